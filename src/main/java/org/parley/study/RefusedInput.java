package org.parley.study;

/**
 * Input that cannot be used. The message says what is wrong and what is allowed, without a stack trace. The exit code
 * is 2.
 */
public final class RefusedInput extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With what cannot be used and why, in whole sentences. */
    public RefusedInput(String message) {
        super(message);
    }
}
