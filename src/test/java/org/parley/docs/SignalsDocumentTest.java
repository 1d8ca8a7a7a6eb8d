package org.parley.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parley.analysis.Interval;
import org.parley.analysis.MedianInterval;
import org.parley.analysis.Wilson;
import org.parley.ensemble.Ensemble;
import org.parley.ensemble.SignalsTable;
import org.parley.format.ScenarioReader;
import org.parley.scenario.Scenario;
import org.parley.sim.DealSearches;
import org.parley.sim.Detail;
import org.parley.sim.RunResult;
import org.parley.table.NumberText;
import org.parley.table.Table;

/**
 * The figures of docs/signals.md are those of 1,000 runs of Geneva, seed 1, as {@code parley run geneva-2026} plays
 * them; what the page must say instead is printed.
 */
class SignalsDocumentTest {
    private static final int RUNS = 1000;

    @Test
    void theFiguresAreThoseOfTheProgram() throws Exception {
        Scenario geneva = ScenarioReader.read(Path.of("scenarios/geneva-2026.yaml"));
        assumeTrue(geneva.history() != null, "the page is that of Geneva with its record");
        List<RunResult> all = new ArrayList<>();
        new Ensemble(new Ensemble.Plan(geneva, false, 1, 1, RUNS, 2, Detail.RESULT), DealSearches.of(geneva))
                .run(all::add, done -> {});
        List<RunResult> fitting =
                all.stream().filter(r -> r.fit() == null || r.fit().fits()).toList();
        List<String> lines = new ArrayList<>();
        lines.add("| draws that fit the record | " + row(fitting, 2));
        lines.add("| all draws | " + row(all, 2));
        lines.add("| all draws, round 8 | " + row(all, 8));
        List<RunResult> agreed =
                all.stream().filter(r -> r.outcome().agreement()).toList();
        lines.add("| from its opening | "
                + gave(agreed.stream()
                        .mapToDouble(
                                r -> java.util.Objects.requireNonNull(r.terms()).asymmetry())
                        .toArray()));
        lines.add("| from today | "
                + gave(agreed.stream()
                        .mapToDouble(r -> java.util.Objects.requireNonNull(r.terms())
                                .fromToday()
                                .lossAsymmetry())
                        .toArray()));
        assertThat(Files.readString(Path.of("docs/signals.md"))).contains(lines);
    }

    /**
     * n, progress said, agreement by the horizon after it, of all, ratio, optimism, no deal though progress; after a
     * silent side.
     */
    private static String row(List<RunResult> runs, int round) {
        SignalsTable signals = new SignalsTable(0);
        runs.forEach(signals::add);
        Table table = signals.table();
        int said = at(table, round, "progress");
        int everybody = at(table, round, "all");
        int silent = at(table, round, "silent");
        return NumberText.count((long) table.number("n", everybody)) + " | "
                + NumberText.count((long) table.number("n", said)) + " | " + share(table, said, "byHorizon") + " | "
                + share(table, everybody, "byHorizon") + " | " + number(table, said, "ratioHorizon", 1) + " | "
                + number(table, said, "optimismHorizon", 100) + " | " + share(table, said, "noDeal") + " | "
                + share(table, silent, "byHorizon") + " of " + NumberText.count((long) table.number("n", silent))
                + " |";
    }

    /** Median of the index, the share of agreements in which A gave more, n. */
    private static String gave(double[] index) {
        double[] present =
                java.util.Arrays.stream(index).filter(v -> !Double.isNaN(v)).toArray();
        Interval median = MedianInterval.of(present);
        Interval more =
                Wilson.of(java.util.Arrays.stream(present).filter(v -> v > 0).count(), present.length);
        return NumberText.two(median.estimate()) + " (" + NumberText.interval(median.low(), median.high()) + ") | "
                + NumberText.percent(more.estimate()) + " (" + NumberText.percentInterval(more.low(), more.high())
                + ") | "
                + present.length + " |";
    }

    private static int at(Table table, int round, String signal) {
        return IntStream.range(0, table.rows())
                .filter(r -> table.number("round", r) == round
                        && table.string("signal", r).equals(signal))
                .findFirst()
                .orElseThrow();
    }

    private static String share(Table table, int row, String column) {
        return NumberText.percent(table.number(column, row)) + " ("
                + NumberText.percentInterval(table.number(column + "Low", row), table.number(column + "High", row))
                + ")";
    }

    private static String number(Table table, int row, String column, double by) {
        return NumberText.two(by * table.number(column, row)) + " ("
                + NumberText.interval(by * table.number(column + "Low", row), by * table.number(column + "High", row))
                + ")";
    }
}
