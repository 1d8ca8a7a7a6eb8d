package org.parley.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.parley.parameter.Assumption;
import org.parley.parameter.Assumptions;
import org.parley.parameter.Mechanism;
import org.parley.parameter.Parameter;
import org.parley.parameter.Parameters;
import org.parley.parameter.Range;
import org.parley.parameter.Role;
import org.parley.parameter.Side;
import org.parley.parameter.WithoutWar;
import org.parley.scenario.Event;
import org.parley.scenario.History;
import org.parley.scenario.InterimMeasure;
import org.parley.scenario.Issue;
import org.parley.scenario.Objective;
import org.parley.scenario.Option;
import org.parley.scenario.Preference;
import org.parley.scenario.Scenario;

/**
 * The parameters of a scenario that are dead: whatever legal value one of them takes, all else as the scenario has it,
 * every run of every seed is the same run.
 *
 * <p>A parameter is dead because its switch is off, because what it multiplies is 0 for good, because the file has
 * nothing that it acts on (no guarantee, no poll, no red line, …), or because another setting never asks for it. "0 for
 * good" means: a value of 0 that is not drawn and that no event changes. The list is sound and not complete: what is
 * named is dead, a parameter that is not named may still happen to change nothing. Without an objective "the same"
 * holds up to rounding. Property: DeadParametersTest, over random conflicts.
 *
 * <p>With a record an uncertainty is dead only if it is dead in the weeks before {@code asOf} too: it may change
 * nothing that comes and still decide whether a draw fits.
 *
 * <p>To add a rule: one line in {@link #find}.
 */
public final class DeadParameters {
    private static final Set<Parameter> NEUTRAL_AT_ONE = Set.of(Parameters.COST_MEMORY, Parameters.DEFERRAL_MULTIPLIER);

    private final Scenario scenario;
    private final Assumptions assumptions;
    private final List<Dead> found = new ArrayList<>();

    /**
     * A dead parameter.
     *
     * @param name its key; or of the words {@code strategy} and {@code mediatorStyle}
     * @param side of whom, or null: of both parties, or a common one
     * @param why in words
     * @param inVain whether the scenario or an option gave it a value, which has no effect now; not if that value is 0
     *     (it says the same: there is none of it) or the registry's (the file only says what is known about it), and
     *     under its own switch that is off only if an option did
     */
    public record Dead(String name, @Nullable Side side, String why, boolean inVain) {}

    private DeadParameters(Scenario scenario) {
        this.scenario = scenario;
        this.assumptions = scenario.assumptions();
    }

    /** The dead parameters of a scenario, in the registry's order. */
    public static List<Dead> of(Scenario scenario) {
        DeadParameters dead = new DeadParameters(scenario);
        dead.find();
        for (Scenario asked : past(scenario)) {
            DeadParameters then = new DeadParameters(asked);
            then.find();
            dead.found.removeIf(d -> uncertain(d) && !then.told(d.name, d.side));
        }
        return dead.inOrder();
    }

    private static boolean uncertain(Dead d) {
        return Parameters.byKey(d.name).map(p -> p.role() == Role.UNCERTAINTY).orElse(false);
    }

    /**
     * The conflict as the record asks about it: the weeks before {@code asOf}, and the day on which parties have their
     * own plans. Uncertainties act there under the choices of the file, whatever is laid over them, and decide whether
     * a draw fits; choices of the run do not.
     */
    private static List<Scenario> past(Scenario scenario) {
        History history = scenario.history();
        Assumptions now = scenario.assumptions();
        if (history == null || history.weeks() == 0 || !now.on(Mechanism.RECORD)) {
            return List.of();
        }
        List<Scenario> asked = new ArrayList<>();
        if (!history.none().isEmpty()) {
            double date = Math.min(history.weeks(), history.deadlineWeek()); // without a date no rule may count on one
            Assumptions then = withUncertainties(history.then(), now)
                    .with(Parameters.HORIZON, null, history.weeks())
                    .with(Parameters.DEADLINE, null, date)
                    .with(Parameters.INFORMATION_GAIN, null, 0)
                    .with(Mechanism.WALKOUT, false)
                    .with(Mechanism.EXIT, false)
                    .with(Mechanism.TECHNICAL_TRACK, false);
            asked.add(scenario.with(then, history.measures(), List.of()));
        }
        boolean plans = history.ownPlan(Side.A) != History.NONE || history.ownPlan(Side.B) != History.NONE;
        if (plans && now.on(Mechanism.OWN_PLANS)) {
            asked.add(scenario.with(withUncertainties(history.asStated(), now), history.measures(), List.of()));
        }
        return asked;
    }

