package org.parley.api;

/**
 * Something that Parley could not do; the message is a sentence, or a line a problem, for a user.
 *
 * @since 0.1.0
 */
public abstract sealed class ParleyException extends RuntimeException
        permits InvalidInputException, FolderException, RunFailedException, CancelledException {
    private static final long serialVersionUID = 1L;

    ParleyException(String message, Throwable cause) {
        super(message, cause);
    }

    ParleyException(String message) {
        super(message);
    }
}
