package org.parley.scenario;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parley.parameter.Assumptions;
import org.parley.parameter.Side;

/**
 * The record: what everybody knows of the talks before {@code asOf} (model §11a). A draw fits it if the talks of those
 * weeks, played with the same draw, bring nothing that the record says did not happen, and every party prefers its own
 * published plan to fighting on.
 *
 * <p>The weeks before are played with the levers, settings, switches, strategies, style and measures of the file.
 * Whatever is laid over the scenario acts from {@code asOf} on, so whether a draw fits does not depend on the policy
 * that is tried; therefore the record keeps its own copy of them. Uncertainties are those of the run.
 *
 * @param from first day of the talks
 * @param asOf the day the scenario describes
 * @param deadline the date that was named then, between from and asOf, or null if none was
 * @param none what did not happen; empty: only own plans are asked for
 * @param ownPlan the package that a party published as its own [side], {@link #NONE} where none is named
 * @param asStated levers, settings, switches, strategies and style of the file ({@link Assumptions#choices})
 * @param then the same as they were during the weeks before
 * @param measures of the file
 * @param cite where the record comes from
 */
public record History(
        LocalDate from,
        LocalDate asOf,
        @Nullable LocalDate deadline,
        Set<Absent> none,
        List<Integer> ownPlan,
        Assumptions asStated,
        Assumptions then,
        List<InterimMeasure> measures,
        Cite cite) {
    /** No package. */
    public static final int NONE = -1;

    /** The longest record, weeks. */
    public static final int MOST_WEEKS = 520;

    public History {
        none = java.util.Collections.unmodifiableSet(new TreeSet<>(none));
        ownPlan = List.copyOf(ownPlan);
        measures = List.copyOf(measures);
    }

    /** h: whole weeks from the first day to {@code asOf}, 0 … {@link #MOST_WEEKS}. */
    public int weeks() {
        return weeksBetween(from, asOf);
    }

    /** T_h: the week of the date that was named, counted from 1 at the first day; infinite if none was. */
    public double deadlineWeek() {
        return deadline == null ? Double.POSITIVE_INFINITY : 1 + weeksBetween(from, deadline);
    }

    /** Whether the record says that this did not happen. */
    public boolean excludes(Absent what) {
        return none.contains(what);
    }

    /** The package a side published as its own, {@link #NONE} where none is named. */
    public int ownPlan(Side side) {
        return ownPlan.get(side.ordinal());
    }

    private static int weeksBetween(LocalDate from, LocalDate to) {
        return (int) (ChronoUnit.DAYS.between(from, to) / 7);
    }
}
