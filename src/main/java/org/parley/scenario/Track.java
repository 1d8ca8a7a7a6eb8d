package org.parley.scenario;

/** The table at which an issue is dealt with, or a delegate sits. An issue is never {@code BOTH}. */
public enum Track {
    POLITICAL,
    TECHNICAL,
    BOTH;

    /** The word of the file: {@code political}, {@code technical}, {@code both}. */
    public String word() {
        return switch (this) {
            case POLITICAL -> "political";
            case TECHNICAL -> "technical";
            case BOTH -> "both";
        };
    }
}
