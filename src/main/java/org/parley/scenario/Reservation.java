package org.parley.scenario;

/**
 * What no agreement is worth to a party, stated as such: it stands in place of W_i (model §5), so that a deal is
 * acceptable from there.
 *
 * @param worth on the party's {@link WorthScale}
 * @param cite where the number comes from
 */
public record Reservation(double worth, Cite cite) {}
