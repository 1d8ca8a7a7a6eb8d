package org.parley.spark;

import java.io.Serializable;

/**
 * What a task did. A plain class, and no record, since one of the serialisers that Spark may be set to (Kryo 4) does
 * not write records.
 */
final class PartDone implements Serializable {
    private static final long serialVersionUID = 1;

    private final long runs;
    private final long computed;
    private final long failures;
    private final long redone;

    PartDone(long runs, long computed, long failures, long redone) {
        this.runs = runs;
        this.computed = computed;
        this.failures = failures;
        this.redone = redone;
    }

    /** Both together. */
    PartDone and(PartDone other) {
        return new PartDone(
                runs + other.runs, computed + other.computed, failures + other.failures, redone + other.redone);
    }

    /** Complete runs of the part, failures included. */
    long runs() {
        return runs;
    }

    /** Runs of them that were computed now. */
    long computed() {
        return computed;
    }

    /** Runs of them that could not be computed. */
    long failures() {
        return failures;
    }

    /** Blocks that were found unsound and done again. */
    long redone() {
        return redone;
    }
}
