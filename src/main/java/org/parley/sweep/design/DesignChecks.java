package org.parley.sweep.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.parley.table.Decimal;

/** Checks what every design refuses, in one place. A check returns what it checked. */
final class DesignChecks {
    /** Columns that a sweep itself writes beside the factors. */
    static final Set<String> RESERVED =
            Set.of("point", "block", "matrix", "step", "changed", "delta", "replication", "seed");

    private DesignChecks() {}

    static String name(String name) {
        if (name.isBlank() || RESERVED.contains(name)) {
            throw new IllegalArgumentException(
                    "a factor cannot be named \"" + name + "\": that column is the sweep's own");
        }
        return name;
    }

    static List<Factor> factors(List<Factor> factors) {
        if (factors.isEmpty()) {
            throw new IllegalArgumentException("a design needs at least one factor");
        }
        List<String> names = new ArrayList<>();
        for (Factor factor : factors) {
            if (names.contains(factor.name())) {
                throw new IllegalArgumentException("factor " + factor.name() + " stands twice");
            }
            names.add(factor.name());
        }
        return List.copyOf(factors);
    }

    static int atLeast(String what, int number, int least) {
        if (number < least) {
            throw new IllegalArgumentException(what + " is " + number + "; allowed " + least + " or more");
        }
        return number;
    }

    static int powerOfTwo(String what, int number, boolean forced) {
        atLeast(what, number, 1);
        if (!forced && Integer.bitCount(number) != 1) {
            int lower = Integer.highestOneBit(number);
            throw new IllegalArgumentException(
                    what + " is " + number + ", no power of two: the Sobol points would leave holes (Owen 2020).\n"
                            + "Maybe " + lower + (lower < 1 << 30 ? " or " + 2 * lower : "") + "? Or force it.");
        }
        return number;
    }

    static double share(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("share " + share + "; allowed 0 … 1");
        }
        return share;
    }

    static int cell(double share, int cells) {
        return Math.min(cells - 1, (int) (share(share) * cells));
    }

    static double numberOrNaN(String cell) {
        Double number = Decimal.parse(cell);
        return number == null ? Double.NaN : number;
    }

    /** A number of points that one table can hold. */
    static int size(String what, long points) {
        if (points > 50_000_000) {
            throw new IllegalArgumentException(
                    what + " has " + points + " points; allowed 50000000 or fewer. Maybe fewer levels?");
        }
        return (int) points;
    }
}
