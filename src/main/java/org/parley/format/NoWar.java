package org.parley.format;

import java.util.List;
import org.parley.parameter.WithoutWar;
import org.parley.yaml.YamlNode;

/**
 * What a file, a preset or an option may not say beside {@code war: none}: keys that belong to a war, and the
 * parameters and switches of {@link WithoutWar}.
 */
final class NoWar {
    private NoWar() {}

    /** Whether a parameter or switch of this key may not be named. */
    static boolean closes(boolean war, String key) {
        return !war && WithoutWar.closes(key);
    }

    /** The words of the problem. */
    static String problem(String key) {
        return "\"" + key + "\" belongs to a war or its mediation, and the scenario says war: none; leave it out.";
    }

    /** Every one of these keys that a mapping has is a problem. */
    static void refuse(YamlNode map, List<String> keys) {
        for (YamlNode.Entry entry : map.entries()) {
            if (keys.contains(entry.key())) {
                entry.keyNode()
                        .problem(
                                problem(entry.key()),
                                entry.key().equals("mediator")
                                        ? "Maybe somebody mediates and nobody fights? Then leave out war: none (docs/scenario-format.md, \"A mediator, but no fighting\")."
                                        : "");
            }
        }
    }
}
