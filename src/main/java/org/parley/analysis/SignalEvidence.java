package org.parley.analysis;

/**
 * What a signal tells of an event, from counts of runs in which both are known, when the one who sends it also sends it
 * without cause with probability β (a mediator who speaks of progress where there was none).
 *
 * <p>Of n runs, a had a cause for the signal and the event, b a cause and not the event, c no cause and the event, d
 * neither. {@code P'(S|·) = P(S|·) + β (1 − P(S|·))}: each run without cause counts as said with weight β, in closed
 * form. {@code P(event | said) = (a + βc)/(a + b + β(c + d))}, {@code P(event | not said) = c/(c + d)}, base
 * {@code (a + c)/n}; likelihood ratio {@code P'(S | event)/P'(S | no event)}; optimism, what a listener who takes the
 * word at face value adds: {@code P(event | said) − base}.
 *
 * <p>The intervals of 95 % are Wilson's, for weighted runs with Kish's effective number (Σw)²/Σw²; ratio and optimism
 * by {@link Recovered} from these, the optimism with the correlation of its two terms. Without any run of a kind a
 * number is NaN. At β = 1 everything is said, and the ratio is 1. Limits: total probability (M23), β = 0 counts, β = 1.
 * Test: {@code SignalEvidenceTest}. Sources: Kydd 2003, 2006; Farrell &amp; Rabin 1996; model §10.
 *
 * @param said P(event | said)
 * @param notSaid P(event | not said)
 * @param base P(event)
 * @param ratio likelihood ratio
 * @param optimism P(event | said) − P(event)
 * @param runsSaid expected number of runs in which it is said
 * @param runsNotSaid expected number of runs in which it is not
 */
public record SignalEvidence(
        Interval said,
        Interval notSaid,
        Interval base,
        Interval ratio,
        Interval optimism,
        double runsSaid,
        double runsNotSaid) {

    /** Computes the evidence from the four counts and β, 0 … 1. */
    public static SignalEvidence of(long a, long b, long c, long d, double bias) {
        if (a < 0 || b < 0 || c < 0 || d < 0 || !(bias >= 0 && bias <= 1)) {
            throw new IllegalArgumentException(
                    a + ", " + b + ", " + c + ", " + d + " runs, bias " + bias + "; allowed counts and 0 … 1");
        }
        long n = a + b + c + d;
        double weight = a + b + bias * (c + d);
        double effective = weight * weight / (a + b + bias * bias * (c + d));
        Interval said =
                weight > 0 ? Wilson.ofEffective((a + bias * c) / weight, effective) : Interval.unknown(Double.NaN);
        Interval notSaid = bias < 1 ? Wilson.of(c, c + d) : Interval.unknown(Double.NaN);
        Interval base = Wilson.of(a + c, n);
        Interval ratio = Recovered.ratio(biased(Wilson.of(a, a + c), bias), biased(Wilson.of(b, b + d), bias));
        Interval optimism = weight > 0
                ? Recovered.difference(said, base, correlation(a, b, c, d, bias))
                : Interval.unknown(Double.NaN);
        return new SignalEvidence(said, notSaid, base, ratio, optimism, weight, (1 - bias) * (c + d));
    }

    /** P(S) + β (1 − P(S)), limits likewise. */
    private static Interval biased(Interval cause, double bias) {
        return new Interval(
                cause.estimate() + bias * (1 - cause.estimate()),
                cause.low() + bias * (1 - cause.low()),
                cause.high() + bias * (1 - cause.high()));
    }

    /**
     * Of P(event | said) and P(event) over samples of runs: that of their influence functions w (y − said)/Σw and (y −
     * base)/n; 0 where one of them cannot vary.
     */
    private static double correlation(long a, long b, long c, long d, double bias) {
        double n = a + b + c + d;
        double weight = a + b + bias * (c + d);
        double said = (a + bias * c) / weight;
        double base = (a + c) / n;
        double[] runs = {a, b, c, d};
        double both = 0;
        double ofSaid = 0;
        double ofBase = 0;
        for (int kind = 0; kind < 4; kind++) {
            double y = kind % 2 == 0 ? 1 : 0;
            double first = (kind < 2 ? 1 : bias) * (y - said);
            double second = y - base;
            both += runs[kind] * first * second;
            ofSaid += runs[kind] * first * first;
            ofBase += runs[kind] * second * second;
        }
        double product = ofSaid * ofBase;
        return product > 0 ? Math.max(-1, Math.min(1, both / StrictMath.sqrt(product))) : 0;
    }
}
