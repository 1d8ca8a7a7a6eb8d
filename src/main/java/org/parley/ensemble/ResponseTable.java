package org.parley.ensemble;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.Interval;
import org.parley.analysis.PairedShare;
import org.parley.analysis.Wilson;
import org.parley.parameter.Mechanism;
import org.parley.scenario.Scenario;
import org.parley.sim.DealSearches;
import org.parley.sim.Detail;
import org.parley.sim.RecordFit;
import org.parley.sim.RunResult;
import org.parley.talks.Outcome;

/**
 * What moves what: every row of a {@link ResponsePlan} at each of its levels, over the same replications, all of them
 * and those whose draw fits the record. Shares with Wilson's interval; the change from the first level to the last over
 * the same runs, paired (Newcombe 1998).
 *
 * <p>No lever reaches the record, so the draws that fit are found once, at the file's own assumptions, and the levels
 * are run without it, which gives the same runs. What is a claim about the world acts in the record too; there each
 * level has its own fitting draws, and the change is over those that fit at both ends. Test: BehaviourTest.
 */
public final class ResponseTable {
    /** Runs of the cell that a test computes again. */
    public static final int CHECKED = 40;

    private final int runs;
    private final long seed;
    private final int threads;

    /** One cell: what came of the runs at one level. */
    private static final class Cell {
        private final boolean[] agreement;
        private final boolean[] settlement;
        private final boolean[] fits;
        private final long[] came;
        private int at;

        Cell(int runs) {
            agreement = new boolean[runs];
            settlement = new boolean[runs];
            fits = new boolean[runs];
            came = new long[runs];
        }

        void add(RunResult run) {
            agreement[at] = run.outcome().agreement();
            settlement[at] = run.outcome() == Outcome.COMPREHENSIVE;
            RecordFit fit = run.fit();
            fits[at] = fit == null || fit.fits();
            int deal = run.terms() == null ? -1 : run.terms().deal();
            came[at] = (long) deal * Outcome.values().length + run.outcome().ordinal();
            at++;
        }
    }

    /**
     * A level.
     *
     * @param word of the level
     * @param agreement share of all runs with an agreement
     * @param settlement share of all runs with a settlement
     * @param moved share of all runs that end in another outcome or on another deal than with the file's own
     *     assumptions
     * @param fitting runs whose draw fits the record
     * @param agreementFitting share of these with an agreement
     * @param settlementFitting share of these with a settlement
     */
    public record Level(
            String word,
            Interval agreement,
            Interval settlement,
            Interval moved,
            int fitting,
            Interval agreementFitting,
            Interval settlementFitting) {}

    /**
     * A row.
     *
     * @param row what was varied
     * @param levels what came of it
     * @param change of the share of agreements from the first level to the last, all runs
     * @param changeFitting the same over runs whose draw fits
     * @param changeOthers the same over all other runs
     * @param pairs how many fit
     */
    public record Line(
            ResponsePlan.Row row,
            List<Level> levels,
            Interval change,
            Interval changeFitting,
            Interval changeOthers,
            int pairs) {
        /**
         * By how much the row moves draws that fit more than all others, as a share, in the direction in which it moves
         * all; above 0 exactly where it moves them more than all draws. Two groups of different runs, so the interval
         * is that of a difference of independent estimates from the limits of each (Zou &amp; Donner 2008).
         */
        public Interval more() {
            Interval fit = change.estimate() < 0 ? turned(changeFitting) : changeFitting;
            Interval others = change.estimate() < 0 ? turned(changeOthers) : changeOthers;
            double difference = fit.estimate() - others.estimate();
            return Double.isNaN(difference)
                    ? Interval.unknown(Double.NaN)
                    : new Interval(
                            difference,
                            difference - Math.hypot(fit.estimate() - fit.low(), others.high() - others.estimate()),
                            difference + Math.hypot(fit.high() - fit.estimate(), others.estimate() - others.low()));
        }

        private static Interval turned(Interval of) {
            return new Interval(-of.estimate(), -of.high(), -of.low());
        }
    }

    /**
     * The table.
     *
     * @param runs of each cell
     * @param seed of all
     * @param base the file's own assumptions
     * @param held whether the file has a record
     * @param lines in the order of the plan
     * @param dead levers that cannot change any run of this file
     * @param checked the first runs of the first row's first level: agreements among all, draws that fit, agreements
     *     among these
     */
    public record Result(
            int runs, long seed, Level base, boolean held, List<Line> lines, List<String> dead, int[] checked) {
        public Result {
            checked = checked.clone();
        }

        /** A copy. */
        @Override
        public int[] checked() {
            return checked.clone();
        }
    }

