package org.parley.scenario;

/**
 * The words that stand on every page, chart footer and export. A file's {@code banner} adds to them and cannot replace
 * them. One that begins with the standing text is taken as it is, so that a resolved file reads back as it was written.
 * Test: {@code BannerTest}.
 */
public final class Banner {
    /** The banner of any conflict, an invented one too: what holds of one alone stands in its file. */
    public static final String DEFAULT =
            "Exploratory teaching model. It computes what follows from the assumptions you set. It does not forecast events, "
                    + "judge the merits or legality of any claim, or recommend terms. Parameter values marked P are "
                    + "placeholders.";

    private Banner() {}

    /** What a scenario's banner says beyond the standing text; empty if nothing. */
    public static String own(String banner) {
        return banner.startsWith(DEFAULT) ? banner.substring(DEFAULT.length()).strip() : banner;
    }

    /** The standing text and then what the file's own banner says beyond it. */
    public static String with(String own) {
        if (own.isBlank()) {
            return DEFAULT;
        }
        return own.startsWith(DEFAULT) ? own : DEFAULT + " " + own;
    }
}
