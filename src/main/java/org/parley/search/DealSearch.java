package org.parley.search;

import java.util.BitSet;
import org.parley.parameter.Side;
import org.parley.value.Valuation;

/**
 * Answers every question of a round that ranges over all deals. Implementations return the same deal index and the same
 * bits (M13): {@link LiteralSearch} reads the whole table and is the reference.
 *
 * <p>One search belongs to one run at a time and one thread; {@link #begin} opens a round.
 */
public interface DealSearch {
    /** No such deal. */
    int NONE = -1;

    /** Opens a round. The utilities of the run stand at its front until the next call. */
    void begin(Valuation round);

    /** max V_i over feasible deals with V_i ≥ R_i; NaN if there is none. */
    double largestValue(Side side);

    /**
     * A side's offer: among feasible deals with {@code V_i ≥ max(aspiration, R_i)} the one with the highest estimate
     * V̂_j of its value to the other; ties: higher own V, then lower index (model §9.2). {@link #NONE} if no deal
     * clears.
     */
    int offer(Side proposer, double aspiration);

    /**
     * Says that offers of this round will hardly ask for less than this aspiration; NaN if nobody knows. It changes no
     * answer: a search may prepare for it.
     */
    default void foresee(Side proposer, double lowestAspiration) {}

    /**
     * The mediator's text: argmax of {@code ω_A ln(V̂_A − W^e_A) + ω_B ln(V̂_B − W^e_B)} over feasible deals with
     * {@code V̂_i ≥ R_i} and {@code V̂_i > W^e_i} for both, none of them equivalent to a rejected text; lowest index on
     * ties (model §9.3). {@link #NONE} if there is none.
     */
    int text(double weightOfA, double weightOfB, RejectedTexts rejected);

    /** Whether no feasible deal is acceptable to both sides. */
    boolean zopaEmpty();

    /** Number of feasible deals acceptable to both sides. */
    int zopaSize();

    /**
     * The feasible deal that comes nearest to being signed: argmax of {@code min_i (V_i − R_i)}, the lowest index on
     * ties; {@link #NONE} if there is none that both could bring home (R = ∞).
     */
    int nearest();

    /** Every feasible deal that a side would rather sign than fight on, {@code V_i ≥ R_i}, by index; a new set. */
    BitSet willing(Side side);

    /**
     * Whether the zone is empty when terms of the comparison are taken away from this round (model §10, why no deal).
     */
    boolean zopaEmptyWithout(boolean ratification, boolean redLines, boolean commitment);

    /**
     * Distances in (V_A, V_B) from these values to the Pareto frontier and to the Nash and Kalai–Smorodinsky points of
     * this round. Values and not a deal: a framework is worth something else than the deal with the same options.
     */
    Bargain.Distances distances(double valueA, double valueB);

    /**
     * Where a deal of the zone with these gains V − R lies in it; {@link ZoneShare#NONE} if a gain is below 0 or not a
     * number.
     */
    ZoneShare zoneShare(double gainA, double gainB);
}
