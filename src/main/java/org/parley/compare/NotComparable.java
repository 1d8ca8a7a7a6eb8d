package org.parley.compare;

/**
 * A folder that holds no ensemble, or two ensembles that cannot be held against each other; the message is a line for
 * the user.
 */
public final class NotComparable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotComparable(String message) {
        super(message);
    }
}
