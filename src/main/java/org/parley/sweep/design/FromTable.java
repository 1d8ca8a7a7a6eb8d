package org.parley.sweep.design;

import java.util.ArrayList;
import java.util.List;
import org.parley.parameter.NearMiss;
import org.parley.table.Decimal;
import org.parley.table.Table;

/**
 * Points that somebody chose: one row for each point, one column for each factor, in the given order. Every cell is
 * checked against its factor's values and every column against the factors; all problems are told at once (the first
 * 20).
 *
 * @param factors what varies
 * @param rows the points; {@code point} is passed over, {@code id} (a name for each point, any text) is kept beside the
 *     factors, any other column must be a factor
 */
public record FromTable(List<Factor> factors, Table rows) implements Design {
    /** The column of the names that somebody gave to points. */
    public static final String ID = "id";

    private static final int PROBLEMS_SHOWN = 20;
    private static final List<String> PASSED_OVER = List.of("point", ID);

    public FromTable {
        factors = DesignChecks.factors(factors);
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
    public DesignSample sample() {
        return DesignSample.CHOSEN;
    }

    @Override
    public DesignPoints points() {
        Table.Builder table = Table.builder();
        double[] point = new double[size()];
        for (int r = 0; r < point.length; r++) {
            point[r] = r;
        }
        table.numbers("point", point);
        if (rows.has(ID)) {
            table.strings(ID, rows.strings(ID));
        }
        for (Factor factor : factors) {
            if (factor.isNumber()) {
                table.numbers(factor.name(), rows.numbers(factor.name()));
            } else {
                table.strings(factor.name(), rows.strings(factor.name()));
            }
        }
        return new DesignPoints(factors, table.build(), 1);
    }

    private static List<String> problems(List<Factor> factors, Table rows) {
        List<String> problems = new ArrayList<>();
        List<String> names = factors.stream().map(Factor::name).toList();
        for (String column : rows.names()) {
            if (!names.contains(column) && !PASSED_OVER.contains(column)) {
                problems.add("column " + (column.equals(column.strip()) ? column : "\"" + column + "\"")
                        + " is no factor; factors are " + String.join(", ", names)
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
                String cell = rows.string(factor.name(), r);
                if (!factor.accepts(cell)) {
                    problems.add("row " + (r + 1) + ": " + factor.name() + " is " + (cell.isEmpty() ? "missing" : cell)
                            + "; allowed " + factor.allowed() + (factor.isNumber() ? meant(cell) : ""));
                }
            }
        }
        return problems;
    }

    /** What is wrong with a cell that is no number, and what it may have meant. */
    private static String meant(String cell) {
        if (cell.isEmpty() || Decimal.parse(cell) != null) {
            return "";
        }
        String meant = Decimal.meant(cell);
        return meant.isEmpty()
                ? "; a decimal number such as 0.15 or 1.5e-3 is wanted"
                : (cell.contains(",") ? "; a comma stands where a point is wanted" : "") + ". Maybe " + meant + "?";
    }
}
