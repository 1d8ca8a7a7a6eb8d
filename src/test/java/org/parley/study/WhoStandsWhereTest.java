package org.parley.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.compare.StoredEnsemble;
import org.parley.format.ScenarioReader;
import org.parley.scenario.Scenario;
import org.parley.table.Table;

/** Corners of planted runs: what was planted is found and said; what is chance is not. */
class WhoStandsWhereTest {
    private static final Scenario TUTORIAL = ScenarioReader.read(Path.of("scenarios/tutorial.yaml"));

    private static final int N = 400;

    /** Agreement where A's war cost is above .2 and nowhere else, or by chance alone. */
    private static StoredEnsemble planted(boolean byChance) {
        java.util.Random random = new java.util.Random(5);
        double[] replication = new double[N];
        double[] cost = new double[N];
        double[] other = new double[N];
        double[] survival = new double[N];
        String[] outcome = new String[N];
        for (int r = 0; r < N; r++) {
            replication[r] = r + 1;
            cost[r] = .3 * random.nextDouble();
            other[r] = random.nextDouble();
            boolean agrees = byChance ? random.nextDouble() < .3 : cost[r] > .2;
            outcome[r] = agrees ? "COMPREHENSIVE" : "WALKOUT";
            survival[r] = agrees ? .9 : Double.NaN;
        }
        return new StoredEnsemble(
                Path.of("planted"),
                TUTORIAL,
                1,
                false,
                "test",
                Table.builder()
                        .numbers("replication", replication)
                        .strings("outcome", List.of(outcome))
                        .numbers("survival5", survival)
                        .numbers("warCost.A", cost)
                        .numbers("opacity", other)
                        .build());
    }

    @Test
    void aPlantedCornerIsFoundAndSaid() {
        List<WhoStandsWhere.Answer> answers = WhoStandsWhere.of(planted(false));
        assertThat(answers).extracting(WhoStandsWhere.Answer::key).containsExactly("agreement", "rejected", "breaks");
        WhoStandsWhere.Answer agreement = answers.get(0);
        assertEquals(List.of("warCost.A"), agreement.limits().strings("factor"));
        assertEquals(.2, agreement.limits().number("low", 0), .04);
        assertThat(agreement.words())
                .contains("\"How much a year of war hurts\", Northland, at least", "end in an agreement")
                .endsWith("counted in the other.");
        assertThat(answers.get(1).words()).contains("too few to say (0 of");
        assertThat(answers.get(2).words()).contains("too few to say (0 of");
    }

    @Test
    void chanceGivesNoCorner() {
        assertThat(WhoStandsWhere.of(planted(true)).get(0).words())
                .startsWith("No corner of the assumptions stands out");
    }
}
