package org.parley.analysis;

/**
 * Number, mean and variance of {@link NumberParts}: the bits of {@link Moments} for all of them in one array. The parts
 * are gone through twice.
 *
 * @param n how many
 * @param mean NaN for none
 * @param variance divided by n − 1; NaN for fewer than two
 */
record PartMoments(long n, double mean, double variance) {
    static PartMoments of(NumberParts parts) {
        ExactSum sum = new ExactSum();
        long[] n = {0};
        parts.each(part -> {
            n[0] += part.length;
            for (double number : part) {
                sum.add(number);
            }
        });
        double mean = sum.value() / n[0];
        double[] squares = {0};
        parts.each(part -> {
            double all = squares[0];
            for (double number : part) {
                all += (number - mean) * (number - mean);
            }
            squares[0] = all;
        });
        return new PartMoments(n[0], mean, n[0] < 2 ? Double.NaN : squares[0] / (n[0] - 1));
    }
}
