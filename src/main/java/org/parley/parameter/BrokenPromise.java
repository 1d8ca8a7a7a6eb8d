package org.parley.parameter;

/**
 * A plug-in did not do what it said of itself or what its role promises; the message names it and says what is allowed.
 */
public final class BrokenPromise extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    /** Of a plug-in; the message is a clause without a full stop. */
    public BrokenPromise(String message) {
        super(message);
    }

    /** Likewise, with what it failed of. */
    public BrokenPromise(String message, Throwable cause) {
        super(message, cause);
    }
}
