package org.parley.plot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How each series of a plot looks and what the key says of it: styles in the order of first mention unless given. */
final class SeriesStyles {
    private final Map<String, SeriesStyle> styles = new LinkedHashMap<>();
    private final Map<String, Legend.Kind> kinds = new LinkedHashMap<>();
    private final Map<String, String> texts = new LinkedHashMap<>();

    /** A series is drawn in this way; a band is what the key shows only if nothing else of its series is drawn. */
    void mention(String series, Legend.Kind kind) {
        styles.computeIfAbsent(series, s -> SeriesStyle.of(styles.size()));
        kinds.merge(series, kind, (old, now) -> now == Legend.Kind.BAND ? old : old == Legend.Kind.BAND ? now : old);
    }

    void give(String series, SeriesStyle style) {
        styles.put(series, style);
    }

    /** Gives a style unless there is one. */
    SeriesStyle giveIfNew(String series, SeriesStyle style) {
        styles.putIfAbsent(series, style);
        return of(series);
    }

    /** What the key says in place of the name; empty leaves it out. */
    void inKey(String series, String text) {
        texts.put(series, text);
    }

    SeriesStyle of(String series) {
        return styles.getOrDefault(series, SeriesStyle.of(0));
    }

    /** The key, in the order of the styles. */
    List<Legend.Entry> key() {
        List<Legend.Entry> key = new ArrayList<>();
        styles.forEach((series, style) -> {
            String text = texts.getOrDefault(series, series);
            if (!text.isEmpty() && kinds.containsKey(series)) {
                key.add(new Legend.Entry(text, style, kinds.get(series)));
            }
        });
        return key;
    }
}
