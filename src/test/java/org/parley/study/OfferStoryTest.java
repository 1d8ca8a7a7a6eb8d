package org.parley.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.format.ScenarioReader;
import org.parley.parameter.Side;
import org.parley.random.RunKey;
import org.parley.scenario.Scenario;
import org.parley.sim.DealSearches;
import org.parley.sim.Detail;
import org.parley.sim.RunResult;
import org.parley.sim.Simulator;
import org.parley.sim.Trace;
import org.parley.talks.Refusal;
import org.parley.value.DealSpace;

/**
 * Both sides offer one deal and both refuse it, as in model §7 step 4: a side takes a deal of the other if V − rd ≥
 * max(R, aspiration), and its own offer if V ≥ that; so 0.50 against an aspiration of 0.49 is offered and, with rd =
 * 0.02, refused.
 */
class OfferStoryTest {
    private static final double[] WITHOUT = {.3, .3};

    private static Trace.Offer offer(int exchange, Side author, int deal, Refusal refusal) {
        return offer(exchange, author, .49, deal, .34, refusal);
    }

    private static Trace.Offer offer(
            int exchange, Side author, double aspiration, int deal, double reservation, Refusal refusal) {
        return new Trace.Offer(1, exchange, author, aspiration, deal, .5, .5, reservation, refusal);
    }

    private static List<String> told(Trace.Offer... offers) {
        Scenario tutorial = ScenarioReader.read(Path.of("scenarios/tutorial.yaml"));
        RunResult run = new Simulator(tutorial, DealSpace.of(tutorial), DealSearches.of(tutorial))
                .run(tutorial.assumptions(), false, new RunKey(1, 1), Detail.RESULT);
        return new OfferStory(tutorial, run, new DisplayNames(tutorial))
                .told(List.of(offers), WITHOUT).stream()
                        .map(TraceStory.Sentence::text)
                        .toList();
    }

    @Test
    void theSameDealRefusedByBothIsExplainedOnce() {
        List<String> told = told(
                offer(1, Side.A, 5, Refusal.DEVALUATION),
                offer(1, Side.B, 5, Refusal.DEVALUATION),
                offer(2, Side.A, 5, Refusal.DEVALUATION),
                offer(2, Side.B, 5, Refusal.DEVALUATION));
        assertThat(told.get(0))
                .endsWith(
                        "Southland refuses: the adversary proposed it, so it counts for less than the 0.49 that Southland asks for (V 0.50, R 0.34).");
        assertThat(told)
                .filteredOn(line -> line.startsWith("Both offer the same deal, and neither takes it"))
                .hasSize(1)
                .first()
                .isEqualTo(told.get(2));
    }

    /** .50 − .02 is above the .40 that Southland asks for; it refuses since the R of a vote at home is .49. */
    @Test
    void whereTheReservationIsTheLargerItIsWhatTheOfferFallsShortOf() {
        assertThat(told(
                                offer(1, Side.A, .6, 5, .49, Refusal.DEVALUATION),
                                offer(1, Side.B, .4, 6, .34, Refusal.ASPIRATION))
                        .get(0))
                .endsWith(
                        "Southland refuses: the adversary proposed it, so it counts for less than the 0.49 that Southland would sign (V 0.50, R 0.49).");
    }

    @Test
    void twoDealsAndOtherReasonsAreNot() {
        assertThat(told(offer(1, Side.A, 5, Refusal.DEVALUATION), offer(1, Side.B, 6, Refusal.DEVALUATION)))
                .noneMatch(line -> line.startsWith("Both"));
        assertThat(told(offer(1, Side.A, 5, Refusal.ASPIRATION), offer(1, Side.B, 5, Refusal.DEVALUATION)))
                .noneMatch(line -> line.startsWith("Both"));
    }
}
