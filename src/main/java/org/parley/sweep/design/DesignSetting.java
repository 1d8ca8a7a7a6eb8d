package org.parley.sweep.design;

/**
 * A key that a sweep file gives a design beside its kind: a whole number.
 *
 * @param key in the file
 * @param usual the number when the key is left out; below 0: it must be there
 * @param least the least number that is accepted
 * @param most the largest number that is accepted; that of an int: no limit of its own
 * @param says what it is, for help and editors
 */
public record DesignSetting(String key, int usual, int least, int most, String says) {
    /** Without a largest number of its own. */
    DesignSetting(String key, int usual, int least, String says) {
        this(key, usual, least, Integer.MAX_VALUE, says);
    }

    /** A key that must be there. */
    static DesignSetting required(String key, int least, String says) {
        return new DesignSetting(key, -1, least, says);
    }

    /** Whether the file must have it. */
    public boolean required() {
        return usual < 0;
    }
}
