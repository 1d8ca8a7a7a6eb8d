package org.parley.analysis;

/**
 * Sums over two halves of some replications, by point, for each of several ways to halve them: way s has in its first
 * half the R / 2 places from s R / {@value #SPLITS} on, in a circle. The sums are exact, so a number that is taken away
 * leaves no trace: they are the sums of what is there, to the last bit ({@link ExactSum}).
 */
final class HalfSums {
    private static final int SPLITS = 4;

    private final int replications;
    private final int half;
    /** [2 way + half][point]. */
    private final ExactSum[][] sums;

    HalfSums(int points, int replications) {
        this.replications = replications;
        this.half = replications / 2;
        this.sums = new ExactSum[2 * Math.min(SPLITS, replications)][points];
        for (ExactSum[] of : sums) {
            for (int p = 0; p < points; p++) {
                of[p] = new ExactSum();
            }
        }
    }

    /** Number of halves: two for every way, the first half first. */
    int halves() {
        return sums.length;
    }

    /** Which of the halves of a way holds this place. */
    int holding(int way, int place) {
        int from = (int) ((long) way * replications / SPLITS);
        int turned = place < from ? place - from + replications : place - from;
        return 2 * way + (turned < half ? 0 : 1);
    }

    /** Puts a number at a place. */
    void add(int point, int place, double number) {
        for (int way = 0; 2 * way < sums.length; way++) {
            sums[holding(way, place)][point].add(number);
        }
    }

    /** Puts another number at a place. */
    void replace(int point, int place, double was, double is) {
        for (int way = 0; 2 * way < sums.length; way++) {
            ExactSum sum = sums[holding(way, place)][point];
            sum.add(-was);
            sum.add(is);
        }
    }

    /** The means of one half, by point. */
    double[] means(int which) {
        double n = which % 2 == 0 ? half : replications - half;
        double[] means = new double[sums[which].length];
        for (int p = 0; p < means.length; p++) {
            means[p] = sums[which][p].value() / n;
        }
        return means;
    }
}
