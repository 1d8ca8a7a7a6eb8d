package org.parley.yaml;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * From a file to the tree of its YAML nodes. Refused here, before anything is interpreted: aliases (so no alias bomb
 * can grow), deep nesting, several documents, duplicate keys, keys that are not plain words.
 */
public final class YamlFile {
    /** The formats need eight levels. */
    static final int MOST_LEVELS = 30;

    private YamlFile() {}

    /** The top node, or null after at least one problem was added. */
    public static @Nullable YamlNode read(Path file, Problems problems) {
        String text = YamlText.read(file, problems);
        return text == null ? null : parse(text, problems);
    }

    /** The top node of what was read already, or null after at least one problem was added. */
    public static @Nullable YamlNode read(byte[] bytes, Problems problems) {
        if (bytes.length > YamlText.MOST_BYTES) {
            problems.add("has more than " + YamlText.MOST_BYTES + " bytes, which is more than is allowed.", "");
            return null;
        }
        String text = YamlText.decode(bytes, problems);
        return text == null ? null : parse(text, problems);
    }

    /** The top node of a text from anywhere, or null after at least one problem was added. */
    public static @Nullable YamlNode read(String text, Problems problems) {
        String checked = YamlText.check(text, problems);
        return checked == null ? null : parse(checked, problems);
    }

    /** The top node of a checked text, or null after at least one problem was added. */
    static @Nullable YamlNode parse(String text, Problems problems) {
        LoadSettings settings = LoadSettings.builder()
                .setUseMarks(true)
                .setParseComments(false)
                .setAllowNonScalarKeys(true)
                .setCodePointLimit((int) YamlText.MOST_BYTES)
                .build();
        List<Event> events = new ArrayList<>();
        try {
            if (!checkEvents(new Parse(settings).parseString(text), events, problems)) {
                return null;
            }
            Optional<Node> root = new Composer(settings, new ParsedEvents(events)).getSingleNode();
            if (root.isEmpty()) {
                problems.add("is empty but for comments.", "");
                return null;
            }
            int before = problems.count();
            checkKeys(root.get(), problems);
            return problems.count() > before ? null : new YamlNode(root.get(), problems);
        } catch (MarkedYamlEngineException wrong) {
            new YamlMistake(text, events, wrong).tell(problems);
        } catch (YamlEngineException wrong) {
            problems.add("is not YAML: " + YamlMistake.firstLine(String.valueOf(wrong.getMessage())) + ".", "");
        }
        return null;
    }

    /** Whether everything is allowed; keeps the events. */
    private static boolean checkEvents(Iterable<Event> events, List<Event> kept, Problems problems) {
        int documents = 0;
        int level = 0;
        for (Event event : events) {
            kept.add(event);
            Mark mark = event.getStartMark().orElse(null);
            int line = mark == null ? 0 : mark.getLine() + 1;
            int column = mark == null ? 0 : mark.getColumn() + 1;
            if (event instanceof AliasEvent alias) {
                problems.add(line, column, "the alias *" + alias.getAlias() + " is refused; write the value out.", "");
                return false;
            }
            if (event instanceof DocumentStartEvent && ++documents > 1) {
                problems.add(line, column, "a second document begins here; a file holds one.", "");
                return false;
            }
            switch (event.getEventId()) {
                case MappingStart, SequenceStart -> level++;
                case MappingEnd, SequenceEnd -> level--;
                default -> {}
            }
            if (level > MOST_LEVELS) {
                problems.add(line, column, "nested more than " + MOST_LEVELS + " levels deep.", "");
                return false;
            }
        }
        return true;
    }

    private static void checkKeys(Node node, Problems problems) {
        if (node instanceof SequenceNode list) {
            list.getValue().forEach(item -> checkKeys(item, problems));
        } else if (node instanceof MappingNode map) {
            boolean[] halves = DecimalCommas.tell(map, problems);
            Set<String> seen = new LinkedHashSet<>();
            for (int e = 0; e < halves.length; e++) {
                if (halves[e]) {
                    continue;
                }
                NodeTuple entry = map.getValue().get(e);
                YamlNode key = new YamlNode(entry.getKeyNode(), problems);
                if (!(entry.getKeyNode() instanceof ScalarNode word)) {
                    key.problem("a key must be a word, not " + key.shown() + ".");
                } else if (!seen.add(word.getValue())) {
                    key.problem("the key \"" + word.getValue() + "\" stands here a second time.");
                }
                checkKeys(entry.getValueNode(), problems);
            }
        }
    }
}
