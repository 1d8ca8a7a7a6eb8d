package org.parley.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.cli.Spoken;
import org.parley.table.Sha256;

/**
 * What Java writes into a folder is what the command line writes, byte for byte but for the manifest, which holds
 * times.
 */
class FoldersTest {
    private static final Path TUTORIAL = Path.of("scenarios/tutorial.yaml");
    private static final Path SWEEP = Path.of("scenarios/sweeps/tutorial-first-sweep.yaml");

    @TempDir
    Path folder;

    @Test
    void anEnsembleIsThatOfTheCommandLine() throws IOException {
        Path typed = folder.resolve("typed");
        Path called = folder.resolve("called");
        Spoken.parley(
                "run",
                TUTORIAL.toString(),
                "--runs",
                "20",
                "--seed",
                "5",
                "--set",
                "warCost.A=.2",
                "--out",
                typed.toString(),
                "--quiet");
        EnsembleResult result = Parley.scenario(TUTORIAL)
                .with(Settings.none().set("warCost.A", ".2"))
                .ensemble(5, 20)
                .into(called);

        assertThat(files(called)).isEqualTo(files(typed));
        assertThat(Files.readString(called.resolve("summary.csv")))
                .isEqualTo(result.table("summary").csv());
        assertThat(Spoken.parley("rerun", called.toString()).exit()).as("rerun").isZero();
        assertThatThrownBy(() -> Parley.scenario(TUTORIAL).ensemble(5, 20).into(called))
                .isInstanceOf(FolderException.class)
                .hasMessageContaining("not empty");
    }

    /**
     * Numbers that cannot answer are told alike by the result, the folder, its explanation and its comparison; the
     * figure with the term on is the share of a plain ensemble with it, over a fifth of the runs.
     */
    @Test
    void whatATermThatIsOffLeavesUnanswered() throws IOException {
        Scenario off = Parley.scenario(TUTORIAL).with(Settings.none().set("walkoutBase", 0));
        Path kept = folder.resolve("kept");
        List<TermOff> said = off.ensemble(5, 60).threads(1).run().termsOff();
        List<TermOff> written = off.ensemble(5, 60).into(kept).termsOff();

        assertThat(said).isEqualTo(written);
        TermOff walkout = said.stream()
                .filter(of -> of.off().contains("walkoutBase"))
                .findFirst()
                .orElseThrow();
        Estimate plain = Parley.scenario(TUTORIAL)
                .with(Settings.none().set("walkoutBase", ".01"))
                .ensemble(5, 12)
                .run()
                .share("WALKOUT");
        assertThat(walkout.about()).isEqualTo("outcomes");
        assertThat(walkout.figure()).isEqualTo(plain);
        assertThat(walkout.with()).startsWith("\"Risk of a walk-out in a round\" (walkoutBase) at 0.01");
        assertThat(walkout.sentence())
                .startsWith("\"Walk-out\" is 0 in every run")
                .contains("n = 12");
        assertThat(said)
                .filteredOn(of -> of.with().isEmpty())
                .isNotEmpty()
                .allMatch(of -> of.figure().n() == 0 && of.says().contains("No figure can be had"));
        assertThat(Parley.explain(kept).swingRuns(1).run().termsOff()).isEqualTo(said);
        assertThat(Parley.compare(kept, kept).termsOff())
                .containsExactlyElementsOf(
                        said.stream().map(of -> "Both: " + of.sentence()).toList());
        assertThat(off.ensemble(5, 49).run().termsOff())
                .allMatch(of -> of.figure().n() == 0);
    }

    @Test
    void aTracedRunIsThatOfTheCommandLine() throws IOException {
        Path typed = folder.resolve("typed");
        Spoken.parley("trace", TUTORIAL.toString(), "--replication", "3", "--seed", "5", "--out", typed.toString());

        Path called = Parley.scenario(TUTORIAL).trace(5, 3).into(folder.resolve("called"));

        assertThat(files(called)).isEqualTo(files(typed));
    }

