package org.parley.ensemble;

import java.util.ArrayList;
import java.util.List;
import org.parley.diagnosis.FirstRound;
import org.parley.parameter.Parameters;
import org.parley.parameter.Side;
import org.parley.scenario.Scenario;
import org.parley.sim.RunResult;

/**
 * The tables of an ensemble, filled run by run. The list of charts follows it: every one of {@link #charted} has a
 * chart of its name; without a war there is no mediator who speaks of progress and no survival. To add one: a field
 * here.
 */
public final class ResultTables {
    private final OutcomeTable outcomes;
    private final WhyTable why;
    private final TermsTable terms;
    private final SummaryTable summary;
    private final DatesTable dates;
    private final CombinationsTable combinations;
    private final ZoneCounts zone = new ZoneCounts();
    private final Scenario scenario;
    private final List<ResultTable> charted;

    /** Empty tables for an ensemble of a scenario. */
    public ResultTables(Ensemble.Plan plan, List<RunColumn> columns, FirstRound first) {
        this(plan, columns, new UtilitySpaceTable(plan.scenario(), first), false);
    }

    /** The same with the map of all deals, which no run changes; {@code fitting}: of the runs that fit the record. */
    ResultTables(Ensemble.Plan plan, List<RunColumn> columns, UtilitySpaceTable deals, boolean fitting) {
        scenario = plan.scenario();
        int horizon =
                (int) scenario.assumptions().of(Parameters.HORIZON, Side.A).value();
        why = new WhyTable(scenario);
        outcomes = new OutcomeTable(scenario.war());
        terms = new TermsTable(scenario);
        summary = new SummaryTable(columns, scenario, fitting);
        dates = new DatesTable(scenario);
        combinations = new CombinationsTable(scenario);
        List<ResultTable> all = new ArrayList<>(List.of(
                outcomes,
                why,
                terms,
                new TypicalTable(scenario),
                deals,
                new ZoneSharesTable(),
                new PathsTable(scenario),
                new EndingsTable(horizon, scenario.war())));
        if (scenario.war()) {
            all.add(new SignalsTable(
                    scenario.assumptions().of(Parameters.SIGNAL_BIAS, Side.A).value()));
            all.add(new SurvivalTable());
        }
        all.add(new AgreementTable());
        all.add(new DriversTable(scenario, plan.fixed()));
        charted = List.copyOf(all);
    }

    /** Takes a run in. */
    public void add(RunResult run) {
        charted.forEach(table -> table.add(run));
        summary.add(run);
        dates.add(run);
        combinations.add(run);
        zone.add(run);
    }

    /** How the runs ended. */
    public OutcomeTable outcomes() {
        return outcomes;
    }

    /** Why there was no deal. */
    public WhyTable why() {
        return why;
    }

    /** What was agreed. */
    public TermsTable terms() {
        return terms;
    }

    /** How the runs stood at the mediator's date, after one year, after two. */
    public DatesTable dates() {
        return dates;
    }

    /** The most frequent combinations of terms. */
    public CombinationsTable combinations() {
        return combinations;
    }

    /** The answer in short; {@code fitting} says whether these are the runs alone whose draws fit the record. */
    public InShort inShort(boolean fitting) {
        return new InShort(scenario, outcomes, zone, why, terms, fitting);
    }

    /** All measures. */
    public SummaryTable summary() {
        return summary;
    }

    /** The tables that have a chart, in the order of the report. */
    public List<ResultTable> charted() {
        return charted;
    }
}
