package org.parley.charts;

import org.parley.analysis.Wilson;
import org.parley.plot.BarPlot;
import org.parley.plot.Picture;
import org.parley.table.ChartContext;
import org.parley.table.NumberText;
import org.parley.table.Table;

/**
 * What became of the zone of agreement in the runs without a deal, and what would have opened it where it never was
 * open.
 *
 * <p>Columns: {@code reason} (holdingOut, notFound, closed: they add up; then, as far as the scenario has such
 * obstacles, without.ratification, without.redLines, without.commitment, without.two, without.three, without.evenThose:
 * of the closed ones; the obstacles overlap), {@code count, n} (runs), {@code share, low, high} (share and its 95 %
 * Wilson interval). Model §10.
 */
public final class WhyChart implements Chart {
    /** Rows that share the runs out. */
    private static final int ADD_UP = 3;

    @Override
    public String name() {
        return "why";
    }

    @Override
    public Picture draw(Table table, ChartContext context) {
        Columns.of(name())
                .strings("reason")
                .numbers("count", "n", "share", "low", "high")
                .check(table);
        long n = Columns.largest(table, "n");
        BarPlot plot = BarPlot.of(name(), title(table), "share")
                .subtitle(ChartPhrases.n(n, "run", "runs")
                        + " without a deal after a round, and why; not counted: "
                        + (context.war() ? "ceasefires, deals" : "deals")
                        + " that failed in a vote at home, runs without a round; "
                        + "whisker: 95 % interval (Wilson); at the right: runs · share (interval)")
                .whenEmpty("No run ended without a deal after at least one round, so there is nothing to explain.")
                .percent()
                .range(0, Shares.top(table));
        for (int r = 0; n > 0 && r < table.rows(); r++) {
            boolean isPart = r >= ADD_UP;
            if (r == ADD_UP) {
                plot.heading("Where there never was one: alone it would have opened a deal in … (these overlap)");
            }
            String series = isPart ? "share of those in which there never was one" : "share of the runs without a deal";
            plot.styled(series, isPart ? 6 : 0);
            Shares.bar(plot, words(table.string("reason", r), context), series, table, r);
        }
        return plot.picture(context.footer(), table);
    }

    /** What was found: whether there was a deal all the same. */
    private static String title(Table table) {
        long n = Columns.largest(table, "n");
        if (n == 0 || table.rows() < ADD_UP) {
            return "Why there was no deal";
        }
        long there = (long) (table.number("count", 0) + table.number("count", 1));
        return "Without a deal: in " + NumberText.count(there) + " of " + NumberText.count(n)
                + (n == 1 ? " run" : " runs") + " there was one that both would sign ("
                + ChartPhrases.percentInterval(
                        Wilson.of(there, n).low(), Wilson.of(there, n).high())
                + ")";
    }

    private static String words(String reason, ChartContext context) {
        return switch (reason) {
            case "holdingOut" -> "a deal both would sign was offered and refused";
            case "notFound" -> "a deal was there and was not found";
            case "closed" -> "there never was a deal that both would sign";
            case "without.ratification" -> "no vote at home";
            case "without.redLines" -> "no red lines";
            case "without.commitment" -> "promises that hold for ever";
            case "without.two" -> "none alone; two of these together";
            case "without.three" -> "not even two; all three together";
            case "without.evenThose" ->
                "nothing helps: " + context.alternative() + " is worth more to one side at least";
            default -> reason;
        };
    }

    @Override
    public String caption(Table table, ChartContext context) {
        return "The " + (table.rows() > ADD_UP ? "first three " : "")
                + "bars share out the runs without a deal. Either a deal that both sides would have signed was offered or tabled and somebody held out for more; or such a deal "
                + "was there and nobody offered it; or there never was one. "
                + (table.rows() > ADD_UP
                        ? "The bars below ask of the last kind what would have opened a zone of agreement at the last round. They overlap: one run may be opened by either of two obstacles alone. What needs two or all three together and what nothing helps do not overlap with them. "
                        : "")
                + (context.war() ? "Ceasefires, deals" : "Deals")
                + " that failed in a vote at home and runs that never came to a round are not among these runs. No bar is ranked above another. They describe this model and these assumptions.";
    }
}
