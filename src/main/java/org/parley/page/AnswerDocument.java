package org.parley.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.EnoughRuns;
import org.parley.analysis.Interval;
import org.parley.analysis.Wilson;
import org.parley.ensemble.OutcomeTable;
import org.parley.ensemble.SharePhrases;
import org.parley.ensemble.TermsTable;
import org.parley.scenario.Issue;
import org.parley.scenario.Scenario;
import org.parley.sweep.SweepOutcome;
import org.parley.table.NumberText;
import org.parley.table.Table;
import org.parley.talks.Outcome;

/**
 * What the runs of a setting answer, in four cards: how the talks end, on what terms, how long it lasts and who gave
 * more, what stands in the way. Every share carries its count, n and 95 % interval, from the tables of the result
 * folder; where a setting was kept, the difference from it in words. Fewer than {@value EnoughRuns#SHARE} runs say
 * nothing.
 */
final class AnswerDocument {
    /** A record that fewer than this share of so many draws fit says nothing. */
    private static final double LEAST_FIT = .01;

    private static final int ENOUGH_DRAWS = 2000;
    private static final int FIVE_YEARS = 5;

    private final PlayedRuns played;
    private final CountedRuns now;
    private final @Nullable CountedRuns kept;
    private final @Nullable Difference difference;
    private final Scenario scenario;

    /**
     * Of a setting, beside the one that was kept if there is any.
     *
     * @param fitting whether only runs count whose draw fits the record
     */
    AnswerDocument(PlayedRuns played, @Nullable PlayedRuns kept, boolean fitting) {
        this.played = played;
        this.now = fitting ? played.fitting() : played.all();
        this.kept = kept == null ? null : fitting ? kept.fitting() : kept.all();
        this.scenario = played.scenario();
        this.difference =
                this.kept == null || !EnoughRuns.forShare(this.kept.count()) || !EnoughRuns.forShare(now.count())
                        ? null
                        : Difference.between(this.kept, now);
    }

    Document of() {
        return new Document()
                .put("n", now.count())
                .put("seed", PlayedRuns.SEED)
                .put("enough", EnoughRuns.forShare(now.count()))
                .put("record", record())
                .put("endings", endings())
                .put("replications", now.replications())
                .put("groups", groups())
                .put("outcomes", outcomes())
                .put("terms", terms())
                .put("lasting", lasting())
                .put("gave", new GaveDocument(now, kept).of())
                .put("why", new WhyDocument(now).of())
                .put("inShort", now.inShort().sentences())
                .put("compared", compared());
    }

    /** How many draws fit what happened; null where the scenario tells nothing of it. */
    private @Nullable Document record() {
        if (!played.hasRecord()) {
            return null;
        }
        long fit = played.fitting().count();
        long all = played.all().count();
        return share(fit, all)
                .put("possible", all < ENOUGH_DRAWS || fit >= LEAST_FIT * all)
                .put(
                        "words",
                        NumberText.count(fit) + " of " + NumberText.count(all)
                                + " draws fit what happened before: earlier talks found no deal, and each side would rather have its own published plan than fight on.");
    }

    /** The place of every run's ending in the list of outcomes. */
    private List<Object> endings() {
        return new ArrayList<>(now.endings().stream().map(Outcome::ordinal).toList());
    }

    private List<Object> groups() {
        List<Object> groups = new ArrayList<>();
        for (OutcomeGroup group : OutcomeGroup.values()) {
            long count = now.endings().stream()
                    .filter(o -> OutcomeGroup.of(o) == group)
                    .count();
            groups.add(share(count, now.count()).put("name", group.words()).map());
        }
        return groups;
    }

    private List<Object> outcomes() {
        List<Object> rows = new ArrayList<>();
        OutcomeTable table = now.outcomes();
        for (Outcome outcome : Outcome.possible(scenario.war())) {
            Document row = share(table.count(outcome), table.runs())
                    .put("key", outcome.name())
                    .put("place", outcome.ordinal())
                    .put("name", outcome.label())
                    .put("rule", outcome.rule())
                    .put("group", OutcomeGroup.of(outcome).ordinal());
            if (kept != null) {
                double before =
                        Wilson.of(kept.outcomes().count(outcome), kept.count()).estimate();
                row.put("before", before).put("beforeText", NumberText.percent(before));
            }
            if (difference != null) {
                row.put("difference", SharePhrases.difference(difference.of(outcome.name())));
            }
            rows.add(row.map());
        }
        return rows;
    }

