package org.parley.study;

/** Input that cannot be used; the message says what and what is allowed, without a stack trace. Exit code 2. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Refused(String message) {
        super(message);
    }
}
