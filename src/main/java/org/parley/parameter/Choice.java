package org.parley.parameter;

import java.util.List;

/**
 * A setting that is a word: a concession strategy (per party) or the mediator's style.
 *
 * @param key the name everywhere
 * @param scope one word, or one a party
 * @param options the legal words
 * @param defaultOption the word when nothing is said
 * @param says the meaning in one line
 */
public record Choice(String key, Scope scope, List<String> options, String defaultOption, String says) {}
