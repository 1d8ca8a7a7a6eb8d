package org.parley.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.parameter.Assumption;
import org.parley.parameter.Mechanism;
import org.parley.parameter.Parameters;
import org.parley.parameter.Side;
import org.parley.scenario.Scenario;
import org.parley.yaml.Problem;
import org.parley.yaml.ScenarioException;

/** Options laid over a scenario: the names of the file, the values of the registry, and every bad one told. */
class OverridesTest {
    private final Scenario tutorial = ScenarioReader.read(Path.of("scenarios/tutorial.yaml"));

    private Scenario set(String... texts) {
        Overrides overrides = Overrides.of(tutorial);
        for (String text : texts) {
            overrides.set(text);
        }
        return overrides.scenario();
    }

    @Test
    void aPartyByItsIdOrItsSide() {
        Scenario byId = set("warCost.southland=.15");
        Scenario bySide = set("warCost.B=.15");
        assertThat(byId).isEqualTo(bySide);
        Assumption changed = byId.assumptions().of(Parameters.WAR_COST, Side.B);
        assertThat(changed.value()).isEqualTo(.15);
        assertThat(changed.distribution()).isNull();
        assertThat(changed.given()).isTrue();
        assertThat(byId.assumptions().of(Parameters.WAR_COST, Side.A))
                .isEqualTo(tutorial.assumptions().of(Parameters.WAR_COST, Side.A));
    }

    @Test
    void withoutAPartyBoth() {
        Scenario both = set("warCost=.2");
        for (Side side : Side.values()) {
            assertThat(both.assumptions().of(Parameters.WAR_COST, side).value()).isEqualTo(.2);
        }
    }

    @Test
    void wordsSwitchesAndMeasures() {
        Scenario changed = set(
                "strategy.southland=micro",
                "mediatorStyle=responsive",
                "technicalTrack=on",
                "drift=off",
                "measures.truce=off");
        assertThat(changed.assumptions().strategy(Side.A)).isEqualTo("mixed");
        assertThat(changed.assumptions().strategy(Side.B)).isEqualTo("micro");
        assertThat(changed.assumptions().mediatorStyle()).isEqualTo("responsive");
        assertThat(changed.assumptions().on(Mechanism.TECHNICAL_TRACK)).isTrue();
        assertThat(changed.assumptions().on(Mechanism.DRIFT)).isFalse();
        assertThat(changed.measures()).allMatch(m -> !m.enabled());
        assertThat(set("strategy=timeDependent").assumptions().strategy(Side.A)).isEqualTo("timeDependent");
    }

    @Test
    void optionsOfTheCommandLine() {
        Scenario changed = Overrides.of(tutorial)
                .preset(Path.of("scenarios/presets/guarantees-last.yaml"))
                .off("exit")
                .on("technicalTrack")
                .strategy("A=micro")
                .style("responsive")
                .scenario();
        assertThat(changed.assumptions().of(Parameters.GUARANTEE_WINDOW, Side.A).value())
                .isEqualTo(26);
        assertThat(changed.assumptions().on(Mechanism.EXIT)).isFalse();
        assertThat(changed.assumptions().on(Mechanism.TECHNICAL_TRACK)).isTrue();
        assertThat(changed.assumptions().strategy(Side.A)).isEqualTo("micro");
        assertThat(changed.assumptions().mediatorStyle()).isEqualTo("responsive");
    }

