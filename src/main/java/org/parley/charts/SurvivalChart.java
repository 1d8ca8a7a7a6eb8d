package org.parley.charts;

import java.util.List;
import org.parley.plot.LinePlot;
import org.parley.plot.Picture;
import org.parley.plot.SeriesStyle;
import org.parley.table.Table;

/**
 * How long agreements would stand.
 *
 * <p>Columns: {@code year} (0 … 10), {@code n} (agreements), {@code mean, low, high} (mean probability that it still stands, with the true
 * backstop, and its 95 % interval), {@code believedA, lowA, highA, believedB, lowB, highB} (the same as each side believes). Model §7.
 */
public final class SurvivalChart implements Chart {
    @Override
    public String name() {
        return "survival";
    }

    @Override
    public Picture draw(Table table, Setting setting) {
        Columns.of(name())
                .numbers("year", "n", "mean", "low", "high", "believedA", "lowA", "highA", "believedB", "lowB", "highB")
                .check(table);
        String model = "with the backstop of the assumptions (mean)";
        LinePlot plot = LinePlot.of(
                        name(),
                        "How long the agreements would stand",
                        "years after signing",
                        "probability that it still stands")
                .subtitle(
                        Say.n(Columns.largest(table, "n"), "agreement", "agreements")
                                + " (settlements and frameworks), the same in every year; line: mean; band: 95 % interval of the mean")
                .whenEmpty("No run ended in a settlement or a framework, so there is nothing that could last.")
                .markersApart()
                .wholeAcross()
                .percentUp()
                .up(0, 1.03)
                .counts(Columns.numbers(table, "year"), Columns.numbers(table, "n"));
        mean(plot, table, model, SeriesStyle.of(4), "mean", "low", "high");
        for (String side : List.of("A", "B")) {
            String words = "as " + setting.party(side) + " believes (mean)";
            mean(plot, table, words, SeriesStyle.ofSide(side), "believed" + side, "low" + side, "high" + side);
        }
        return plot.picture(setting.footer(), table);
    }

    private static void mean(
            LinePlot plot, Table table, String words, SeriesStyle style, String mean, String low, String high) {
        double[] year = Columns.numbers(table, "year");
        plot.styled(words, style)
                .band(words, year, Columns.numbers(table, low), Columns.numbers(table, high), .13, true)
                .line(words, year, Columns.numbers(table, mean));
    }

    @Override
    public String caption(Table table, Setting setting) {
        return "The probability that an agreement still stands some years after signing, averaged over the agreements. It follows from the hazard of "
                + "breakdown that the model assumes, from the guarantee in the deal, and from how far the backstop holds. The other two lines are what the sides "
                + "themselves believe when they sign: a side that trusts the guarantee less expects the agreement to break sooner. The hazards are "
                + "placeholders: compare lines, do not read off years.";
    }
}
