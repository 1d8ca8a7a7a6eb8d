package org.parley.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
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
                .contains(
                        "pressure.northland",
                        "mediatorStyle",
                        "agreement.low",
                        "asymmetrySize",
                        "lossAsymmetrySize",
                        "frequency");
        assertThat(Arrays.stream(frontier.numbers("pressure.northland"))).allMatch(p -> p >= 0 && p <= 1);
        assertThat(Arrays.stream(frontier.numbers("nonDominated")).sum()).isPositive();
        PolicySearch.Found again = new PolicySearch(spec()).search(6, 2, 2, (g, n) -> {});
        assertThat(Csv.text(again.frontier())).isEqualTo(Csv.text(frontier));
    }

    /**
     * Model §10: who gave more from its opening is never told without who gave more from today. Both are criteria: what
     * is called not dominated is so in all four, and what is called dominated has a setting that beats it.
     */
    @Test
    void bothBaselinesOfWhoGaveMoreAreCriteria() throws Exception {
        Table found = new PolicySearch(spec()).search(8, 1, 2, (g, n) -> {}).frontier();
        List<String> less = List.of("asymmetrySize", "lossAsymmetrySize");
        List<String> more = List.of("agreement", "survival5");
        int fromTodayAlone = 0;
        for (int r = 0; r < found.rows(); r++) {
            boolean dominated = false;
            boolean withoutToday = false;
            for (int o = 0; o < found.rows(); o++) {
                dominated |= beats(found, o, r, more, less);
                withoutToday |= beats(found, o, r, more, less.subList(0, 1));
            }
            assertThat(found.number("nonDominated", r)).as("row %d", r).isEqualTo(dominated ? 0 : 1);
            fromTodayAlone += withoutToday && !dominated ? 1 : 0;
            assertThat(found.number("lossAsymmetrySize.n", r)).isLessThanOrEqualTo(found.number("survival5.n", r));
            assertThat(found.number("lossAsymmetrySize", r))
                    .isBetween(found.number("lossAsymmetrySize.low", r), found.number("lossAsymmetrySize.high", r));
        }
        assertThat(fromTodayAlone)
                .as("settings that are kept for the baseline of today")
                .isPositive();
    }

    private static boolean beats(Table found, int one, int other, List<String> more, List<String> less) {
        boolean better = false;
        for (String column : Stream.concat(more.stream(), less.stream()).toList()) {
            double by = found.number(column, one) - found.number(column, other);
            by = less.contains(column) ? -by : by;
            if (!(by >= 0)) {
                return false;
            }
            better |= by > 0;
        }
        return better;
    }

    /**
     * The status quo of every issue is the worst option of both, so no deal takes anything from anybody: who gave more
     * from today is 0/0 in all of them, though from the openings it is known.
     */
    @Test
    void withoutOneBaselineThereIsNothingToTradeOff() throws Exception {
        String tutorial = Files.readString(TutorialSweep.SCENARIO)
                .replace("border: {keep: 1, share: .5, cede: 0}", "border: {keep: 0, share: 1, cede: .9}")
                .replace("border: {keep: 0, share: .5, cede: 1}", "border: {keep: 0, share: .9, cede: 1}")
                .replace("security: {none: 1, pact: 0}", "security: {none: 0, pact: 1}");
        Path scenario = Files.writeString(temp.resolve("tutorial.yaml"), tutorial);
        SweepSpec spec = TutorialSweep.spec(
                temp,
                TutorialSweep.grid()
                        .replace(TutorialSweep.SCENARIO.toString(), scenario.toString())
                        .replace("commitment: [on, off]", "mediatorStyle: legal"));
        assertThatThrownBy(() -> new PolicySearch(spec).search(4, 1, 1, (g, n) -> {}))
                .isInstanceOf(SweepRefused.class)
                .hasMessage("no setting has a deal in which it is known who gave more from both baselines, the openings"
                        + " and today, in any of 25 runs, so there is nothing to trade off. Maybe more replications?");
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
