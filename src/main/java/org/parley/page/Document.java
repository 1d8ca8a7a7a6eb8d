package org.parley.page;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A map from words to values, in the order in which they were put; becomes JSON. */
final class Document {
    private final Map<String, @Nullable Object> entries = new LinkedHashMap<>();

    /** Puts a value: a text, a number, a truth, a list, a map or null. */
    Document put(String key, @Nullable Object value) {
        entries.put(key, value instanceof Document inner ? inner.entries : value);
        return this;
    }

    /** What was put; the same object. */
    Map<String, @Nullable Object> map() {
        return entries;
    }
}
