package org.parley.explain;

/**
 * What one term adds to V or to R.
 *
 * @param term which
 * @param amount stk; negative: it takes away
 */
public record TermAmount(ComparisonTerm term, double amount) {}
