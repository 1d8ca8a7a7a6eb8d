package org.parley.api;

/**
 * Is told how far a call is, on the thread that made it.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface Progress {
    /**
     * So many runs are done.
     *
     * @param runs complete, from 0 to {@code total}; never fewer than before
     * @param total that were asked for, ≥ 1
     */
    void done(long runs, long total);
}
