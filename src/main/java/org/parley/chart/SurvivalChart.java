package org.parley.chart;

import org.parley.table.Table;

/**
 * How long agreements would stand.
 *
 * <p>Columns: {@code year} (0 … 10), {@code n} (agreements), {@code mean, low, high} (mean probability that it still stands, with the true
 * backstop, and its 95 % interval), {@code believedA, believedB} (the same mean as each side believes). Model §7.
 */
public final class SurvivalChart implements Chart {
    @Override
    public String name() {
        return "survival";
    }

    @Override
    public Picture draw(Table table, Setting setting) {
        Columns.of(name())
                .numbers("year", "n", "mean", "low", "high", "believedA", "believedB")
                .check(table);
        String model = "with the backstop of the assumptions (mean)";
        double[] year = Columns.numbers(table, "year");
        return LinePlot.of(
                        name(),
                        "How long the agreements would stand",
                        "years after signing",
                        "probability that it still stands")
                .subtitle(Say.n(Columns.largest(table, "n"), "agreement", "agreements")
                        + " (settlements and frameworks); line: mean; band: 95 % interval of the mean")
                .whenEmpty("No run ended in a settlement or a framework, so there is nothing that could last.")
                .styled(model, SeriesStyle.of(4))
                .band(model, year, Columns.numbers(table, "low"), Columns.numbers(table, "high"), .16, true)
                .line(model, year, Columns.numbers(table, "mean"))
                .styled("as " + setting.partyA() + " believes (mean)", SeriesStyle.of(0))
                .line("as " + setting.partyA() + " believes (mean)", year, Columns.numbers(table, "believedA"))
                .styled("as " + setting.partyB() + " believes (mean)", SeriesStyle.of(1))
                .line("as " + setting.partyB() + " believes (mean)", year, Columns.numbers(table, "believedB"))
                .percentUp()
                .up(0, 1.03)
                .picture(setting.footer(), table);
    }

    @Override
    public String caption(Table table, Setting setting) {
        return "The probability that an agreement still stands some years after signing, averaged over the agreements. It follows from the hazard of "
                + "breakdown that the model assumes, from the guarantee in the deal, and from how far the backstop holds. The other two lines are what the sides "
                + "themselves believe when they sign: a side that trusts the guarantee less expects the agreement to break sooner. The hazards are "
                + "placeholders: compare lines, do not read off years.";
    }
}
