package org.parley.ensemble;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.ensemble.SilentZero.Subject;
import org.parley.ensemble.SilentZero.TermOn;
import org.parley.parameter.Assumption;
import org.parley.parameter.Assumptions;
import org.parley.parameter.Mechanism;
import org.parley.parameter.Parameter;
import org.parley.parameter.Parameters;
import org.parley.parameter.PlainNames;
import org.parley.parameter.Side;
import org.parley.scenario.Certain;
import org.parley.scenario.History;
import org.parley.scenario.InterimMeasure;
import org.parley.scenario.RedLine;
import org.parley.scenario.Scenario;
import org.parley.search.Obstacle;
import org.parley.table.NumberText;
import org.parley.talks.Outcome;

/**
 * Numbers of an ensemble that cannot answer the question they seem to answer, since the term that would move them is
 * off: switched off, 0 in every run and by every event, after the last week, or absent from the file. Each says so and
 * brings the scenario with the term on: a switch is turned on with the values that the file has behind it, a parameter
 * that is 0 gets the default of the program, whose grade the registry tells. What is absent from the file has no value
 * to give it, and the sentence says so. Talks without a war have no mediator and need no record, and no number of
 * theirs seems to tell of either. What pressure does to survival has a class of its own ({@link UnderPressure}). Test:
 * SilentZerosTest.
 */
public final class SilentZeros {
    private static final String NO_FIGURE = " No figure can be had: ";

    private final Scenario scenario;
    private final Certain certain;
    private final List<SilentZero> found = new ArrayList<>();

    private SilentZeros(Scenario scenario) {
        this.scenario = scenario;
        this.certain = new Certain(scenario);
    }

    /** All of them: of how the runs end, of survival, of reasons, of costs, of the record. */
    public static List<SilentZero> of(Scenario scenario) {
        SilentZeros zeros = new SilentZeros(scenario);
        zeros.outcomes();
        if (scenario.war()) {
            zeros.survival();
        }
        zeros.reasons();
        if (scenario.war()) {
            zeros.cost();
            zeros.record();
        }
        return List.copyOf(zeros.found);
    }

    private void outcomes() {
        String noPolls = "no party of the scenario has polls to pass";
        if (polls()) {
            never(Outcome.REJECTED, Mechanism.RATIFICATION);
        } else {
            never(
                    Outcome.REJECTED,
                    certain.on(Mechanism.RATIFICATION) ? noPolls : off(Mechanism.RATIFICATION),
                    NO_FIGURE + "the file would have to tell what support two plans have at home.",
                    keys(Mechanism.RATIFICATION));
        }
        never(Outcome.WALKOUT, Mechanism.WALKOUT, Parameters.WALKOUT_BASE);
        never(Outcome.MEDIATOR_EXIT, Mechanism.EXIT, Parameters.EXIT_HAZARD);
        if (!saidOf(Outcome.MEDIATOR_EXIT) && certain.least(Parameters.DEADLINE) >= certain.most(Parameters.HORIZON)) {
            tooLate(Outcome.MEDIATOR_EXIT, " does not lie before the end of ", ", and the mediator stays until then");
        }
        never(Outcome.FRAMEWORK, Mechanism.FRAMEWORK);
        if (!saidOf(Outcome.FRAMEWORK) && certain.least(Parameters.DEADLINE) > certain.most(Parameters.HORIZON)) {
            tooLate(Outcome.FRAMEWORK, " lies after the end of ", ", and no framework is considered before it");
        }
        never(Outcome.CEASEFIRE, Mechanism.FREEZE);
        never(Outcome.MILITARY_END, Mechanism.COLLAPSE, Parameters.COLLAPSE_HAZARD);
    }

    private boolean polls() {
        return scenario.parties().stream()
                .anyMatch(party -> !party.pollAnchors().isEmpty());
    }

    /** An outcome that cannot occur while a switch is off or one of its parameters is 0; nothing, if it can. */
    private void never(Outcome outcome, Mechanism mechanism, Parameter... parameters) {
        String why = off(mechanism, parameters);
        if (!why.isEmpty() && Outcome.possible(scenario.war()).contains(outcome)) {
            found.add(new SilentZero(
                    Subject.OUTCOMES,
                    zeroOf(outcome, why),
                    keys(mechanism, parameters),
                    on(mechanism, parameters),
                    outcome,
                    null));
        }
    }

    private boolean saidOf(Outcome outcome) {
        return found.stream().anyMatch(zero -> zero.outcome() == outcome);
    }

    /** An outcome that waits for the mediator's date, which no run lives to see. */
    private void tooLate(Outcome outcome, String lies, String waits) {
        never(
                outcome,
                named(Parameters.DEADLINE) + lies + named(Parameters.HORIZON) + waits,
                NO_FIGURE + "which of the two dates is another is for the file to say.",
                keys(null, Parameters.DEADLINE, Parameters.HORIZON));
    }

