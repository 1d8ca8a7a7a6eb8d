package org.parley.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Points from Java: the numbers of the ensemble with the same settings, in order, on the calling thread. */
class EvaluateTest {
    private static final Scenario TUTORIAL = Parley.scenario(Path.of("scenarios/tutorial.yaml"));

    @Test
    void theNumbersAreThoseOfTheEnsemble() {
        List<Settings> points = IntStream.range(0, 12)
                .mapToObj(p -> Settings.none().set("warCost.A", p / 40.0))
                .toList();
        List<Evaluated> answers = new ArrayList<>();
        Thread here = Thread.currentThread();
        TUTORIAL.evaluate(points, 4, 33, List.of("agreement", "weeks", "OPEN"), answer -> {
            assertThat(Thread.currentThread()).isSameAs(here);
            answers.add(answer);
        });
        assertThat(answers)
                .extracting(Evaluated::point)
                .containsExactlyElementsOf(IntStream.range(0, 12).boxed().toList());
        for (Evaluated answer : answers) {
            EnsembleResult result =
                    TUTORIAL.with(points.get(answer.point())).ensemble(4, 33).run();
            assertThat(answer.outcomes().keySet()).containsExactly("agreement", "weeks", "OPEN");
            assertThat(answer.outcome("agreement")).isEqualTo(result.agreement());
            assertThat(answer.outcome("OPEN")).isEqualTo(result.share("OPEN"));
            Table summary = result.table("summary");
            int weeks = summary.strings("measure").indexOf("weeks");
            assertThat(answer.outcome("weeks"))
                    .isEqualTo(new Estimate(
                            summary.number("estimate", weeks),
                            summary.number("low", weeks),
                            summary.number("high", weeks),
                            33));
        }
        assertThat(TUTORIAL.with(points.get(3)).evaluate(4, 33, "weeks").outcomes())
                .containsEntry("weeks", answers.get(3).outcome("weeks"));
    }

    @Test
    void whatDoesNotFitIsToldWhenItComes() {
        List<Evaluated> answers = new ArrayList<>();
        assertThatThrownBy(() -> TUTORIAL.evaluate(
                        List.of(Settings.none(), Settings.none().set("warCost", 7)),
                        1,
                        100_000,
                        List.of(),
                        answers::add))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("warCost is 7; allowed 0 … 1 stk.");
        assertThatThrownBy(() -> TUTORIAL.evaluate(1, 10, "agrement"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("Maybe \"agreement\"?");
        assertThatThrownBy(() -> TUTORIAL.evaluate(1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TUTORIAL.evaluate(1, 3).outcome("weeks"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("agreement, survival5");
    }

    @Test
    void theReferenceCaseDrawsNothing() {
        Scenario fixed = TUTORIAL.with(Settings.none().fixed());
        assertThat(fixed.evaluate(1, 40, "agreement").outcome("agreement"))
                .isEqualTo(fixed.ensemble(1, 40).run().agreement());
    }
}
