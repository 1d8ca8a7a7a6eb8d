package org.parley.chart;

import org.parley.table.Show;
import org.parley.table.Table;

/**
 * A box: for each factor that it limits, the part of the factor's range that lies inside.
 *
 * <p>Columns: {@code box}, {@code factor}, {@code min, max} (range of the factor in the sweep; for words 0 and how many there are), {@code low, high} (limits of the box; empty: open at that end), {@code texts}
 * (words that are inside, for factors without order), {@code quasiP}, {@code n, density, coverage} (of the box).
 */
public final class PrimBoxChart implements Chart {
    @Override
    public String name() {
        return "primBox";
    }

    @Override
    public Picture draw(Table table, Setting setting) {
        Columns.of(name())
                .texts("factor", "texts")
                .numbers("box", "min", "max", "low", "high", "quasiP", "n", "density", "coverage")
                .check(table);
        BarPlot plot = BarPlot.of(
                        name(),
                        "The box: where the cases of interest gather",
                        "share of the factor's range, from its lowest to its highest value")
                .subtitle(
                        "bar: part of the range inside the box; at the right: limits, and quasi-p-value (small: the limit matters)")
                .whenEmpty("No factor is limited: the cases of interest lie everywhere.")
                .percent()
                .range(0, 1);
        String box = "";
        for (int r = 0; r < table.rows(); r++) {
            if (!table.text("box", r).equals(box)) {
                box = table.text("box", r);
                plot.heading("Box " + box + ": n = " + Show.count((long) table.number("n", r)) + " points, density "
                        + Show.percent(table.number("density", r)) + ", coverage "
                        + Show.percent(table.number("coverage", r)));
            }
            row(plot, table, r, setting);
        }
        return plot.picture(setting.footer(), table);
    }

    private static void row(BarPlot plot, Table table, int r, Setting setting) {
        String factor = setting.factor(table.text("factor", r));
        double min = Columns.number(table, "min", r);
        double max = Columns.number(table, "max", r);
        double low = Columns.number(table, "low", r);
        double high = Columns.number(table, "high", r);
        double quasiP = Columns.number(table, "quasiP", r);
        String p = Double.isNaN(quasiP) ? "" : "; p " + (quasiP < 1e-4 ? "< 0.0001" : Show.two(quasiP));
        if (!table.text("texts", r).isEmpty() || !(max > min)) {
            int inside = table.text("texts", r).split("\\|").length;
            boolean counted = max >= inside;
            plot.span(
                    factor + ": " + table.text("texts", r).replace("|", ", "),
                    0,
                    counted ? inside / max : 1,
                    (counted ? inside + " of " + (int) max + " values" : "these only") + p);
            return;
        }
        double from = Double.isNaN(low) ? min : low;
        double to = Double.isNaN(high) ? max : high;
        plot.span(factor, (from - min) / (max - min), (to - min) / (max - min), Show.interval(from, to) + p);
    }

    @Override
    public String caption(Table table, Setting setting) {
        return "A bar that covers only a part of the width says that the cases of interest gather in that part of the factor's range; factors that are not listed take all their "
                + "values. The box is a simple description of many runs: not every point inside is of interest, and some outside are.";
    }
}
