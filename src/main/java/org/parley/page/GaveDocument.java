package org.parley.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.EnoughRuns;
import org.parley.analysis.Interval;
import org.parley.analysis.MedianInterval;
import org.parley.analysis.Wilson;
import org.parley.ensemble.SharePhrases;
import org.parley.parameter.Side;
import org.parley.table.NumberText;
import org.parley.table.Table;

/**
 * How long agreements took, and who gave more in them, from both baselines: neither stands without the other. Beside
 * runs that were kept, also for whom something changed.
 */
final class GaveDocument {
    private static final List<Baseline> BASELINES = List.of(
            new Baseline(
                    "asymmetry",
                    "Who moved further from its opening demand",
                    "Share of agreements in which one gave up more than the other of what it could still hope for at the first round.",
                    "moved further",
                    "Moved further from its opening demand"),
            new Baseline(
                    "lossAsymmetry",
                    "Who loses more against today",
                    "Share of agreements that cost one more than the other, measured from how things stand today.",
                    "loses more",
                    "Loses more against today"));

    private final CountedRuns now;
    private final @Nullable CountedRuns kept;

    /** One of the two ways to measure who gave more; its column is above 0 where the first party did. */
    private record Baseline(String column, String name, String says, String verb, String inShort) {}

    GaveDocument(CountedRuns now, @Nullable CountedRuns kept) {
        this.now = now;
        this.kept = kept;
    }

    Document of() {
        List<Object> baselines = new ArrayList<>();
        BASELINES.forEach(baseline -> baselines.add(document(baseline).map()));
        return new Document().put("weeks", weeks()).put("baselines", baselines);
    }

    private String weeks() {
        double[] weeks = now.table().numbers("weeks");
        double[] taken = new double[weeks.length];
        int n = 0;
        for (int r = 0; r < weeks.length; r++) {
            if (now.endings().get(r).agreement()) {
                taken[n++] = weeks[r];
            }
        }
        if (!EnoughRuns.forShare(n)) {
            return "Too few agreements to say how long they take.";
        }
        Interval median = MedianInterval.of(Arrays.copyOf(taken, n));
        return "Half of the agreements were struck by week " + NumberText.cell(median.estimate()) + " (95 % interval "
                + NumberText.cell(median.low()) + " … " + NumberText.cell(median.high()) + ", n = "
                + NumberText.count(n) + ").";
    }

    private Document document(Baseline baseline) {
        long[] counts = counts(now, baseline);
        long n = sum(counts);
        long[] before = kept == null ? new long[counts.length] : counts(kept, baseline);
        List<String> names = names(baseline);
        List<Object> rows = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            if (i < 2 || counts[i] > 0) {
                Document row = AnswerDocument.share(counts[i], n).put("name", names.get(i));
                if (EnoughRuns.forShare(sum(before))) {
                    double share = Wilson.of(before[i], sum(before)).estimate();
                    row.put("before", share).put("beforeText", NumberText.percent(share));
                }
                rows.add(row.map());
            }
        }
        return new Document()
                .put("key", baseline.column())
                .put("name", baseline.name())
                .put("says", baseline.says())
                .put("n", n)
                .put("rows", rows);
    }

    private List<String> names(Baseline baseline) {
        return List.of(
                now.scenario().party(Side.A).shortName() + " " + baseline.verb(),
                now.scenario().party(Side.B).shortName() + " " + baseline.verb(),
                "Both alike");
    }

    /**
     * For whom something changed beside what was kept, a sentence a baseline: how many agreements one party gave more
     * in, now and before.
     */
    List<Object> forWhom() {
        List<Object> sentences = new ArrayList<>();
        for (Baseline baseline : BASELINES) {
            long[] after = counts(now, baseline);
            long[] before = counts(kept == null ? now : kept, baseline);
            if (!EnoughRuns.forShare(sum(after)) || !EnoughRuns.forShare(sum(before))) {
                sentences.add(baseline.inShort() + ": too few agreements to say (n = " + NumberText.count(sum(after))
                        + ", before " + NumberText.count(sum(before)) + ").");
            } else {
                sentences.add(baseline.inShort() + ": " + party(Side.A, after, before) + "; "
                        + party(Side.B, after, before) + " (n = " + NumberText.count(sum(after))
                        + " agreements, before "
                        + NumberText.count(sum(before)) + ").");
            }
        }
        return sentences;
    }

    private String party(Side side, long[] after, long[] before) {
        return now.scenario().party(side).shortName() + " in " + to(side, after) + ", before in " + to(side, before);
    }

    private static String to(Side side, long[] counts) {
        Interval share = Wilson.of(counts[side.ordinal()], sum(counts));
        return SharePhrases.to(share.low(), share.high());
    }

    /** Agreements in which the first party gave more, the second did, both alike. */
    private static long[] counts(CountedRuns runs, Baseline baseline) {
        long[] counts = new long[3];
        Table table = runs.table();
        double[] asymmetry = table.numbers(baseline.column());
        for (int r = 0; r < asymmetry.length; r++) {
            if (runs.endings().get(r).agreement() && !Double.isNaN(asymmetry[r])) {
                counts[asymmetry[r] > 0 ? 0 : asymmetry[r] < 0 ? 1 : 2]++;
            }
        }
        return counts;
    }

    private static long sum(long[] counts) {
        return Arrays.stream(counts).sum();
    }
}
