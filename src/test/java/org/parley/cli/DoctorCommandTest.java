package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@code parley doctor}: what it says of a file that can be used, of one that cannot, and its exit code. The counts of
 * the tutorial were counted in the file.
 */
class DoctorCommandTest {
    @TempDir
    Path folder;

    private static String joined(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private Path changed(String from, String to) throws IOException {
        String text = Files.readString(Path.of("scenarios/tutorial.yaml"));
        assertThat(text).contains(from);
        return Files.writeString(folder.resolve("tutorial.yaml"), text.replace(from, to));
    }

    @Test
    void aFileThatIsFine() {
        Spoken said = Spoken.parley("doctor", "tutorial");
        assertThat(said.exit()).isZero();
        assertThat(said.err()).isEmpty();
        assertThat(joined(said.out()))
                .contains("No errors, no warnings.")
                .contains("A Northland (northland): Northland's chief delegate (head of delegation; both tracks)"
                        + " weights of the issues, scores of the options; 1 red line; no poll anchors")
                .contains("Island Republic (island), mediator: The island's envoy (mediator; both tracks)")
                .contains("border The border district political keep*, share, cede")
                .contains("3 · 2 · 2 = 12 deals.")
                .contains("Mean case, first round: no deal is acceptable to both")
                .contains("Measures: truce Events: week 10 the island votes (a signal only)")
                .contains("islandPlan 3 0 southlandDraft 2 0 trade")
                .contains("Sources: none")
                .contains("leverage, threatCredibility, mediatorStyle: pressure is 0 on both sides");
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 80, 120})
    void noLineIsWiderThanTheTerminal(int width) {
        for (String scenario : List.of("tutorial", "geneva-2026", "camp-david-1978")) {
            assertThat(Spoken.parley(width, "doctor", scenario).out().lines())
                    .as(scenario)
                    .allMatch(l -> l.length() <= width);
        }
    }

    /** The sources of its facts; the file's twelve F. */
    @Test
    void genevaByGrade() {
        String out = joined(Spoken.parley("doctor", "geneva-2026").out());
        assertThat(out)
                .contains("4 · 2 · 2 · 4 · 4 · 3 · 3 · 3 · 3 = 20,736 deals.")
                .contains("support of ukraine for freezeGuarantees 72 % S16, S40")
                .contains("deadline 17 weeks S4")
                .contains("frontDrift 0 … 95 km²/wk (fixed: 46) S7, S43")
                .contains("area of T1 control 5775 km² S43")
                .containsPattern("P default of the program: [^:]*lossAversion;")
                .contains("record of the talks before 12 weeks S47, S48")
                .contains(
                        "Record: 2025-11-20 … 2026-02-17, 12 weeks; date named 2025-11-27; no agreement, no freeze, no collapse;")
                .contains("power shift of T2 withdrawal;")
                .contains("ruLine 8 ")
                .contains("audienceCost.russia: there are no poll anchors, so every deal passes at home");
    }

