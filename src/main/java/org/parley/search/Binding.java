package org.parley.search;

/**
 * Says why there was no deal. If the zone of possible agreement was open in some round, the label is {@code holdingOut}
 * where a deal that both would sign was offered or tabled in its round and refused, else {@code notFound}. Otherwise
 * the last round is relaxed one term at a time, in the order ratification, red lines, commitment; the first that opens
 * the zone alone is the label; none alone but two or all three of them is {@code several}; none of these seven is
 * {@code warValue}. All flags are kept, whatever the label, each of them as computed: they may overlap, and since a
 * lasting promise can be worth less than what may break, they need not contain one another: two may open a zone that
 * all three close. Model §10; docs/odd.md, 7.16. Test: BindingTest.
 *
 * @param label the label
 * @param ratification whether dropping audience costs alone opens the zone
 * @param redLines whether dropping red lines alone opens it
 * @param commitment whether a lasting promise alone opens it
 * @param two whether some two of them together open it
 * @param together whether all three together open it
 */
public record Binding(
        Label label, boolean ratification, boolean redLines, boolean commitment, boolean two, boolean together) {
    /** The answers, as they are written in results. */
    public enum Label {
        HOLDING_OUT("holdingOut"),
        NOT_FOUND("notFound"),
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

    /**
     * The answer for a run whose last round stands open in {@code search}.
     *
     * @param zopaEverOpen whether the zone was open in some round
     * @param heldOut whether a deal that both would sign was refused in some round
     */
    public static Binding of(DealSearch search, boolean zopaEverOpen, boolean heldOut) {
        boolean ratification = !search.zopaEmptyWithout(true, false, false);
        boolean redLines = !search.zopaEmptyWithout(false, true, false);
        boolean commitment = !search.zopaEmptyWithout(false, false, true);
        // To take away ratification or red lines besides closes no zone; a promise that lasts may. So what is open
        // without one is open without two, and only without one of those two may it be closed without all three.
        boolean lasting = commitment;
        boolean two = ratification || redLines || commitment || !search.zopaEmptyWithout(true, true, false);
        if (!two) {
            lasting = !search.zopaEmptyWithout(true, false, true) || !search.zopaEmptyWithout(false, true, true);
            two = lasting;
        }
        boolean together = lasting || !search.zopaEmptyWithout(true, true, true);
        Label label = zopaEverOpen
                ? heldOut ? Label.HOLDING_OUT : Label.NOT_FOUND
                : ratification
                        ? Label.RATIFICATION
                        : redLines
                                ? Label.RED_LINES
                                : commitment ? Label.COMMITMENT : two || together ? Label.SEVERAL : Label.WAR_VALUE;
        return new Binding(label, ratification, redLines, commitment, two, together);
    }
}
