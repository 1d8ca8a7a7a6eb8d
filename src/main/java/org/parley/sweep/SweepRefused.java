package org.parley.sweep;

/** A sweep that cannot be run, continued or read as it is asked for; the message says what to do. */
public final class SweepRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final boolean input;

    /** Refuses an input; the message says in sentences what is wrong. */
    public SweepRefused(String message) {
        this(message, true);
    }

    SweepRefused(String message, boolean input) {
        super(message);
        this.input = input;
    }

    /** Whether the input is to blame, and not the disk. */
    public boolean input() {
        return input;
    }
}
