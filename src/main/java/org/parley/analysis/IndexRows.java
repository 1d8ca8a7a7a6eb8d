package org.parley.analysis;

import java.util.ArrayList;
import java.util.List;
import org.parley.table.NumberList;
import org.parley.table.Table;

/** The rows of a table of indices, one an outcome, factor and index, as {@link SobolIndices} and its kin write them. */
final class IndexRows {
    private final List<String> outcome = new ArrayList<>();
    private final List<String> factor = new ArrayList<>();
    private final List<String> other = new ArrayList<>();
    private final List<String> index = new ArrayList<>();
    private final List<String> shown = new ArrayList<>();
    private final NumberList value = new NumberList();
    private final NumberList low = new NumberList();
    private final NumberList high = new NumberList();
    private final NumberList n = new NumberList();
    private final NumberList replications = new NumberList();
    private final NumberList noise = new NumberList();
    private final NumberList needed = new NumberList();

    void add(String ofOutcome, String ofFactor, String name, int observations, RunNoise number, String words) {
        add(ofOutcome, ofFactor, "", name, observations, number, words);
    }

    /** An index of a pair of factors. */
    void add(
            String ofOutcome,
            String ofFactor,
            String andOf,
            String name,
            int observations,
            RunNoise number,
            String words) {
        other.add(andOf);
        outcome.add(ofOutcome);
        factor.add(ofFactor);
        index.add(name);
        value.add(number.interval().estimate());
        low.add(number.interval().low());
        high.add(number.interval().high());
        n.add(observations);
        replications.add(number.replications());
        noise.add(number.noise());
        needed.add(number.needed());
        shown.add(words);
    }

    /** The table; {@code index} holds the names and {@code value} the numbers. */
    Table table() {
        return numbers(Table.builder()
                .strings("outcome", outcome)
                .strings("factor", factor)
                .strings("index", index)
                .numbers("value", value.toArray()));
    }

    /** The table of indices of pairs: {@code factor} and {@code other}. */
    Table pairs() {
        return numbers(Table.builder()
                .strings("outcome", outcome)
                .strings("factor", factor)
                .strings("other", other)
                .strings("index", index)
                .numbers("value", value.toArray()));
    }

    private Table numbers(Table.Builder builder) {
        return builder.numbers("low", low.toArray())
                .numbers("high", high.toArray())
                .numbers("n", n.toArray())
                .numbers("replications", replications.toArray())
                .numbers("noise", noise.toArray())
                .numbers("needed", needed.toArray())
                .strings("shown", shown)
                .build();
    }
}
