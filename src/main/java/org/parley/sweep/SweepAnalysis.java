package org.parley.sweep;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.parley.analysis.Bootstrap;
import org.parley.analysis.Cart;
import org.parley.analysis.CaseRule;
import org.parley.analysis.MorrisEffects;
import org.parley.analysis.PointMeans;
import org.parley.analysis.PointRuns;
import org.parley.analysis.RankIndices;
import org.parley.analysis.SobolIndices;
import org.parley.analysis.Statistic;
import org.parley.analysis.Summaries;
import org.parley.analysis.TreeNode;
import org.parley.ensemble.UnderPressure;
import org.parley.sweep.design.DesignPoints;
import org.parley.sweep.design.DesignSample;
import org.parley.sweep.design.Factor;
import org.parley.table.MidSentence;
import org.parley.table.NumberText;
import org.parley.table.Table;

/**
 * What can be said of a sweep, as tables by name; which ones depends on the design, and an analysis that the sample
 * cannot bear is left out with a reason.
 *
 * <p>Always: {@code factors} (what was varied, with its grade), {@code summary} (every point and measure, right
 * interval), {@code means} (one row for each point: factors and means). Grids and tables, whose levels meet the same
 * settings of the other factors: {@code response} (every factor's levels, over all other settings), {@code paired} and
 * {@code transitions} (lowest against highest level of each factor, the same other settings and random numbers).
 * Saltelli: {@code sobol}, and of second order {@code sobolPairs}. Morris: {@code morris}. Others: {@code rank}. All
 * but Morris: {@code prim}, {@code primLimits} (boxes of the cases that the sweep names, {@link CaseBoxes}),
 * {@code tree} (of the first outcome; for Saltelli over the rows of A and B, which alone are an even sample). Only
 * points of whole design blocks that have runs are used, and there are no indices below {@value #FEWEST_BLOCKS} blocks
 * of Saltelli's or {@value #FEWEST_TRAJECTORIES} trajectories of Morris' design: a bootstrap of two blocks tells
 * nothing of how far an index may be off. Nor are there indices of a sample with gaps, such as one part of a sweep: the
 * blocks of a design are an even sample from the first one on.
 */
public final class SweepAnalysis {
    private static final int FEWEST_POINTS = CaseBoxes.FEWEST_POINTS;
    private static final int FEWEST_BLOCKS = 16;
    private static final int FEWEST_TRAJECTORIES = 10;
    private final SweepResult result;
    private final List<Statistic> statistics;
    private final Bootstrap bootstrap;
    private final UnaryOperator<String> called;
    private final RunStore runs;
    private final Map<String, Table> tables = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();
    private final List<String> withoutBoxes = new ArrayList<>();
    private final List<String> words = new ArrayList<>();

    private SweepAnalysis(SweepResult result, UnaryOperator<String> called, RunStore runs) {
        this.result = result;
        this.statistics = result.spec().outcomes();
        this.bootstrap = Bootstrap.of(result.spec().seed());
        this.called = called;
        this.runs = runs;
    }

    /**
     * Everything that the sweep can bear.
     *
     * @param called what sentences call a factor; tables keep its name
     */
    public static SweepAnalysis of(SweepResult result, UnaryOperator<String> called) throws IOException {
        SweepAnalysis all = new SweepAnalysis(result, called, result.values());
        if (result.runs() == result.failures()) {
            throw new SweepRefused(result.folder().path() + " has no complete runs yet.");
        }
        all.analyse();
        return all;
    }

    /** The tables by name. */
    public Map<String, Table> tables() {
        return new LinkedHashMap<>(tables);
    }

    /** That a part of the sweep is not there, in a sentence, which is one of the notes; empty of a complete sweep. */
    public String incomplete() {
        return result.complete()
                ? ""
                : "the sweep is not complete: " + NumberText.count(result.blocks()) + " of "
                        + NumberText.count(result.blocksInAll()) + " blocks are there, and all of this rests on them.";
    }

