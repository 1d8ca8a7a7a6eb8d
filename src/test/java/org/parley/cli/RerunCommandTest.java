package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.store.Build;

/** A result folder gives itself again, wherever it stands, and a change in it is told with its line. */
class RerunCommandTest {
    @TempDir
    Path temp;

    private Path moved(String... words) throws IOException {
        Path out = temp.resolve("first");
        String[] all = java.util.Arrays.copyOf(words, words.length + 2);
        all[words.length] = "--out";
        all[words.length + 1] = out.toString();
        Spoken said = Spoken.parley(all);
        assertThat(said.exit()).as(said.err()).isZero();
        Path elsewhere =
                Files.createDirectories(temp.resolve("some where/else")).resolve("result");
        return Files.move(out, elsewhere);
    }

    @Test
    void aRunWithEverythingLaidOverItGivesTheSameBytesAfterItsFilesAreGone() throws IOException {
        Path own = Files.createDirectories(temp.resolve("own")).resolve("tutorial.yaml");
        Files.copy(Path.of("scenarios/tutorial.yaml"), own);
        Path folder = moved(
                "run",
                own.toString(),
                "--preset",
                "pressure-on-both",
                "--set",
                "warCost.A=.2",
                "--off",
                "exit",
                "--runs",
                "20",
                "--seed",
                "-7",
                "--quiet");
        Files.delete(own);
        Spoken again = Spoken.parley("rerun", folder.toString());
        assertThat(again.exit()).as(again.out() + again.err()).isZero();
        assertThat(again.out()).contains("byte by byte");
        assertThat(folder.resolve("source/scenario/tutorial.yaml"))
                .hasSameBinaryContentAs(Path.of("scenarios/tutorial.yaml"));
        assertThat(folder.resolve("README.txt")).content().contains("parley rerun", "20 runs", "seed -7", "To cite");
        assertThat(folder.resolve("datapackage.json")).content().contains("\"path\" : \"runs.csv\"");
    }

    @Test
    void aTraceGivesTheSameBytes() throws IOException {
        Path folder = moved("trace", "tutorial", "--replication", "3", "--strategy", "A=micro");
        Spoken again = Spoken.parley("rerun", folder.toString());
        assertThat(again.exit()).as(again.out() + again.err()).isZero();
    }

    @Test
    void whatDiffersIsNamedWithItsLine() throws IOException {
        Path folder = moved("run", "tutorial", "--runs", "10", "--quiet");
        Path runs = folder.resolve("runs.csv");
        Files.writeString(runs, Files.readString(runs).replaceFirst("\n5,", "\n55,"));
        Files.delete(folder.resolve("summary.csv"));
        Spoken again = Spoken.parley("rerun", folder.toString());
        assertThat(again.exit()).isEqualTo(ParleyCommand.FAILED);
        assertThat(again.out())
                .contains("2 of ", "runs.csv differs from line 6 on", "summary.csv is not in the folder");
        assertThat(again.out().lines().filter(line -> !line.contains(folder.toString())))
                .allMatch(line -> line.length() <= 80);
    }

    /**
     * As a folder comes out of a repository that ignores PNGs, written by an earlier commit: both are told, and the
     * numbers are the same. A picture without its SVG is missed, and so is another version.
     */
    @Test
    void picturesThatStandAsSvg_andTheCommit_areToldAndNoDifference() throws IOException {
        Path folder = moved("run", "tutorial", "--runs", "10", "--quiet");
        List<Path> pictures;
        try (var files = Files.list(folder.resolve("figures"))) {
            pictures = files.filter(f -> f.toString().endsWith(".png")).toList();
        }
        for (Path picture : pictures) {
            Files.delete(picture);
        }
        String now = Build.current().commit();
        for (String file : List.of("README.txt", "report.html", "manifest.json")) {
            String text = Files.readString(folder.resolve(file));
            String other = text.replace("commit " + now, "commit 0123abc")
                    .replace("\"commit\" : \"" + now, "\"commit\" : \"0123abc");
            assertThat(other).as(file).isNotEqualTo(text);
            Files.writeString(folder.resolve(file), other);
        }
        Spoken same = Spoken.parley("rerun", folder.toString());
        assertThat(same.exit()).as(same.out() + same.err()).isZero();
        assertThat(same.out().replaceAll("\\s+", " "))
                .contains(
                        "Not in the folder, and so not compared: " + pictures.size()
                                + " pictures (figures/agreement.png",
                        "README.txt and report.html name the program that wrote the folder",
                        "commit 0123abc");

        Files.delete(folder.resolve("figures/agreement.svg"));
        Path readme = folder.resolve("README.txt");
        Files.writeString(readme, Files.readString(readme).replace("computed by Parley ", "computed by Parley 9"));
        Spoken other = Spoken.parley("rerun", folder.toString());
        assertThat(other.exit()).isEqualTo(ParleyCommand.FAILED);
        assertThat(other.out())
                .contains(
                        "3 of ",
                        "figures/agreement.png is not in the folder",
                        "figures/agreement.svg is not in the folder",
                        "README.txt differs from line 3 on");
    }

