package org.parley.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.table.Table;

/** Rows that have the same text in a column, in the order in which the strings first appear. */
final class RowGroups {
    private final List<String> keys = new ArrayList<>();
    private final List<int[]> rows = new ArrayList<>();

    private RowGroups() {}

    static RowGroups by(Table table, String column) {
        Map<String, Integer> places = new LinkedHashMap<>();
        int[] place = new int[table.rows()];
        for (int r = 0; r < place.length; r++) {
            place[r] = places.computeIfAbsent(table.string(column, r), text -> places.size());
        }
        int[] counts = new int[places.size()];
        for (int p : place) {
            counts[p]++;
        }
        RowGroups groups = new RowGroups();
        groups.keys.addAll(places.keySet());
        for (int count : counts) {
            groups.rows.add(new int[count]);
        }
        Arrays.fill(counts, 0);
        for (int r = 0; r < place.length; r++) {
            groups.rows.get(place[r])[counts[place[r]]++] = r;
        }
        return groups;
    }

    int size() {
        return keys.size();
    }

    List<String> keys() {
        return keys;
    }

    /** The rows of a group, rising; shared, do not write. */
    int[] rows(int group) {
        return rows.get(group);
    }

    /** The values at these rows that are not NaN. */
    static double[] present(double[] values, int[] rows) {
        double[] present = new double[rows.length];
        int n = 0;
        for (int row : rows) {
            if (!Double.isNaN(values[row])) {
                present[n++] = values[row];
            }
        }
        return Arrays.copyOf(present, n);
    }
}
