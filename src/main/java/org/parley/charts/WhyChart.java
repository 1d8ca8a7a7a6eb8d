package org.parley.charts;

import org.parley.plot.BarPlot;
import org.parley.plot.Picture;
import org.parley.table.ChartContext;
import org.parley.table.Table;

/**
 * What became of the zone of agreement in the runs without a deal, and what would have opened it where it never was
 * open.
 *
 * <p>Columns: {@code reason} (holdingOut, notFound, closed: they add up; then, as far as the scenario has such
 * obstacles, without.ratification, without.redLines, without.commitment, without.allThree, without.evenThose: of the
 * closed ones, overlapping), {@code count, n} (runs), {@code share, low, high} (share and its 95 % Wilson interval).
 * Model §10.
 */
public final class WhyChart implements Chart {
    /** Rows that share the runs out. */
    private static final int ADD_UP = 3;

    @Override
    public String name() {
        return "why";
    }

    @Override
    public Picture draw(Table table, ChartContext setting) {
        Columns.of(name())
                .texts("reason")
                .numbers("count", "n", "share", "low", "high")
                .check(table);
        long n = Columns.largest(table, "n");
        boolean obstacles = table.rows() > ADD_UP;
        BarPlot plot = BarPlot.of(name(), "Why there was no deal", "share")
                .subtitle(ChartPhrases.n(n, "run", "runs")
                        + " without a deal; "
                        + (obstacles
                                ? "the first three bars share them out, the others ask what would have opened a zone of agreement"
                                : "the bars share them out")
                        + "; whisker: 95 % interval (Wilson); at the right: runs · share (interval)")
                .whenEmpty("No run ended without a deal after at least one round, so there is nothing to explain.")
                .percent()
                .range(0, Shares.top(table));
        for (int r = 0; n > 0 && r < table.rows(); r++) {
            boolean isPart = r >= ADD_UP;
            String series = isPart ? "share of the third, overlapping" : "share of the runs without a deal";
            plot.styled(series, isPart ? 6 : 0);
            Shares.bar(plot, words(table.text("reason", r), obstacles, setting), series, table, r);
        }
        return plot.picture(setting.footer(), table);
    }

    private static String words(String reason, boolean obstacles, ChartContext setting) {
        return switch (reason) {
            case "holdingOut" -> "holding out: a deal both would sign was offered and refused";
            case "notFound" -> "not found: such a deal was there, and nobody offered it";
            case "closed" -> "no deal was ever acceptable to both" + (obstacles ? "; of these:" : "");
            case "without.ratification" -> "… one would be without the cost of a lost vote at home";
            case "without.redLines" -> "… one would be without red lines";
            case "without.commitment" -> "… one would be if promises held for ever";
            case "without.allThree" -> "… one would be without all of these";
            case "without.evenThose" -> "… none would be: at least one side expects more from " + setting.alternative();
            default -> reason;
        };
    }

    @Override
    public String caption(Table table, ChartContext setting) {
        return "The " + (table.rows() > ADD_UP ? "first three " : "")
                + "bars share out the runs without a deal. Either a deal that both sides would have signed was offered or tabled and somebody held out for more; or such a deal "
                + "was there and nobody offered it; or there never was one. "
                + (table.rows() > ADD_UP
                        ? "The bars below ask of the last kind what would have opened a zone of agreement at the last round. They overlap: one run may need only one of several obstacles lifted, or all of them. "
                        : "")
                + "No bar is ranked above another. They describe this model and these assumptions.";
    }
}
