package org.parley.sweep.design;

import org.parley.random.Stream;

/** A random permutation of 0 … n − 1 (Fisher &amp; Yates 1938; Durstenfeld 1964), n − 1 draws. */
final class Shuffle {
    private Shuffle() {}

    static int[] of(int n, Stream stream) {
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            order[i] = i;
        }
        for (int i = n - 1; i > 0; i--) {
            int j = stream.below(i + 1);
            int kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
        return order;
    }
}
