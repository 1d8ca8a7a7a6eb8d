package org.parley.format;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.parameter.Parameter;
import org.parley.parameter.Range;
import org.parley.parameter.Role;
import org.parley.scenario.Thinkable;
import org.parley.yaml.YamlNode;

/**
 * The section {@code thinkable}: lever, or lever of a party, → how far: {@code [low, high]}, or the high end alone,
 * from the lever's lowest legal value: {@code pressure.ukraine: 0.5}.
 */
final class ThinkableReader {
    private final Sides sides;

    ThinkableReader(Sides sides) {
        this.sides = sides;
    }

    Thinkable read(@Nullable YamlNode section) {
        if (section == null || !section.map("thinkable")) {
            return Thinkable.ALL;
        }
        if (section.entries().isEmpty()) {
            section.problem("thinkable names no lever; name one, or leave the section out: then all are thinkable.");
        }
        List<Thinkable.Lever> levers = new ArrayList<>();
        for (YamlNode.Entry entry : section.entries()) {
            ParameterName name = ParameterName.of(entry.key(), sides, entry.keyNode()::problem);
            if (name == null) {
                continue;
            }
            if (name.parameter().role() != Role.LEVER) {
                entry.keyNode().problem(entry.key() + " is no lever: nobody chooses it.", "Levers: parley parameters.");
                continue;
            }
            Range range = range(name.parameter(), entry);
            if (range != null) {
                levers.add(new Thinkable.Lever(name.parameter(), name.side(), range));
            }
        }
        return new Thinkable(levers);
    }

    private static @Nullable Range range(Parameter p, YamlNode.Entry entry) {
        String what = "thinkable " + entry.key();
        YamlNode node = entry.value();
        if (!node.isList()) {
            double high = node.number(what, p.legal(), unit(p));
            return Double.isNaN(high) ? null : new Range(p.legal().low(), high);
        }
        if (node.items().size() != 2) {
            node.problem(what + " is " + node.shown() + "; [low, high] or the high end alone is wanted.");
            return null;
        }
        double low = node.items().get(0).number(what, p.legal(), unit(p));
        double high = node.items().get(1).number(what, p.legal(), unit(p));
        if (Double.isNaN(low) || Double.isNaN(high)) {
            return null;
        }
        if (low >= high) {
            node.problem(what + " is [" + node.items().get(0).shown() + ", "
                    + node.items().get(1).shown() + "]; low must lie below high.");
            return null;
        }
        return new Range(low, high);
    }

    private static String unit(Parameter p) {
        return p.unit().equals("–") ? "" : p.unit();
    }
}
