package org.parley.charts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.parley.analysis.EnoughRuns;
import org.parley.analysis.Interval;
import org.parley.analysis.MedianInterval;
import org.parley.plot.LinePlot;
import org.parley.plot.Picture;
import org.parley.plot.SeriesStyle;
import org.parley.table.ChartContext;
import org.parley.table.NumberText;
import org.parley.table.Table;

/**
 * Agreements by how long they would last and by who gave more, measured from two or three baselines side by side, never
 * one alone: each side's opening, today, and each side's own published plan where both have one.
 *
 * <p>Columns: {@code replication}, {@code survival5} (probability that it stands after five years), {@code asymmetry}
 * (from its opening, mostly −1 … 1; above 0 side A conceded more), {@code lossAsymmetry} (from today, −1 … 1; above 0
 * side A gives up more), {@code planAsymmetry} (from its own plan, likewise; may be missing), empty where undefined,
 * {@code outcome}, {@code weeks} (until it was struck). There is one row for each agreement. The medians carry 95 %
 * intervals from order statistics.
 */
public final class AgreementChart implements Chart {
    /** What has to stand wherever it is said who gave more. */
    static final String DISPUTED = "which baseline is fair to use is what the two sides disagree about";

    private static final String MEDIANS = "medians of all, with their 95 % intervals";

    @Override
    public String name() {
        return "agreement";
    }

    @Override
    public Picture draw(Table table, ChartContext context) {
        Columns.of(name())
                .strings("outcome")
                .numbers("replication", "survival5", "asymmetry", "lossAsymmetry", "weeks")
                .check(table);
        Picture.Builder picture = Picture.of(name(), title(table, context));
        if (table.rows() == 0) {
            return picture.subtitle(ChartPhrases.n(0, "agreement", "agreements"))
                    .words("No run ended in a settlement or a framework, so there is nothing to compare.")
                    .build(context.footer(), table);
        }
        double[] survival = Columns.numbers(table, "survival5");
        Interval lasting = MedianInterval.of(present(survival));
        LinePlot opening = baseline(table, context, "asymmetry", "conceded", lasting);
        LinePlot today = baseline(table, context, "lossAsymmetry", "gives up anything", lasting);
        String subtitle = ChartPhrases.n(table.rows(), "agreement", "agreements")
                + ", one point each: how lasting they are, and who gave more; cross: medians with their 95 % intervals; median survival "
                + (Double.isNaN(lasting.low())
                        ? "of too few agreements to say"
                        : NumberText.percent(lasting.estimate()) + " ("
                                + NumberText.percentInterval(lasting.low(), lasting.high()) + ")")
                + "; " + DISPUTED;
        picture.subtitle(subtitle)
                .panel(opening.panel("From its opening: " + median(table, "asymmetry")))
                .panel(today.panel("From today: " + median(table, "lossAsymmetry")));
        boolean plans = plans(table);
        if (plans) {
            picture.panel(baseline(table, context, "planAsymmetry", "gives up any of its plan", lasting)
                    .panel("From its own plan: " + median(table, "planAsymmetry")));
        }
        return picture.columns(plans ? 3 : 2).key(opening.key()).build(context.footer(), table);
    }

    /** Whether one side gave more from every baseline, beyond chance. */
    private static String title(Table table, ChartContext context) {
        if (table.rows() > 0 && !EnoughRuns.forShare(table.rows())) {
            return "How lasting the agreements are, and who gave more; too few agreements to say";
        }
        boolean onlyA = true;
        boolean onlyB = true;
        boolean bothWays = false;
        int sign = 0;
        List<String> tell = new ArrayList<>();
        List<String> open = new ArrayList<>();
        for (String column : List.of("asymmetry", "lossAsymmetry", "planAsymmetry")) {
            if (table.has(column) && present(Columns.numbers(table, column)).length > 0) {
                Interval median = MedianInterval.of(present(Columns.numbers(table, column)));
                onlyA &= median.low() > 0;
                onlyB &= median.high() < 0;
                int now = median.low() > 0 ? 1 : median.high() < 0 ? -1 : 0;
                (now == 0 ? open : tell).add(from(column));
                bothWays |= now * sign < 0;
                sign = sign == 0 ? now : sign;
            }
        }
        return table.rows() == 0
                ? "How lasting the agreements are, and who gave more"
                : onlyA && !onlyB
                        ? context.partyA() + " gave more, from every baseline"
                        : onlyB && !onlyA
                                ? context.partyB() + " gave more, from every baseline"
                                : bothWays
                                        ? "Who gave more depends on where one counts from"
                                        : sign == 0
                                                ? "Who gave more cannot be told from " + NumberText.count(table.rows())
                                                        + " agreements"
                                                : (sign > 0 ? context.partyA() : context.partyB())
                                                        + " gave more " + String.join(" and ", tell) + "; "
                                                        + String.join(" and ", open) + " it cannot be told";
    }

