package org.parley.talks;

import org.parley.parameter.BrokenPromise;

/**
 * How a delegation negotiates: three roles, each one method.
 *
 * @param concession how much to ask for
 * @param offers which deal to offer
 * @param answers whether to accept
 */
public record Strategy(ConcessionStrategy concession, OfferRule offers, AcceptanceRule answers) {
    /**
     * All three roles; what is not changed is filled by {@link #of}.
     *
     * @throws BrokenPromise if one is null
     */
    public Strategy {
        if (concession == null || offers == null || answers == null) {
            throw new BrokenPromise("a strategy has three roles and none may be null; null is "
                    + (concession == null
                            ? "how much to ask for (concession)"
                            : offers == null ? "which deal to offer (offers)" : "whether to accept (answers)")
                    + "; Strategy.of fills those that are left out");
        }
    }

    /** A strategy of the model, which differs from others in how much it asks for. */
    public static Strategy of(ConcessionStrategy concession) {
        return of(concession, OfferRule.HIGHEST_ESTIMATE);
    }

    /** The same with another rule for offers. */
    public static Strategy of(ConcessionStrategy concession, OfferRule offers) {
        return new Strategy(concession, offers, AcceptanceRule.ASPIRATION);
    }
}
