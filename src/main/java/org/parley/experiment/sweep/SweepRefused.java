package org.parley.experiment.sweep;

/** A sweep that cannot be run, continued or read as it is asked for; the message says what to do. */
public final class SweepRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** With what is wrong, in sentences. */
    public SweepRefused(String message) {
        super(message);
    }
}
