package org.parley.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.table.Csv;
import org.parley.table.Table;
import org.parley.yaml.ScenarioException;

/** A sweep that ends at the first of its looks at which every point's interval is narrow enough. */
class UntilTest {
    @TempDir
    Path temp;

    private static String text(String rule) {
        return TutorialSweep.grid().replace("replications: 25", "replications: 400\nuntil: " + rule);
    }

    private SweepSpec spec(String rule) {
        return TutorialSweep.spec(temp, text(rule));
    }

    private SweepFolder folder(String name) {
        return new SweepFolder(temp.resolve(name));
    }

    private static byte[] merged(SweepFolder where) throws IOException {
        return Files.readAllBytes(
                Merge.into(List.of(where), where, Merge.Form.PLAIN).file());
    }

    private static JsonNode manifest(SweepFolder folder) throws IOException {
        return new ObjectMapper().readTree(folder.manifest().toFile());
    }

    /** ± .15 at level .99 takes some 68 runs at a share of one half: more than the first look has, fewer than all. */
    @Test
    void itEndsAtALookAndSaysSo() throws Exception {
        SweepSpec spec = spec("agreement ± .15");
        Looks looks = Looks.of(spec);
        SweepFolder folder = folder("a");
        Sweep.Report report = new Sweep(spec, folder, Shard.WHOLE, TutorialSweep.PROGRAM).run(2, p -> {});
        assertThat(report.finished()).isTrue();
        int played = (int) (report.runs() / 6);
        assertThat(looks.replications()).contains(played);
        assertThat(played).isBetween(50, 399);
        SweepResult result = Merge.forAnalysis(folder);
        assertThat(result.complete()).isTrue();
        assertThat(result.spec().replications()).isEqualTo(played);
        assertThat(result.runs()).isEqualTo(6L * played);
        assertThat(SweepResult.open(folder).complete()).isTrue();
        SweepAnalysis analysis = SweepAnalysis.of(result, name -> name);
        assertThat(analysis.words().get(0))
                .startsWith("Stopped after " + played + " replications a point, at the ")
                .contains("looks that were fixed in advance")
                .contains("The widest reaches ± 0.1")
                .contains("Bonferroni");
        Table summary = analysis.tables().get("summary");
        for (int r = 0; r < summary.rows(); r++) {
            if (summary.string("measure", r).equals("agreement")) {
                assertThat(summary.number("n", r)).isEqualTo(played);
                assertThat(summary.number("high", r) - summary.number("estimate", r))
                        .isLessThanOrEqualTo(.15);
                assertThat(summary.number("estimate", r) - summary.number("low", r))
                        .isLessThanOrEqualTo(.15);
            }
        }
        JsonNode until = manifest(folder).get("until");
        assertThat(until.get("outcome").asText()).isEqualTo("agreement");
        assertThat(until.get("within").asDouble()).isEqualTo(.15);
        assertThat(until.get("looks")).hasSize(looks.replications().size());
        assertThat(until.get("level").asDouble()).isEqualTo(looks.level());
        assertThat(until.get("stoppedAfter").asInt()).isEqualTo(played);
        assertThat(manifest(folder).get("complete").asBoolean()).isTrue();
        assertThat(Csv.read(Files.readString(folder("a").codebook())).rows()).isPositive();
        Merge.into(List.of(folder), folder, Merge.Form.PLAIN);
        assertThat(Csv.read(Files.readString(folder.draws())).rows())
                .as("draws of what was played")
                .isEqualTo(played);
    }

    /** The look depends on the file alone: any number of workers, interrupted after any block, told twice. */
    @Test
    void theSameBytesForAnyWorkersAndAfterAnyInterruption() throws Exception {
        SweepSpec spec = spec("agreement within .15");
        Sweep.Report first = new Sweep(spec, folder("one"), Shard.WHOLE, TutorialSweep.PROGRAM).run(1, p -> {});
        assertThat(first.runs())
                .as("it goes on after its first look")
                .isGreaterThan(6L * Looks.of(spec).replications().get(0));
        new Sweep(spec, folder("three"), Shard.WHOLE, TutorialSweep.PROGRAM).run(3, p -> {});
        byte[] one = merged(folder("one"));
        assertThat(merged(folder("three"))).isEqualTo(one);
        for (int after : new int[] {1, 3}) {
            SweepFolder broken = folder("broken" + after);
            AtomicInteger written = new AtomicInteger();
            AtomicReference<Sweep> running = new AtomicReference<>();
            running.set(new Sweep(spec, broken, Shard.WHOLE, TutorialSweep.PROGRAM, Runner.of(spec), (file, bytes) -> {
                Segments.Disk.REAL.write(file, bytes);
                if (written.incrementAndGet() == after) {
                    running.get().stop();
                }
            }));
            assertThat(running.get().run(1, p -> {}).finished()).isFalse();
            assertThat(SweepResult.open(broken).complete()).isFalse();
            Sweep.Report rest = new Sweep(spec, broken, Shard.WHOLE, TutorialSweep.PROGRAM).run(2, p -> {});
            assertThat(rest.finished()).isTrue();
            assertThat(rest.resumed()).isEqualTo(after);
            assertThat(merged(broken)).isEqualTo(one);
        }
        Sweep.Report again = new Sweep(spec, folder("one"), Shard.WHOLE, TutorialSweep.PROGRAM).run(1, p -> {});
        assertThat(again.computed()).isZero();
        assertThat(again.finished()).isTrue();
        assertThat(again.runs()).isEqualTo(first.runs());
        assertThat(again.total()).isEqualTo(first.total());
    }

