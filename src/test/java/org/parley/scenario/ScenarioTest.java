package org.parley.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.parley.format.ScenarioReader;
import org.parley.parameter.Parameters;
import org.parley.parameter.Side;

/** The records: deal indices in mixed radix (model §3), weeks of events (model §5), silent cells (model §10). */
class ScenarioTest {
    private final Scenario tutorial = ScenarioReader.read(Path.of("scenarios/tutorial.yaml"));

    @Test
    void theFirstIssueIsMostSignificant() {
        assertThat(tutorial.deals()).isEqualTo(3 * 2 * 2);
        assertThat(tutorial.index(new int[] {0, 0, 0})).isZero();
        assertThat(tutorial.index(new int[] {0, 0, 1})).isEqualTo(1);
        assertThat(tutorial.index(new int[] {0, 1, 0})).isEqualTo(2);
        assertThat(tutorial.index(new int[] {1, 0, 0})).isEqualTo(4);
        assertThat(tutorial.index(new int[] {2, 1, 1})).isEqualTo(11);
    }

    @Test
    void optionsAndIndexAreInverse() {
        for (int x = 0; x < tutorial.deals(); x++) {
            assertThat(tutorial.index(tutorial.options(x))).isEqualTo(x);
        }
    }

    @Test
    void dealsThatDoNotExistAreRefused() {
        assertThatThrownBy(() -> tutorial.options(12)).hasMessage("deal 12; allowed 0 … 11");
        assertThatThrownBy(() -> tutorial.options(-1)).hasMessage("deal -1; allowed 0 … 11");
        assertThatThrownBy(() -> tutorial.index(new int[] {0, 2, 0}))
                .hasMessage("option 2 of issue security; allowed 0 … 1");
    }

    @Test
    void aSilentCellIsFilledWithTheStatusQuo() {
        DealPackage draft = tutorial.dealPackage("southlandDraft");
        assertThat(draft).isNotNull();
        assertThat(draft.options(3)).containsExactly(2, 0, -1);
        assertThat(draft.filled(tutorial)).containsExactly(2, 0, 0);
        assertThat(tutorial.dealPackage("none")).isNull();
    }

    @Test
    void namesAreFound() {
        assertThat(tutorial.party(Side.A).name()).isEqualTo("Northland");
        assertThat(tutorial.issueIndex("trade")).isEqualTo(2);
        assertThat(tutorial.issueIndex("fish")).isEqualTo(-1);
    }

    @Test
    void anEventActsForItsWeeksOrForGood() {
        Event four = new Event("e", 8, 4, Parameters.WAR_COST, null, Operation.TIMES, 1.5, Cite.NONE);
        assertThat(four.active(7)).isFalse();
        assertThat(four.active(8)).isTrue();
        assertThat(four.active(11)).isTrue();
        assertThat(four.active(12)).isFalse();
        Event forGood = new Event("e", 8, 0, null, null, Operation.SET, 0, Cite.NONE);
        assertThat(forGood.active(5000)).isTrue();
        assertThat(forGood.signal()).isTrue();
        assertThat(four.signal()).isFalse();
    }

    @Test
    void operations() {
        assertThat(Operation.SET.apply(2, 3)).isEqualTo(3);
        assertThat(Operation.ADD.apply(2, 3)).isEqualTo(5);
        assertThat(Operation.TIMES.apply(2, 3)).isEqualTo(6);
    }

    @Test
    void weeksCountFromTheAsOfDay() {
        Scenario geneva = ScenarioReader.read(Path.of("scenarios/geneva-2026.yaml"));
        // 24 February is day 7 after the 17th: week 2; 15 June is day 118: week 17 (model §5)
        assertThat(geneva.events().get(0).week()).isEqualTo(2);
        assertThat(geneva.events().get(1).week()).isEqualTo(17);
    }

    @Test
    void aGuaranteeSetsTheTwoLevers() {
        assertThat(tutorial.assumptions()
                        .of(Parameters.GUARANTEE_DURATION, Side.A)
                        .value())
                .isEqualTo(10);
        assertThat(tutorial.assumptions()
                        .of(Parameters.GUARANTEE_WINDOW, Side.B)
                        .value())
                .isEqualTo(4);
    }

    @Test
    void whatTheFileSaysAboutPreferences() {
        Preference north = tutorial.party(Side.A).preference();
        assertThat(north.weights()).containsExactly(.5, .3, .2);
        assertThat(north.issueRanks()).isEmpty();
        assertThat(north.scores().get(0)).containsExactly(1, .5, 0);
        assertThat(north.optionOrders().get(0)).isEmpty();
        assertThat(north.reference()).containsExactly(0, 0, 0);
        Scenario camp = ScenarioReader.read(Path.of("scenarios/camp-david-1978.yaml"));
        Preference egypt = camp.party(Side.A).preference();
        assertThat(egypt.weights()).isNull();
        assertThat(egypt.issueRanks().get(3)).as("a tie of two issues").hasSize(2);
        assertThat(egypt.optionOrders().get(4).get(2))
                .as("a tie of two options")
                .containsExactly(0, 3);
        assertThat(egypt.scores()).containsOnlyNulls();
    }
}
