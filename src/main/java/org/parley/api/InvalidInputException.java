package org.parley.api;

import java.util.List;

/**
 * A scenario, preset, sweep, setting or pair of folders that cannot be used; all problems at once.
 *
 * @since 0.1.0
 */
public final class InvalidInputException extends ParleyException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    InvalidInputException(List<Problem> problems, String message, Throwable cause) {
        super(message, cause);
        this.problems = List.copyOf(problems);
    }

    /** Every problem in the order of the input; at least one. */
    public List<Problem> problems() {
        return problems;
    }
}
