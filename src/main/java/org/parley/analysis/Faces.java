package org.parley.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The faces of a box while PRIM works on it: both ends of each number, and the allowed places of each word. Immutable.
 */
final class Faces {
    private final double[] low;
    private final double[] high;
    private final boolean[][] allowed;

    private Faces(double[] low, double[] high, boolean[][] allowed) {
        this.low = low;
        this.high = high;
        this.allowed = allowed;
    }

    /** The box that holds everything. */
    static Faces open(List<Predictor> factors) {
        double[] low = new double[factors.size()];
        double[] high = new double[factors.size()];
        boolean[][] allowed = new boolean[factors.size()][];
        for (int f = 0; f < low.length; f++) {
            low[f] = Double.NEGATIVE_INFINITY;
            high[f] = Double.POSITIVE_INFINITY;
            allowed[f] = new boolean[factors.get(f).labels().size()];
            Arrays.fill(allowed[f], true);
        }
        return new Faces(low, high, allowed);
    }

    double low(int factor) {
        return low[factor];
    }

    double high(int factor) {
        return high[factor];
    }

    boolean allows(int factor, int label) {
        return allowed[factor][label];
    }

    Faces withLow(int factor, double value) {
        double[] changed = low.clone();
        changed[factor] = value;
        return new Faces(changed, high, allowed);
    }

    Faces withHigh(int factor, double value) {
        double[] changed = high.clone();
        changed[factor] = value;
        return new Faces(low, changed, allowed);
    }

    Faces withLabel(int factor, int label, boolean isAllowed) {
        boolean[][] changed = allowed.clone();
        changed[factor] = allowed[factor].clone();
        changed[factor][label] = isAllowed;
        return new Faces(low, high, changed);
    }

    /** The box without any limit on this factor. */
    Faces without(int factor) {
        boolean[][] changed = allowed.clone();
        changed[factor] = new boolean[allowed[factor].length];
        Arrays.fill(changed[factor], true);
        return new Faces(
                withLow(factor, Double.NEGATIVE_INFINITY).low,
                withHigh(factor, Double.POSITIVE_INFINITY).high,
                changed);
    }

    boolean restricts(int factor) {
        boolean some = low[factor] > Double.NEGATIVE_INFINITY || high[factor] < Double.POSITIVE_INFINITY;
        for (boolean isAllowed : allowed[factor]) {
            some |= !isAllowed;
        }
        return some;
    }

    /** How many factors are limited. */
    int restricted() {
        int count = 0;
        for (int f = 0; f < low.length; f++) {
            count += restricts(f) ? 1 : 0;
        }
        return count;
    }

    boolean keeps(List<Predictor> factors, int factor, int row) {
        Predictor predictor = factors.get(factor);
        double value = predictor.values()[row];
        return predictor.isNumber() ? value >= low[factor] && value <= high[factor] : allowed[factor][(int) value];
    }

    boolean holds(List<Predictor> factors, int row) {
        for (int f = 0; f < low.length; f++) {
            if (!keeps(factors, f, row)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the row keeps every limit but perhaps the one on this factor. */
    boolean holdsBut(List<Predictor> factors, int factor, int row) {
        for (int f = 0; f < low.length; f++) {
            if (f != factor && !keeps(factors, f, row)) {
                return false;
            }
        }
        return true;
    }

    /** The box as the reader sees it. */
    Box box(List<Predictor> factors) {
        List<Limit> limits = new ArrayList<>();
        for (int f = 0; f < low.length; f++) {
            if (restricts(f)) {
                limits.add(limit(factors.get(f), f));
            }
        }
        return new Box(limits);
    }

    private Limit limit(Predictor predictor, int factor) {
        if (predictor.isNumber()) {
            return new Limit.Between(predictor.name(), low[factor], high[factor]);
        }
        List<String> strings = new ArrayList<>();
        for (int label = 0; label < allowed[factor].length; label++) {
            if (allowed[factor][label]) {
                strings.add(predictor.labels().get(label));
            }
        }
        return new Limit.OneOf(predictor.name(), strings);
    }
}
