package org.parley.value;

/**
 * Why no deal? If the zone of possible agreement was not empty at any round, the talks failed to find it: {@code search}. Otherwise the last round is
 * relaxed one term at a time, in the order ratification, red lines, commitment; the first that opens the zone alone is the label; none alone but all together is
 * {@code several}; not even together is {@code warValue}. All flags are kept. Model §10.
 *
 * @param label the label
 * @param ratification whether dropping audience costs alone opens the zone
 * @param redLines whether dropping red lines alone opens it
 * @param commitment whether a lasting promise alone opens it
 * @param together whether all three together open it
 */
public record Binding(Label label, boolean ratification, boolean redLines, boolean commitment, boolean together) {
    /** The answers, as they are written in results. */
    public enum Label {
        SEARCH("search"),
        RATIFICATION("ratification"),
        RED_LINES("redLines"),
        COMMITMENT("commitment"),
        SEVERAL("several"),
        WAR_VALUE("warValue");

        private final String key;

        Label(String key) {
            this.key = key;
        }

        /** The word in results. */
        public String key() {
            return key;
        }
    }

    /** The answer for a run whose last round stands open in {@code search}. */
    public static Binding of(DealSearch search, boolean zopaEverOpen) {
        boolean ratification = !search.zopaEmptyWithout(true, false, false);
        boolean redLines = !search.zopaEmptyWithout(false, true, false);
        boolean commitment = !search.zopaEmptyWithout(false, false, true);
        boolean together = ratification || redLines || commitment || !search.zopaEmptyWithout(true, true, true);
        Label label = zopaEverOpen
                ? Label.SEARCH
                : ratification
                        ? Label.RATIFICATION
                        : redLines
                                ? Label.RED_LINES
                                : commitment ? Label.COMMITMENT : together ? Label.SEVERAL : Label.WAR_VALUE;
        return new Binding(label, ratification, redLines, commitment, together);
    }
}
