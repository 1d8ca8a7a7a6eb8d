package org.parley.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import org.parley.ensemble.GlossaryWords;

/**
 * The words of a report that need a sentence: where one stands for the first time on a page it is a link to its
 * meaning at the end of the page, where only those that occurred are explained.
 * Test: {@code GlossaryTest}.
 */
public final class Glossary {
    private final Set<Integer> used = new TreeSet<>();

    /** The text, escaped, its words linked where they stand for the first time on this page. */
    String linked(String text) {
        StringBuilder html = new StringBuilder();
        int at = 0;
        for (Found found : found(text)) {
            html.append(Html.escaped(text.substring(at, found.from())))
                    .append("<a class=\"word\" href=\"#")
                    .append(GlossaryWords.ENTRIES.get(found.entry()).anchor())
                    .append("\">")
                    .append(Html.escaped(text.substring(found.from(), found.to())))
                    .append("</a>");
            at = found.to();
            used.add(found.entry());
        }
        return html.append(Html.escaped(text.substring(at))).toString();
    }

    private record Found(int entry, int from, int to) {}

    /** First places of words that are new on the page; of overlapping ones the longer. */
    private List<Found> found(String text) {
        List<Found> all = new ArrayList<>();
        for (int e = 0; e < GlossaryWords.ENTRIES.size(); e++) {
            Matcher matcher = GlossaryWords.ENTRIES.get(e).forms().matcher(text);
            if (!used.contains(e) && matcher.find()) {
                all.add(new Found(e, matcher.start(), matcher.end()));
            }
        }
        all.sort(
                (a, b) -> a.from() != b.from() ? Integer.compare(a.from(), b.from()) : Integer.compare(b.to(), a.to()));
        List<Found> apart = new ArrayList<>();
        int end = 0;
        for (Found found : all) {
            if (found.from() >= end) {
                apart.add(found);
                end = found.to();
            }
        }
        return apart;
    }

    /** The words that occurred, with what they mean; nothing if none did. */
    void write(Html html) {
        if (used.isEmpty()) {
            return;
        }
        html.open("section id=\"words\"");
        html.element("h2", "Words");
        html.open("dl");
        for (int e : used) {
            GlossaryWords.Entry entry = GlossaryWords.ENTRIES.get(e);
            html.element("dt id=\"" + entry.anchor() + "\"", entry.word());
            html.element("dd", entry.means() + ".");
        }
        html.close("dl");
        html.close("section");
    }
}
