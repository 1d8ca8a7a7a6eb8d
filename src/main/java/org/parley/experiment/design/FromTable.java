package org.parley.experiment.design;

import java.util.ArrayList;
import java.util.List;
import org.parley.parameter.NearMiss;
import org.parley.table.Table;

/**
 * Points that somebody chose: one row a point, one column a factor, in the given order. Every cell is checked against its factor's values and
 * every column against the factors; all problems are told at once (the first 20).
 *
 * @param factors what varies
 * @param rows the points; a column {@code point} is ignored, any other column must be a factor
 */
public record FromTable(List<Factor> factors, Table rows) implements Design {
    private static final int PROBLEMS_SHOWN = 20;

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
            if (!names.contains(column) && !column.equals("point")) {
                problems.add("column " + column + " is no factor; factors are " + String.join(", ", names)
                        + NearMiss.of(column, names)
                                .map(near -> ". Maybe \"" + near + "\"?")
                                .orElse(""));
            }
        }
        if (rows.rows() == 0) {
            problems.add("the table of points has no rows");
        }
        for (Factor factor : factors) {
            if (!rows.has(factor.name())) {
                problems.add("no column for the factor " + factor.name());
                continue;
            }
            List<String> cells = rows.texts(factor.name());
            for (int r = 0; r < cells.size(); r++) {
                if (!factor.accepts(cells.get(r))) {
                    problems.add("row " + (r + 1) + ": " + factor.name() + " is "
                            + (cells.get(r).isEmpty() ? "missing" : cells.get(r)) + "; allowed " + factor.allowed());
                }
            }
        }
        return problems;
    }
}
