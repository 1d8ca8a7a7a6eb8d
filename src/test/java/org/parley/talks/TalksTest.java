package org.parley.talks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.parley.parameter.Side.A;
import static org.parley.parameter.Side.B;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.number.Rounding;
import org.parley.parameter.Mechanism;
import org.parley.parameter.Parameters;
import org.parley.parameter.Side;
import org.parley.random.Stream;
import org.parley.scenario.ScenarioBuilder;
import org.parley.value.Valuation;

/** One round, rule by rule (model §9), at a pie of eleven slices: deal x gives A 1 − x/10 and B x/10. */
class TalksTest {
    /** Everything is conceded from the start: aspirations stand at W^e. */
    private static ScenarioBuilder generous() {
        return TalksFixture.pie().strategy(null, "timeDependent").set(Parameters.OPENING_CONCESSION, 1);
    }

    /** Nothing is conceded before the deadline (β tiny). */
    private static ScenarioBuilder stubborn() {
        return TalksFixture.pie()
                .strategy(null, "timeDependent")
                .set(Parameters.OPENING_CONCESSION, 0)
                .set(Parameters.CONCESSION_EXPONENT, .01);
    }

    // ---- exchanges

    /** Each offers the other the most that leaves itself its W^e; both accept; the larger uniform's offer stands. */
    @Test
    void ifBothAcceptTheLargerDrawDecides() {
        int ofA = 0;
        for (long seed = 1; seed <= 60; seed++) {
            TalksFixture t = new TalksFixture(generous().build(), seed);
            RoundResult result = t.play(1, .25, .35);
            assertThat(t.offers).extracting(TalksFixture.Offer::deal).containsExactly(7, 4);
            assertThat(t.offers).extracting(TalksFixture.Offer::refusal).containsOnly(Refusal.NONE);
            boolean a =
                    t.stream("offers/alpha").uniform() > t.stream("offers/beta").uniform();
            assertEquals(new RoundResult.Deal(a ? 7 : 4, a ? A : B), result, "seed " + seed);
            ofA += a ? 1 : 0;
        }
        assertThat(ofA).isBetween(15, 45);
    }

    /** One draw a side and exchange, used or not: two stubborn exchanges come first. */
    @Test
    void drawsAreTakenInEveryExchange() {
        for (long seed = 1; seed <= 20; seed++) {
            TalksFixture t = new TalksFixture(
                    stubborn()
                            .set(Parameters.EXCHANGES, 2)
                            .set(Parameters.DEADLINE, 3)
                            .build(),
                    seed);
            assertEquals(RoundResult.GO_ON, t.play(1, .25, .35));
            RoundResult result = t.play(3, .25, .35);
            Stream a = t.stream("offers/alpha");
            Stream b = t.stream("offers/beta");
            for (int n = 0; n < 3; n++) {
                a.uniform();
                b.uniform();
            }
            boolean first = a.uniform() > b.uniform();
            assertEquals(new RoundResult.Deal(first ? 7 : 4, first ? A : B), result, "seed " + seed);
        }
    }

    /**
     * A demands everything, B is content with nothing: both offer deal 0. A would not take it from B's hand, B takes it
     * from A's.
     */
    @Test
    void ifOneAcceptsThatOfferStands() {
        ScenarioBuilder b =
                generous().set(Parameters.OPENING_CONCESSION, A, 0).set(Parameters.CONCESSION_EXPONENT, A, .01);
        for (long seed = 1; seed <= 10; seed++) {
            TalksFixture t = new TalksFixture(
                    b.set(Parameters.REACTIVE_DEVALUATION, A, .04).build(), seed);
            assertEquals(new RoundResult.Deal(0, A), t.play(1, .25, 0), "seed " + seed);
            assertThat(t.offers).extracting(TalksFixture.Offer::deal).containsExactly(0, 0);
            assertThat(t.offers)
                    .extracting(TalksFixture.Offer::refusal)
                    .containsExactly(Refusal.NONE, Refusal.DEVALUATION);
        }
    }

