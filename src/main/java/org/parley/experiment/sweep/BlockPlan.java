package org.parley.experiment.sweep;

/**
 * How the runs of a sweep are cut into blocks, the same for every machine and number of workers. A block is a group of whole design blocks times a
 * chunk of replications; chunks are outermost, so the first pass visits every point with its first replications and a stopped sweep is a smaller sweep.
 *
 * <p>A chunk has 10 replications (more where there are over 1000, so that no point is spread over more than 100 blocks). Runs of a block: about a
 * 64th of all, 50 … 4000. A block is forced to the disk, which takes some milliseconds; so a block holds as many runs as that is worth (4000 tutorial runs: less than a second of work, Geneva: more).
 *
 * @param points of the design
 * @param replications runs a point
 * @param chunk replications of a chunk; the last one may have fewer
 * @param group points of a group; the last one may have fewer
 */
public record BlockPlan(int points, int replications, int chunk, int group) {
    private static final int CHUNK = 10;
    private static final int MOST_CHUNKS = 100;
    private static final int FEWEST_RUNS = 50;
    private static final int MOST_RUNS = 4000;
    private static final int BLOCKS = 64;

    /** The plan for these numbers of points and replications and rows a design block. */
    static BlockPlan of(int points, int replications, int designBlock) {
        int chunk = Math.min(replications, Math.max(CHUNK, ceil(replications, MOST_CHUNKS)));
        long wanted = Math.max(FEWEST_RUNS, Math.min(MOST_RUNS, (long) points * replications / BLOCKS));
        long group = Math.max(1, wanted / chunk / designBlock) * designBlock;
        return new BlockPlan(points, replications, chunk, (int) Math.min(points, group));
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
