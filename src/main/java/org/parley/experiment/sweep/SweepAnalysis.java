package org.parley.experiment.sweep;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.Bootstrap;
import org.parley.analysis.Cart;
import org.parley.analysis.Interval;
import org.parley.analysis.Measure;
import org.parley.analysis.MorrisEffects;
import org.parley.analysis.PairedComparison;
import org.parley.analysis.PointMeans;
import org.parley.analysis.Prim;
import org.parley.analysis.RankCorrelations;
import org.parley.analysis.SobolIndices;
import org.parley.analysis.Summaries;
import org.parley.analysis.Transitions;
import org.parley.analysis.TreeNode;
import org.parley.experiment.design.Factor;
import org.parley.experiment.design.FromTable;
import org.parley.experiment.design.Grid;
import org.parley.experiment.design.Morris;
import org.parley.experiment.design.Saltelli;
import org.parley.table.Show;
import org.parley.table.Table;
import org.parley.talks.Outcome;

/**
 * What can be said of a sweep, as tables by name; which ones depends on the design, and an analysis that the sample cannot bear is left out with a reason.
 *
 * <p>Always: {@code summary} (every point and measure, right interval), {@code means} (one row a point: factors and means). Grids and tables, whose levels meet the same settings of the other
 * factors: {@code response} (every factor's levels, over all other settings), {@code paired} and {@code transitions} (lowest against highest level of each factor, the same other settings and
 * random numbers). Saltelli: {@code sobol}. Morris: {@code morris}. Others: {@code rank}. All but Morris: {@code prim}, {@code primLimits}, {@code tree}
 * (of the first outcome; for Saltelli over the rows of A and B, which alone are an even sample).
 * Only points of whole design blocks that have runs are used.
 */
public final class SweepAnalysis {
    private static final int FEWEST_POINTS = 20;
    private static final int MOST_LEVELS = 12;
    private static final int MOST_MOVES = 3;

    private final SweepResult result;
    private final List<Measure> measures;
    private final Bootstrap bootstrap;
    private final UnaryOperator<String> called;
    private final Table runs;
    private final Map<String, Table> tables = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();
    private final List<String> words = new ArrayList<>();

    private SweepAnalysis(SweepResult result, UnaryOperator<String> called, Table runs) {
        this.result = result;
        this.measures = result.spec().outcomes();
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
        Table runs = result.runs(result.spec().outcomes(), List.of("outcome"));
        SweepAnalysis all = new SweepAnalysis(result, called, runs);
        if (all.runs.rows() == 0) {
            throw new SweepRefused(result.folder().path() + " has no complete runs yet.");
        }
        all.analyse();
        return all;
    }

    /** The tables by name. */
    public Map<String, Table> tables() {
        return new LinkedHashMap<>(tables);
    }

    /** What was left out, and why. */
    public List<String> notes() {
        return List.copyOf(notes);
    }

    /** What was found, in sentences. */
    public List<String> words() {
        return List.copyOf(words);
    }

    /** The runs with what the measures need. */
    public Table runs() {
        return runs;
    }

    private void analyse() {
        Table means = usable(PointMeans.of(result.points().table(), runs, measures));
        tables.put("summary", Summaries.perPoint(runs, measures));
        tables.put("means", means);
        List<String> names = measures.stream().map(Measure::name).toList();
        boolean isSaltelli = result.spec().design() instanceof Saltelli;
        boolean isMorris = result.spec().design() instanceof Morris;
        boolean isCrossed =
                result.spec().design() instanceof Grid || result.spec().design() instanceof FromTable;
        if (isSaltelli) {
            attempt("sobol", names, means, use -> SobolIndices.of(means, factorNames(), use, bootstrap));
        } else if (isMorris) {
            attempt("morris", names, means, use -> MorrisEffects.of(means, factorNames(), use, bootstrap));
        } else {
            List<String> numbers = result.points().factors().stream()
                    .filter(Factor::isNumber)
                    .map(Factor::name)
                    .toList();
            if (means.rows() < FEWEST_POINTS) {
                notes.add("no rank correlations: " + means.rows() + " points; " + FEWEST_POINTS
                        + " or more are needed for an interval that means something.");
            } else if (!numbers.isEmpty()) {
                tables.put("rank", RankCorrelations.of(means, numbers, names, bootstrap));
            }
        }
        if (isCrossed) {
            Table response = response();
            if (response != null) {
                tables.put("response", response);
            }
            paired();
        }
        if (!isMorris) {
            boxes(isSaltelli ? means.where("matrix", Set.of("A", "B")) : means);
        }
    }