    /**
     * Devaluation counts against the adversary's authorship only: .5 − .04 &lt; .47 ≤ .5. The mediator may table the
     * same terms.
     */
    @Test
    void reactiveDevaluationRefusesTheAdversaryNotTheMediator() {
        TalksFixture t = new TalksFixture(
                generous()
                        .set(Parameters.REACTIVE_DEVALUATION, .04)
                        .set(Parameters.FORMULATION, 1)
                        .build(),
                1);
        RoundResult result = t.play(1, .47, .47);
        assertThat(t.offers).hasSize(8).extracting(TalksFixture.Offer::deal).containsOnly(5);
        assertThat(t.offers).extracting(TalksFixture.Offer::refusal).containsOnly(Refusal.DEVALUATION);
        assertEquals(new RoundResult.Deal(5, null), result);
        TalksFixture mild = new TalksFixture(
                generous().set(Parameters.REACTIVE_DEVALUATION, .029).build(), 1);
        assertThat(mild.play(1, .47, .47)).isInstanceOf(RoundResult.Deal.class);
    }

    /** A side without any acceptable deal makes no offer and accepts none, nor a text; the other still offers. */
    @Test
    void aSideWithoutAnAcceptableDealIsSilent() {
        TalksFixture t = new TalksFixture(
                generous()
                        .set(Parameters.FORMULATION, 1)
                        .set(Parameters.EXCHANGES, 2)
                        .build(),
                1);
        assertEquals(RoundResult.GO_ON, t.play(1, .2, 1.01));
        assertThat(t.silent).containsExactly(B);
        assertThat(t.offersOf(B)).isEmpty();
        assertThat(t.offersOf(A)).hasSize(2);
        assertThat(t.offers).extracting(TalksFixture.Offer::refusal).containsOnly(Refusal.NOTHING_ACCEPTABLE);
        assertThat(t.progress.get(0).progress()).as("no offers is no progress").isFalse();
        assertThat(t.progress.get(0).gap()).isNaN();
        assertThat(t.talks.aspiration(B)).isNaN();
        assertThat(t.talks.largestValue(B)).isNaN();
        assertEquals(1, t.talks.largestValue(A), 1e-12);
        assertEquals(org.parley.search.DealSearch.NONE, t.talks.latestOffer(B));
    }

    /** t_e = max(0, t − 2(1 − e/4)) = 7.5, 8, 8.5, 9 of T = 10, α₀ = 0, β = 1, W^e = 0: 1 − t_e/T. */
    @Test
    void aspirationsFallWithinARound() {
        TalksFixture t = new TalksFixture(
                TalksFixture.pie()
                        .set(Parameters.OPENING_CONCESSION, 0)
                        .set(Parameters.CONCESSION_EXPONENT, 1)
                        .set(Parameters.DEADLINE, 10)
                        .strategy(null, "timeDependent")
                        .build(),
                1);
        t.play(1, .8, .8);
        List<TalksFixture.Offer> first = t.offersOf(A);
        assertThat(first).hasSize(4);
        // W^e = .8, Vmax = 1: .8 + .2(1 − t_e/10) at t_e = 0, 0, .5, 1
        double[] expected = {1, 1, .99, .98};
        for (int e = 0; e < 4; e++) {
            assertEquals(expected[e], first.get(e).aspiration(), 1e-12);
            assertEquals(e + 1, first.get(e).exchange());
        }
        t.offers.clear();
        t.play(9, .8, .8);
        double[] later = {.85, .84, .83, .82};
        for (int e = 0; e < 4; e++) {
            assertEquals(later[e], t.offersOf(B).get(e).aspiration(), 1e-12);
        }
        t.offers.clear();
        t.play(40, .8, .8);
        assertEquals(.8, t.offersOf(B).get(0).aspiration(), 1e-12, "after the deadline α stays 1");
    }

