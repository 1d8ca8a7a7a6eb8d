package org.parley.talks;

import org.parley.number.Rounding;

/** The term of the comparison that made a side refuse. */
public enum Refusal {
    NONE("accepted"),
    NOTHING_ACCEPTABLE("it has no acceptable deal at all"),
    WAR_VALUE("fighting on is worth more"),
    RATIFICATION("it would not pass at home"),
    ASPIRATION("it still hopes for more"),
    DEVALUATION("the adversary proposed it");

    private final String words;

    Refusal(String words) {
        this.words = words;
    }

    /** The reason in words. */
    public String words() {
        return words;
    }

    /** What somebody in a seat says in place of the model: who refuses what the model would take hopes for more. */
    Refusal unless(boolean accepts) {
        return accepts ? NONE : this == NONE ? ASPIRATION : this;
    }

    /**
     * Why a side refuses, or NONE. The tests run from the cheapest explanation down: without the devaluation it would
     * have accepted; below W^e; below R; below the aspiration.
     *
     * @param value V_i
     * @param devaluation rd_i if the adversary is the author, else 0
     * @param withoutAgreement W^e_i
     * @param reservation R_i
     * @param aspiration what the side asks for (NaN: it has no acceptable deal)
     */
    static Refusal of(
            double value, double devaluation, double withoutAgreement, double reservation, double aspiration) {
        if (Double.isNaN(aspiration)) {
            return NOTHING_ACCEPTABLE;
        }
        double bar = StrictMath.max(reservation, aspiration);
        if (Rounding.of(value - devaluation) >= bar) {
            return NONE;
        }
        if (value >= bar) {
            return DEVALUATION;
        }
        if (value < withoutAgreement) {
            return WAR_VALUE;
        }
        return value < reservation ? RATIFICATION : ASPIRATION;
    }
}
