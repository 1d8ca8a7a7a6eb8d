package org.parley.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.parley.format.RandomScenarios;
import org.parley.parameter.Side;
import org.parley.value.Breakdown;
import org.parley.value.Ratification;
import org.parley.value.Valuation;

/**
 * The bounds on which the fast search rests: each lies on its side of the exact value, and no farther from it than its
 * class comment says. That the search answers as the plain loop does is M13; here a bound that is wrong, or so loose
 * that it leaves nothing out, is caught by itself. Failures name the seed.
 */
class BoundsTest {
    private static final double ROUNDING = 1e-12;

    private static Breakdown breakdown(SplittableRandom random) {
        return new Breakdown(
                StrictMath.exp(random.nextDouble(-12, -1)),
                random.nextInt(4) == 0 ? 0 : random.nextDouble(10),
                random.nextDouble(-1, 1),
                random.nextInt(3) == 0 ? 1 : random.nextDouble(1, 10),
                random.nextInt(3) == 0 ? 0 : random.nextInt(104),
                random.nextInt(4) == 0 ? 0 : random.nextInt(1500),
                random.nextDouble(5),
                random.nextDouble(.987, .9999));
    }

    /** The largest weekly hazard at a temptation, clamped or not. */
    private static double largestHazard(Breakdown b, double desire) {
        return b.baseHazard(desire) * b.windowMultiplier();
    }

    /**
     * A(D) lies between its bounds; where no hazard is clamped they are at most γ_D²Δ²/8 above and twice that below
     * apart, Δ = 1/32.
     */
    @Test
    void survivalWeightLiesBetweenItsBounds() {
        int close = 0;
        for (int seed = 0; seed < 1500; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Breakdown b = breakdown(random);
            double guarantee = random.nextInt(3) / 2.0;
            double trust = random.nextDouble();
            SurvivalBracket bracket = new SurvivalBracket(guarantee);
            bracket.serve(b, trust);
            assertEquals(b.survivalWeight(0, guarantee, trust), bracket.untempted(), ROUNDING, "seed " + seed);
            for (int n = 0; n < 25; n++) {
                double desire = n == 0 ? 0 : n < 15 ? random.nextDouble(1) : random.nextDouble(3.5);
                double exact = b.survivalWeight(desire, guarantee, trust);
                String what = "seed " + seed + " D " + desire + " " + b;
                double upper = bracket.upper(desire);
                double lower = bracket.lower(desire);
                assertTrue(upper >= exact - ROUNDING, what);
                assertTrue(lower <= exact + ROUNDING, what);
                if (largestHazard(b, desire + 2 / 32.0) < 1 && desire < 2.9) {
                    double bulge = StrictMath.pow(b.temptation() / 32, 2) / 8;
                    assertTrue(upper - lower <= 3 * (bulge + CellRound.SLACK) + ROUNDING, what);
                    close++;
                } else {
                    assertTrue(upper <= 1 + ROUNDING && lower > 0, what);
                }
            }
        }
        assertTrue(close > 20_000, close + " compared closely");
    }

    /**
     * Nowhere up to D does ln A fall faster than the bound of its steepness; and the bound is not many times what
     * occurs.
     */
    @Test
    void survivalWeightFallsNoFasterThanItsSteepness() {
        double step = 1e-5;
        for (int seed = 0; seed < 600; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Breakdown b = breakdown(random);
            double guarantee = random.nextInt(3) / 2.0;
            double trust = random.nextDouble();
            SurvivalBracket bracket = new SurvivalBracket(guarantee);
            bracket.serve(b, trust);
            double limit = random.nextDouble(2.8);
            double steepness = bracket.steepness(limit);
            double steepest = 0;
            for (int n = 0; n < 40; n++) {
                double desire = random.nextDouble() * limit;
                double before = b.survivalWeight(desire, guarantee, trust);
                double after = b.survivalWeight(StrictMath.min(limit, desire + step), guarantee, trust);
                double fall = StrictMath.log(before / after) / step;
                steepest = StrictMath.max(steepest, fall);
                assertTrue(fall <= steepness + 1e-6, "seed " + seed + " D " + desire + " of " + limit + " " + b);
            }
            assertTrue(bracket.steepness(limit / 2) <= steepness, "seed " + seed);
            if (b.temptation() < 5 && largestHazard(b, limit + .1) < .5) {
                assertTrue(steepness <= 2 * steepest + .2, "seed " + seed + ": " + steepness + " for " + steepest);
            }
        }
        SurvivalBracket steady = new SurvivalBracket(0);
        steady.serve(new Breakdown(.01, 0, 0, 1, 0, 0, 2, .998), .5);
        assertEquals(0, steady.steepness(1), 0, "without temptation A does not move");
        assertEquals(0, steady.steepness(100), 0);
    }

    @Test
    void aPromiseThatHoldsForEverHasWeightOne() {
        SurvivalBracket lasting = SurvivalBracket.lasting();
        for (double desire : new double[] {0, .3, 2.9}) {
            assertEquals(1, lasting.upper(desire), 0);
            assertEquals(1, lasting.lower(desire), 0);
        }
        assertEquals(1, lasting.untempted(), 0);
        assertEquals(0, lasting.steepness(1), 0);
    }

