package org.parley.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.analysis.CaseRule;
import org.parley.analysis.Statistic;
import org.parley.parameter.Mechanism;
import org.parley.parameter.Parameters;
import org.parley.parameter.Side;
import org.parley.scenario.Scenario;
import org.parley.sweep.design.DesignPoints;
import org.parley.sweep.design.Designs;
import org.parley.yaml.ScenarioException;

class SweepReaderTest {
    @TempDir
    Path folder;

    @Test
    void readsNamesByPartyAndGivesThemBySide() {
        SweepSpec spec = TutorialSweep.spec(folder, TutorialSweep.grid());
        assertThat(spec.design().points().names()).containsExactly("pressure.northland", "commitment");
        assertThat(spec.runs()).isEqualTo(6 * 25);
        assertThat(spec.outcomes().stream().map(Statistic::name))
                .containsExactly("agreement", "survival5", "OPEN", "why.commitment");
        assertThat(spec.common()).isTrue();
    }

    @Test
    void aPointChangesItsFactorsAndNothingElse() {
        SweepSpec spec = TutorialSweep.spec(folder, TutorialSweep.grid());
        DesignPoints points = spec.design().points();
        for (int p = 0; p < points.size(); p++) {
            Scenario there = spec.at(points, p);
            assertThat(there.assumptions().of(Parameters.PRESSURE, Side.A).value())
                    .isEqualTo(points.table().number("pressure.northland", p));
            assertThat(there.assumptions().on(Mechanism.COMMITMENT))
                    .isEqualTo(points.table().string("commitment", p).equals("on"));
            assertThat(there.assumptions()
                            .with(
                                    Parameters.PRESSURE,
                                    Side.A,
                                    spec.scenario().assumptions().of(Parameters.PRESSURE, Side.A))
                            .with(Mechanism.COMMITMENT, true))
                    .isEqualTo(spec.scenario().assumptions());
        }
    }

    @Test
    void commonRandomNumbersShareTheSeedOthersDoNot() {
        SweepSpec common = TutorialSweep.spec(folder, TutorialSweep.grid());
        assertThat(common.key(0, 3)).isEqualTo(common.key(5, 3));
        SweepSpec own = TutorialSweep.spec(folder, TutorialSweep.grid() + "commonRandomNumbers: off\n");
        assertThat(own.key(0, 3)).isNotEqualTo(own.key(5, 3));
        assertThat(own.key(5, 3)).isEqualTo(own.key(5, 3));
    }

