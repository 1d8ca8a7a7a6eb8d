package org.parley.scenario;

import org.parley.parameter.Side;

/**
 * What the war is about (model §3): the issue whose status quo moves towards one option while the fighting lasts.
 *
 * @param issue index of the issue; its status quo is where the line stands when z = 0
 * @param to index of the option that the gainer would hold at z = 1
 * @param gainer the side that gains as z grows
 * @param areaKm2 of the whole way from z = 0 to z = 1, &gt; 0
 * @param cite of the area
 */
public record Objective(int issue, int to, Side gainer, double areaKm2, Cite cite) {}
