package org.parley.format;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.parameter.Side;
import org.parley.scenario.Scenario;
import org.parley.yaml.Problems;
import org.parley.yaml.YamlNode;

/** Tells which side a word of a file or option means: the word is a party's id or the letter of its side. */
public record Sides(String a, String b) {
    /** The sides of a scenario. */
    static Sides of(Scenario scenario) {
        return new Sides(scenario.party(Side.A).id(), scenario.party(Side.B).id());
    }

    /** The side that a word means, or null. */
    @Nullable
    Side find(String word) {
        if (word.equals(a) || word.equals("A")) {
            return Side.A;
        }
        return word.equals(b) || word.equals("B") ? Side.B : null;
    }

    /** The side that a node means; null after a problem. */
    @Nullable
    public Side read(YamlNode node, String what) {
        Side side = node.isWord() ? find(node.raw()) : null;
        if (side == null) {
            node.problem(unknown(node.shown(), what), hint(node.raw()));
        }
        return side;
    }

    /** The words of a message: the shown word is no party. */
    String unknown(String shown, String what) {
        return "unknown party " + shown + " of " + what + "; the parties are " + a + " (A) and " + b + " (B).";
    }

    /** The near miss. */
    String hint(String word) {
        return Problems.maybe(word, List.of(a, b));
    }

    /** The id of the party on a side. */
    public String id(Side side) {
        return side == Side.A ? a : b;
    }
}
