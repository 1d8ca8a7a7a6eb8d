package org.parley.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.format.ScenarioReader;
import org.parley.random.RunKey;
import org.parley.scenario.Scenario;
import org.parley.sim.DealSearches;
import org.parley.sim.Detail;
import org.parley.sim.Simulator;
import org.parley.talks.Outcome;
import org.parley.value.DealSpace;

/**
 * A mediated dispute of which nobody said that it is a war: the program's values of one are named, and the file of
 * docs/scenario-format.md has none.
 */
class UnsaidWarTest {
    private static final String LEFT_OUT = "parameters:\n  warCost: {value: 0, grade: P, note: \"nobody fights\"}\n";
    private static final String OFF = "switches: {collapse: off, freeze: off}\n";

    private static String document() throws IOException {
        Matcher block = Pattern.compile("<!-- mediated -->\n```yaml\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("docs/scenario-format.md")));
        assertThat(block.find()).isTrue();
        return block.group(1);
    }

    private static String said(String text) {
        return UnsaidWar.of(ScenarioReader.read("river.yaml", text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | '' | warCost, believedCollapse, collapseHazard. | set warCost to 0 and switch collapse and freeze off",
                "'' | 'switches: {collapse: off}' | program's: warCost. | set warCost to 0 and switch freeze off",
                "'parameters: {warCost: .1}' | 'switches: {freeze: off}' | program's: believedCollapse, collapseHazard. | fights, switch collapse off",
                "'parameters: {warCost: .1, believedCollapse: 0}' | '' | program's: collapseHazard. | fights, switch collapse and freeze off",
                "'parameters: {warCost: {A: .1}}' | '' | program's: warCost, | set warCost to 0"
            })
    void whatNobodyStatedIsNamed(String parameters, String switches, String names, String leaveOut) throws IOException {
        String text = document().replace(LEFT_OUT, parameters + "\n").replace(OFF, switches + "\n");
        assertThat(said(text)).contains(names).contains(leaveOut).contains("\"A mediator, but no fighting\"");
    }

    @Test
    void aStatedWarIsNoSurprise() throws IOException {
        String stated =
                "parameters: {warCost: .1, believedCollapse: .001, collapseHazard: {sampled: [0, .001], value: .0003}}\n";
        assertThat(said(document().replace(LEFT_OUT, stated).replace(OFF, ""))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tutorial", "geneva-2026", "camp-david-1978"})
    void theShippedScenariosStateTheirs(String id) {
        assertThat(UnsaidWar.of(ScenarioReader.read(Path.of("scenarios", id + ".yaml"))))
                .isEmpty();
    }

    /** The file of the document: no warning, no ceasefire and no collapse, in 200 runs of seed 1. */
    @Test
    void theFileOfTheDocumentHasNoWar() throws IOException {
        Scenario river = ScenarioReader.read("river.yaml", document());
        assertThat(Diagnosis.of(river, FirstRound.mean(river, DealSearches.of(river)))
                        .warnings())
                .isEmpty();
        Simulator simulator = new Simulator(river, DealSpace.of(river), DealSearches.of(river));
        int deals = 0;
        for (long k = 1; k <= 200; k++) {
            Outcome outcome = simulator
                    .run(river.assumptions(), false, new RunKey(1, k), Detail.RESULT)
                    .outcome();
            assertThat(outcome).as("run %d", k).isNotIn(Outcome.CEASEFIRE, Outcome.MILITARY_END);
            deals += outcome == Outcome.COMPREHENSIVE ? 1 : 0;
        }
        assertThat(deals).as("some are settled, some are not").isBetween(1, 199);
    }
}
