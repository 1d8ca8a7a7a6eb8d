package org.parley.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.parley.random.RunKey;
import org.parley.random.Stream;
import org.parley.random.Streams;
import org.parley.sweep.design.Morris;
import org.parley.sweep.design.Sobol;
import org.parley.table.NumberList;
import org.parley.table.Table;

/**
 * How often nominal 95 % intervals of indices hold the true index: the experiment on which {@link RunNoise} rests. A
 * trial draws new points and new runs of a {@link NoisyFunction} and computes the indices of all its factors; trial t
 * has the stream {@code coverage} of (1, t), so every cell can be repeated alone.
 */
final class Coverage {
    private static final int LEVELS = 4;
    private static final double DELTA = LEVELS / (2.0 * (LEVELS - 1));

    /** Which indices. */
    enum Kind {
        SOBOL("S1", "ST"),
        SOBOL_PAIRS("S2"),
        MORRIS("μ", "μ*", "σ"),
        RANK("ρ", "PRCC");

        private final List<String> indices;

        Kind(String... indices) {
            this.indices = List.of(indices);
        }

        List<String> indices() {
            return indices;
        }
    }

    /**
     * What is asked.
     *
     * @param common whether all points share the random numbers of a replication
     * @param n blocks, trajectories or points
     */
    record Cell(Kind kind, NoisyFunction function, boolean common, int n, int replications) {}

    /**
     * What was found of one index, over all factors and trials.
     *
     * @param index its name
     * @param covered share of the intervals that hold the true index
     * @param unknown share of the indices that are shown as unknown
     * @param half median half width
     * @param pointsOnly share of the intervals that hold it when the same runs are averaged first, and points alone are
     *     resampled
     */
    record Found(String index, double covered, double unknown, double half, double pointsOnly) {}

    /** One sample, analysed with its single runs and without. */
    private record Both(List<RunNoise> with, List<RunNoise> without) {
        static Both of(Cell cell, double[][] runs, Function<PointRuns, List<RunNoise>> analysis) {
            return new Both(analysis.apply(PointRuns.of("y", runs, cell.common)), analysis.apply(PointRuns.none()));
        }
    }

    private final int trials;
    private final int resamples;

    Coverage(int trials, int resamples) {
        this.trials = trials;
        this.resamples = resamples;
    }

    /** The indices of one sample. */
    static List<RunNoise> analysed(Cell cell, int trial) {
        return new Coverage(1, 200)
                .trial(cell, trial, Streams.of(new RunKey(1, trial)).named("coverage"))
                .with;
    }

    /** All trials of one cell. */
    List<Found> of(Cell cell) {
        Tally tally = new Tally(cell);
        for (int t = 0; t < trials; t++) {
            tally.add(t);
        }
        return tally.found();
    }

    /** What the trials so far have shown of one cell. */
    final class Tally {
        private final Cell cell;
        private final double[][] truths;
        private final double[] covered;
        private final double[] unknown;
        private final double[] pointsOnly;
        private final double[] told;
        private final NumberList[] half;
        private int done;

        Tally(Cell cell) {
            this.cell = cell;
            truths = truths(cell);
            covered = new double[truths.length];
            unknown = new double[truths.length];
            pointsOnly = new double[truths.length];
            told = new double[truths.length];
            half = new NumberList[truths.length];
            Arrays.setAll(half, k -> new NumberList());
        }

        /** One more trial. */
        void add(int t) {
            Both both = trial(cell, t, Streams.of(new RunKey(1, t)).named("coverage"));
            int kinds = truths.length;
            int d = truths[0].length;
            for (int i = 0; i < both.with.size(); i++) {
                int k = cell.kind == Kind.MORRIS ? i % kinds : i / d;
                int f = cell.kind == Kind.MORRIS ? i / kinds : i % d;
                RunNoise index = both.with.get(i);
                pointsOnly[k] += both.without.get(i).interval().holds(truths[k][f]) ? 1 : 0;
                unknown[k] += index.known() ? 0 : 1;
                if (!Double.isNaN(index.interval().low())) {
                    told[k]++;
                    covered[k] += index.interval().holds(truths[k][f]) ? 1 : 0;
                    half[k].add(index.interval().width() / 2);
                }
            }
            done++;
        }

        List<Found> found() {
            double of = (double) done * truths[0].length;
            List<Found> list = new ArrayList<>();
            for (int k = 0; k < truths.length; k++) {
                list.add(new Found(
                        cell.kind.indices().get(k),
                        covered[k] / told[k],
                        unknown[k] / of,
                        MedianInterval.of(half[k].toArray()).estimate(),
                        pointsOnly[k] / of));
            }
            return list;
        }
    }

    /**
     * [index][factor or pair]: in closed form, over the whole lattice (Morris), or from 2¹⁴ Sobol points without noise
     * (rank correlations).
     */
    static double[][] truths(Cell cell) {
        return switch (cell.kind) {
            case SOBOL -> new double[][] {cell.function.first(), cell.function.total()};
            case SOBOL_PAIRS -> new double[][] {cell.function.pairs()};
            case MORRIS -> effects(cell.function);
            case RANK -> ranks(cell.function);
        };
    }

