package org.parley.sweep;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.Interval;
import org.parley.analysis.RunValues;
import org.parley.analysis.Statistic;
import org.parley.ensemble.RunColumn;
import org.parley.table.Decimal;
import org.parley.table.NumberText;

/**
 * When a sweep has enough replications: as soon as at every point the interval of an outcome reaches no farther than
 * this from the estimate, either way. {@code agreement ± .02}, or in plain letters {@code agreement within .02}. Every
 * point gets the same replications, so that points stay comparable run by run; the point that varies most decides.
 *
 * <p>It asks how wide intervals are and never where they lie, at {@link Looks} that are fixed in advance, with
 * intervals that hold whichever look ends the sweep.
 *
 * @param outcome among the outcomes of the sweep
 * @param within half width that is wanted, above 0, in the unit of the outcome
 * @param text as it was written
 */
public record StopRule(Statistic outcome, double within, String text) {
    private static final Pattern FORM = Pattern.compile("(\\S+?)\\s*(?:±|\\+/?-|\\bwithin\\b)\\s*(\\S+)");
    private static final String FORMS =
            "; wanted is an outcome and a half width: agreement within .02, or agreement ± .02.";

    /** The rule of a text; null if it has a problem, which goes to the sink with what was maybe meant. */
    static @Nullable StopRule read(
            String text, List<Statistic> outcomes, List<RunColumn> columns, BiConsumer<String, String> problems) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            String name = text.strip().split("\\s+", 2)[0];
            boolean isName = SweepOutcome.of(name, columns).isPresent();
            problems.accept(
                    "until is \"" + text + "\"" + FORMS,
                    "Maybe \""
                            + (isName
                                    ? name
                                    : outcomes.isEmpty()
                                            ? "agreement"
                                            : outcomes.get(0).name()) + " within .02\"?");
            return null;
        }
        Statistic outcome = SweepOutcome.of(form.group(1), columns).orElse(null);
        if (outcome == null) {
            SweepOutcome.unknown(form.group(1), columns, problems);
            return null;
        }
        if (!outcomes.contains(outcome)) {
            problems.accept(
                    "until asks for " + outcome.name() + ", which is not among the outcomes.",
                    "Maybe add " + outcome.name() + " to outcomes?");
            return null;
        }
        Double within = Decimal.parse(form.group(2));
        boolean isShare = outcome.kind() != Statistic.Kind.MEAN;
        if (within == null || !(within > 0) || (isShare && within >= 0.5)) {
            problems.accept(
                    "until has the half width \"" + form.group(2) + "\"; allowed are numbers above 0"
                            + (isShare ? " and below 0.5, since " + outcome.name() + " lies in 0 … 1." : "."),
                    isShare ? ofPercent(form.group(2)) : "");
            return null;
        }
        return new StopRule(outcome, within, text.strip());
    }

    /** What was maybe meant by a half width in percent. */
    private static String ofPercent(String text) {
        Double percent = text.endsWith("%") ? Decimal.parse(text.substring(0, text.length() - 1)) : null;
        return percent != null && percent > 0 && percent < 50
                ? "Maybe " + NumberText.plain(BigDecimal.valueOf(percent).movePointLeft(2)) + "?"
                : "";
    }

    /**
     * How many replications a share of one half takes, whose interval is the widest: Wilson's reaches
     * {@code z/(2 √(n + z²))} from it, so {@code n = z²/(4 h²) − z²}, rounded up.
     */
    public long halfTakes(double level) {
        double z = Interval.z(level);
        return (long) Math.max(1, Math.ceil(z * z / (4 * within * within) - z * z));
    }

    /** Whether it holds at every point after so many replications; a point without an interval does not hold. */
    boolean holds(RunValues runs, int replications, double level) {
        for (int point = 0; point < runs.points(); point++) {
            double[] all = runs.of(outcome, point);
            double[] present = new double[replications];
            int n = 0;
            for (int r = 0; r < replications; r++) {
                if (!Double.isNaN(all[r])) {
                    present[n++] = all[r];
                }
            }
            Interval interval = outcome.interval(java.util.Arrays.copyOf(present, n), level);
            if (!(interval.reach() <= within)) {
                return false;
            }
        }
        return true;
    }
}
