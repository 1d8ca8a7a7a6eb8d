package org.parley.value;

/**
 * The options of every deal, read from two short tables: the first issues from the upper part of the index, the others
 * from the lower. It costs one division for each deal in place of two for each option. The tables together hold about
 * twice the square root of the number of deals rows, so a million deals need no more room than a few thousand numbers.
 */
final class OptionTable {
    private final int[] radix;
    /** Issues before this one are told by the upper part. */
    private final int upperIssues;
    /** Deals that share an upper part. */
    private final int lowerSize;
    /** Options: a row for every upper part, then a row for every lower one. */
    private final int[] options;
    /** Where the first row of a lower part begins, less the issues before it. */
    private final int lowerAt;

    /** The table of a space with these numbers of options, the first issue most significant. */
    OptionTable(int[] radix, int deals) {
        this.radix = radix;
        int split = radix.length;
        int lower = 1;
        while (split > 0 && (long) lower * lower < deals) {
            lower *= radix[--split];
        }
        upperIssues = split;
        lowerSize = lower;
        int upperRows = deals / lower;
        int lowerIssues = radix.length - split;
        options = new int[upperRows * split + lower * lowerIssues];
        for (int row = 0; row < upperRows; row++) {
            fill(row, 0, split, row * split);
        }
        for (int row = 0; row < lower; row++) {
            fill(row, split, radix.length, upperRows * split + row * lowerIssues);
        }
        lowerAt = upperRows * split - split;
    }

    private void fill(int index, int from, int to, int at) {
        int rest = index;
        for (int k = to - 1; k >= from; k--) {
            options[at + k - from] = rest % radix[k];
            rest /= radix[k];
        }
    }

    /** Where the options of a deal's first issues stand. */
    int upper(int deal) {
        return deal / lowerSize * upperIssues;
    }

    /** Where the options of its other issues stand, less the number of the first. */
    int lower(int deal) {
        return lowerAt + deal % lowerSize * (radix.length - upperIssues);
    }

    /** The option of an issue in the deal with these two places. */
    int option(int upper, int lower, int issue) {
        return options[(issue < upperIssues ? upper : lower) + issue];
    }

    /** The option of an issue in a deal. */
    int option(int deal, int issue) {
        return options[(issue < upperIssues ? upper(deal) : lower(deal)) + issue];
    }

    /** Σ_k terms[k][option of k] in file order. */
    double sum(double[][] terms, int deal) {
        int upper = upper(deal);
        int lower = lower(deal);
        double sum = 0;
        for (int k = 0; k < terms.length; k++) {
            sum += terms[k][option(upper, lower, k)];
        }
        return sum;
    }
}
