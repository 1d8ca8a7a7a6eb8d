package org.parley.api;

/**
 * The work was cancelled or its thread interrupted before its result was there. A folder that was being written is
 * gone.
 *
 * @since 0.1.0
 */
public final class CancelledException extends ParleyException {
    private static final long serialVersionUID = 1L;

    CancelledException() {
        super("the work was cancelled before its end; nothing was written.");
    }
}
