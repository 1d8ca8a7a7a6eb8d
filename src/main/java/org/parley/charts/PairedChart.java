package org.parley.charts;

import java.util.Arrays;
import java.util.List;
import org.parley.plot.BarPlot;
import org.parley.plot.Picture;
import org.parley.table.ChartContext;
import org.parley.table.Table;

/**
 * What changes between two settings that were run with the same random numbers.
 *
 * <p>Columns: {@code settings} (which two, in words), {@code measure} (one), {@code kind} (share, mean, median),
 * {@code first, second, difference, low, high} (second − first and its 95 % interval), {@code n} (pairs of runs).
 */
public final class PairedChart implements Chart {
    @Override
    public String name() {
        return "paired";
    }

    @Override
    public Picture draw(Table table, ChartContext context) {
        Columns.of(name())
                .strings("settings", "measure", "kind")
                .numbers("first", "second", "difference", "low", "high", "n")
                .check(table);
        String measure = SweepWords.only(table, "measure", name());
        boolean share = SweepWords.share(table);
        String topic = "What a change does";
        List<String> settings = table.strings("settings").stream()
                .map(label -> settings(label, context))
                .toList();
        BarPlot plot = BarPlot.of(
                        SweepWords.name(name(), measure),
                        SweepTitles.paired(table, topic, SweepWords.subject(measure, context), settings),
                        share ? "difference in percentage points" : "difference, second minus first setting")
                .subtitle(SweepTitles.below(
                                topic + SweepWords.aside(measure, context),
                                SweepWords.n(table, "pair of runs", "pairs of runs"))
                        + ", on the same random numbers; whisker: 95 % interval; at the right: first → second")
                .whenEmpty("There are no pairs of settings to compare.")
                .dots();
        return DifferenceBars.add(plot, table, share, settings::get).picture(context.footer(), table);
    }

    /** "warCost.A: 0.1 → 0.3" with the factor in words. */
    private static String settings(String label, ChartContext context) {
        int colon = label.indexOf(": ");
        return colon < 0
                ? label
                : context.factor(label.substring(0, colon)) + ": "
                        + String.join(
                                " → ",
                                Arrays.stream(label.substring(colon + 2).split(" → "))
                                        .map(SweepWords::level)
                                        .toList());
    }

    @Override
    public String caption(Table table, ChartContext context) {
        return "Each run of the first setting is compared with the run of the second that has the same random numbers and the same other factors, so most of the chance cancels. "
                + "Right of 0 the second setting has more. A whisker that crosses 0 is compatible with no difference.";
    }
}
