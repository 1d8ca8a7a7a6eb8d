package org.parley.sim;

import java.util.Set;

/**
 * How much a run remembers of itself, and which measures it is asked for. A measure that is not asked for is not
 * computed: it is NaN, or −1 where it is a number of deals or rounds.
 *
 * @param kept what is remembered
 * @param measured what is asked for of that which costs a search of its own
 */
public record Detail(Kept kept, Set<OnDemand> measured) {
    /** What a run remembers. */
    public enum Kept {
        /** How it ended and what was agreed; not why there was no deal, nor how the zone stood in its rounds. */
        OUTCOME,
        /** Its result only. */
        RESULT,
        /** Its result and the concession paths. */
        PATHS,
        /** Everything, week by week. */
        TRACE
    }

    /** The result, with every measure. */
    public static final Detail RESULT = new Detail(Kept.RESULT, Set.of(OnDemand.values()));

    /** The result and the concession paths, with every measure. */
    public static final Detail PATHS = new Detail(Kept.PATHS, Set.of(OnDemand.values()));

    /** Everything, week by week. */
    public static final Detail TRACE = new Detail(Kept.TRACE, Set.of(OnDemand.values()));

    /** How a run ended and what was agreed, and nothing else. */
    public static final Detail OUTCOME = new Detail(Kept.OUTCOME, Set.of());

    /** How a run ended and why, and no measure that costs a search of its own. */
    public static final Detail ENDING = new Detail(Kept.RESULT, Set.of());

    public Detail {
        measured = Set.copyOf(measured);
    }

    /** The result, with these measures. */
    public static Detail of(Set<OnDemand> measured) {
        return new Detail(Kept.RESULT, measured);
    }

    /** Whether a measure is asked for. */
    boolean asks(OnDemand measure) {
        return measured.contains(measure);
    }
}