    /** A bracket serves the next run with other hazards, trust or both. */
    @Test
    void survivalBoundsStartOverWithOtherTerms() {
        SurvivalBracket bracket = new SurvivalBracket(.5);
        Breakdown one = new Breakdown(.002, 2, 0, 3, 8, 520, 2, .998);
        Breakdown two = new Breakdown(.004, 2, 0, 3, 8, 520, 2, .998);
        bracket.serve(one, .5);
        assertEquals(one.survivalWeight(0, .5, .5), bracket.untempted(), ROUNDING);
        bracket.serve(one, .7);
        assertEquals(one.survivalWeight(0, .5, .7), bracket.untempted(), ROUNDING);
        bracket.serve(two, .7);
        assertEquals(two.survivalWeight(0, .5, .7), bracket.untempted(), ROUNDING);
    }

    /** The bar lies between its bounds, and these between the bars at utilities 1/32 lower and higher. */
    @Test
    void barOfRatificationLiesBetweenItsBounds() {
        BarBracket bracket = new BarBracket();
        for (int seed = 0; seed < 600; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Ratification today = new Ratification(
                    random.nextInt(6) > 0,
                    random.nextDouble(-4, 4),
                    random.nextInt(4) == 0 ? 0 : random.nextDouble(12),
                    random.nextDouble(.03, .5),
                    random.nextInt(5) == 0 ? 0 : random.nextDouble());
            bracket.serve(today);
            for (int n = 0; n < 25; n++) {
                double utility = n < 20 ? random.nextDouble(-1, 1.2) : random.nextDouble(-6, 4);
                double exact = today.bar(utility);
                String what = "seed " + seed + " u " + utility + " " + today;
                assertTrue(bracket.upper(utility) >= exact, what);
                assertTrue(bracket.lower(utility) <= exact, what);
                if (utility > -3.9 && utility < 1.9) {
                    assertTrue(bracket.upper(utility) <= today.bar(utility - 1.001 / 32), what);
                    assertTrue(bracket.lower(utility) >= today.bar(utility + 1.001 / 32), what);
                }
            }
        }
    }

    /**
     * V of every deal of random conflicts lies between the bounds of its cell and of its opened cell; and it takes the
     * least own utility at least.
     */
    @Test
    void valuesLieBetweenTheBoundsOfTheirCell() {
        int compared = 0;
        for (long seed = 1; seed <= 400; seed++) {
            RoundFixture f = RoundFixture.drawn(RandomScenarios.of(seed), seed);
            SplittableRandom random = new SplittableRandom(seed);
            DealCells cells = DealCells.of(f.scenario, f.space);
            assertNotNull(cells);
            CellColumns columns = new CellColumns(cells);
            f.moveTo(random.nextDouble());
            Valuation round = f.round(random.nextDouble(.9), random.nextDouble(.9));
            columns.fill(f.draw, round.fixedOptions());
            CellRound r = new CellRound(columns);
            r.open(round);
            OpenCell open = new OpenCell();
            for (int c = 0; c < cells.cells; c++) {
                for (int e = 0; e < cells.shapes[cells.shape[c]].size; e++) {
                    int deal = columns.deal(c, e);
                    double[] u = {columns.exact(0, c, e), columns.exact(1, c, e)};
                    for (Side side : Side.values()) {
                        int i = side.ordinal();
                        String what = "seed " + seed + " deal " + deal + " " + side;
                        double exact = r.exact(i, c, u[0], u[1]);
                        assertEquals(round.value(side, deal), exact, 0, what);
                        if (!round.feasible(deal)) {
                            assertEquals(Double.NEGATIVE_INFINITY, r.upperValue[i][c], what);
                            continue;
                        }
                        assertTrue(r.upperValue[i][c] >= exact, what);
                        open.open(r, i, c);
                        double desire = open.desire(u[i], u[1 - i]);
                        double upper = open.upperOwn(u[i], desire);
                        double lower = open.lowerOwn(u[i], desire);
                        assertTrue(upper >= exact && lower <= exact, what);
                        OpenCell fromThere = open(r, 1 - i, c);
                        assertEquals(upper, fromThere.upperOther(u[i], desire), 0, what);
                        assertEquals(lower, fromThere.lowerOther(u[i], desire), 0, what);
                        double[] high = {u[0] + random.nextDouble(.3), u[1] + random.nextDouble(.3)};
                        double[] low = {u[0] - random.nextDouble(.3), u[1] - random.nextDouble(.3)};
                        assertTrue(open.mostOwn(high[i], high[1 - i], low[i], low[1 - i]) >= exact, what + " box");
                        assertTrue(
                                fromThere.mostOther(high[1 - i], high[i], low[1 - i], low[i]) >= exact, what + " box");
                        assertEquals(round.promisesHold() ? 0 : desireByHand(round, u, deal), desire, ROUNDING, what);
                        double between = open.ownSurvival.upper(desire) - open.ownSurvival.lower(desire);
                        double above = StrictMath.abs(u[i] - open.ownFallback);
                        assertEquals(between * above + 2 * CellRound.SLACK, upper - lower, 1e-12 + 1e-12 * above, what);
                        if (exact >= round.withoutAgreement(side)) {
                            assertTrue(r.leastUtility(i, c, exact) <= u[i], what);
                            compared++;
                        }
                    }
                }
            }
        }
        assertTrue(compared > 5_000, compared + " that a side would sign");
    }

    private static OpenCell open(CellRound r, int side, int cell) {
        OpenCell open = new OpenCell();
        open.open(r, side, cell);
        return open;
    }

    private static double desireByHand(Valuation round, double[] u, int deal) {
        return StrictMath.max(
                0,
                StrictMath.max(
                        round.shiftedWarValue(Side.A, round.shift(Side.A, deal)) - u[0],
                        round.shiftedWarValue(Side.B, round.shift(Side.B, deal)) - u[1]));
    }
}
