package org.parley.scenario;

import java.util.List;

/**
 * Options of one issue that a party says it will never accept (model §4).
 *
 * @param issue index of the issue
 * @param options indices of the options beyond the line
 * @param hard true: such a deal is infeasible; false: it costs {@code redLineCost}
 * @param cite where it was said
 */
public record RedLine(int issue, List<Integer> options, boolean hard, Cite cite) {
    public RedLine {
        options = List.copyOf(options);
    }
}
