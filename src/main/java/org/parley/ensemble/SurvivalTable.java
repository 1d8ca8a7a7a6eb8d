package org.parley.ensemble;

import java.util.List;
import java.util.stream.Stream;
import org.parley.analysis.Interval;
import org.parley.analysis.ShareInterval;
import org.parley.sim.RunResult;
import org.parley.sim.Terms;
import org.parley.table.Table;

/**
 * How long agreements would stand: the mean, over the runs with terms that stand, of the probability that they still do after 0 … 10 years, with the true backstop; and the same as each side
 * believes. In year 0 each is 1 by definition and has no interval. Empty without agreements.
 */
public final class SurvivalTable implements ResultTable {
    private static final List<Column> COLUMNS = List.of(
            new Column("year", "year", "0 … 10", "years after signing"),
            Column.count("n", "runs with terms that stand (COMPREHENSIVE, FRAMEWORK)"),
            Column.share("mean", "mean probability that they still stand, with the true backstop"),
            Column.share(
                    "low", "lower limit of the 95 % interval of the mean (Korn and Graubard 1998); empty in year 0"),
            Column.share("high", "upper limit of the 95 % interval of the mean"),
            Column.share("believedA", "the same mean as side A believes"),
            Column.share("lowA", "lower limit of its 95 % interval"),
            Column.share("highA", "upper limit of its 95 % interval"),
            Column.share("believedB", "the same mean as side B believes"),
            Column.share("lowB", "lower limit of its 95 % interval"),
            Column.share("highB", "upper limit of its 95 % interval"));

    private final List<Sample> stands = samples();
    private final List<List<Sample>> believed = List.of(samples(), samples());

    private static List<Sample> samples() {
        return Stream.generate(Sample::new).limit(Terms.YEARS + 1).toList();
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
        Terms terms = RunColumns.standing(run);
        if (terms == null) {
            return;
        }
        for (int year = 0; year <= Terms.YEARS; year++) {
            stands.get(year).add(year == 0 ? 1 : terms.survival()[year - 1]);
            for (int i = 0; i < 2; i++) {
                believed.get(i).get(year).add(year == 0 ? 1 : terms.believedSurvival()[i][year - 1]);
            }
        }
    }

    @Override
    public Table table() {
        Rows rows = new Rows(COLUMNS);
        int n = stands.get(0).size();
        for (int year = 0; n > 0 && year <= Terms.YEARS; year++) {
            rows.add(year, n, mean(stands, year), mean(believed.get(0), year), mean(believed.get(1), year));
        }
        return rows.table();
    }

    private static Interval mean(List<Sample> samples, int year) {
        return year == 0
                ? Interval.unknown(1)
                : ShareInterval.ofMean(samples.get(year).toArray());
    }
}
