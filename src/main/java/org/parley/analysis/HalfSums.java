package org.parley.analysis;

import java.util.TreeSet;

/**
 * Sums over two halves of some replications, by point, for each of several ways to halve them: way s has in its first
 * half the R / 2 places from s R / {@value #SPLITS} on, in a circle. Places between which no half begins or ends are
 * one arc, and a half is the sum of its arcs. The sums are exact, so a number that is taken away leaves no trace: they
 * are the sums of what is there, to the last bit ({@link ExactSum}). Test: {@code HalfSumsTest}.
 */
final class HalfSums {
    private static final int SPLITS = 4;

    private final int replications;
    private final int half;
    private final int ways;
    /** Which arc holds a place [place]. */
    private final byte[] arc;
    /** [arc][point]. */
    private final ExactSum[][] sums;
    /** Whether an arc belongs to a half [2 way + half][arc]. */
    private final boolean[][] holds;

    HalfSums(int points, int replications) {
        this.replications = replications;
        this.half = replications / 2;
        this.ways = Math.min(SPLITS, replications);
        TreeSet<Integer> begins = new TreeSet<>();
        begins.add(0);
        for (int way = 0; way < ways; way++) {
            begins.add(from(way) % replications);
            begins.add((from(way) + half) % replications);
        }
        this.arc = new byte[replications];
        int arcs = 0;
        for (int place = 0; place < replications; place++) {
            arcs += begins.contains(place) ? 1 : 0;
            arc[place] = (byte) (arcs - 1);
        }
        this.sums = new ExactSum[arcs][points];
        for (ExactSum[] of : sums) {
            for (int p = 0; p < points; p++) {
                of[p] = new ExactSum();
            }
        }
        this.holds = new boolean[2 * ways][arcs];
        for (int place : begins) {
            for (int way = 0; way < ways; way++) {
                holds[holding(way, place)][arc[place]] = true;
            }
        }
    }

    private int from(int way) {
        return (int) ((long) way * replications / SPLITS);
    }

    /** Number of halves: two for every way, the first half first. */
    int halves() {
        return 2 * ways;
    }

    /** Which of the halves of a way holds this place. */
    int holding(int way, int place) {
        int from = from(way);
        int turned = place < from ? place - from + replications : place - from;
        return 2 * way + (turned < half ? 0 : 1);
    }

    /** Puts a number at a place. */
    void add(int point, int place, double number) {
        sums[arc[place]][point].add(number);
    }

    /** Puts another number at a place. */
    void replace(int point, int place, double was, double is) {
        ExactSum sum = sums[arc[place]][point];
        sum.add(-was);
        sum.add(is);
    }

    /** The means of one half, by point. */
    double[] means(int which) {
        double n = which % 2 == 0 ? half : replications - half;
        double[] means = new double[sums[0].length];
        ExactSum sum = new ExactSum();
        for (int p = 0; p < means.length; p++) {
            sum.clear();
            for (int a = 0; a < sums.length; a++) {
                if (holds[which][a]) {
                    sum.add(sums[a][p]);
                }
            }
            means[p] = sum.value() / n;
        }
        return means;
    }
}
