package org.parley.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.scenario.Cite;
import org.parley.yaml.Problems;
import org.parley.yaml.YamlNode;

/**
 * Reads grade, source, note and quotation of a number or statement. A grade F or D without a source is a problem: that
 * is what these letters mean.
 */
public final class Cites {
    /** Sourced fact, derived from public data, literature, placeholder. */
    static final List<String> GRADES = List.of("F", "D", "L", "P");

    private static final Map<String, String> FULL =
            Map.of("F", "FACT", "D", "DERIVED", "L", "LITERATURE", "P", "PLACEHOLDER");

    private final List<String> sourceIds;
    private final Cite fallback;

    /** Reads the cites of a file with these sources. */
    Cites(List<String> sourceIds) {
        this(sourceIds, Cite.NONE);
    }

    /** Where nothing is said, the fallback holds: that of a preset. */
    Cites(List<String> sourceIds, Cite fallback) {
        this.sourceIds = sourceIds;
        this.fallback = fallback;
    }

    /** What holds where nothing is said. */
    Cite fallback() {
        return fallback;
    }

    /** The keys {@code grade, source, note, quote} of a mapping. */
    Cite read(YamlNode map, String what) {
        return read(what, map.get("grade"), map.get("source"), map.get("note"), map.get("quote"), map);
    }

    /** The keys {@code <prefix>Grade, <prefix>Source, <prefix>Note} of a mapping. */
    Cite read(YamlNode map, String prefix, String what) {
        return read(
                prefix + " of " + what,
                map.get(prefix + "Grade"),
                map.get(prefix + "Source"),
                map.get(prefix + "Note"),
                null,
                map);
    }

    private Cite read(
            String what,
            @Nullable YamlNode grade,
            @Nullable YamlNode source,
            @Nullable YamlNode note,
            @Nullable YamlNode quote,
            YamlNode at) {
        String letter = grade == null ? fallback.grade() : grade(grade, what, GRADES);
        String from = source == null ? fallback.source() : sources(source, what);
        String remark = note == null ? fallback.note() : note.text("note of " + what);
        String words = quote == null ? "" : quote.text("quote of " + what);
        requireSource(letter, from, what, grade == null ? at : grade);
        return new Cite(letter, from, remark, words);
    }

    /** A grade out of these (a message names the four letters only); empty after a problem. */
    static String grade(YamlNode node, String what, List<String> allowed) {
        if (node.isWord() && allowed.contains(node.raw())) {
            return node.raw();
        }
        String letter = node.oneOf("grade of " + what, GRADES, Cites::maybe);
        return letter == null ? "" : letter;
    }

    /** The letter of a grade that was written in small or in full. */
    private static String maybe(String word) {
        String start = word.strip().toUpperCase(Locale.ROOT);
        return GRADES.stream()
                .filter(letter -> start.equals(letter) || start.equals(FULL.get(letter)))
                .findFirst()
                .map(letter -> "Maybe \"" + letter + "\"?")
                .orElse("");
    }

    /** A problem if the grade says that there is a source and there is none. */
    static void requireSource(String grade, String source, String what, YamlNode at) {
        if ((grade.equals("F") || grade.equals("D")) && source.isEmpty()) {
            at.problem(what + " has grade " + grade + " and no source; F and D name one, a judgement is P.");
        }
    }

    /** Source ids: one word, several separated by commas, or a list; as one text. */
    String sources(YamlNode node, String what) {
        List<String> ids = new ArrayList<>();
        if (node.isList()) {
            for (YamlNode item : node.items()) {
                collect(item, what, ids);
            }
        } else {
            collect(node, what, ids);
        }
        return String.join(", ", ids);
    }

    private void collect(YamlNode node, String what, List<String> ids) {
        for (String part : node.text("source of " + what).split(",", -1)) {
            String id = part.strip();
            if (id.isEmpty()) {
                continue;
            }
            if (!sourceIds.contains(id)) {
                String there = sourceIds.isEmpty() ? "there are none under \"sources\"" : "it is not under \"sources\"";
                node.problem(
                        "unknown source \"" + id + "\" of " + what + "; " + there + ".", Problems.maybe(id, sourceIds));
            }
            ids.add(id);
        }
    }
}
