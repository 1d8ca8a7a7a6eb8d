package org.parley.page;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.parley.ensemble.GlossaryWords;
import org.parley.parameter.Parameter;
import org.parley.parameter.Parameters;
import org.parley.parameter.PlainNames;
import org.parley.talks.Outcome;

/**
 * docs/teaching/glossary.md: the words that reports explain, some more that only the page and the lessons use, and the
 * endings and dials of the program, so that they are called the same everywhere.
 */
final class GlossarySheet {
    private static final Map<String, String> WORDS = words();

    private GlossarySheet() {}

    private static Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        // spotless:off
        words.put("talk, run", "the whole negotiation played once, with one draw of what nobody knows");
        words.put("share", "how many of the talks, such as 35 of 100; a share of draws, not a forecast");
        words.put("n", "how many talks, agreements or pairs a share is a share of");
        words.put("party, side", "one of the two that negotiate; side A or B is its place in the file and means nothing");
        words.put("mediator", "the third at the table: helps, speaks in public, may press, may leave");
        words.put("issue, option", "a question of the negotiation; one way to settle it");
        words.put("deal", "one option for every issue");
        words.put("what is at stake", "from a party's worst settlement to its best; values are shares of that distance");
        words.put("a deal both would sign", "one that is worth more to each capital than fighting on, everything counted");
        words.put("refused in the hope of more", "such a deal lay on the table, and a side thought that it could do better");
        words.put("pressure", "what the mediator makes a party pay for not agreeing");
        words.put("brittle", "an assumption: what is signed under pressure breaks sooner");
        words.put("moved further", "gave up more than the other of what it could hope for at its opening demand");
        words.put("loses more against today", "gave up more than the other, measured from how things stand today; the two measures disagree");
        words.put("asymmetry", "the difference between the two parties in what they gave: above 0 the first gave more, below 0 the second; the sign is an order, no judgement");
        words.put("everything at its middle", "nothing is drawn any more; each unsure number has its default value");
        // spotless:on
        return words;
    }

    /** The whole sheet. */
    static String markdown(String banner) {
        StringBuilder text = new StringBuilder();
        text.append("# Glossary\n\n").append(banner).append("\n\n");
        text.append(
                "Words, endings and dials are those of the program and its reports; a test compares this file with them.\n\n");
        text.append("## Words\n\n| word | means here |\n|---|---|\n");
        Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        GlossaryWords.ENTRIES.forEach(entry -> all.put(entry.word(), entry.means()));
        WORDS.forEach((word, means) -> {
            if (all.put(word, means) != null) {
                throw new IllegalStateException(word + " stands in the glossary of reports, too");
            }
        });
        all.forEach((word, means) -> row(text, word, means));
        text.append("\n## Endings, in the order of the file; they are not ranked\n\n| ending | when |\n|---|---|\n");
        for (Outcome outcome : Outcome.values()) {
            row(text, outcome.label(), outcome.rule());
        }
        text.append("\n## Dials that stand open in Explore\n\n| dial | what it is |\n|---|---|\n");
        for (Parameter p : Parameters.all()) {
            if (Dials.standsOpen(p)) {
                row(text, PlainNames.of(p) + " (`" + p.key() + "`)", PlainNames.sentence(p));
            }
        }
        return text.toString();
    }

    private static void row(StringBuilder text, String word, String means) {
        text.append("| ").append(word).append(" | ").append(means).append(" |\n");
    }
}
