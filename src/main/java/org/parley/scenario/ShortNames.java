package org.parley.scenario;

/**
 * What the two parties are called where there is no room, at most {@value #MOST} characters: the name if it is as short
 * as that, otherwise the id, which is a word that the file chose for it; an id that is longer is cut. Where that makes
 * both the same, both are called by their ids. Turning the sides turns the two.
 */
public final class ShortNames {
    /** Characters of a short name. */
    public static final int MOST = 16;

    private ShortNames() {}

    /**
     * The two short names.
     *
     * @param ids two different words
     * @param names as readers see them
     * @param stated what the file says, another word than the other party is called by; or empty
     */
    public static String[] of(String[] ids, String[] names, String[] stated) {
        String[] shorts = new String[2];
        for (int i = 0; i < 2; i++) {
            shorts[i] = stated[i].isEmpty() ? made(ids[i], names[i]) : stated[i];
        }
        if (shorts[0].equals(shorts[1])) {
            for (int i = 0; i < 2; i++) {
                shorts[i] = stated[i].isEmpty() ? ids[i] : stated[i];
            }
        }
        return shorts;
    }

    private static String made(String id, String name) {
        if (length(name) <= MOST) {
            return name;
        }
        return length(id) <= MOST ? id : id.substring(0, MOST - 1) + "…";
    }

    /** Characters that a reader sees. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
