package org.parley.ensemble;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.EnoughRuns;
import org.parley.analysis.Interval;
import org.parley.analysis.MeanInterval;
import org.parley.analysis.Wilson;
import org.parley.ensemble.BothWays.Seen;
import org.parley.ensemble.SilentZero.Subject;
import org.parley.ensemble.SilentZero.TermOn;
import org.parley.parameter.Mechanism;
import org.parley.parameter.ParameterValues;
import org.parley.parameter.Side;
import org.parley.random.RunKey;
import org.parley.scenario.Scenario;
import org.parley.search.Binding;
import org.parley.search.Obstacle;
import org.parley.sim.Detail;
import org.parley.sim.RunResult;
import org.parley.sim.Simulator;
import org.parley.table.NumberText;
import org.parley.talks.Outcome;

/**
 * The first runs of an ensemble, played again with each term on that is off, on the same random numbers, so that a
 * number that cannot answer stands beside one that can ({@link SilentZeros}). A fifth of the runs is played, at most a
 * hundred and at most {@value #MOST} in all; of fewer than {@value EnoughRuns#CHANGE} nothing is said. All draws count:
 * the record is asked only where it is the term. Whoever asks plays the rows, on workers or a few at a time; in order
 * of replication they give the same figures. Test: SilentFiguresTest.
 */
public final class SilentRuns {
    /** Runs that are played again in all, those as assumed among them. */
    public static final int MOST = 400;

    /** One run in so many is played again. */
    static final int PART = 5;

    private static final int MOST_EACH = 100;

    /** What was seen of one run: as assumed, and with each term on. */
    public record Row(RunResult assumed, List<RunResult> on) {}

    private final Scenario scenario;
    private final List<SilentZero> zeros;
    private final List<TermOn> terms = new ArrayList<>();
    private final long seed;
    private final boolean fixed;

    /**
     * Of the runs of an ensemble.
     *
     * @param zeros of its scenario
     * @param fixed whether nothing is drawn
     */
    public SilentRuns(Scenario scenario, List<SilentZero> zeros, long seed, boolean fixed) {
        this.scenario = scenario;
        this.zeros = List.copyOf(zeros);
        this.seed = seed;
        this.fixed = fixed;
        for (SilentZero zero : zeros) {
            TermOn on = zero.on();
            if (on != null && !terms.contains(on)) {
                terms.add(on);
            }
        }
    }

    /** How many rows are to be played of so many runs; 0: no figure can be had, or too few runs were played. */
    public int rows(long runs) {
        long n = Math.min(Math.min(MOST_EACH, runs / PART), MOST / (1 + terms.size()));
        return terms.isEmpty() || !EnoughRuns.forChange(n) ? 0 : (int) n;
    }

    /**
     * Plays a replication as assumed and with each term on.
     *
     * @param simulator of the scenario
     * @param stop asked before every run; then what is returned is of no use
     */
    public Row row(Simulator simulator, long replication, BooleanSupplier stop) {
        RunKey key = new RunKey(seed, replication);
        RunResult assumed = run(simulator, scenario, key);
        List<RunResult> on = new ArrayList<>();
        for (TermOn term : terms) {
            on.add(stop.getAsBoolean() ? assumed : run(simulator, term.scenario(), key));
        }
        return new Row(assumed, on);
    }

    /** Each number that cannot answer, with its figure where one can be had; without rows, without. */
    public List<SilentFigure> figures(List<Row> rows) {
        List<SilentFigure> figures = new ArrayList<>();
        for (SilentZero zero : zeros) {
            int t = rows.isEmpty() ? -1 : terms.indexOf(zero.on());
            figures.add(t < 0 ? SilentFigure.without(zero) : figure(zero, rows, t));
        }
        return figures;
    }

    /** A run of a version of the scenario that differs in its assumptions only; so one simulator serves all. */
    private RunResult run(Simulator simulator, Scenario version, RunKey key) {
        boolean record = version.assumptions().on(Mechanism.RECORD)
                && !scenario.assumptions().on(Mechanism.RECORD);
        ParameterValues values = Simulator.values(version, version.assumptions(), fixed, key);
        return simulator.run(
                record ? values : values.with(Mechanism.RECORD, false),
                fixed || scenario.fixedPreferences(),
                key,
                Detail.ENDING);
    }