    private static String from(String column) {
        return switch (column) {
            case "asymmetry" -> "from its opening";
            case "lossAsymmetry" -> "from today";
            default -> "from its own plan";
        };
    }

    private static boolean plans(Table table) {
        return table.has("planAsymmetry") && present(Columns.numbers(table, "planAsymmetry")).length > 0;
    }

    private LinePlot baseline(Table table, ChartContext context, String column, String verb, Interval lasting) {
        double reach = reach(table, column);
        LinePlot plot = LinePlot.of(
                        name(),
                        "",
                        "−1:\u00a0only " + context.partyB() + " " + verb + " · 0:\u00a0even · "
                                + ChartPhrases.oneLine("1: only " + context.partyA()),
                        "probability that it stands after five years")
                .percentY()
                .xRange(-reach, reach)
                .yRange(0, 1.03)
                .ticks(6, 5);
        List<String> outcomes =
                Columns.different(table, "outcome").stream().sorted().toList();
        for (int o = 0; o < outcomes.size(); o++) {
            Table rows = Columns.where(table, "outcome", outcomes.get(o));
            String words = context.word(outcomes.get(o)) + " (n = " + NumberText.count(rows.rows()) + ")";
            plot.styled(words, SeriesStyle.of(o));
            plot.points(words, .6, Columns.numbers(rows, column), Columns.numbers(rows, "survival5"));
        }
        MedianCross.draw(plot, MEDIANS, MedianInterval.of(present(Columns.numbers(table, column))), lasting);
        return plot;
    }

    /** "median 0.21 (0.15 … 0.27), n = 192"; what has no index is counted. */
    private static String median(Table table, String column) {
        double[] present = present(Columns.numbers(table, column));
        Interval median = MedianInterval.of(present);
        int missing = table.rows() - present.length;
        return (Double.isNaN(median.low())
                        ? "too few for a median"
                        : "median " + ChartPhrases.value(median.estimate(), median.low(), median.high()))
                + ", n = "
                + NumberText.count(present.length)
                + (missing > 0
                        ? "; " + NumberText.count(missing) + " without an index " + (missing == 1 ? "is" : "are")
                                + " not shown"
                        : "");
    }

    private static double[] present(double[] values) {
        return Arrays.stream(values).filter(v -> !Double.isNaN(v)).toArray();
    }

    @Override
    public String caption(Table table, ChartContext context) {
        return "Each point is an agreement, shown once a baseline. Farther up it would last longer; farther right "
                + context.partyA()
                + " gave more, farther left " + context.partyB()
                + ". What 0 means: from its opening, both came down equally far from what each could hope for in round one; from today, both give up equally much of what they hold"
                + (plans(table) ? "; from its own plan, both give up equally much of what they published" : "")
                + ". The baselines can disagree (a side that opens high comes down far and gives up little of what it holds), and "
                + DISPUTED
                + ": none is a verdict. An agreement at all, one that lasts and one that is even need not go together; the model does not weigh them against each other.";
    }

    /**
     * Usually 1 and a margin; a side that ends above its first largest value carries the index from the opening beyond.
     */
    private static double reach(Table table, String column) {
        double reach = 1.04;
        for (double value : Columns.numbers(table, column)) {
            if (!Double.isNaN(value)) {
                reach = Math.max(reach, 1.04 * Math.abs(value));
            }
        }
        return reach;
    }
}
