package org.parley.experiment;

import java.util.List;
import java.util.stream.Stream;
import org.parley.analysis.MeanInterval;
import org.parley.sim.RunResult;
import org.parley.sim.Terms;
import org.parley.table.Table;

/**
 * How long agreements would stand: the mean, over the runs with terms that stand, of the probability that they still do after 0 … 10 years, with the true backstop; and the same as each side
 * believes. Empty without agreements.
 */
public final class SurvivalTable implements ResultTable {
    private static final List<Column> COLUMNS = List.of(
            new Column("year", "year", "0 … 10", "years after signing"),
            Column.count("n", "runs with terms that stand (COMPREHENSIVE, FRAMEWORK)"),
            Column.share("mean", "mean probability that they still stand, with the true backstop"),
            Column.number("low", "–", "lower limit of the 95 % interval of the mean (Student's t)"),
            Column.number("high", "–", "upper limit of the 95 % interval of the mean (Student's t)"),
            Column.share("believedA", "the same mean as side A believes"),
            Column.number("lowA", "–", "lower limit of its 95 % interval"),
            Column.number("highA", "–", "upper limit of its 95 % interval"),
            Column.share("believedB", "the same mean as side B believes"),
            Column.number("lowB", "–", "lower limit of its 95 % interval"),
            Column.number("highB", "–", "upper limit of its 95 % interval"));

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
            rows.add(
                    year,
                    n,
                    MeanInterval.of(stands.get(year).toArray()),
                    MeanInterval.of(believed.get(0).get(year).toArray()),
                    MeanInterval.of(believed.get(1).get(year).toArray()));
        }
        return rows.table();
    }
}
