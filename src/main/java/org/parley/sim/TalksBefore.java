package org.parley.sim;

import org.jspecify.annotations.Nullable;
import org.parley.parameter.Mechanism;
import org.parley.parameter.ParameterValues;
import org.parley.parameter.Parameters;
import org.parley.random.RunKey;
import org.parley.scenario.Absent;
import org.parley.scenario.History;
import org.parley.scenario.Scenario;
import org.parley.search.DealSearch;
import org.parley.talks.Outcome;
import org.parley.value.DealSpace;

/**
 * Plays the weeks before {@code asOf} with the draw of a run: does anything happen that the record says did not? (model
 * §11a; history matching by rejection, Tavaré et al. 1997; Beaumont 2002)
 *
 * <p>What is chosen is as it was then, what is uncertain as in the run, and both stand on {@code asOf}: the front where
 * it is known to be, beliefs carried back ({@link Principals}). The date that was named then takes the deadline's place
 * everywhere; without one no date is believed, pressure does not build up and no framework is tested. Facilitation
 * takes away no optimism, nobody walks out and no mediator leaves (a pause is no end: the talks went on), experts
 * settle nothing, no event acts. What the record does not list is off, so that the weeks go on to their end. Nothing is
 * left behind but the verdict.
 */
final class TalksBefore {
    private final Scenario scenario;
    private final History history;
    private final DealSpace space;
    private final DealSearchFactory searches;

    TalksBefore(Scenario scenario, History history, DealSpace space, DealSearchFactory searches) {
        this.scenario = scenario;
        this.history = history;
        this.space = space;
        this.searches = searches;
    }

    /** Whether the record says anything about these weeks. */
    boolean asked() {
        return !history.none().isEmpty();
    }

    /** The weeks, played. */
    Simulation played(ParameterValues run, boolean fixedPreferences, RunKey key, Detail detail) {
        Simulation weeks = new Simulation(
                scenario, space, values(run), fixedPreferences, key, searches, detail, Period.before(history, key));
        weeks.playWeeks();
        return weeks;
    }

    /** What held in these weeks, with the uncertainties of the run. */
    private ParameterValues values(ParameterValues run) {
        double date = history.deadlineWeek();
        ParameterValues values = history.then()
                .fixed()
                .withUncertaintiesOf(run)
                .with(Parameters.DEADLINE, null, date)
                .with(Parameters.INFORMATION_GAIN, null, 0)
                .with(Mechanism.WALKOUT, false)
                .with(Mechanism.EXIT, false)
                .with(Mechanism.TECHNICAL_TRACK, false);
        if (Double.isInfinite(date)) {
            values = values.with(Parameters.DEADLINE_CREDIBILITY, null, 0);
        }
        if (!history.excludes(Absent.AGREEMENT)) {
            values = values.with(Mechanism.FRAMEWORK, false);
        }
        if (!history.excludes(Absent.FREEZE)) {
            values = values.with(Mechanism.FREEZE, false);
        }
        return history.excludes(Absent.COLLAPSE) ? values : values.with(Mechanism.COLLAPSE, false);
    }

    /** How they ended. */
    static RecordFit.Prelude end(Ending ending) {
        @Nullable Outcome outcome = ending.outcome();
        RecordFit.Prelude struck =
                ending.deal() == DealSearch.NONE ? RecordFit.Prelude.NONE : RecordFit.Prelude.AGREEMENT;
        if (outcome == null) {
            return struck;
        }
        return switch (outcome) {
            case FRAMEWORK -> RecordFit.Prelude.FRAMEWORK;
            case CEASEFIRE -> RecordFit.Prelude.FREEZE;
            case MILITARY_END -> RecordFit.Prelude.COLLAPSE;
            case COMPREHENSIVE, OPEN, WALKOUT, MEDIATOR_EXIT, REJECTED -> struck;
        };
    }
}
