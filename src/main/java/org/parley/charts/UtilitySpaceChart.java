package org.parley.charts;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.parley.plot.Hatch;
import org.parley.plot.LinePlot;
import org.parley.plot.Picture;
import org.parley.plot.SeriesStyle;
import org.parley.table.ChartContext;
import org.parley.table.NumberText;
import org.parley.table.Table;

/**
 * The deals in the plane of what they are worth to the two sides.
 *
 * <p>Columns: {@code kind} (deal, frontier, nash, kalaiSmorodinsky, package), {@code name}, {@code vA, vB} (V in stk or
 * points), {@code reservationOk} (1: both sides would rather sign it than fight on), {@code deals, acceptable} (how
 * many deals there are and how many of them are acceptable to both; of a very large space not every deal is a row). All
 * are valued in the mean case at the first round; where the runs agree is another picture ({@link ZoneSharesChart}),
 * for each run has its own frontier.
 */
public final class UtilitySpaceChart implements Chart {
    private static final String ZONE = "zone of possible agreement";
    private static final String FRONTIER = "Pareto frontier";
    private static final String PACKAGE = "named packages";
    private static final String NASH = "Nash point";
    private static final int FEW = 150;
    private static final String KS = "Kalai–Smorodinsky point";

    @Override
    public String name() {
        return "utilitySpace";
    }

    @Override
    public RunsShown shows() {
        return RunsShown.NONE;
    }

    @Override
    public Picture draw(Table table, ChartContext context) {
        Columns.of(name())
                .strings("kind", "name")
                .numbers("vA", "vB", "reservationOk", "deals", "acceptable")
                .check(table);
        Table deals = Columns.where(table, "kind", "deal");
        Table zone = Columns.where(deals, "reservationOk", "1");
        long all = Columns.largest(deals, "deals");
        long acceptable = Columns.largest(deals, "acceptable");
        LinePlot plot = LinePlot.of(
                        name(),
                        deals.rows() == 0
                                ? "What the deals are worth to the two sides"
                                : (acceptable == 0
                                                ? "No deal"
                                                : NumberText.count(acceptable) + " of " + NumberText.count(all)
                                                        + " deals")
                                        + (acceptable == 1 || acceptable == 0 ? " is" : " are")
                                        + " acceptable to both in the mean case",
                        "value to " + context.partyA() + ", " + context.unit("A"),
                        "value to " + context.partyB() + ", " + context.unit("B"))
                .subtitle(ChartPhrases.n(all, "deal", "deals")
                        + " and what they are worth to the two sides, at the first round of the mean case, "
                        + (acceptable == 0 ? "none" : NumberText.count(acceptable)) + " of them acceptable to both"
                        + thinned(deals))
                .whenEmpty("There are no deals to show.")
                .styled(zone.rows() == 0 ? "deals" : "other deals", LinePlot.GROUND)
                .styled(
                        ZONE,
                        new SeriesStyle(
                                SeriesStyle.BLUE,
                                new float[0],
                                SeriesStyle.of(0).marker(),
                                false,
                                Hatch.NONE))
                .styled(FRONTIER, SeriesStyle.of(4).dashed())
                .styled(PACKAGE, SeriesStyle.of(2))
                .inKey(NASH, "")
                .inKey(KS, "")
                .styled(NASH, new SeriesStyle(SeriesStyle.BLACK, new float[0], SeriesStyle.star(), false, Hatch.NONE))
                .styled(KS, new SeriesStyle(SeriesStyle.BLACK, new float[0], SeriesStyle.star(), true, Hatch.NONE));
        boolean few = deals.rows() <= FEW;
        if (!few) {
            deals(plot, deals, zone, false);
        }
        Table frontier = Columns.where(table, "kind", "frontier");
        int[] order = IntStream.range(0, frontier.rows())
                .boxed()
                .sorted(Comparator.comparingDouble(r -> frontier.number("vA", r)))
                .mapToInt(r -> r)
                .toArray();
        if (order.length > 0) {
            Table sorted = frontier.select(order);
            plot.curve(FRONTIER, sorted.numbers("vA"), sorted.numbers("vB"));
        }
        if (few) {
            deals(plot, deals, zone, true);
        }
        named(plot, Columns.where(table, "kind", "package"), PACKAGE, true);
        named(plot, Columns.where(table, "kind", "nash"), NASH, false);
        named(plot, Columns.where(table, "kind", "kalaiSmorodinsky"), KS, false);
        return plot.ticks(12, 8).picture(context.footer(), table);
    }

