package org.parley.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.parley.table.NumberList;
import org.parley.table.Table;

/**
 * Partial rank correlation coefficients (PRCC): the rank correlation of each factor with an outcome once what the ranks
 * of all other factors explain linearly is taken out of both (Iman &amp; Conover 1979; Marino et al. 2008). With the
 * rank correlations R of a factor x, the outcome y and the others C: {@code S = R_xy,xy − R_xy,C R_C,C⁻¹ R_C,xy} and
 * {@code PRCC = S_xy / √(S_xx S_yy)}. An effect that other factors' scatter hides in the plain correlation shows here;
 * a factor that only goes along with another loses what it owes to it.
 *
 * <p>Parts of one whole, such as weights that sum to 1, cannot be varied one at a time: a part is held against all
 * factors but its fellow parts. Among the others, what follows from the ones before it adds nothing and is passed over.
 *
 * <p>Intervals, of rows that are single runs: Fisher's z with variance 1.06 / (n − 3 − c), c others that count
 * (Fieller, Hartley &amp; Pearson 1957); {@code PartialRankCorrelationsTest} holds how often they cover. It gives one
 * row for each factor: {@code outcome, factor, prcc, prccLow, prccHigh, n}; −1 … 1. NaN where factor or outcome never
 * varies, where one follows from the others exactly, and without limits for n ≤ c + 3. Rows without the outcome are
 * left out. Limit: one factor gives Spearman's ρ.
 */
public final class PartialRankCorrelations {
    private static final double FIELLER = 1.06;

    /** A remaining share of variance below this is rounding. */
    private static final double NOTHING = 1e-9;

    /** Correlations count as no nearer to 1 than rounding lets them be told from it. */
    private static final double EDGE = 1 - NOTHING;

    private PartialRankCorrelations() {}

    /** One coefficient and how many others it was held against. */
    record Partial(double coefficient, int others) {}

    /** All factors with each outcome, none of them a part of a whole, each held against these words, too. */
    public static Table of(Table table, List<String> factors, List<String> outcomes, List<String> words) {
        return of(table, factors, outcomes, words, factors.stream().map(f -> "").toList());
    }

    /**
     * All factors with each outcome.
     *
     * @param words columns of words that every factor is held against: each word but one counts as a factor that is 1
     *     where it stands, else 0
     * @param wholes for each factor the whole that it is a part of, or empty
     */
    public static Table of(
            Table table, List<String> factors, List<String> outcomes, List<String> words, List<String> wholes) {
        List<String> outcomeColumn = new ArrayList<>();
        List<String> factorColumn = new ArrayList<>();
        NumberList prcc = new NumberList();
        NumberList low = new NumberList();
        NumberList high = new NumberList();
        NumberList n = new NumberList();
        for (String outcome : outcomes) {
            RankSample sample = RankSample.of(table, factors, outcome);
            List<Partial> partial = of(sample, indicators(table, words, sample.rows()), wholes);
            for (int f = 0; f < factors.size(); f++) {
                Interval interval = interval(partial.get(f), sample.rows().length);
                outcomeColumn.add(outcome);
                factorColumn.add(factors.get(f));
                prcc.add(interval.estimate());
                low.add(interval.low());
                high.add(interval.high());
                n.add(sample.rows().length);
            }
        }
        return Table.builder()
                .strings("outcome", outcomeColumn)
                .strings("factor", factorColumn)
                .numbers("prcc", prcc.toArray())
                .numbers("prccLow", low.toArray())
                .numbers("prccHigh", high.toArray())
                .numbers("n", n.toArray())
                .build();
    }

    /** The coefficient of every factor of a sample, none of them a part of a whole. */
    static List<Partial> of(RankSample sample, List<double[]> indicators) {
        return of(sample, indicators, sample.factors().stream().map(f -> "").toList());
    }

    private static List<Partial> of(RankSample sample, List<double[]> indicators, List<String> wholes) {
        double[][] correlations = correlations(sample, indicators);
        List<Partial> partial = new ArrayList<>();
        for (int f = 0; f < wholes.size(); f++) {
            partial.add(partial(correlations, others(f, wholes, indicators.size()), f, correlations.length - 1));
        }
        return partial;
    }

    /** For each word but the first of each column the ranks of the rows where it stands. */
    static List<double[]> indicators(Table table, List<String> columns, int[] rows) {
        List<double[]> indicators = new ArrayList<>();
        for (String column : columns) {
            List<String> cells = table.strings(column);
            Arrays.stream(rows).mapToObj(cells::get).distinct().skip(1).forEach(word -> {
                double[] is = Arrays.stream(rows)
                        .mapToDouble(r -> cells.get(r).equals(word) ? 1 : 0)
                        .toArray();
                indicators.add(new Ranking(is).ranks());
            });
        }
        return indicators;
    }

    private static List<Integer> others(int factor, List<String> wholes, int indicators) {
        List<Integer> others = new ArrayList<>();
        for (int o = 0; o < wholes.size(); o++) {
            boolean fellow = !wholes.get(o).isEmpty() && wholes.get(o).equals(wholes.get(factor));
            if (o != factor && !fellow) {
                others.add(o);
            }
        }
        for (int i = 0; i < indicators; i++) {
            others.add(wholes.size() + i);
        }
        return others;
    }

