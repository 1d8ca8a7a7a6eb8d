package org.parley.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Prints the coverage table of docs/validation.md. Arguments: trials a cell (300 there), and maybe one kind (sobol, morris, rank). */
final class CoverageTable {
    private static final int[] REPLICATIONS = {5, 10, 40};
    private static final int RESAMPLES = 300;

    private CoverageTable() {}

    public static void main(String[] arguments) {
        int trials = Integer.parseInt(arguments[0]);
        for (Coverage.Kind kind : Coverage.Kind.values()) {
            if (arguments.length < 2 || kind.name().equalsIgnoreCase(arguments[1])) {
                print(kind, new Coverage(trials, RESAMPLES));
            }
        }
    }

    private static void print(Coverage.Kind kind, Coverage coverage) {
        int[] sizes = kind == Coverage.Kind.MORRIS ? new int[] {20, 64, 128} : new int[] {64, 128, 512};
        for (NoisyFunction function : NoisyFunction.ALL) {
            for (boolean common : new boolean[] {true, false}) {
                for (int n : sizes) {
                    print(kind, function, common, n, coverage);
                }
            }
        }
    }

    private static void print(Coverage.Kind kind, NoisyFunction function, boolean common, int n, Coverage coverage) {
        List<StringBuilder> lines = new ArrayList<>();
        for (String index : kind.indices()) {
            lines.add(new StringBuilder("| " + index + " | " + function.name() + " | "
                    + (common ? "common" : "independent") + " | " + n + " |"));
        }
        for (boolean pointsOnly : new boolean[] {false, true}) {
            for (int replications : REPLICATIONS) {
                List<Coverage.Found> found =
                        coverage.of(new Coverage.Cell(kind, function, common, n, replications, pointsOnly));
                for (int k = 0; k < found.size(); k++) {
                    Coverage.Found of = found.get(k);
                    lines.get(k)
                            .append(
                                    pointsOnly
                                            ? String.format(Locale.ROOT, " %.0f |", 100 * of.covered())
                                            : String.format(
                                                    Locale.ROOT,
                                                    " %.0f ± %.2g (%.0f) |",
                                                    100 * of.covered(),
                                                    of.half(),
                                                    100 * of.unknown()));
                }
            }
        }
        lines.forEach(System.out::println);
    }
}