    private Path sweepFile(String name, String design, String factors) throws IOException {
        Path own = Files.createDirectories(temp.resolve("own"));
        Files.copy(Path.of("scenarios/tutorial.yaml"), own.resolve("tutorial.yaml"));
        Files.writeString(own.resolve("trusting.yaml"), """
                id: trusting
                title: "More trust"
                grade: P
                parameters: {credibility: .9}
                """);
        Files.writeString(own.resolve("rows.csv"), "id,warCost.northland\n1,.1\n2,.3\n");
        return Files.writeString(own.resolve(name + ".yaml"), """
                id: %s
                title: "A title: with \\"quotes\\""
                scenario: tutorial.yaml
                presets: [trusting.yaml]
                overrides: {warCost.B: .07, drift: off}
                design: %s
                factors: %s
                replications: 30
                seed: 3
                outcomes: [agreement, weeks]
                """.formatted(name, design, factors));
    }

    private void rerunsAfterTheOwnFilesAreGone(Path folder) throws IOException {
        for (Path file : Spoken.entries(temp.resolve("own")).stream()
                .map(temp.resolve("own")::resolve)
                .toList()) {
            Files.delete(file);
        }
        Spoken again = Spoken.parley("rerun", folder.toString());
        assertThat(again.exit()).as(again.out() + again.err()).isZero();
        assertThat(again.out()).contains("byte by byte");
    }

    @Test
    void aSweepWithPresetsOverridesAndAForcedDesignGivesTheSameBytesAfterItsFilesAreGone() throws IOException {
        Path file = sweepFile(
                "own-sweep",
                "{kind: sobol, n: 6}",
                "{pressure.northland: {low: 0, high: 1}, preset: [none, trusting.yaml], exchanges: {low: 1, high: 3}}");
        Path folder = moved("sweep", file.toString(), "--force", "--quiet");
        assertThat(folder.resolve("README.txt")).content().contains("parley rerun", "own-sweep", "seed 3", "To cite");
        assertThat(folder.resolve("sweep.yaml"))
                .content()
                .contains("scenario: scenario.yaml", "\"presets/trusting.yaml\"", "force: on")
                .doesNotContain("overrides:");
        JsonNode manifest =
                new ObjectMapper().readTree(folder.resolve("manifest.json").toFile());
        assertThat(manifest.at("/seed").isNumber()
                        && manifest.at("/same/points").isNumber())
                .isTrue();
        assertThat(manifest.at("/circumstances/seconds").asDouble()).isPositive();
        assertThat(manifest.at("/circumstances/os").asText()).contains(System.getProperty("os.name"));
        assertThat(manifest.at("/circumstances/command").asText()).startsWith("parley sweep");
        Map<String, byte[]> files = Spoken.files(folder);
        JsonNode listed = manifest.get("files");
        listed.fieldNames()
                .forEachRemaining(name -> assertThat(files.get(name))
                        .as(name)
                        .hasSize(listed.get(name).get("bytes").asInt()));
        assertThat(manifest.get("files").has("runs.csv.gz")).isTrue();
        assertThat(manifest.get("files").has("report.html")).isTrue();
        rerunsAfterTheOwnFilesAreGone(folder);
    }

    /** The file of the folder is an ordinary sweep file: the same runs come out of it elsewhere. */
    @Test
    void theSweepFileOfTheFolderIsComplete() throws IOException {
        Path file = sweepFile("own-sweep", "{kind: table, file: rows.csv}", "{warCost.northland: {low: 0, high: 1}}");
        Path folder = moved("sweep", file.toString(), "--quiet");
        rerunsAfterTheOwnFilesAreGone(folder);
        Path other = temp.resolve("other");
        Spoken again =
                Spoken.parley("sweep", folder.resolve("sweep.yaml").toString(), "--quiet", "--out", other.toString());
        assertThat(again.exit()).as(again.err()).isZero();
        for (String same : List.of("runs.csv.gz", "sweep.yaml", "scenario.yaml", "points.csv", "report.html")) {
            assertThat(other.resolve(same)).hasSameBinaryContentAs(folder.resolve(same));
        }
    }

