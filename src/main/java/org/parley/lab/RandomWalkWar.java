package org.parley.lab;

import java.util.List;
import org.parley.number.Exponential;
import org.parley.random.Stream;
import org.parley.table.NumberText;

/**
 * Who wins a war whose front wanders, and how long that takes.
 *
 * <p>Primitives: a position starts at z in (0, N) and moves with drift μ and standard deviation σ per √time until it is
 * at 0 or N. Let P(z) be the probability of N. Over a short time dt it must be its own average:
 * {@code μP′ + ½σ²P″ = 0}, P(0) = 0, P(N) = 1, so {@code P(z) = (1 − e^{−2μz/σ²})/(1 − e^{−2μN/σ²})}, and z/N without
 * drift. What the position has moved on average is drift times time (Wald), so the mean length is
 * {@code E = [N·P(z) − z]/μ}, and z(N − z)/σ² without drift.
 *
 * <p>Played as a walk on a lattice whose mean and variance per time are the same: both averages are solved from their
 * neighbour equations (elimination), and the walk is drawn many times with coins. Units: any length and time. Feller
 * 1968; as a war: Smith &amp; Stam 2003, Slantchev 2003. Limit: T12.
 */
public final class RandomWalkWar implements Game {
    static final GameParameter DRIFT =
            GameParameter.of("drift", "μ", "mean movement towards the goal, per time", -0.1, 0.1, 0.01);
    static final GameParameter SPREAD =
            GameParameter.of("spread", "σ", "standard deviation of the movement, per √time", 0.1, 1, 0.1);
    static final GameParameter START = GameParameter.of("start", "z", "where the position stands", 0.01, 9.99, 0.5);
    static final GameParameter GOAL = GameParameter.of("goal", "N", "where side A has won", 0.1, 10, 1);

    /** Least lattice cells of the equations, and how many for each unit of |μ|N/σ². */
    private static final int FINE = 20_000;

    private static final int FINE_STEEP = 2_000;

    /** The same for the drawn walks. */
    private static final int COARSE = 40;

    private static final int COARSE_STEEP = 20;

    /** Least distance of the start from either end, as a share of the way: what is rarer cannot be drawn. */
    private static final double EDGE = 0.02;

    @Override
    public String name() {
        return "random-walk";
    }

    @Override
    public String title() {
        return "A war as a wandering front (Smith and Stam 2003)";
    }

    @Override
    public List<GameParameter> parameters() {
        return List.of(DRIFT, SPREAD, START, GOAL);
    }

    @Override
    public List<String> problems(GameValues settings) {
        double goal = settings.get(GOAL);
        double start = settings.get(START);
        double least = Math.max(START.legal().low(), EDGE * goal);
        double most = (1 - EDGE) * goal;
        return start >= least * (1 - 1e-12) && start <= most * (1 + 1e-12)
                ? List.of()
                : List.of("start is " + Digits.plain(start) + "; with goal=" + Digits.plain(goal) + " allowed "
                        + Digits.four(least) + " … " + Digits.four(most) + ".");
    }

    /** Probability that the goal is reached before 0. */
    static double reaches(double drift, double spread, double start, double goal) {
        double rate = 2 * drift / (spread * spread);
        if (Math.abs(rate * goal) < 1e-9) {
            return start / goal;
        }
        return rate > 0
                ? StrictMath.expm1(-rate * start) / StrictMath.expm1(-rate * goal)
                : Exponential.exp(rate * (goal - start))
                        * StrictMath.expm1(rate * start)
                        / StrictMath.expm1(rate * goal);
    }

    /** Mean time until 0 or the goal is reached. */
    static double length(double drift, double spread, double start, double goal) {
        if (Math.abs(2 * drift * goal / (spread * spread)) < 1e-6) {
            return start * (goal - start) / (spread * spread);
        }
        return (goal * reaches(drift, spread, start, goal) - start) / drift;
    }

    private static int cells(double drift, double spread, double goal, int least, int steep) {
        return Math.max(least, (int) StrictMath.ceil(steep * Math.abs(drift) * goal / (spread * spread)));
    }

    /** Probability and mean time from the neighbour equations of the lattice; between two nodes a straight line. */
    static double[] solved(double drift, double spread, double start, double goal) {
        int cells = cells(drift, spread, goal, FINE, FINE_STEEP);
        double cell = goal / cells;
        double up = 0.5 * (1 + drift * cell / (spread * spread));
        double step = cell * cell / (spread * spread);
        double[] ratio = new double[cells];
        double[] chance = new double[cells + 1];
        double[] time = new double[cells + 1];
        for (int i = 1; i < cells; i++) {
            double pivot = 1 - (1 - up) * ratio[i - 1];
            ratio[i] = up / pivot;
            chance[i] = (1 - up) * chance[i - 1] / pivot;
            time[i] = (step + (1 - up) * time[i - 1]) / pivot;
        }
        chance[cells] = 1;
        for (int i = cells - 1; i > 0; i--) {
            chance[i] += ratio[i] * chance[i + 1];
            time[i] += ratio[i] * time[i + 1];
        }
        double place = start / cell;
        int node = Math.min(cells - 1, (int) place);
        double rest = place - node;
        return new double[] {
            chance[node] + rest * (chance[node + 1] - chance[node]), time[node] + rest * (time[node + 1] - time[node])
        };
    }