    /** A few deals are marks over the frontier, many are a cloud under it. */
    private static void deals(LinePlot plot, Table deals, Table zone, boolean few) {
        deals(plot, zone.rows() == 0 ? "deals" : "other deals", Columns.where(deals, "reservationOk", "0"), few);
        deals(plot, ZONE, zone, few);
    }

    private static void deals(LinePlot plot, String words, Table deals, boolean few) {
        if (deals.rows() > 0 && few) {
            plot.points(words, 1, deals.numbers("vA"), deals.numbers("vB"));
        } else if (deals.rows() > 0) {
            plot.cloud(words, deals.numbers("vA"), deals.numbers("vB"));
        }
    }

    private static void named(LinePlot plot, Table points, String series, boolean ownName) {
        for (int r = 0; r < points.rows(); r++) {
            plot.named(
                    series,
                    points.number("vA", r),
                    points.number("vB", r),
                    ownName ? points.string("name", r) : series);
        }
    }

    /** How many of very many deals are drawn; nothing where all are. */
    private static String thinned(Table deals) {
        long all = Columns.largest(deals, "deals");
        return deals.rows() >= all
                ? ""
                : "; drawn are " + NumberText.count(deals.rows()) + " of them, evenly spread over all";
    }

    private static String unit(ChartContext context) {
        String stk = "Worths: share of the way from a side's worst to its best settlement. ";
        if (context.unit("A").equals(ChartContext.STK) && context.unit("B").equals(ChartContext.STK)) {
            return stk;
        }
        return "Worths in points are on the scale of the scenario's file"
                + (context.unit("A").equals(context.unit("B"))
                        ? ". "
                        : "; the other side's are shares of the way from its worst to its best settlement. ");
    }

    @Override
    public String caption(Table table, ChartContext context) {
        Table deals = Columns.where(table, "kind", "deal");
        boolean balanced = Columns.where(table, "kind", "nash").rows() > 0;
        boolean open = Arrays.stream(Columns.numbers(deals, "reservationOk")).anyMatch(ok -> ok == 1);
        return (deals.rows() < Columns.largest(deals, "deals")
                        ? "Of " + NumberText.count(Columns.largest(deals, "deals")) + " deals "
                                + NumberText.count(deals.rows())
                                + " are drawn, so that the picture stays light; the counts above it are of all. "
                        : "")
                + (deals.rows() <= FEW ? "Every grey mark is a deal" : "Every grey square holds deals")
                + "; farther right is better for " + context.partyA() + ", farther up for "
                + context.partyB()
                + ". " + unit(context)
                + ChartPhrases.belowZero(deals, context, "vA", "vB").strip()
                + (ChartPhrases.belowZero(deals, context, "vA", "vB").isEmpty() ? "" : " ")
                + (open
                        ? "Blue " + (deals.rows() <= FEW ? "marks" : "squares")
                                + " are deals that both sides would rather sign than "
                                + (context.war() ? "fight on. " : "have no agreement. ")
                        : "In the mean case at the first round no deal is acceptable to both: the zone of possible agreement is empty. "
                                + "Runs with other preferences or later rounds can still agree. ")
                + "The frontier joins the deals that no other deal beats for both. "
                + (balanced
                        ? "Nash and Kalai–Smorodinsky points are two textbook ideas of a balanced deal, not advice. "
                        : "There is no Nash or Kalai–Smorodinsky point: no deal is worth at least as much to both as no agreement. ")
                + "Each run has other preferences and its own frontier: the next picture shows what the runs agreed on against theirs.";
    }
}