    @Test
    void laterOnesWin() {
        assertThat(set("warCost=.2", "warCost.A=.1")
                        .assumptions()
                        .of(Parameters.WAR_COST, Side.A)
                        .value())
                .isEqualTo(.1);
        Scenario after = Overrides.of(tutorial)
                .set("guaranteeWindow=3")
                .preset(Path.of("scenarios/presets/guarantees-first.yaml"))
                .scenario();
        assertThat(after.assumptions().of(Parameters.GUARANTEE_WINDOW, Side.A).value())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "warCost=7 | warCost is 7; allowed 0 … 1 stk.",
                "warCost.A=1.5 | warCost.A is 1.5; allowed 0 … 1 stk.",
                "warCost=NaN | warCost is \"NaN\"; allowed 0 … 1 stk.",
                "warCost=Infinity | warCost is \"Infinity\"; allowed 0 … 1 stk.",
                "warCost=1e999 | warCost is 1e999; allowed 0 … 1 stk.",
                "warCost= | warCost is \"\"; allowed 0 … 1 stk.",
                "warCots=.1 | unknown parameter \"warCots\". Maybe \"warCost\"?",
                "stallLimit=3 | \"stallLimit\" is gone: talks no longer end because rounds without progress were counted; they go on to the horizon (OPEN). Leave it out.",
                "warCost.sothland=.1 | unknown party \"sothland\" of parameter warCost; the parties are northland (A) and southland (B). Maybe \"southland\"?",
                "deadline.A=3 | deadline is common to both parties; \"deadline.A\" names one. Maybe \"deadline\"?",
                "exchanges=2.5 | exchanges is 2.5; allowed 1 … 20, whole.",
                "drift=maybe | drift is \"maybe\"; allowed on, off (or true, false, yes, no).",
                "exit=onn | exit is \"onn\"; allowed on, off (or true, false, yes, no). Maybe \"on\"?",
                "technicalTrak=on | unknown parameter \"technicalTrak\". Maybe \"technicalTrack\"?",
                "strategy.northland=mcro | strategy.northland is \"mcro\"; allowed {strategies}. Maybe \"micro\"?",
                "strategy.nrthland=micro | unknown party \"nrthland\" of strategy; the parties are northland (A) and southland (B). Maybe \"northland\"?",
                "mediatorStyle=stedy | mediatorStyle is \"stedy\"; allowed {styles}. Maybe \"steady\"?",
                "measures.trce=on | unknown measure \"trce\"; allowed truce. Maybe \"truce\"?",
                "measures.truce=x | measures.truce is \"x\"; allowed on, off (or true, false, yes, no).",
                "warCost | \"warCost\" has no \"=\"; key=value is wanted, such as warCost.A=.15.",
            })
    void aBadOneIsTold(String text, String expected) {
        Overrides overrides = Overrides.of(tutorial).set(text);
        assertThat(overrides.problems())
                .extracting(Problem::toString)
                .containsExactly("--set " + text + "  " + ListedWords.in(expected));
        assertThatThrownBy(overrides::scenario).isInstanceOf(ScenarioException.class);
    }

    /** As a file refuses a key that stands in it twice; a party is one party by its id and by its side. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "warCost=.1 | warCost=.2 | warCost",
                "warCost.A=.1 | warCost.northland=.1 | warCost.northland",
                "strategy.A=micro | strategy.northland=mixed | strategy.northland",
                "drift=on | drift=off | drift",
                "measures.truce=on | measures.truce=off | measures.truce"
            })
    void oneKeyTwiceIsRefused(String first, String second, String key) {
        assertThat(Overrides.of(tutorial).set(first).set(second).problems())
                .extracting(Problem::toString)
                .containsExactly("--set " + second + "  \"" + key + "\" has its value from --set " + first
                        + " already; it may be given once.");
    }

    @Test
    void otherOptionsForTheSameThingAreRefusedToo_generalAndSpecialAreNot() {
        assertThat(Overrides.of(tutorial).on("drift").off("drift").problems()).hasSize(1);
        assertThat(Overrides.of(tutorial).off("drift").set("drift=on").problems())
                .hasSize(1);
        assertThat(Overrides.of(tutorial)
                        .strategy("A=micro")
                        .set("strategy.northland=micro")
                        .problems())
                .hasSize(1);
        assertThat(Overrides.of(tutorial)
                        .style("steady")
                        .set("mediatorStyle=steady")
                        .problems())
                .hasSize(1);
        assertThat(Overrides.of(tutorial).set("warCost=.1").set("warCost.A=.2").problems())
                .isEmpty();
    }

    @Test
    void allBadOnesAtOnce() {
        Overrides overrides = Overrides.of(tutorial)
                .set("warCost=7")
                .off("drif")
                .strategy("A")
                .strategy("C=micro")
                .style("x")
                .preset(Path.of("scenarios/presets/guarantees-frist.yaml"));
        assertThat(overrides.problems())
                .extracting(Problem::toString)
                .satisfiesExactly(
                        p -> assertThat(p).startsWith("--set warCost=7  warCost is 7"),
                        p -> assertThat(p)
                                .startsWith("--off drif  unknown switch \"drif\"")
                                .endsWith("Maybe \"drift\"?"),
                        p -> assertThat(p).startsWith("--strategy A  \"A\" has no \"=\""),
                        p -> assertThat(p).startsWith("--strategy C=micro  unknown party \"C\""),
                        p -> assertThat(p).startsWith("--mediator x  mediatorStyle is \"x\""),
                        p -> assertThat(p).endsWith("no such file. Maybe \"guarantees-first.yaml\"?"));
    }

    @Test
    void aMinusZeroIsAZero() {
        double zero = set("frontDrift=-0")
                .assumptions()
                .of(Parameters.FRONT_DRIFT, Side.A)
                .value();
        assertThat(Double.doubleToRawLongBits(zero)).isZero();
    }

    /** pressure, facilitation and others name a switch and a parameter. */
    @Test
    void aNumberIsForTheParameterOnAndOffForTheSwitch() {
        Scenario number = set("pressure=.4");
        assertThat(number.assumptions().of(Parameters.PRESSURE, Side.B).value()).isEqualTo(.4);
        assertThat(number.assumptions().on(Mechanism.PRESSURE)).isTrue();
        Scenario off = set("pressure=off");
        assertThat(off.assumptions().on(Mechanism.PRESSURE)).isFalse();
    }
}