    @Test
    void asJson() {
        Spoken said = Spoken.parley("doctor", "tutorial", "--json");
        assertThat(said.exit()).isZero();
        JsonNode json = said.json();
        assertThat(json.get("errors")).isEmpty();
        assertThat(json.get("warnings")).isEmpty();
        assertEquals(12, json.get("deals").asInt());
        assertThat(json.at("/issues/1/statusQuo").asText()).isEqualTo("none");
        assertThat(json.at("/parties/0/redLines").asInt()).isOne();
        assertThat(json.at("/packages/1/silent/0").asText()).isEqualTo("trade");
        int given = 0;
        for (JsonNode s : json.get("statements")) {
            if (s.get("given").asBoolean()) {
                assertThat(s.get("grade").asText()).as(s.toString()).isEqualTo("P");
                given++;
            }
        }
        // weights and scores of two parties, a red line, two shifts, an area, a guarantee, the objective, a measure, an
        // event, ten parameters and the guarantee's two
        assertEquals(4 + 1 + 2 + 1 + 1 + 1 + 1 + 1 + 10 + 2, given);
        List<String> dead = new ArrayList<>();
        json.get("deadParameters").forEach(d -> dead.add(d.get("name").asText()));
        assertThat(dead)
                .contains("rankNoise", "redLineCost.southland", "monitoringEffect", "microStep", "mediatorStyle");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--set leverage.A=.3 | leverage was given a value and cannot change any run: pressure is 0 on both sides.",
                "--set horizon=5 | The event \"the island votes\" lies in week 10, after the horizon, week 5",
            })
    void warningsOfOptions(String options, String warning) {
        List<String> arguments = new ArrayList<>(List.of("doctor", "tutorial"));
        arguments.addAll(List.of(options.split(" ")));
        Spoken said = Spoken.parley(arguments.toArray(String[]::new));
        assertThat(said.exit()).as("a warning is no error").isZero();
        assertThat(joined(said.out())).contains(" warning").contains(warning);
    }

    /** A copy with the id of its original is one of the warnings, and nothing stands on standard error. */
    @Test
    void anIdThatIsNotTheNameOfItsFileIsOneOfTheWarnings() throws IOException {
        Path copy = Files.copy(Path.of("scenarios/tutorial.yaml"), folder.resolve("my seminar paper.yaml"));
        Spoken said = Spoken.parley("doctor", copy.toString());
        assertThat(said.err()).isEmpty();
        assertThat(joined(said.out()))
                .contains("No errors, 1 warning:")
                .contains(
                        "maybe give the copy an id of its own, \"my-seminar-paper\", and call the file \"my-seminar-paper.yaml\".");
        assertThat(Spoken.parley("doctor", copy.toString(), "--json")
                        .json()
                        .at("/warnings/0/kind")
                        .asText())
                .isEqualTo("idUnlikeName");
    }

    @Test
    void hardLinesOnBothSides() throws IOException {
        Path file = changed(
                "      trade: {closed: 0, open: 1}\n    optionOrdersGrade: P\n\nmediator",
                "      trade: {closed: 0, open: 1}\n    optionOrdersGrade: P\n"
                        + "    redLines: [{issue: border, options: [keep, share], hard: true, grade: P}]\n\nmediator");
        String text = Files.readString(file);
        Files.writeString(file, text.replace("options: [cede], hard: false", "options: [cede], hard: true"));
        Spoken said = Spoken.parley("doctor", file.toString());
        assertThat(said.exit()).isZero();
        assertThat(joined(said.out()))
                .contains(
                        "1 warning: ! The zone of possible agreement is empty by construction: hard red lines forbid every option of issue border");
    }

    @Test
    void aFileWithErrors() throws IOException {
        Path file = changed("horizon: {value: 26", "horizon: {value: 0");
        Spoken said = Spoken.parley("doctor", file.toString());
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.out()).isEmpty();
        assertThat(said.err())
                .contains(file + ":", "horizon is 0; allowed 1 … 520 week, whole.", "1 problem; until it is put right");
        JsonNode json = Spoken.parley("doctor", file.toString(), "--json").json();
        assertThat(json.get("errors")).hasSize(1);
        assertThat(json.at("/errors/0/line").asInt()).isPositive();
        assertThat(json.at("/errors/0/message").asText()).startsWith("horizon is 0");
    }

    @Test
    void sourcesThatNobodyUses() throws IOException {
        Path file = changed(
                "preferences: fixed",
                "sources: {S1: {text: used}, S2: {text: named}, S3: {text: idle}}\nholdOut: \"see S2\"\npreferences: fixed");
        Files.writeString(
                file, Files.readString(file).replace("hard: false, grade: P,", "hard: false, grade: F, source: S1,"));
        Spoken said = Spoken.parley("doctor", file.toString());
        assertThat(joined(said.out())).contains("Sources: 3, 1 of them cited; named in a text only: S2; not used: S3");
    }

    @Test
    void aPresetIsLaidOver() {
        Spoken said = Spoken.parley("doctor", "geneva-2026", "--preset", "pressure-on-both");
        assertThat(said.exit()).isZero();
        assertThat(said.out()).doesNotContain("pressure is 0 on both sides");
        assertThat(joined(said.out())).contains("pressureStep: the style steady does not read it");
    }
}
