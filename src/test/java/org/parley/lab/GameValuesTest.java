package org.parley.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a reader hears when a value is not accepted. */
class GameValuesTest {
    private final Game game = new Rubinstein();

    @Test
    void assignmentsReplaceDefaults_andTheLastOneCounts() {
        GameValues settings = GameValues.parse(game, List.of("patience1=.5", "patience1= 0.7"));
        assertThat(settings.get(Rubinstein.PATIENCE_1)).isEqualTo(0.7);
        assertThat(settings.get(Rubinstein.PATIENCE_2)).isEqualTo(0.8);
        assertThat(settings).hasToString("patience1=0.7 patience2=0.8 rate1=0.1 rate2=0.2");
    }

    @Test
    void valueOutsideNamesTheLegalRange() {
        assertThatThrownBy(() -> GameValues.parse(game, List.of("patience1=1.5")))
                .isInstanceOf(BadSettings.class)
                .hasMessage("patience1 is 1.5; allowed 0.01 … 0.999 (what waiting one period leaves player 1).");
    }

    @Test
    void notANumberNamesTheLegalRange() {
        assertThatThrownBy(() -> GameValues.parse(game, List.of("patience1=much")))
                .hasMessageContaining("patience1 is much; allowed 0.01 … 0.999");
        assertThatThrownBy(() -> GameValues.parse(game, List.of("patience1=NaN")))
                .hasMessageContaining("patience1 is NaN; allowed 0.01 … 0.999");
    }

    @Test
    void aDecimalCommaAndAMissingValueAreUnderstood() {
        assertThatThrownBy(() -> GameValues.parse(game, List.of("patience1=0,5", "patience2=", "rate1=3,5")))
                .hasMessage("""
                        patience1 is 0,5; allowed 0.01 … 0.999 (what waiting one period leaves player 1). Maybe "patience1=0.5"?
                        patience2 has no value; allowed 0.01 … 0.999 (what waiting one period leaves player 2).
                        rate1 is 3,5; allowed 0.001 … 2 (impatience of player 1 a year, for short periods).""");
    }

    @Test
    void nearMissIsSuggested_otherwiseAllNamesAreGiven() {
        assertThatThrownBy(() -> GameValues.parse(game, List.of("pateince1=.5")))
                .hasMessage("unknown parameter \"pateince1\" of rubinstein. Maybe \"patience1\"?");
        assertThatThrownBy(() -> GameValues.parse(game, List.of("zebra=.5")))
                .hasMessage("unknown parameter \"zebra\" of rubinstein. It has patience1, patience2, rate1, rate2.");
    }

    @Test
    void allProblemsAtOnce() {
        assertThatThrownBy(() -> GameValues.parse(game, List.of("patience1=2", "rate9=1", "alone")))
                .satisfies(thrown -> assertThat(thrown.getMessage().lines()).hasSize(3))
                .hasMessageContaining("\"alone\" has no \"=\"; key=value is wanted.");
    }

    @Test
    void valuesThatDoNotFitTogetherAreRefused() {
        assertThatThrownBy(() -> GameValues.parse(new Screening(), List.of("low=.3", "high=.2")))
                .hasMessage("high is 0.2; with low=0.3 allowed 0.3100 … 1.");
        assertThatThrownBy(() -> GameValues.parse(new CommitmentWar(), List.of("powerNow=.7")))
                .hasMessageContaining("allowed 0.7 … 1");
        assertThatThrownBy(() -> GameValues.parse(new Zeuthen(), List.of("deal3u1=.95")))
                .hasMessageContaining("the deals must be a frontier");
        assertThatThrownBy(() -> GameValues.parse(new Zeuthen(), List.of("alternative1=.9", "alternative2=.9")))
                .hasMessageContaining("no deal gives side 1 at least");
        assertThatThrownBy(() -> GameValues.parse(new MinimumGuarantee(), List.of("windowWeeks=2.5", "longerYears=.3")))
                .hasMessageContaining("windowWeeks is 2.5; allowed whole weeks, 0 … 104.")
                .hasMessageContaining("longerYears");
        assertThatThrownBy(() -> GameValues.parse(new RandomWalkWar(), List.of("start=2")))
                .hasMessageContaining("with goal=1 allowed 0.0200 … 0.9800.");
        assertThatThrownBy(() -> GameValues.parse(new BiasedMediator(), List.of("high=.4")))
                .hasMessageContaining("allowed more than 0.5, up to 1.");
        assertThatThrownBy(() -> GameValues.parse(new CurvedFrontier(), List.of("alternative1=.9", "alternative2=.9")))
                .hasMessageContaining("because both must have something to gain");
    }
}
