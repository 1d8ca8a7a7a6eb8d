package org.parley.ensemble;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.parley.analysis.EnoughRuns;
import org.parley.analysis.Interval;
import org.parley.analysis.PartialRankCorrelations;
import org.parley.analysis.RankCorrelations;
import org.parley.diagnosis.DeadParameters;
import org.parley.scenario.Scenario;
import org.parley.sim.RunResult;
import org.parley.table.NumberList;
import org.parley.table.Table;

/**
 * What drives agreement: the rank correlation (Spearman) of everything drawn ({@link DrawnNumber}: parameters, weights
 * of issues, scores of options) that can change a run ({@link DeadParameters}) with whether the run ended in an
 * agreement (comprehensive, framework or ceasefire), and the partial rank correlation ({@link PartialRankCorrelations};
 * the weights of a party are parts of one whole), both with limits by Fisher's z; strongest first. It describes the
 * assumptions, not the world. A row is one run with draws of its own, so rows are independent and no mean over
 * replications needs a correction for noise: what Fisher's z asks for ({@code RankCorrelationsTest} and
 * {@code PartialRankCorrelationsTest} hold that such limits cover for outcomes of 0 and 1). Of too few runs with or
 * without an agreement ({@link EnoughRuns#forBothEndings}) there are no limits. The first
 * {@value #MOST_RUNS} runs are enough for it; nothing is drawn with fixed values, and the table is empty.
 */
public final class DriversTable implements ResultTable {
    /** Runs that are taken in. */
    static final int MOST_RUNS = 5000;

    private static final String AGREEMENT = "agreement";
    private static final String LIMIT =
            " limit of its 95 % interval (Fisher's z with the variance of Fieller, Hartley & Pearson 1957: 1.06 / (";
    private static final String LOWER = "lower" + LIMIT;
    private static final String UPPER = "upper" + LIMIT;
    private static final String FEW = "); empty below " + EnoughRuns.SHARE + " runs, or " + EnoughRuns.EITHER
            + " with an agreement, or " + EnoughRuns.EITHER + " without";
    private static final List<Column> COLUMNS = List.of(
            Column.string("parameter", "keys of the registry, weight.<issue>, score.<issue>.<option>", "what is drawn"),
            Column.string("side", "A, B", "whose; empty for a parameter that both share"),
            new Column("rho", "–", "−1 … 1", "rank correlation with agreement; empty where one of them never varies"),
            new Column("low", "–", "−1 … 1", LOWER + "n − 3)" + FEW),
            new Column("high", "–", "−1 … 1", UPPER + "n − 3)" + FEW),
            new Column(
                    "prcc",
                    "–",
                    "−1 … 1",
                    "partial rank correlation with agreement: what all others drawn explain is taken out (of a weight: all but the other weights of the party); empty where it cannot be told"),
            new Column("prccLow", "–", "−1 … 1", LOWER + "n − 3 − others held fixed)" + FEW),
            new Column("prccHigh", "–", "−1 … 1", UPPER + "n − 3 − others held fixed)" + FEW),
            Column.count("n", "runs"),
            Column.string("grade", "F, D, L, P", "grade of the distribution it is drawn from"));

    private final List<DrawnNumber> drawn;
    private final List<NumberList> values = new ArrayList<>();
    private final NumberList agreed = new NumberList();

    /** Begins the table of a scenario. */
    public DriversTable(Scenario scenario, boolean fixed) {
        this.drawn = fixed ? List.of() : alive(scenario);
        drawn.forEach(d -> values.add(new NumberList()));
    }

    /** What is drawn and can change a run: chance would show a correlation of the others now and then. */
    static List<DrawnNumber> alive(Scenario scenario) {
        List<DeadParameters.Dead> dead = DeadParameters.of(scenario);
        return DrawnNumber.of(scenario).stream()
                .filter(d -> dead.stream()
                        .noneMatch(x -> x.name().equals(d.key())
                                && (x.side() == null || x.side().name().equals(d.side()))))
                .toList();
    }

    @Override
    public String name() {
        return "drivers";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public void add(RunResult run) {
        if (agreed.size() < MOST_RUNS) {
            agreed.add(run.outcome().agreement() ? 1 : 0);
            for (int d = 0; d < values.size(); d++) {
                values.get(d).add(drawn.get(d).value().applyAsDouble(run.draws()));
            }
        }
    }

    @Override
    public Table table() {
        Rows rows = new Rows(COLUMNS);
        if (drawn.isEmpty() || agreed.size() == 0) {
            return rows.table();
        }
        Table.Builder runs = Table.builder().numbers(AGREEMENT, agreed.toArray());
        List<String> names = new ArrayList<>();
        for (int d = 0; d < drawn.size(); d++) {
            names.add(drawn.get(d).name());
            runs.numbers(names.get(d), values.get(d).toArray());
        }
        Table table = runs.build();
        Table found = RankCorrelations.ofRuns(table, names, AGREEMENT);
        boolean enough = EnoughRuns.forBothEndings(table.numbers(AGREEMENT));
        List<String> wholes = drawn.stream().map(DrawnNumber::whole).toList();
        Table partial = PartialRankCorrelations.of(table, names, List.of(AGREEMENT), List.of(), wholes);
        Comparator<Integer> strongest = Comparator.comparingDouble(d -> -strength(found, d));
        for (int d : IntStream.range(0, drawn.size()).boxed().sorted(strongest).toList()) {
            DrawnNumber of = drawn.get(d);
            rows.add(
                    of.key(),
                    of.side(),
                    new Interval(found.number("rho", d), found.number("low", d), found.number("high", d)),
                    enough
                            ? new Interval(
                                    partial.number("prcc", d),
                                    partial.number("prccLow", d),
                                    partial.number("prccHigh", d))
                            : Interval.unknown(partial.number("prcc", d)),
                    found.number("n", d),
                    of.grade());
        }
        return rows.table();
    }

    private static double strength(Table found, int row) {
        double rho = found.number("rho", row);
        return Double.isNaN(rho) ? -1 : Math.abs(rho);
    }
}
