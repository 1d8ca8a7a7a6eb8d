package org.parley.lab;

/**
 * One quantity of a game, twice: by its closed form and by playing.
 *
 * @param key short name, used by {@link Reproduction}
 * @param says what it is, with its unit
 * @param closedForm the number of the formula; NaN if the thing does not exist
 * @param play the number of the play
 */
public record Result(String key, String says, double closedForm, Play play) {
    static Result exact(String key, String says, double closedForm, double played, double tolerance) {
        return new Result(key, says, closedForm, new Play.Exact(played, tolerance));
    }

    static Result sampled(String key, String says, double closedForm, Play.Sampled played) {
        return new Result(key, says, closedForm, played);
    }

    /** Whether formula and play are the same. */
    public boolean agrees() {
        return play.agrees(closedForm);
    }
}