    /** What was left out, and why. */
    public List<String> notes() {
        return List.copyOf(notes);
    }

    /** Begins what was found with these sentences. */
    public void begin(List<String> sentences) {
        words.addAll(0, sentences);
    }

    /** What was found, in sentences. */
    public List<String> words() {
        return List.copyOf(words);
    }

    /**
     * Whoever reads a survival under pressure is told what is assumed of it at the points where somebody is pressed.
     */
    static String underPressure(SweepSpec spec) {
        boolean survival = spec.outcomes().stream()
                .anyMatch(m -> m.name().contains("survival") || m.name().contains("termsStand"));
        DesignPoints points = spec.design().points();
        Set<String> said = new LinkedHashSet<>();
        for (int p = 0; survival && p < points.size() && said.size() < 2; p++) {
            said.add(UnderPressure.ofPoint(spec.at(points, p)));
            said.remove("");
        }
        if (said.isEmpty()) {
            return "";
        }
        if (said.size() > 1) {
            return "Survival under pressure: " + UnderPressure.NAME
                    + " differs from point to point; hold only points with the same value against each other.";
        }
        String one = said.iterator().next();
        return "S" + one.substring(1) + ".";
    }

    /** Which rules of cases give no boxes, and why; these stand among the notes, too. */
    public List<String> withoutBoxes() {
        return List.copyOf(withoutBoxes);
    }

    private void analyse() {
        if (!result.complete()) {
            notes.add(incomplete());
        }
        String pressed = underPressure(result.spec());
        if (!pressed.isEmpty()) {
            words.add(pressed);
        }
        Table means = usable(PointMeans.of(result.points().table(), runs, statistics));
        tables.put("factors", factors());
        tables.put("summary", Summaries.perPoint(runs, statistics, StopWords.level(result.spec())));
        StopWords.of(result.spec(), tables.get("summary")).ifPresent(said -> words.add(0, said));
        tables.put("means", means);
        List<String> names = statistics.stream().map(Statistic::name).toList();
        DesignSample sample = result.spec().design().sample();
        boolean isSaltelli = sample == DesignSample.MATRICES;
        boolean isMorris = sample == DesignSample.TRAJECTORIES;
        PointRuns single = PointRuns.of(means, runs, statistics, result.spec().common());
        int blocks = means.rows() / result.points().blockSize();
        if (isSaltelli && blocks < FEWEST_BLOCKS) {
            notes.add("no indices: " + blocks + " complete blocks; " + FEWEST_BLOCKS + " or more are needed.");
        } else if (isMorris && blocks < FEWEST_TRAJECTORIES) {
            notes.add("no effects: " + blocks + " complete trajectories; " + FEWEST_TRAJECTORIES
                    + " or more are needed.");
        } else if ((isSaltelli || isMorris) && firstHole(means, blocks) < blocks) {
            notes.add((isSaltelli ? "no shares of variance: block " : "no effects: trajectory ")
                    + NumberText.count(firstHole(means, blocks))
                    + (result.complete()
                            ? " of the design has a point none of whose runs could be computed; such a sample must have no gaps."
                            : " of the design is missing, and a later one is there; such a sample must have no gaps."
                                    + " Maybe run the missing parts, or merge them, and analyse again?"));
        } else if (isSaltelli) {
            List<Table> pairs = new ArrayList<>();
            attempt("sobol", names, means, use -> {
                SobolIndices.Found found = SobolIndices.found(means, factorNames(), use, single, bootstrap);
                pairs.add(found.pairs());
                return found.factors();
            });
            pairs.stream().filter(table -> table.rows() > 0).forEach(table -> tables.put("sobolPairs", table));
        } else if (isMorris) {
            attempt("morris", names, means, use -> MorrisEffects.of(means, factorNames(), use, single, bootstrap));
        } else {
            List<String> numbers = result.points().factors().stream()
                    .filter(Factor::isNumber)
                    .map(Factor::name)
                    .toList();
            List<String> words =
                    factorNames().stream().filter(f -> !numbers.contains(f)).toList();
            if (means.rows() < FEWEST_POINTS) {
                notes.add("no rank correlations: " + means.rows() + " points; " + FEWEST_POINTS
                        + " or more are needed for an interval that means something.");
            } else if (!numbers.isEmpty()) {
                tables.put("rank", RankIndices.of(means, numbers, words, names, single, bootstrap));
            }
        }
        for (String name : List.of("sobol", "morris", "rank")) {
            Table table = tables.get(name);
            if (table != null) {
                notes.addAll(pointsOnly(name, table, single));
            }
        }
        if (sample == DesignSample.CHOSEN) {
            LevelCurves curves = new LevelCurves(result, runs, bootstrap);
            tables.putAll(curves.tables());
            notes.addAll(curves.notes());
            PairedLevels pairs = new PairedLevels(result, runs, bootstrap, called);
            tables.putAll(pairs.tables());
            words.addAll(pairs.words());
            notes.addAll(pairs.notes());
        }
        if (!isMorris) {
            Table even = isSaltelli ? means.where("matrix", Set.of("A", "B")) : means;
            boxes(even);
            tree(even);
        } else if (!result.spec().interest().equals(List.of(CaseRule.usual(statistics.get(0))))) {
            withoutBoxes.add("no boxes: the points of a Morris design lie along lines. Maybe latinHypercube or sobol?");
            notes.addAll(withoutBoxes);
        }
    }

