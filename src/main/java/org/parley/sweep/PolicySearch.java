package org.parley.sweep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import org.parley.analysis.Bootstrap;
import org.parley.analysis.Criterion;
import org.parley.analysis.NonDominatedSettings;
import org.parley.parameter.Parameters;
import org.parley.parameter.Role;
import org.parley.random.RunKey;
import org.parley.random.Stream;
import org.parley.random.Streams;
import org.parley.scenario.Scenario;
import org.parley.sim.RunResult;
import org.parley.sim.StruckTerms;
import org.parley.sweep.design.DesignPoints;
import org.parley.sweep.design.Factor;
import org.parley.sweep.design.Sobol;
import org.parley.table.Table;

/**
 * Which settings of a mediator's levers trade off the chance of an agreement (more), its survival over five years
 * (more) and the asymmetry of concessions (less), from the openings (|asymmetry|) and from today (|lossAsymmetry|)?
 * Which of the two baselines is fair to use is disputed, so each is a criterion of its own, and no setting goes because
 * it is uneven by one of them alone (model §10: never one without the other). No weights, no single score: the settings
 * that no other one dominates, with their uncertainty.
 *
 * <p>Starts at the first Sobol points of the levers; then generations of as many children: each lever from one of two
 * parents drawn from the non-dominated settings, moved by a normal of sd .1 of its scale (reflected at the ends); (μ +
 * λ): all settings stay in the archive. All candidates share random numbers (replications 1 … R). The non-dominated are
 * then run again on replications R + 1 … 2R, which no choice has seen, and only those numbers are told, since the best
 * of many look better than they are. Streams: {@code search/<generation>}. Laumanns, Thiele &amp; Zitzler 2002 for
 * archives; Deb 2001.
 *
 * <p>Survival and the asymmetries are means over the runs that came to terms (of an asymmetry over those in which it is
 * defined); a setting without any is not compared.
 */
public final class PolicySearch {
    private static final List<Criterion> OBJECTIVES = List.of(
            Criterion.moreOfShares("agreement"),
            Criterion.moreOfShares("survival5"),
            Criterion.less("asymmetrySize"),
            Criterion.less("lossAsymmetrySize"));
    private static final double STEP = 0.1;

    private final SweepSpec spec;
    private final Runner runner;
    private final List<double[]> shares = new ArrayList<>();
    private final List<List<double[]>> values = new ArrayList<>();

    /**
     * What was found.
     *
     * @param frontier non-dominated settings on fresh runs: {@code point}, the levers, the criteria with intervals,
     *     {@code n, nonDominated, frequency}
     * @param candidates settings that were tried
     * @param runs runs in all
     */
    public record Found(Table frontier, int candidates, long runs) {}

    /**
     * A search over the factors of a sweep, which must be levers.
     *
     * @throws SweepRefused if a factor is something that nobody can choose
     */
    public PolicySearch(SweepSpec spec) {
        this.spec = spec;
        this.runner = Runner.of(spec);
        for (Factor factor : spec.factors()) {
            String key = factor.name().replaceFirst("\\..*", "");
            boolean chosen = Parameters.byKey(key)
                    .map(p -> p.role() == Role.LEVER)
                    .orElse(key.equals(Parameters.MEDIATOR_STYLE.key()) || key.equals("measures"));
            if (!chosen || key.equals("sincerity")) {
                throw new SweepRefused(spec.file() + ": " + factor.name()
                        + " is no lever of a mediator; a search varies levers only: "
                        + String.join(
                                ", ",
                                Parameters.all().stream()
                                        .filter(p -> p.role() == Role.LEVER
                                                && !p.key().equals("sincerity"))
                                        .map(p -> p.key())
                                        .toList())
                        + ", mediatorStyle.");
            }
        }
    }

    /** Searches with so many settings a generation; tells generation and non-dominated settings so far. */
    public Found search(int size, int generations, int workers, BiConsumer<Integer, Integer> progress)
            throws InterruptedException {
        ExecutorService pool = DaemonPool.of(workers, "search");
        try {
            evaluate(start(size), pool);
            progress.accept(0, frontier().length);
            for (int g = 1; g <= generations; g++) {
                evaluate(children(size, g), pool);
                progress.accept(g, frontier().length);
            }
            int[] frontier = frontier();
            List<double[]> chosen =
                    Arrays.stream(frontier).mapToObj(shares::get).toList();
            Table fresh = table(run(chosen, spec.replications() + 1, pool), frontier.length);
            Table judged = NonDominatedSettings.of(fresh, OBJECTIVES, Bootstrap.of(spec.seed()));
            long runs = (long) (shares.size() + frontier.length) * spec.replications();
            return new Found(joined(points(chosen), judged), shares.size(), runs);
        } finally {
            pool.shutdownNow();
        }
    }

    private List<double[]> start(int size) {
        List<Factor> units =
                spec.factors().stream().map(f -> Factor.range(f.name(), 0, 1)).toList();
        Table sobol = new Sobol(units, size, true).points().table();
        List<double[]> start = new ArrayList<>();
        for (int r = 0; r < size; r++) {
            int row = r;
            start.add(
                    units.stream().mapToDouble(f -> sobol.number(f.name(), row)).toArray());
        }
        return start;
    }

