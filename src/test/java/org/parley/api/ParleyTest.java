package org.parley.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.diagnosis.FirstRound;

/** Reading, settings, runs and ensembles from Java: what a caller is promised, on the tutorial scenario. */
class ParleyTest {
    private static final Path TUTORIAL = Path.of("scenarios/tutorial.yaml");

    @TempDir
    Path folder;

    @Test
    void aTextIsTheSameAsItsFile() throws IOException {
        Scenario ofFile = Parley.scenario(TUTORIAL);
        Scenario ofText = Parley.scenario("tutorial.yaml", Files.readString(TUTORIAL));

        assertThat(ofText.yaml()).isEqualTo(ofFile.yaml());
        assertThat(Parley.scenario("resolved", ofFile.yaml()).yaml()).isEqualTo(ofFile.yaml());
        assertThat(ofFile.id()).isEqualTo("tutorial");
        assertThat(ofFile.parties()).extracting(Party::side).containsExactly("A", "B");
        assertThat(ofFile.issues().stream()
                        .mapToLong(issue -> issue.options().size())
                        .reduce(1, (a, b) -> a * b))
                .isEqualTo(ofFile.deals());
        assertThat(ofFile.warnings()).allMatch(warning -> !warning.isBlank());
    }

    @Test
    void everyProblemOfATextIsTold() throws IOException {
        String text = Files.readString(TUTORIAL).replace("issues:", "isues:").replace("title:", "titel:");

        InvalidInputException wrong =
                catchThrowableOfType(InvalidInputException.class, () -> Parley.scenario("tutorial.yaml", text));

        assertThat(wrong.problems()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(wrong.problems()).anySatisfy(problem -> {
            assertThat(problem.where()).isEqualTo("tutorial.yaml");
            assertThat(problem.line()).isPositive();
            assertThat(problem.column()).isPositive();
            assertThat(problem.message()).contains("titel");
            assertThat(problem.hint()).contains("title");
        });
        assertThat(wrong).hasMessageContaining(wrong.problems().get(0).toString());
        assertThatThrownBy(() -> Parley.scenario(folder.resolve("none.yaml")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("no such file");
    }

    @Test
    void settingsAreLaidOverAndCheckedAllAtOnce() {
        Scenario scenario = Parley.scenario(TUTORIAL);
        Scenario changed = scenario.with(Settings.none()
                .set("warCost.A", .2)
                .set("strategy.B", "timeDependent")
                .mechanism("drift", false));

        assertThat(value(changed, "warCost", "A")).isEqualTo(.2);
        assertThat(changed.yaml()).isNotEqualTo(scenario.yaml());
        assertThat(changed.with(Settings.none()).yaml()).isEqualTo(changed.yaml());
        assertThat(scenario.yaml()).isEqualTo(Parley.scenario(TUTORIAL).yaml());

        InvalidInputException wrong = catchThrowableOfType(
                InvalidInputException.class,
                () -> scenario.with(Settings.none().set("warCost", 7).set("strategy.A", "timeDependend")));
        assertThat(wrong.problems()).hasSize(2);
        assertThat(wrong.problems().get(0).toString())
                .startsWith("setting warCost")
                .contains("allowed");
        assertThat(wrong.problems().get(1).hint()).contains("timeDependent");
        assertThatThrownBy(() -> Settings.none().set("warCost", 0).set("warCost", 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("once");
        assertThatThrownBy(() -> scenario.with(Settings.none().set("warCost", Double.NaN)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("warCost is \"NaN\"; allowed 0");
    }

    /** What fails before the first run, such as a plug-in in the mean case, is a failed run to a program, too. */
    @Test
    void aFailureInTheMeanCaseIsOneOfThisPackage() {
        Scenario scenario = Parley.scenario(TUTORIAL);
        assertThatThrownBy(() -> Calls.of(() -> FirstRound.mean(scenario.resolved(), run -> {
                    throw new IllegalStateException("mine");
                })))
                .isInstanceOf(RunFailedException.class)
                .hasMessage("the first round of the mean case failed: java.lang.IllegalStateException: mine.");
    }

    /** No folder is no place to write to, not the place that the command line would choose. */
    @Test
    void noFolderIsRefused() {
        assertThatThrownBy(() -> Parley.scenario(TUTORIAL).ensemble(1, 1).into(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("folder");
    }

    private static double value(Scenario scenario, String key, String side) {
        return scenario.assumptions().stream()
                .filter(assumed -> assumed.key().equals(key) && assumed.side().equals(side))
                .findFirst()
                .orElseThrow()
                .value();
    }

    /**
     * Each run alone is the run of the ensemble, column by column; an ensemble hands on its runs in order on the
     * calling thread.
     */
    @Test
    void aRunAloneIsTheRunOfTheEnsemble() {
        Scenario scenario = Parley.scenario(TUTORIAL);
        Thread here = Thread.currentThread();
        List<Run> runs = new ArrayList<>();
        scenario.ensemble(7, 25).threads(2).run(run -> {
            assertThat(Thread.currentThread()).isSameAs(here);
            runs.add(run);
        });

        assertThat(runs).extracting(Run::replication).first().isEqualTo(1L);
        for (int k : new int[] {1, 12, 25}) {
            Run alone = scenario.run(7, k);
            Run traced = scenario.trace(7, k).run();
            for (Column column : alone.columns()) {
                assertThat(alone.text(column.name()))
                        .as(column.name())
                        .isEqualTo(runs.get(k - 1).text(column.name()))
                        .isEqualTo(traced.text(column.name()));
            }
            assertThat(alone.terms()).isEqualTo(runs.get(k - 1).terms());
            assertThat(alone.terms().isEmpty()).isEqualTo(!alone.agreement());
        }
    }

    @Test
    void theNumbersAreTheSameForAnyNumberOfThreadsAndInParts() {
        Scenario scenario = Parley.scenario(TUTORIAL);
        EnsembleResult one = scenario.ensemble(3, 60).threads(1).run();
        EnsembleResult two = scenario.ensemble(3, 60).threads(2).run();

        for (String table : one.tables()) {
            assertThat(two.table(table).csv())
                    .as(table)
                    .isEqualTo(one.table(table).csv());
            assertThat(one.columns(table))
                    .extracting(Column::name)
                    .isEqualTo(one.table(table).names());
        }
        assertThat(one.complete()).isTrue();
        assertThat(one.agreement().n()).isEqualTo(60);
        assertThat(one.agreement().low()).isLessThanOrEqualTo(one.agreement().value());
        long first = agreements(scenario.ensemble(3, 30));
        long second = agreements(scenario.ensemble(3, 30).first(31));
        assertThat(first + second).isEqualTo(Math.round(60 * one.agreement().value()));
    }

    private static long agreements(Ensemble ensemble) {
        long[] count = {0};
        ensemble.run(run -> count[0] += run.agreement() ? 1 : 0);
        return count[0];
    }

    @Test
    void aListenerMayCancelAndTheFirstRunsAreKept() {
        Cancellation cancellation = new Cancellation();
        List<Long> told = new ArrayList<>();
        EnsembleResult result = Parley.scenario(TUTORIAL)
                .ensemble(1, 100_000)
                .telling((done, total) -> {
                    assertThat(total).isEqualTo(100_000);
                    told.add(done);
                    if (done >= 40) {
                        cancellation.cancel();
                    }
                })
                .cancelledBy(cancellation)
                .run();

        assertThat(result.complete()).isFalse();
        assertThat(result.runs()).isBetween(40L, 1000L).isEqualTo(told.get(told.size() - 1));
        assertThat(told).isSorted();
        assertThat(result.agreement().n()).isEqualTo(result.runs());
    }

    @Test
    void whatIsCancelledBeforeItBeginsHasNoResult() {
        Cancellation cancellation = new Cancellation();
        cancellation.cancel();
        Ensemble ensemble = Parley.scenario(TUTORIAL).ensemble(1, 100).cancelledBy(cancellation);

        assertThatThrownBy(ensemble::run).isInstanceOf(CancelledException.class);
        assertThatThrownBy(() -> ensemble.into(folder.resolve("result"))).isInstanceOf(CancelledException.class);
    }

    /** Messages are those of a program, not of a command line. */
    @Test
    void messagesNameWhatTheCallerWrote() throws IOException {
        Path taken = Files.createDirectories(folder.resolve("taken"));
        Files.writeString(taken.resolve("mine.txt"), "mine");
        Ensemble ensemble = Parley.scenario(TUTORIAL).ensemble(1, 3);
        assertThatThrownBy(() -> ensemble.into(taken))
                .isInstanceOf(FolderException.class)
                .hasMessageContaining("Maybe another folder?")
                .hasMessageNotContaining("--out");
        Path full = folder.resolve("full");
        EnsembleResult result = ensemble.into(full);
        assertThatThrownBy(() -> Parley.explain(full).swingRuns(0))
                .hasMessage("swingRuns is 0; allowed 1 … 10,000,000.");
        assertThatThrownBy(() -> Parley.plugins(folder.resolve("nope.jar")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageEndingWith("nope.jar is not there.");
        assertThatThrownBy(() -> Parley.plugins(taken)).hasMessageEndingWith("taken is a folder; a jar is wanted.");
        assertThatThrownBy(() -> result.share("nope"))
                .hasMessageStartingWith("no outcome nope; there are COMPREHENSIVE, ")
                .hasMessageNotContaining("[");
    }

    /** Every public method names the argument that is null, at the call. */
    @Test
    void nullIsToldAtTheCall() throws Exception {
        Scenario scenario = Parley.scenario(TUTORIAL);
        EnsembleResult result = scenario.ensemble(1, 3).into(folder.resolve("run"));
        List<Object> of = List.of(
                Parley.class,
                scenario,
                Settings.none(),
                scenario.ensemble(1, 3),
                result,
                result.table("outcomes"),
                scenario.run(1, 1),
                scenario.trace(1, 1),
                scenario.evaluate(1, 2),
                Parley.sweep(Path.of("scenarios/sweeps/tutorial-first-sweep.yaml")),
                Parley.explain(folder.resolve("run")));
        int asked = 0;
        for (Object each : of) {
            Class<?> type = each instanceof Class<?> all ? all : each.getClass();
            for (Method method : type.getDeclaredMethods()) {
                if (!Modifier.isPublic(method.getModifiers())
                        || method.getName().equals("equals")) {
                    continue;
                }
                Parameter[] parameters = method.getParameters();
                for (int p = 0; p < parameters.length; p++) {
                    if (!parameters[p].getType().isPrimitive()) {
                        Object[] values =
                                Arrays.stream(parameters).map(this::some).toArray();
                        values[p] = null;
                        String what = method + " with null for " + parameters[p].getName();
                        assertThatThrownBy(() -> method.invoke(each, values))
                                .as(what)
                                .cause()
                                .isInstanceOfAny(NullPointerException.class, IllegalArgumentException.class)
                                .hasMessageMatching(parameters[p].getName() + "|no .* null;.*");
                        asked++;
                    }
                }
            }
        }
        assertThat(asked).isGreaterThan(40);
    }

    private Object some(Parameter parameter) {
        Class<?> type = parameter.getType();
        if (type == long.class) {
            return 1L;
        }
        if (type == int.class) {
            return 1;
        }
        if (type == double.class) {
            return 1.0;
        }
        if (type == boolean.class) {
            return true;
        }
        if (type == String.class) {
            return "outcome";
        }
        if (type == String[].class) {
            return new String[0];
        }
        if (type == Path.class) {
            return folder.resolve("some");
        }
        if (type == Path[].class) {
            return new Path[0];
        }
        if (type == Settings.class) {
            return Settings.none();
        }
        if (type == Cancellation.class) {
            return new Cancellation();
        }
        if (type == Progress.class) {
            return (Progress) (done, total) -> {};
        }
        if (type == Consumer.class) {
            return (Consumer<Object>) any -> {};
        }
        assertThat(type)
                .as("a parameter of a kind that this test does not know")
                .isIn(Iterable.class, List.class);
        return List.of();
    }

    @Test
    void whatIsCancelledLeavesNoFolder() throws IOException {
        Cancellation cancellation = new Cancellation();
        Path out = folder.resolve("result");

        assertThatThrownBy(() -> Parley.scenario(TUTORIAL)
                        .ensemble(1, 100_000)
                        .telling((done, total) -> cancellation.cancel())
                        .cancelledBy(cancellation)
                        .into(out))
                .isInstanceOf(CancelledException.class);
        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
        assertThat(cancellation.isCancelled()).isTrue();
    }

    @Test
    void anInterruptedThreadEndsTheCallAndKeepsItsFlag() throws InterruptedException {
        AtomicReference<Object> seen = new AtomicReference<>();
        Thread thread = new Thread(() -> {
            try {
                Parley.scenario(TUTORIAL)
                        .ensemble(1, 10_000_000)
                        .run(run -> Thread.currentThread().interrupt());
            } catch (CancelledException cancelled) {
                seen.set(Thread.currentThread().isInterrupted());
            }
        });
        thread.start();
        thread.join(60_000);

        assertThat(seen.get()).isEqualTo(true);
    }

    @Test
    void aTracedRunTellsItsStory() {
        TracedRun traced = Parley.scenario(TUTORIAL).trace(1, 1);

        assertThat(traced.story(60)).allMatch(line -> line.length() <= 60).anyMatch(line -> line.contains("The end"));
        assertThat(traced.tables()).containsExactly("weeks", "rounds", "offers", "texts", "happenings");
        assertThat(traced.table("weeks").rows()).isEqualTo(traced.run().weeks());
        assertThatThrownBy(() -> traced.table("wekks"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("weeks");
    }

    @Test
    void argumentsAreChecked() {
        Scenario scenario = Parley.scenario(TUTORIAL);
        assertThatThrownBy(() -> scenario.ensemble(1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> scenario.run(1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> scenario.ensemble(1, 1).threads(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> scenario.run(1, 1).number("nothing")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Parley.scenario("name", null)).isInstanceOf(NullPointerException.class);
    }

    @Test
    void theReferenceCaseDrawsNothing() {
        Scenario fixed = Parley.scenario(TUTORIAL).with(Settings.none().fixed());

        assertThat(fixed.run(1, 1).columns()).extracting(Column::name).doesNotContain("warCost.A");
        assertThat(Parley.scenario(TUTORIAL).run(1, 1).columns())
                .extracting(Column::name)
                .contains("warCost.A");
    }

    /** Where a deal would have been opened, the run with that value has one: the threshold is held against a run. */
    @Test
    void anExplanationSaysWhatWouldHaveHadToChange() {
        Scenario scenario = Parley.scenario(TUTORIAL);
        int checked = 0;
        for (long replication = 1; replication <= 12; replication++) {
            Explanation explained = scenario.explain(1, replication);
            Run run = scenario.run(1, replication);
            assertThat(explained.run().outcome()).isEqualTo(run.outcome());
            assertThat(explained.sentences()).isNotEmpty();
            if (explained.run().rounds() > 0) {
                assertThat(explained.nearest())
                        .containsOnlyKeys(
                                scenario.issues().stream().map(Issue::id).toArray(String[]::new));
            }
            assertThat(explained.table("opening").rows() == 0)
                    .as("open or no round: %s", run)
                    .isEqualTo(explained.open() || run.rounds() == 0);
            Table ending = explained.table("ending");
            assertThat(ending.rows() == 0).isEqualTo(run.agreement());
            for (int r = 0; r < ending.rows() && checked < 10; r++) {
                double at = ending.number("at", r);
                if (!Double.isNaN(at) && ending.string("role", r).equals("lev")) {
                    String party = ending.string("party", r);
                    String key = ending.string("parameter", r) + (party.isEmpty() ? "" : "." + party);
                    Scenario changed = scenario.with(Settings.none().set(key, at));
                    assertThat(changed.run(1, replication).agreement())
                            .as("%s=%s, replication %d", key, at, replication)
                            .isTrue();
                    checked++;
                }
            }
        }
        assertThat(checked).isPositive();
        assertThatThrownBy(() -> scenario.explain(1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> scenario.explain(1, 1).table("none"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("waterfall");
        assertThatThrownBy(() -> scenario.explain(1, 1).story(10)).isInstanceOf(IllegalArgumentException.class);
    }

    /** What is counted is counted once: the shares of an explained ensemble rest on runs of the ensemble. */
    @Test
    void anExplainedEnsembleCountsItsRuns() {
        Path runs = folder.resolve("runs");
        EnsembleResult result = Parley.scenario(TUTORIAL).ensemble(1, 40).into(runs);

        EnsembleExplanation why = Parley.explain(runs).threads(2).swingRuns(1).run();

        assertThat(why.fitting()).isFalse();
        assertThat(why.runs()).isEqualTo(40);
        assertThat(why.agreement()).isEqualTo(result.agreement());
        long without = why.openAtLastRound().n();
        assertThat(without).isBetween(1L, 40 - Math.round(40 * why.agreement().value()));
        assertThat(why.openedByOneLever().n())
                .isEqualTo(without - Math.round(without * why.openAtLastRound().value()));
        assertThat(why.openedByOneLever().value() + why.openedOnlyByTwoLevers().value())
                .isBetween(0.0, 1.0);
        assertThatThrownBy(() -> Parley.explain(runs).swingRuns(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
