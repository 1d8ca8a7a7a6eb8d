package org.parley.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.analysis.Wilson;
import org.parley.ensemble.SilentFigure;
import org.parley.ensemble.SilentRuns;
import org.parley.ensemble.SilentZero;
import org.parley.ensemble.SilentZeros;
import org.parley.format.Overrides;
import org.parley.format.ScenarioReader;
import org.parley.random.RunKey;
import org.parley.scenario.Mirror;
import org.parley.scenario.Scenario;
import org.parley.sim.DealSearches;
import org.parley.sim.Detail;
import org.parley.sim.RunResult;
import org.parley.sim.Simulator;
import org.parley.talks.Outcome;
import org.parley.value.DealSpace;

/** The figure beside a number that cannot answer is that of the same scenario with the term on, run by run. */
class SilentFiguresTest {
    private static final Scenario GENEVA = ScenarioReader.read(Path.of("scenarios/geneva-2026.yaml"));
    private static final Scenario TUTORIAL = ScenarioReader.read(Path.of("scenarios/tutorial.yaml"));

    private static Scenario with(Scenario scenario, String... settings) {
        Overrides overrides = Overrides.of(scenario);
        for (String setting : settings) {
            overrides.set(setting);
        }
        return overrides.scenario();
    }

    private static List<SilentFigure> figures(Scenario scenario, long runs, int threads) throws Exception {
        return new SilentFigures(scenario, 1, false, DealSearches.of(scenario), threads)
                .of(SilentZeros.of(scenario), 1, runs, () -> false);
    }

    private static List<RunResult> runs(Scenario scenario, long n) {
        Simulator simulator = new Simulator(
                scenario, DealSpace.of(scenario), DealSearches.of(scenario).forWorker());
        return LongStream.rangeClosed(1, n)
                .mapToObj(k -> simulator.run(scenario.assumptions(), false, new RunKey(1, k), Detail.ENDING))
                .toList();
    }

    /** What is set is what {@code --set} would set: the expected share is counted from a plain ensemble with it. */
    @ParameterizedTest
    @CsvSource({
        "walkoutBase=0, walkoutBase=.01, WALKOUT",
        "exitHazard=0, exitHazard=.005, MEDIATOR_EXIT",
        "framework=off, framework=on, FRAMEWORK",
        "freeze=off, freeze=on, CEASEFIRE",
        "collapse=off, collapse=on, MILITARY_END",
        "ratification=off, ratification=on, REJECTED"
    })
    void theShareOfAnOutcomeIsThatOfAPlainEnsemble(String off, String on, Outcome outcome) throws Exception {
        int n = 20;
        Scenario without = with(GENEVA, "record=off", off);
        SilentFigure figure = figures(without, 5L * n, 1).stream()
                .filter(of -> of.zero().outcome() == outcome)
                .findFirst()
                .orElseThrow();
        long k = runs(with(without, on), n).stream()
                .filter(run -> run.outcome() == outcome)
                .count();
        assertEquals(n, figure.runs());
        assertEquals(Wilson.of(k, n), figure.figure());
        assertThat(figure.told()).contains("n = 20").contains("in place of").contains(" … ");
    }

    @Test
    void survivalIsThatOfRunsThatAgreeBothWays() throws Exception {
        int n = 30;
        Scenario never = with(GENEVA, "record=off", "breakdownHazard=0");
        String told = figures(never, 5L * n, 1).stream()
                .filter(of -> of.zero().terms().contains("breakdownHazard")
                        && of.zero().subject() == SilentZero.Subject.SURVIVAL)
                .findFirst()
                .orElseThrow()
                .told();
        List<RunResult> assumed = runs(never, n);
        List<RunResult> with = runs(with(never, "breakdownHazard=.06"), n);
        long both = LongStream.range(0, n)
                .filter(i -> assumed.get((int) i).outcome().agreement()
                        && with.get((int) i).outcome().agreement())
                .count();
        assertThat(told)
                .contains(
                        "with \"How soon a paper agreement breaks\" (breakdownHazard) at 0.06, the default of the program")
                .contains("In the " + both + " that agree both ways")
                .contains("from 1.0 to ");
    }