    private List<double[]> children(int size, int generation) {
        Stream stream = Streams.of(new RunKey(spec.seed(), 0)).named("search/" + generation);
        int[] parents = frontier();
        List<double[]> children = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            double[] one = shares.get(parents[stream.below(parents.length)]);
            double[] other = shares.get(parents[stream.below(parents.length)]);
            double[] child = new double[one.length];
            for (int f = 0; f < child.length; f++) {
                double moved = (stream.uniform() < 0.5 ? one[f] : other[f]) + STEP * stream.normal();
                child[f] = reflected(moved);
            }
            children.add(child);
        }
        return children;
    }

    private static double reflected(double share) {
        double inside = Math.abs(share) % 2;
        return inside > 1 ? 2 - inside : inside;
    }

    private void evaluate(List<double[]> settings, ExecutorService pool) throws InterruptedException {
        values.addAll(run(settings, 1, pool));
        shares.addAll(settings);
    }

    private int[] frontier() {
        Table judged =
                NonDominatedSettings.of(table(values, values.size()), OBJECTIVES, new Bootstrap(spec.seed(), 100));
        double[] is = judged.numbers("nonDominated");
        int[] frontier = java.util.stream.IntStream.range(0, is.length)
                .filter(i -> is[i] == 1)
                .toArray();
        if (frontier.length == 0) {
            boolean agreed = values.stream().flatMap(List::stream).anyMatch(run -> run[0] == 1);
            throw new SweepRefused(
                    agreed
                            ? "no setting has a deal in which it is known who gave more from both baselines, the openings and today, in any of "
                                    + spec.replications()
                                    + " runs, so there is nothing to trade off. Maybe more replications?"
                            : "no setting came to an agreement in any of " + spec.replications()
                                    + " runs, so there is nothing to trade off. Maybe more replications?");
        }
        return frontier;
    }

    /** For each setting a row [agreement, survival5, |asymmetry|, |lossAsymmetry|] a replication. */
    private List<List<double[]>> run(List<double[]> settings, int first, ExecutorService pool)
            throws InterruptedException {
        DesignPoints points = points(settings);
        List<Future<List<double[]>>> open = new ArrayList<>();
        for (int p = 0; p < settings.size(); p++) {
            Scenario scenario = spec.at(points, p);
            open.add(pool.submit(() -> {
                Runner own = runner.forWorker();
                List<double[]> rows = new ArrayList<>();
                for (int r = first; r < first + spec.replications(); r++) {
                    RunResult run = own.run(scenario, new RunKey(spec.seed(), r));
                    StruckTerms terms = run.outcome().agreement() ? run.terms() : null;
                    rows.add(new double[] {
                        run.outcome().agreement() ? 1 : 0,
                        terms == null ? Double.NaN : terms.survival()[4],
                        terms == null ? Double.NaN : Math.abs(terms.asymmetry()),
                        terms == null ? Double.NaN : Math.abs(terms.fromToday().lossAsymmetry())
                    });
                }
                return rows;
            }));
        }
        List<List<double[]>> all = new ArrayList<>();
        for (Future<List<double[]>> one : open) {
            try {
                all.add(one.get());
            } catch (ExecutionException failed) {
                throw new IllegalStateException("a run of the search failed: " + failed.getCause(), failed.getCause());
            }
        }
        return all;
    }

    private DesignPoints points(List<double[]> settings) {
        Table.Builder table = Table.builder();
        table.numbers(
                "point",
                java.util.stream.IntStream.range(0, settings.size())
                        .asDoubleStream()
                        .toArray());
        List<Factor> factors = spec.factors();
        for (int f = 0; f < factors.size(); f++) {
            int at = f;
            Factor factor = factors.get(f);
            if (factor.isNumber()) {
                table.numbers(
                        factor.name(),
                        settings.stream().mapToDouble(s -> factor.number(s[at])).toArray());
            } else {
                table.strings(
                        factor.name(),
                        settings.stream().map(s -> factor.text(s[at])).toList());
            }
        }
        return new DesignPoints(factors, table.build(), 1);
    }

    private static Table table(List<List<double[]>> values, int settings) {
        int replications = values.get(0).size();
        int n = settings * replications;
        double[][] columns = new double[2 + OBJECTIVES.size()][n];
        for (int p = 0; p < settings; p++) {
            for (int r = 0; r < replications; r++) {
                int row = p * replications + r;
                columns[0][row] = p;
                columns[1][row] = r + 1;
                for (int o = 0; o < OBJECTIVES.size(); o++) {
                    columns[2 + o][row] = values.get(p).get(r)[o];
                }
            }
        }
        Table.Builder table = Table.builder().numbers("point", columns[0]).numbers("replication", columns[1]);
        for (int o = 0; o < OBJECTIVES.size(); o++) {
            table.numbers(OBJECTIVES.get(o).column(), columns[2 + o]);
        }
        return table.build();
    }

    private static Table joined(DesignPoints points, Table judged) {
        Table.Builder table = Table.builder();
        for (String name : points.table().names()) {
            if (points.table().isNumber(name)) {
                table.numbers(name, points.table().numbers(name));
            } else {
                table.strings(name, points.table().strings(name));
            }
        }
        for (String name : judged.names()) {
            if (!name.equals("point")) {
                table.numbers(name, judged.numbers(name));
            }
        }
        return table.build();
    }
}
