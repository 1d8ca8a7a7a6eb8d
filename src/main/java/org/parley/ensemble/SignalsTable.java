package org.parley.ensemble;

import java.util.ArrayList;
import java.util.List;
import org.parley.analysis.Interval;
import org.parley.analysis.SignalEvidence;
import org.parley.analysis.Wilson;
import org.parley.parameter.Parameters;
import org.parley.sim.RoundSignal;
import org.parley.sim.RunResult;
import org.parley.table.Table;

/**
 * What "meaningful progress" tells: for each of the first eight rounds, among the runs that held it and went on after
 * it, how many came to an agreement (COMPREHENSIVE, FRAMEWORK) by the run's first deadline and by the horizon, if
 * progress was said after the round, if none was said (of these also: where a side tabled nothing), and of all of them.
 * And progress against possibility: at how many of these rounds was there no deal that both would sign?
 *
 * <p>A mediator speaks of progress after a round without any with probability {@code signalBias}
 * ({@link SignalEvidence}, in closed form). A round has the rows {@code progress}, {@code none}, {@code silent} (a part
 * of {@code none}; not spoken about, so untouched by the bias), {@code all}. Likelihood ratio and optimism stand in the
 * row {@code progress}. Rounds in a week ≥ the deadline have no figure by the date. Model §10. Tests: SignalsTableTest,
 * and M23 in SignalEvidenceTest.
 */
public final class SignalsTable implements ResultTable {
    private static final List<Column> COLUMNS = columnsOfTable();

    private final double bias;
    private final Round[] rounds = new Round[RoundSignal.ROUNDS];

    /**
     * Counts of a round, by what it showed and what became of the run: [progress][silent][no deal to be had][agreed by
     * the date, later, not].
     */
    private static final class Round {
        private final long[][][][] runs = new long[2][2][2][3];
        private double week = Double.NaN;
        private boolean dated = true;

        long sum(int progress, int silent, int closed, int from, int to) {
            long sum = 0;
            for (int p = 0; p < 2; p++) {
                for (int s = 0; s < 2; s++) {
                    for (int c = 0; c < 2; c++) {
                        for (int end = from; end <= to; end++) {
                            boolean wanted = (progress < 0 || progress == p)
                                    && (silent < 0 || silent == s)
                                    && (closed < 0 || closed == c);
                            sum += wanted ? runs[p][s][c][end] : 0;
                        }
                    }
                }
            }
            return sum;
        }
    }

    private static final int BY_DATE = 0;
    private static final int LATER = 1;
    private static final int NOT = 2;
    private static final int ANY = -1;

    /** Begins the table of a mediator who speaks of progress where there was none with this probability, 0 … 1. */
    public SignalsTable(double bias) {
        this.bias = bias;
        for (int r = 0; r < rounds.length; r++) {
            rounds[r] = new Round();
        }
    }

    private static List<Column> columnsOfTable() {
        List<Column> columns = new ArrayList<>(List.of(
                new Column("round", "–", "1 … 8", "number of the round").whole().in(ColumnRole.KEY),
                new Column("week", "week", "1 …", "in which it is held"),
                Column.string(
                        "signal",
                        "progress, none, silent, all",
                        "what is heard after it: progress is said; none is said; of these, a side tabled nothing; all runs"),
                Column.number(
                                "n",
                                "–",
                                "runs that held the round, went on after it and gave this signal; with signalBias above 0 the number to be expected")
                        .in(ColumnRole.COUNT)));
        share(
                columns,
                "byDate",
                "of these, share that came to an agreement by the deadline; empty from the deadline on");
        share(columns, "byHorizon", "of these, share that came to an agreement by the horizon");
        share(columns, "noDeal", "of these, share in which at this round there was no deal that both would sign");
        for (String by : List.of("Date", "Horizon")) {
            String end = by.equals("Date") ? "an agreement by the deadline" : "an agreement by the horizon";
            number(
                    columns,
                    "ratio" + by,
                    "likelihood ratio: progress is said how much more often before " + end
                            + " than otherwise; 1 tells nothing");
            number(
                    columns,
                    "optimism" + by,
                    "what progress said adds to the share of " + end + " if the word is taken at face value");
        }
        return List.copyOf(columns);
    }

