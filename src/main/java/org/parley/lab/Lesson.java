package org.parley.lab;

import java.util.List;

/**
 * A game in four sentences.
 *
 * @param setting who does what
 * @param teaches what follows
 * @param leavesOut what a reader must not forget
 * @param became which term of the big model it is
 * @param classes the classes of that term, by full name
 */
public record Lesson(String setting, String teaches, String leavesOut, String became, List<String> classes) {
    /** The four sentences in order. */
    public List<String> sentences() {
        return List.of(setting, teaches, leavesOut, became);
    }
}
