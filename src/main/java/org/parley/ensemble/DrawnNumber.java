package org.parley.ensemble;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.parley.parameter.Assumption;
import org.parley.parameter.Parameter;
import org.parley.parameter.Parameters;
import org.parley.parameter.PlainNames;
import org.parley.parameter.Range;
import org.parley.parameter.Side;
import org.parley.scenario.Issue;
import org.parley.scenario.Preference;
import org.parley.scenario.Scenario;
import org.parley.sim.DrawnInputs;
import org.parley.table.MidSentence;

/**
 * A number that is drawn before a run: a parameter with a distribution, the weight of an issue to a party, or the score
 * of an option. The one list of what is drawn: the columns of {@code runs.csv}, the codebook and the drivers of
 * agreement follow it. It leaves out what cannot vary: weights and scores that the file states, the score 1 of an
 * option that is always the best and the score 0 of one that is always the worst, and all preferences where the
 * scenario fixes them. Model §4, §11.
 *
 * @param name the column: {@code warCost.A}, {@code deadline}, {@code weight.A.T1}, {@code score.B.T1.freeze}
 * @param key the same without its party: {@code warCost}, {@code weight.T1}
 * @param side whose; empty for a common parameter
 * @param unit of the number
 * @param range what occurs
 * @param distribution in words
 * @param says what it is
 * @param grade of the distribution, or of the ranking that the draw follows
 * @param source of that grade, or empty
 * @param value read off what was drawn
 * @param alike whether two variants of the scenario draw the same number from the same random numbers: sure if true
 */
record DrawnNumber(
        String name,
        String key,
        String side,
        String unit,
        String range,
        String distribution,
        String says,
        String grade,
        String source,
        ToDoubleFunction<DrawnInputs> value,
        BiPredicate<Scenario, Scenario> alike) {
    private static final String NO_SOURCE = "none given";

    /** Everything that is drawn in an ensemble of this scenario. */
    static List<DrawnNumber> of(Scenario scenario) {
        List<DrawnNumber> drawn = new ArrayList<>();
        for (Parameter p : Parameters.all()) {
            for (Side side : p.perParty() ? List.of(Side.A, Side.B) : List.of(Side.A)) {
                Assumption assumption = scenario.assumptions().of(p, side);
                Range distribution = assumption.distribution();
                if (distribution != null) {
                    drawn.add(parameter(scenario, p, side, distribution, assumption));
                }
            }
        }
        if (!scenario.fixedPreferences()) {
            for (Side side : Side.values()) {
                weights(scenario, side, drawn);
            }
            for (Side side : Side.values()) {
                scores(scenario, side, drawn);
            }
        }
        return drawn;
    }

    private static DrawnNumber parameter(
            Scenario scenario, Parameter p, Side side, Range distribution, Assumption assumption) {
        String whose = p.perParty() ? " (" + scenario.party(side).name() + ")" : "";
        return new DrawnNumber(
                p.perParty() ? p.key() + "." + side : p.key(),
                p.key(),
                p.perParty() ? side.name() : "",
                p.unit(),
                distribution.toString(),
                distribution.logarithmic() ? "log-uniform" : "uniform",
                PlainNames.of(p) + ": " + p.says() + whose,
                assumption.grade(),
                assumption.source(),
                draws -> draws.values().stated(p, side),
                (one, other) ->
                        one.assumptions().of(p, side).equals(other.assumptions().of(p, side)));
    }

    private static void weights(Scenario scenario, Side side, List<DrawnNumber> drawn) {
        Preference wants = scenario.party(side).preference();
        if (wants.weights() != null || scenario.issues().size() == 1) {
            return;
        }
        int free = scenario.issues().size() - wants.fixed().weights().size();
        for (int k = 0; k < scenario.issues().size(); k++) {
            if (free < 2 || !Double.isNaN(wants.fixed().weight(k))) {
                continue; // fixed, or what the fixed ones leave
            }
            int issue = k;
            Issue about = scenario.issues().get(k);
            drawn.add(new DrawnNumber(
                    "weight." + side + "." + about.id(),
                    "weight." + about.id(),
                    side.name(),
                    "–",
                    "0 … 1",
                    "uniform on the simplex within the ranking",
                    "weight of " + about.name() + " (" + scenario.party(side).name() + ")",
                    wants.importanceCite().grade(),
                    wants.importanceCite().source(),
                    draws -> draws.preferences()[side.ordinal()].weights()[issue],
                    (one, other) -> sameWishes(one, other, side)));
        }
    }

    private static void scores(Scenario scenario, Side side, List<DrawnNumber> drawn) {
        Preference wants = scenario.party(side).preference();
        for (int k = 0; k < scenario.issues().size(); k++) {
            if (wants.scores(k) == null) {
                int issue = k;
                Issue about = scenario.issues().get(k);
                boolean[] fixed = new boolean[about.options().size()];
                List<List<Integer>> order = wants.optionOrders().get(k);
                for (List<Integer> end : List.of(order.get(0), order.get(order.size() - 1))) {
                    if (end.size() == 1) {
                        fixed[end.get(0)] = true;
                    }
                }
                for (int o = 0; o < fixed.length; o++) {
                    fixed[o] |= !Double.isNaN(wants.fixed().score(k, o));
                }
                for (int o : free(fixed)) {
                    String option = about.options().get(o).id();
                    drawn.add(new DrawnNumber(
                            "score." + side + "." + about.id() + "." + option,
                            "score." + about.id() + "." + option,
                            side.name(),
                            "–",
                            "0 … 1",
                            "uniform within the order of the options",
                            "score of " + about.options().get(o).name() + " on " + MidSentence.given(about.name())
                                    + ", 1 the best and 0 the worst, before losses are enlarged ("
                                    + scenario.party(side).name() + ")",
                            wants.orderCite().grade(),
                            wants.orderCite().source(),
                            draws -> draws.preferences()[side.ordinal()].scores()[issue][o],
                            (one, other) -> sameWishes(one, other, side)));
                }
            }
        }
    }

    /** Preferences are drawn from what the file says of them and from the doubt about ranks. */
    private static boolean sameWishes(Scenario one, Scenario other, Side side) {
        return one.party(side).preference().equals(other.party(side).preference())
                && one.fixedPreferences() == other.fixedPreferences()
                && one.assumptions()
                        .of(Parameters.RANK_NOISE, Side.A)
                        .equals(other.assumptions().of(Parameters.RANK_NOISE, Side.A))
                && one.assumptions().fixed().neutral(Parameters.RANK_NOISE)
                        == other.assumptions().fixed().neutral(Parameters.RANK_NOISE);
    }

    private static int[] free(boolean[] fixed) {
        return IntStream.range(0, fixed.length).filter(o -> !fixed[o]).toArray();
    }

    /** What it is a part of, for numbers that sum to 1: the weights of one party; else empty. */
    String whole() {
        return key.startsWith("weight.") ? "weight." + side : "";
    }

    /** Its column. */
    Column column() {
        return new Column(
                name,
                Column.NUMBER,
                ColumnRole.DRAW,
                unit,
                range,
                grade.isEmpty() ? "P" : grade,
                source.isEmpty() ? NO_SOURCE : source,
                meaning());
    }

    /** What it is, with its distribution and grade, as the codebook says it. */
    String meaning() {
        return "drawn, " + distribution + ", grade " + (grade.isEmpty() ? "P" : grade) + ": " + says;
    }
}
