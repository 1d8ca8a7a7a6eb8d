package org.parley.talks;

import java.util.List;
import org.parley.number.Rounding;
import org.parley.parameter.ParameterValues;
import org.parley.parameter.Parameters;
import org.parley.parameter.Side;
import org.parley.scenario.InterimMeasure;
import org.parley.scenario.Reads;

/**
 * The interim measures of a run. A measure is agreed iff for both sides
 * {@code r_i κ_i ≥ coercion_i · max(0, r_j κ_j − r_i κ_i)}: own relief must outweigh coercion times the other's extra
 * relief (relative gains, Grieco 1988); {@code always} skips the test. It is in force at once, acts from the next
 * round, may lapse from the next week, and may be agreed again. Model §9.6.
 */
public final class InterimMeasures {
    /** What this reads, and when that cannot matter. */
    public static final Reads READS = Reads.by("interim measures")
            .of(Parameters.COERCION)
            .idle(
                    (c, side) -> c.measures().stream().noneMatch(m -> !m.always() && m.relief(side.other()) > 0),
                    "no interim measure on the table gives the other side relief");

    private final List<InterimMeasure> measures;
    private final boolean allowed;
    private final boolean[] inForce;
    private final int[] actsFrom;

    /** No measure in force. */
    public InterimMeasures(List<InterimMeasure> measures, boolean allowed) {
        this.measures = measures;
        this.allowed = allowed;
        this.inForce = new boolean[measures.size()];
        this.actsFrom = new int[measures.size()];
    }

    /** How many measures the file has. */
    public int count() {
        return inForce.length;
    }

    /** Takes this week's lapse draw of a measure. */
    public void lapse(int measure, double uniform) {
        if (inForce[measure] && uniform < measures.get(measure).lapse()) {
            inForce[measure] = false;
        }
    }

    /** Considers every measure that is not in force; those agreed act from {@code nextRound}. Returns them as bits. */
    public long consider(double warCostA, double warCostB, int nextRound, ParameterValues today) {
        long agreed = 0;
        for (int m = 0; allowed && m < inForce.length; m++) {
            InterimMeasure measure = measures.get(m);
            if (!inForce[m]
                    && measure.enabled()
                    && (measure.always() || worthwhile(measure, warCostA, warCostB, today))) {
                inForce[m] = true;
                actsFrom[m] = nextRound;
                agreed |= 1L << m;
            }
        }
        return agreed;
    }

    private static boolean worthwhile(InterimMeasure measure, double warCostA, double warCostB, ParameterValues today) {
        double reliefA = measure.relief(Side.A) * warCostA;
        double reliefB = measure.relief(Side.B) * warCostB;
        return outweighs(reliefA, today.get(Parameters.COERCION, Side.A) * StrictMath.max(0, reliefB - reliefA))
                && outweighs(reliefB, today.get(Parameters.COERCION, Side.B) * StrictMath.max(0, reliefA - reliefB));
    }

    private static boolean outweighs(double ownRelief, double coercion) {
        return Rounding.of(ownRelief) >= Rounding.of(coercion);
    }

    /** Π (1 − r_im) over the measures that act in this week. */
    public double reliefFactor(Side side, int week) {
        double factor = 1;
        for (int m = 0; m < inForce.length; m++) {
            if (inForce[m] && week >= actsFrom[m]) {
                factor *= 1 - measures.get(m).relief(side);
            }
        }
        return factor;
    }

    /** Whether a monitoring measure acts in this week. */
    public boolean monitored(int week) {
        for (int m = 0; m < inForce.length; m++) {
            if (inForce[m] && week >= actsFrom[m] && measures.get(m).monitors()) {
                return true;
            }
        }
        return false;
    }

    /** The measures in force, as bits in file order. */
    public long inForce() {
        long bits = 0;
        for (int m = 0; m < inForce.length; m++) {
            if (inForce[m]) {
                bits |= 1L << m;
            }
        }
        return bits;
    }

    /** Whether a measure with relief is in force. */
    public boolean reliefInForce() {
        for (int m = 0; m < inForce.length; m++) {
            InterimMeasure measure = measures.get(m);
            if (inForce[m] && !measure.always() && (measure.relief(Side.A) > 0 || measure.relief(Side.B) > 0)) {
                return true;
            }
        }
        return false;
    }
}