    private List<String> factorNames() {
        return result.points().names();
    }

    /** Points of design blocks all of whose points have runs. */
    private Table usable(Table means) {
        double[] n = means.numbers(measures.get(0).name() + ".n");
        double[] any = new double[n.length];
        Set<Double> seen = new LinkedHashSet<>();
        for (double point : runs.numbers("point")) {
            seen.add(point);
        }
        double[] points = means.numbers("point");
        for (int r = 0; r < any.length; r++) {
            any[r] = seen.contains(points[r]) ? 1 : 0;
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

    /**
     * {@code factor, level, measure, kind, n, missing, estimate, low, high}: over all settings of the others. Where these share random numbers the
     * intervals are {@link ByReplication}'s.
     */
    private @Nullable Table response() {
        List<String> factor = new ArrayList<>();
        List<String> level = new ArrayList<>();
        List<Table> parts = new ArrayList<>();
        for (Factor one : result.points().factors()) {
            Set<String> levels = new LinkedHashSet<>(runs.texts(one.name()));
            if (levels.size() > MOST_LEVELS) {
                notes.add("no curve of " + one.name() + ": it has more than " + MOST_LEVELS + " levels.");
                continue;
            }
            if (!crossed(one)) {
                notes.add(
                        "no curve of " + one.name()
                                + ": its levels were not run with the same settings of the other factors, so they differ in more than this factor.");
                continue;
            }
            Table part = Summaries.over(runs.select(sorted(one)), one.name(), measures);
            if (result.spec().common() && factorNames().size() > 1) {
                part = clustered(part, one.name());
            }
            for (int r = 0; r < part.rows(); r++) {
                factor.add(one.name());
                level.add(part.text(one.name(), r));
            }
            parts.add(part);
        }
        if (parts.isEmpty()) {
            return null;
        }
        Table.Builder table = Table.builder().texts("factor", factor).texts("level", level);
        for (String text : List.of("measure", "kind")) {
            table.texts(
                    text, parts.stream().flatMap(p -> p.texts(text).stream()).toList());
        }
        for (String number : List.of("n", "missing", "estimate", "low", "high")) {
            table.numbers(
                    number,
                    parts.stream()
                            .flatMapToDouble(p -> Arrays.stream(p.numbers(number)))
                            .toArray());
        }
        return table.build();
    }

    /** Whether every level of a factor met the same settings of the others. */
    private boolean crossed(Factor factor) {
        List<String> others =
                factorNames().stream().filter(n -> !n.equals(factor.name())).toList();
        Map<String, Set<String>> settings = new LinkedHashMap<>();
        Table points = result.points().table();
        Set<Double> run = new LinkedHashSet<>();
        for (double point : runs.numbers("point")) {
            run.add(point);
        }
        for (int r = 0; r < points.rows(); r++) {
            if (run.contains(points.number("point", r))) {
                settings.computeIfAbsent(points.text(factor.name(), r), level -> new LinkedHashSet<>())
                        .add(key(points, others, r));
            }
        }
        return new LinkedHashSet<>(settings.values()).size() == 1;
    }

    private Table clustered(Table part, String factor) {
        double[] low = new double[part.rows()];
        double[] high = new double[part.rows()];
        List<String> levels = runs.texts(factor);
        double[] replications = runs.numbers("replication");
        for (int m = 0; m < measures.size(); m++) {
            Measure measure = measures.get(m);
            double[] values = measure.values(runs);
            Map<String, ByReplication> clusters = new LinkedHashMap<>();
            for (int r = 0; r < values.length; r++) {
                clusters.computeIfAbsent(levels.get(r), l -> new ByReplication())
                        .add(replications[r], values[r]);
            }
            for (int r = 0; r < part.rows(); r++) {
                String level = part.text(factor, r);
                ByReplication cluster = clusters.get(level);
                if (cluster != null && part.text("measure", r).equals(measure.name())) {
                    Interval interval =
                            cluster.interval("response/" + factor + "/" + level + "/" + measure.name(), bootstrap);
                    low[r] = interval.low();
                    high[r] = interval.high();
                }
            }
        }
        return replaced(part, low, high);
    }

    private static Table replaced(Table table, double[] low, double[] high) {
        Table.Builder builder = Table.builder();
        for (String column : table.names()) {
            if (column.equals("low")) {
                builder.numbers(column, low);
            } else if (column.equals("high")) {
                builder.numbers(column, high);
            } else if (table.isNumber(column)) {
                builder.numbers(column, table.numbers(column));
            } else {
                builder.texts(column, table.texts(column));
            }
        }
        return builder.build();
    }

    /** The interval of the differences second − first of a measure. */
    private Interval paired(Table first, Table second, List<String> keys, Measure measure, String purpose) {
        Map<String, Integer> partners = new LinkedHashMap<>();
        for (int r = 0; r < first.rows(); r++) {
            partners.put(key(first, keys, r), r);
        }
        double[] one = measure.values(first);
        double[] other = measure.values(second);
        ByReplication clusters = new ByReplication();
        for (int r = 0; r < second.rows(); r++) {
            Integer partner = partners.get(key(second, keys, r));
            if (partner != null) {
                clusters.add(second.number("replication", r), other[r] - one[partner]);
            }
        }
        return clusters.interval(purpose, bootstrap);
    }

    private Interval changed(Table first, Table second, List<String> keys, String purpose) {
        Map<String, String> outcomes = new LinkedHashMap<>();
        for (int r = 0; r < first.rows(); r++) {
            outcomes.put(key(first, keys, r), first.text("outcome", r));
        }
        ByReplication clusters = new ByReplication();
        for (int r = 0; r < second.rows(); r++) {
            String before = outcomes.get(key(second, keys, r));
            if (before != null) {
                clusters.add(second.number("replication", r), before.equals(second.text("outcome", r)) ? 0 : 1);
            }
        }
        return clusters.interval(purpose, bootstrap);
    }

    private static String key(Table table, List<String> keys, int row) {
        StringBuilder key = new StringBuilder();
        keys.forEach(k -> key.append(table.text(k, row)).append('\u0000'));
        return key.toString();
    }

    /** Rows by rising level, so that levels stand in their order. */
    private int[] sorted(Factor factor) {
        Integer[] order = new Integer[runs.rows()];
        Arrays.setAll(order, i -> i);
        if (factor.isNumber()) {
            double[] values = runs.numbers(factor.name());
            Arrays.sort(order, (a, b) -> Double.compare(values[a], values[b]));
        }
        return Arrays.stream(order).mapToInt(i -> i).toArray();
    }

    private void paired() {
        if (!result.spec().common()) {
            notes.add("no paired comparison: the points share no random numbers (commonRandomNumbers is off).");
            return;
        }
        List<String> columns = new ArrayList<>();
        List<Table> parts = new ArrayList<>();
        List<Table> moves = new ArrayList<>();
        List<String> movesOf = new ArrayList<>();
        for (Factor factor : result.points().factors()) {
            List<String> levels = new ArrayList<>(new LinkedHashSet<>(runs.texts(factor.name())));
            if (factor.isNumber()) {
                levels.sort((a, b) -> Double.compare(Double.parseDouble(a), Double.parseDouble(b)));
            }
            if (levels.size() < 2) {
                continue;
            }
            String first = levels.get(0);
            String last = levels.get(levels.size() - 1);
            List<String> keys = new ArrayList<>(List.of("replication"));
            factorNames().stream().filter(name -> !name.equals(factor.name())).forEach(keys::add);
            try {
                Table one = runs.where(factor.name(), Set.of(first));
                Table other = runs.where(factor.name(), Set.of(last));
                Table part = PairedComparison.of(one, other, keys, measures, bootstrap);
                Table move = Transitions.of(
                        one,
                        other,
                        keys,
                        "outcome",
                        Arrays.stream(Outcome.values()).map(Outcome::name).toList());
                String label = factor.name() + ": " + first + " → " + last;
                Interval changed = Transitions.changed(move);
                if (keys.size() > 1) {
                    changed = changed(one, other, keys, "changed/" + factor.name());
                    part = clustered(part, one, other, keys, factor.name());
                }
                parts.add(part);
                moves.add(move);
                for (int r = 0; r < part.rows(); r++) {
                    columns.add(label);
                }
                for (int r = 0; r < move.rows(); r++) {
                    movesOf.add(label);
                }
                words.add(called.apply(factor.name()) + ": " + shown(first) + " → " + shown(last)
                        + " changes the outcome of " + Show.percent(changed.estimate()) + " of the runs ("
                        + Show.percentInterval(changed.low(), changed.high()) + "; n = "
                        + Show.count((long) move.number("n", 0)) + " pairs)" + most(move) + ".");
            } catch (IllegalArgumentException unmatched) {
                notes.add("no paired comparison of " + factor.name() + ": " + unmatched.getMessage());
            }
        }
        if (!parts.isEmpty()) {
            tables.put("paired", stacked("settings", columns, parts));
            tables.put("transitions", stacked("settings", movesOf, moves));
        }
    }

    private Table clustered(Table part, Table one, Table other, List<String> keys, String factor) {
        double[] low = new double[part.rows()];
        double[] high = new double[part.rows()];
        for (int r = 0; r < part.rows(); r++) {
            Measure measure = measures.get(r);
            Interval interval = paired(one, other, keys, measure, "paired/" + factor + "/" + measure.name());
            low[r] = interval.low();
            high[r] = interval.high();
        }
        return replaced(part, low, high);
    }

    private static String shown(String level) {
        try {
            return Show.cell(Double.parseDouble(level));
        } catch (NumberFormatException word) {
            return level;
        }
    }

    /** The most frequent changes of outcome, from what to what. */
    private static String most(Table moves) {
        List<Integer> changed = IntStream.range(0, moves.rows())
                .filter(r -> moves.number("changed", r) == 1 && moves.number("count", r) > 0)
                .boxed()
                .sorted(Comparator.comparingDouble(r -> -moves.number("count", r)))
                .limit(MOST_MOVES)
                .toList();
        if (changed.isEmpty()) {
            return "";
        }
        List<String> texts = new ArrayList<>();
        for (int r : changed) {
            texts.add(label(moves.text("from", r)) + " → " + label(moves.text("to", r)) + " ("
                    + Show.count((long) moves.number("count", r)) + ")");
        }
        return ", most often " + String.join(", ", texts);
    }

    private static String label(String outcome) {
        return Outcome.byName(outcome).map(Outcome::label).orElse(outcome);
    }

    private static Table stacked(String name, List<String> labels, List<Table> parts) {
        Table.Builder table = Table.builder().texts(name, labels);
        for (String column : parts.get(0).names()) {
            if (parts.stream().allMatch(p -> p.isNumber(column))) {
                table.numbers(
                        column,
                        parts.stream()
                                .flatMapToDouble(p -> Arrays.stream(p.numbers(column)))
                                .toArray());
            } else {
                table.texts(
                        column,
                        parts.stream().flatMap(p -> p.texts(column).stream()).toList());
            }
        }
        return table.build();
    }

    private void boxes(Table means) {
        String outcome = measures.get(0).name();
        if (measures.get(0).kind() != Measure.Kind.SHARE) {
            notes.add("no boxes: the first outcome is no share. Name a share such as agreement first.");
        } else if (means.rows() < FEWEST_POINTS) {
            notes.add("no boxes and no tree: " + means.rows() + " points; " + FEWEST_POINTS + " or more are needed.");
            return;
        } else {
            double[] share = means.numbers(outcome);
            double[] sorted = share.clone();
            Arrays.sort(sorted);
            double middle = sorted[sorted.length / 2];
            double[] interest =
                    Arrays.stream(share).map(s -> s > middle ? 1 : 0).toArray();
            Table cases = with(means, "interest", interest);
            if (Arrays.stream(interest).sum() > 0) {
                Prim.Found found = Prim.of(cases, factorNames(), "interest", Prim.Settings.usual());
                tables.put("prim", found.trajectory());
                tables.put("primLimits", found.limits());
                words.add("Points where " + outcome + " is above its median of " + Show.two(middle) + " gather: "
                        + found.words(called));
            } else {
                notes.add("no boxes: " + outcome + " is the same at all points.");
            }
        }
        TreeNode tree = Cart.of(means, factorNames(), outcome, Cart.Settings.usual(means.rows()));
        tables.put("tree", Cart.table(tree));
        words.add("Tree of " + outcome + ":\n" + Cart.words(tree, called));
    }

    private static Table with(Table table, String name, double[] numbers) {
        Table.Builder builder = Table.builder();
        for (String column : table.names()) {
            if (table.isNumber(column)) {
                builder.numbers(column, table.numbers(column));
            } else {
                builder.texts(column, table.texts(column));
            }
        }
        return builder.numbers(name, numbers).build();
    }
}