    /** The gain a side answers: the last two offers of the other, at this round's V. */
    @Test
    void reciprocityAnswersTheLastTwoOffers() {
        TalksFixture t = new TalksFixture(
                TalksFixture.pie()
                        .set(Parameters.OPENING_CONCESSION, 0)
                        .set(Parameters.CONCESSION_EXPONENT, .5)
                        .set(Parameters.RECIPROCITY, 1)
                        .set(Parameters.DEADLINE, 10)
                        .set(Parameters.EXCHANGES, 3)
                        .build(),
                1);
        t.play(6, .3, .3);
        t.play(8, .3, .3);
        for (Side side : Side.values()) {
            List<TalksFixture.Offer> own = t.offersOf(side);
            List<TalksFixture.Offer> other = t.offersOf(side.other());
            ConcessionCurve curve = new ConcessionCurve(0, .5);
            double[] share = {(6 - 4 / 3.0) / 10, (6 - 2 / 3.0) / 10, .6, (8 - 4 / 3.0) / 10, (8 - 2 / 3.0) / 10, .8};
            double previous = Double.NaN;
            for (int n = 0; n < own.size(); n++) {
                double time = .3 + .7 * (1 - curve.conceded(share[n]));
                double mandate = .3 + .7 * (1 - curve.conceded(n < 3 ? .6 : .8));
                double gain = n < 2
                        ? 0
                        : value(side, other.get(n - 1).deal())
                                - value(side, other.get(n - 2).deal());
                double wanted = n == 0 ? time : previous - Math.max(0, gain);
                double expected = Math.max(mandate, Math.min(1, wanted));
                assertEquals(expected, own.get(n).aspiration(), 2 * Rounding.STEP, side + " " + n);
                previous = expected;
            }
        }
    }

    private static double value(Side side, int slice) {
        return side == A ? 1 - slice / 10.0 : slice / 10.0;
    }

    /**
     * A side with another strategy steps when it makes an offer that it has not made before; its first offer is new.
     */
    @Test
    void microFollowsTheNewOffersOfAnotherStrategy() {
        TalksFixture t = new TalksFixture(
                TalksFixture.pie()
                        .strategy(A, "micro")
                        .strategy(B, "timeDependent")
                        .set(Parameters.MICRO_STEP, .1)
                        .set(Parameters.OPENING_CONCESSION, 0)
                        .set(Parameters.CONCESSION_EXPONENT, .01)
                        .set(Parameters.EXCHANGES, 5)
                        .build(),
                1);
        t.play(1, .2, .2);
        // B repeats deal 10, one new offer in all: A steps at exchange 2 (0 steps so far) and 3 (1 against 1), then
        // waits
        assertThat(t.offersOf(B)).extracting(TalksFixture.Offer::deal).containsOnly(10);
        double[] expected = {1, .9, .8, .8, .8};
        for (int e = 0; e < 5; e++) {
            assertEquals(expected[e], t.offersOf(A).get(e).aspiration(), 1e-12, "exchange " + (e + 1));
        }
    }

    /** Two of them step together, from Vmax to W^e, across rounds. */
    @Test
    void twoMicrosMeet() {
        TalksFixture t = new TalksFixture(
                TalksFixture.pie()
                        .strategy(null, "micro")
                        .set(Parameters.MICRO_STEP, .101)
                        .build(),
                1);
        t.play(1, .2, .2);
        RoundResult second = t.play(3, .2, .2);
        assertThat(t.offersOf(A)).extracting(TalksFixture.Offer::deal).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(t.offersOf(B)).extracting(TalksFixture.Offer::deal).containsExactly(10, 9, 8, 7, 6, 5);
        assertThat(second).isInstanceOf(RoundResult.Deal.class);
        assertEquals(5, ((RoundResult.Deal) second).deal());
    }

    // ---- single text

