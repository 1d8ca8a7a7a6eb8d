package org.parley.ensemble;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.parley.parameter.Side;
import org.parley.scenario.DealPackage;
import org.parley.scenario.Issue;
import org.parley.scenario.Option;
import org.parley.scenario.Scenario;
import org.parley.scenario.WorthScale;
import org.parley.sim.FromOwnPlans;
import org.parley.sim.FromToday;
import org.parley.sim.StruckTerms;

/** The columns of {@code runs.csv} about what was struck. They are empty in a run in which nothing was. Model §10. */
final class TermColumns {
    private static final List<Integer> SURVIVAL_YEARS = List.of(1, 5, 10);

    private final Scenario scenario;
    private final ColumnList columns;

    TermColumns(Scenario scenario, ColumnList columns) {
        this.scenario = scenario;
        this.columns = columns;
    }

    /** What was struck, what it is worth, and who gave more. */
    void terms() {
        for (int k = 0; k < scenario.issues().size(); k++) {
            int issue = k;
            Issue about = scenario.issues().get(k);
            List<String> ids = new ArrayList<>();
            about.options().stream().map(Option::id).forEach(ids::add);
            columns.text(
                    "agreed." + about.id(),
                    String.join(", ", ids),
                    "option struck on " + about.name() + "; empty where left open or nothing was struck",
                    run -> {
                        StruckTerms terms = run.terms();
                        return terms == null || !terms.settled()[issue]
                                ? ""
                                : option(terms, issue).id();
                    });
        }
        columns.whole(
                "settled",
                "–",
                "0 … " + scenario.issues().size(),
                "issues that the struck terms settle (a rejected deal was struck too)",
                run -> {
                    StruckTerms terms = run.terms();
                    int count = 0;
                    for (int k = 0; terms != null && k < terms.settled().length; k++) {
                        count += terms.settled()[k] ? 1 : 0;
                    }
                    return count;
                });
        worth("u", "… 1", "utility of the struck terms to %s", StruckTerms::u);
        worth("V", "… 1 + carrots", "value of the struck terms to %s, counting that they may break", StruckTerms::v);
        worth(
                "R",
                "… 1",
                "reservation value of %s for these terms (of a framework: value of no agreement)",
                StruckTerms::r);
        ofTerms("nashProduct", "stk²", "…", "product over both sides of V − R", StruckTerms::nashProduct);
        ofTerms(
                "distanceFrontier",
                "stk",
                "0 …",
                "distance in (V.A, V.B) to the Pareto frontier",
                t -> t.distances().frontier());
        ofTerms(
                "distanceNash",
                "stk",
                "0 …",
                "distance in (V.A, V.B) to the Nash point; empty where undefined",
                t -> t.distances().nash());
        ofTerms(
                "distanceKS",
                "stk",
                "0 …",
                "distance in (V.A, V.B) to the Kalai–Smorodinsky point; empty where undefined",
                t -> t.distances().kalaiSmorodinsky());
        ofTerms(
                "asymmetry",
                "–",
                "…",
                "concession asymmetry (c.A − c.B)/(c.A + c.B), c = largest acceptable V at the first round − V struck; beyond ±1 if a side ends with a negative c; empty where undefined",
                StruckTerms::asymmetry);
        fromToday();
        fromOwnPlans();
    }

    /** The second baseline of concession; only of terms that stand. */
    private void fromToday() {
        for (Side side : Side.values()) {
            ofStanding(
                    "loss." + side,
                    "stk",
                    Column.SHARE,
                    "what the terms that stand take from " + name(side)
                            + ", from the status quo: weights × scores lost, losses not enlarged, issues left open 0",
                    t -> t.losses()[side.ordinal()]);
        }
        for (Side side : Side.values()) {
            ofStanding(
                    "gain." + side,
                    "stk",
                    Column.SHARE,
                    "what the terms that stand give " + name(side) + ", from the status quo, likewise",
                    t -> t.gains()[side.ordinal()]);
        }
        ofStanding(
                "lossAsymmetry",
                "–",
                "−1 … 1",
                "who loses more from today: (loss.A − loss.B)/(loss.A + loss.B); empty where nobody loses. Its counterpart from the openings is asymmetry; which of them is fair to use is what the two sides disagree about",
                FromToday::lossAsymmetry);
        ofStanding(
                "gainAsymmetry",
                "–",
                "−1 … 1",
                "who gains more from today: (gain.A − gain.B)/(gain.A + gain.B); empty where nobody gains",
                FromToday::gainAsymmetry);
    }