    private SilentFigure figure(SilentZero zero, List<Row> rows, int term) {
        TermOn on = java.util.Objects.requireNonNull(zero.on());
        List<RunResult> assumed = rows.stream().map(Row::assumed).toList();
        List<RunResult> with = rows.stream().map(row -> row.on().get(term)).toList();
        String words = "With " + on.words() + ", ";
        String agreed = share(agreements(with), with.size()) + " end in an agreement in place of "
                + share(agreements(assumed), assumed.size()) + " (n = " + NumberText.count(with.size())
                + ": the first runs again, on the same random numbers).";
        Outcome outcome = zero.outcome();
        Obstacle obstacle = zero.obstacle();
        if (zero.subject() == Subject.SURVIVAL) {
            String both = BothWays.sentence(
                    assumed.stream().map(Seen::of).toList(),
                    with.stream().map(Seen::of).toList(),
                    "with " + on.words());
            return new SilentFigure(
                    zero, with.size(), with.size(), Wilson.of(agreements(with), with.size()), both + ".");
        }
        if (outcome != null) {
            long k = with.stream().filter(run -> run.outcome() == outcome).count();
            return new SilentFigure(
                    zero,
                    with.size(),
                    with.size(),
                    Wilson.of(k, with.size()),
                    words + "it is " + share(k, with.size()) + ", and " + agreed);
        }
        if (obstacle != null) {
            return reason(zero, obstacle, with, words, agreed);
        }
        if (zero.subject() == Subject.RECORD) {
            long fit = with.stream()
                    .filter(run -> run.fit() != null && run.fit().fits())
                    .count();
            return new SilentFigure(
                    zero,
                    with.size(),
                    with.size(),
                    Wilson.of(fit, with.size()),
                    words + share(fit, with.size()) + " of the first " + NumberText.count(with.size())
                            + " draws fit the record.");
        }
        Interval a = mean(with, run -> run.costOfWar()[0]);
        Interval b = mean(with, run -> run.costOfWar()[1]);
        return new SilentFigure(
                zero,
                with.size(),
                with.size(),
                a,
                words + "it costs " + scenario.party(Side.A).name() + " " + mean(a) + " and "
                        + scenario.party(Side.B).name() + " " + mean(b)
                        + ", each a share of the way from its worst to its best settlement, and " + agreed);
    }

    private static SilentFigure reason(
            SilentZero zero, Obstacle obstacle, List<RunResult> with, String words, String agreed) {
        int closed = 0;
        int alone = 0;
        for (RunResult run : with) {
            @Nullable Binding binding = run.binding();
            if (binding == null
                    || binding.label() == Binding.Label.HOLDING_OUT
                    || binding.label() == Binding.Label.NOT_FOUND) {
                continue;
            }
            closed++;
            alone += switch (obstacle) {
                        case RATIFICATION -> binding.ratification();
                        case RED_LINES -> binding.redLines();
                        case COMMITMENT -> binding.commitment();
                    }
                    ? 1
                    : 0;
        }
        String said = closed == 0
                ? "a deal that both would sign is there in every run that ends without one"
                : "this alone keeps a deal away in " + share(alone, closed) + " of the " + NumberText.count(closed)
                        + (closed == 1 ? " run" : " runs") + " without a deal to sign";
        return new SilentFigure(
                zero,
                with.size(),
                closed,
                closed == 0 ? null : Wilson.of(alone, closed),
                words + said + ", and " + agreed);
    }

    private static long agreements(List<RunResult> runs) {
        return runs.stream().filter(run -> run.outcome().agreement()).count();
    }

    private static String share(long count, long of) {
        Interval share = Wilson.of(count, of);
        return NumberText.percent(share.estimate()) + " (" + NumberText.percentInterval(share.low(), share.high())
                + ")";
    }

    private static Interval mean(List<RunResult> runs, ToDoubleFunction<RunResult> number) {
        return MeanInterval.of(runs.stream().mapToDouble(number).toArray());
    }

    private static String mean(Interval of) {
        return NumberText.two(of.estimate()) + " (" + NumberText.interval(of.low(), of.high()) + ")";
    }
}
