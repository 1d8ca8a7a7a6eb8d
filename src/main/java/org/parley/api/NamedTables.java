package org.parley.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tables by name, and what their columns hold. */
final class NamedTables {
    private final Map<String, Table> tables = new LinkedHashMap<>();
    private final Map<String, List<Column>> columns = new LinkedHashMap<>();

    static NamedTables of(
            Map<String, org.parley.table.Table> tables, Map<String, List<org.parley.ensemble.Column>> columns) {
        NamedTables named = new NamedTables();
        tables.forEach((name, table) -> {
            named.tables.put(name, new Table(table));
            named.columns.put(
                    name,
                    columns.getOrDefault(name, List.of()).stream()
                            .map(Scenario::column)
                            .toList());
        });
        return named;
    }

    List<String> names() {
        return List.copyOf(tables.keySet());
    }

    Table table(String name) {
        return known(tables, name);
    }

    List<Column> columns(String name) {
        return known(columns, name);
    }

    private static <T> T known(Map<String, T> all, String name) {
        T found = all.get(name);
        if (found == null) {
            throw new IllegalArgumentException("no table " + name + "; there are " + String.join(", ", all.keySet()));
        }
        return found;
    }
}
