package org.parley.talks;

/**
 * Whether a delegation takes the adversary's offer. Whatever a rule says, the table lets nobody take a deal below its
 * reservation value (M9).
 *
 * <p>To add one: a class here, used by a line in {@link Strategies}.
 */
@FunctionalInterface
public interface AcceptanceRule {
    /**
     * The rule of the model: takes what is worth the aspiration after the adversary's authorship is marked down (model
     * §9.2).
     */
    AcceptanceRule ASPIRATION = Refusal::of;

    /**
     * NONE to take the offer, or why not.
     *
     * @param value V_i of the offer
     * @param devaluation rd_i
     * @param withoutAgreement W^e_i
     * @param reservation R_i of the offer
     * @param aspiration what the side asks for (NaN: it has no acceptable deal)
     */
    Refusal answer(double value, double devaluation, double withoutAgreement, double reservation, double aspiration);
}
