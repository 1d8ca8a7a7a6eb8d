package org.parley.analysis;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.parley.sweep.design.Factor;
import org.parley.table.Table;

/** Functions with known indices, and how a table gets their values. */
final class TestFunctions {
    private TestFunctions() {}

    /** Ishigami &amp; Homma 1990 with a = 7, b = .1: sin x₀ + a sin² x₁ + b x₂⁴ sin x₀ on [−π, π]³. */
    static double ishigami(double[] x) {
        double sine = StrictMath.sin(x[1]);
        return StrictMath.sin(x[0]) + 7 * sine * sine + 0.1 * StrictMath.pow(x[2], 4) * StrictMath.sin(x[0]);
    }

    /** Sobol's G (Saltelli &amp; Sobol 1995): Π (|4x − 2| + a)/(1 + a) on the unit cube. */
    static double g(double[] x, double[] a) {
        double product = 1;
        for (int i = 0; i < x.length; i++) {
            product *= (Math.abs(4 * x[i] - 2) + a[i]) / (1 + a[i]);
        }
        return product;
    }

    static List<Factor> box(int d, double low, double high) {
        return java.util.stream.IntStream.range(0, d)
                .mapToObj(f -> Factor.range("x" + f, low, high))
                .toList();
    }

    static List<String> names(int d) {
        return box(d, 0, 1).stream().map(Factor::name).toList();
    }

    /** The points with a column {@code y} more. */
    static Table evaluate(Table points, List<String> names, ToDoubleFunction<double[]> function) {
        double[] y = new double[points.rows()];
        double[] x = new double[names.size()];
        for (int r = 0; r < y.length; r++) {
            for (int f = 0; f < x.length; f++) {
                x[f] = points.number(names.get(f), r);
            }
            y[r] = function.applyAsDouble(x);
        }
        return with(points, "y", y);
    }

    /** The table with a column of numbers more, or with that column replaced. */
    static Table with(Table table, String name, double[] values) {
        Table.Builder builder = Table.builder();
        for (String column : table.names()) {
            if (column.equals(name)) {
                builder.numbers(name, values);
            } else if (table.isNumber(column)) {
                builder.numbers(column, table.numbers(column));
            } else {
                builder.strings(column, table.strings(column));
            }
        }
        if (!table.has(name)) {
            builder.numbers(name, values);
        }
        return builder.build();
    }

    /** One cell of a table changed. */
    static Table with(Table table, String name, int row, double value) {
        double[] values = table.numbers(name);
        values[row] = value;
        return with(table, name, values);
    }

    /** The number in this column of the row with these two texts. */
    static double at(Table table, String factor, String index, String column) {
        return table.where("factor", java.util.Set.of(factor))
                .where("index", java.util.Set.of(index))
                .number(column, 0);
    }
}
