package org.parley.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.ensemble.SilentZero.Subject;
import org.parley.format.Overrides;
import org.parley.format.ScenarioReader;
import org.parley.parameter.Mechanism;
import org.parley.parameter.Parameters;
import org.parley.parameter.PlainNames;
import org.parley.random.RunKey;
import org.parley.scenario.Scenario;
import org.parley.sim.DealSearches;
import org.parley.sim.Detail;
import org.parley.sim.RunResult;
import org.parley.sim.Simulator;
import org.parley.talks.Outcome;
import org.parley.value.DealSpace;

/** A number whose term is off says so; a number whose term is on says nothing. */
class SilentZerosTest {
    private static final Scenario GENEVA = ScenarioReader.read(Path.of("scenarios/geneva-2026.yaml"));
    private static final Scenario TUTORIAL = ScenarioReader.read(Path.of("scenarios/tutorial.yaml"));

    private static Scenario with(Scenario scenario, String... settings) {
        Overrides overrides = Overrides.of(scenario);
        for (String setting : settings) {
            overrides.set(setting);
        }
        return overrides.scenario();
    }

    private static List<String> said(Subject subject, Scenario scenario) {
        return SilentZeros.of(scenario).stream()
                .filter(zero -> zero.subject() == subject)
                .map(SilentZero::says)
                .toList();
    }

    @Test
    void withEveryTermOnThereIsNothingToSay() {
        assertThat(said(Subject.OUTCOMES, GENEVA)).isEmpty();
        assertThat(said(Subject.REASONS, GENEVA)).isEmpty();
    }

    /** What is called impossible does not occur in forty runs; what is not called so is left to chance. */
    @ParameterizedTest
    @CsvSource({
        "ratification=off, REJECTED, (ratification) is switched off",
        "walkout=off, WALKOUT, (walkout) is switched off",
        "walkoutBase=0, WALKOUT, (walkoutBase) is 0",
        "exit=off, MEDIATOR_EXIT, (exit) is switched off",
        "exitHazard=0, MEDIATOR_EXIT, (exitHazard) is 0",
        "framework=off, FRAMEWORK, (framework) is switched off",
        "freeze=off, CEASEFIRE, (freeze) is switched off",
        "collapse=off, MILITARY_END, (collapse) is switched off"
    })
    void anOutcomeThatIsOffNeverOccurs(String setting, Outcome outcome, String reason) {
        Scenario scenario = with(GENEVA, setting);
        assertThat(said(Subject.OUTCOMES, scenario))
                .singleElement()
                .asString()
                .contains(outcome.label())
                .endsWith(reason + ".");
        Simulator simulator = new Simulator(
                scenario, DealSpace.of(scenario), DealSearches.of(scenario).forWorker());
        assertThat(LongStream.rangeClosed(1, 40)
                        .mapToObj(k -> simulator.run(scenario.assumptions(), false, new RunKey(1, k), Detail.ENDING))
                        .map(RunResult::outcome))
                .doesNotContain(outcome);
    }

    /**
     * A framework is considered from the mediator's date on, and the mediator may leave after it (model §9): where the
     * horizon comes first neither can be, and where both are the same week the mediator cannot have left yet.
     */
    @ParameterizedTest
    @CsvSource({"40, true, true", "27, true, true", "26, false, true", "25, false, false"})
    void anOutcomeAfterTheHorizonNeverOccursAndSaysSo(int deadline, boolean framework, boolean exit) {
        Scenario scenario = with(TUTORIAL, "horizon=26", "deadline=" + deadline, "exitHazard=1", "pressure=0");
        String said = String.join("\n", said(Subject.OUTCOMES, scenario));
        String named = ": \"The mediator's target date\" (deadline) ";
        String late = Outcome.FRAMEWORK.label() + "\" is 0 in every run, whatever else is assumed" + named;
        assertThat(said.contains(late + "lies after the end of \"How long we look\" (horizon)"))
                .isEqualTo(framework);
        late = Outcome.MEDIATOR_EXIT.label() + "\" is 0 in every run, whatever else is assumed" + named;
        assertThat(said.contains(late + "does not lie before the end of \"How long we look\" (horizon)"))
                .isEqualTo(exit);
        Simulator simulator = new Simulator(
                scenario, DealSpace.of(scenario), DealSearches.of(scenario).forWorker());
        List<Outcome> outcomes = LongStream.rangeClosed(1, 100)
                .mapToObj(k -> simulator.run(scenario.assumptions(), false, new RunKey(1, k), Detail.ENDING))
                .map(RunResult::outcome)
                .toList();
        assertEquals(!exit, outcomes.contains(Outcome.MEDIATOR_EXIT), "a mediator that leaves as soon as it may");
        if (framework) {
            assertThat(outcomes).doesNotContain(Outcome.FRAMEWORK);
        }
    }

