package org.parley.sweep;

import org.parley.scenario.Issue;
import org.parley.sweep.design.DesignPoints;

/**
 * How the runs of a sweep are cut into blocks, the same for every machine and number of workers. A block is a group of
 * whole design blocks times a chunk of replications; chunks are outermost, so the first pass visits every point with
 * its first replications and a stopped sweep is a smaller sweep.
 *
 * <p>A block is written and forced to the disk as a whole, which takes some milliseconds, so it should hold about a
 * second of work: a {@link #step} of runs, which depends on the number of deals and not on the machine. A sweep shorter
 * than {@value #BLOCKS} steps has about {@value #BLOCKS} blocks all the same, of {@value #FEWEST_RUNS} runs or more. A
 * chunk has {@value #CHUNK} replications, more where the points are few, and where there are over 1000, a hundredth of
 * them. It has no more than {@value #NEAR} where that leaves a quarter of a block: rows of the same replication at the
 * next point, which are much alike, then stand within the 32 kB that gzip looks back (77 in place of 123 bytes a run of
 * the tutorial). No point is spread over more than {@value #MOST_CHUNKS} blocks.
 *
 * @param points of the design
 * @param replications runs a point
 * @param chunk replications of a chunk; the last one may have fewer
 * @param group points of a group; the last one may have fewer
 */
public record RunBlockPlan(int points, int replications, int chunk, int group) {
    private static final int CHUNK = 10;
    private static final int NEAR = 32;
    private static final int FEW_CHUNKS = 100;
    private static final int MOST_CHUNKS = 2000;
    private static final int FEWEST_RUNS = 50;
    private static final int BLOCKS = 16;

    /**
     * Seconds of a run without its deals, and with the square root of their number. They come from an early engine with
     * 10³ … 10⁶ deals (65 µs in the tutorial, .7 ms in Geneva, 5 to 11 ms with a million deals); the present one takes
     * half to all of that (docs/performance.md). Sizes of blocks follow from them, so they do not follow the engine.
     */
    private static final double SECONDS_A_RUN = 60e-6;

    private static final double SECONDS_A_ROOT = 5e-6;

    /** The plan of a sweep. */
    static RunBlockPlan of(SweepSpec spec, DesignPoints points) {
        return of(points.size(), spec.mostReplications(), points.blockSize(), step(deals(spec)));
    }

    /**
     * About how many seconds of one processor the runs of a sweep take, by the number of deals: no machine is asked.
     */
    public static double seconds(SweepSpec spec) {
        return spec.runs() * secondsPerRun(deals(spec));
    }

    private static long deals(SweepSpec spec) {
        long deals = 1;
        for (Issue issue : spec.scenario().issues()) {
            deals *= issue.options().size();
        }
        return deals;
    }

    private static double secondsPerRun(long deals) {
        return SECONDS_A_RUN + SECONDS_A_ROOT * Math.sqrt((double) deals);
    }

    /** The plan for these numbers of points, replications, rows a design block and runs a block. */
    static RunBlockPlan of(int points, int replications, int designBlock, int step) {
        long wanted = Math.max(FEWEST_RUNS, Math.min(step, (long) points * replications / BLOCKS));
        int alone = (int) Math.min(wanted / points, ceil(replications, BLOCKS));
        int many = Math.max(Math.max(CHUNK, alone), ceil(replications, FEW_CHUNKS));
        int near = 4L * NEAR * points >= wanted ? Math.min(many, NEAR) : many;
        int chunk = Math.min(replications, Math.max(near, ceil(replications, MOST_CHUNKS)));
        long group = Math.max(1, wanted / chunk / designBlock) * designBlock;
        return new RunBlockPlan(points, replications, chunk, (int) Math.min(points, group));
    }

    /** Runs of about a second, of a scenario with so many deals: 1, 2 or 5 times a power of ten. */
    static int step(long deals) {
        double runs = 1 / secondsPerRun(deals);
        int power = 1;
        while (10 * power <= runs) {
            power *= 10;
        }
        return runs >= 5 * power ? 5 * power : runs >= 2 * power ? 2 * power : power;
    }

    private static int ceil(int number, int by) {
        return (number + by - 1) / by;
    }

    /** Groups of points. */
    int groups() {
        return ceil(points, group);
    }

    /** Chunks of replications. */
    int chunks() {
        return ceil(replications, chunk);
    }

    /** Number of blocks. */
    public int blocks() {
        return groups() * chunks();
    }

    /** Block number {@code index}, counted from 0 in running order. */
    Block block(int index) {
        int g = index % groups();
        int c = index / groups();
        return new Block(
                index,
                g * group,
                Math.min(points, (g + 1) * group),
                c * chunk + 1,
                Math.min(replications, (c + 1) * chunk));
    }

    /**
     * Some points with some replications.
     *
     * @param index number of the block
     * @param from first point
     * @param to first point no longer in it
     * @param first first replication
     * @param last last replication
     */
    record Block(int index, int from, int to, int first, int last) {
        int runs() {
            return (to - from) * (last - first + 1);
        }
    }
}
