package org.parley.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.analysis.Bootstrap;
import org.parley.analysis.Interval;
import org.parley.analysis.MorrisEffects;
import org.parley.analysis.PairedComparison;
import org.parley.analysis.PointMeans;
import org.parley.analysis.RankCorrelations;
import org.parley.analysis.SobolIndices;
import org.parley.analysis.Statistic;
import org.parley.analysis.Transitions;
import org.parley.analysis.Wilson;
import org.parley.process.Processes;
import org.parley.random.RunKey;
import org.parley.random.Stream;
import org.parley.random.Streams;
import org.parley.sweep.design.DesignPoints;
import org.parley.sweep.design.Factor;
import org.parley.sweep.design.Grid;
import org.parley.sweep.design.LatinHypercube;
import org.parley.sweep.design.Morris;
import org.parley.sweep.design.Saltelli;
import org.parley.table.Csv;
import org.parley.table.Table;

/**
 * The scripts of docs/analysis-in-r-and-python.md, run as they stand on made-up results, give the numbers of our own
 * analysis. Skipped where R or pandas is not installed, unless PARLEY_REQUIRE_R_AND_PANDAS=1; PARLEY_PYTHON may name a
 * Python that has pandas.
 */
@Tag(Processes.TAG)
class AnalysisInRAndPythonTest {
    private static final Path PAGE = Path.of("docs", "analysis-in-r-and-python.md");
    private static final List<Factor> FACTORS = List.of(
            Factor.range("warCost.A", 0.02, 0.3),
            Factor.range("warCost.B", 0.02, 0.3),
            Factor.logRange("believedCollapse.A", 0.0002, 0.004),
            Factor.logRange("believedCollapse.B", 0.0002, 0.004));
    private static final List<String> NAMES = FACTORS.stream().map(Factor::name).toList();
    private static final Statistic DEAL = Statistic.share("deal", "outcome", "COMPREHENSIVE", "FRAMEWORK");
    private static final List<String> PRINTED =
            List.of("share", "rho", "difference", "changed", "costly", "sobol", "morris");

    @TempDir
    static Path folder;

    private static final List<Double> EXPECTED = new ArrayList<>();

    @BeforeAll
    static void results() throws IOException {
        Table ensemble = runs(new LatinHypercube(FACTORS, 300, 1).points(), 1, row -> 4 * row[0] + 2 * row[1]);
        save("ensemble", "runs.csv", ensemble);
        long deals = (long) Arrays.stream(DEAL.values(ensemble)).sum();
        Interval share = Wilson.of(deals, 300);
        EXPECTED.addAll(List.of(share.estimate(), share.low(), share.high()));
        Table ranked = with(ensemble, "deal", DEAL.values(ensemble));
        Table rho = RankCorrelations.ofRuns(ranked, NAMES, "deal");
        for (double value : rho.numbers("rho")) {
            EXPECTED.add(value);
        }

        List<Factor> pressure = List.of(Factor.levels("pressure.A", 0, 0.5, 1), Factor.levels("pressure.B", 0, 0.5, 1));
        Table grid = runs(new Grid(pressure, 3).points(), 40, row -> 0.3 + 0.3 * row[0] + 0.2 * row[1]);
        save("pressure", "runs.csv", grid);
        Table none = grid.where("pressure.A", Set.of("0")).where("pressure.B", Set.of("0"));
        Table both = grid.where("pressure.A", Set.of("1")).where("pressure.B", Set.of("1"));
        Table paired = PairedComparison.of(
                none, both, List.of("replication"), List.of(Statistic.mean("weeks")), Bootstrap.of(1));
        EXPECTED.add(paired.number("difference", 0));
        Table moved = Transitions.of(none, both, List.of("replication"), "outcome", List.of());
        EXPECTED.add(Transitions.changed(moved).estimate() * 40);
        double[] replications =
                java.util.stream.IntStream.rangeClosed(1, 40).asDoubleStream().toArray();
        double[] costs =
                Arrays.stream(replications).map(r -> 0.02 + r * 17 % 40 / 200).toArray();
        save(
                "pressure",
                "draws.csv",
                Table.builder()
                        .numbers("replication", replications)
                        .numbers("warCost.A", costs)
                        .build());
        Table pressed = Table.builder()
                .numbers("deal", DEAL.values(both))
                .numbers(
                        "cost",
                        Arrays.stream(both.numbers("replication"))
                                .map(r -> costs[(int) r - 1])
                                .toArray())
                .build();
        EXPECTED.add(RankCorrelations.ofRuns(pressed, List.of("cost"), "deal").number("rho", 0));

        DesignPoints saltelli = new Saltelli(FACTORS, 64, false).points();
        Table matters = runs(saltelli, 5, row -> 4 * row[0] * row[1] * 10);
        save("matters", "points.csv", saltelli.table());
        save("matters", "runs.csv", matters);
        Table indices = SobolIndices.of(
                PointMeans.of(saltelli.table(), matters, List.of(DEAL)), NAMES, List.of("deal"), Bootstrap.of(1));
        for (double value : indices.numbers("value")) {
            EXPECTED.add(value);
        }

        DesignPoints morris = new Morris(FACTORS, 10, 4, 1).points();
        Table screening = runs(morris, 3, row -> 3 * row[0] + row[1] * row[0] * 20);
        save("screening", "points.csv", morris.table());
        save("screening", "runs.csv", screening);
        Table effects = MorrisEffects.of(
                PointMeans.of(morris.table(), screening, List.of(Statistic.mean("weeks"))),
                NAMES,
                List.of("weeks"),
                Bootstrap.of(1));
        for (String index : List.of("mu", "muStar", "sigma")) {
            for (double value : effects.where("index", Set.of(index)).numbers("value")) {
                EXPECTED.add(value);
            }
        }
    }

