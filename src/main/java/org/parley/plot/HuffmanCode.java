package org.parley.plot;

import java.util.Arrays;

/**
 * A prefix code with the shortest text for these counts (Huffman 1952), no word longer than 15 bits, as deflate wants
 * it (RFC 1951, 3.2.2): words of equal length rise with their symbols. Where a word would be too long, counts are
 * halved until none is.
 */
final class HuffmanCode {
    private static final int MOST = 15;
    private static final int MOST_OF_LENGTHS = 7;

    /** In this order the lengths of the words for lengths are written. */
    private static final int[] ORDER = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};

    private static final int AGAIN = 16;
    private static final int FEW_ZEROS = 17;
    private static final int MANY_ZEROS = 18;

    private final int[] lengths;
    private final int[] words;

    private HuffmanCode(int[] lengths) {
        this.lengths = lengths;
        words = new int[lengths.length];
        int word = 0;
        int[] first = new int[MOST + 1];
        int[] many = new int[MOST + 1];
        for (int length : lengths) {
            many[length]++;
        }
        many[0] = 0;
        for (int bits = 1; bits <= MOST; bits++) {
            word = (word + many[bits - 1]) << 1;
            first[bits] = word;
        }
        for (int s = 0; s < lengths.length; s++) {
            if (lengths[s] > 0) {
                words[s] = Integer.reverse(first[lengths[s]]++) >>> (32 - lengths[s]);
            }
        }
    }

    /** The code for symbols that stand so often. */
    static HuffmanCode of(int[] counts) {
        return new HuffmanCode(lengths(counts, MOST));
    }

    /** Writes the word of a symbol. */
    void write(int symbol, BitWriter out) {
        out.bits(words[symbol], lengths[symbol]);
    }

    /** Writes the word of a symbol and so many bits behind it, at most 17. */
    void write(int symbol, int extra, int extraBits, BitWriter out) {
        int length = lengths[symbol];
        out.bits(words[symbol] | extra << length, length + extraBits);
    }

    /** Lengths of words, 0 for what never stands. One symbol alone has one bit. */
    private static int[] lengths(int[] counts, int most) {
        int[] of = counts.clone();
        while (true) {
            int[] lengths = lengths(of);
            if (Arrays.stream(lengths).max().orElse(0) <= most) {
                return lengths;
            }
            for (int s = 0; s < of.length; s++) {
                of[s] = (of[s] + 1) >> 1; // what stands still stands
            }
        }
    }

    /** The two rarest become one, again and again; of equally rare ones those that were there first. */
    private static int[] lengths(int[] counts) {
        int symbols = 0;
        long[] leaves = new long[counts.length];
        for (int s = 0; s < counts.length; s++) {
            if (counts[s] > 0) {
                leaves[symbols++] = (long) counts[s] << 16 | s;
            }
        }
        int[] lengths = new int[counts.length];
        if (symbols == 1) {
            lengths[(int) leaves[0] & 0xFFFF] = 1;
        }
        if (symbols < 2) {
            return lengths;
        }
        Arrays.sort(leaves, 0, symbols);
        long[] weights = new long[2 * symbols - 1];
        int[] parents = new int[2 * symbols - 1];
        for (int s = 0; s < symbols; s++) {
            weights[s] = leaves[s] >>> 16;
        }
        int leaf = 0;
        int node = symbols;
        for (int made = symbols; made < weights.length; made++) {
            for (int child = 0; child < 2; child++) {
                int rarest = leaf < symbols && (node == made || weights[leaf] <= weights[node]) ? leaf++ : node++;
                weights[made] += weights[rarest];
                parents[rarest] = made;
            }
        }
        int[] depth = new int[weights.length];
        for (int n = weights.length - 2; n >= 0; n--) {
            depth[n] = depth[parents[n]] + 1;
        }
        for (int s = 0; s < symbols; s++) {
            lengths[(int) leaves[s] & 0xFFFF] = depth[s];
        }
        return lengths;
    }

    /** Writes both codes of a block: the lengths of their words, themselves in a code (RFC 1951, 3.2.7). */
    static void write(HuffmanCode literals, HuffmanCode distances, BitWriter out) {
        int ofLiterals = used(literals.lengths, 257);
        int ofDistances = used(distances.lengths, 1);
        int[] all = Arrays.copyOf(literals.lengths, ofLiterals + ofDistances);
        System.arraycopy(distances.lengths, 0, all, ofLiterals, ofDistances);
        int[] symbols = new int[all.length];
        int[] extras = new int[all.length];
        int n = 0;
        for (int i = 0; i < all.length; ) {
            int run = 1;
            while (i + run < all.length && all[i + run] == all[i]) {
                run++;
            }
            if (all[i] == 0 && run >= 3) {
                run = Math.min(run, 138);
                symbols[n] = run <= 10 ? FEW_ZEROS : MANY_ZEROS;
                extras[n++] = run <= 10 ? run - 3 : run - 11;
            } else if (i > 0 && all[i] == all[i - 1] && run >= 3) {
                run = Math.min(run, 6);
                symbols[n] = AGAIN;
                extras[n++] = run - 3;
            } else {
                run = 1;
                symbols[n++] = all[i];
            }
            i += run;
        }
        int[] counts = new int[ORDER.length];
        for (int i = 0; i < n; i++) {
            counts[symbols[i]]++;
        }
        HuffmanCode ofLengths = new HuffmanCode(lengths(counts, MOST_OF_LENGTHS));
        int written = ORDER.length;
        while (written > 4 && ofLengths.lengths[ORDER[written - 1]] == 0) {
            written--;
        }
        out.bits(ofLiterals - 257, 5);
        out.bits(ofDistances - 1, 5);
        out.bits(written - 4, 4);
        for (int i = 0; i < written; i++) {
            out.bits(ofLengths.lengths[ORDER[i]], 3);
        }
        for (int i = 0; i < n; i++) {
            ofLengths.write(symbols[i], out);
            switch (symbols[i]) {
                case AGAIN -> out.bits(extras[i], 2);
                case FEW_ZEROS -> out.bits(extras[i], 3);
                case MANY_ZEROS -> out.bits(extras[i], 7);
                default -> {} // a length says all
            }
        }
    }

    private static int used(int[] lengths, int least) {
        int used = lengths.length;
        while (used > least && lengths[used - 1] == 0) {
            used--;
        }
        return used;
    }
}