    private static void share(List<Column> columns, String name, String meaning) {
        columns.add(Column.share(name, meaning));
        columns.add(Column.share(name + "Low", "lower limit of its 95 % interval (Wilson)"));
        columns.add(Column.share(name + "High", "upper limit of its 95 % interval (Wilson)"));
    }

    private static void number(List<Column> columns, String name, String meaning) {
        columns.add(Column.number(name, "–", meaning));
        columns.add(
                Column.number(name + "Low", "–", "lower limit of its 95 % interval (Donner and Zou 2012; Zou 2007)"));
        columns.add(Column.number(name + "High", "–", "upper limit of its 95 % interval; empty if there is none"));
    }

    @Override
    public String name() {
        return "signals";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public void add(RunResult run) {
        double deadline = run.values().get(Parameters.DEADLINE);
        int end = !run.outcome().agreement() ? NOT : run.weeks() <= deadline ? BY_DATE : LATER;
        List<RoundSignal> signals = run.signals();
        for (int r = 0; r < signals.size(); r++) {
            RoundSignal signal = signals.get(r);
            Round round = rounds[r];
            round.runs[signal.progress() ? 1 : 0][signal.silent() ? 1 : 0][signal.open() ? 0 : 1][end]++;
            round.week = signal.week();
            round.dated &= signal.week() < deadline;
        }
    }

    @Override
    public Table table() {
        Rows rows = new Rows(COLUMNS);
        for (int r = 0; r < rounds.length; r++) {
            Round round = rounds[r];
            if (round.sum(ANY, ANY, ANY, BY_DATE, NOT) > 0) {
                rows(rows, r + 1, round);
            }
        }
        return rows.table();
    }

    private void rows(Rows rows, int number, Round round) {
        SignalEvidence date = evidence(round, BY_DATE);
        SignalEvidence horizon = evidence(round, LATER);
        SignalEvidence closed = SignalEvidence.of(
                round.sum(1, ANY, 1, BY_DATE, NOT),
                round.sum(1, ANY, 0, BY_DATE, NOT),
                round.sum(0, ANY, 1, BY_DATE, NOT),
                round.sum(0, ANY, 0, BY_DATE, NOT),
                bias);
        Interval none = Interval.unknown(Double.NaN);
        rows.add(
                number,
                round.week,
                "progress",
                horizon.runsSaid(),
                dated(round, date.said()),
                horizon.said(),
                closed.said(),
                dated(round, finite(date.ratio())),
                dated(round, date.optimism()),
                finite(horizon.ratio()),
                horizon.optimism());
        rows.add(
                number,
                round.week,
                "none",
                horizon.runsNotSaid(),
                dated(round, date.notSaid()),
                horizon.notSaid(),
                closed.notSaid(),
                none,
                none,
                none,
                none);
        long silent = round.sum(ANY, 1, ANY, BY_DATE, NOT);
        rows.add(
                number,
                round.week,
                "silent",
                silent,
                dated(round, Wilson.of(round.sum(ANY, 1, ANY, BY_DATE, BY_DATE), silent)),
                Wilson.of(round.sum(ANY, 1, ANY, BY_DATE, LATER), silent),
                Wilson.of(round.sum(ANY, 1, 1, BY_DATE, NOT), silent),
                none,
                none,
                none,
                none);
        rows.add(
                number,
                round.week,
                "all",
                round.sum(ANY, ANY, ANY, BY_DATE, NOT),
                dated(round, date.base()),
                horizon.base(),
                closed.base(),
                none,
                none,
                none,
                none);
    }

    /** Of an agreement that ends by this much. */
    private SignalEvidence evidence(Round round, int last) {
        return SignalEvidence.of(
                round.sum(1, ANY, ANY, BY_DATE, last),
                round.sum(1, ANY, ANY, last + 1, NOT),
                round.sum(0, ANY, ANY, BY_DATE, last),
                round.sum(0, ANY, ANY, last + 1, NOT),
                bias);
    }

    /** A limit that does not exist is empty. */
    private static Interval finite(Interval ratio) {
        return Double.isInfinite(ratio.high()) ? new Interval(ratio.estimate(), ratio.low(), Double.NaN) : ratio;
    }

    private static Interval dated(Round round, Interval interval) {
        return round.dated ? interval : Interval.unknown(Double.NaN);
    }
}
