package org.parley.study;

/** Input that cannot be used; the message says what and what is allowed, without a stack trace. Exit code 2. */
public final class RefusedInput extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RefusedInput(String message) {
        super(message);
    }
}
