package org.parley.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.table.Decimal;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Numbers with a decimal comma between braces or brackets, where a comma ends the entry: {@code {value: 0,12}} is
 * {@code value: 0} and a key 12 without a value, {@code [0,04, 0,30]} are four numbers. In a mapping that is certain,
 * as no key is a number without a value; in a list it may be meant ({@code [0,26]}), so a list only has a guess. Test:
 * {@code DecimalCommasTest}.
 */
final class DecimalCommas {
    private static final Pattern BEFORE = Pattern.compile("[-+]?\\d+");
    private static final Pattern BEHIND = Pattern.compile("\\d+([eE][-+]?\\d+)?");

    private DecimalCommas() {}

    /**
     * Adds the numbers of a mapping that a comma split, and then its lists that look alike.
     *
     * @return of every entry whether it is none: the digits behind a comma
     */
    static boolean[] tell(MappingNode map, Problems problems) {
        List<NodeTuple> entries = map.getValue();
        boolean[] halves = new boolean[entries.size()];
        boolean any = false;
        for (int e = 1; e < entries.size(); e++) {
            String written = split(entries.get(e - 1), entries.get(e));
            if (written != null) {
                halves[e] = true;
                any = true;
                tell(entries.get(e - 1), written, meant(written), problems);
            }
        }
        for (NodeTuple entry : entries) {
            if (any && entry.getValueNode() instanceof SequenceNode list) {
                String meant = meant(list);
                if (!meant.isEmpty()) {
                    tell(entry, meant.replace(", ", " ").replace('.', ',').replace(" ", ", "), meant, problems);
                }
            }
        }
        return halves;
    }

    /**
     * The number that the value of an entry and the key of the next were, as it was written; null if they were none.
     */
    private static @Nullable String split(NodeTuple entry, NodeTuple next) {
        boolean isAlone = next.getValueNode() instanceof ScalarNode empty
                && empty.isPlain()
                && empty.getValue().isEmpty();
        return isAlone ? joined(entry.getValueNode(), next.getKeyNode()) : null;
    }

    private static String meant(String written) {
        String decimal = written.replace(',', '.');
        return Decimal.hasThousands(written) ? Decimal.meantWhole(written) + " or " + decimal : decimal;
    }

    private static void tell(NodeTuple entry, String written, String meant, Problems problems) {
        String key = entry.getKeyNode() instanceof ScalarNode word ? word.getValue() : "the number";
        new YamlNode(entry.getValueNode(), problems)
                .problem(
                        key + " is " + written + "; a comma ends a number here, decimals stand behind a point.",
                        "Maybe " + meant + "?");
    }

    /**
     * What a list of numbers may have been before commas split them: {@code [0.04, 0.30]}; empty if one of its numbers
     * is whole in itself.
     */
    static String meant(SequenceNode list) {
        List<Node> items = list.getValue();
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i + 1 < items.size(); i += 2) {
            String written = joined(items.get(i), items.get(i + 1));
            if (written == null) {
                return "";
            }
            numbers.add(written.replace(',', '.'));
        }
        return items.isEmpty() || items.size() % 2 != 0 ? "" : "[" + String.join(", ", numbers) + "]";
    }

    /** Two numbers with nothing but a comma between them, as one; null if they are not. */
    private static @Nullable String joined(Node before, Node behind) {
        if (!(before instanceof ScalarNode whole
                        && whole.isPlain()
                        && behind instanceof ScalarNode part
                        && part.isPlain())
                || !BEFORE.matcher(whole.getValue()).matches()
                || !BEHIND.matcher(part.getValue()).matches()) {
            return null;
        }
        Mark end = whole.getEndMark().orElse(null);
        Mark begin = part.getStartMark().orElse(null);
        boolean isComma = end != null
                && begin != null
                && end.getLine() == begin.getLine()
                && end.getColumn() + 1 == begin.getColumn();
        return isComma ? whole.getValue() + "," + part.getValue() : null;
    }
}
