package org.parley.format;

import org.jspecify.annotations.Nullable;
import org.parley.parameter.Range;
import org.parley.parameter.Side;
import org.parley.yaml.YamlNode;

/**
 * Reads {@code {party: number}}, or where it is allowed one number for both, into an array by side; a party not named
 * has 0.
 */
final class PerParty {
    private PerParty() {}

    static double[] read(
            @Nullable YamlNode node, boolean oneForBoth, Range legal, String unit, String what, Sides sides) {
        double[] bySide = new double[2];
        if (node == null) {
            return bySide;
        }
        if (oneForBoth && !node.isMap()) {
            double both = node.number(what, legal, unit);
            return new double[] {both, both};
        }
        if (!node.map(what)) {
            return bySide;
        }
        for (YamlNode.Entry entry : node.entries()) {
            Side side = sides.read(entry.keyNode(), what);
            if (side != null) {
                bySide[side.ordinal()] = entry.value().number(what + " for " + entry.key(), legal, unit);
            }
        }
        return bySide;
    }
}
