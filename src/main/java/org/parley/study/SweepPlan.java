package org.parley.study;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.Interval;
import org.parley.analysis.NoisePlan;
import org.parley.analysis.Statistic;
import org.parley.sweep.Looks;
import org.parley.sweep.Pilot;
import org.parley.sweep.Probe;
import org.parley.sweep.StopRule;
import org.parley.sweep.StopWords;
import org.parley.sweep.SweepReader;
import org.parley.sweep.SweepSpec;
import org.parley.sweep.design.DesignSample;
import org.parley.sweep.design.LargestCorrelation;
import org.parley.table.NumberText;

/**
 * What a sweep would cost, and how many replications it needs, by a few probe runs; nothing is written. The times are
 * those of this machine. Tests: {@code ProbeTest}, {@code SweepVerbsTest}.
 *
 * @param spec the sweep
 * @param probe how long runs take
 * @param pilot how much outcomes vary
 * @param workers threads, ≥ 1
 * @param halfWidth of a 95 % interval that is wanted, in the unit of the outcome; null: the usual one, where the
 *     outcome has no unit
 */
public record SweepPlan(
        SweepSpec spec,
        Probe probe,
        Pilot pilot,
        int workers,
        @Nullable Double halfWidth) {
    private static final double PROBE_SECONDS = 3;
    private static final double USUAL_HALF_WIDTH = 0.05;
    /** What has the unit of its outcome. */
    private static final List<String> HAVE_UNITS = List.of("mu*", "mean of a point");

    /** Probes for some seconds. */
    public static SweepPlan of(SweepSpec spec, int workers, @Nullable Double halfWidth) throws InterruptedException {
        return new SweepPlan(spec, Probe.of(spec, PROBE_SECONDS), Pilot.of(spec, PROBE_SECONDS), workers, halfWidth);
    }

    /** With full precision: texts and numbers, for JSON. Times in seconds. */
    public Map<String, Object> document() {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("sweep", spec.id());
        about.put("points", spec.design().size());
        about.put("replications", spec.replications());
        about.put("runs", probe.runs());
        if (spec.until() != null) {
            about.put("looks", Looks.of(spec).replications());
            about.put("lookLevel", Looks.of(spec).level());
        }
        about.put("probes", probe.probes());
        about.put("secondsLow", probe.seconds(workers).low());
        about.put("secondsHigh", probe.seconds(workers).high());
        about.put("runSecondsLow", probe.runSeconds(workers).low());
        about.put("runSecondsHigh", probe.runSeconds(workers).high());
        about.put("threads", workers);
        about.put("bytes", probe.bytes());
        NoisePlan noise = pilot.noise();
        about.put("noiseOf", noise.number());
        about.put("noiseOutcome", pilot.statistic().name());
        about.put("pilotRuns", pilot.runs());
        double half = half();
        if (!Double.isNaN(noise.one())) {
            about.put("noiseHalfWidth", noise.halfWidth(spec.replications()));
        }
        if (!Double.isNaN(half) && !Double.isNaN(noise.one())) {
            about.put("halfWidth", half);
            about.put("replicationsNeeded", noise.replications(half));
        }
        correlation().ifPresent(largest -> about.put("largestCorrelation", largest.rho()));
        return about;
    }

    /** Says the plan in words. */
    public void into(PlainText text) {
        text.paragraph(spec.title());
        text.paragraph(spec.question());
        text.blank();
        text.paragraph(NumberText.count(spec.design().size()) + " points (" + spec.designText() + ") × "
                + (spec.until() == null ? "" : "at most ") + NumberText.count(spec.replications()) + " replications = "
                + NumberText.count(probe.runs()) + " runs");
        StopRule rule = spec.until();
        if (rule != null) {
            text.paragraph(until(rule));
        }
        text.paragraph(range(probe.seconds(workers)) + " on " + workers + (workers == 1 ? " worker" : " workers")
                + ": " + range(probe.runSeconds(workers)) + " for the runs, by " + NumberText.count(probe.probes())
                + " probe runs, the rest for the start of the program, tables and charts");
        text.paragraph("about " + bytes(probe.bytes())
                + " on the disk, where runs stand twice: in blocks and merged into one table");
        text.paragraph(spec.design().minimum());
        correlation()
                .ifPresent(largest -> text.paragraph("largest rank correlation between two factors: "
                        + NumberText.two(largest.rho()) + " (" + largest.first() + " and " + largest.second() + ")"));
        text.paragraph(noise());
    }

    /** What points that are to be an even spread tie most. */
    private Optional<LargestCorrelation> correlation() {
        return spec.design().sample() == DesignSample.SPREAD
                ? LargestCorrelation.of(spec.design().points())
                : Optional.empty();
    }

    /** The half width that is wanted; NaN where none was given and the outcome has a unit. */
    private double half() {
        if (halfWidth != null) {
            return halfWidth;
        }
        boolean isUnitless = pilot.statistic().kind() == Statistic.Kind.SHARE
                || !HAVE_UNITS.contains(pilot.noise().number());
        return isUnitless ? USUAL_HALF_WIDTH : Double.NaN;
    }

    /** When it looks, and what a share of one half takes, the one that takes most. */
    private String until(StopRule rule) {
        Looks looks = Looks.of(spec);
        String said = "it looks after "
                + looks.replications().stream().map(NumberText::count).collect(Collectors.joining(", "))
                + " replications and stops at the first look at which every point's interval of "
                + rule.outcome().name() + ", at level " + StopWords.levelText(spec)
                + ", reaches no farther than ± "
                + NumberText.two(rule.within());
        if (rule.outcome().kind() != Statistic.Kind.SHARE) {
            return said;
        }
        long needed = rule.halfTakes(looks.level());
        return said + "; where a share is near one half that takes " + NumberText.count(needed)
                + (needed > spec.mostReplications() ? ", more than there are" : "");
    }

    private String noise() {
        NoisePlan noise = pilot.noise();
        String outcome = pilot.statistic().name();
        if (Double.isNaN(noise.one())) {
            return "how many replications it needs cannot be told from " + NumberText.count(pilot.runs())
                    + " pilot runs: " + outcome
                    + " varies no more than run-to-run noise there, or too few of them have it";
        }
        double half = half();
        boolean isTooMany = !Double.isNaN(half) && noise.replications(half) > SweepReader.MOST_REPLICATIONS;
        String more = isTooMany
                ? "; to keep it within the half width that is wanted takes more than the "
                        + NumberText.count(SweepReader.MOST_REPLICATIONS) + " replications that a sweep may have"
                : Double.isNaN(half)
                        ? "; four times as many halve that"
                        : "; about " + NumberText.count((long) noise.replications(half))
                                + " replications keep it within ± " + NumberText.two(half)
                                + (halfWidth == null ? " (or give --half-width)" : "");
        return "with " + NumberText.count(spec.replications())
                + (spec.replications() == 1 ? " replication" : " replications")
                + " run-to-run noise moves " + words(noise.number()) + " of " + outcome + " by up to ± "
                + NumberText.two(noise.halfWidth(spec.replications())) + " (95 %, by " + NumberText.count(pilot.runs())
                + " pilot runs)" + more;
    }

    private static String words(String number) {
        return switch (number) {
            case "S1 or ST" -> "an index (S1, ST)";
            case "S1, ST or S2" -> "an index (S1, ST, S2)";
            case "mu*" -> "an effect (μ*)";
            case "rho" -> "a rank correlation";
            default -> "the mean of a point";
        };
    }

    private static String range(Interval seconds) {
        return Durations.range(seconds.low(), seconds.high());
    }

    private static String bytes(double bytes) {
        return bytes < 1e6
                ? NumberText.two(bytes / 1e3) + " kB"
                : bytes < 1e9 ? NumberText.two(bytes / 1e6) + " MB" : NumberText.two(bytes / 1e9) + " GB";
    }
}