    /** With the term on the number can answer; so the same is not said of it any more. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ratification=off",
                "walkout=off",
                "walkoutBase=0",
                "exit=off",
                "exitHazard=0",
                "framework=off",
                "freeze=off",
                "collapse=off",
                "collapseHazard=0",
                "breakdownHazard=0",
                "commitment=off",
                "temptation=off",
                "temptation=0",
                "guaranteeEffect=0",
                "guaranteeDuration=0",
                "guaranteeWindow=0",
                "trueBackstop=0",
                "guaranteeTrust=0",
                "redLines=off",
                "redLineCost=0",
                "warCost=0",
                "record=off"
            })
    void withTheTermOnItIsNotSaid(String off) {
        List<SilentZero> usual = SilentZeros.of(GENEVA);
        List<SilentZero> zeros = SilentZeros.of(with(GENEVA, off));
        assertThat(zeros).hasSizeGreaterThan(usual.size());
        for (SilentZero zero : zeros) {
            SilentZero.TermOn on = zero.on();
            if (on == null) {
                assertThat(zero.says()).contains("No figure can be had: ");
            } else {
                assertThat(on.words()).isNotEmpty();
                assertThat(SilentZeros.of(on.scenario()))
                        .extracting(SilentZero::says)
                        .doesNotContain(zero.says());
            }
        }
    }

    @Test
    void threadsChangeNothing() throws Exception {
        Scenario scenario = with(TUTORIAL, "walkoutBase=0", "temptation=0");
        assertEquals(
                SilentFigure.sentences(figures(scenario, 200, 1)), SilentFigure.sentences(figures(scenario, 200, 4)));
    }

    /** M1: exchanged parties give the same figures. */
    @Test
    void m1_exchangedPartiesGiveTheSameFigures() throws Exception {
        Scenario scenario = with(TUTORIAL, "walkoutBase=0", "redLineCost=0", "breakdownHazard=0");
        List<SilentFigure> one = figures(scenario, 100, 1);
        List<SilentFigure> two = figures(Mirror.of(scenario), 100, 1);
        assertEquals(one.size(), two.size());
        assertThat(one).anyMatch(of -> of.figure() != null);
        for (int i = 0; i < one.size(); i++) {
            assertEquals(one.get(i).figure(), two.get(i).figure(), one.get(i).sentence());
            assertEquals(one.get(i).told(), two.get(i).told());
        }
    }

    @Test
    void fewRunsGiveNoFigure_andSaySo() throws Exception {
        assertThat(figures(with(GENEVA, "walkoutBase=0"), 49, 1))
                .singleElement()
                .satisfies(of ->
                        assertThat(of.sentence()).endsWith("No figure with it on: fewer than 50 runs were played."));
    }

    /** What a file does not hold has no value to give it. */
    @Test
    void whatIsAbsentSaysWhyThereIsNoFigure() throws Exception {
        assertThat(figures(TUTORIAL, 100, 1))
                .filteredOn(of -> of.figure() == null)
                .extracting(SilentFigure::sentence)
                .anyMatch(said -> said.contains("holds no record") && said.contains("No figure can be had"))
                .anyMatch(said -> said.contains("has polls") && said.contains("No figure can be had"));
    }

    /** At most {@value SilentRuns#MOST} runs, however many terms are off. */
    @Test
    void manyTermsShareTheRuns() throws Exception {
        Scenario scenario = with(
                TUTORIAL,
                "walkoutBase=0",
                "exitHazard=0",
                "framework=off",
                "freeze=off",
                "temptation=0",
                "collapse=off");
        List<SilentFigure> figures = figures(scenario, 1000, 1);
        long terms = SilentZeros.of(scenario).stream()
                .map(SilentZero::on)
                .filter(java.util.Objects::nonNull)
                .distinct()
                .count();
        assertThat(figures)
                .filteredOn(of -> of.figure() != null)
                .isNotEmpty()
                .allMatch(of -> of.runs() == SilentRuns.MOST / (1 + terms));
    }
}
