package org.parley.analysis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where each text first stands in a list. */
final class FirstPositions {
    private final Map<String, Integer> places = new LinkedHashMap<>();

    FirstPositions(List<String> strings) {
        for (int i = 0; i < strings.size(); i++) {
            places.putIfAbsent(strings.get(i), i);
        }
    }

    /** Its place, or −1. */
    int of(String text) {
        return places.getOrDefault(text, -1);
    }

    /** How many different strings. */
    int size() {
        return places.size();
    }
}
