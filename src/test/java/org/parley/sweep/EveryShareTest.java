package org.parley.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.analysis.Statistic;
import org.parley.compare.Comparison;
import org.parley.compare.StoredEnsemble;
import org.parley.diagnosis.FirstRound;
import org.parley.ensemble.Column;
import org.parley.ensemble.Ensemble;
import org.parley.ensemble.ResultTable;
import org.parley.ensemble.ResultTables;
import org.parley.ensemble.RunColumn;
import org.parley.ensemble.RunColumns;
import org.parley.ensemble.TraceTables;
import org.parley.format.Overrides;
import org.parley.format.RandomScenarios;
import org.parley.random.RunKey;
import org.parley.scenario.Scenario;
import org.parley.sim.DealSearches;
import org.parley.sim.Detail;
import org.parley.sim.RunResult;
import org.parley.sim.Simulator;
import org.parley.table.Table;
import org.parley.value.DealSpace;

/**
 * Every table that the program writes, of random small conflicts, sweeps, comparisons and searches, from one run to
 * some dozen: a number lies in the range that the codebook gives it; the limits of a share lie in 0 … 1, hold the
 * share, and are never the same number; two runs and more always have limits (but year 0 of survival, which is 1 by
 * definition). Shares are found by their columns: the range 0 … 1, or a row of the kind {@code share}, or of a mean of
 * such a column. The seed is printed.
 */
class EveryShareTest {
    private static final int CONFLICTS = 150;
    private static final int SWEEPS = 24;

    /** Sums of weights, each of which is inside, may be off by this much where the sum is no share. */
    private static final double ROUNDING = 1e-12;

    /**
     * Tables whose n counts more than the independent observations: runs of a replication, runs without terms, points
     * that share replications.
     */
    private static final Set<String> CLUSTERED = Set.of("frontier", "response", "tree");

    @TempDir
    Path temp;

    private final Map<String, Integer> shares = new TreeMap<>();

    @Test
    void ofARunATraceAndAComparison() throws Exception {
        for (long seed = 1; seed <= CONFLICTS; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Scenario scenario = RandomScenarios.of(seed);
            int n = random.nextBoolean() ? 1 + random.nextInt(3) : 4 + random.nextInt(30);
            boolean fixed = random.nextInt(4) == 0;
            String where = "seed " + seed + ", n " + n + ", ";
            List<RunColumn> columns = RunColumns.of(scenario, fixed);
            List<RunResult> runs = run(scenario, fixed, seed, n);
            tables(where, scenario, fixed, columns, runs);
            comparison(where, scenario, fixed, seed, columns, runs);
            Simulator simulator = new Simulator(scenario, DealSpace.of(scenario), DealSearches.of(scenario));
            RunKey key = new RunKey(seed, 1);
            Simulator.Traced told = simulator.trace(
                    Simulator.values(scenario, scenario.assumptions(), fixed, key),
                    fixed || scenario.fixedPreferences(),
                    key);
            for (TraceTables.Named table :
                    TraceTables.of(scenario, told.trace()).values()) {
                check(where + "trace " + table.name(), table.name(), table.columns(), table.table(), r -> false);
            }
        }
        assertThat(shares)
                .containsOnlyKeys(
                        "endings",
                        "outcomes",
                        "signals",
                        "summary",
                        "survival",
                        "terms",
                        "transitions",
                        "typical",
                        "why");
        assertThat(shares.values()).allMatch(count -> count > 100);
    }

    private static List<RunResult> run(Scenario scenario, boolean fixed, long seed, int n) throws InterruptedException {
        List<RunResult> runs = new ArrayList<>();
        new Ensemble(new Ensemble.Plan(scenario, fixed, seed, 1, n, 1, Detail.PATHS), DealSearches.of(scenario))
                .run(runs::add, done -> {});
        return runs;
    }