    @Test
    void withoutBreaksSurvivalIsNoResult() {
        Scenario never = with(GENEVA, "breakdownHazard=0");
        assertThat(said(Subject.SURVIVAL, never)).singleElement().asString().contains("(breakdownHazard) is 0");
        Simulator simulator =
                new Simulator(never, DealSpace.of(never), DealSearches.of(never).forWorker());
        long agreements = 0;
        for (long k = 1; k <= 40; k++) {
            RunResult run = simulator.run(never.assumptions(), false, new RunKey(1, k), Detail.ENDING);
            if (run.outcome().agreement()) {
                agreements++;
                assertEquals(1, run.survival()[4], 0, "run " + k);
            }
        }
        assertThat(agreements).isPositive();
    }

    @ParameterizedTest
    @CsvSource({
        "commitment=off, (commitment) is switched off",
        "temptation=off, (temptation) is switched off",
        "guaranteeEffect=0, (guaranteeEffect) is 0",
        "guaranteeWindow=0, (guaranteeWindow) is 0",
        "monitoringEffect=0, (monitoringEffect) is 0"
    })
    void whatCannotMoveSurvivalSaysSo(String setting, String reason) {
        String said = String.join(" ", said(Subject.SURVIVAL, with(GENEVA, "measures.monitoring=on", setting)));
        assertThat(said).contains(reason);
        assertThat(String.join(" ", said(Subject.SURVIVAL, with(GENEVA, "measures.monitoring=on"))))
                .doesNotContain(reason);
    }

    @ParameterizedTest
    @CsvSource({"ratification, vote at home", "redLines, Red lines", "commitment, Promises"})
    void whatCannotBeAReasonSaysSo(String mechanism, String word) {
        assertThat(said(Subject.REASONS, with(GENEVA, mechanism + "=off")))
                .singleElement()
                .asString()
                .contains(word)
                .endsWith("(" + mechanism + ") is switched off.");
    }

    /** The tutorial has no polls. */
    @Test
    void whatTheFileDoesNotHoldIsSaid() {
        assertThat(said(Subject.REASONS, TUTORIAL))
                .anyMatch(said -> said.contains("no party of the scenario has polls"));
    }

    /** Whoever turns a dial on the page knows its name, whoever types {@code --set} its key: each sentence has both. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "walkoutBase",
                "exitHazard",
                "breakdownHazard",
                "guaranteeEffect",
                "guaranteeTrust",
                "trueBackstop",
                "warCost"
            })
    void aNumberIsCalledByItsPlainNameAndItsKey(String key) {
        String named = "\"" + PlainNames.of(Parameters.byKey(key).orElseThrow()) + "\" (" + key + ")";
        List<SilentZero> off = SilentZeros.of(with(GENEVA, key + "=0")).stream()
                .filter(zero -> zero.terms().contains(key) && zero.on() != null)
                .toList();
        assertThat(off).isNotEmpty().allSatisfy(zero -> {
            assertThat(zero.says()).contains(named + " is 0");
            assertThat(zero.on().words()).contains(named + " at ");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"ratification", "walkout", "freeze", "commitment", "temptation", "redLines"})
    void aSwitchIsCalledByItsPlainNameAndItsKey(String key) {
        String named = "\"" + PlainNames.of(Mechanism.byKey(key).orElseThrow()) + "\" (" + key + ")";
        List<SilentZero> off = SilentZeros.of(with(GENEVA, key + "=off")).stream()
                .filter(zero -> zero.terms().contains(key))
                .toList();
        assertThat(off).isNotEmpty().allSatisfy(zero -> {
            assertThat(zero.says()).contains(named + " is switched off");
            assertThat(zero.on().words()).startsWith(named + " on");
        });
    }

    /** Of a file that names no plan of either party one sentence names both, and not two that are nearly equal. */
    @Test
    void whereNeitherPartyHasAPlanThatIsSaidOnce(@TempDir Path folder) throws IOException {
        String text = Files.readString(Path.of("scenarios/camp-david-1978.yaml"));
        Path file = folder.resolve("camp-david-1978.yaml");
        Files.writeString(file, text);
        assertThat(plans(ScenarioReader.read(file))).singleElement().asString().contains("names no plan of Egypt. ");

        Files.writeString(file, text.replaceFirst("\n  ownPlan: .*", ""));
        assertThat(plans(ScenarioReader.read(file)))
                .singleElement()
                .asString()
                .contains("names no plan of Egypt and none of Israel. ");
    }

    /** What a file would have to tell is named with its key; the sentence once broke off after "would have to". */
    @Test
    void whatTheFileWouldHaveToTellIsNamed() throws IOException {
        assertThat(plans(ScenarioReader.read(Path.of("scenarios/camp-david-1978.yaml"))))
                .singleElement()
                .asString()
                .endsWith("would have to tell which package a party published as its own (history, ownPlan).");
        assertThat(said(Subject.RECORD, TUTORIAL))
                .singleElement()
                .asString()
                .endsWith("would have to tell when those talks were held and what did not come of them (history).");
    }

    private static List<String> plans(Scenario scenario) {
        return said(Subject.RECORD, scenario).stream()
                .filter(said -> said.contains("published plans"))
                .toList();
    }
}
