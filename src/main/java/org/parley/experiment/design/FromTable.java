package org.parley.experiment.design;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.parley.parameter.NearMiss;
import org.parley.table.Table;

/**
 * Points that somebody chose: one row a point, one column a factor, in the given order. Every cell is checked against its factor's values and
 * every column against the factors; all problems are told at once (the first 20).
 *
 * @param factors what varies
 * @param rows the points; the columns {@code point} and {@code id} are passed over, any other must be a factor
 */
public record FromTable(List<Factor> factors, Table rows) implements Design {
    private static final Pattern DECIMAL_COMMA = Pattern.compile("[-−+]?\\d*,\\d+");
    private static final int PROBLEMS_SHOWN = 20;
    private static final List<String> PASSED_OVER = List.of("point", "id");

    public FromTable {
        factors = Check.factors(factors);
        List<String> problems = problems(factors, rows);
        if (!problems.isEmpty()) {
            int shown = Math.min(PROBLEMS_SHOWN, problems.size());
            String more = shown < problems.size() ? "\n… and " + (problems.size() - shown) + " more" : "";
            throw new IllegalArgumentException(String.join("\n", problems.subList(0, shown)) + more);
        }
    }

    @Override
    public int size() {
        return rows.rows();
    }

    @Override
    public String minimum() {
        return "A given table is run as it stands: " + size() + " points.";
    }

    @Override
    public Points points() {
        Table.Builder table = Table.builder();
        double[] point = new double[size()];
        for (int r = 0; r < point.length; r++) {
            point[r] = r;
        }
        table.numbers("point", point);
        for (Factor factor : factors) {
            if (factor.isNumber()) {
                table.numbers(factor.name(), rows.numbers(factor.name()));
            } else {
                table.texts(factor.name(), rows.texts(factor.name()));
            }
        }
        return new Points(factors, table.build(), 1);
    }

    private static List<String> problems(List<Factor> factors, Table rows) {
        List<String> problems = new ArrayList<>();
        List<String> names = factors.stream().map(Factor::name).toList();
        for (String column : rows.names()) {
            if (!names.contains(column) && !PASSED_OVER.contains(column)) {
                problems.add("column " + column + " is no factor; factors are " + String.join(", ", names)
                        + NearMiss.of(column, names)
                                .map(near -> ". Maybe \"" + near + "\"?")
                                .orElse(""));
            }
        }
        if (rows.rows() == 0) {
            problems.add("the table of points has no rows");
        }
        List<Factor> there = new ArrayList<>();
        for (Factor factor : factors) {
            if (rows.has(factor.name())) {
                there.add(factor);
            } else {
                problems.add("no column for the factor " + factor.name());
            }
        }
        for (int r = 0; r < rows.rows(); r++) {
            for (Factor factor : there) {
                String cell = rows.text(factor.name(), r);
                if (!factor.accepts(cell)) {
                    problems.add("row " + (r + 1) + ": " + factor.name() + " is " + (cell.isEmpty() ? "missing" : cell)
                            + "; allowed " + factor.allowed()
                            + (DECIMAL_COMMA.matcher(cell).matches()
                                    ? "; a comma stands where a point is wanted"
                                    : ""));
                }
            }
        }
        return problems;
    }
}
