package org.parley.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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

    /** The same for programs, as a data package (frictionless): every table with its columns, their types and meanings. */
    public Map<String, Object> dataPackage(Scenario scenario) {
        List<Map<String, Object>> resources = new ArrayList<>();
        files.forEach((file, columns) -> {
            List<Map<String, Object>> fields = new ArrayList<>();
            for (Column column : columns) {
                Map<String, Object> field = new LinkedHashMap<>();
                field.put("name", column.name());
                field.put("type", column.unit().equals(Column.TEXT) ? "string" : "number");
                field.put("description", column.meaning());
                field.put("unit", column.unit());
                field.put("range", column.range());
                fields.add(field);
            }
            Map<String, Object> resource = new LinkedHashMap<>();
            String stem = file.substring(0, file.lastIndexOf('.'));
            resource.put("name", stem.replace('/', '-').toLowerCase(Locale.ROOT));
            resource.put("path", file);
            resource.put("format", "csv");
            resource.put("mediatype", "text/csv");
            resource.put("encoding", "utf-8");
            resource.put("schema", Map.of("fields", fields));
            resources.add(resource);
        });
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("profile", "data-package");
        document.put("name", scenario.id());
        document.put("title", scenario.title());
        document.put("description", scenario.banner());
        document.put("resources", resources);
        return document;
    }

    /** The codebook: {@code file, column, unit, range, meaning}. */
    public Table table(Scenario scenario) {
        List<List<String>> rows = new ArrayList<>();
        for (Side side : Side.values()) {
            String party =
                    scenario.party(side).name() + " (" + scenario.party(side).id() + ")";
            rows.add(List.of("", "side " + side, "", "", "." + side + " and " + side + " stand for " + party));
        }
        files.forEach((file, columns) ->
                columns.forEach(c -> rows.add(List.of(file, c.name(), c.unit(), c.range(), c.meaning()))));
        Table.Builder table = Table.builder();
        List<String> names = List.of("file", "column", "unit", "range", "meaning");
        for (int c = 0; c < names.size(); c++) {
            int at = c;
            table.texts(names.get(c), rows.stream().map(row -> row.get(at)).toList());
        }
        return table.build();
    }
}