    /** The rank correlations of all factors, then the indicators, then the outcome; NaN beside what never varies. */
    private static double[][] correlations(RankSample sample, List<double[]> indicators) {
        List<double[]> ranks = new ArrayList<>();
        sample.factors().forEach(factor -> ranks.add(factor.ranks()));
        ranks.addAll(indicators);
        ranks.add(sample.outcome().ranks());
        double[][] correlations = new double[ranks.size()][ranks.size()];
        for (int i = 0; i < ranks.size(); i++) {
            for (int j = 0; j <= i; j++) {
                correlations[i][j] = RankCorrelations.of(ranks.get(i), ranks.get(j));
                correlations[j][i] = correlations[i][j];
            }
        }
        return correlations;
    }

    /**
     * Fisher's z of the coefficients in a resample, with the correlations of the outcome over the root of its means'
     * reliability; NaN where that explains more than all of it.
     *
     * @param held rankings of what is held fixed besides the factors
     */
    static double[] corrected(RankSample sample, List<Ranking> held, double reliability, int[] rows) {
        List<Ranking> columns = new ArrayList<>(sample.factors());
        columns.addAll(held);
        columns.add(sample.outcome());
        int n = sample.rows().length;
        int[] counts = new int[n];
        for (int row : rows) {
            counts[row]++;
        }
        double[][] ranks = new double[columns.size()][n];
        for (int c = 0; c < ranks.length; c++) {
            columns.get(c).ranks(counts, ranks[c]);
        }
        int y = ranks.length - 1;
        double[][] correlations = new double[y + 1][y + 1];
        for (int i = 0; i <= y; i++) {
            for (int j = 0; j <= i; j++) {
                double whole = RankCorrelations.of(ranks[i], ranks[j], counts, rows.length);
                correlations[i][j] = i == y && j < y ? whole / StrictMath.sqrt(reliability) : whole;
                correlations[j][i] = correlations[i][j];
            }
        }
        double[] coefficients = new double[sample.factors().size()];
        for (int f = 0; f < coefficients.length; f++) {
            List<Integer> others = new ArrayList<>();
            for (int o = 0; o < y; o++) {
                if (o != f) {
                    others.add(o);
                }
            }
            coefficients[f] = fisher(partial(correlations, others, f, y, true).coefficient());
        }
        return coefficients;
    }

    /**
     * The partial correlation of two columns of a matrix of correlations, held against others: those are eliminated one
     * after the other.
     */
    static Partial partial(double[][] correlations, List<Integer> others, int x, int y) {
        return partial(correlations, others, x, y, false);
    }

    private static Partial partial(double[][] correlations, List<Integer> others, int x, int y, boolean strict) {
        int size = others.size() + 2;
        int[] order = new int[size];
        for (int i = 0; i < others.size(); i++) {
            order[i] = others.get(i);
        }
        order[size - 2] = x;
        order[size - 1] = y;
        double[][] left = new double[size][];
        for (int i = 0; i < size; i++) {
            int row = order[i];
            left[i] = Arrays.stream(order)
                    .mapToDouble(column -> correlations[row][column])
                    .toArray();
        }
        int counted = 0;
        for (int k = 0; k < size - 2; k++) {
            if (left[k][k] > NOTHING) { // false for NaN, a column that never varies
                eliminate(left, k);
                counted++;
            }
        }
        double xx = left[size - 2][size - 2];
        double yy = left[size - 1][size - 1];
        double xy = left[size - 2][size - 1];
        double coefficient = xx > NOTHING && yy > NOTHING ? xy / StrictMath.sqrt(xx * yy) : Double.NaN;
        if (Double.isNaN(coefficient) || (strict && Math.abs(coefficient) > 1 + NOTHING)) {
            return new Partial(Double.NaN, counted);
        }
        return new Partial(Math.max(-1, Math.min(1, coefficient)), counted);
    }

    /** Fisher's z, finite for −1 and 1, too. */
    private static double fisher(double coefficient) {
        double inside = Math.max(-EDGE, Math.min(EDGE, coefficient));
        return 0.5 * StrictMath.log((1 + inside) / (1 - inside));
    }

    /** Takes out of all later columns what column k explains. */
    private static void eliminate(double[][] left, int k) {
        for (int i = k + 1; i < left.length; i++) {
            double factor = left[i][k] / left[k][k];
            for (int j = k + 1; factor != 0 && !Double.isNaN(factor) && j < left.length; j++) {
                left[i][j] -= factor * left[k][j];
            }
        }
    }

    /** The 95 % interval over n rows. */
    static Interval interval(Partial partial, int n) {
        if (n - 3 - partial.others() < 1) {
            return Interval.unknown(n - 3 < partial.others() ? Double.NaN : partial.coefficient());
        }
        return Double.isNaN(partial.coefficient())
                ? Interval.unknown(partial.coefficient())
                : new Interval(partial.coefficient(), moved(partial, n, -Interval.Z), moved(partial, n, Interval.Z));
    }

    /**
     * The coefficient moved by so many standard errors of Fisher's z over n rows; NaN where too few are left for one.
     */
    static double moved(Partial partial, int n, double errors) {
        int free = n - 3 - partial.others();
        double rho = partial.coefficient();
        if (free < 1 || Double.isNaN(rho)) {
            return Double.NaN;
        }
        double z = 0.5 * StrictMath.log((1 + rho) / (1 - rho));
        return StrictMath.tanh(z + errors * StrictMath.sqrt(FIELLER / free));
    }
}