    /** The third baseline of concession, where both parties have a plan of their own. */
    private void fromOwnPlans() {
        if (!FromOwnPlans.known(scenario)) {
            return;
        }
        for (Side side : Side.values()) {
            ofPlans(
                    "planLoss." + side,
                    "stk",
                    Column.SHARE,
                    "what the terms that stand take from " + name(side)
                            + " of its own published plan: weights × scores lost on the issues on which it speaks",
                    t -> t.losses()[side.ordinal()]);
        }
        ofPlans(
                "planAsymmetry",
                "–",
                "−1 … 1",
                "who gives up more of its own plan: (planLoss.A − planLoss.B)/(planLoss.A + planLoss.B); empty where nobody does",
                FromOwnPlans::asymmetry);
    }

    /** How long it would stand. */
    void survival() {
        for (int year : SURVIVAL_YEARS) {
            columns.number(
                    "survival" + year,
                    "–",
                    "0 … 1",
                    "probability that the struck terms, or the ceasefire, still stand after " + years(year)
                            + ", with the true backstop",
                    run -> run.survival().length == 0 ? Double.NaN : run.survival()[year - 1]);
        }
        for (int year : SURVIVAL_YEARS) {
            for (Side side : Side.values()) {
                ofTerms(
                        "believedSurvival" + year + "." + side,
                        "–",
                        "0 … 1",
                        "probability that the struck terms still stand after " + years(year) + ", as " + name(side)
                                + " believes",
                        t -> t.believedSurvival(side, year));
            }
        }
    }

    private static String years(int years) {
        return years == 1 ? "1 year" : years + " years";
    }

    /** How far it lies from every named package. */
    void packages() {
        for (int p = 0; p < scenario.packages().size(); p++) {
            int index = p;
            DealPackage named = scenario.packages().get(p);
            ofTerms(
                    "distance." + named.id(),
                    "–",
                    "0 … 1",
                    "weight on which the struck terms differ from " + named.name()
                            + ", over the issues on which it speaks; mean of both sides",
                    t -> t.packageDistance()[index]);
        }
    }

    private void ofStanding(String name, String unit, String range, String meaning, ToDoubleFunction<FromToday> value) {
        columns.number(name, unit, range, meaning, run -> {
            StruckTerms terms = RunColumns.standing(run);
            return terms == null ? Double.NaN : value.applyAsDouble(terms.fromToday());
        });
    }

    private void ofPlans(String name, String unit, String range, String meaning, ToDoubleFunction<FromOwnPlans> value) {
        columns.number(name, unit, range, meaning, run -> {
            StruckTerms terms = RunColumns.standing(run);
            return terms == null ? Double.NaN : value.applyAsDouble(terms.fromOwnPlans());
        });
    }

    private void ofTerms(String name, String unit, String range, String meaning, ToDoubleFunction<StruckTerms> value) {
        columns.number(name, unit, range, meaning, run -> {
            StruckTerms terms = run.terms();
            return terms == null ? Double.NaN : value.applyAsDouble(terms);
        });
    }

    /** A worth to either side, on the scale of its file. */
    private void worth(String name, String range, String meaning, Function<StruckTerms, double[]> pair) {
        for (Side side : Side.values()) {
            WorthScale scale = scenario.party(side).scale();
            ofTerms(
                    name + "." + side,
                    scale.unit(),
                    scale.points() ? "…" : range,
                    meaning.formatted(name(side)),
                    t -> scale.of(pair.apply(t)[side.ordinal()]));
        }
    }

    private Option option(StruckTerms terms, int issue) {
        return scenario.issues().get(issue).options().get(scenario.options(terms.deal())[issue]);
    }

    private String name(Side side) {
        return scenario.party(side).name();
    }
}