    /** Plays this many replications of a seed at each level. */
    public ResponseTable(int runs, long seed, int threads) {
        this.runs = runs;
        this.seed = seed;
        this.threads = threads;
    }

    /**
     * Computes it.
     *
     * @param progress gets the name of each row before it is run
     */
    public Result of(Scenario scenario, Consumer<String> progress) throws InterruptedException {
        progress.accept("the file's own assumptions");
        Cell base = cell(scenario, true);
        List<Line> lines = new ArrayList<>();
        int[] checked = {};
        for (ResponsePlan.Row row : ResponsePlan.of(scenario)) {
            progress.accept(row.name());
            List<Cell> cells = new ArrayList<>();
            for (Scenario at : row.scenarios()) {
                Cell cell = cell(at, row.changesWhoFits());
                if (!row.changesWhoFits()) {
                    System.arraycopy(base.fits, 0, cell.fits, 0, runs);
                }
                cells.add(cell);
            }
            if (lines.isEmpty()) {
                checked = checked(cells.get(0));
            }
            List<Level> levels = new ArrayList<>();
            for (int k = 0; k < cells.size(); k++) {
                levels.add(level(row.levels().get(k), cells.get(k), base));
            }
            Cell first = cells.get(0);
            Cell last = cells.get(cells.size() - 1);
            boolean[] both = new boolean[runs];
            boolean[] others = new boolean[runs];
            int pairs = 0;
            for (int r = 0; r < runs; r++) {
                both[r] = first.fits[r] && last.fits[r];
                others[r] = !both[r];
                pairs += both[r] ? 1 : 0;
            }
            lines.add(new Line(
                    row,
                    List.copyOf(levels),
                    change(first, last, null),
                    change(first, last, both),
                    change(first, last, others),
                    pairs));
        }
        boolean held = scenario.history() != null && scenario.assumptions().on(Mechanism.RECORD);
        return new Result(runs, seed, level("", base, base), held, lines, ResponsePlan.dead(scenario), checked);
    }

    private Cell cell(Scenario scenario, boolean record) throws InterruptedException {
        Scenario at = record ? scenario : scenario.with(scenario.assumptions().with(Mechanism.RECORD, false));
        Cell cell = new Cell(runs);
        new Ensemble(new Ensemble.Plan(at, false, seed, 1, runs, threads, Detail.RESULT), DealSearches.of(at))
                .run(cell::add, done -> {});
        return cell;
    }

    private Level level(String word, Cell cell, Cell base) {
        int moved = 0;
        int fitting = 0;
        int[] all = new int[2];
        int[] ofFitting = new int[2];
        for (int r = 0; r < runs; r++) {
            moved += cell.came[r] != base.came[r] ? 1 : 0;
            fitting += cell.fits[r] ? 1 : 0;
            all[0] += cell.agreement[r] ? 1 : 0;
            all[1] += cell.settlement[r] ? 1 : 0;
            ofFitting[0] += cell.fits[r] && cell.agreement[r] ? 1 : 0;
            ofFitting[1] += cell.fits[r] && cell.settlement[r] ? 1 : 0;
        }
        return new Level(
                word,
                Wilson.of(all[0], runs),
                Wilson.of(all[1], runs),
                Wilson.of(moved, runs),
                fitting,
                Wilson.of(ofFitting[0], fitting),
                Wilson.of(ofFitting[1], fitting));
    }

    private Interval change(Cell first, Cell last, boolean @Nullable [] among) {
        int[] counts = new int[4];
        for (int r = 0; r < runs; r++) {
            if (among == null || among[r]) {
                counts[(last.agreement[r] ? 0 : 2) + (first.agreement[r] ? 0 : 1)]++;
            }
        }
        // counts: both, the last only, the first only, neither
        return counts[0] + counts[1] + counts[2] + counts[3] == 0
                ? Interval.unknown(Double.NaN)
                : PairedShare.difference(counts[0], counts[1], counts[2], counts[3]);
    }

    private int[] checked(Cell cell) {
        int[] counts = new int[3];
        for (int r = 0; r < Math.min(CHECKED, runs); r++) {
            counts[0] += cell.agreement[r] ? 1 : 0;
            counts[1] += cell.fits[r] ? 1 : 0;
            counts[2] += cell.fits[r] && cell.agreement[r] ? 1 : 0;
        }
        return counts;
    }
}
