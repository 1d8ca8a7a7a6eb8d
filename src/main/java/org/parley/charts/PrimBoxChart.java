package org.parley.charts;

import org.parley.plot.BarPlot;
import org.parley.plot.Picture;
import org.parley.table.ChartContext;
import org.parley.table.NumberText;
import org.parley.table.Table;

/**
 * A box: for each factor that it limits, the part of the factor's range that lies inside.
 *
 * <p>Columns: {@code interest} (one: which points are cases), {@code box}, {@code factor}, {@code min, max} (range of
 * the factor in the sweep; for words 0 and how many there are), {@code low, high} (limits of the box; empty: open at
 * that end), {@code texts} (words that are inside, for factors without order), {@code quasiP},
 * {@code n, density, densityLow, densityHigh, coverage} (of the box; the ends of the density's 95 % interval).
 */
public final class PrimBoxChart implements Chart {
    private final String picture;
    private final String interest;

    /** Of the only rule, which its table says. */
    public PrimBoxChart() {
        this("", "");
    }

    /**
     * Of one of several rules, which the name of the picture ends with; interest: which points are cases, for a table
     * without rows.
     */
    PrimBoxChart(String rule, String interest) {
        this.picture = name() + rule;
        this.interest = interest;
    }

    @Override
    public String name() {
        return "primBox";
    }

    @Override
    public Picture draw(Table table, ChartContext context) {
        Columns.of(name())
                .strings("interest", "factor", "texts")
                .numbers(
                        "box",
                        "min",
                        "max",
                        "low",
                        "high",
                        "quasiP",
                        "n",
                        "density",
                        "densityLow",
                        "densityHigh",
                        "coverage")
                .check(table);
        String cases = table.rows() == 0 ? interest : SweepWords.only(table, "interest", name());
        String topic = "The box" + (cases.isEmpty() ? "" : ", cases: " + SweepWords.cases(cases, context));
        BarPlot plot = BarPlot.of(
                        picture,
                        SweepTitles.box(table, topic, table.rows() == 0 ? "" : density(table, 0), context),
                        "share of the factor's range, from its lowest to its highest value")
                .subtitle(
                        SweepTitles.below(
                                topic,
                                "bar: part of the range inside the box; at the right: limits, and quasi-p-value (small: the limit matters)"))
                .whenEmpty("No factor is limited: the cases lie everywhere.")
                .percent()
                .range(0, 1);
        String box = "";
        for (int r = 0; r < table.rows(); r++) {
            if (!table.string("box", r).equals(box)) {
                box = table.string("box", r);
                plot.heading(
                        "Box " + box + ": n = " + NumberText.count((long) table.number("n", r)) + " points, density "
                                + density(table, r) + ", coverage "
                                + NumberText.percent(table.number("coverage", r)) + " of the cases");
            }
            row(plot, table, r, context);
        }
        return plot.picture(context.footer(), table);
    }

    private static String density(Table table, int r) {
        double low = Columns.number(table, "densityLow", r);
        double high = Columns.number(table, "densityHigh", r);
        return NumberText.percent(table.number("density", r))
                + (Double.isNaN(low) ? "" : " (" + NumberText.percentInterval(low, high) + ")");
    }

    private static void row(BarPlot plot, Table table, int r, ChartContext context) {
        String factor = context.factor(table.string("factor", r));
        double min = Columns.number(table, "min", r);
        double max = Columns.number(table, "max", r);
        double low = Columns.number(table, "low", r);
        double high = Columns.number(table, "high", r);
        double quasiP = Columns.number(table, "quasiP", r);
        String p = Double.isNaN(quasiP) ? "" : "; p " + (quasiP < 1e-4 ? "< 0.0001" : NumberText.two(quasiP));
        if (!table.string("texts", r).isEmpty() || !(max > min)) {
            int inside = table.string("texts", r).split("\\|").length;
            boolean counted = max >= inside;
            plot.span(
                    factor + ": " + table.string("texts", r).replace("|", ", "),
                    0,
                    counted ? inside / max : 1,
                    (counted ? inside + " of " + (int) max + " values" : "these only") + p);
            return;
        }
        double from = Double.isNaN(low) ? min : low;
        double to = Double.isNaN(high) ? max : high;
        plot.span(factor, (from - min) / (max - min), (to - min) / (max - min), NumberText.interval(from, to) + p);
    }

    @Override
    public String caption(Table table, ChartContext context) {
        return "A bar that covers only a part of the width says that the cases (which points they are stands below the title) gather in that part of the factor's range; factors that are not listed take all their "
                + "values. The box is a simple description of many runs: not every point inside is a case, and some outside are.";
    }
}