    private static Assumptions withUncertainties(Assumptions choices, Assumptions now) {
        Assumptions both = choices;
        for (Parameter p : Parameters.all()) {
            if (p.role() == Role.UNCERTAINTY) {
                for (Side side : Side.values()) {
                    both = both.with(p, p.perParty() ? side : null, now.of(p, side));
                }
            }
        }
        return both;
    }

    private void find() {
        withoutWar();
        switchedOff();
        front();
        war();
        preferences();
        commitment();
        home();
        strategies();
        mediator();
        clocks();
        endings();
    }

    /** What {@code war: none} closes: no file and no option can give it a value. */
    private void withoutWar() {
        if (!scenario.war()) {
            String why = "there is no war";
            WithoutWar.closedParameters().forEach(p -> dead(p, why));
            found.add(new Dead(Parameters.MEDIATOR_STYLE.key(), null, why, false));
        }
    }

    private void switchedOff() {
        for (Mechanism m : Mechanism.values()) {
            if (!assumptions.on(m)) {
                for (Map.Entry<String, Double> e : m.neutral().entrySet()) {
                    String why = "the switch " + m.key() + " is off, which holds it at " + number(e.getValue());
                    Parameter p = Parameters.byKey(e.getKey()).orElseThrow();
                    for (Side side : p.perParty() ? List.of(Side.A, Side.B) : List.of(Side.A)) {
                        boolean byOption =
                                assumptions.of(p, side).grade().equals(Assumptions.BY_OPTION) && given(p, side);
                        Side of = p.perParty() ? side : null;
                        if (!told(p.key(), of)) {
                            found.add(new Dead(p.key(), of, why, byOption));
                        }
                    }
                }
            }
        }
    }

    private void front() {
        if (scenario.objective() == null) {
            String why = "there is no objective, so no front moves";
            dead(Parameters.INITIAL_SHARE, why);
            dead(Parameters.FRONT_DRIFT, why);
            dead(Parameters.FRONT_SD, why);
            dead(Parameters.FRONT_MEMORY, why);
            dead(Parameters.DRIFT_OPTIMISM, why);
            dead(Parameters.DRIFT_PRIOR_WEEKS, why);
            dead(Parameters.DRIFT_MEMORY_WEEKS, why);
            return;
        }
        boolean steady = zero(Parameters.FRONT_SD) && !changed(Parameters.FRONT_DRIFT);
        if (steady) {
            dead(Parameters.FRONT_MEMORY, "the pace of the front never leaves its mean: frontSd is 0");
        }
        if (!assumptions.on(Mechanism.LEARNING)) {
            String why = "the switch learning is off: the belief about the pace stays as it begins";
            dead(Parameters.DRIFT_PRIOR_WEEKS, why);
            dead(Parameters.DRIFT_MEMORY_WEEKS, why);
        } else if (steady && zero(Parameters.DRIFT_OPTIMISM)) {
            String why = "there is nothing to learn about the pace: frontSd and driftOptimism are 0";
            dead(Parameters.DRIFT_PRIOR_WEEKS, why);
            dead(Parameters.DRIFT_MEMORY_WEEKS, why);
        }
    }

    private void war() {
        if (nothingPasses()) {
            dead(
                    Parameters.COST_MEMORY,
                    "no measure and no event of limited length changes the cost of fighting for a while");
        }
        for (Side side : Side.values()) {
            if (zero(Parameters.WAR_COST, side)) {
                dead(Parameters.WAR_WEARINESS, side, "warCost is 0, so there is nothing that grows");
            }
            if (noReliefFor(side.other())) {
                dead(Parameters.COERCION, side, "no interim measure on the table gives the other side relief");
            }
        }
        if (!assumptions.on(Mechanism.LEARNING)) {
            dead(
                    Parameters.COLLAPSE_PRIOR_WEEKS,
                    "the switch learning is off: no evidence about the opponent's collapse is weighed");
        } else if (zero(Parameters.BELIEVED_COLLAPSE)) {
            dead(Parameters.COLLAPSE_PRIOR_WEEKS, "believedCollapse is 0 on both sides");
        }
    }

