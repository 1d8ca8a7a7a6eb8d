package org.parley.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.parameter.Side;
import org.parley.scenario.Scenario;
import org.parley.table.Table;

/** What every column of every table in a result folder holds; and which party is side A, which B. */
public final class Codebook {
    private final Map<String, List<Column>> files = new LinkedHashMap<>();

    /** The columns of a file. */
    public void add(String file, List<Column> columns) {
        files.put(file, List.copyOf(columns));
    }

    /** The codebook: {@code file, column, type, unit, range, meaning}. */
    public Table table(Scenario scenario) {
        List<List<String>> rows = new ArrayList<>();
        for (Side side : Side.values()) {
            String party =
                    scenario.party(side).name() + " (" + scenario.party(side).id() + ")";
            rows.add(List.of("", "side " + side, "", "", "", "." + side + " and " + side + " stand for " + party));
        }
        files.forEach((file, columns) ->
                columns.forEach(c -> rows.add(List.of(file, c.name(), c.type(), c.unit(), c.range(), c.meaning()))));
        Table.Builder table = Table.builder();
        List<String> names = List.of("file", "column", "type", "unit", "range", "meaning");
        for (int c = 0; c < names.size(); c++) {
            int at = c;
            table.texts(names.get(c), rows.stream().map(row -> row.get(at)).toList());
        }
        return table.build();
    }
}
