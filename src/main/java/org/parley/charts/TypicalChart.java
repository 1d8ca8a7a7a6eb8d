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
                        + "; at the right: place (interval), n where it is less · weight of the issue")
                .whenEmpty("No run ended in a comprehensive settlement, so nobody got anything.")
                .dots()
                .range(0, 1);
        for (int r = 0; r < table.rows(); r++) {
            plot.bar(
                    table.string("words", r) + " — " + table.string("optionWords", r),
                    table.number("place", r),
                    table.number("low", r),
                    table.number("high", r),
                    place(table, r) + " · " + NumberText.percent(table.number("weight", r)));
        }
        return plot.picture(context.footer(), table);
    }

    /**
     * "0.31 (0.25 … 0.38)", with n where it is that of fewer settlements than the subtitle's; "both have their wish in
     * 87 of 89" where most have no place.
     */
    private static String place(Table table, int row) {
        long n = (long) table.number("n", row);
        long of = (long) table.number("settlements", row);
        if (n == 0) {
            return "both have their wish";
        }
        String place =
                ChartPhrases.value(table.number("place", row), table.number("low", row), table.number("high", row));
        return (bothWishIt(table, row)
                        ? "both have their wish in " + NumberText.count(of - n) + " of " + NumberText.count(of)
                                + ", else "
                        : "")
                + place
                + (n == of ? "" : ", n = " + NumberText.count(n));
    }

    /** Whether in most settlements both sides have their wish on an issue. */
    private static boolean bothWishIt(Table table, int row) {
        return 2 * table.number("n", row) < table.number("settlements", row);
    }

    /** On how many issues settlements lie nearer to one side, beyond chance; every issue is counted once. */
    private static String title(Table table, ChartContext context) {
        int nearA = 0;
        int nearB = 0;
        int both = 0;
        for (int r = 0; r < table.rows(); r++) {
            if (bothWishIt(table, r)) {
                both++;
            } else {
                nearA += table.number("high", r) < .5 ? 1 : 0;
                nearB += table.number("low", r) > .5 ? 1 : 0;
            }
        }
        int open = table.rows() - nearA - nearB - both;
        return table.rows() == 0
                ? "Who got what"
                : "Of " + table.rows() + (table.rows() == 1 ? " issue " : " issues ") + nearA
                        + (nearA == 1 ? " lies" : " lie")
                        + " clearly nearer to what " + context.shortParty("A") + " wished, " + nearB
                        + " clearly nearer to what " + context.shortParty("B") + " wished"
                        + (both == 0 ? "" : "; on " + both + " both mostly have their wish")
                        + (open == 0 ? "" : "; of " + open + " it cannot be told");
    }

    @Override
    public String caption(Table table, ChartContext context) {
        return "Each issue is a strip. At its left end stands what " + context.partyA()
                + " wished most in its draw, at its right end what " + context.partyB()
                + " wished most; the dot is where settlements lie on average, in what each side lacks of its own wish. A whisker across the middle is compatible with the middle. A settlement in which both have their wish on an issue has no place there and is not counted in its dot. An issue far to one side may weigh little for "
                + "the side that gave way: the weight stands at the right. The typical package is the settlement that is nearest to all others; hardly any package comes twice. It describes the assumptions and recommends nothing.";
    }
}