    @Test
    void theScriptInR() throws Exception {
        needs(run(List.of("Rscript", "--version")).isPresent(), "Rscript is not installed (Debian: r-base-core)");
        String more = """
                order <- c("warCost.A", "warCost.B", "believedCollapse.A", "believedCollapse.B")
                numbers <- c(share, rho[order], mean(pairs$weeks.both - pairs$weeks.none), sum(pairs$outcome.none != pairs$outcome.both), costly,
                  sobol[order, "S1"], sobol[order, "ST"], morris[order, "mu"], morris[order, "muStar"], morris[order, "sigma"])
                cat("NUMBERS", sprintf("%.15g", numbers), "\\n")
                """;
        check(script("r", more, "Rscript", "script.R"));
    }

    @Test
    void theScriptInPython() throws Exception {
        String python = pythonWithPandas();
        needs(!python.isEmpty(), "pandas is not installed (Debian: python3-pandas)");
        String more = """
                order = ["warCost.A", "warCost.B", "believedCollapse.A", "believedCollapse.B"]
                numbers = [*share, *rho[order], difference.mean(), (pairs["outcome.none"] != pairs["outcome.both"]).sum(), costly,
                  *sobol["S1"][order], *sobol["ST"][order], *morris["mu"][order], *morris["muStar"][order], *morris["sigma"][order]]
                print("NUMBERS", *[repr(float(x)) for x in numbers])
                """;
        check(script("python", more, python, "script.py"));
    }

    private static void needs(boolean isThere, String otherwise) {
        boolean required = "1".equals(System.getenv("PARLEY_REQUIRE_R_AND_PANDAS"));
        assumeTrue(isThere || required, otherwise);
        assertThat(isThere)
                .as("PARLEY_REQUIRE_R_AND_PANDAS=1, but " + otherwise)
                .isTrue();
    }

    /** The first Python that has pandas: the one that is named, the usual one, the system's; empty if none has. */
    private static String pythonWithPandas() throws InterruptedException {
        List<String> pythons =
                List.of(System.getenv().getOrDefault("PARLEY_PYTHON", "python3"), "python3", "/usr/bin/python3");
        for (String python : pythons) {
            if (run(List.of(python, "-c", "import pandas")).isPresent()) {
                return python;
            }
        }
        return "";
    }

