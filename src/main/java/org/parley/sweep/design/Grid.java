package org.parley.sweep.design;

import java.util.List;

/**
 * Every combination of levels: n = Π kⱼ points. A continuum or a long range of whole numbers is cut into {@code levels}
 * values, evenly spaced on its scale with both ends; levels and categories are taken as they are.
 *
 * <p>Order: cells in the order in which the Sobol sequence first visits them (Sobol 1967; Joe &amp; Kuo 2008), so that
 * a stopped sweep has covered every factor evenly; cells not met within 32 n Sobol points follow in van der Corput
 * order of their index. Limit: on a grid of 2ᵃ × 2ᵃ the first 2ᵃ points hold every row and every column once.
 *
 * @param factors what varies
 * @param levels values of each continuum, ≥ 2
 */
public record Grid(List<Factor> factors, int levels) implements Design {
    private static final int VISITS_PER_CELL = 32;

    public Grid {
        factors = DesignChecks.factors(factors);
        DesignChecks.atLeast("levels of a grid", levels, 2);
        cells(cut(factors, levels));
    }

    @Override
    public int size() {
        return cells(cut(factors, levels));
    }

    @Override
    public String minimum() {
        return "A grid needs all of its " + size()
                + " points; half of them already cover every level of every factor about evenly.";
    }

    @Override
    public DesignSample sample() {
        return DesignSample.CHOSEN;
    }

    @Override
    public DesignPoints points() {
        List<Factor> cut = cut(factors, levels);
        int[] order = order(cut);
        double[][] shares = new double[cut.size()][order.length];
        for (int r = 0; r < order.length; r++) {
            int rest = order[r];
            for (int f = cut.size() - 1; f >= 0; f--) {
                int count = cut.get(f).count();
                shares[f][r] = (rest % count + 0.5) / count;
                rest /= count;
            }
        }
        return new DesignPointsBuilder(cut, order.length).build(shares, 1);
    }

    private static List<Factor> cut(List<Factor> factors, int levels) {
        return factors.stream().map(factor -> factor.atMost(levels)).toList();
    }

    private static int cells(List<Factor> cut) {
        long cells = 1;
        for (Factor factor : cut) {
            cells = DesignChecks.size("the grid", cells * factor.count());
        }
        return (int) cells;
    }

    private static int[] order(List<Factor> cut) {
        int cells = cells(cut);
        int[] order = new int[cells];
        boolean[] seen = new boolean[cells];
        int filled = 0;
        SobolShares sobol = new SobolShares(cut.size(), 0);
        for (long visit = 0; filled < cells && visit < (long) VISITS_PER_CELL * cells; visit++) {
            double[] share = sobol.next();
            int cell = 0;
            for (int f = 0; f < share.length; f++) {
                cell = cell * cut.get(f).count()
                        + DesignChecks.cell(share[f], cut.get(f).count());
            }
            if (!seen[cell]) {
                seen[cell] = true;
                order[filled++] = cell;
            }
        }
        int bits = Math.max(1, 32 - Integer.numberOfLeadingZeros(cells - 1));
        for (int i = 0; filled < cells; i++) {
            int cell = Integer.reverse(i) >>> (32 - bits);
            if (cell < cells && !seen[cell]) {
                seen[cell] = true;
                order[filled++] = cell;
            }
        }
        return order;
    }
}