    @Test
    void aTextIsTabledWithItsProbability() {
        int texts = 0;
        for (long seed = 1; seed <= 200; seed++) {
            TalksFixture t = new TalksFixture(
                    stubborn()
                            .set(Parameters.FORMULATION, .3)
                            .set(Parameters.EXCHANGES, 1)
                            .build(),
                    seed);
            t.play(1, .2, .2);
            boolean expected = t.stream("mediator/text").uniform() < .3;
            assertEquals(expected ? 1 : 0, t.texts.size(), "seed " + seed);
            texts += t.texts.size();
        }
        assertThat(texts).isBetween(35, 85);
    }

    /** Nash's product with equal weights: the middle; with all weight on A: the slice that leaves B just above W^e. */
    @Test
    void theTextIsTheWeightedNashPoint() {
        TalksFixture t = new TalksFixture(
                stubborn()
                        .set(Parameters.FORMULATION, 1)
                        .set(Parameters.OPACITY, 0)
                        .build(),
                1);
        t.play(1, .25, .25);
        assertEquals(5, t.texts.get(0).deal());
        TalksFixture a = new TalksFixture(
                stubborn()
                        .set(Parameters.FORMULATION, 1)
                        .set(Parameters.OPACITY, 0)
                        .set(Parameters.MEDIATOR_WEIGHT, B, 0)
                        .build(),
                1);
        a.play(1, .25, .25);
        assertEquals(3, a.texts.get(0).deal());
        TalksFixture none = new TalksFixture(
                stubborn()
                        .set(Parameters.FORMULATION, 1)
                        .set(Parameters.OPACITY, 0)
                        .set(Parameters.MEDIATOR_WEIGHT, 0)
                        .build(),
                1);
        none.play(1, .25, .25);
        assertEquals(5, none.texts.get(0).deal(), "½ each if both weights are 0");
    }

    /** The allowance grows to the deadline: .02 + .10 min(t, T)/T below the aspiration. */
    @Test
    void aTextMayLieBelowTheAspirationByTheAllowance() {
        // W^e = .25: aspiration .25 + .75·(1 − α), α = .5: .625; the text gives .5 to each: refused below an allowance
        // of .125
        ScenarioBuilder b = TalksFixture.pie()
                .set(Parameters.OPENING_CONCESSION, .5)
                .set(Parameters.CONCESSION_EXPONENT, .01)
                .set(Parameters.FORMULATION, 1)
                .set(Parameters.OPACITY, 0)
                .set(Parameters.ALLOWANCE, .02)
                .set(Parameters.DEADLINE, 10);
        TalksFixture small =
                new TalksFixture(b.set(Parameters.ALLOWANCE_GROWTH, .2).build(), 1);
        assertEquals(RoundResult.GO_ON, small.play(5, .25, .25));
        assertEquals(new TalksFixture.Text(5, Refusal.ASPIRATION, Refusal.ASPIRATION), small.texts.get(0));
        TalksFixture enough =
                new TalksFixture(b.set(Parameters.ALLOWANCE_GROWTH, .22).build(), 1);
        assertEquals(new RoundResult.Deal(5, null), enough.play(5, .25, .25));
    }

    /** A rejected text does not come back: the next best is tabled, until none is left. */
    @Test
    void rejectedTextsDoNotComeBack() {
        TalksFixture t = new TalksFixture(
                stubborn()
                        .set(Parameters.FORMULATION, 1)
                        .set(Parameters.OPACITY, 0)
                        .build(),
                1);
        for (int week = 1; week <= 15; week += 2) {
            t.play(week, .25, .25);
        }
        assertThat(t.texts).extracting(TalksFixture.Text::deal).containsExactly(5, 4, 6, 3, 7);
    }