    @Test
    void shardsThatWereMergedGiveTheSameBytesAndTellTheirSessions() throws IOException {
        Path file = sweepFile("own-sweep", "{kind: grid, levels: 4}", "{pressure: {low: 0, high: 1}}");
        for (String part : List.of("1/2", "2/2")) {
            Spoken said = Spoken.parley(
                    "sweep",
                    file.toString(),
                    "--shard",
                    part,
                    "--out",
                    temp.resolve("p" + part.charAt(0)).toString());
            assertThat(said.exit()).as(said.err()).isZero();
        }
        Path whole = temp.resolve("whole");
        assertThat(Spoken.parley(
                                "merge",
                                temp.resolve("p1").toString(),
                                temp.resolve("p2").toString(),
                                "--csv",
                                "--out",
                                whole.toString())
                        .exit())
                .isZero();
        JsonNode said =
                new ObjectMapper().readTree(whole.resolve("manifest.json").toFile());
        assertThat(said.at("/circumstances/sessions")).hasSize(2);
        assertThat(said.at("/circumstances/sessions/0/runs").asInt()
                        + said.at("/circumstances/sessions/1/runs").asInt())
                .isEqualTo(120);
        rerunsAfterTheOwnFilesAreGone(whole);
    }

    @Test
    void aSweepThatIsNotCompleteIsRefusedAndAChangedOneToldWithItsLine() throws IOException {
        Path file = sweepFile("own-sweep", "{kind: grid, levels: 4}", "{pressure: {low: 0, high: 1}}");
        Path out = temp.resolve("part");
        Spoken.parley("sweep", file.toString(), "--shard", "1/2", "--out", out.toString(), "--quiet");
        Spoken unmerged = Spoken.parley("rerun", out.toString());
        assertThat(unmerged.exit()).isEqualTo(ParleyCommand.REFUSED);
        assertThat(unmerged.err()).contains("was not merged yet", "Maybe first: parley sweep");
        Spoken.parley("analyse", out.toString());
        Spoken partial = Spoken.parley("rerun", out.toString());
        assertThat(partial.exit()).isEqualTo(ParleyCommand.REFUSED);
        assertThat(partial.err()).contains("of 120 runs");
        assertThat(Spoken.parley("sweep", file.toString(), "--out", out.toString(), "--quiet")
                        .exit())
                .isZero();
        Path means = out.resolve("means.csv");
        Files.writeString(means, Files.readString(means).replaceFirst("\n1,", "\n11,"));
        Spoken changed = Spoken.parley("rerun", out.toString());
        assertThat(changed.exit()).isEqualTo(ParleyCommand.FAILED);
        assertThat(changed.out()).contains("1 of ", "means.csv differs from line 3 on");
    }

    @Test
    void aSearchGivesTheSameBytes() throws IOException {
        Path file = sweepFile("levers", "{kind: sobol, n: 8}", "{pressure.A: {low: 0, high: 1}, mediatorStyle: legal}");
        Path folder = moved("search", file.toString(), "--size", "6", "--generations", "1");
        assertThat(folder.resolve("README.txt")).content().contains("parley rerun", "To read: report.html");
        rerunsAfterTheOwnFilesAreGone(folder);
    }

    @Test
    void aComparisonGivesTheSameBytesAfterItsEnsemblesAreGone() throws IOException {
        Path own = Files.createDirectories(temp.resolve("own"));
        Path plain = own.resolve("plain");
        Path dear = own.resolve("dear");
        for (Path to : List.of(plain, dear)) {
            List<String> words =
                    new ArrayList<>(List.of("run", "tutorial", "--runs", "12", "--quiet", "--out", to.toString()));
            words.addAll(to.equals(dear) ? List.of("--set", "warCost=.3") : List.of());
            assertThat(Spoken.parley(words.toArray(String[]::new)).exit()).isZero();
        }
        Path folder = moved("compare", plain.toString(), dear.toString());
        Files.move(own, temp.resolve("gone"));
        Spoken again = Spoken.parley("rerun", folder.toString());
        assertThat(again.exit()).as(again.out() + again.err()).isZero();
        Path runs = folder.resolve("second/runs.csv");
        Files.writeString(runs, Files.readString(runs).replaceFirst("\n5,", "\n55,"));
        Spoken changed = Spoken.parley("rerun", folder.toString());
        assertThat(changed.exit()).isEqualTo(ParleyCommand.FAILED);
        assertThat(changed.out()).contains("1 of ", "second/runs.csv differs from line 6 on");
    }

    @Test
    void aFolderThatIsNoResultIsRefused() {
        Spoken said = Spoken.parley("rerun", temp.toString());
        assertThat(said.exit()).isEqualTo(ParleyCommand.REFUSED);
        assertThat(said.err()).contains("it has no manifest.json");
        assertThat(Spoken.parley("rerun", temp.resolve("nowhere").toString()).err())
                .contains("nowhere cannot be computed again: nothing is there;");
        assertThat(Spoken.parley("rerun", "scenarios/tutorial.yaml").err())
                .contains("tutorial.yaml cannot be computed again: it is a file;");
    }
}
