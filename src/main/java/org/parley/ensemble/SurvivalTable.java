package org.parley.ensemble;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.analysis.Interval;
import org.parley.analysis.ShareInterval;
import org.parley.sim.RunResult;
import org.parley.sim.StruckTerms;
import org.parley.table.NumberList;
import org.parley.table.Table;
import org.parley.talks.Outcome;

/**
 * How long what was agreed would stand: the mean, over the runs that ended in that way, of the probability that it
 * still does after 0 … 10 years. Series: {@code COMPREHENSIVE}, {@code FRAMEWORK} and {@code CEASEFIRE} each by itself,
 * with the true backstop; {@code agreements} (settlements and frameworks together) with the true backstop,
 * {@code believed.A} and {@code believed.B} the same agreements as each side believes. In year 0 each is 1 by
 * definition and has no interval. A series without runs has no rows.
 */
public final class SurvivalTable implements ResultTable {
    private static final List<Outcome> STAND =
            Stream.of(Outcome.values()).filter(Outcome::stands).toList();
    private static final List<Column> COLUMNS = List.of(
            Column.string(
                    "series",
                    STAND.stream().map(Outcome::name).collect(Collectors.joining(", "))
                            + ", agreements, believed.A, believed.B",
                    "what may stand; agreements are settlements and frameworks; believed: these as side A and side B believe"),
            new Column("year", "year", "0 … 10", "years after signing"),
            Column.count("n", "runs of the series"),
            Column.share("mean", "mean probability that it still stands, with the true backstop unless it is believed"),
            Column.share(
                    "low",
                    "lower limit of the 95 % interval of the mean (Wilson's with Korn & Graubard's effective n, 1998); empty in year 0"),
            Column.share("high", "upper limit of the 95 % interval of the mean"));

    private final Map<Outcome, List<NumberList>> stands = new EnumMap<>(Outcome.class);
    private final List<NumberList> agreements = samples();
    private final List<List<NumberList>> believed = List.of(samples(), samples());

    /** An empty table. */
    public SurvivalTable() {
        STAND.forEach(outcome -> stands.put(outcome, samples()));
    }

    private static List<NumberList> samples() {
        return Stream.generate(NumberList::new).limit(StruckTerms.YEARS + 1).toList();
    }

    @Override
    public String name() {
        return "survival";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public void add(RunResult run) {
        List<NumberList> ofItsKind = stands.get(run.outcome());
        if (ofItsKind != null) {
            take(ofItsKind, run.survival());
        }
        StruckTerms terms = RunColumns.standing(run);
        if (terms != null) {
            take(agreements, terms.survival());
            for (int i = 0; i < 2; i++) {
                take(believed.get(i), terms.believedSurvival()[i]);
            }
        }
    }

    private static void take(List<NumberList> samples, double[] survival) {
        for (int year = 0; year <= StruckTerms.YEARS; year++) {
            samples.get(year).add(year == 0 ? 1 : survival[year - 1]);
        }
    }

    @Override
    public Table table() {
        Rows rows = new Rows(COLUMNS);
        stands.forEach((outcome, samples) -> add(rows, outcome.name(), samples));
        add(rows, "agreements", agreements);
        add(rows, "believed.A", believed.get(0));
        add(rows, "believed.B", believed.get(1));
        return rows.table();
    }

    private static void add(Rows rows, String series, List<NumberList> samples) {
        int n = samples.get(0).size();
        for (int year = 0; n > 0 && year <= StruckTerms.YEARS; year++) {
            Interval mean = year == 0
                    ? Interval.unknown(1)
                    : ShareInterval.ofMean(samples.get(year).toArray());
            rows.add(series, year, n, mean);
        }
    }
}
