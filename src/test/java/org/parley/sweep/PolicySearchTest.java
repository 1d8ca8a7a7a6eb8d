package org.parley.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.table.Csv;
import org.parley.table.Table;

class PolicySearchTest {
    @TempDir
    Path temp;

    private SweepSpec spec() {
        return TutorialSweep.spec(
                temp,
                TutorialSweep.grid()
                        .replace("commitment: [on, off]", "mediatorStyle: legal")
                        .replace("replications: 25", "replications: 20"));
    }

    @Test
    void findsSettingsThatAreNotDominatedTheSameForAnyNumberOfWorkers() throws Exception {
        PolicySearch.Found found = new PolicySearch(spec()).search(6, 2, 1, (g, n) -> {});
        assertThat(found.candidates()).isEqualTo(18);
        Table frontier = found.frontier();
        assertThat(frontier.rows()).isBetween(1, 18);
        assertThat(found.runs()).isEqualTo((18L + frontier.rows()) * 20);
        assertThat(frontier.names())
                .contains("pressure.northland", "mediatorStyle", "agreement.low", "asymmetrySize", "frequency");
        assertThat(Arrays.stream(frontier.numbers("pressure.northland"))).allMatch(p -> p >= 0 && p <= 1);
        assertThat(Arrays.stream(frontier.numbers("nonDominated")).sum()).isPositive();
        PolicySearch.Found again = new PolicySearch(spec()).search(6, 2, 2, (g, n) -> {});
        assertThat(Csv.text(again.frontier())).isEqualTo(Csv.text(frontier));
    }

    @Test
    void whatNobodyCanChooseIsRefused() {
        SweepSpec drift = TutorialSweep.spec(
                temp, TutorialSweep.grid().replace("commitment: [on, off]", "frontDrift: {low: 0, high: 20}"));
        assertThatThrownBy(() -> new PolicySearch(drift))
                .isInstanceOf(SweepRefused.class)
                .hasMessageContaining("frontDrift is no lever");
    }
}
