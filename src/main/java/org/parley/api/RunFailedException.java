package org.parley.api;

/**
 * A run that could not be computed; its replication and seed stand in the message. That is a fault of the program.
 *
 * @since 0.1.0
 */
public final class RunFailedException extends ParleyException {
    private static final long serialVersionUID = 1L;

    RunFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
