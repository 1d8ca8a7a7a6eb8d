package org.parley.parameter;

/**
 * One of the two belligerents. The model knows nothing else about them; exchanging A and B mirrors every result (model
 * §1).
 */
public enum Side {
    A,
    B;

    /** Both sides in order; shared, do not write. */
    private static final Side[] BOTH = values();

    /** The opponent. */
    public Side other() {
        return this == A ? B : A;
    }

    /** The side with this ordinal: 0 is A, 1 is B. */
    public static Side of(int index) {
        return BOTH[index];
    }
}
