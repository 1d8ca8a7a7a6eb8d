package org.parley.analysis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where each text first stands in a list. */
final class FirstPositions {
    private final Map<String, Integer> places = new LinkedHashMap<>();

    FirstPositions(List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            places.putIfAbsent(texts.get(i), i);
        }
    }

    /** Its place, or −1. */
    int of(String text) {
        return places.getOrDefault(text, -1);
    }

    /** How many different texts. */
    int size() {
        return places.size();
    }
}