    /** The first of the design's blocks that is not among these, which stand in order; their number if none lacks. */
    private int firstHole(Table means, int blocks) {
        double[] block = means.numbers("block");
        int size = result.points().blockSize();
        int b = 0;
        while (b < blocks && block[b * size] == b) {
            b++;
        }
        return b;
    }

    /** Outcomes whose intervals cannot hold the replications. */
    private static List<String> pointsOnly(String name, Table table, PointRuns single) {
        return table.strings("outcome").stream()
                .distinct()
                .filter(outcome -> !single.has(outcome))
                .map(outcome -> "intervals of " + outcome + " in " + name
                        + " tell how far a number would move with other points, not with other replications: for that every point"
                        + " needs two runs with the number, and the sweep three replications.")
                .toList();
    }

    private List<String> factorNames() {
        return result.points().names();
    }

    /** What was varied, and how firm what the scenario assumes of it is. */
    private Table factors() {
        List<Factor> factors = result.spec().factors();
        return Table.builder()
                .strings("factor", factors.stream().map(Factor::name).toList())
                .strings("values", factors.stream().map(Factor::allowed).toList())
                .strings(
                        "grade",
                        factors.stream()
                                .map(f -> FactorName.grade(result.spec().scenario(), f.name()))
                                .toList())
                .build();
    }

    /** Points of design blocks all of whose points have runs. */
    private Table usable(Table means) {
        double[] n = means.numbers(statistics.get(0).name() + ".n");
        double[] any = new double[n.length];
        double[] points = means.numbers("point");
        for (int r = 0; r < any.length; r++) {
            any[r] = runs.runs((int) points[r]) > 0 ? 1 : 0;
        }
        int size = result.points().blockSize();
        int[] kept = new int[n.length];
        int k = 0;
        for (int from = 0; from < n.length; from += size) {
            boolean whole = true;
            for (int r = from; r < from + size; r++) {
                whole &= any[r] == 1;
            }
            for (int r = from; whole && r < from + size; r++) {
                kept[k++] = r;
            }
        }
        if (k < n.length) {
            notes.add(k + " of " + n.length + " points have runs in complete blocks; the analyses rest on those.");
        }
        return means.select(Arrays.copyOf(kept, k));
    }

