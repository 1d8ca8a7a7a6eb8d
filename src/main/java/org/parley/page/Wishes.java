package org.parley.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.parley.parameter.Side;
import org.parley.scenario.Preference;
import org.parley.scenario.Scenario;

/**
 * The options of an issue in order, from what one party wishes to what the other does: by the place of an option in A's
 * order less that in B's; where both agree, by place in the file. Places are 0 (best) … 1 (worst), those of a tied
 * group the middle of the group; explicit scores count as 1 − score. Exchanging the two parties reverses the order,
 * except for ties.
 */
final class Wishes {
    private Wishes() {}

    /** Indices of the options, A's wish first. */
    static List<Integer> order(Scenario scenario, int issue) {
        int n = scenario.issues().get(issue).options().size();
        double[] ofA = places(scenario.party(Side.A).preference(), issue, n);
        double[] ofB = places(scenario.party(Side.B).preference(), issue, n);
        List<Integer> order = new ArrayList<>();
        for (int o = 0; o < n; o++) {
            order.add(o);
        }
        order.sort(Comparator.comparingDouble(o -> ofA[o] - ofB[o]));
        return order;
    }

    private static double[] places(Preference preference, int issue, int n) {
        double[] places = new double[n];
        double[] scores = preference.scores(issue);
        if (scores != null) {
            for (int o = 0; o < n; o++) {
                places[o] = 1 - scores[o];
            }
            return places;
        }
        int before = 0;
        for (List<Integer> group : preference.optionOrders().get(issue)) {
            double middle = before + (group.size() - 1) / 2.0;
            for (int option : group) {
                places[option] = middle / Math.max(1, n - 1);
            }
            before += group.size();
        }
        return places;
    }
}
