package org.parley.ensemble;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.parley.analysis.Interval;
import org.parley.analysis.MeanPlace;
import org.parley.analysis.MedianInterval;
import org.parley.scenario.Scenario;
import org.parley.sim.RunResult;
import org.parley.table.NumberList;
import org.parley.table.Table;

/**
 * What the record taught: of everything drawn ({@link DrawnNumber}) that can change a run the median over all draws and
 * over those that fit, and how far the record moved it: the mean place of the fitting draws among all
 * ({@link MeanPlace}), ½ where nothing was learned. A median cannot tell that: where more than half of all draws are
 * equal, as bounds and zeros are, it stays or jumps. The largest shift comes first. Model §11a. Test:
 * {@code TaughtTableTest}.
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
            Column.share(
                    "place",
                    "mean over the draws that fit of the share of all draws below them, equal ones by half; 0.5: nothing learned"),
            Column.share("low", "lower limit of its 95 % interval (DeLong's variance, Wilson)"),
            Column.share("high", "upper limit of its 95 % interval (DeLong's variance, Wilson)"),
            Column.count("all", "all draws"),
            Column.count("n", "draws that fit"),
            Column.string("grade", "F, D, L, P", "grade of the distribution it is drawn from"));

    private final List<DrawnNumber> drawn;
    private final List<NumberList> others = new ArrayList<>();
    private final List<NumberList> fitting = new ArrayList<>();

    /** Begins the table of runs of a scenario with a record. */
    public TaughtTable(Scenario scenario) {
        drawn = DriversTable.alive(scenario);
        drawn.forEach(d -> {
            others.add(new NumberList());
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
            (run.fits() ? fitting : others).get(d).add(value);
        }
    }

    private record Row(DrawnNumber of, double allMedian, Interval median, Interval place, int all, int n) {}

    @Override
    public Table table() {
        List<Row> found = new ArrayList<>();
        for (int d = 0; d < drawn.size(); d++) {
            double[] some = fitting.get(d).toArray();
            double[] rest = others.get(d).toArray();
            if (some.length > 0) {
                double[] every = Arrays.copyOf(some, some.length + rest.length);
                System.arraycopy(rest, 0, every, some.length, rest.length);
                found.add(new Row(
                        drawn.get(d),
                        MedianInterval.of(every).estimate(),
                        MedianInterval.of(some),
                        MeanPlace.of(some, rest),
                        every.length,
                        some.length));
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
}
