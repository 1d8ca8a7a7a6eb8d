package org.parley.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.parley.scenario.Scenario;
import org.parley.table.Table;

/**
 * {@value ResultFolder#DATA_PACKAGE}: the codebook for programs, a data package (frictionless). It is made of the rows
 * of {@value ResultFolder#CODEBOOK}, so it cannot say anything else: one resource for each table that is in the folder,
 * one field for each column, with everything that the codebook says of it. A table that is there compressed has
 * {@value #PACKED} behind its name.
 */
public final class DataPackage {
    private static final String PACKED = ".gz";

    private DataPackage() {}

    /**
     * The document.
     *
     * @param codebook as {@link Codebook#table} gives it
     * @param isThere whether the folder holds a file
     */
    public static Map<String, Object> of(Scenario scenario, Table codebook, Predicate<String> isThere) {
        Map<String, List<Map<String, Object>>> fields = new LinkedHashMap<>();
        for (int row = 0; row < codebook.rows(); row++) {
            String file = codebook.string("file", row);
            if (!file.isEmpty()) {
                fields.computeIfAbsent(file, f -> new ArrayList<>()).add(field(codebook, row));
            }
        }
        List<Map<String, Object>> resources = new ArrayList<>();
        fields.forEach((file, columns) -> {
            if (isThere.test(file)) {
                resources.add(resource(file, false, columns));
            } else if (isThere.test(file + PACKED)) {
                resources.add(resource(file, true, columns));
            }
        });
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("profile", "data-package");
        document.put("name", scenario.id());
        document.put("title", scenario.title());
        document.put("description", scenario.banner());
        document.put("resources", resources);
        return document;
    }

    private static Map<String, Object> field(Table codebook, int row) {
        Map<String, Object> field = new LinkedHashMap<>();
        field.put("name", codebook.string("column", row));
        for (String name : codebook.names()) {
            if (!name.equals("file") && !name.equals("column")) {
                field.put(name.equals("meaning") ? "description" : name, codebook.string(name, row));
            }
        }
        return field;
    }

    private static Map<String, Object> resource(String file, boolean packed, List<Map<String, Object>> fields) {
        Map<String, Object> resource = new LinkedHashMap<>();
        String stem = file.substring(0, file.lastIndexOf('.'));
        resource.put("name", stem.replace('/', '-').toLowerCase(Locale.ROOT));
        resource.put("path", packed ? file + PACKED : file);
        resource.put("format", "csv");
        if (packed) {
            resource.put("compression", "gz");
        }
        resource.put("mediatype", "text/csv");
        resource.put("encoding", "utf-8");
        resource.put("schema", Map.of("fields", fields));
        return resource;
    }
}
