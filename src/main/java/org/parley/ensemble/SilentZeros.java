package org.parley.ensemble;

import java.util.ArrayList;
import java.util.List;
import org.parley.parameter.Mechanism;
import org.parley.parameter.Parameter;
import org.parley.parameter.Parameters;
import org.parley.scenario.Certain;
import org.parley.scenario.InterimMeasure;
import org.parley.scenario.Scenario;
import org.parley.search.Obstacle;
import org.parley.talks.Outcome;

/**
 * Numbers of an ensemble that cannot answer the question they seem to answer, since the term that would move them is
 * off: switched off, 0 in every run and by every event, or absent from the file. One sentence each, to stand beside the
 * number. What pressure does to survival has a class of its own ({@link UnderPressure}). Test: SilentZerosTest.
 */
public final class SilentZeros {
    private final Scenario scenario;
    private final Certain certain;

    private SilentZeros(Scenario scenario) {
        this.scenario = scenario;
        this.certain = new Certain(scenario);
    }

    /** Of how the runs end: outcomes that can never occur here. Full sentences; empty if all can. */
    public static List<String> ofOutcomes(Scenario scenario) {
        return new SilentZeros(scenario).outcomes();
    }

    /** Of how long what was agreed stands. Full sentences; empty without a war, where nothing breaks. */
    public static List<String> ofSurvival(Scenario scenario) {
        return scenario.war() ? new SilentZeros(scenario).survival() : List.of();
    }

    /** Of why there was no deal: obstacles that can never be among the reasons. Full sentences. */
    public static List<String> ofReasons(Scenario scenario) {
        return new SilentZeros(scenario).reasons();
    }

    private List<String> outcomes() {
        List<String> said = new ArrayList<>();
        if (!Obstacle.of(scenario).contains(Obstacle.RATIFICATION)) {
            never(said, Outcome.REJECTED, off(Mechanism.RATIFICATION, "no party of the scenario has polls to pass"));
        }
        if (certain.zero(Parameters.WALKOUT_BASE)) {
            never(said, Outcome.WALKOUT, off(Mechanism.WALKOUT, zero(Parameters.WALKOUT_BASE)));
        }
        if (certain.zero(Parameters.EXIT_HAZARD)) {
            never(said, Outcome.MEDIATOR_EXIT, off(Mechanism.EXIT, zero(Parameters.EXIT_HAZARD)));
        }
        if (!certain.on(Mechanism.FRAMEWORK)) {
            never(said, Outcome.FRAMEWORK, off(Mechanism.FRAMEWORK, ""));
        }
        if (!certain.on(Mechanism.FREEZE)) {
            never(said, Outcome.CEASEFIRE, off(Mechanism.FREEZE, ""));
        }
        if (!certain.on(Mechanism.COLLAPSE) || certain.zero(Parameters.COLLAPSE_HAZARD)) {
            never(said, Outcome.MILITARY_END, off(Mechanism.COLLAPSE, zero(Parameters.COLLAPSE_HAZARD)));
        }
        return said;
    }

    private void never(List<String> said, Outcome outcome, String reason) {
        if (Outcome.possible(scenario.war()).contains(outcome)) {
            said.add("\"" + outcome.label() + "\" is 0 in every run, whatever else is assumed: " + reason + ".");
        }
    }

    private List<String> survival() {
        if (certain.zero(Parameters.BREAKDOWN_HAZARD)) {
            return List.of("How long an agreement stands is no result here: none ever breaks, since "
                    + zero(Parameters.BREAKDOWN_HAZARD) + ".");
        }
        List<String> said = new ArrayList<>();
        if (!certain.on(Mechanism.COMMITMENT)) {
            said.add(
                    "How long an agreement stands moves nobody at the table: commitment is switched off, so both sides value a promise as if it held for ever.");
        }
        if (certain.zero(Parameters.TEMPTATION)) {
            said.add("What the terms give either side does not change how long they stand: "
                    + off(Mechanism.TEMPTATION, zero(Parameters.TEMPTATION)) + ".");
        }
        boolean guarantees = certain.options().anyMatch(option -> option.guarantee() != 0);
        for (Parameter p : new Parameter[] {Parameters.GUARANTEE_EFFECT, Parameters.GUARANTEE_DURATION}) {
            if (guarantees && certain.zero(p)) {
                said.add("Guarantees do not change how long terms stand: " + zero(p) + ".");
                return said;
            }
        }
        if (guarantees && certain.zero(Parameters.GUARANTEE_WINDOW)) {
            said.add("The weeks before a guarantee holds cannot matter: it holds from the first day, since "
                    + zero(Parameters.GUARANTEE_WINDOW) + ".");
        }
        if (certain.measures().stream().anyMatch(InterimMeasure::monitors)
                && certain.zero(Parameters.MONITORING_EFFECT)) {
            said.add("Monitors do not change how long terms stand: " + zero(Parameters.MONITORING_EFFECT) + ".");
        }
        return said;
    }

    private List<String> reasons() {
        List<Obstacle> there = Obstacle.of(scenario);
        List<String> said = new ArrayList<>();
        if (!there.contains(Obstacle.RATIFICATION)) {
            said.add("The vote at home cannot be a reason: "
                    + off(Mechanism.RATIFICATION, "no party of the scenario has polls to pass") + ".");
        }
        if (!there.contains(Obstacle.RED_LINES)) {
            said.add("Red lines cannot be a reason: " + off(Mechanism.RED_LINES, "no party of the scenario has any")
                    + ".");
        }
        if (scenario.war() && !there.contains(Obstacle.COMMITMENT)) {
            said.add("Promises that may break cannot be a reason: " + off(Mechanism.COMMITMENT, "") + ".");
        } else if (scenario.war() && certain.zero(Parameters.BREAKDOWN_HAZARD)) {
            said.add("Promises that may break cannot be a reason: " + zero(Parameters.BREAKDOWN_HAZARD) + ".");
        }
        return said;
    }

    private String off(Mechanism mechanism, String otherwise) {
        return certain.on(mechanism) ? otherwise : mechanism.key() + " is switched off";
    }

    private static String zero(Parameter p) {
        return p.key() + " is 0";
    }
}
