package org.parley.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What each game teaches, as a test: limiting cases and directions that its formula and its play must share. */
class LimitsTest {
    @Test
    void rubinstein_firstMoveIsWorthNothingWhenPeriodsAreShort() {
        double first = Rubinstein.share(StrictMath.exp(-.1e-6), StrictMath.exp(-.2e-6));
        double second = 1 - Rubinstein.share(StrictMath.exp(-.2e-6), StrictMath.exp(-.1e-6));
        assertEquals(first, second, 1e-6);
        assertEquals(Rubinstein.shortPeriods(.1, .2), first, 1e-6);
        assertTrue(Rubinstein.share(.95, .8) > Rubinstein.share(.9, .8), "patience pays");
    }

    @Test
    void nash_equalSharesOnAStraightEndAndBetterAlternativePays() {
        assertTrue(CurvedFrontier.nash(.3, 0) > CurvedFrontier.nash(.2, 0));
        assertTrue(CurvedFrontier.nash(0, .3) < CurvedFrontier.nash(0, .2));
        assertEquals((2 + .35) / 3, CurvedFrontier.nash(.35, 0), 1e-12);
        assertEquals(
                Math.sqrt(1 - .35) * (Math.sqrt(5) - 1) / 2,
                CurvedFrontier.second(CurvedFrontier.kalaiSmorodinsky(.35, 0)),
                1e-12);
    }

    @Test
    void fearon_widthIsTheWasteOfWar() {
        double[] range = BargainingRange.range(.4, .07, .11);
        assertEquals(.18, range[1] - range[0], 1e-12);
        double[] weak = BargainingRange.range(.05, .10, .10);
        assertEquals(0, weak[0], 0, "nobody gets less than nothing");
    }

    @Test
    void screening_riskDoesNotDependOnPowerUntilTheDemandIsTheWholePie() {
        for (double power = .05; power < .85; power += .05) {
            assertEquals(.375, Screening.risk(power, .1, 0, .4), 1e-12);
            assertEquals(.375, Screening.enumerated(power, .1, 0, .4)[1], 2e-3);
        }
        assertTrue(Screening.risk(.95, .1, 0, .4) < .375);
        assertTrue(Screening.enumerated(.95, .1, 0, .4)[1] < .375 - 2e-3);
    }

    @Test
    void commitment_noShiftNoWarAndPatienceMakesItWorse() {
        assertTrue(CommitmentWar.inducedGain(.9, .3, .3, .5, .5) > 0);
        assertTrue(CommitmentWar.threshold(.99, .3, .5, .5) < CommitmentWar.threshold(.9, .3, .5, .5));
        assertTrue(CommitmentWar.inducedGain(.9, .3, .43, .5, .5) > 0);
        assertTrue(CommitmentWar.inducedGain(.9, .3, .45, .5, .5) < 0);
    }

    /** No time of yielding does better than 0 against the rate that was found. */
    @Test
    void attrition_everyTimeOfYieldingPaysTheSame() {
        double rate = Attrition.indifferentTo(2, .5);
        for (double length : new double[] {.1, 1, 5, 20}) {
            assertEquals(0, Attrition.holdingOut(2, .5, rate, length), 1e-4);
        }
    }

    @Test
    void zeuthen_andMicroEndApartWhenTheListIsUneven() {
        GameValues uneven = GameValues.parse(
                new Zeuthen(), List.of("deal2u1=.95", "deal2u2=.7", "deal3u1=.5", "deal3u2=.75", "deal4u1=.1"));
        List<Zeuthen.Deal> deals = Zeuthen.candidates(uneven);
        List<int[]> path = Zeuthen.offers(deals, 0, 0);
        assertEquals(1, path.get(path.size() - 1)[0], "largest product .665");
        assertEquals(2, Zeuthen.micro(deals), "middle of five");
        assertNotEquals(Zeuthen.nash(deals, 0, 0), Zeuthen.micro(deals));
        for (int step = 1; step < path.size(); step++) {
            boolean one = path.get(step)[0] == path.get(step - 1)[0] || path.get(step)[1] == path.get(step - 1)[1];
            assertTrue(one, "one side concedes at a time");
        }
    }

    @Test
    void faratin_boulwareMeetsLaterThanConceder() {
        assertTrue(ConcessionCurves.played(.1, .5) > ConcessionCurves.played(.1, 2));
        assertEquals(1, ConcessionCurves.polynomial(.1, .5, 1), 1e-15);
        assertEquals(1, ConcessionCurves.exponential(.1, .5, 1), 1e-15);
        assertEquals(.1, ConcessionCurves.exponential(.1, .5, 0), 1e-15);
        assertEquals(0, ConcessionCurves.exponential(0, 1, .9), 0);
    }