    /** A stalling side refuses the text that its opponent takes, since it gives no allowance. */
    @Test
    void aStallingSideTakesNoText() {
        TalksFixture t = new TalksFixture(
                generous()
                        .set(Parameters.SINCERITY, A, 0)
                        .set(Parameters.FORMULATION, 1)
                        .build(),
                1);
        t.play(1, .45, .45);
        assertThat(t.offersOf(A)).allSatisfy(o -> assertEquals(.45 + .95 * .55, o.aspiration(), 1e-12));
        assertEquals(new TalksFixture.Text(5, Refusal.ASPIRATION, Refusal.NONE), t.texts.get(0));
    }

    // ---- measures, framework, freeze

    @Test
    void measuresAreConsideredWhenThereIsNoDeal() {
        TalksFixture t = new TalksFixture(stubborn().measure("m", .2, .2, 0).build(), 1);
        t.play(1, .2, .2);
        assertEquals(1, t.agreed);
        assertEquals(1, t.measures.inForce());
        assertEquals(1, t.measures.reliefFactor(A, 2), 0);
        assertEquals(.8, t.measures.reliefFactor(A, 3), 0, "it acts from the next round");
        TalksFixture deal = new TalksFixture(generous().measure("m", .2, .2, 0).build(), 1);
        deal.play(1, .2, .2);
        assertEquals(0, deal.measures.inForce());
    }

    private static ScenarioBuilder frozen() {
        return stubborn()
                .turn(Mechanism.FREEZE, true)
                .set(Parameters.FREEZE_HAZARD, 0)
                .set(Parameters.DEADLINE, 10);
    }

    /**
     * The standing line is worth 1 to A and 0 to B; both must prefer it to W^e, and the round before must have brought
     * no progress: so never in the first round.
     */
    @Test
    void aFreezeNeedsBothAndARoundWithoutProgress() {
        TalksFixture t = new TalksFixture(frozen().build(), 1);
        assertEquals(RoundResult.GO_ON, t.play(1, .5, -.1));
        assertThat(t.freezes).isEmpty();
        assertThat(t.play(3, .5, -.1)).isInstanceOf(RoundResult.Frozen.class);
        TalksFixture no = new TalksFixture(frozen().build(), 1);
        no.play(1, .5, .1);
        no.play(3, .5, .1);
        assertEquals(new TalksFixture.FreezeTest(1, 0, false), no.freezes.get(0));
        TalksFixture moving = new TalksFixture(
                frozen().strategy(null, "micro")
                        .set(Parameters.MICRO_STEP, .101)
                        .build(),
                1);
        moving.play(1, .2, .2);
        moving.play(3, .2, -.1);
        assertThat(moving.progress.get(0).progress()).isTrue();
        assertThat(moving.freezes).as("not while the talks move").isEmpty();
    }

    /** A side without an acceptable deal may still freeze; a stalling one may not, and asks for its share otherwise. */
    @Test
    void aFreezeBySilentAndStallingSides() {
        TalksFixture silent = new TalksFixture(
                frozen().redLine(B, 0, false, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10)
                        .redLine(B, 0, false, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10)
                        .set(Parameters.RED_LINE_COST, 1)
                        .build(),
                1);
        silent.play(4, .5, -.1);
        assertThat(silent.play(6, .5, -.1)).isInstanceOf(RoundResult.Frozen.class);
        assertThat(silent.silent).containsExactly(B, B);
        TalksFixture stall = new TalksFixture(
                frozen().redLine(B, 0, false, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10)
                        .redLine(B, 0, false, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10)
                        .set(Parameters.RED_LINE_COST, 1)
                        .set(Parameters.SINCERITY, B, 0)
                        .build(),
                1);
        stall.play(4, .5, -.1);
        assertEquals(RoundResult.GO_ON, stall.play(6, .5, -.1));
        TalksFixture share = new TalksFixture(
                frozen().set(Parameters.SINCERITY, A, 0)
                        .set(Parameters.STALL_SHARE, 1)
                        .build(),
                1);
        share.play(4, .5, -.1);
        assertThat(share.play(6, .5, -.1)).as("1 is all it can ask for").isInstanceOf(RoundResult.Frozen.class);
    }