    @Test
    void aComparisonIsThatOfTheCommandLine() throws IOException {
        Scenario scenario = Parley.scenario(TUTORIAL);
        Path first = folder.resolve("first");
        Path second = folder.resolve("second");
        scenario.ensemble(5, 30).into(first);
        scenario.with(Settings.none().set("warCost", .3)).ensemble(5, 30).into(second);
        Path typed = folder.resolve("typed");
        Spoken.parley("compare", first.toString(), second.toString(), "--out", typed.toString());

        Comparison comparison = Parley.compare(first, second);
        Path called = comparison.into(folder.resolve("called"));

        assertThat(files(called)).isEqualTo(files(typed));
        assertThat(comparison.pairs()).isEqualTo(30);
        assertThat(comparison.changes()).anyMatch(change -> change.contains("warCost"));
        assertThat(comparison.changedRuns()).isEqualTo(changed(comparison.transitions()));
        assertThatThrownBy(() -> Parley.compare(first, folder)).isInstanceOf(InvalidInputException.class);
    }

    private static long changed(Table transitions) {
        long count = 0;
        for (int r = 0; r < transitions.rows(); r++) {
            count += transitions.number("changed", r) == 1 ? (long) transitions.number("count", r) : 0;
        }
        return count;
    }

    @Test
    void aSweepRunsIsContinuedAndAnalysed() throws IOException {
        Path file = shortened();
        Path called = folder.resolve("called");
        Sweep sweep = Parley.sweep(file);
        Cancellation cancellation = new Cancellation();
        cancellation.cancel();

        Sweep.Report none = sweep.cancelledBy(cancellation).into(called);
        List<Long> told = new ArrayList<>();
        Sweep.Report all = sweep.telling((done, total) -> told.add(done)).into(called);

        assertThat(none.complete()).isFalse();
        assertThat(all.complete()).isTrue();
        assertThat(all.runs()).isEqualTo(sweep.runs()).isEqualTo(told.get(told.size() - 1));
        assertThat(sweep.points().names()).containsAll(sweep.factors());
        SweepAnalysis analysis = Parley.analyse(called);
        assertThat(Files.exists(called.resolve("summary.csv"))).isFalse();
        analysis.write();
        for (String table : analysis.tables()) {
            assertThat(Files.readString(called.resolve(table + ".csv")))
                    .as(table)
                    .isEqualTo(analysis.table(table).csv());
        }
        Path typed = folder.resolve("typed");
        Spoken.parley("sweep", file.toString(), "--out", typed.toString(), "--quiet");
        Map<String, String> sameRuns = files(called);
        assertThat(sameRuns).isEqualTo(files(typed));
    }

    @Test
    void anExplainedRunIsThatOfTheCommandLine() throws IOException {
        Path typed = folder.resolve("typed");
        Spoken.parley(
                "explain",
                TUTORIAL.toString(),
                "--replication",
                "3",
                "--seed",
                "5",
                "--set",
                "warCost.A=.2",
                "--out",
                typed.toString());

        Explanation explained = Parley.scenario(TUTORIAL)
                .with(Settings.none().set("warCost.A", ".2"))
                .explain(5, 3);
        Path called = explained.into(folder.resolve("called"));

        assertThat(files(called)).isEqualTo(files(typed));
        assertThat(Files.readString(called.resolve("opening.csv")))
                .isEqualTo(explained.table("opening").csv());
        assertThat(Files.readString(called.resolve("story.txt"))).isEqualTo(lines(explained.story(100)));
    }

