package org.parley.sweep;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.parley.analysis.Interval;
import org.parley.table.NumberText;
import org.parley.table.Table;

/** What is told of a sweep with a stopping rule: when it looked, when it ended, and what its intervals are. */
public final class StopWords {
    private static final List<String> ORDINALS = List.of("first", "second", "third", "fourth", "fifth");

    private StopWords() {}

    /** Level of the intervals of points: 95 %, or more where several looks must share 5 %. */
    public static double level(SweepSpec spec) {
        return spec.until() == null ? Interval.LEVEL : Looks.of(spec).level();
    }

    /** The same for a reader, cut off so as to be no more than it is: "95 %", "98.75 %", "99.16 %" of 99.1667. */
    public static String levelText(SweepSpec spec) {
        return levelText(level(spec));
    }

    static String levelText(double level) {
        return NumberText.plain(BigDecimal.valueOf(100 * level)
                        .setScale(6, RoundingMode.HALF_EVEN) // 98.7499… is 98.75
                        .setScale(2, RoundingMode.FLOOR))
                + " %";
    }

    /** After which look it ended; empty without a rule. */
    public static Optional<String> of(SweepSpec spec) {
        StopRule rule = spec.until();
        if (rule == null) {
            return Optional.empty();
        }
        List<Integer> looks = Looks.of(spec).replications();
        String fixed =
                " of " + looks.size() + " looks that were fixed in advance (after " + listed(looks) + " replications)";
        String interval = "every point's interval of " + rule.outcome().name();
        String within = "no farther than ± " + NumberText.two(rule.within());
        String wanted = interval + " reached " + within;
        if (!spec.stopped()) {
            return Optional.of("It runs until at one" + fixed + " " + wanted + "; it is not there yet.");
        }
        int look = looks.indexOf(spec.replications());
        String after = NumberText.count(spec.replications()) + " replications a point";
        return Optional.of(
                look < looks.size() - 1
                        ? "Stopped after " + after + ", at the " + ORDINALS.get(look) + fixed + ": " + wanted + "."
                        : "It ran to the most, " + after + ": at none" + fixed + " but the last did " + interval
                                + " reach " + within + ".");
    }

    /** The same, with what the points show and what their intervals are. */
    static Optional<String> of(SweepSpec spec, Table summary) {
        StopRule rule = spec.until();
        if (rule == null) {
            return Optional.empty();
        }
        int points = 0;
        int wide = 0;
        double widest = 0;
        for (int r = 0; r < summary.rows(); r++) {
            if (summary.string("measure", r).equals(rule.outcome().name())) {
                double estimate = summary.number("estimate", r);
                double reach = Math.max(estimate - summary.number("low", r), summary.number("high", r) - estimate);
                points++;
                wide += reach <= rule.within() ? 0 : 1;
                widest = Double.isNaN(reach) ? reach : Math.max(widest, reach);
            }
        }
        String reached = wide == 0
                ? "The widest reaches ± " + NumberText.two(widest) + " (n = " + NumberText.count(points) + " points)."
                : "At " + NumberText.count(wide) + " of " + NumberText.count(points) + " points it reaches farther"
                        + (Double.isNaN(widest)
                                ? ", or there is none."
                                : ", ± " + NumberText.two(widest) + " at most.");
        int looks = Looks.of(spec).replications().size();
        return of(spec).map(said -> said + " " + reached
                + " Intervals of points (summary.csv, the grid) are those of level "
                + levelText(spec)
                + ", so that 95 % hold whichever of the " + looks
                + " looks ended it (Bonferroni); those of curves, differences and indices are plain 95 % intervals.");
    }

    private static String listed(List<Integer> looks) {
        List<String> texts = looks.stream().map(NumberText::count).toList();
        int last = texts.size() - 1;
        return last == 0 ? texts.get(0) : String.join(", ", texts.subList(0, last)) + " and " + texts.get(last);
    }
}