    /** An outcome that cannot occur, and no figure shows what it would be. */
    private void never(Outcome outcome, String why, String noFigure, Set<String> terms) {
        if (Outcome.possible(scenario.war()).contains(outcome)) {
            found.add(new SilentZero(Subject.OUTCOMES, zeroOf(outcome, why) + noFigure, terms, null, outcome, null));
        }
    }

    private static String zeroOf(Outcome outcome, String why) {
        return "\"" + outcome.label() + "\" is 0 in every run, whatever else is assumed: " + why + ".";
    }

    private void survival() {
        if (certain.zero(Parameters.BREAKDOWN_HAZARD)) {
            say(
                    Subject.SURVIVAL,
                    "How long an agreement stands is no result here: none ever breaks, since "
                            + zero(Parameters.BREAKDOWN_HAZARD) + ".",
                    keys(null, Parameters.BREAKDOWN_HAZARD),
                    on(null, Parameters.BREAKDOWN_HAZARD));
            return;
        }
        if (!certain.on(Mechanism.COMMITMENT)) {
            say(
                    Subject.SURVIVAL,
                    "How long an agreement stands moves nobody at the table: "
                            + off(Mechanism.COMMITMENT)
                            + ", so both sides value a promise as if it held for ever.",
                    keys(Mechanism.COMMITMENT),
                    on(Mechanism.COMMITMENT));
        }
        String tempts = off(Mechanism.TEMPTATION, Parameters.TEMPTATION);
        if (!tempts.isEmpty()) {
            say(
                    Subject.SURVIVAL,
                    "What the terms give either side does not change how long they stand: " + tempts + ".",
                    keys(Mechanism.TEMPTATION, Parameters.TEMPTATION),
                    on(Mechanism.TEMPTATION, Parameters.TEMPTATION));
        }
        guarantees();
        if (certain.measures().stream().anyMatch(InterimMeasure::monitors)
                && certain.zero(Parameters.MONITORING_EFFECT)) {
            survivalWithout("Monitors do not change how long terms stand: ", Parameters.MONITORING_EFFECT);
        }
    }

    private void guarantees() {
        if (certain.options().noneMatch(option -> option.guarantee() != 0)) {
            say(
                    Subject.SURVIVAL,
                    "Guarantees cannot change how long terms stand: no option of the file holds one." + NO_FIGURE
                            + "the file would have to tell which option does, and how strong it is.",
                    keys(null, Parameters.GUARANTEE_EFFECT),
                    null);
            return;
        }
        for (Parameter p : new Parameter[] {Parameters.GUARANTEE_EFFECT, Parameters.GUARANTEE_DURATION}) {
            if (certain.zero(p)) {
                survivalWithout("Guarantees do not change how long terms stand: ", p);
                return;
            }
        }
        if (certain.zero(Parameters.TRUE_BACKSTOP)) {
            survivalWithout("Guarantees do not in fact change how long terms stand: ", Parameters.TRUE_BACKSTOP);
        }
        if (certain.zero(Parameters.GUARANTEE_TRUST)) {
            survivalWithout("Guarantees move nobody at the table: ", Parameters.GUARANTEE_TRUST);
        }
        if (certain.zero(Parameters.GUARANTEE_WINDOW)) {
            survivalWithout(
                    "The weeks before a guarantee holds cannot matter, it holds from the first day: ",
                    Parameters.GUARANTEE_WINDOW);
        }
    }

    private void survivalWithout(String what, Parameter p) {
        say(Subject.SURVIVAL, what + zero(p) + ".", keys(null, p), on(null, p));
    }

    private void reasons() {
        if (!polls()) {
            reason(
                    Obstacle.RATIFICATION,
                    "The vote at home cannot be a reason: no party of the scenario has polls to pass." + NO_FIGURE
                            + "the file would have to tell what support two plans have at home.",
                    keys(Mechanism.RATIFICATION),
                    null);
        } else if (!certain.on(Mechanism.RATIFICATION)) {
            reason(
                    Obstacle.RATIFICATION,
                    "The vote at home cannot be a reason: " + off(Mechanism.RATIFICATION) + ".",
                    keys(Mechanism.RATIFICATION),
                    on(Mechanism.RATIFICATION));
        }
        redLines();
        if (!scenario.war()) {
            return;
        }
        String commitment = off(Mechanism.COMMITMENT, Parameters.BREAKDOWN_HAZARD);
        if (!commitment.isEmpty()) {
            reason(
                    Obstacle.COMMITMENT,
                    "Promises that may break cannot be a reason: " + commitment + ".",
                    keys(Mechanism.COMMITMENT, Parameters.BREAKDOWN_HAZARD),
                    on(Mechanism.COMMITMENT, Parameters.BREAKDOWN_HAZARD));
        }
    }

