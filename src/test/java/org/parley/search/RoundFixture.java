package org.parley.search;

import org.parley.parameter.ParameterValues;
import org.parley.parameter.Parameters;
import org.parley.parameter.Side;
import org.parley.random.RunKey;
import org.parley.random.Streams;
import org.parley.scenario.Issue;
import org.parley.scenario.Scenario;
import org.parley.value.Breakdown;
import org.parley.value.DealSpace;
import org.parley.value.Draw;
import org.parley.value.Utility;
import org.parley.value.Valuation;

/**
 * One round of a conflict with whatever war values a test wants: the draw, the valuation, the plain search opened with
 * it.
 */
public final class RoundFixture {
    public final Scenario scenario;
    public final DealSpace space;
    public final Draw draw;
    public ParameterValues values;
    private double front;

    private RoundFixture(Scenario scenario, ParameterValues values, boolean fixed, Streams streams) {
        this.scenario = scenario;
        this.space = DealSpace.of(scenario);
        this.values = values;
        this.draw = Draw.of(scenario, space, values, fixed, streams);
        moveTo(values.get(Parameters.INITIAL_SHARE));
    }

    /** Default values and mean preferences. */
    public static RoundFixture fixed(Scenario scenario) {
        return new RoundFixture(scenario, scenario.assumptions().fixed(), true, Streams.of(new RunKey(1, 0)));
    }

    /** Drawn values and preferences, unless the scenario fixes them. */
    public static RoundFixture drawn(Scenario scenario, long seed) {
        Streams streams = Streams.of(new RunKey(seed, 0));
        ParameterValues values = scenario.assumptions()
                .drawn((p, side) -> streams.named("parameter/" + p.key()
                                + (p.perParty() ? "/" + scenario.party(side).id() : ""))
                        .uniform());
        return new RoundFixture(scenario, values, scenario.fixedPreferences(), streams);
    }

    /** A round without pressure or monitoring. */
    public Valuation round(double warA, double warB) {
        return round(warA, warB, warA, warB, open());
    }

    /** A round with war values W and values of no agreement W^e. */
    public Valuation round(double warA, double warB, double withoutA, double withoutB, int[] fixedOption) {
        return new Valuation(
                draw,
                values,
                new double[] {warA, warB},
                new double[] {withoutA, withoutB},
                Breakdown.from(values, false, 0, discount()),
                fixedOption);
    }

    /** Moves the front. */
    public void moveTo(double z) {
        front = z;
        draw.moveTo(z);
    }

    /** z. */
    public double front() {
        return front;
    }

    /** No issue is fixed. */
    public int[] open() {
        int[] none = new int[space.issues()];
        java.util.Arrays.fill(none, -1);
        return none;
    }

    /** The status quo of every issue. */
    public int[] statusQuo() {
        return scenario.issues().stream().mapToInt(Issue::statusQuo).toArray();
    }

    /** δ a week. */
    public double discount() {
        return StrictMath.exp(StrictMath.log(values.get(Parameters.DISCOUNT_YEAR)) / 52);
    }

    /** The plain search, opened. */
    public LiteralSearch search(Valuation round) {
        LiteralSearch search = new LiteralSearch(draw);
        search.begin(round);
        return search;
    }

    /** No text was rejected. */
    public RejectedTexts noTexts() {
        return new RejectedTexts(
                space,
                new Utility[] {draw.utility(Side.A), draw.utility(Side.B)},
                new Utility[] {draw.reading(Side.A), draw.reading(Side.B)},
                values.get(Parameters.POWER_SHIFT_SCALE));
    }
}