    @Test
    void kydd_tooMuchBiasIsNotBelievedEither() {
        double greatest = BiasedMediator.greatest(.1, .2, .7, .5, .5);
        assertEquals(9, greatest, 1e-9);
        assertTrue(BiasedMediator.honesty(false, 8.9, .1, .2, .7, .5, .5) > 0);
        assertTrue(BiasedMediator.honesty(false, 9.1, .1, .2, .7, .5, .5) < 0);
        assertTrue(Double.isNaN(BiasedMediator.least(.4, .2, .55, .1, .5)), "good news worth less than the sure share");
    }

    @Test
    void doubleAuction_halfIsBestAndTheRolesMirror() {
        assertEquals(DoubleAuction.trade(.2), DoubleAuction.trade(.8), 1e-15);
        assertTrue(DoubleAuction.trade(.5) > DoubleAuction.trade(.4));
        assertEquals(1, DoubleAuction.bid(.5, .4) + DoubleAuction.ask(.5, .6), 1e-15);
    }

    @Test
    void singleText_aPairThatHurtsSomebodyIsNotAccepted() {
        GameValues lopsided = GameValues.parse(new LinkedIssues(), List.of("lossB=4"));
        assertEquals(List.of(0), LinkedIssues.improved(lopsided, 2));
        GameValues linked = GameValues.parse(new LinkedIssues(), List.of("lossB=4", "link=1.5"));
        assertEquals(List.of(0, 3), LinkedIssues.improved(linked, 2));
    }

    @Test
    void randomWalk_withoutDriftItIsTheShareOfTheWay() {
        assertEquals(.3, RandomWalkWar.reaches(0, .1, .3, 1), 1e-15);
        assertEquals(21, RandomWalkWar.length(0, .1, .3, 1), 1e-9);
        assertEquals(.3, RandomWalkWar.solved(0, .1, .3, 1)[0], 1e-9);
        assertEquals(RandomWalkWar.reaches(.01, .1, .3, 1), 1 - RandomWalkWar.reaches(-.01, .1, .7, 1), 1e-12);
        assertEquals(RandomWalkWar.reaches(1e-8, .1, .3, 1), .3, 1e-5);
    }

    @Test
    void guarantee_moreShiftNeedsMoreAndBeyondALimitNoneIsEnough() {
        assertEquals(0, MinimumGuarantee.needed(.05, .02, .12, 2, .90), 0, "the bare hazard will do");
        double little = MinimumGuarantee.needed(.05, .10, .12, 2, .90);
        double more = MinimumGuarantee.needed(.05, .20, .12, 2, .90);
        assertTrue(little < more);
        assertTrue(
                MinimumGuarantee.needed(.05, .10, .12, 2, .95) > little, "the patient side fears the breakdown more");
        assertTrue(Double.isNaN(MinimumGuarantee.needed(.05, .40, .12, 2, .90)));
        assertEquals(
                1,
                MinimumGuarantee.weight(new MinimumGuarantee.Terms(1, 1, 100, 0), 0, 2, 3, .90),
                1e-12,
                "never breaks");
    }

    /** What each policy adds at T15's numbers: here the window matters most, then trust, then years. */
    @Test
    void guarantee_whatLongerTrustedAndEarlierAdd() {
        double base = margin(.6, 15, 26);
        double years = margin(.6, 20, 26) - base;
        double trust = margin(.8, 15, 26) - base;
        double window = margin(.6, 15, 0) - base;
        assertTrue(0 < years && years < trust && trust < window);
        assertTrue(base < 0 && margin(.8, 20, 0) > 0, "all three turn a refusal into a signature");
    }

    private static double margin(double trust, double years, double window) {
        return MinimumGuarantee.margin(
                MinimumGuarantee.weight(new MinimumGuarantee.Terms(1, trust, years, window), .12, 2, 3, .90), .05, .10);
    }

    @Test
    void search_findsPeaksAndThresholds() {
        assertEquals(.37, NumericSolver.best(x -> -(x - .37) * (x - .37), 0, 1), 1e-7);
        assertEquals(1, NumericSolver.best(x -> x, 0, 1), 1e-12);
        assertEquals(0, NumericSolver.best(x -> 0, 0, 1), 0, "the lowest point of a plateau");
        assertEquals(StrictMath.sqrt(2), NumericSolver.least(x -> x * x >= 2, 0, 5), 1e-12);
        assertEquals(0, NumericSolver.least(x -> true, 0, 5), 0);
        assertTrue(Double.isNaN(NumericSolver.least(x -> false, 0, 5)));
    }

    @Test
    void digits_areRoundedExactly() {
        assertEquals("0.6666667", Digits.seven(2 / 3.0));
        assertEquals("0.0000000", Digits.seven(-1e-12), "no minus nought");
        assertEquals("none", Digits.seven(Double.NaN));
        assertEquals("∞", Digits.four(Double.POSITIVE_INFINITY));
        assertEquals("1e-6", Digits.tolerance(1e-6));
        assertEquals("2e-3", Digits.tolerance(2e-3));
        assertEquals("0.0025", Digits.tolerance(2.5e-3));
        assertEquals("0.0049", Digits.two(0.00490001));
    }
}
