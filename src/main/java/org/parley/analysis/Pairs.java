package org.parley.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.table.Table;

/**
 * Runs of two settings that belong together because they share their random numbers: the same text in every key column
 * (usually {@code replication}). Runs without a partner (one of the two failed) are counted and left out. A key that
 * stands twice, no pair at all, or pairs whose column {@code seed} differs are refused: such runs were not drawn from
 * common random numbers.
 *
 * @param first rows of the first setting
 * @param second rows of the second, at the same place its partner
 * @param unmatched runs of either setting without a partner
 */
record Pairs(int[] first, int[] second, int unmatched) {
    static Pairs match(Table first, Table second, List<String> keys) {
        Map<String, Integer> one = rows(first, keys);
        Map<String, Integer> two = rows(second, keys);
        List<int[]> pairs = new ArrayList<>();
        one.forEach((key, row) -> {
            Integer partner = two.get(key);
            if (partner != null) {
                pairs.add(new int[] {row, partner});
            }
        });
        if (pairs.isEmpty()) {
            throw new IllegalArgumentException(
                    "no two runs have the same " + String.join(", ", keys) + ": nothing to compare");
        }
        if (first.has("seed") && second.has("seed")) {
            for (int[] pair : pairs) {
                if (!first.string("seed", pair[0]).equals(second.string("seed", pair[1]))) {
                    throw new IllegalArgumentException("seed is " + first.string("seed", pair[0]) + " in one run and "
                            + second.string("seed", pair[1]) + " in its partner: not common random numbers");
                }
            }
        }
        return new Pairs(
                pairs.stream().mapToInt(pair -> pair[0]).toArray(),
                pairs.stream().mapToInt(pair -> pair[1]).toArray(),
                one.size() + two.size() - 2 * pairs.size());
    }

    private static Map<String, Integer> rows(Table table, List<String> keys) {
        Map<String, Integer> rows = new LinkedHashMap<>();
        for (int r = 0; r < table.rows(); r++) {
            StringBuilder key = new StringBuilder();
            for (String name : keys) {
                key.append(table.string(name, r)).append('\n');
            }
            if (rows.put(key.toString(), r) != null) {
                throw new IllegalArgumentException("two runs with the same " + String.join(", ", keys) + ": "
                        + key.toString().strip().replace('\n', ' '));
            }
        }
        return rows;
    }
}
