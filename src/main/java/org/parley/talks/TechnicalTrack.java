package org.parley.talks;

import java.util.Arrays;
import org.parley.number.Rounding;
import org.parley.parameter.Side;
import org.parley.scenario.Scenario;
import org.parley.scenario.Track;
import org.parley.value.Draw;

/**
 * Experts settle the technical issues first, once in each run: among combinations of their options the one with the
 * largest product of gains {@code Σ w_ik (ṽ(o) − ṽ(sq))} over both sides, both &gt; 0; the first combination in file
 * order on ties. It becomes the status quo of those issues in the flow and fixes them in every later deal; its power
 * shift acts only in a deal. Model §9.5.
 */
public final class TechnicalTrack {
    private final Draw draw;
    private final int[] issues;
    private int[] inForce;
    private int[] fixed;
    private boolean done;

    /** Nothing settled yet. */
    public TechnicalTrack(Draw draw) {
        this.draw = draw;
        Scenario scenario = draw.scenario();
        int n = scenario.issues().size();
        int[] technical = new int[n];
        int count = 0;
        inForce = new int[n];
        fixed = new int[n];
        Arrays.fill(fixed, -1);
        for (int k = 0; k < n; k++) {
            inForce[k] = scenario.issues().get(k).statusQuo();
            if (scenario.issues().get(k).track() == Track.TECHNICAL) {
                technical[count++] = k;
            }
        }
        issues = Arrays.copyOf(technical, count);
    }

    /** Options in force while there is no deal [issue]; shared, never written: settling makes a new array. */
    public int[] inForce() {
        return inForce;
    }

    /** Options fixed for every later deal [issue], −1 = open; shared, never written: settling makes a new array. */
    public int[] fixed() {
        return fixed;
    }

    /** Settles the technical issues if a combination gains for both; true if that happened now. */
    public boolean settle() {
        if (done || issues.length == 0) {
            return false;
        }
        int[] choice = new int[issues.length];
        int[] best = new int[issues.length];
        double largest = 0;
        do {
            double a = gain(Side.A, choice);
            double b = gain(Side.B, choice);
            double product = Rounding.of(StrictMath.sqrt(a * b)); // in stk, like the gains
            if (a > 0 && b > 0 && product > largest) {
                largest = product;
                System.arraycopy(choice, 0, best, 0, choice.length);
            }
        } while (next(choice));
        if (largest <= 0) {
            return false;
        }
        inForce = inForce.clone();
        fixed = fixed.clone();
        for (int i = 0; i < issues.length; i++) {
            inForce[issues[i]] = best[i];
            fixed[issues[i]] = best[i];
        }
        done = true;
        return true;
    }

    private double gain(Side side, int[] choice) {
        double sum = 0;
        for (int i = 0; i < issues.length; i++) {
            int k = issues[i];
            sum += draw.utility(side).term(k, choice[i]) - draw.utility(side).term(k, inForce[k]);
        }
        return Rounding.of(sum);
    }

    /** The next combination in file order, the first issue most significant. */
    private boolean next(int[] choice) {
        for (int i = issues.length - 1; i >= 0; i--) {
            if (++choice[i] < draw.space().options(issues[i])) {
                return true;
            }
            choice[i] = 0;
        }
        return false;
    }
}
