package org.parley.ensemble;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.parley.analysis.Interval;
import org.parley.analysis.MedianInterval;
import org.parley.scenario.Scenario;
import org.parley.sim.RunResult;
import org.parley.table.NumberList;
import org.parley.table.Table;

/**
 * What the record taught: of everything drawn ({@link DrawnNumber}) that can change a run the median over all draws and
 * over those that fit, and how far the record moved it: the share of all draws that lie below the median of the fitting
 * ones (draws equal to it count half), ½ where nothing was learned; its interval is that of the fitting median (order
 * statistics). The largest shift comes first. Model §11a.
 */
public final class TaughtTable implements ResultTable {
    private static final List<Column> COLUMNS = List.of(
            Column.string("parameter", "keys of the registry, weight.<issue>, score.<issue>.<option>", "what is drawn"),
            Column.string("side", "A, B", "whose; empty for a parameter that both share"),
            Column.string("unit", "–", "unit of the medians"),
            Column.number("allMedian", "as said", "median over all draws"),
            Column.number("fitsMedian", "as said", "median over the draws that fit the record"),
            Column.number("fitsLow", "as said", "lower limit of the 95 % interval of that median (order statistics)"),
            Column.number("fitsHigh", "as said", "upper limit of the 95 % interval of that median (order statistics)"),
            Column.share("place", "share of all draws below the median of the fitting ones; 0.5: nothing learned"),
            Column.share("low", "the same of the lower limit of that median"),
            Column.share("high", "the same of the upper limit of that median"),
            Column.count("all", "all draws"),
            Column.count("n", "draws that fit"),
            Column.string("grade", "F, D, L, P", "grade of the distribution it is drawn from"));

    private final List<DrawnNumber> drawn;
    private final List<NumberList> all = new ArrayList<>();
    private final List<NumberList> fitting = new ArrayList<>();

    /** Begins the table of runs of a scenario with a record. */
    public TaughtTable(Scenario scenario) {
        drawn = DriversTable.alive(scenario);
        drawn.forEach(d -> {
            all.add(new NumberList());
            fitting.add(new NumberList());
        });
    }

    @Override
    public String name() {
        return "taught";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public void add(RunResult run) {
        for (int d = 0; d < drawn.size(); d++) {
            double value = drawn.get(d).value().applyAsDouble(run.draws());
            all.get(d).add(value);
            if (run.fits()) {
                fitting.get(d).add(value);
            }
        }
    }

    private record Row(DrawnNumber of, double allMedian, Interval median, Interval place, int all, int n) {}

    @Override
    public Table table() {
        List<Row> found = new ArrayList<>();
        for (int d = 0; d < drawn.size(); d++) {
            double[] every = all.get(d).toArray();
            double[] some = fitting.get(d).toArray();
            if (some.length > 0) {
                Arrays.sort(every);
                Interval median = MedianInterval.of(some);
                Interval place = new Interval(
                        place(every, median.estimate()), place(every, median.low()), place(every, median.high()));
                double ofAll = MedianInterval.of(every).estimate();
                found.add(new Row(drawn.get(d), ofAll, median, place, every.length, some.length));
            }
        }
        found.sort(Comparator.comparingDouble(row -> -Math.abs(row.place().estimate() - .5)));
        Rows rows = new Rows(COLUMNS);
        for (Row row : found) {
            rows.add(
                    row.of().key(),
                    row.of().side(),
                    row.of().unit(),
                    row.allMedian(),
                    row.median(),
                    row.place(),
                    row.all(),
                    row.n(),
                    row.of().grade());
        }
        return rows.table();
    }

    /** Share of the sorted numbers below a number, those equal to it by half; NaN of NaN. */
    static double place(double[] sorted, double number) {
        if (Double.isNaN(number)) {
            return Double.NaN;
        }
        double below = 0;
        for (double one : sorted) {
            below += one < number ? 1 : one == number ? .5 : 0;
        }
        return below / sorted.length;
    }
}
