package org.parley.parameter;

import org.jspecify.annotations.Nullable;

/**
 * One number that can be varied. Its key is the name everywhere: YAML, {@code --set}, CSV column, docs row.
 *
 * @param index place in the registry, 0-based
 * @param key the name
 * @param symbol the letter of the model page, or "–"
 * @param unit "stk" is a share of the distance from a party's worst to its best settlement; "–" has none
 * @param scope one value, or one a party
 * @param role setting, lever or uncertainty
 * @param legal what is accepted
 * @param sampled what an ensemble draws an uncertainty from, or null
 * @param defaultValue the value with {@code --fixed}
 * @param whole whether only whole numbers are accepted
 * @param grade F sourced, D derived, L literature, P placeholder (with the page's qualification), as the model page has
 *     it for the Geneva scenario
 * @param says the meaning in one line
 * @param sources where the mechanism, or the default of grade F or D, comes from; or empty
 * @param withoutWar where it stands in a negotiation without a war; NaN: it is open there as everywhere
 */
public record Parameter(
        int index,
        String key,
        String symbol,
        String unit,
        Scope scope,
        Role role,
        Range legal,
        @Nullable Range sampled,
        double defaultValue,
        boolean whole,
        String grade,
        String says,
        String sources,
        double withoutWar) {

    /** Whether it belongs to a war: without one it is closed. */
    public boolean ofWar() {
        return !Double.isNaN(withoutWar);
    }

    /** Whether each party has its own value. */
    public boolean perParty() {
        return scope == Scope.PARTY;
    }

    /**
     * The grade of the default in a scenario that does not state it, always a placeholder: {@code P}, or
     * {@code P, L sign} where the literature tells which way the parameter acts. Evidence for a value belongs to the
     * scenario that states the value.
     */
    public String defaultGrade() {
        boolean hasSign = grade.startsWith("L ") || grade.startsWith("P, L");
        return hasSign ? "P, L sign" : "P";
    }

    private boolean ofAFact() {
        return grade.startsWith("F") || grade.startsWith("D");
    }

    /** Sources of the mechanism; those of a fact about the Geneva scenario stand in its file. */
    public String mechanismSources() {
        return ofAFact() ? "" : sources;
    }

    /** Whether this value is accepted. */
    public boolean accepts(double value) {
        return legal.contains(value) && (!whole || value == Math.rint(value));
    }

    /** What is accepted, in words: {@code 0 … 1 stk}, {@code 1 … 520 week, whole}. */
    public String allowed() {
        return legal + (unit.equals("–") ? "" : " " + unit) + (whole ? ", whole" : "");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Parameter p && p.key.equals(key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    @Override
    public String toString() {
        return key;
    }
}
