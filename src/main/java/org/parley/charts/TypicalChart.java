package org.parley.charts;

import org.parley.plot.BarPlot;
import org.parley.plot.Picture;
import org.parley.table.ChartContext;
import org.parley.table.NumberText;
import org.parley.table.Table;

/**
 * Who got what in the settlements: each issue a strip from one side's wish to the other's, and the typical package.
 *
 * <p>Columns: {@code words} (issue), {@code optionWords} (of the medoid settlement), {@code weight} (of the issue),
 * {@code place, low, high} (mean place, 0: what side A wished, 1: what side B wished, and its 95 % interval), {@code n}
 * (settlements that have a place), {@code settlements}, {@code distance} (of the medoid, share of weight). Rows stand
 * in the order of the file.
 */
public final class TypicalChart implements Chart {
    @Override
    public String name() {
        return "typical";
    }

    @Override
    public Picture draw(Table table, ChartContext context) {
        Columns.of(name())
                .strings("words", "optionWords")
                .numbers("weight", "place", "low", "high", "n", "settlements", "distance")
                .check(table);
        long n = Columns.largest(table, "settlements");
        BarPlot plot = BarPlot.of(
                        name(),
                        title(table, context),
                        "0: what " + context.partyA() + " wished · 1: what " + context.partyB() + " wished")
                .subtitle("Who got what; " + ChartPhrases.n(n, "comprehensive settlement", "comprehensive settlements")
                        + "; dot: mean place between the wishes, whisker: 95 % interval, clear if it leaves the middle out; behind each issue the option of the typical package"
                        + (n == 0
                                ? ""
                                : ", which differs from the others on "
                                        + NumberText.percent(table.number("distance", 0)) + " of the weight on average")
                        + "; at the right: place (interval) · weight of the issue")
                .whenEmpty("No run ended in a comprehensive settlement, so nobody got anything.")
                .dots()
                .range(0, 1);
        for (int r = 0; r < table.rows(); r++) {
            double place = table.number("place", r);
            plot.bar(
                    table.string("words", r) + " — " + table.string("optionWords", r),
                    place,
                    table.number("low", r),
                    table.number("high", r),
                    (Double.isNaN(place)
                                    ? "both have their wish"
                                    : ChartPhrases.value(place, table.number("low", r), table.number("high", r)))
                            + " · " + NumberText.percent(table.number("weight", r)));
        }
        return plot.picture(context.footer(), table);
    }

    /** On how many issues settlements lie nearer to one side, beyond chance. */
    private static String title(Table table, ChartContext context) {
        int nearA = 0;
        int nearB = 0;
        int open = 0;
        for (int r = 0; r < table.rows(); r++) {
            nearA += table.number("high", r) < .5 ? 1 : 0;
            nearB += table.number("low", r) > .5 ? 1 : 0;
            open += Double.isNaN(table.number("place", r))
                            || table.number("high", r) < .5
                            || table.number("low", r) > .5
                    ? 0
                    : 1;
        }
        return table.rows() == 0
                ? "Who got what"
                : "Of " + table.rows() + " issues " + nearA + (nearA == 1 ? " lies" : " lie")
                        + " clearly nearer to what " + context.shortParty("A") + " wished, " + nearB
                        + " clearly nearer to what " + context.shortParty("B") + " wished"
                        + (open == 0 ? "" : "; of " + open + " it cannot be told");
    }

    @Override
    public String caption(Table table, ChartContext context) {
        return "Each issue is a strip. At its left end stands what " + context.partyA()
                + " wished most in its draw, at its right end what " + context.partyB()
                + " wished most; the dot is where settlements lie on average, in what each side lacks of its own wish. A whisker across the middle is compatible with the middle. An issue far to one side may weigh little for "
                + "the side that gave way: the weight stands at the right. The typical package is the settlement that is nearest to all others; hardly any package comes twice. It describes the assumptions and recommends nothing.";
    }
}
