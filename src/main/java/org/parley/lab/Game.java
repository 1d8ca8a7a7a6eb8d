package org.parley.lab;

import java.util.List;

/**
 * One canonical game: a closed form, and a play that does not use it, so that the two check each other.
 *
 * <p>To add one: write a class, add one line to {@link Games}; the tests and the validation table find it by
 * themselves.
 */
public interface Game {
    /** Name on the command line: lower case, words joined by hyphens. */
    String name();

    /** One line: the question and whose game it is (author, year). */
    String title();

    /** What may be varied, in order. */
    List<GameParameter> parameters();

    /** What is wrong with values that are legal one by one but not together; one line each, naming what is allowed. */
    default List<String> problems(GameValues settings) {
        return List.of();
    }

    /** Both numbers of every quantity. */
    List<Result> play(GameValues settings, Sampling sampling);

    /** How it is played, a few words for the validation table. */
    String playedBy();

    /** Pictures as data. */
    List<Figure> figures(GameValues settings, Sampling sampling);

    /** The four sentences. */
    Lesson lesson();

    /** The numbers it must reproduce. */
    List<Reproduction> reproductions();
}
