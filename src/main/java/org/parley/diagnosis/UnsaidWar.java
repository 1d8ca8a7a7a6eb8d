package org.parley.diagnosis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.parley.parameter.Assumption;
import org.parley.parameter.Mechanism;
import org.parley.parameter.Parameter;
import org.parley.parameter.Parameters;
import org.parley.parameter.Side;
import org.parley.scenario.Scenario;

/**
 * A war that nobody stated. A scenario that names no {@code objective} may be a dispute without any fighting; unless it
 * says what fighting costs and whether a party may collapse, the defaults of the program do, which are those of a war.
 * docs/scenario-format.md, "A mediator, but no fighting". Test: UnsaidWarTest.
 */
final class UnsaidWar {
    private UnsaidWar() {}

    /** Which values of a war hold by default, and what leaves the war out; empty if none does. */
    static String of(Scenario scenario) {
        if (!scenario.war() || scenario.objective() != null) {
            return "";
        }
        List<String> unsaid = new ArrayList<>();
        List<String> leaveOut = new ArrayList<>();
        if (unsaid(scenario, Parameters.WAR_COST)) {
            unsaid.add(Parameters.WAR_COST.key());
            leaveOut.add("set " + Parameters.WAR_COST.key() + " to 0");
        }
        List<String> switches = new ArrayList<>();
        if (scenario.assumptions().on(Mechanism.COLLAPSE)) {
            for (Parameter p : List.of(Parameters.BELIEVED_COLLAPSE, Parameters.COLLAPSE_HAZARD)) {
                if (unsaid(scenario, p)) {
                    unsaid.add(p.key());
                }
            }
            if (unsaid.contains(Parameters.BELIEVED_COLLAPSE.key())
                    || unsaid.contains(Parameters.COLLAPSE_HAZARD.key())) {
                switches.add(Mechanism.COLLAPSE.key());
            }
        }
        if (unsaid.isEmpty()) {
            return "";
        }
        if (scenario.assumptions().on(Mechanism.FREEZE)) {
            switches.add(Mechanism.FREEZE.key());
        }
        if (!switches.isEmpty()) {
            leaveOut.add("switch " + String.join(" and ", switches) + " off");
        }
        return "The scenario does not say what a war would be about (objective), and values of a war are the program's: "
                + String.join(", ", unsaid)
                + ". So without a deal the parties fight on. If nobody fights, "
                + String.join(" and ", leaveOut) + " (docs/scenario-format.md, \"A mediator, but no fighting\").";
    }

    private static boolean unsaid(Scenario scenario, Parameter p) {
        return Arrays.stream(Side.values())
                .map(side -> scenario.assumptions().of(p, side))
                .anyMatch(UnsaidWar::unsaid);
    }

    private static boolean unsaid(Assumption one) {
        return !one.given() && (one.value() != 0 || one.distribution() != null);
    }
}
