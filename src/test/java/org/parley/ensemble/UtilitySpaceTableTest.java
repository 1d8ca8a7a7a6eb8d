package org.parley.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parley.charts.UtilitySpaceChart;
import org.parley.diagnosis.FirstRound;
import org.parley.format.ScenarioReader;
import org.parley.scenario.Scenario;
import org.parley.sim.DealSearches;
import org.parley.study.ScenarioChartContext;
import org.parley.table.NumberText;
import org.parley.table.Table;

/** Of a very large space some deals are rows; what is counted is counted over all. */
class UtilitySpaceTableTest {
    /** The least step that leaves at most 25,000 rows and divides no number of options: 46,656 is 2^6 · 3^6. */
    @Test
    void theStepLeavesNoOptionOut() {
        assertEquals(1, UtilitySpaceTable.step(1));
        assertEquals(1, UtilitySpaceTable.step(25_000));
        assertEquals(2, UtilitySpaceTable.step(25_001));
        assertEquals(5, UtilitySpaceTable.step(46_656));
        assertEquals(41, UtilitySpaceTable.step(1_000_000));
    }

    @Test
    void campDavid_everyOptionIsThere_andThePictureCountsAllDeals() {
        Scenario scenario = ScenarioReader.read(Path.of("scenarios", "camp-david-1978.yaml"));
        FirstRound first = FirstRound.mean(scenario, DealSearches.of(scenario));
        Table table = new UtilitySpaceTable(scenario, first).table();
        Set<String> options = new HashSet<>();
        long rows = 0;
        for (int r = 0; r < table.rows(); r++) {
            if (table.string("kind", r).equals("deal")) {
                rows++;
                int[] deal = scenario.options(Integer.parseInt(table.string("name", r)));
                for (int k = 0; k < deal.length; k++) {
                    options.add(k + "." + deal[k]);
                }
            }
        }
        assertEquals((46_656 + 4) / 5, rows);
        assertEquals(
                scenario.issues().stream().mapToInt(i -> i.options().size()).sum(), options.size());
        long acceptable = 0;
        for (int x = 0; x < first.deals(); x++) {
            acceptable += first.acceptable(x) ? 1 : 0;
        }
        String both = NumberText.count(acceptable) + " of 46,656 deals are acceptable to both";
        var context = ScenarioChartContext.of(scenario, "");
        assertThat(new UtilitySpaceChart().draw(table, context).title()).startsWith(both);
        assertThat(new UtilitySpaceChart().draw(table, context).subtitle())
                .startsWith("n = 46,656 deals")
                .endsWith("; drawn are 9,332 of them, evenly spread over all");
        assertThat(new UtilitySpaceChart().caption(table, context)).startsWith("Of 46,656 deals 9,332 are drawn");
    }
}
