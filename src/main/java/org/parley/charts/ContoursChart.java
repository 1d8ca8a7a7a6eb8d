package org.parley.charts;

import java.util.ArrayList;
import java.util.List;
import org.jfree.data.Range;
import org.parley.plot.ChartTheme;
import org.parley.plot.HeatMap;
import org.parley.plot.Picture;
import org.parley.table.ChartContext;
import org.parley.table.Table;

/**
 * Up to four measures over the same two factors, side by side, with level lines: agreement, durability and who gave
 * more, from both baselines, need not move together.
 *
 * <p>Columns as {@link GridChart}, with several measures.
 */
public final class ContoursChart implements Chart {
    private static final int MOST = 4;

    /** What is shown first if it was measured. */
    private static final List<String> WANTED = List.of("agreement", "survival5", "asymmetry", "lossAsymmetry");

    private final PairedEnds ends;

    /** Of points that share no random numbers. */
    public ContoursChart() {
        this(PairedEnds.NONE);
    }

    /** The title tells what pairs of runs tell. */
    ContoursChart(PairedEnds ends) {
        this.ends = ends;
    }

    @Override
    public String name() {
        return "contours";
    }

    @Override
    public Picture draw(Table table, ChartContext context) {
        GridChart.check(table, name());
        List<String> columns = SweepWords.levels(table, "xLevel");
        List<String> rows = SweepWords.levels(table, "yLevel");
        List<String> measures = new ArrayList<>(WANTED);
        measures.retainAll(Columns.different(table, "measure"));
        Columns.different(table, "measure").stream()
                .filter(m -> !WANTED.contains(m))
                .forEach(measures::add);
        String topic = "Two factors together: what goes with what";
        HeatMap map = HeatMap.of(
                        name(),
                        SweepTitles.contours(table, ends, topic, measures, context),
                        context.axis(SweepWords.only(table, "x", name())),
                        columns.stream().map(SweepWords::level).toList(),
                        context.axis(SweepWords.only(table, "y", name())),
                        rows.stream().map(SweepWords::level).toList())
                .subtitle(SweepTitles.below(
                        topic, "lines join equal values; darker: larger; n: runs a cell that have the number"))
                .whenEmpty("There are no two factors with complete runs to show.");
        for (String measure : measures.subList(0, Math.min(MOST, measures.size()))) {
            Table of = Columns.where(table, "measure", measure);
            double[][] values = GridChart.values(of, "estimate", columns, rows);
            Range scale = GridChart.scale(of);
            map.values(
                    SweepWords.measure(measure, context) + ", n = " + SweepWords.range(of),
                    values,
                    scale.getLowerBound(),
                    scale.getUpperBound(),
                    SweepWords.share(of),
                    levels(values, widths(of)));
        }
        return map.picture(context.footer(), table);
    }

    /** Mean width of the cells' intervals; 0 if there are none. */
    private static double widths(Table table) {
        double[] low = Columns.numbers(table, "low");
        double[] high = Columns.numbers(table, "high");
        double sum = 0;
        int n = 0;
        for (int r = 0; r < low.length; r++) {
            if (Double.isFinite(high[r] - low[r])) {
                sum += high[r] - low[r];
                n++;
            }
        }
        return n == 0 ? 0 : sum / n;
    }

    /** Round levels inside the values: as close as three lines need, but no closer than an interval is wide. */
    private static double[] levels(double[][] values, double width) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double[] row : values) {
            for (double v : row) {
                if (Double.isFinite(v)) {
                    low = Math.min(low, v);
                    high = Math.max(high, v);
                }
            }
        }
        List<Double> levels = new ArrayList<>();
        if (high - low > 1e-9) {
            double step = ChartTheme.roundStep(Math.max((high - low) / 3.5, width));
            for (long k = (long) Math.ceil(low / step + .05); k * step < high - .05 * step; k++) {
                levels.add(k * step);
            }
        }
        return levels.stream().mapToDouble(l -> l).toArray();
    }

    @Override
    public String caption(Table table, ChartContext context) {
        return "The same two factors several times. Where lines of one plot run along with those of another, the two measures move together; where they cross, one has to be "
                + "traded for the other. Lines are drawn between the middles of the cells and stand no closer than a 95 % interval is wide, so a plot without lines shows no more than chance. Where a measure needs agreements and there are few, "
                + "its cells rest on few runs."
                + ends.caption(table);
    }
}
