package org.parley.talks;

/**
 * How a delegation negotiates: three roles, each one method.
 *
 * @param concession how much to ask for
 * @param offers which deal to offer
 * @param answers whether to accept
 */
public record Strategy(ConcessionStrategy concession, OfferRule offers, AcceptanceRule answers) {
    /** A strategy of the model, which differs from others in how much it asks for. */
    public static Strategy of(ConcessionStrategy concession) {
        return of(concession, OfferRule.HIGHEST_ESTIMATE);
    }

    /** The same with another rule for offers. */
    public static Strategy of(ConcessionStrategy concession, OfferRule offers) {
        return new Strategy(concession, offers, AcceptanceRule.ASPIRATION);
    }
}
