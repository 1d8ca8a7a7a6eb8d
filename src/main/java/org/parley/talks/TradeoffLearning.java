package org.parley.talks;

import java.util.Arrays;
import java.util.List;
import org.parley.value.DealSpace;

/**
 * Learns from the other's offers what matters to it, and offers what then seems best for the other:
 * {@code argmax Σ_k ω_k n_k(x_k) / max_o n_k(o)}, n_k(o) how often the other has offered the option.
 *
 * <p>Weights start equal, {@code ω_k = 1/K}; after each offer an issue that the other left as it was gains
 * {@code .2/K}, and all are divided by their sum: what somebody holds on to matters to him. Needs no estimate of the
 * other's preferences. Before the other has made two offers: {@link OfferRule#HIGHEST_ESTIMATE}. Source: the frequency
 * model of van Krimpen, Looije &amp; Hajizadeh 2013; on learning from offers at all, Hindriks &amp; Tykhonov 2008.
 * Limit: after the same offer twice, that offer where the side may make it. Test: {@code TradeoffLearningTest}.
 */
final class TradeoffLearning implements OfferRule {
    private static final double GAIN = .2;

    @Override
    public int choose(Choice choice) {
        if (choice.othersOffers().size() < 2) {
            return HIGHEST_ESTIMATE.choose(choice);
        }
        return AdditiveOffer.best(learnt(choice.othersOffers(), choice.round().space()), choice);
    }

    /** ω_k n_k(o) / max n_k, [issue][option]. */
    static double[][] learnt(List<Integer> offers, DealSpace space) {
        int n = space.issues();
        double[] weight = new double[n];
        Arrays.fill(weight, 1.0 / n);
        double[][] points = new double[n][];
        for (int k = 0; k < n; k++) {
            points[k] = new double[space.options(k)];
        }
        for (int i = 0; i < offers.size(); i++) {
            double sum = 0;
            for (int k = 0; k < n; k++) {
                int option = space.option(offers.get(i), k);
                points[k][option]++;
                if (i > 0 && option == space.option(offers.get(i - 1), k)) {
                    weight[k] += GAIN / n;
                }
                sum += weight[k];
            }
            for (int k = 0; k < n; k++) {
                weight[k] /= sum;
            }
        }
        for (int k = 0; k < n; k++) {
            double most = Arrays.stream(points[k]).max().orElse(1);
            for (int o = 0; o < points[k].length; o++) {
                points[k][o] *= weight[k] / most;
            }
        }
        return points;
    }
}
