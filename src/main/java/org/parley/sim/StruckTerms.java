package org.parley.sim;

import org.jspecify.annotations.Nullable;
import org.parley.parameter.ParameterValues;
import org.parley.parameter.Parameters;
import org.parley.parameter.Side;
import org.parley.scenario.DealPackage;
import org.parley.scenario.PackageTerm;
import org.parley.scenario.Reads;
import org.parley.search.Bargain;
import org.parley.search.DealSearch;
import org.parley.search.ZoneShare;
import org.parley.talks.Framework;
import org.parley.value.Breakdown;
import org.parley.value.DealSpace;
import org.parley.value.Draw;
import org.parley.value.Valuation;

/**
 * The terms that were struck in a run and what they are worth, measured in the round in which they were struck (model
 * §10). Arrays over sides are [A, B].
 *
 * @param deal index of the deal; of a framework: with the open issues at their status quo
 * @param settled whether an issue was settled [issue]; all of them in a deal
 * @param u utilities
 * @param v values V
 * @param r reservation values R (of a framework: W^e)
 * @param nashProduct Π (V_i − R_i)
 * @param distances to the frontier and the Nash and Kalai–Smorodinsky points; NONE where not asked for
 * @param zoneShare where a whole deal lies in the zone of possible agreement; {@link ZoneShare#NONE} for a framework
 * @param survival probability that it stands after 1 … 10 years, with the true backstop [year − 1]
 * @param believedSurvival the same with each side's trust [side][year − 1]
 * @param asymmetry from its opening: (c_A − c_B)/(c_A + c_B), c_i = Vmax_i at the first round − V_i; NaN if undefined
 * @param fromToday what the terms take and give, from the status quo
 * @param fromOwnPlans what the terms take, from each side's own published plan
 * @param packageDistance mean over sides of the share of weight on which it differs from each package [package]
 */
public record StruckTerms(
        int deal,
        boolean[] settled,
        double[] u,
        double[] v,
        double[] r,
        double nashProduct,
        Bargain.Distances distances,
        ZoneShare zoneShare,
        double[] survival,
        double[][] believedSurvival,
        double asymmetry,
        FromToday fromToday,
        FromOwnPlans fromOwnPlans,
        double[] packageDistance) {
    public StruckTerms {
        settled = settled.clone();
        u = u.clone();
        v = v.clone();
        r = r.clone();
        survival = survival.clone();
        believedSurvival = copy(believedSurvival);
        packageDistance = packageDistance.clone();
    }

    /** A copy. */
    @Override
    public boolean[] settled() {
        return settled.clone();
    }

    /** A copy. */
    @Override
    public double[] u() {
        return u.clone();
    }

    /** A copy. */
    @Override
    public double[] v() {
        return v.clone();
    }

    /** A copy. */
    @Override
    public double[] r() {
        return r.clone();
    }

    /** A copy. */
    @Override
    public double[] survival() {
        return survival.clone();
    }

    /** A copy. */
    @Override
    public double[][] believedSurvival() {
        return copy(believedSurvival);
    }

    /** One of them, as a side believes; years 1 … {@value #YEARS}. */
    public double believedSurvival(Side side, int years) {
        return believedSurvival[side.ordinal()][years - 1];
    }

    private static double[][] copy(double[][] rows) {
        double[][] copy = rows.clone();
        for (int r = 0; r < copy.length; r++) {
            copy[r] = copy[r].clone();
        }
        return copy;
    }

    /** A copy. */
    @Override
    public double[] packageDistance() {
        return packageDistance.clone();
    }

    /** What this reads, and when that cannot matter. */
    static final Reads READS = Reads.by("what was agreed").with(Framework.READS).with(Breakdown.BACKSTOP);

    /** Years for which survival is reported. */
    public static final int YEARS = 10;

    static StruckTerms of(
            Draw draw,
            ParameterValues today,
            double front,
            Valuation round,
            DealSearch search,
            int deal,
            @Nullable Framework framework,
            Detail detail,
            double firstLargestA,
            double firstLargestB) {
        DealSpace space = draw.space();
        boolean[] settled = new boolean[space.issues()];
        java.util.Arrays.fill(settled, true);
        double[] u = {round.utility(Side.A).of(deal), round.utility(Side.B).of(deal)};
        double[] v;
        double[] r;
        if (framework == null) {
            v = new double[] {round.value(Side.A, deal), round.value(Side.B, deal)};
            r = new double[] {round.reservation(Side.A, deal), round.reservation(Side.B, deal)};
        } else {
            settled = framework.settled();
            v = new double[] {framework.valueA(), framework.valueB()};
            r = new double[] {round.withoutAgreement(Side.A), round.withoutAgreement(Side.B)};
        }
        double desire = round.desire(u[0], u[1], round.shift(Side.A, deal));
        double guarantee = space.guarantee(deal);
        Breakdown breakdown = framework == null
                ? round.breakdown()
                : round.breakdown().deferred(today.get(Parameters.DEFERRAL_MULTIPLIER));
        double[] survival = survival(breakdown, desire, guarantee, today.get(Parameters.TRUE_BACKSTOP));
        double[][] believed = {
            survival(breakdown, desire, guarantee, round.trust(Side.A)),
            survival(breakdown, desire, guarantee, round.trust(Side.B))
        };
        double concededA = firstLargestA - v[0];
        double concededB = firstLargestB - v[1];
        double asymmetry = concededA + concededB == 0 ? Double.NaN : (concededA - concededB) / (concededA + concededB);
        return new StruckTerms(
                deal,
                settled,
                u,
                v,
                r,
                (v[0] - r[0]) * (v[1] - r[1]),
                detail.asks(OnDemand.DISTANCES) ? search.distances(v[0], v[1]) : Bargain.Distances.NONE,
                detail.asks(OnDemand.ZONE_SHARE) && framework == null
                        ? search.zoneShare(v[0] - r[0], v[1] - r[1])
                        : ZoneShare.NONE,
                survival,
                believed,
                asymmetry,
                FromToday.of(draw, deal, settled, front),
                FromOwnPlans.of(draw, deal, settled, front),
                packageDistances(draw, deal));
    }

    private static double[] survival(Breakdown breakdown, double desire, double guarantee, double trust) {
        double[] survival = new double[YEARS];
        for (int y = 0; y < YEARS; y++) {
            survival[y] = breakdown.survival(desire, guarantee, trust, y + 1);
        }
        return survival;
    }

    private static double[] packageDistances(Draw draw, int deal) {
        double[] distances = new double[draw.scenario().packages().size()];
        for (int p = 0; p < distances.length; p++) {
            DealPackage named = draw.scenario().packages().get(p);
            distances[p] = 0.5 * (distance(draw, Side.A, deal, named) + distance(draw, Side.B, deal, named));
        }
        return distances;
    }

    /** Weight of the coded issues that differ, divided by the weight of the coded issues. */
    private static double distance(Draw draw, Side side, int deal, DealPackage named) {
        double differs = 0;
        double coded = 0;
        for (PackageTerm cell : named.cells()) {
            double w = draw.preferences(side).weights()[cell.issue()];
            coded += w;
            if (draw.space().option(deal, cell.issue()) != cell.option()) {
                differs += w;
            }
        }
        return differs / coded;
    }
}