    /**
     * Each line replaces one of the file; the message names place, value, what is allowed, and what was maybe meant.
     */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            design: {kind: grid, levels: 3}      | design: {kind: gird}                  | 4:16  kind of design is "gird"; allowed {designs}. Maybe "grid"?
            design: {kind: grid, levels: 3}      | design: {kind: grid, n: 3}            | 4:22  unknown key "n" of the design grid; it has kind, levels, where.
            design: {kind: grid, levels: 3}      | design: {kind: sobol, n: 6}           | 4:9  N of the Sobol design is 6, no power of two: the Sobol points would leave holes (Owen 2020). Maybe 4 or 8? Or --force it.
            design: {kind: grid, levels: 3}      | design: {kind: grid, levels: 1}       | 4:30  levels of the design is 1; allowed whole numbers 2
            pressure.northland: {low: 0, high: 1}| pressure.nortland: [0, 1]             | 6:3  unknown party "nortland" of parameter pressure; the parties are northland (A) and southland (B). Maybe "northland"?
            pressure.northland: {low: 0, high: 1}| presure: [0, 1]                       | 6:3  unknown parameter "presure". Maybe "pressure"?
            pressure.northland: {low: 0, high: 1}| pressure.northland: [0, 2]            | 6:27  level 2 of pressure.northland is 2; allowed 0 … 1.
            pressure.northland: {low: 0, high: 1}| pressure.northland: [1, 0]            | 6:23  factor pressure.northland: levels [1.0, 0.0] must be finite and rising.
            pressure.northland: {low: 0, high: 1}| pressure.northland: sampled           | 6:23  pressure.northland is chosen and not drawn, so it has no sampled range; give a list or {low, high}.
            commitment: [on, off]                | commitment: [on, maybe]               | 7:20  a value of commitment is "maybe"; allowed on, off.
            commitment: [on, off]                | pressure.A: [0, 1]                    | 7:3  factor pressure.A is set twice: pressure.northland is a factor too.
            commitment: [on, off]                | pressure: [0, 1]                      | 7:3  factor pressure is set twice: pressure.northland is a factor too.
            commitment: [on, off]                | strategy.A: [mixed, micros]           | 7:23  a value of strategy.A is "micros"; allowed {strategies}. Maybe "micro"?
            commitment: [on, off]                | strategy.A: [mixed, ownPlan]          | 7:23  a value of strategy.A is "ownPlan"; allowed {strategies}. Maybe the strategy of a plug-in? Its jar goes into the folder plugins beside the program, or PARLEY_PLUGINS names it.
            commitment: [on, off]                | preset: [none, nothere.yaml]          | nothere.yaml  no such file.
            replications: 25                     | replications: 0                       | 8:15  replications is 0; allowed whole numbers 1
            replications: 25                     | replications: 0,5                     | 8:15  replications is "0,5"; allowed whole numbers 1
            replications: 25                     | replication: 25                       | 8:1  unknown key "replication" of the sweep. Maybe "replications"?
            seed: 7                              | seed: -1                              | 9:7  seed is -1; allowed whole numbers 0
            seed: 7                              | overrides: {warCost.A: 3}             | 9:24  warCost.A is 3; allowed 0 … 1 stk.
            OPEN                             | agreement                          | outcomes names agreement twice.
            OPEN                             | OPNE                               | unknown outcome "OPNE"
            id: grid                             | id: grad                              | 1:5  id is "grad" and the file is called "grid.yaml"; they must agree. Maybe "grid"?
            """)
    void everyMistakeIsToldWithItsPlace(String line, String wrong, String told) {
        String text = TutorialSweep.grid().replace(line, wrong);
        assertThat(text).isNotEqualTo(TutorialSweep.grid());
        assertThatThrownBy(() -> TutorialSweep.spec(folder, text))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining(told.replace("{designs}", String.join(", ", Designs.names()))
                        .replace("{strategies}", String.join(", ", Parameters.STRATEGY.options())));
    }

    @Test
    void interestIsReadInEveryForm() {
        assertThat(interest("")).containsExactly("agreement above its median");
        assertThat(interest("interest: agreement > .6")).containsExactly("agreement > 0.6");
        assertThat(interest("interest: agreement>=0.6 and weeks  <  20"))
                .containsExactly("agreement >= 0.6 and weeks < 20");
        assertThat(interest("interest: [why.commitment ≤ .25, asymmetry > -.1, weeks in the lower tenth]"))
                .containsExactly("why.commitment <= 0.25", "asymmetry > -0.1", "weeks in the lower tenth");
        assertThat(interest("interest:\n  - survival5 above its median\n  - OPEN in the upper half"))
                .containsExactly("survival5 above its median", "OPEN in the upper half");
        assertThat(interest("interest: weeks > 20 and weeks < 30")).containsExactly("weeks > 20 and weeks < 30");
    }

    private List<String> interest(String lines) {
        return TutorialSweep.spec(folder, TutorialSweep.grid() + lines + "\n").interest().stream()
                .map(CaseRule::text)
                .toList();
    }

    /** Each text under interest, and what is told: place, value, what is allowed, what was maybe meant. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            agrement > .6                | unknown outcome "agrement"; allowed are agreement, an outcome such as OPEN, why.<label>, and number columns of the runs such as survival5, and termsStand5. Maybe "agreement"?
            agreement > often            | interest is "agreement > often"; after > a number such as .6 is wanted, and "often" is none.
            agreement > 60 %             | after > a number such as .6 is wanted, and "60 %" is none. Maybe 0.6?
            agreement > "0,6"            | after > a number such as .6 is wanted, and ""0,6"" is none.
            agreement > 0,6              | and "0,6" is none. Maybe 0.6?
            agreement >                  | after > a number such as .6 is wanted, and nothing stands there.
            agreement > NaN              | "NaN" is none.
            agreement > 60               | interest is "agreement > 60"; agreement lies in 0 … 1. Maybe "agreement > 0.6"?
            survival5 < -1               | survival5 lies in 0 … 1.
            agreement > 1                | agreement lies in 0 … 1, so no point can be a case.
            agreement >= 0               | agreement lies in 0 … 1, so every point is a case.
            agreement = .6               | allowed comparisons are > >= < <=. Maybe ">="?
            agreement != .6              | allowed comparisons are > >= < <=.
            agreement                    | interest is "agreement"; wanted is a comparison such as agreement > .6, or agreement in the upper quarter, or agreement above its median. Maybe "agreement > .5", in quotation marks on a command line?
            agreement in the upper qarter| allowed parts are half, third, quarter, fifth, tenth. Maybe "quarter"?
            agreement in the uper tenth  | allowed are the upper and the lower part. Maybe "upper"?
            agreement > .6 and weks < 2  | unknown outcome "weks"; allowed are agreement, an outcome such as OPEN, why.<label>, and number columns of the runs such as survival5, and termsStand5. Maybe "weeks"?
            agreement > .6 and           | interest is "agreement > .6 and"
            [agreement > .6, agreement > 0.60]   | interest names "agreement > 0.6" twice.
            []                           | interest is empty; leave it out
            {agreement: .6}              | a text is wanted
            """)
    void mistakesUnderInterestAreToldWithTheirPlace(String interest, String told) {
        String text = TutorialSweep.grid() + "interest: " + interest + "\n";
        assertThatThrownBy(() -> TutorialSweep.spec(folder, text))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("grid.yaml:11:")
                .hasMessageContaining(told);
    }

    @Test
    void allMistakesOfAFileAreToldAtOnce() {
        String text = TutorialSweep.grid()
                .replace("seed: 7", "seed: x")
                .replace("[on, off]", "[on, of]")
                .replace("kind: grid", "kind: gridd");
        assertThatThrownBy(() -> TutorialSweep.spec(folder, text))
                .hasMessageContaining("4:16")
                .hasMessageContaining("7:20")
                .hasMessageContaining("9:7");
    }

    /** Whoever writes one number for a factor is told everything that a factor may have. */
    @Test
    void oneNumberIsNoFactor() {
        String text = TutorialSweep.grid().replace("pressure.northland: {low: 0, high: 1}", "pressure.northland: 0.5");
        assertThatThrownBy(() -> TutorialSweep.spec(folder, text))
                .hasMessageContaining("factor pressure.northland is 0.5; allowed a list […],"
                        + " a range {low: …, high: …}, sampled, legal.");
        assertThatThrownBy(() -> TutorialSweep.spec(folder, text.replace("northland: 0.5", "northland: legl")))
                .hasMessageContaining(
                        "\"legl\"; allowed a list […], a range {low: …, high: …}, sampled, legal. Maybe \"legal\"?");
    }

    /** Large numbers have commas, as everywhere else that they are shown. */
    @Test
    void tooManyRunsAreToldWithCommas() {
        String text = TutorialSweep.grid()
                .replace("levels: 3", "levels: 3000")
                .replace("replications: 25", "replications: 1000000");
        assertThatThrownBy(() -> TutorialSweep.spec(folder, text))
                .hasMessageContaining("6,000 points × 1,000,000 replications are more than 2,147,483,647 runs.");
        assertThatThrownBy(() -> TutorialSweep.spec(folder, text.replace("1000000", "1000001")))
                .hasMessageContaining("allowed whole numbers 1 … 1,000,000.");
    }

    @Test
    void aTableOfPointsIsCheckedCellByCell() {
        String text = TutorialSweep.grid().replace("kind: grid, levels: 3", "kind: table, file: p.csv");
        TutorialSweep.write(folder, "p.csv", "pressure.northland,commitment\n0.5,on\n0.1,off\n");
        assertThat(TutorialSweep.spec(folder, text).design().size()).isEqualTo(2);
        TutorialSweep.write(folder, "p.csv", "pressure.northland,commitment\n1.5,on\n");
        assertThatThrownBy(() -> TutorialSweep.spec(folder, text))
                .hasMessageContaining("row 1: pressure.northland is 1.5; allowed 0 … 1");
    }

    @Test
    void designsOfEveryKindRead() {
        for (String design : List.of(
                "kind: latinHypercube, n: 8",
                "kind: sobol, n: 8",
                "kind: morris, trajectories: 4",
                "kind: saltelli, n: 4")) {
            SweepSpec spec = TutorialSweep.spec(folder, TutorialSweep.grid().replace("kind: grid, levels: 3", design));
            assertThat(spec.designText()).isEqualTo(design.replace("kind: ", "").replace(": ", " "));
            assertThat(spec.design().size()).isPositive();
        }
    }
}