    /**
     * Two issues. Both want option 1 of land; money has a red line of B on option 0, the status quo, and one of A on
     * option 1. So A offers (1, 0), B offers (1, 1), neither can take the other's, and the framework (land settled,
     * money open at its status quo) is worth 1 to A and .8 to B.
     */
    private static ScenarioBuilder nearly() {
        return ScenarioBuilder.of("nearly")
                .issue("land", 2, 0)
                .issue("money", 2, 0)
                .order(A, "land", 1, 0)
                .order(B, "land", 1, 0)
                .weights(A, .8, .2)
                .weights(B, .8, .2)
                .redLine(A, 1, false, 1)
                .redLine(B, 1, false, 0)
                .set(Parameters.RED_LINE_COST, .5)
                .fixedPreferences()
                .set(Parameters.LOSS_AVERSION, 1)
                .set(Parameters.BREAKDOWN_HAZARD, 0)
                .set(Parameters.FORMULATION, 0)
                .set(Parameters.WALKOUT_BASE, 0)
                .set(Parameters.DEADLINE, 10)
                .off(Mechanism.FREEZE);
    }

    @Test
    void aFrameworkFromTheDeadlineOnComparedWithNoAgreement() {
        TalksFixture t = new TalksFixture(nearly().build(), 1);
        assertEquals(RoundResult.GO_ON, t.play(9, .85, .75));
        assertThat(t.frameworks).as("not before the deadline").isEmpty();
        assertEquals(RoundResult.GO_ON, t.play(10, .85, .81), ".8 is less than B's W^e");
        assertThat(t.frameworks).hasSize(1);
        RoundResult result = t.play(12, .85, .8);
        assertThat(result).isInstanceOf(RoundResult.Signed.class);
        Framework w = ((RoundResult.Signed) result).framework();
        assertThat(w.settled()).containsExactly(true, false);
        assertEquals(t.f.space.index(new int[] {1, 0}), w.deal());
        assertEquals(1, w.valueA(), 1e-12);
        assertEquals(.8, w.valueB(), 1e-12);
    }

    @Test
    void noFrameworkWhenOffOrWithAStallingSide() {
        TalksFixture off = new TalksFixture(nearly().off(Mechanism.FRAMEWORK).build(), 1);
        assertEquals(RoundResult.GO_ON, off.play(10, .85, .75));
        TalksFixture stall =
                new TalksFixture(nearly().set(Parameters.SINCERITY, B, 0).build(), 1);
        assertEquals(RoundResult.GO_ON, stall.play(10, .85, .75), "it asks for .75 + .95 · .25 here too");
        TalksFixture silent = new TalksFixture(nearly().build(), 1);
        assertEquals(RoundResult.GO_ON, silent.play(10, .85, 1.1), "no offers, nothing in common");
        assertThat(silent.frameworks).isEmpty();
    }

    // ---- progress, stalls, walk-out

    /**
     * In the first round the gap at e = 1 takes the place of the gap before: 1 at the first exchange, less at the last.
     */
    @Test
    void progressInTheFirstRound() {
        ScenarioBuilder b = TalksFixture.pie().strategy(null, "micro").set(Parameters.MICRO_STEP, .101);
        // the levels fall just below the slices: offers (0, 10), (1, 9), (2, 8), (3, 7): gap = |difference| = 1 … .4
        TalksFixture t = new TalksFixture(b.set(Parameters.PROGRESS_STEP, .5).build(), 1);
        t.play(1, .2, .2);
        assertEquals(.4, t.progress.get(0).gap(), 1e-12);
        assertThat(t.progress.get(0).progress()).isTrue();
        assertEquals(0, t.progress.get(0).stalls());
        assertThat(t.talks.madeProgress()).isTrue();
        TalksFixture still = new TalksFixture(stubborn().build(), 1);
        still.play(1, .2, .2);
        assertThat(still.progress.get(0).progress()).isFalse();
        assertEquals(1, still.progress.get(0).stalls());
    }

