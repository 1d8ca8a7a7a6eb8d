package org.parley.ensemble;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.EnoughRuns;
import org.parley.analysis.Wilson;
import org.parley.diagnosis.FirstRound;
import org.parley.parameter.Mechanism;
import org.parley.scenario.History;
import org.parley.scenario.Scenario;
import org.parley.sim.RunResult;
import org.parley.table.NumberText;

/**
 * The tables of an ensemble. Of a scenario with a record they are kept twice: of the draws that fit, which are shown
 * first, and of all draws, which stand beside them (model §11a). Where fewer than {@value #LEAST_PERCENT} % of the
 * draws fit, or none, a sentence takes the place of the fitting ones: that the record can hardly have happened where
 * the interval of the share ends below {@value #HARDLY_PERCENT} %, otherwise that so few draws cannot tell. Test:
 * {@code EnsembleTablesTest}.
 */
public final class EnsembleTables {
    /** Ends the names of tables and charts of all draws, where those of the draws that fit the record stand first. */
    public static final String ALL = "-all";

    /** Fewer fitting draws than this share of all are not shown, in percent. */
    static final int LEAST_PERCENT = 1;

    /** Where the interval of the share that fits ends below this, in percent, the record can hardly have happened. */
    static final int HARDLY_PERCENT = 5;

    private final ResultTables all;
    private final @Nullable ResultTables fitting;
    private final @Nullable RecordTable record;
    private final @Nullable TaughtTable taught;

    /** Empty tables. */
    public EnsembleTables(Ensemble.Plan plan, List<RunColumn> columns, FirstRound first) {
        Scenario scenario = plan.scenario();
        UtilitySpaceTable deals = new UtilitySpaceTable(scenario, first);
        all = new ResultTables(plan, columns, deals, false);
        boolean asked = asks(scenario) && !plan.fixed();
        fitting = asked ? new ResultTables(plan, columns, deals, true) : null;
        record = asked ? new RecordTable(scenario) : null;
        taught = asked ? new TaughtTable(scenario) : null;
    }

    /** Whether the draws of a scenario are held against a record. */
    public static boolean asks(Scenario scenario) {
        History history = scenario.history();
        return history != null && history.weeks() > 0 && scenario.assumptions().on(Mechanism.RECORD);
    }

    /** Takes a run in. */
    public void add(RunResult run) {
        all.add(run);
        if (fitting != null && record != null && taught != null) {
            record.add(run);
            taught.add(run);
            if (run.fits()) {
                fitting.add(run);
            }
        }
    }

    /** The tables that are shown first: of the draws that fit, or of all where there is no record or too few fit. */
    public ResultTables shown() {
        return fitting != null && refusal().isEmpty() ? fitting : all;
    }

    /** The tables of all draws where those of the draws that fit are shown first. */
    public Optional<ResultTables> beside() {
        return fitting != null && refusal().isEmpty() ? Optional.of(all) : Optional.empty();
    }

    /** The answer in short, of the draws that are shown. */
    public InShort inShort() {
        return shown().inShort(beside().isPresent());
    }

    /** All draws. */
    public ResultTables all() {
        return all;
    }

    /** How the draws stand to the record; empty without one. */
    public Optional<RecordTable> record() {
        return Optional.ofNullable(record);
    }

    /** What the record taught; empty without one. */
    public Optional<TaughtTable> taught() {
        return refusal().isEmpty() ? Optional.ofNullable(taught) : Optional.empty();
    }

    /** Why the draws that fit are not shown although there is a record; empty if they are. */
    public String refusal() {
        if (record == null || (record.fits() > 0 && 100 * record.fits() >= LEAST_PERCENT * record.draws())) {
            return "";
        }
        if (100 * Wilson.of(record.fits(), record.draws()).high() > HARDLY_PERCENT) {
            return share()
                    + ": so few draws cannot tell how many fit, so nothing is shown of those that fit; all draws are. More runs can tell.";
        }
        return "Only " + share()
                + ": under these assumptions what is known of the talks before could hardly have happened, so nothing is shown of the draws that fit; all draws are. An assumption or the record (history) must change.";
    }

    /** What a reader must know first of the draws that fit; empty if there is nothing. */
    public List<String> notes() {
        if (!refusal().isEmpty()) {
            return List.of(refusal());
        }
        return record != null && !EnoughRuns.forShare(record.fits())
                ? List.of(share() + ": too few to say anything of them beyond their counts.")
                : List.of();
    }

    /** "354 of 1,000 draws fit the record (35 %, 32 … 38 %)"; empty without a record. */
    public String share() {
        if (record == null) {
            return "";
        }
        var interval = Wilson.of(record.fits(), record.draws());
        return NumberText.count(record.fits()) + " of " + NumberText.count(record.draws()) + " draws fit the record ("
                + NumberText.percent(interval.estimate()) + ", "
                + NumberText.percentInterval(interval.low(), interval.high())
                + ")";
    }
}
