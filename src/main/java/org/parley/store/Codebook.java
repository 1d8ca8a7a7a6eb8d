package org.parley.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.ensemble.Column;
import org.parley.parameter.Side;
import org.parley.scenario.Scenario;
import org.parley.table.Table;

/**
 * What every column of every table in a result folder holds; above them what all of it is (the banner), and which party
 * is side A, which B. Data files hold their header and rows only.
 */
public final class Codebook {
    private static final List<String> HEADERS =
            List.of("file", "column", "type", "role", "unit", "range", "grade", "source", "meaning");
    private static final String COMPUTED = "computed";
    private static final String NONE = "–";

    private final Map<String, List<Column>> files = new LinkedHashMap<>();

    /** The columns of a file. */
    public void add(String file, List<Column> columns) {
        files.put(file, List.copyOf(columns));
    }

    /**
     * The codebook: {@code file, column, type, role, unit, range, grade, source, meaning}. A result is as firm as the
     * weakest assumption of its scenario, so what came out of runs has that grade and the source "{@value #COMPUTED}";
     * keys and counts have none ("{@value #NONE}").
     */
    public Table table(Scenario scenario) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("", "banner", "", "", "", "", "", "", scenario.banner()));
        for (Side side : Side.values()) {
            String party =
                    scenario.party(side).name() + " (" + scenario.party(side).id() + ")";
            String meaning = "." + side + " and " + side + " stand for " + party;
            rows.add(List.of("", "side " + side, "", "", "", "", "", "", meaning));
        }
        String weakest = Grades.weakest(scenario);
        files.forEach((file, columns) -> columns.forEach(c -> rows.add(row(file, c, weakest))));
        Table.Builder table = Table.builder();
        for (int c = 0; c < HEADERS.size(); c++) {
            int at = c;
            table.strings(HEADERS.get(c), rows.stream().map(row -> row.get(at)).toList());
        }
        return table.build();
    }

    private static List<String> row(String file, Column c, String weakest) {
        String grade = c.grade();
        String source = c.source();
        if (grade.isEmpty()) {
            boolean computed = switch (c.role()) {
                case OUTCOME, STATISTIC, INTERVAL -> true;
                case KEY, PARAMETER, DRAW, COUNT, DESIGN, LABEL -> false;
            };
            grade = computed ? weakest : NONE;
            source = computed ? COMPUTED : NONE;
        }
        return List.of(file, c.name(), c.type(), c.role().word(), c.unit(), c.range(), grade, source, c.meaning());
    }
}