    /** Whether the cost of fighting never differs from what it is for good. */
    private boolean nothingPasses() {
        boolean relief = !all(this::noRelief);
        boolean event = scenario.events().stream()
                .anyMatch(e -> e.weeks() > 0
                        && (Parameters.WAR_COST.equals(e.parameter())
                                || Parameters.WAR_WEARINESS.equals(e.parameter())));
        return !relief && !event;
    }

    /** Whether no measure ever takes away any of this side's cost. */
    private boolean noRelief(Side side) {
        return !assumptions.on(Mechanism.INTERIM)
                || onTheTable().stream().noneMatch(m -> m.relief()[side.ordinal()] > 0);
    }

    /** Whether no measure that is put to the test takes away any of this side's cost. */
    private boolean noReliefFor(Side side) {
        return !assumptions.on(Mechanism.INTERIM)
                || onTheTable().stream().noneMatch(m -> !m.always() && m.relief()[side.ordinal()] > 0);
    }

    private List<InterimMeasure> onTheTable() {
        return scenario.measures().stream().filter(InterimMeasure::enabled).toList();
    }

    private void preferences() {
        if (scenario.fixedPreferences()) {
            dead(Parameters.RANK_NOISE, "preferences are fixed: no rank is drawn");
        } else if (scenario.issues().size() == 1) {
            dead(Parameters.RANK_NOISE, "there is one issue, so there are no ranks");
        } else if (all(side -> scenario.party(side).preference().weights() != null)) {
            dead(Parameters.RANK_NOISE, "both parties have weights, so no rank is drawn");
        }
        for (Side side : Side.values()) {
            if (nothingToLose(side)) {
                dead(Parameters.LOSS_AVERSION, side, "no option is worse than the one from which losses are counted");
            }
            if (scenario.party(side).redLines().stream().allMatch(line -> line.hard())) {
                dead(Parameters.RED_LINE_COST, side, "there is no soft red line");
            }
        }
    }

    private boolean nothingToLose(Side side) {
        Preference p = scenario.party(side).preference();
        double[] weights = p.weights();
        for (int k = 0; k < scenario.issues().size(); k++) {
            if ((weights == null || weights[k] > 0) && canLose(p, k)) {
                return false;
            }
        }
        return true;
    }

    private static boolean canLose(Preference p, int issue) {
        int reference = p.reference()[issue];
        if (reference == Issue.NONE) {
            return false;
        }
        double[] scores = p.scores().get(issue);
        if (scores != null) {
            for (double score : scores) {
                if (score < scores[reference]) {
                    return true;
                }
            }
            return false;
        }
        List<List<Integer>> order = p.optionOrders().get(issue);
        return !order.get(order.size() - 1).equals(List.of(reference)); // tied with others it may come before them
    }

    private void commitment() {
        if (!assumptions.on(Mechanism.FRAMEWORK)) {
            dead(Parameters.DEFERRAL_MULTIPLIER, "the switch framework is off");
        } else if (least(Parameters.DEADLINE) > most(Parameters.HORIZON)) {
            dead(
                    Parameters.DEFERRAL_MULTIPLIER,
                    "the deadline, from which a framework is considered, lies after the horizon");
        } else if (everyIssueIsEssential()) {
            dead(
                    Parameters.DEFERRAL_MULTIPLIER,
                    "every issue is the objective or carries a guarantee, so that a framework leaves none open");
        }
        if (options().allMatch(o -> o.powerShift()[0] == o.powerShift()[1])) {
            dead(Parameters.POWER_SHIFT_SCALE, "no option shifts power");
        }
        if (options().allMatch(o -> o.guarantee() == 0)) {
            String why = "no option carries a guarantee";
            dead(Parameters.GUARANTEE_EFFECT, why);
            dead(Parameters.GUARANTEE_TRUST, why);
            dead(Parameters.TRUE_BACKSTOP, why);
            dead(Parameters.GUARANTEE_DURATION, why);
            dead(Parameters.GUARANTEE_WINDOW, why);
            dead(Parameters.WINDOW_MULTIPLIER, why);
        } else {
            if (zero(Parameters.GUARANTEE_EFFECT) || zero(Parameters.GUARANTEE_DURATION)) {
                String why = (zero(Parameters.GUARANTEE_EFFECT) ? "guaranteeEffect" : "guaranteeDuration") + " is 0";
                dead(Parameters.GUARANTEE_TRUST, why);
                dead(Parameters.TRUE_BACKSTOP, why);
            }
            if (zero(Parameters.GUARANTEE_DURATION)) {
                dead(Parameters.GUARANTEE_EFFECT, "guaranteeDuration is 0");
            }
            if (zero(Parameters.GUARANTEE_WINDOW)) {
                dead(Parameters.WINDOW_MULTIPLIER, "guaranteeWindow is 0: the guarantee holds from the first day");
            }
        }
        if (!assumptions.on(Mechanism.INTERIM) || onTheTable().stream().noneMatch(InterimMeasure::monitors)) {
            dead(Parameters.MONITORING_EFFECT, "no measure on the table monitors the line");
        }
        if (!assumptions.on(Mechanism.COMMITMENT) && !assumptions.on(Mechanism.FREEZE)) {
            dead(Parameters.BREAKDOWN_COST, "the switches commitment and freeze are off: nothing that breaks costs");
        }
    }

