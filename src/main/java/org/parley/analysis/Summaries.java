package org.parley.analysis;

import java.util.ArrayList;
import java.util.List;
import org.parley.table.Table;

/**
 * What the runs of every point say, measure by measure, with the interval that is right for its kind: shares {@link Wilson}, means
 * {@link MeanInterval}, medians {@link MedianInterval}.
 *
 * <p>In: one row a run, with a column {@code point}. Out, one row a point and measure, points in order of appearance:
 * {@code point, measure, kind, n, missing, estimate, low, high}. A run without the number (concession asymmetry without a deal) counts as
 * missing and never as 0; n is what the estimate rests on.
 */
public final class Summaries {
    private Summaries() {}

    /** The summaries of all points. */
    public static Table perPoint(Table runs, List<Measure> measures) {
        return over(runs, "point", measures);
    }

    /** The same for any column that tells settings apart; it names the first column of the result. */
    public static Table over(Table runs, String column, List<Measure> measures) {
        Groups groups = Groups.by(runs, column);
        List<String> key = new ArrayList<>();
        List<String> measure = new ArrayList<>();
        List<String> kind = new ArrayList<>();
        Numbers n = new Numbers();
        Numbers missing = new Numbers();
        Numbers estimate = new Numbers();
        Numbers low = new Numbers();
        Numbers high = new Numbers();
        List<double[]> values = measures.stream().map(m -> m.values(runs)).toList();
        for (int g = 0; g < groups.size(); g++) {
            for (int m = 0; m < measures.size(); m++) {
                double[] present = Groups.present(values.get(m), groups.rows(g));
                Interval interval = measures.get(m).interval(present);
                key.add(groups.keys().get(g));
                measure.add(measures.get(m).name());
                kind.add(measures.get(m).kindText());
                n.add(present.length);
                missing.add(groups.rows(g).length - present.length);
                estimate.add(interval.estimate());
                low.add(interval.low());
                high.add(interval.high());
            }
        }
        Table.Builder table = Table.builder();
        if (runs.isNumber(column)) {
            table.numbers(column, key.stream().mapToDouble(Double::parseDouble).toArray());
        } else {
            table.texts(column, key);
        }
        return table.texts("measure", measure)
                .texts("kind", kind)
                .numbers("n", n.toArray())
                .numbers("missing", missing.toArray())
                .numbers("estimate", estimate.toArray())
                .numbers("low", low.toArray())
                .numbers("high", high.toArray())
                .build();
    }
}