    /** A count of n with its share, interval and words. */
    static Document share(long count, long n) {
        Interval share = Wilson.of(count, n);
        return new Document()
                .put("count", count)
                .put("n", n)
                .put("share", share.estimate())
                .put("low", share.low())
                .put("high", share.high())
                .put("text", n == 0 ? NumberText.MISSING : NumberText.percent(share.estimate()))
                .put("interval", NumberText.percentInterval(share.low(), share.high()))
                .put(
                        "between",
                        EnoughRuns.forShare(n)
                                ? SharePhrases.between(share.low(), share.high())
                                : "too few runs to say");
    }

    private List<Object> terms() {
        List<Object> issues = new ArrayList<>();
        Table table = now.terms().table();
        Table before = kept == null ? null : kept.terms().table();
        int row = 0;
        for (int k = 0; k < scenario.issues().size(); k++) {
            Issue issue = scenario.issues().get(k);
            List<Object> options = new ArrayList<>();
            long n = 0;
            for (int o = 0; o <= issue.options().size(); o++) {
                n = (long) table.number("n", row);
                boolean open = table.string("option", row).equals(TermsTable.OPEN);
                Document option = share((long) table.number("count", row), n)
                        .put("option", open ? -1 : o)
                        .put("name", table.string("optionName", row));
                if (before != null) {
                    option.put("before", before.number("share", row));
                }
                options.add(option.map());
                row++;
            }
            issues.add(new Document()
                    .put("issue", k)
                    .put("name", issue.name())
                    .put("n", n)
                    .put("options", options)
                    .map());
        }
        return issues;
    }

    /**
     * How long what was agreed would stand, a series for settlements, frameworks and ceasefires each; null without a
     * war.
     */
    private @Nullable Document lasting() {
        if (!scenario.war()) {
            return null;
        }
        Table table = now.survival().table();
        Table before = kept == null ? null : kept.survival().table();
        List<Object> series = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            if (outcome.stands()) {
                Document of = standing(table, before, outcome);
                if (of != null) {
                    series.add(of.map());
                }
            }
        }
        return new Document().put("series", series);
    }

    private static @Nullable Document standing(Table table, @Nullable Table before, Outcome outcome) {
        Table own = table.where("series", Set.of(outcome.name()));
        if (own.rows() == 0) {
            return null;
        }
        long n = (long) own.number("n", 0);
        List<Object> years = new ArrayList<>();
        for (int r = 0; r < own.rows(); r++) {
            years.add(new Document()
                    .put("year", own.number("year", r))
                    .put("mean", own.number("mean", r))
                    .put("low", own.number("low", r))
                    .put("high", own.number("high", r))
                    .map());
        }
        String interval = SharePhrases.between(own.number("low", FIVE_YEARS), own.number("high", FIVE_YEARS));
        Document document = new Document()
                .put("key", outcome.name())
                .put("name", outcome.label())
                .put("n", n)
                .put("enough", EnoughRuns.forShare(n))
                .put("years", years)
                .put("between", EnoughRuns.forShare(n) ? interval : "too few")
                .put(
                        "words",
                        outcome.label()
                                + (EnoughRuns.forShare(n)
                                        ? ": " + interval + " would still stand after five years (n = "
                                                + NumberText.count(n) + ")."
                                        : ": too few to say how long they last (n = " + NumberText.count(n) + ")."));
        if (before != null) {
            Table earlier = before.where("series", Set.of(outcome.name()));
            List<Object> means = new ArrayList<>();
            for (int r = 0; r < earlier.rows(); r++) {
                means.add(earlier.number("mean", r));
            }
            document.put("before", means);
        }
        return document;
    }

    private @Nullable Document compared() {
        if (difference == null || kept == null) {
            return null;
        }
        return new Document()
                .put("n", difference.pairs())
                .put("kept", kept.count())
                .put("agreement", SharePhrases.difference(difference.of(SweepOutcome.AGREEMENT)))
                .put("forWhom", new GaveDocument(now, kept).forWhom())
                .put(
                        "changed",
                        SharePhrases.between(
                                        difference.changed().low(),
                                        difference.changed().high())
                                + " talks ended otherwise on the same random numbers");
    }
}
