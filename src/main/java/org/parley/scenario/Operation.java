package org.parley.scenario;

/** Says what a dated event does to a parameter (model §5). */
public enum Operation {
    SET,
    ADD,
    TIMES;

    /** The key of the file: {@code set}, {@code add}, {@code times}. */
    public String word() {
        return switch (this) {
            case SET -> "set";
            case ADD -> "add";
            case TIMES -> "times";
        };
    }

    /** The value after the event. */
    public double apply(double before, double value) {
        return switch (this) {
            case SET -> value;
            case ADD -> before + value;
            case TIMES -> before * value;
        };
    }
}