    private java.util.stream.Stream<Option> options() {
        return scenario.issues().stream().map(Issue::options).flatMap(List::stream);
    }

    private void home() {
        boolean off = !assumptions.on(Mechanism.RATIFICATION);
        for (Side side : Side.values()) {
            if (off || scenario.party(side).pollAnchors().isEmpty()) {
                dead(
                        Parameters.AUDIENCE_COST,
                        side,
                        off
                                ? "the switch ratification is off: every deal passes at home"
                                : "there are no poll anchors, so every deal passes at home");
            }
        }
        if (off || all(side -> scenario.party(side).pollAnchors().isEmpty())) {
            dead(
                    Parameters.REFERENDUM_SD,
                    off
                            ? "the switch ratification is off: every deal passes at home"
                            : "no party has poll anchors, so every deal passes at home");
        }
    }

    private void strategies() {
        for (Side side : Side.values()) {
            String strategy = assumptions.strategy(side);
            if (stalls(side)) {
                String why = "sincerity is 0: the side stalls in every run";
                found.add(new Dead(Parameters.STRATEGY.key(), side, why, false));
                for (Parameter read : Parameters.STRATEGY.reads()) {
                    if (read.perParty()) {
                        dead(read, side, why);
                    }
                }
                continue;
            }
            for (Parameter read : Parameters.STRATEGY.reads()) {
                if (read.perParty() && !Parameters.STRATEGY.reads(strategy, read)) {
                    dead(read, side, "the strategy " + strategy + " does not read it");
                }
            }
        }
        if (all(this::sincere)) {
            dead(Parameters.STALL_SHARE, "sincerity is 1 on both sides: nobody stalls");
        }
        for (Parameter read : Parameters.STRATEGY.reads()) {
            if (!read.perParty()
                    && all(side -> stalls(side) || !Parameters.STRATEGY.reads(assumptions.strategy(side), read))) {
                dead(read, "no side has a strategy that reads it");
            }
        }
    }

    private boolean stalls(Side side) {
        return zero(Parameters.SINCERITY, side);
    }

    private boolean sincere(Side side) {
        Assumption sincerity = assumptions.of(Parameters.SINCERITY, side);
        return sincerity.law() == null && sincerity.value() == 1;
    }

    private void mediator() {
        pressure();
        if (zero(Parameters.OPACITY)) {
            dead(Parameters.CONSULTATION_EFFECT, "opacity is 0: there is nothing to clear up");
            dead(Parameters.BILATERAL_SESSIONS, "opacity is 0: there is nothing to clear up");
        } else if (fixedAt(Parameters.BILATERAL_SESSIONS, 0)) {
            dead(Parameters.CONSULTATION_EFFECT, "bilateralSessions is 0");
        } else if (fixedAt(Parameters.CONSULTATION_EFFECT, 1)) {
            dead(Parameters.BILATERAL_SESSIONS, "consultationEffect is 1");
        }
        boolean noInformation = zero(Parameters.FACILITATION) || zero(Parameters.INFORMATION_GAIN);
        String what = zero(Parameters.FACILITATION) ? "facilitation is 0" : "informationGain is 0";
        for (Side side : Side.values()) {
            if (noInformation || zero(Parameters.BELIEVED_COLLAPSE, side)) {
                dead(
                        Parameters.CREDIBILITY,
                        side,
                        noInformation ? what : "believedCollapse is 0: no optimism to correct");
            }
        }
        if (zero(Parameters.FACILITATION)) {
            dead(Parameters.INFORMATION_GAIN, what);
        } else if (all(this::nothingToTell)) {
            dead(Parameters.INFORMATION_GAIN, "credibility or believedCollapse is 0 on either side");
        }
        if (zero(Parameters.OPACITY) && (zero(Parameters.INFORMATION_GAIN) || all(this::nothingToTell))) {
            dead(Parameters.FACILITATION, "opacity is 0, and no belief can be corrected");
        }
        if (zero(Parameters.FORMULATION)) {
            String why = "formulation is 0: the mediator tables no text";
            dead(Parameters.MEDIATOR_WEIGHT, why);
            dead(Parameters.ALLOWANCE, why);
            dead(Parameters.ALLOWANCE_GROWTH, why);
        } else if (all(this::stalls)) {
            String why = "both sides stall in every run and give a text no allowance";
            dead(Parameters.ALLOWANCE, why);
            dead(Parameters.ALLOWANCE_GROWTH, why);
        }
    }

