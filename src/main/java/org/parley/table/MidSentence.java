package org.parley.table;

/**
 * A name that has a capital where it stands alone, such as "Pressure by the mediator", in the middle of a sentence:
 * "pressure by the mediator". What begins with several capitals or one letter and a sign ("US backstop", "A/B") stays
 * as it is; so must a proper name, which is not to be asked. Test: {@code MidSentenceTest}.
 */
public final class MidSentence {
    private static final String THE = "The ";

    private MidSentence() {}

    /**
     * A name that somebody gave, such as that of an issue: "The common market" is "the common market" after "on" or
     * "of", and every other one stays as it is, for it may be a proper name.
     */
    public static String given(String name) {
        return name.startsWith(THE) ? "the " + name.substring(THE.length()) : name;
    }

    /** The name with a small first letter. */
    public static String of(String name) {
        if (name.length() < 2) {
            return name;
        }
        char second = name.charAt(1);
        return Character.isLowerCase(second) || second == ' '
                ? Character.toLowerCase(name.charAt(0)) + name.substring(1)
                : name;
    }
}
