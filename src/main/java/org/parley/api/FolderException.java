package org.parley.api;

/**
 * A result folder that cannot be written or read: it holds something already, the disk is full, a file is missing.
 *
 * @since 0.1.0
 */
public final class FolderException extends ParleyException {
    private static final long serialVersionUID = 1L;

    FolderException(String message, Throwable cause) {
        super(message, cause);
    }
}