    private boolean nothingToTell(Side side) {
        return zero(Parameters.CREDIBILITY, side) || zero(Parameters.BELIEVED_COLLAPSE, side);
    }

    private void pressure() {
        String style = assumptions.mediatorStyle();
        if (zero(Parameters.PRESSURE)) {
            String why = "pressure is 0 on both sides";
            dead(Parameters.PRESSURE_HAZARD, why);
            Parameters.MEDIATOR_STYLE.reads().forEach(read -> dead(read, why));
            dead(Parameters.THREAT_CREDIBILITY, why);
            dead(Parameters.LEVERAGE, why);
            if (!told(Parameters.MEDIATOR_STYLE.key(), null)) {
                found.add(new Dead(
                        Parameters.MEDIATOR_STYLE.key(),
                        null,
                        why,
                        !style.equals(Parameters.MEDIATOR_STYLE.defaultOption())));
            }
            return;
        }
        for (Parameter read : Parameters.MEDIATOR_STYLE.reads()) {
            if (!Parameters.MEDIATOR_STYLE.reads(style, read)) {
                dead(read, "the style " + style + " does not read it");
            }
        }
        for (Side side : Side.values()) {
            if (zero(Parameters.PRESSURE, side)) {
                dead(Parameters.LEVERAGE, side, "pressure on it is 0");
            } else if (zero(Parameters.THREAT_CREDIBILITY)) {
                dead(Parameters.LEVERAGE, side, "threatCredibility is 0");
            }
            if (zero(Parameters.PRESSURE_HAZARD) && noStick(side)) {
                dead(
                        Parameters.PRESSURE,
                        side,
                        (zero(Parameters.THREAT_CREDIBILITY) ? "threatCredibility" : "leverage")
                                + " and pressureHazard are 0");
            }
        }
        if (all(side -> zero(Parameters.PRESSURE, side) || zero(Parameters.LEVERAGE, side))) {
            dead(Parameters.THREAT_CREDIBILITY, "pressure or leverage is 0 on either side");
        }
    }

    private boolean noStick(Side side) {
        return zero(Parameters.THREAT_CREDIBILITY) || zero(Parameters.LEVERAGE, side);
    }

    private void clocks() {
        String noOne = "no side concedes by a clock, and no text is given an allowance that grows";
        boolean byClock = false;
        for (Side side : Side.values()) {
            byClock |= !stalls(side)
                    && Parameters.STRATEGY.reads(assumptions.strategy(side), Parameters.CONCESSION_EXPONENT);
        }
        boolean grows = !zero(Parameters.FORMULATION) && !zero(Parameters.ALLOWANCE_GROWTH) && !all(this::stalls);
        if (!byClock && !grows) {
            dead(Parameters.DEADLINE_CREDIBILITY, noOne);
            dead(Parameters.PATIENCE, noOne);
        } else if (fixedAt(Parameters.DEADLINE_CREDIBILITY, 1) && !changed(Parameters.DEADLINE_CREDIBILITY)) {
            dead(Parameters.PATIENCE, "deadlineCredibility is 1: the mediator's date is the only clock");
        }
    }

    private void endings() {
        if (!assumptions.on(Mechanism.FREEZE)) {
            dead(Parameters.FREEZE_HAZARD, "the switch freeze is off");
        }
        double horizon = most(Parameters.HORIZON);
        double deadline = least(Parameters.DEADLINE);
        if (deadline >= horizon) {
            dead(
                    Parameters.EXIT_HAZARD,
                    "the deadline does not lie before the horizon, and the mediator stays until then");
        }
    }