    @Test
    void whereNoLookSufficesItRunsToTheMost() throws Exception {
        SweepSpec spec = TutorialSweep.spec(temp, text("agreement within .001").replace("400", "60"));
        Sweep.Report report = new Sweep(spec, folder("all"), Shard.WHOLE, TutorialSweep.PROGRAM).run(2, p -> {});
        assertThat(report.runs()).isEqualTo(6 * 60);
        assertThat(report.finished()).isTrue();
        SweepResult result = Merge.forAnalysis(folder("all"));
        assertThat(result.complete()).isTrue();
        assertThat(SweepAnalysis.of(result, name -> name).words().get(0))
                .startsWith("It ran to the most, 60 replications a point")
                .contains("At 6 of 6 points it reaches farther");
    }

    /** The runs of a sweep with the rule are those of the sweep without it that has as many replications. */
    @Test
    void theRunsAreThoseOfASweepWithoutTheRule() throws Exception {
        new Sweep(spec("agreement within .15"), folder("a"), Shard.WHOLE, TutorialSweep.PROGRAM).run(2, p -> {});
        Table with = TutorialSweep.runs(folder("a"));
        SweepSpec plain =
                TutorialSweep.spec(temp, TutorialSweep.grid().replace("replications: 25", "replications: 60"));
        new Sweep(plain, folder("b"), Shard.WHOLE, TutorialSweep.PROGRAM).run(2, p -> {});
        Table without = TutorialSweep.runs(folder("b"));
        for (int r = 0; r < without.rows(); r++) {
            String key = without.string("point", r);
            double replication = without.number("replication", r);
            boolean found = false;
            for (int w = 0; w < with.rows() && !found; w++) {
                if (with.string("point", w).equals(key) && with.number("replication", w) == replication) {
                    assertThat(with.string("outcome", w)).isEqualTo(without.string("outcome", r));
                    found = true;
                }
            }
            assertThat(found).isTrue();
        }
    }

    @Test
    void aPartOfItIsRefused() {
        SweepSpec spec = spec("agreement within .15");
        Shard part = Shard.parse("1/2", name -> null);
        assertThatThrownBy(() -> new Sweep(spec, folder("p"), part, TutorialSweep.PROGRAM))
                .isInstanceOf(SweepRefused.class)
                .hasMessageContaining("until looks at all points at once");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "agreement ± .15",
                "agreement within 0.15",
                "agreement +- .15",
                "agreement±.15",
                "agreement +/- .15"
            })
    void formsOfOneRule(String text) {
        StopRule rule = spec('"' + text + '"').until();
        assertThat(rule).isNotNull();
        assertThat(rule.within()).isEqualTo(.15);
        assertThat(rule.outcome().name()).isEqualTo("agreement");
        assertThat(SweepWriter.write(spec('"' + text + '"'))).contains("until: \"" + text + "\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "agreement < .02 | until is \"agreement < .02\"; wanted is an outcome and a half width: agreement within .02, or agreement ± .02. Maybe \"agreement within .02\"?",
                "agrement within .02 | unknown outcome \"agrement\"",
                "weeks within 3 | until asks for weeks, which is not among the outcomes. Maybe add weeks to outcomes?",
                "agreement within .5 | allowed are numbers above 0 and below 0.5, since agreement lies in 0 … 1.",
                "agreement within 5% | since agreement lies in 0 … 1. Maybe 0.05?",
                "agreement within few | until has the half width \"few\"",
                "agreement within -1 | until has the half width \"-1\""
            })
    void whatIsWrongIsTold(String rule, String message) {
        assertThatThrownBy(() -> spec(rule))
                .isInstanceOf(ScenarioException.class)
                .satisfies(wrong -> assertThat(((ScenarioException) wrong)
                                .problems()
                                .get(0)
                                .toString()
                                .replaceAll("\\s+", " "))
                        .contains(message));
    }

    @Test
    void tooFewReplicationsForTwoLooksAreTold() {
        assertThatThrownBy(() ->
                        TutorialSweep.spec(temp, text("agreement within .1").replace("400", "40")))
                .hasMessageContaining("until looks for the first time after 30 replications or more");
    }

    /** Wilson's interval of a share of one half reaches z / (2 √(n + z²)): within .05 at 95 % takes 381 (z = 1.96). */
    @Test
    void whatAShareOfOneHalfTakes() {
        StopRule rule = spec("agreement within .05").until();
        assertThat(rule).isNotNull();
        assertThat(rule.halfTakes(.95)).isEqualTo(381);
        assertThat(rule.halfTakes(.99)).isEqualTo(657);
    }

    /**
     * 1 − .05/K for K looks is told with the digits that it has, 98.75 % of four looks is not 99 %, and cut off:
     * 99.1667 % of six and 99.2857 % of seven.
     */
    @Test
    void theLevelIsNotRoundedUp() {
        List<String> told = IntStream.rangeClosed(1, 7)
                .mapToObj(k -> new Looks(IntStream.rangeClosed(1, k).boxed().toList()))
                .map(looks -> StopWords.levelText(looks.level()))
                .toList();
        assertThat(told).containsExactly("95 %", "97.5 %", "98.33 %", "98.75 %", "99 %", "99.16 %", "99.28 %");
    }
}
