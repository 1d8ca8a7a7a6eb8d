package org.parley.analysis;

/** Which observations of a design are used: every other one from the first, every other one from the second, or all. */
enum Halves {
    EVEN(0, 1),
    ODD(1, 2),
    BOTH(0, 2);

    private final int from;
    private final int to;

    Halves(int from, int to) {
        this.from = from;
        this.to = to;
    }

    /** The first half, 0 or 1. */
    int from() {
        return from;
    }

    /** One more than the last half. */
    int to() {
        return to;
    }

    /** The rows among 0 … n − 1. */
    int[] rows(int n) {
        int[] rows = new int[this == BOTH ? n : (n + 1 - from) / 2];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = this == BOTH ? i : 2 * i + from;
        }
        return rows;
    }
}
