package org.parley.explain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.parameter.Assumptions;
import org.parley.parameter.Parameter;
import org.parley.parameter.ParameterValues;
import org.parley.parameter.Parameters;
import org.parley.parameter.Range;
import org.parley.parameter.Side;

/**
 * A number that is drawn, and the ranges it is drawn from.
 *
 * @param parameter which
 * @param ofA the range of side A, of a common one that of both; null: A's is given and not drawn
 * @param ofB the range of side B; null: it is not drawn
 */
public record DrawnParameter(
        Parameter parameter, @Nullable Range ofA, @Nullable Range ofB) {
    /** Every number that these assumptions draw, in the order of the registry. */
    public static List<DrawnParameter> of(Assumptions assumptions) {
        List<DrawnParameter> distributions = new ArrayList<>();
        for (Parameter p : Parameters.all()) {
            Range a = assumptions.of(p, Side.A).distribution();
            Range b = assumptions.of(p, Side.B).distribution();
            if (a != null || b != null) {
                distributions.add(new DrawnParameter(p, a, b));
            }
        }
        return distributions;
    }

    /** The values of a run with this number at one end of its range, of both parties if both are drawn. */
    public ParameterValues atEnd(ParameterValues values, boolean high) {
        ParameterValues moved = values;
        for (Side side : Side.values()) {
            Range range = side == Side.A ? ofA : ofB;
            if (range != null) {
                moved = moved.with(parameter, parameter.perParty() ? side : null, high ? range.high() : range.low());
            }
        }
        return moved;
    }

    /** The range to show: A's, or B's where only that is drawn. */
    public Range shown() {
        Range range = ofA != null ? ofA : ofB;
        if (range == null) {
            throw new IllegalStateException(parameter + " is not drawn");
        }
        return range;
    }
}
