package org.parley.sim;

import org.jspecify.annotations.Nullable;
import org.parley.parameter.Side;

/**
 * Whether the draw of a run fits the record, and why not (model §11a).
 *
 * @param prelude how the weeks before {@code asOf} ended with this draw; null if the record asks for none of them
 * @param week in which they ended so, from 1 at the record's first day; 0 if nothing happened
 * @param ownPlanA whether A prefers its own published plan to fighting on; null if it is not asked
 * @param ownPlanB the same of B
 */
public record RecordFit(
        @Nullable Prelude prelude,
        int week,
        @Nullable Boolean ownPlanA,
        @Nullable Boolean ownPlanB) {
    /** How the weeks before {@code asOf} can end. */
    public enum Prelude {
        NONE("none", "no agreement, no ceasefire and no collapse, as far as the record asks"),
        AGREEMENT("agreement", "a deal was struck"),
        FRAMEWORK("framework", "a framework was signed"),
        FREEZE("freeze", "a ceasefire was agreed"),
        COLLAPSE("collapse", "a side collapsed in the field");

        private final String key;
        private final String says;

        Prelude(String key, String says) {
            this.key = key;
            this.says = says;
        }

        /** The word of {@code runs.csv}. */
        public String key() {
            return key;
        }

        /** The words for it. */
        public String says() {
            return says;
        }
    }

    /**
     * Whether the draw fits: nothing happened that the record says did not, and nobody would rather fight on than have
     * its own plan.
     */
    public boolean fits() {
        return (prelude == null || prelude == Prelude.NONE)
                && !Boolean.FALSE.equals(ownPlanA)
                && !Boolean.FALSE.equals(ownPlanB);
    }

    /** Whether a side prefers its own published plan to fighting on; null if it is not asked. */
    public @Nullable Boolean ownPlan(Side side) {
        return side == Side.A ? ownPlanA : ownPlanB;
    }
}
