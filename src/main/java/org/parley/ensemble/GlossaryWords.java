package org.parley.ensemble;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The words of reports and of the page that need a sentence, with that sentence. To add one: a line in
 * {@link #ENTRIES}, and one in docs/teaching/glossary.md, which a test compares with them. Test: {@code GlossaryTest}.
 */
public final class GlossaryWords {
    /**
     * A word.
     *
     * @param word as it is explained
     * @param pattern of the forms in which it stands in texts, for Java and for JavaScript
     * @param forms the same, whole words in letters of any size
     * @param means a plain sentence without its full stop
     */
    public record Entry(String word, String pattern, Pattern forms, String means) {
        private Entry(String word, String pattern, String means) {
            this(
                    word,
                    pattern,
                    Pattern.compile("(?<![\\p{L}-])(?:" + pattern + ")(?![\\p{L}-])", Pattern.CASE_INSENSITIVE),
                    means);
        }

        /** The name of its place on a page. */
        public String anchor() {
            return "word-" + word.replaceAll("[^A-Za-z0-9]+", "-").toLowerCase(Locale.ROOT);
        }
    }

    /** All words, in the order of the alphabet but for what belongs together. */
    public static final List<Entry> ENTRIES = List.of(
            new Entry(
                    "95 % interval",
                    "95 % intervals?",
                    "if the same assumptions were run again and again with other random numbers, the interval would hold the true number in 95 of 100 cases; it says nothing of how right the assumptions are"),
            new Entry(
                    "agreement",
                    "agreements?",
                    "terms that both sides signed and that did not fail at home: a settlement or a framework"),
            new Entry("aspiration", "aspirations?", "the least that a side asks for at a moment of the talks"),
            new Entry("backstop", "backstop", "what really stands behind a guarantee when it is tested"),
            new Entry("ceasefire", "ceasefires?", "the fighting stops on today's line without terms"),
            new Entry(
                    "draw",
                    "draws?",
                    "one set of all uncertain numbers, picked by chance from their ranges; a run plays the talks with it"),
            new Entry(
                    "fighting on",
                    "fighting on",
                    "what a side expects if nothing is signed: the front, the costs, and who may collapse"),
            new Entry("framework", "frameworks?", "an agreement on some of the issues that leaves the others open"),
            new Entry(
                    "frontier",
                    "(?:Pareto )?frontiers?",
                    "the deals than which no other deal is worth more to one side and as much to the other"),
            new Entry(
                    "grade",
                    "grades?",
                    "what a number rests on: F a fact, D an estimate from data, L literature, P a placeholder"),
            new Entry(
                    "guarantee",
                    "(?:security )?guarantees?",
                    "a promise by others that makes breaking an agreement less likely"),
            new Entry("horizon", "horizon", "the last week that is looked at"),
            new Entry(
                    "Kalai–Smorodinsky point",
                    "Kalai–Smorodinsky",
                    "a textbook idea of a balanced deal: both get the same share of the most they could get"),
            new Entry(
                    "lever",
                    "levers?",
                    "a number that somebody chooses, such as pressure; the other numbers nobody knows"),
            new Entry(
                    "likelihood ratio",
                    "likelihood ratios?",
                    "how many times as often a sign is seen before an agreement as before none; 1: the sign tells nothing"),
            new Entry(
                    "mean case",
                    "mean case",
                    "every number at its default value, and the preferences that are left when nothing is drawn"),
            new Entry("median", "medians?", "the number with half of the runs below it"),
            new Entry(
                    "Nash point",
                    "Nash(?: point)?",
                    "a textbook idea of a balanced deal: the product of what both gain over having none is largest"),
            new Entry(
                    "package",
                    "(?:named |typical )?packages?",
                    "terms on all issues, or on those on which a published plan speaks"),
            new Entry("placeholder", "placeholders?", "a number without evidence, graded P, there to be varied"),
            new Entry(
                    "commitment problem",
                    "promises (?:held|hold|that hold) for ever|commitment problem",
                    "as if no agreement could break: the obstacle is that a signed promise may be broken later"),
            new Entry(
                    "rank correlation",
                    "(?:partial )?rank correlations?",
                    "how far runs with a larger number end in agreement more often, from −1 to 1; partial: with all other numbers taken out"),
            new Entry(
                    "record",
                    "the record",
                    "what is known of the talks before the first week; a draw fits it if it plays nothing there that did not happen"),
            new Entry(
                    "red line",
                    "red lines?",
                    "what a party said in public that it will not accept; to cross it costs, or is not possible"),
            new Entry(
                    "reservation value",
                    "reservation values?",
                    "the least that a deal must be worth for a side to sign it"),
            new Entry(
                    "same random numbers",
                    "same random numbers",
                    "the chances of a run are kept when one assumption is moved, so that the difference comes from the assumption"),
            new Entry("settlement", "(?:comprehensive )?settlements?", "an agreement on all issues"),
            new Entry(
                    "vote at home",
                    "vote at home|ratification",
                    "parliament or people decide on what was signed, and may say no"),
            new Entry(
                    "whisker", "whiskers?", "the thin line across the end of a bar or dot: the interval of the number"),
            new Entry(
                    "zone of possible agreement",
                    "(?<!economic |buffer )zones?(?: of (?:possible )?agreement)?",
                    "all deals that both sides would sign"));

    private GlossaryWords() {}
}