    private void tables(String where, Scenario scenario, boolean fixed, List<RunColumn> columns, List<RunResult> runs) {
        Ensemble.Plan plan = new Ensemble.Plan(scenario, fixed, 1, 1, runs.size(), 1, Detail.PATHS);
        ResultTables tables = new ResultTables(plan, columns, FirstRound.mean(scenario, DealSearches.of(scenario)));
        runs.forEach(tables::add);
        List<ResultTable> all = new ArrayList<>(tables.charted());
        all.add(tables.summary());
        for (ResultTable table : all) {
            Table content = table.table();
            IntPredicate isShare = r -> content.has("kind")
                    && (content.string("kind", r).equals("share")
                            || columns.stream()
                                    .anyMatch(c -> c.name().equals(content.string("measure", r))
                                            && c.column().isShare()));
            boolean summary = table.name().equals("summary");
            check(where + table.name(), table.name(), table.columns(), content, summary ? isShare : r -> false);
        }
        List<Column> ofRuns = columns.stream().map(RunColumn::column).toList();
        check(where + "runs", "runs", ofRuns, RunColumns.table(columns, runs), r -> false);
    }

    private void comparison(
            String where, Scenario scenario, boolean fixed, long seed, List<RunColumn> columns, List<RunResult> runs)
            throws InterruptedException {
        Scenario other = Overrides.of(scenario).set("pressure=.9").scenario();
        StoredEnsemble one = new StoredEnsemble(temp, scenario, seed, fixed, "0 test", RunColumns.table(columns, runs));
        StoredEnsemble two = new StoredEnsemble(
                temp,
                other,
                seed,
                fixed,
                "0 test",
                RunColumns.table(RunColumns.of(other, fixed), run(other, fixed, seed, runs.size())));
        Comparison compared = Comparison.of(one, two);
        check(where + "comparison", "comparison", Comparison.MEASURE_COLUMNS, compared.measures(), r -> false);
        check(where + "transitions", "transitions", Comparison.TRANSITION_COLUMNS, compared.transitions(), r -> false);
        for (int r = 0; r < compared.measures().rows(); r++) {
            if (compared.measures().string("kind", r).equals("share")) {
                assertThat(compared.measures().number("low", r)).as(where).isBetween(-1.0, 1.0);
                assertThat(compared.measures().number("high", r)).as(where).isBetween(-1.0, 1.0);
            }
        }
    }

    @Test
    void ofASweepAndASearch() throws Exception {
        List<String> designs = List.of(
                "kind: grid, levels: 3",
                "kind: latinHypercube, n: 60",
                "kind: saltelli, n: 16",
                "kind: morris, trajectories: 10",
                "kind: sobol, n: 32");
        List<String> outcomes = List.of(
                "agreement, survival5, OPEN, why.commitment, front",
                "survival5, believedSurvival10.A, weeks",
                "MILITARY_END, audienceCostPaid.B, agreement",
                "front, zopaEverOpen, asymmetry");
        for (long seed = 1; seed <= SWEEPS; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int n = 1 + random.nextInt(4);
            String text = """
                    id: grid
                    title: "Every share"
                    scenario: %s
                    overrides: {%s}
                    design: {%s}
                    factors:
                      pressure.A: {low: 0, high: 1}
                      commitment: [on, off]
                    replications: %d
                    seed: %d
                    fixed: %s
                    commonRandomNumbers: %s
                    outcomes: [%s]
                    """.formatted(
                            TutorialSweep.SCENARIO,
                            List.of("warCost: .1", "horizon: 9", "horizon: 30").get(random.nextInt(3)),
                            designs.get((int) (seed % designs.size())),
                            n,
                            seed,
                            random.nextInt(4) == 0 ? "on" : "off",
                            random.nextInt(4) == 0 ? "off" : "on",
                            outcomes.get((int) (seed % outcomes.size())));
            sweep("seed " + seed + ", ", text, seed);
            if (seed <= 6) {
                search("seed " + seed + ", ", text);
            }
        }
        assertThat(shares).containsOnlyKeys("frontier", "primLimits", "response", "summary", "transitions", "tree");
        assertThat(shares.values()).allMatch(count -> count > 0);
    }

    private void sweep(String where, String text, long seed) throws IOException, InterruptedException {
        SweepSpec spec = TutorialSweep.spec(temp, text);
        SweepFolder folder = new SweepFolder(temp.resolve("r" + seed));
        new Sweep(spec, folder, Shard.WHOLE, TutorialSweep.PROGRAM).run(1, p -> {});
        SweepAnalysis analysis = SweepAnalysis.of(SweepResult.open(folder), UnaryOperator.identity());
        AnalysisColumns columns = new AnalysisColumns(spec);
        boolean first = isShare(spec.outcomes().get(0));
        analysis.tables().forEach((name, table) -> {
            IntPredicate row = r -> name.equals("tree")
                    ? first
                    : table.has("measure")
                            && !name.equals("paired")
                            && spec.outcomes().stream()
                                    .anyMatch(m -> m.name().equals(table.string("measure", r)) && isShare(m));
            check(where + name, name, columns.of(name, table), table, row);
        });
    }