    private boolean everyIssueIsEssential() {
        Objective objective = scenario.objective();
        for (int k = 0; k < scenario.issues().size(); k++) {
            boolean isObjective = objective != null && objective.issue() == k;
            if (!isObjective && scenario.issues().get(k).options().stream().allMatch(o -> o.guarantee() == 0)) {
                return false;
            }
        }
        return true;
    }

    /** The least value that a common parameter can have in any week. */
    private double least(Parameter p) {
        if (changed(p)) {
            return p.legal().low();
        }
        Assumption cell = assumptions.of(p, Side.A);
        Range law = cell.law();
        return law == null ? cell.value() : law.low();
    }

    /** The largest value that a common parameter which no event changes can have. */
    private double most(Parameter p) {
        Assumption cell = assumptions.of(p, Side.A);
        Range law = cell.law();
        return law == null ? cell.value() : law.high();
    }

    /** Whether the parameter is 0 for good, on both sides. */
    private boolean zero(Parameter p) {
        return all(side -> zero(p, side));
    }

    private boolean zero(Parameter p, Side side) {
        return heldAt(p, 0) || (fixedAt(p, side, 0) && !changed(p, side));
    }

    private boolean heldAt(Parameter p, double value) {
        for (Mechanism m : Mechanism.values()) {
            Double neutral = m.neutral().get(p.key());
            if (!assumptions.on(m) && neutral != null && neutral == value) {
                return true;
            }
        }
        return false;
    }

    private boolean fixedAt(Parameter p, double value) {
        return all(side -> fixedAt(p, side, value));
    }

    private boolean fixedAt(Parameter p, Side side, double value) {
        Assumption cell = assumptions.of(p, side);
        return cell.law() == null && cell.value() == value;
    }

    /** Whether an event changes the parameter of any side. */
    private boolean changed(Parameter p) {
        return !all(side -> !changed(p, side));
    }

    private boolean changed(Parameter p, Side side) {
        for (Event event : scenario.events()) {
            Parameter target = event.parameter();
            if (target != null && target.equals(p) && (!p.perParty() || event.side() == null || event.side() == side)) {
                return true;
            }
        }
        return false;
    }

    private static boolean all(Predicate<Side> holds) {
        return holds.test(Side.A) && holds.test(Side.B);
    }

    private void dead(Parameter p, String why) {
        if (p.perParty()) {
            dead(p, Side.A, why);
            dead(p, Side.B, why);
        } else {
            add(p, null, why);
        }
    }

    private void dead(Parameter p, Side side, String why) {
        add(p, side, why);
    }

    /** One reason is enough: the first one stands. */
    private void add(Parameter p, @Nullable Side side, String why) {
        if (!told(p.key(), side)) {
            found.add(new Dead(p.key(), side, why, given(p, side == null ? Side.A : side)));
        }
    }

    private boolean told(String name, @Nullable Side side) {
        return found.stream().anyMatch(d -> d.name.equals(name) && d.side == side);
    }

    /** Whether somebody gave it a value other than the neutral one and than the registry's. */
    private boolean given(Parameter p, Side side) {
        Assumption cell = assumptions.of(p, side);
        Assumption usual = Assumptions.defaults().of(p, side);
        boolean asUsual = cell.value() == usual.value() && Objects.equals(cell.law(), usual.law());
        boolean neutral = cell.law() == null && cell.value() == (NEUTRAL_AT_ONE.contains(p) ? 1 : 0);
        return cell.given() && !asUsual && !neutral;
    }

    /** In the registry's order, the two sides of a parameter as one where the reason is the same; words last. */
    private List<Dead> inOrder() {
        List<Dead> ordered = new ArrayList<>();
        for (Parameter p : Parameters.all()) {
            List<Dead> sides =
                    found.stream().filter(d -> d.name.equals(p.key())).toList();
            if (sides.size() == 2 && sides.get(0).why.equals(sides.get(1).why)) {
                Dead a = sides.get(0);
                ordered.add(new Dead(a.name, null, a.why, a.inVain || sides.get(1).inVain));
            } else {
                ordered.addAll(sides);
            }
        }
        found.stream().filter(d -> Parameters.byKey(d.name).isEmpty()).forEach(ordered::add);
        return ordered;
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }
}
