package org.parley.sweep;

/** A sweep that cannot be run, continued or read as it is asked for; the message says what to do. */
public final class SweepRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final boolean input;
    private final boolean taken;

    /** Refuses an input; the message says in sentences what is wrong. */
    public SweepRefused(String message) {
        this(message, true);
    }

    SweepRefused(String message, boolean input) {
        this(message, input, false);
    }

    private SweepRefused(String message, boolean input, boolean taken) {
        super(message);
        this.input = input;
        this.taken = taken;
    }

    /** Refuses a folder that holds something else. */
    static SweepRefused taken(String message) {
        return new SweepRefused(message, true, true);
    }

    /** Whether the input is to blame, and not the disk. */
    public boolean input() {
        return input;
    }

    /** Whether another folder would do; callers say so in words of their own. */
    public boolean taken() {
        return taken;
    }
}