    private void redLines() {
        boolean any =
                scenario.parties().stream().anyMatch(party -> !party.redLines().isEmpty());
        if (!any) {
            reason(
                    Obstacle.RED_LINES,
                    "Red lines cannot be a reason: no party of the scenario has any." + NO_FIGURE
                            + "the file would have to tell which options they forbid.",
                    keys(Mechanism.RED_LINES, Parameters.RED_LINE_COST),
                    null);
            return;
        }
        boolean hard = scenario.parties().stream()
                .flatMap(party -> party.redLines().stream())
                .anyMatch(RedLine::hard);
        String why = certain.on(Mechanism.RED_LINES) && hard ? "" : off(Mechanism.RED_LINES, Parameters.RED_LINE_COST);
        if (!why.isEmpty()) {
            reason(
                    Obstacle.RED_LINES,
                    "Red lines cannot be a reason: " + why + ".",
                    keys(Mechanism.RED_LINES, Parameters.RED_LINE_COST),
                    on(Mechanism.RED_LINES, Parameters.RED_LINE_COST));
        }
    }

    private void reason(Obstacle obstacle, String says, Set<String> terms, @Nullable TermOn on) {
        found.add(new SilentZero(Subject.REASONS, says, terms, on, null, obstacle));
    }

    private void cost() {
        if (certain.zero(Parameters.WAR_COST)) {
            say(
                    Subject.COST,
                    "What the war costs during the talks is no result here, and no week of it presses anybody: "
                            + zero(Parameters.WAR_COST) + ".",
                    keys(null, Parameters.WAR_COST),
                    on(null, Parameters.WAR_COST));
        }
    }

    private void record() {
        History history = scenario.history();
        if (history == null) {
            say(
                    Subject.RECORD,
                    "Which draws fit what is known of the talks before cannot be asked: the file holds no record of them, so every run counts alike."
                            + NO_FIGURE
                            + "the file would have to tell when those talks were held and what did not come of them (history).",
                    keys(Mechanism.RECORD),
                    null);
            return;
        }
        if (!certain.on(Mechanism.RECORD)) {
            say(
                    Subject.RECORD,
                    "Which draws fit the record of the talks before is not asked, so every run counts alike: "
                            + off(Mechanism.RECORD) + ".",
                    keys(Mechanism.RECORD),
                    on(Mechanism.RECORD));
        }
        ownPlans(history);
    }

    private void ownPlans(History history) {
        String without = Arrays.stream(Side.values())
                .filter(side -> history.ownPlan(side) == History.NONE)
                .map(side -> scenario.party(side).name())
                .collect(Collectors.joining(" and none of "));
        if (!without.isEmpty()) {
            say(
                    Subject.RECORD,
                    "Who gave more from their own published plans cannot be told: the file names no plan of " + without
                            + "." + NO_FIGURE
                            + "the file would have to tell which package a party published as its own (history, ownPlan).",
                    keys(Mechanism.OWN_PLANS),
                    null);
        }
    }

    private void say(Subject subject, String says, Set<String> terms, @Nullable TermOn on) {
        found.add(new SilentZero(subject, says, terms, on, null, null));
    }

    private static Set<String> keys(@Nullable Mechanism mechanism, Parameter... parameters) {
        Set<String> keys = new LinkedHashSet<>();
        if (mechanism != null) {
            keys.add(mechanism.key());
        }
        for (Parameter p : parameters) {
            keys.add(p.key());
        }
        return keys;
    }

    /** Why a switch and its parameters do nothing; empty if they may. */
    private String off(Mechanism mechanism, Parameter... parameters) {
        if (!certain.on(mechanism)) {
            return named(mechanism) + " is switched off";
        }
        for (Parameter p : parameters) {
            if (certain.zero(p)) {
                return zero(p);
            }
        }
        return "";
    }

    private static String zero(Parameter p) {
        return named(p) + " is 0";
    }

    /**
     * What the dial or switch is called on the page, and the key that a command line sets: one sentence serves both.
     */
    private static String named(Parameter p) {
        return '"' + PlainNames.of(p) + "\" (" + p.key() + ")";
    }

    private static String named(Mechanism m) {
        return '"' + PlainNames.of(m) + "\" (" + m.key() + ")";
    }

    /** The scenario with a switch on, and with the default of the program where a parameter is 0 behind it. */
    private TermOn on(@Nullable Mechanism mechanism, Parameter... parameters) {
        Assumptions changed = scenario.assumptions();
        List<String> words = new ArrayList<>();
        if (mechanism != null && !changed.on(mechanism)) {
            changed = changed.with(mechanism, true);
            words.add(named(mechanism) + " on");
        }
        for (Parameter p : parameters) {
            boolean set = false;
            for (Side side : Side.values()) {
                Assumption cell = changed.of(p, side);
                if (cell.distribution() == null && cell.value() == 0) {
                    changed = changed.with(p, p.perParty() ? side : null, p.defaultValue());
                    set = true;
                }
            }
            if (set) {
                words.add(named(p) + " at " + NumberText.plain(BigDecimal.valueOf(p.defaultValue()))
                        + ", the default of the program (grade " + p.defaultGrade() + ")");
            }
        }
        return new TermOn(String.join(" and ", words), scenario.with(changed));
    }
}
