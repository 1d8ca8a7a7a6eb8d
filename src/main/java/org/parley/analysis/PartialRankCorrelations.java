package org.parley.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
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

    /** Correlations count as no nearer to 1 than rounding lets them be told from it. */
    private static final double EDGE = 1 - Eliminations.NOTHING;

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

    /**
     * The factors are eliminated in the order of what they hold, row by row, and not of their names: so whoever lists
     * them otherwise, with two parties exchanged for instance, gets the same bits.
     */
    private static List<Partial> of(RankSample sample, List<double[]> indicators, List<String> wholes) {
        List<double[]> factors = sample.factors().stream().map(Ranking::ranks).toList();
        List<Integer> order = byContent(factors);
        List<double[]> ranks = new ArrayList<>();
        order.forEach(f -> ranks.add(factors.get(f)));
        byContent(indicators).forEach(i -> ranks.add(indicators.get(i)));
        ranks.add(sample.outcome().ranks());
        List<Partial> found = Eliminations.each(
                correlations(ranks), order.stream().map(wholes::get).toList(), false);
        Partial[] asListed = new Partial[found.size()];
        for (int f = 0; f < asListed.length; f++) {
            asListed[order.get(f)] = found.get(f);
        }
        return List.of(asListed);
    }

    private static List<Integer> byContent(List<double[]> columns) {
        return IntStream.range(0, columns.size())
                .boxed()
                .sorted((one, other) -> Arrays.compare(columns.get(one), columns.get(other)))
                .toList();
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

    /** The rank correlations of all factors, then the indicators, then the outcome; NaN beside what never varies. */
    private static double[][] correlations(List<double[]> ranks) {
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
        List<String> wholes = sample.factors().stream().map(f -> "").toList();
        return Eliminations.each(correlations, wholes, true).stream()
                .mapToDouble(partial -> fisher(partial.coefficient()))
                .toArray();
    }

    /** Fisher's z, finite for −1 and 1, too. */
    private static double fisher(double coefficient) {
        double inside = Math.max(-EDGE, Math.min(EDGE, coefficient));
        return 0.5 * StrictMath.log((1 + inside) / (1 - inside));
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
