package org.parley.ensemble;

import org.parley.analysis.Interval;
import org.parley.table.NumberText;

/** Shares and their intervals in words that need no statistics: "between 45 and 55 of 100". */
public final class SharePhrases {
    private SharePhrases() {}

    /**
     * "between 45 and 55 of 100"; "about 3 of 100" where both ends round to the same, "at most 3 of 100" where the
     * lower one rounds to nothing, "fewer than 1 of 100" where both do.
     */
    public static String between(double low, double high) {
        return words(low, high, "between ", " and ");
    }

    /** The same behind a preposition: "in 45 to 55 of 100" and not "in between 45 and 55 of 100". */
    public static String to(double low, double high) {
        return words(low, high, "", " to ");
    }

    private static String words(double low, double high, String before, String amid) {
        long from = (long) Math.rint(100 * Math.max(0, low));
        long to = (long) Math.rint(100 * Math.min(1, high));
        String words = to == 0
                ? hundredth(high)
                : from == to ? "about " + from : from == 0 && to < 100 ? "at most " + to : before + from + amid + to;
        return words + " of 100";
    }

    /** A difference of shares: "12 more of 100 (between 6 and 18 more)", or that these runs cannot tell. */
    public static String difference(Interval difference) {
        if (Double.isNaN(difference.low())) {
            return "too few runs to say";
        }
        if (difference.low() == 0 && difference.high() == 0) {
            return "no difference in any run";
        }
        if (difference.low() <= 0 && difference.high() >= 0) {
            return "no difference that these runs can tell (between " + moved(difference.low()) + " and "
                    + moved(difference.high()) + " of 100)";
        }
        boolean more = difference.estimate() > 0;
        double near = more ? difference.low() : -difference.high();
        double far = more ? difference.high() : -difference.low();
        String word = more ? " more" : " fewer";
        return hundredth(Math.abs(difference.estimate())) + word + " of 100 (between " + hundredth(near) + " and "
                + hundredth(far) + word + ")";
    }

    private static String moved(double difference) {
        long whole = (long) Math.rint(100 * Math.abs(difference));
        return whole == 0 ? "0" : whole + (difference < 0 ? " fewer" : " more");
    }

    /** A share as a whole number of a hundred; below one, "fewer than 1". */
    public static String hundredth(double share) {
        long whole = (long) Math.rint(100 * share);
        return whole == 0 && share > 0 ? "fewer than 1" : Long.toString(whole);
    }

    /** "200 talks", "1 talk". */
    public static String talks(long n) {
        return NumberText.count(n) + (n == 1 ? " talk" : " talks");
    }
}
