package org.parley.diagnosis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.parley.parameter.Assumption;
import org.parley.parameter.Assumptions;
import org.parley.parameter.Choice;
import org.parley.parameter.Mechanism;
import org.parley.parameter.Parameter;
import org.parley.parameter.Parameters;
import org.parley.parameter.Role;
import org.parley.parameter.Scope;
import org.parley.parameter.Side;
import org.parley.parameter.WithoutWar;
import org.parley.scenario.Certain;
import org.parley.scenario.History;
import org.parley.scenario.Reads;
import org.parley.scenario.Scenario;
import org.parley.sim.MechanismReads;

/**
 * The parameters of a scenario that are dead: whatever legal value one of them takes, all else as the scenario has it,
 * every run of every seed is the same run.
 *
 * <p>It is dead if its switch is off, if there is no war and it belongs to one, or if every mechanism that reads it
 * says that it cannot matter ({@link Reads}: what it multiplies is 0 for good, the file has nothing that it acts on,
 * another setting never asks for it). The list is sound and not complete: what is named is dead, a parameter that is
 * not named may still happen to change nothing. Without an objective "the same" holds up to rounding. Property:
 * DeadParametersTest, over random conflicts.
 *
 * <p>With a record an uncertainty is dead only if it is dead in the weeks before {@code asOf} too: it may change
 * nothing that comes and still decide whether a draw fits.
 */
public final class DeadParameters {
    private static final Set<Parameter> NEUTRAL_AT_ONE = Set.of(Parameters.COST_MEMORY, Parameters.DEFERRAL_MULTIPLIER);

    private final Scenario scenario;
    private final Assumptions assumptions;
    private final Certain certain;
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
        this.certain = new Certain(scenario);
    }

    private record Answer(Scenario scenario, List<Dead> dead) {}

    /** The last answer: a run asks seven times about one scenario. */
    private static final AtomicReference<@Nullable Answer> LAST = new AtomicReference<>();

    /** The dead parameters of a scenario, in the registry's order. */
    @SuppressWarnings("ReferenceEquality") // the same scenario, not one that is alike: comparing all of it takes longer
    public static List<Dead> of(Scenario scenario) {
        Answer last = LAST.get();
        if (last != null && last.scenario == scenario) {
            return last.dead;
        }
        List<Dead> dead = List.copyOf(found(scenario));
        LAST.set(new Answer(scenario, dead));
        return dead;
    }

    private static List<Dead> found(Scenario scenario) {
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
        unread();
        words();
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

    /** What every mechanism that reads it says cannot matter. */
    private void unread() {
        for (Parameter p : Parameters.all()) {
            List<Reads> readers = MechanismReads.of(p);
            for (Side side : p.perParty() ? List.of(Side.A, Side.B) : List.of(Side.A)) {
                Side of = p.perParty() ? side : null;
                Set<String> reasons = new LinkedHashSet<>();
                boolean idle = !readers.isEmpty() && !told(p.key(), of);
                for (Reads reader : readers) {
                    String why = reader.idle(p, certain, side);
                    idle &= why != null;
                    reasons.add(String.valueOf(why));
                }
                if (idle) {
                    found.add(new Dead(p.key(), of, String.join(", and ", reasons), given(p, side)));
                }
            }
        }
    }

    /** Words of strategies and styles that nobody acts by. */
    private void words() {
        for (Reads reader : MechanismReads.all()) {
            for (Choice choice : reader.choices()) {
                boolean each = choice.scope() == Scope.PARTY;
                for (Side side : each ? List.of(Side.A, Side.B) : List.of(Side.A)) {
                    String why = reader.idle(choice, certain, side);
                    Side of = each ? side : null;
                    if (why != null && !told(choice.key(), of)) {
                        boolean chosen = !certain.word(choice, side).equals(choice.defaultOption());
                        found.add(new Dead(choice.key(), of, why, chosen && !each));
                    }
                }
            }
        }
    }

    private void dead(Parameter p, String why) {
        for (Side side : p.perParty() ? List.of(Side.A, Side.B) : List.of(Side.A)) {
            found.add(new Dead(p.key(), p.perParty() ? side : null, why, given(p, side)));
        }
    }

    private boolean told(String name, @Nullable Side side) {
        return found.stream().anyMatch(d -> d.name.equals(name) && d.side == side);
    }

    /** Whether somebody gave it a value other than the neutral one and than the registry's. */
    private boolean given(Parameter p, Side side) {
        Assumption cell = assumptions.of(p, side);
        Assumption usual = Assumptions.defaults().of(p, side);
        boolean asUsual = cell.value() == usual.value() && Objects.equals(cell.distribution(), usual.distribution());
        boolean neutral = cell.distribution() == null && cell.value() == (NEUTRAL_AT_ONE.contains(p) ? 1 : 0);
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
