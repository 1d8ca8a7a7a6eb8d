package org.parley.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who negotiates, and about what.
 *
 * @param parties by {@code Side.ordinal()}
 * @param mediator who mediates; null if there is no war
 * @param issues in the order of the file
 * @param packages in the order of the file
 */
public record Negotiation(
        List<Party> parties, @Nullable Mediator mediator, List<Issue> issues, List<DealPackage> packages) {
    public Negotiation {
        parties = List.copyOf(parties);
        issues = List.copyOf(issues);
        packages = List.copyOf(packages);
    }

    /** The same with other parties. */
    Negotiation with(List<Party> changed) {
        return new Negotiation(changed, mediator, issues, packages);
    }
}
