package org.parley.sweep;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.analysis.Statistic;
import org.parley.table.Decimal;

/**
 * An outcome of a sweep cut into cells: {@code asymmetry=-1..1/9}, nine cells from −1 to 1.
 *
 * @param outcome one of the sweep's outcomes
 * @param axis its cells
 * @param text as it was written
 */
public record OutcomeCells(Statistic outcome, CellAxis axis, String text) {
    private static final Pattern FORM =
            Pattern.compile("([^=\\s]+)\\s*=\\s*(\\S+?)\\s*\\.\\.\\s*(\\S+?)\\s*/\\s*(\\S+)");
    private static final int FEWEST = 2;
    private static final int MOST = 3;

    /**
     * Those of a command line, two or three.
     *
     * @throws SweepRefused with every problem
     */
    public static List<OutcomeCells> of(List<String> texts, SweepSpec spec) {
        List<String> told = new ArrayList<>();
        List<OutcomeCells> all = new ArrayList<>();
        for (String text : texts) {
            one(text, spec, all, told);
        }
        if (told.isEmpty() && (texts.size() < FEWEST || texts.size() > MOST)) {
            told.add("--possible is given " + (texts.size() == 1 ? "once" : texts.size() + " times")
                    + "; two or three outcomes are wanted, whose combinations are sought.");
        }
        Set<String> named = new HashSet<>();
        for (OutcomeCells asked : all) {
            if (!named.add(asked.outcome().name())) {
                told.add("--possible names " + asked.outcome().name() + " twice; two or three different outcomes are"
                        + " wanted.");
            }
        }
        if (!told.isEmpty()) {
            throw new SweepRefused(String.join("\n", told));
        }
        return all;
    }

    private static void one(String text, SweepSpec spec, List<OutcomeCells> all, List<String> told) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            told.add("--possible is \"" + text
                    + "\"; wanted is an outcome with its range and how many cells: agreement=0..1/10.");
            return;
        }
        String name = form.group(1);
        Statistic outcome = SweepOutcome.of(name, spec.columns()).orElse(null);
        if (outcome == null) {
            SweepOutcome.unknown(
                    name,
                    spec.columns(),
                    (message, hint) -> told.add("--possible: " + message + (hint.isEmpty() ? "" : " " + hint)));
            return;
        }
        if (!spec.outcomes().contains(outcome)) {
            told.add("--possible asks for " + name + ", which is not among the outcomes of the file. Maybe add " + name
                    + " to outcomes?");
            return;
        }
        Double low = Decimal.parse(form.group(2));
        Double high = Decimal.parse(form.group(3));
        Long count = Decimal.whole(form.group(4));
        if (low == null || high == null || !(high > low)) {
            told.add("--possible \"" + text + "\" has the range " + form.group(2) + " … " + form.group(3)
                    + "; allowed are two numbers, the smaller one first.");
        } else if (count == null || count < FEWEST || count > CellAxis.MOST) {
            told.add("--possible \"" + text + "\" has " + form.group(4) + " cells; allowed " + FEWEST + " … "
                    + CellAxis.MOST + ".");
        } else {
            all.add(new OutcomeCells(outcome, new CellAxis(low, high, count.intValue()), text.strip()));
        }
    }
}
