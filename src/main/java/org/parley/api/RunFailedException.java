package org.parley.api;

/**
 * A run that could not be computed; the message says which: its replication and seed, or the first round of the mean
 * case. That is a fault of the program, or of a plug-in.
 *
 * @since 0.1.0
 */
public final class RunFailedException extends ParleyException {
    private static final long serialVersionUID = 1L;

    RunFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
