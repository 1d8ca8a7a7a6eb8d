package org.parley.format;

import org.parley.parameter.Parameters;

/** Expected messages that list what is allowed: the lists are the registry's, so that a new word breaks no test. */
public final class ListedWords {
    private ListedWords() {}

    /** The text with {@code {strategies}} and {@code {styles}} filled in. */
    public static String in(String text) {
        return text.replace("{strategies}", String.join(", ", Parameters.STRATEGY.options()))
                .replace("{styles}", String.join(", ", Parameters.MEDIATOR_STYLE.options()));
    }
}
