package org.parley.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The split of a node that lowers impurity most, each side holding at least {@code leaf} rows (Breiman et al. 1984).
 * For numbers it tries every cut half-way between neighbouring values. For words it tries: for a mean or two strings
 * only cuts of the words in order of their mean or share, which contain the best one (ibid.); for more strings all
 * divisions, up to 12 words. On ties the first factor and the lowest cut count; gains that differ by less than 1e-12 of
 * the node's impurity tie, since running sums leave that much rounding.
 */
final class SplitFinder {
    private static final double ROUNDING = 1e-12;

    /** More words than this have too many divisions to try. */
    static final int MOST_WORDS = 12;

    private final List<Predictor> factors;
    private final Response response;
    private final int leaf;

    /** A split, what it is worth, and which of the node's rows go left. */
    record Candidate(Split split, double gain, boolean[] left) {}

    private record Rule(int factor, double cut, boolean[] labels, double gain) {}

    SplitFinder(List<Predictor> factors, Response response, int leaf) {
        this.factors = factors;
        this.response = response;
        this.leaf = leaf;
    }

    /** The best split of these rows, if one lowers impurity. */
    Optional<Candidate> best(boolean[] node) {
        double[] all = response.none();
        for (int r = 0; r < node.length; r++) {
            if (node[r]) {
                response.add(all, r, 1);
            }
        }
        Rule best = null;
        for (int f = 0; f < factors.size(); f++) {
            Optional<Rule> rule = factors.get(f).isNumber() ? cut(node, all, f) : words(node, all, f);
            if (rule.isPresent() && more(rule.get().gain(), best, all)) {
                best = rule.get();
            }
        }
        return Optional.ofNullable(best).map(rule -> candidate(rule, node));
    }

    private Optional<Rule> cut(boolean[] node, double[] all, int factor) {
        Predictor predictor = factors.get(factor);
        double[] left = response.none();
        double[] right = all.clone();
        double before = Double.NaN;
        Rule best = null;
        for (int row : predictor.order()) {
            if (!node[row]) {
                continue;
            }
            double value = predictor.values()[row];
            if (left[0] > 0 && value != before) {
                double gain = gain(all, left, right);
                if (more(gain, best, all)) {
                    best = new Rule(factor, between(before, value), new boolean[0], gain);
                }
            }
            response.add(left, row, 1);
            response.add(right, row, -1);
            before = value;
        }
        return Optional.ofNullable(best);
    }

    /** Whether a gain is above the best so far, or above nothing, by more than rounding. */
    private boolean more(double gain, @Nullable Rule best, double[] all) {
        return gain - (best == null ? 0 : best.gain()) > ROUNDING * response.impurity(all);
    }

    private static double between(double low, double high) {
        double middle = low + (high - low) / 2;
        return middle < high ? middle : low;
    }

    private Optional<Rule> words(boolean[] node, double[] all, int factor) {
        Predictor predictor = factors.get(factor);
        double[][] sums = new double[predictor.labels().size()][];
        for (int label = 0; label < sums.length; label++) {
            sums[label] = response.none();
        }
        for (int r = 0; r < node.length; r++) {
            if (node[r]) {
                response.add(sums[(int) predictor.values()[r]], r, 1);
            }
        }
        List<Integer> present = new ArrayList<>();
        for (int label = 0; label < sums.length; label++) {
            if (sums[label][0] > 0) {
                present.add(label);
            }
        }
        Rule best = null;
        for (boolean[] division : divisions(present, sums)) {
            double[] left = response.none();
            double[] right = response.none();
            for (int label : present) {
                double[] to = division[label] ? left : right;
                for (int k = 0; k < to.length; k++) {
                    to[k] += sums[label][k];
                }
            }
            double gain = gain(all, left, right);
            if (more(gain, best, all)) {
                best = new Rule(factor, Double.NaN, division, gain);
            }
        }
        return Optional.ofNullable(best);
    }

    private List<boolean[]> divisions(List<Integer> present, double[][] sums) {
        List<boolean[]> divisions = new ArrayList<>();
        if (response.classes() <= 2) {
            List<Integer> ordered = new ArrayList<>(present);
            ordered.sort(Comparator.comparingDouble(label -> response.key(sums[label])));
            for (int n = 1; n < ordered.size(); n++) {
                boolean[] left = new boolean[sums.length];
                ordered.subList(0, n).forEach(label -> left[label] = true);
                divisions.add(left);
            }
            return divisions;
        }
        int subsets = present.isEmpty() ? 0 : 1 << (present.size() - 1);
        for (int subset = 1; subset < subsets; subset++) {
            boolean[] left = new boolean[sums.length];
            for (int k = 0; k < present.size() - 1; k++) {
                left[present.get(k)] = (subset >> k & 1) == 1;
            }
            divisions.add(left);
        }
        return divisions;
    }

    private double gain(double[] all, double[] left, double[] right) {
        if (left[0] < leaf || right[0] < leaf) {
            return 0;
        }
        return response.impurity(all) - response.impurity(left) - response.impurity(right);
    }

    private Candidate candidate(Rule rule, boolean[] node) {
        Predictor predictor = factors.get(rule.factor());
        boolean[] left = new boolean[node.length];
        boolean[] seen = new boolean[predictor.labels().size()];
        for (int r = 0; r < node.length; r++) {
            if (node[r]) {
                double value = predictor.values()[r];
                left[r] = predictor.isNumber() ? value <= rule.cut() : rule.labels()[(int) value];
                if (!predictor.isNumber()) {
                    seen[(int) value] = true;
                }
            }
        }
        if (predictor.isNumber()) {
            return new Candidate(new Split.Cut(predictor.name(), rule.cut()), rule.gain(), left);
        }
        List<String> yes = new ArrayList<>();
        List<String> no = new ArrayList<>();
        for (int label = 0; label < seen.length; label++) {
            if (seen[label]) {
                (rule.labels()[label] ? yes : no).add(predictor.labels().get(label));
            }
        }
        return new Candidate(new Split.Among(predictor.name(), yes, no), rule.gain(), left);
    }
}