    /** Later rounds: last round's offers, at this round's V. A rise of war's value enlarges nothing by itself. */
    @Test
    void theGapBeforeIsValuedAtThisRoundsValues() {
        TalksFixture t = new TalksFixture(
                TalksFixture.pie()
                        .set(Parameters.BREAKDOWN_HAZARD, .03)
                        .set(Parameters.PROGRESS_STEP, .02)
                        .build(),
                1);
        t.play(1, .3, .3);
        int beforeA = t.talks.latestOffer(A);
        int beforeB = t.talks.latestOffer(B);
        Valuation round = t.f.round(.35, .2);
        t.play(9, round);
        double before = gap(round, beforeA, beforeB);
        double now = gap(round, t.talks.latestOffer(A), t.talks.latestOffer(B));
        assertEquals(now, t.progress.get(1).gap(), 1e-15);
        assertEquals(before - now >= .02, t.progress.get(1).progress());
        assertThat(before - now).as("the test can tell").isPositive();
    }

    private static double gap(Valuation round, int byA, int byB) {
        return .5
                * (Math.max(0, round.value(A, byA) - round.value(A, byB))
                        + Math.max(0, round.value(B, byB) - round.value(B, byA)));
    }

    /** Rounds without progress are counted, and end nothing by themselves. */
    @Test
    void stallsAreCounted() {
        TalksFixture t =
                new TalksFixture(stubborn().set(Parameters.DEADLINE, 500).build(), 1);
        for (int week = 1; week <= 59; week += 2) {
            assertEquals(RoundResult.GO_ON, t.play(week, .2, .2));
        }
        assertThat(t.progress)
                .extracting(TalksFixture.Progress::stalls)
                .startsWith(1, 2, 3)
                .endsWith(29, 30);
    }

    /** Probability w0 (1 + min(stalls, 12)/3), one draw a round whether used or not. */
    @Test
    void theWalkOut() {
        int walkouts = 0;
        for (long seed = 1; seed <= 100; seed++) {
            TalksFixture t = new TalksFixture(
                    stubborn()
                            .set(Parameters.WALKOUT_BASE, .02)
                            .set(Parameters.DEADLINE, 500)
                            .build(),
                    seed);
            Stream draws = t.stream("walkout");
            for (int round = 1; round <= 24; round++) {
                RoundResult result = t.play(2 * round - 1, .2, .2);
                boolean walks = draws.uniform() < .02 * (1 + Math.min(round, 12) / 3.0);
                assertEquals(
                        walks ? new RoundResult.BrokenOff(Outcome.WALKOUT) : RoundResult.GO_ON,
                        result,
                        "seed " + seed + " round " + round);
                if (walks) {
                    walkouts++;
                    break;
                }
            }
        }
        assertThat(walkouts).isBetween(50, 100);
    }

    /**
     * The mediator hears from the second round with offers on what each gave up since the last one, in its own V of
     * this round.
     */
    @Test
    void theMediatorHearsWhatEachGaveUp() {
        TalksFixture t = new TalksFixture(
                TalksFixture.pie()
                        .strategy(A, "micro")
                        .strategy(B, "timeDependent")
                        .set(Parameters.MICRO_STEP, .1)
                        .set(Parameters.OPENING_CONCESSION, B, 0)
                        .set(Parameters.CONCESSION_EXPONENT, B, .01)
                        .build(),
                1);
        t.play(1, .2, .2);
        assertThat(t.gave).as("the first round has no round before").isEmpty();
        t.play(3, .2, 1.01);
        assertThat(t.gave).as("no offers of one side").isEmpty();
        t.play(5, .2, .2);
        assertEquals(1, t.gave.size());
        int a = t.offersOf(A).get(3).deal();
        int last = t.talks.latestOffer(A);
        assertEquals((last - a) / 10.0, t.gave.get(0).a(), 1e-12);
        assertEquals(0, t.gave.get(0).b(), 1e-12);
    }
}