    private static void check(String output) {
        String line = output.lines()
                .filter(l -> l.startsWith("NUMBERS "))
                .findFirst()
                .orElseThrow(() -> new AssertionError(output));
        List<Double> numbers = Arrays.stream(line.substring(8).trim().split(" "))
                .map(Double::valueOf)
                .toList();
        assertThat(numbers).as("all of " + PRINTED).hasSameSizeAs(EXPECTED);
        for (int i = 0; i < numbers.size(); i++) {
            assertThat(numbers.get(i)).as("number " + i + " of " + PRINTED).isCloseTo(EXPECTED.get(i), within(1e-9));
        }
    }

    /** All blocks of one language, one after the other, and some lines that print what is to be compared. */
    private static String script(String language, String more, String interpreter, String name) throws Exception {
        StringBuilder script = new StringBuilder();
        boolean inside = false;
        for (String line : Files.readAllLines(PAGE, StandardCharsets.UTF_8)) {
            if (line.startsWith("```")) {
                inside = line.equals("```" + language);
            } else if (inside) {
                script.append(line).append('\n');
            }
        }
        Path file = folder.resolve(name);
        Files.writeString(file, script + more, StandardCharsets.UTF_8);
        return run(List.of(interpreter, file.toString()))
                .orElseThrow(() -> new AssertionError("the script of the page fails"));
    }

    /** What a command prints, empty if it cannot be started or fails. */
    private static Optional<String> run(List<String> command) throws InterruptedException {
        try {
            Path output = Files.createTempFile(folder, "output", ".txt");
            Process process = Processes.of(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(120, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return Optional.empty();
            }
            String text = Files.readString(output, StandardCharsets.UTF_8);
            if (process.exitValue() != 0) {
                System.err.println(text);
                return Optional.empty();
            }
            return Optional.of(text);
        } catch (IOException notThere) {
            return Optional.empty();
        }
    }

    /**
     * Made-up runs of every point: a run ends in a framework where the score of its point passes the noise of its
     * replication.
     */
    private static Table runs(DesignPoints points, int replications, ToDoubleFunction<double[]> score) {
        int n = points.size() * replications;
        double[] point = new double[n];
        double[] replication = new double[n];
        double[] weeks = new double[n];
        List<String> outcome = new ArrayList<>();
        double[][] factors = new double[points.names().size()][n];
        Stream alone = Streams.of(new RunKey(9, 0)).named("test/alone");
        for (int i = 0; i < n; i++) {
            int p = i / replications;
            int r = i % replications;
            point[i] = p;
            replication[i] = 1 + r;
            double[] x = new double[factors.length];
            for (int f = 0; f < x.length; f++) {
                x[f] = points.table().number(points.names().get(f), p);
                factors[f][i] = x[f];
            }
            double noise = replications == 1
                    ? alone.uniform()
                    : Streams.of(new RunKey(9, r)).named("test/run").uniform();
            weeks[i] = 30 + 20 * score.applyAsDouble(x) * noise;
            outcome.add(score.applyAsDouble(x) > noise ? "FRAMEWORK" : noise > 0.9 ? "WALKOUT" : "DEADLOCK");
        }
        double[] seed = new double[n];
        Arrays.fill(seed, 9);
        Table.Builder table = Table.builder()
                .numbers("point", point)
                .numbers("replication", replication)
                .numbers("seed", seed);
        for (int f = 0; f < factors.length; f++) {
            table.numbers(points.names().get(f), factors[f]);
        }
        return table.strings("outcome", outcome).numbers("weeks", weeks).build();
    }

    private static Table with(Table table, String name, double[] values) {
        Table.Builder builder = Table.builder().numbers(name, values);
        NAMES.forEach(column -> builder.numbers(column, table.numbers(column)));
        return builder.build();
    }

    private static void save(String result, String file, Table table) throws IOException {
        Path path = folder.resolve("results").resolve(result).resolve(file);
        Files.createDirectories(path.resolve("..").normalize());
        Files.writeString(path, Csv.text(table), StandardCharsets.UTF_8);
    }
}
