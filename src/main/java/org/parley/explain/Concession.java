package org.parley.explain;

import org.parley.parameter.Side;

/**
 * What the other side would have had to give: of all deals that a side would sign, the one that costs the other side
 * least, compared with the deal that came nearest.
 *
 * @param to the side that would have signed
 * @param deal what it would have signed; −1: no deal at all
 * @param changes issues on which it differs from the nearest deal
 * @param cost what that takes from the other side's V, stk; below 0 if the other side gains, too
 * @param left the other side's V − R there: below 0 it would not have given that
 */
public record Concession(Side to, int deal, int changes, double cost, double left) {}
