package org.parley.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The numbers T01–T12 and T15 as the model's page of tests gives them, tolerance 1e-6; and that the games claim each of
 * them.
 */
class TNumbersTest {
    private static final Sampling FEW = new Sampling(1, 2_000);

    // spotless:off
    @ParameterizedTest(name = "{0} {1} {2} {3}")
    @CsvSource({
        "T01,  rubinstein,  patience1=.9 patience2=.8,                               share,            0.7142857",
        "T01b, rubinstein,  patience1=.9 patience2=.9,                               share,            0.5263158",
        "T01c, rubinstein,  rate1=.1 rate2=.2,                                       shortPeriods,     0.6666667",
        "T02,  nash,        alternative1=0 alternative2=0,                           nash,             0.6666667",
        "T02b, nash,        alternative1=.2 alternative2=0,                          nash,             0.7333333",
        "T02c, nash,        alternative1=0 alternative2=0,                           kalaiSmorodinsky, 0.6180340",
        "T02d, nash,        alternative1=.2 alternative2=0,                          kalaiSmorodinsky, 0.6944272",
        "T03,  fearon,      power=.6 costA=.1 costB=.15,                             low,              0.50",
        "T03,  fearon,      power=.6 costA=.1 costB=.15,                             high,             0.75",
        "T04,  screening,   power=.5 costA=.1 low=0 high=.4,                         demand,           0.65",
        "T04,  screening,   power=.5 costA=.1 low=0 high=.4,                         risk,             0.375",
        "T04b, screening,   power=.5 costA=.1 low=.1 high=.5,                        demand,           0.70",
        "T04b, screening,   power=.5 costA=.1 low=.1 high=.5,                        risk,             0.25",
        "T04c, screening,   power=.3 costA=.1 low=.1 high=.5,                        demand,           0.50",
        "T04c, screening,   power=.3 costA=.1 low=.1 high=.5,                        risk,             0.25",
        "T04d, screening,   power=.5 costA=.1 low=.2 high=.4,                        demand,           0.70",
        "T04d, screening,   power=.5 costA=.1 low=.2 high=.4,                        risk,             0",
        "T05,  commitment,  discount=.9 powerNow=.3 costDeclining=.5 costRising=.5,  threshold,        0.4388889",
        "T06,  attrition,   prize1=1 prize2=1 cost1=1 cost2=1,                       persistence,      1",
        "T06,  attrition,   prize1=1 prize2=1 cost1=1 cost2=1,                       duration,         0.5",
        "T06,  attrition,   prize1=1 prize2=1 cost1=1 cost2=1,                       payoff,           0",
        "T06b, attrition,   prize1=2 prize2=1 cost1=1 cost2=1,                       firstYields,      0.6666667",
        "T07,  zeuthen,     deal2u1=.9,                                              u1,               0.7",
        "T07,  zeuthen,     deal2u1=.9,                                              u2,               0.6",
        "T07,  zeuthen,     deal2u1=.9,                                              product,          0.42",
        "T08,  faratin,     exponent=.5 opening=.1 time=.5,                          polynomial,       0.325",
        "T08,  faratin,     exponent=1 opening=.1 time=.5,                           polynomial,       0.55",
        "T08,  faratin,     exponent=2 opening=.1 time=.5,                           polynomial,       0.7363961",
        "T08e, faratin,     exponent=1 opening=.1 time=.5,                           exponential,      0.3162278",
        "T08e, faratin,     exponent=2 opening=.1 time=.5,                           exponential,      0.5623413",
        "T08b, faratin,     exponent=.5 opening=0,                                   meeting,          0.7071068",
        "T08b, faratin,     exponent=1 opening=0,                                    meeting,          0.5",
        "T08b, faratin,     exponent=2 opening=0,                                    meeting,          0.25",
        "T09,  kydd,        error=.1 warCost=.2 high=.7 power=.5 low=.5,             leastBias,        0.1111111",
        "T10,  double-auction, weight=.5,                                            lowestAsk,        0.25",
        "T10,  double-auction, weight=.5,                                            trade,            0.28125",
        "T10,  double-auction, weight=.5,                                            gain,             0.140625",
        "T10,  double-auction, weight=.5,                                            efficiency,       0.84375",
        "T11,  single-text, gainA=3 lossA=1 gainB=3 lossB=1,                         singleA,          0",
        "T11,  single-text, gainA=3 lossA=1 gainB=3 lossB=1,                         tradedA,          2",
        "T11,  single-text, gainA=3 lossA=1 gainB=3 lossB=1,                         tradedB,          2",
        "T12,  random-walk, drift=.01 spread=.1 start=.5 goal=1,                     reaches,          0.7310586",
        "T15,  guarantee,   gain=.05 shift=.10 hazardYear=.12 guaranteeEffect=2 discountYear=.90, weight,    0.6666667",
        "T15,  guarantee,   gain=.05 shift=.10 hazardYear=.12 guaranteeEffect=2 discountYear=.90, hazard,    0.0527337",
        "T15,  guarantee,   gain=.05 shift=.10 hazardYear=.12 guaranteeEffect=2 discountYear=.90, guarantee, 0.4111189",
    })
    // spotless:on
    void pageNumber(String id, String name, String assignments, String key, double expected) {
        Game game = Games.named(name).orElseThrow();
        GameValues settings = GameValues.parse(game, List.of(assignments.split(" ", -1)));
        Result result = game.play(settings, FEW).stream()
                .filter(candidate -> candidate.key().equals(key))
                .findFirst()
                .orElseThrow();
        assertEquals(expected, result.closedForm(), 1e-6, id);
        assertTrue(result.agrees(), () -> id + ": " + result);
        assertTrue(
                game.reproductions().stream()
                        .anyMatch(row -> row.id().equals(id)
                                && row.result().equals(key)
                                && Math.abs(row.expected() - expected) <= 5e-8),
                () -> id + " is missing from the table of " + name);
    }

    @Test
    void t03_emptyWhenNetCostsAreBelowZero() {
        assertTrue(Double.isNaN(BargainingRange.range(0.6, -0.2, 0.15)[0]));
        assertTrue(Double.isNaN(BargainingRange.enumerated(0.6, -0.2, 0.15)[0]));
        assertEquals(0.6, BargainingRange.range(0.6, -0.2, 0.20)[1] - 0.2, 1e-12);
    }

    @Test
    void t09_unbiasedMediatorIsNeverCredible() {
        assertTrue(BiasedMediator.honesty(true, 0, 0.1, 0.2, 0.7, 0.5, 0.5) < 0);
        assertTrue(BiasedMediator.honesty(true, 0.2, 0.1, 0.2, 0.7, 0.5, 0.5) > 0);
    }

    /** T14b: the three-phase survival weight is the one of the model's page, u = .6, W' = .3, δ = .998. */
    @Test
    void t14b_threePhases() {
        double year = StrictMath.exp(52 * StrictMath.log(0.998));
        double base = 0.0024 * 52;
        double effect = StrictMath.log(3);
        double multiplier = 0.004 / 0.0024;
        double weight =
                MinimumGuarantee.weight(new MinimumGuarantee.Terms(1, 1, 15, 12), base, effect, multiplier, year);
        assertEquals(0.4983116, 0.3 + weight * 0.3, 1e-6);
    }
}