    private static double[][] effects(NoisyFunction function) {
        int d = function.dimensions();
        double[][] truths = new double[3][d];
        int corners = 1;
        for (int k = 1; k < d; k++) {
            corners *= LEVELS;
        }
        double[] x = new double[d];
        for (int f = 0; f < d; f++) {
            double n = 2.0 * corners;
            double squares = 0;
            for (int c = 0; c < 2 * corners; c++) {
                int rest = c / 2;
                for (int k = 0; k < d; k++) {
                    if (k != f) {
                        x[k] = rest % LEVELS / (LEVELS - 1.0);
                        rest /= LEVELS;
                    }
                }
                x[f] = c % 2 / (LEVELS - 1.0);
                double before = function.mean(x);
                x[f] += DELTA;
                double effect = (function.mean(x) - before) / DELTA;
                truths[0][f] += effect / n;
                truths[1][f] += Math.abs(effect) / n;
                squares += effect * effect / n;
            }
            truths[2][f] = Math.sqrt(Math.max(0, squares - truths[0][f] * truths[0][f]));
        }
        return truths;
    }

    private static double[][] ranks(NoisyFunction function) {
        int d = function.dimensions();
        Table points =
                new Sobol(TestFunctions.box(d, 0, 1), 1 << 14, false).points().table();
        Table sample = TestFunctions.evaluate(points, TestFunctions.names(d), function::mean);
        double[] y = new Ranking(sample.numbers("y")).ranks();
        double[][] truths = new double[2][d];
        List<PartialRankCorrelations.Partial> partial =
                PartialRankCorrelations.of(RankSample.of(sample, TestFunctions.names(d), "y"), List.of());
        for (int f = 0; f < d; f++) {
            truths[0][f] = RankCorrelations.of(new Ranking(sample.numbers("x" + f)).ranks(), y);
            truths[1][f] = partial.get(f).coefficient();
        }
        return truths;
    }

    private Both trial(Cell cell, int trial, Stream stream) {
        Bootstrap bootstrap = new Bootstrap(trial, resamples);
        return switch (cell.kind) {
            case SOBOL, SOBOL_PAIRS -> sobol(cell, stream, bootstrap);
            case MORRIS -> morris(cell, trial, stream, bootstrap);
            case RANK -> rank(cell, stream, bootstrap);
        };
    }

    private static Both sobol(Cell cell, Stream stream, Bootstrap bootstrap) {
        int d = cell.function.dimensions();
        int n = cell.n;
        boolean pairs = cell.kind == Kind.SOBOL_PAIRS;
        int rows = (pairs ? 2 * d : d) + 2;
        double[][] points = new double[n * rows][d];
        int[] rowA = new int[n];
        int[] rowB = new int[n];
        int[][] rowAB = new int[d][n];
        int[][] rowBA = new int[pairs ? d : 0][n];
        for (int i = 0; i < n; i++) {
            double[] both = uniform(2 * d, stream);
            rowA[i] = i * rows;
            rowB[i] = rowA[i] + rows - 1;
            for (int m = 0; m < rows; m++) {
                for (int f = 0; f < d; f++) {
                    boolean fromB = m == rows - 1 || m == f + 1 || (m > d && m != d + f + 1);
                    points[rowA[i] + m][f] = both[fromB ? d + f : f];
                }
                if (m > 0 && m <= d) {
                    rowAB[m - 1][i] = rowA[i] + m;
                } else if (m > d && m < rows - 1) {
                    rowBA[m - d - 1][i] = rowA[i] + m;
                }
            }
        }
        double[][] runs = cell.function.runs(points, cell.replications, cell.common, stream);
        SaltelliSample design = new SaltelliSample(rowA, rowB, rowAB, rowBA);
        double[] means = means(runs);
        return Both.of(cell, runs, known -> {
            List<RunNoise> all = SobolIndices.indices(design, means, "y", known, bootstrap);
            return pairs ? all.subList(2 * d, all.size()) : all;
        });
    }

    private static Both morris(Cell cell, int trial, Stream stream, Bootstrap bootstrap) {
        int d = cell.function.dimensions();
        Table table = new Morris(TestFunctions.box(d, 0, 1), cell.n, LEVELS, trial)
                .points()
                .table();
        double[][] points = new double[table.rows()][d];
        for (int p = 0; p < points.length; p++) {
            for (int f = 0; f < d; f++) {
                points[p][f] = table.number("x" + f, p);
            }
        }
        double[][] runs = cell.function.runs(points, cell.replications, cell.common, stream);
        MorrisSample design = MorrisSample.of(table, TestFunctions.names(d));
        double[] means = means(runs);
        return Both.of(cell, runs, known -> MorrisEffects.indices(design, means, "y", known, bootstrap));
    }

    private static Both rank(Cell cell, Stream stream, Bootstrap bootstrap) {
        int d = cell.function.dimensions();
        double[][] points = new double[cell.n][];
        for (int p = 0; p < points.length; p++) {
            points[p] = uniform(d, stream);
        }
        double[][] runs = cell.function.runs(points, cell.replications, cell.common, stream);
        Table.Builder table = Table.builder().numbers("y", means(runs));
        for (int f = 0; f < d; f++) {
            int factor = f;
            table.numbers(
                    "x" + f, Arrays.stream(points).mapToDouble(x -> x[factor]).toArray());
        }
        RankSample sample = RankSample.of(table.build(), TestFunctions.names(d), "y");
        return Both.of(cell, runs, known -> RankIndices.both(sample, List.of(), "y", known, bootstrap));
    }

    private static double[] means(double[][] runs) {
        return Arrays.stream(runs).mapToDouble(Moments::mean).toArray();
    }

    private static double[] uniform(int d, Stream stream) {
        double[] x = new double[d];
        for (int k = 0; k < d; k++) {
            x[k] = stream.uniform();
        }
        return x;
    }
}
