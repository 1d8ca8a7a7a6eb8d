package org.parley.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.table.Table;
import org.parley.yaml.ScenarioException;

/** A sweep measures what its outcomes need: columns that cost a search of their own are empty in all others. */
class MeasuredSweepTest {
    private static final List<String> ON_DEMAND =
            List.of("zopaFirst", "zopaLast", "distanceFrontier", "distanceNash", "distanceKS");

    @TempDir
    Path temp;

    private String withAll;
    private String without;

    @BeforeEach
    void texts() {
        without = TutorialSweep.grid();
        withAll = without.replace("outcomes: [", "outcomes: [zopaFirst, distanceNash, ");
    }

    private SweepFolder swept(String text, String name) throws Exception {
        SweepFolder folder = new SweepFolder(temp.resolve(name));
        new Sweep(TutorialSweep.spec(temp, text), folder, Shard.WHOLE, TutorialSweep.PROGRAM).run(1, p -> {});
        return folder;
    }

    @Test
    void allOtherColumnsAreTheSameWhateverIsAskedFor() throws Exception {
        Table all = TutorialSweep.runs(swept(withAll, "all"));
        Table few = TutorialSweep.runs(swept(without, "few"));
        assertThat(few.names()).isEqualTo(all.names());
        for (String name : all.names()) {
            for (int r = 0; r < all.rows(); r++) {
                String what = name + ", row " + r;
                if (ON_DEMAND.contains(name)) {
                    assertThat(few.string(name, r)).as(what).isEmpty();
                } else {
                    assertThat(few.string(name, r)).as(what).isEqualTo(all.string(name, r));
                }
            }
        }
        for (String name : ON_DEMAND) {
            assertThat(all.strings(name)).as(name).anyMatch(cell -> !cell.isEmpty());
        }
    }

    @Test
    void oneMeasureBringsTheColumnsThatCostNothingBesideIt() throws Exception {
        Table runs = TutorialSweep.runs(swept(without.replace("outcomes: [", "outcomes: [zopaLast, "), "zone"));
        assertThat(runs.strings("zopaFirst")).anyMatch(cell -> !cell.isEmpty());
        assertThat(runs.strings("distanceNash")).allMatch(String::isEmpty);
    }

    @Test
    void theCodebookSaysWhatWasNotAskedFor() throws Exception {
        SweepSpec few = TutorialSweep.spec(temp, without);
        SweepSpec all = TutorialSweep.spec(temp, withAll);
        String said = "not asked for, no outcome of the sweep needs it";
        assertThat(Files.readString(codebook(few, "few"))).contains(said);
        assertThat(Files.readString(codebook(all, "all"))).doesNotContain(said);
    }

    private Path codebook(SweepSpec spec, String name) throws Exception {
        SweepFolder folder = new SweepFolder(temp.resolve(name));
        Files.createDirectories(folder.path());
        new Sweep(spec, folder, Shard.WHOLE, TutorialSweep.PROGRAM).run(1, p -> {});
        return folder.path().resolve("codebook.csv");
    }

    @Test
    void aFolderIsNotContinuedWithMoreMeasuresThanItsFirstRunsHave() throws Exception {
        SweepFolder folder = swept(without, "few");
        SweepSpec more = TutorialSweep.spec(temp, withAll);
        assertThatThrownBy(() -> new Sweep(more, folder, Shard.WHOLE, TutorialSweep.PROGRAM).run(1, p -> {}))
                .isInstanceOf(SweepRefused.class)
                .hasMessageContaining("measured is distanceFrontier, distanceNash, distanceKS, zopaFirst, zopaLast here"
                        + " and no more than the ends there");
    }

    @Test
    void casesCannotRestOnWhatIsNotMeasured() {
        String asking = without + "interest: \"zopaFirst > 2\"\n";
        assertThatThrownBy(() -> TutorialSweep.spec(temp, asking))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining(
                        "interest asks for zopaFirst, which a sweep measures only where its outcomes" + " need it.")
                .hasMessageContaining("Maybe add zopaFirst to outcomes?");
        SweepSpec spec = TutorialSweep.spec(temp, without);
        assertThatThrownBy(() -> CaseRuleReader.ofOption(List.of("distanceNash > .1"), spec))
                .isInstanceOf(SweepRefused.class)
                .hasMessageContaining("--interest: interest asks for distanceNash");
        SweepSpec measured = TutorialSweep.spec(temp, withAll);
        assertThat(CaseRuleReader.ofOption(List.of("distanceNash > .1"), measured))
                .hasSize(1);
    }
}