    private record Walks(Play.Sampled won, Play.Sampled length) {
        /** Walks from both nodes around the start, the nearer one more often, so that the start is met on average. */
        static Walks drawn(Stream stream, int n, double drift, double spread, double start, double goal) {
            int cells = cells(drift, spread, goal, COARSE, COARSE_STEEP);
            double cell = goal / cells;
            double up = 0.5 * (1 + drift * cell / (spread * spread));
            double step = cell * cell / (spread * spread);
            int below = (int) (start / cell);
            double rest = start / cell - below;
            int won = 0;
            double sum = 0;
            double squares = 0;
            for (int i = 0; i < n; i++) {
                int node = stream.uniform() < rest ? below + 1 : below;
                int moves = 0;
                while (node > 0 && node < cells) {
                    node += stream.uniform() < up ? 1 : -1;
                    moves++;
                }
                won += node == cells ? 1 : 0;
                sum += moves * step;
                squares += moves * step * (moves * step);
            }
            return new Walks(Play.Sampled.share(won, n), Play.Sampled.mean(sum, squares, n));
        }
    }

    @Override
    public List<Result> play(GameValues settings, Sampling sampling) {
        double drift = settings.get(DRIFT);
        double spread = settings.get(SPREAD);
        double start = settings.get(START);
        double goal = settings.get(GOAL);
        double chance = reaches(drift, spread, start, goal);
        double length = length(drift, spread, start, goal);
        double[] solved = solved(drift, spread, start, goal);
        Walks walks = Walks.drawn(sampling.stream(this), sampling.n(), drift, spread, start, goal);
        return List.of(
                Result.exact("reaches", "probability that A reaches its goal", chance, solved[0], 1e-6),
                Result.exact("length", "mean length of the war", length, solved[1], 1e-5),
                Result.sampled("drawnReaches", "probability, drawn walks", chance, walks.won),
                Result.sampled("drawnLength", "mean length, drawn walks", length, walks.length));
    }

    @Override
    public String playedBy() {
        return "neighbour equations on a lattice; Monte Carlo walks";
    }

    @Override
    public List<Figure> figures(GameValues settings, Sampling sampling) {
        double drift = settings.get(DRIFT);
        double spread = settings.get(SPREAD);
        double start = settings.get(START);
        double goal = settings.get(GOAL);
        double[] starts = Figure.steps(0, goal, 201);
        Figure.Builder figure = Figure.named(
                "random-walk",
                "Where the front stands and who reaches the goal",
                Axis.of("position of the front (0: the other side's goal, " + NumberText.set(goal) + ": A's goal)"),
                Axis.percent("probability that A reaches its goal"));
        if (drift != 0) {
            figure.line(drift(drift), starts, z -> reaches(drift, spread, z, goal))
                    .line(drift(-drift), starts, z -> reaches(-drift, spread, z, goal));
        }
        return List.of(figure.line("no drift", starts, z -> reaches(0, spread, z, goal))
                .point("these settings", start, reaches(drift, spread, start, goal))
                .build(finding(drift, start, goal, reaches(drift, spread, start, goal))));
    }

    private static String drift(double drift) {
        return (drift < 0 ? "drift −" : "drift ") + Digits.plain(Math.abs(drift));
    }

    private static String finding(double drift, double start, double goal, double chance) {
        return "From position " + NumberText.set(start) + " of " + NumberText.set(goal) + " A reaches its goal in "
                + NumberText.percent(chance) + " of wars"
                + (drift == 0
                        ? ", for the front has no drift"
                        : " with a drift of " + NumberText.set(drift) + ", in " + NumberText.percent(start / goal)
                                + " without");
    }

    @Override
    public Lesson lesson() {
        return new Lesson(
                "A front wanders with a small drift between two ends, and the war is over at either end.",
                "A drift too small to see in any week decides the war when it is long, and a noisy front keeps even a weak side's hope alive.",
                "Nobody chooses anything: no talks, no costs, no weariness, and the drift never changes.",
                "In the simulator the front moves with drift, noise and memory, and each side's value of fighting on holds the drift"
                        + " that it believes in.",
                List.of("org.parley.value.Front", "org.parley.value.WarValue"));
    }

    @Override
    public List<Reproduction> reproductions() {
        return List.of(Reproduction.of(
                "T12", "diffusion absorption", "drift=0.01 spread=0.1 start=0.5 goal=1", "reaches", 0.7310586));
    }
}
