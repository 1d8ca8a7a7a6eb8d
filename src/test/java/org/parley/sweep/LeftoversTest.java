package org.parley.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What killed processes leave goes with the next sweep, merge or analysis of the folder. What may belong to a process
 * that lives, and what this program never named so, stays.
 */
class LeftoversTest {
    /** No system has processes with so high a number. */
    private static final long GONE = 999_999_999;

    @TempDir
    Path temp;

    private SweepSpec spec;
    private SweepFolder folder;

    @BeforeEach
    void run() throws Exception {
        spec = TutorialSweep.spec(temp, TutorialSweep.grid().replace("replications: 25", "replications: 10"));
        folder = new SweepFolder(temp.resolve("r"));
        again(Shard.WHOLE);
    }

    private void again(Shard part) throws InterruptedException {
        new Sweep(spec, folder, part, TutorialSweep.PROGRAM).run(1, p -> {});
    }

    /** A file of a day ago. */
    private static Path old(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "half");
        return Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofDays(1))));
    }

    private List<Path> left(long process) throws IOException {
        return List.of(
                old(folder.path().resolve(".runs.csv.gz." + process + ".tmp")),
                old(folder.path().resolve(".numbers-ends-" + process + ".tmp")),
                old(folder.figures().resolve(".sobol-V-A.svg." + process + ".tmp")),
                old(folder.sessions().resolve(".1-of-1-x.json." + process + ".tmp")));
    }

    @Test
    void sweepMergeAndAnalysisDeleteThoseOfDeadProcesses() throws Exception {
        List<Path> left = left(GONE);
        again(Shard.WHOLE);
        assertThat(left).noneMatch(Files::exists);
        left(GONE);
        Merge.into(List.of(folder), folder, Merge.Form.COMPRESSED);
        assertThat(left).noneMatch(Files::exists);
        left(GONE);
        try (SweepResult result = SweepResult.open(folder)) {
            new AnalysisFiles(result, List.of()).finish();
        }
        assertThat(left).noneMatch(Files::exists);
        assertThat(SweepResult.open(folder).complete()).isTrue();
    }

    /** A part clears its own blocks alone; the folder may be shared with parts on other machines. */
    @Test
    void aPartDeletesThoseOfItsOwnBlocksAlone() throws Exception {
        Path own = old(folder.segments().resolve(".000001-x.csv.gz." + GONE + ".tmp"));
        Path other = old(folder.segments().resolve(".000000-x.csv.gz." + GONE + ".tmp"));
        List<Path> shared = left(GONE);
        again(new Shard(2, 2));
        assertThat(own).doesNotExist();
        assertThat(other).exists();
        assertThat(shared).allMatch(Files::exists);
    }

    @Test
    void thoseOfALivingProcessStay() throws Exception {
        List<Path> left = left(ProcessHandle.current().pid());
        Path block = old(folder.segments()
                .resolve(".000001-x.csv.gz." + ProcessHandle.current().pid() + ".tmp"));
        again(Shard.WHOLE);
        assertThat(left).allMatch(Files::exists);
        assertThat(block).exists();
    }

    /** A process of another machine has a number that is free here; it still writes. */
    @Test
    void whatIsBeingWrittenStays() throws Exception {
        Path now = Files.writeString(folder.path().resolve(".runs.csv.gz." + GONE + ".tmp"), "half");
        again(Shard.WHOLE);
        assertThat(now).exists();
    }

    @Test
    void otherNamesAndFoldersWithoutASweepStay() throws Exception {
        List<Path> others = List.of(
                old(folder.path().resolve("notes." + GONE + ".tmp")),
                old(folder.path().resolve(".notes.tmp")),
                old(folder.path().resolve("mine/.runs.csv.gz." + GONE + ".tmp")));
        again(Shard.WHOLE);
        assertThat(others).allMatch(Files::exists);
        SweepFolder none = new SweepFolder(temp.resolve("none"));
        Path file = old(none.path().resolve(".runs.csv.gz." + GONE + ".tmp"));
        Leftovers.delete(none);
        assertThat(file).exists();
    }
}
