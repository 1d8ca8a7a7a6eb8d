package org.parley.format;

import org.jspecify.annotations.Nullable;
import org.parley.parameter.Range;
import org.parley.scenario.Cite;
import org.parley.yaml.YamlNode;

/**
 * A number that may have a cite of its own: {@code 5775}, or {@code {value: 5775, grade: D, source: S7}}.
 *
 * @param value NaN after a problem, 0 where nothing is said
 * @param cite its own, or that of what it belongs to
 */
record GradedNumber(double value, Cite cite) {
    static GradedNumber read(@Nullable YamlNode node, Range legal, String unit, String what, Cite owner, Cites cites) {
        if (node == null) {
            return new GradedNumber(0, owner);
        }
        if (!node.isMap()) {
            return new GradedNumber(node.number(what, legal, unit), owner);
        }
        node.mapOf(what, Keys.GRADED_NUMBER);
        YamlNode value = node.required("value", what);
        double number = value == null ? Double.NaN : value.number(what, legal, unit);
        return new GradedNumber(number, cites.read(node, what));
    }
}