    private void search(String where, String text) throws IOException, InterruptedException {
        Path file = Files.writeString(
                temp.resolve("grid.yaml"), text.replace("commitment: [on, off]", "mediatorStyle: legal"));
        SweepSpec spec = SweepReader.read(file, false);
        try {
            Table frontier =
                    new PolicySearch(spec).search(4, 1, 1, (g, k) -> {}).frontier();
            check(
                    where + "frontier",
                    "frontier",
                    new AnalysisColumns(spec).of("frontier", frontier),
                    frontier,
                    r -> false);
        } catch (SweepRefused none) {
            assertThat(none.getMessage())
                    .as(where)
                    .containsAnyOf(
                            "no setting came to an agreement",
                            "no setting has a deal in which it is known who gave more from both baselines");
        }
    }

    private static boolean isShare(Statistic statistic) {
        return statistic.kind() == Statistic.Kind.SHARE || statistic.kind() == Statistic.Kind.MEAN_OF_SHARES;
    }

    /**
     * Ranges of all columns, and the limits of shares: three columns side by side, the third named as the second with
     * "high" for "low".
     */
    private void check(String where, String name, List<Column> columns, Table table, IntPredicate isShare) {
        assertThat(columns.stream().map(Column::name)).as(where).isEqualTo(table.names());
        for (int c = 0; c < columns.size(); c++) {
            inRange(where, columns.get(c), table);
            if (c < 2) {
                continue;
            }
            Column value = columns.get(c - 2);
            String low = columns.get(c - 1).name();
            String high = columns.get(c).name();
            boolean limits = low.toLowerCase(java.util.Locale.ROOT).contains("low")
                    && high.equals(low.replace("low", "high").replace("Low", "High"))
                    && table.isNumber(value.name());
            if (limits) {
                if (value.isShare()) {
                    assertThat(columns.get(c - 1).isShare())
                            .as(where + " " + low)
                            .isTrue();
                    assertThat(columns.get(c).isShare()).as(where + " " + high).isTrue();
                }
                for (int r = 0; r < table.rows(); r++) {
                    if (value.isShare() || isShare.test(r)) {
                        String own = table.has(value.name() + ".n") ? value.name() + ".n" : "n";
                        boolean certain = table.has("year") && table.number("year", r) == 0;
                        limits(
                                where + ", row " + r + " " + value.name(),
                                new double[] {table.number(value.name(), r), table.number(low, r), table.number(high, r)
                                },
                                !certain && !CLUSTERED.contains(name) && table.has(own) && table.number(own, r) > 1);
                        shares.merge(name, Double.isNaN(table.number(low, r)) ? 0 : 1, Integer::sum);
                    }
                }
            }
        }
    }

    private static void limits(String where, double[] valueLowHigh, boolean wanted) {
        double value = valueLowHigh[0];
        double low = valueLowHigh[1];
        double high = valueLowHigh[2];
        assertThat(Double.isNaN(low)).as(where).isEqualTo(Double.isNaN(high));
        if (Double.isNaN(low)) {
            assertThat(wanted && !Double.isNaN(value))
                    .as(where + " has no limits")
                    .isFalse();
            return;
        }
        assertThat(low).as(where).isBetween(0.0, value);
        assertThat(high).as(where).isBetween(value, 1.0);
        assertThat(high).as(where).isGreaterThan(low);
    }

    private static void inRange(String where, Column column, Table table) {
        String[] ends = column.range().split(" … |, | …|… ", -1);
        if (!table.isNumber(column.name()) || ends.length != 2) {
            return;
        }
        double dust = column.isShare() ? 0 : ROUNDING;
        double least = end(ends[0], Double.NEGATIVE_INFINITY) - dust;
        double most = end(ends[1], Double.POSITIVE_INFINITY) + dust;
        for (double number : table.numbers(column.name())) {
            if (!Double.isNaN(number)) {
                assertThat(number)
                        .as(where + " " + column.name() + ", " + column.range())
                        .isBetween(least, most);
            }
        }
    }

    private static double end(String text, double open) {
        try {
            return Double.parseDouble(text.replace('−', '-'));
        } catch (NumberFormatException words) {
            return open;
        }
    }
}