    /** An analysis of those outcomes that every point has. */
    private void attempt(String name, List<String> outcomes, Table means, Function<List<String>, Table> analysis) {
        List<String> use = new ArrayList<>();
        for (String outcome : outcomes) {
            if (Arrays.stream(means.numbers(outcome)).anyMatch(Double::isNaN)) {
                notes.add(outcome + " is left out of " + name
                        + ": some points have no run with that number. Maybe more replications?");
            } else {
                use.add(outcome);
            }
        }
        if (!use.isEmpty()) {
            tables.put(name, analysis.apply(use));
        }
    }

    private void boxes(Table points) {
        Set<Statistic> asked = new LinkedHashSet<>(statistics);
        result.spec().interest().forEach(rule -> asked.addAll(rule.measures()));
        Table known = known(points, asked);
        CaseBoxes boxes = new CaseBoxes(result.points().names(), name -> MidSentence.of(called.apply(name)));
        result.spec().interest().forEach(rule -> boxes.seek(rule, known));
        tables.putAll(boxes.tables());
        words.addAll(boxes.words());
        Table limits = boxes.tables().get("primLimits");
        if (limits != null && limits.rows() > 0 && result.spec().common()) {
            words.add("The interval of a box's density tells how far it would move with other points. With other"
                    + " replications, which all points share, it would move as well; that is not in it.");
        }
        notes.addAll(boxes.notes());
        withoutBoxes.addAll(boxes.without());
    }

    /** The points with these measures, too. */
    private Table known(Table points, Set<Statistic> asked) {
        return asked.size() == statistics.size()
                ? points
                : PointMeans.of(result.points().table(), runs, List.copyOf(asked))
                        .where("point", Set.copyOf(points.strings("point")));
    }

    private void tree(Table all) {
        String outcome = statistics.get(0).name();
        Table means = CaseBoxes.having(all, List.of(statistics.get(0)));
        if (means.rows() < FEWEST_POINTS) {
            notes.add("no tree: " + means.rows() + " points with " + outcome + "; " + FEWEST_POINTS
                    + " or more are needed.");
            return;
        }
        if (means.rows() < all.rows()) {
            notes.add(CaseBoxes.leftOut("the tree", all, means, outcome));
        }
        TreeNode tree = Cart.of(means, factorNames(), outcome, Cart.Settings.usual(means.rows()));
        boolean isSampled = result.spec().design().sample() != DesignSample.CHOSEN;
        if (result.spec().common()) {
            tree = new TreeIntervals(statistics.get(0), isSampled, bootstrap).of(tree, means, runs);
        }
        Table table = Cart.table(tree);
        double[] held = new double[table.rows()];
        int shared = result.spec().common() ? replications() : 0;
        Arrays.fill(held, shared);
        tables.put(
                "tree",
                CaseBoxes.joined(
                        table, Table.builder().numbers("replications", held).build()));
        words.add("The tree of " + outcome + " shows means of points" + treeIntervals(shared, isSampled) + ".");
        words.add("Tree of " + outcome + ":\n" + Cart.words(tree, name -> MidSentence.of(called.apply(name))));
    }

    /** What the intervals of the tree hold. */
    private static String treeIntervals(int shared, boolean isSampled) {
        if (shared == 0) {
            return " with 95 % intervals over points";
        }
        return shared == 1
                ? "; it has no intervals, since all points share one replication"
                : " with 95 % intervals over " + (isSampled ? "points and " : "") + "the " + NumberText.count(shared)
                        + " replications that all points share";
    }

    /** How many replications have runs. */
    private int replications() {
        boolean[] any = new boolean[runs.replications()];
        for (int point = 0; point < runs.points(); point++) {
            boolean[] there = runs.there(point);
            for (int r = 0; r < any.length; r++) {
                any[r] |= there[r];
            }
        }
        int count = 0;
        for (boolean is : any) {
            count += is ? 1 : 0;
        }
        return count;
    }
}
