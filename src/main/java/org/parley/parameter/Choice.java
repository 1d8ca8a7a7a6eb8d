package org.parley.parameter;

import java.util.ArrayList;
import java.util.List;

/**
 * A setting that is a word: a concession strategy (per party) or the mediator's style. Each word tells what it is and
 * which parameters it reads; help texts, schemas, pages and the check for parameters that cannot matter ask it here.
 *
 * @param key the name everywhere
 * @param scope one word, or one a party
 * @param words the legal words
 * @param defaultOption the word when nothing is said
 * @param says the meaning in one line
 */
public record Choice(String key, Scope scope, List<Word> words, String defaultOption, String says) {
    /**
     * A legal word.
     *
     * @param name as a user writes it
     * @param says what it does, in a line that follows "it"
     * @param reads the parameters that only some of the words read, and this one does
     */
    public record Word(String name, String says, List<Parameter> reads) {}

    /** The names of the words. */
    public List<String> options() {
        return words.stream().map(Word::name).toList();
    }

    /** Every parameter that some word reads, in the order of the words. */
    public List<Parameter> reads() {
        List<Parameter> all = new ArrayList<>();
        for (Word word : words) {
            for (Parameter parameter : word.reads()) {
                if (!all.contains(parameter)) {
                    all.add(parameter);
                }
            }
        }
        return all;
    }

    /**
     * Whether a word reads a parameter.
     *
     * @throws IllegalArgumentException if there is no such word
     */
    public boolean reads(String name, Parameter parameter) {
        for (Word word : words) {
            if (word.name().equals(name)) {
                return word.reads().contains(parameter);
            }
        }
        throw new IllegalArgumentException(key + " is " + name + "; allowed " + String.join(", ", options()));
    }
}