    @Test
    void anExplainedEnsembleIsThatOfTheCommandLine() throws IOException {
        Path runs = folder.resolve("runs");
        Parley.scenario(TUTORIAL).ensemble(5, 30).into(runs);
        Path typed = folder.resolve("typed");
        Spoken.parley("explain", runs.toString(), "--swing-runs", "5", "--out", typed.toString());

        EnsembleExplanation explained =
                Parley.explain(runs).swingRuns(5).threads(1).run();
        Path called = explained.into(folder.resolve("called"));

        assertThat(files(called)).isEqualTo(files(typed));
        for (String table : explained.tables()) {
            assertThat(Files.readString(called.resolve("figures/" + table + ".csv")))
                    .as(table)
                    .isEqualTo(explained.table(table).csv());
            assertThat(explained.columns(table).stream().map(Column::name))
                    .isEqualTo(explained.table(table).names());
        }
        assertThatThrownBy(() -> Parley.explain(folder)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aSearchIsThatOfTheCommandLine() throws IOException {
        Path file = shortened();
        Files.writeString(
                file, Files.readString(file).replaceAll("guaranteeTrust: .*", "mediatorStyle: [steady, responsive]"));
        Path typed = folder.resolve("typed");
        Spoken.parley("search", file.toString(), "--size", "4", "--generations", "2", "--out", typed.toString());
        List<Long> told = new ArrayList<>();

        PolicySearch found =
                Parley.sweep(file).telling((done, total) -> told.add(done)).search(4, 2);
        Path called = found.into(folder.resolve("called"));

        assertThat(files(called)).isEqualTo(files(typed));
        assertThat(found.tried()).isEqualTo(12);
        assertThat(told).containsExactly(8L, 16L, 24L);
        assertThat(found.runs()).isEqualTo(2L * (12 + found.settings().rows()));
        assertThat(found.words().get(0)).isEqualTo("12 settings and " + found.runs() + " runs in all.");
        assertThatThrownBy(() -> Parley.sweep(SWEEP).search(4, 1))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("no lever");
    }

    @Test
    void whatIsPossibleIsThatOfTheCommandLine() throws IOException {
        Path file = shortened();
        Path typed = folder.resolve("typed");
        Spoken said = Spoken.parley(
                "search",
                file.toString(),
                "--size=6",
                "--generations=2",
                "--possible=agreement=0..1/4",
                "--possible=survival5=0..1/4",
                "--out",
                typed.toString());
        assertThat(said.exit()).as(said.err()).isZero();
        List<Long> told = new ArrayList<>();
        PossibleOutcomes found = Parley.sweep(file)
                .telling((done, total) -> told.add(done))
                .possible(List.of("agreement=0..1/4", "survival5=0..1/4"), 6, 2);
        assertThat(files(found.into(folder.resolve("called")))).isEqualTo(files(typed));
        assertThat(found.tried()).isEqualTo(18);
        assertThat(found.map().rows()).isEqualTo(16);
        assertThat(told).containsExactly(12L, 24L, 36L);
        assertThat(found.runs()).isEqualTo(2L * (18 + found.cells().rows()));
        assertThat(found.words().get(1)).startsWith("A cell that was not found is not proved empty");
        assertThatThrownBy(() -> Parley.sweep(file).possible(List.of("agreement=0..1/4"), 6, 2))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("two or three outcomes are wanted");
    }

    private static String lines(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }

    /** The shipped sweep with two replications a point. */
    private Path shortened() throws IOException {
        Path home = Files.createDirectories(folder.resolve("scenarios/sweeps"));
        Files.copy(TUTORIAL, home.resolveSibling("tutorial.yaml"));
        String text = Files.readString(SWEEP).replaceAll("(?m)^replications: .*", "replications: 2");
        return Files.writeString(home.resolve("tutorial-first-sweep.yaml"), text);
    }

    /** Content of every file but those that hold times, by name. */
    private static Map<String, String> files(Path of) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(of)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = of.relativize(file).toString();
                if (!name.startsWith("sessions")) {
                    boolean times = name.endsWith("manifest.json");
                    files.put(name, times ? "" : Sha256.hex(HexFormat.of().formatHex(Files.readAllBytes(file))));
                }
            }
        }
        return files;
    }
}
