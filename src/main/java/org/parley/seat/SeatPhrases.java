package org.parley.seat;

/** Numbers of a game in words that need no theory. */
public final class SeatPhrases {
    private static final double HALF_A_TENTH = .05;

    private static final double LEAST_TOLD = .02;

    private SeatPhrases() {}

    /** Where a worth lies between the worst settlement (0) and the best (1). */
    public static String place(double stk) {
        if (stk < 0) {
            return "worse than your worst settlement";
        }
        if (stk < .15) {
            return "hardly better than your worst settlement";
        }
        if (stk < .4) {
            return "nearer to your worst settlement than to your best";
        }
        if (stk <= .6) {
            return "about half way between your worst settlement and your best";
        }
        if (stk <= .85) {
            return "nearer to your best settlement than to your worst";
        }
        return stk <= 1 ? "almost as good as your best settlement" : "better than any settlement";
    }

    /** A probability: "hardly any chance to pass", "about 3 chances in 10", "almost certain". */
    public static String chance(double probability) {
        if (probability < HALF_A_TENTH) {
            return "hardly any chance to pass";
        }
        if (probability > 1 - HALF_A_TENTH) {
            return "almost certain to pass";
        }
        long tenths = Math.max(1, Math.min(9, Math.round(10 * probability)));
        return "about " + tenths + (tenths == 1 ? " chance in 10" : " chances in 10") + " to pass";
    }

    /**
     * Why a package is worth less than its terms; empty if it is not. {@code kept} and {@code value} are on the party's
     * scale.
     */
    public static String brittle(Worth worth, String kept, String value) {
        return worth.kept() - worth.value() > LEAST_TOLD
                ? "Kept for ever it would be worth " + kept + "; since it may be broken, it is worth " + value + "."
                : "";
    }

    /** What a side makes of a package: beside fighting on, and beside what the capital would sign. */
    public static String verdict(Worth worth, String alternative) {
        if (!worth.aboveFightingOn()) {
            return "Worth less to you than " + alternative + ".";
        }
        if (!worth.capitalWouldSign()) {
            return "Worth more to you than " + alternative
                    + ", but your capital would not sign it: the vote at home is too great a risk.";
        }
        return "Worth more to you than " + alternative + "; your capital would sign it.";
    }

    /** What the mediator reads of a side. */
    public static String reading(Worth worth, String party, String alternative) {
        if (!worth.aboveFightingOn()) {
            return "As you read " + party + ", " + alternative + " is worth more to it.";
        }
        if (!worth.capitalWouldSign()) {
            return "As you read " + party + ", it is worth more than " + alternative
                    + ", but would hardly pass the vote at home.";
        }
        return "As you read " + party + ", it would rather sign than go on without an agreement.";
    }

    /** How hard the mediator presses: "hard", "firmly", "lightly", "not at all". */
    public static String pressed(double level) {
        if (level <= 0) {
            return "not at all";
        }
        return level > .67 ? "hard" : level > .34 ? "firmly" : "lightly";
    }
}
