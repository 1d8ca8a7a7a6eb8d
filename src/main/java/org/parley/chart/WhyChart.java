package org.parley.chart;

import org.parley.table.Table;

/**
 * What stood in the way in the runs that ended without a deal.
 *
 * <p>Columns: {@code label} (search, ratification, redLines, commitment, several, warValue), {@code count} and {@code n} (runs
 * without a deal that held a round), {@code share, low, high} (share of them and its 95 % Wilson interval). Model §10.
 */
public final class WhyChart implements Chart {
    @Override
    public String name() {
        return "why";
    }

    @Override
    public Picture draw(Table table, Setting setting) {
        Columns.of(name())
                .texts("label")
                .numbers("count", "n", "share", "low", "high")
                .check(table);
        long n = Columns.largest(table, "n");
        BarPlot plot = BarPlot.of(name(), "Why there was no deal", "share of the runs without a deal")
                .subtitle(
                        Say.n(n, "run", "runs")
                                + " without a deal; bar: share of them; whisker: 95 % interval (Wilson); at the right: runs · share (interval)")
                .whenEmpty("No run ended without a deal after at least one round, so there is nothing to explain.")
                .percent()
                .range(0, Shares.top(table));
        for (int r = 0; n > 0 && r < table.rows(); r++) {
            String label = table.text("label", r);
            if (!label.isEmpty()) {
                Shares.bar(plot, words(label, setting), table, r);
            }
        }
        return plot.picture(setting.footer(), table);
    }

    private static String words(String label, Setting setting) {
        return switch (label) {
            case "search" -> "search: some deal was acceptable to both, the talks did not find it";
            case "ratification" ->
                "ratification: without the cost of a lost vote at home a deal would be acceptable to both";
            case "redLines" -> "red lines: without them a deal would be acceptable to both";
            case "commitment" -> "commitment: if promises held for ever a deal would be acceptable to both";
            case "several" -> "several: only without all three of these obstacles";
            case "warValue" ->
                (setting.alternative().equals("fighting on") ? "war value" : setting.alternative())
                        + ": not even then; at least one side expects more from " + setting.alternative();
            default -> label;
        };
    }

    @Override
    public String caption(Table table, Setting setting) {
        return "For each run that ended without a deal the model asks which obstacle stood in the way. If some deal was acceptable to "
                + "both sides in any round, the talks failed to find it (search). Otherwise the obstacles are lifted one at a time, in the order ratification, "
                + "red lines, commitment; the first that alone opens a zone of agreement gives the label. A run has one label, so a later obstacle "
                + "may matter as well. The labels describe this model and these assumptions.";
    }
}
