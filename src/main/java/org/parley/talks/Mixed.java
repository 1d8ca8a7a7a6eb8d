package org.parley.talks;

import org.jspecify.annotations.Nullable;
import org.parley.parameter.ParameterValues;
import org.parley.parameter.Parameters;
import org.parley.parameter.Side;

/**
 * Concedes with time and answers concessions: {@code clamp((1−ψ) time + ψ tft, mandate, Vmax)},
 * {@code tft = previous aspiration − max(0, gain from the other's latest offer)}, first time = time; the mandate is
 * time_i at the last exchange of the round, so reciprocity moves dates more than shares. Model §9.2 (after Faratin et
 * al. 1998). Limit: ψ = 0 is {@link TimeDependent}.
 */
public final class Mixed implements ConcessionStrategy {
    private final Side side;
    private double previous = Double.NaN;
    /** The curve of these values, and α at the last exchange of a round: the same all round. */
    private @Nullable ConcessionCurve curve;

    private @Nullable ParameterValues values;
    private double shareAtLast;
    private double concededAtLast;

    /** A side's mixture. */
    public Mixed(Side side) {
        this.side = side;
    }

    @Override
    public double aspiration(View view, ParameterValues today) {
        double reciprocity = today.get(Parameters.RECIPROCITY, side);
        if (curve == null || today != values) {
            curve = ConcessionCurve.from(today, side);
            values = today;
            shareAtLast = Double.NaN;
        }
        if (view.roundTimeShare() != shareAtLast) {
            shareAtLast = view.roundTimeShare();
            concededAtLast = curve.conceded(shareAtLast);
        }
        double mandate = ConcessionCurve.given(view.withoutAgreement(), view.largestValue(), concededAtLast);
        double time = view.timeShare() == shareAtLast
                ? mandate
                : curve.aspiration(view.withoutAgreement(), view.largestValue(), view.timeShare());
        double answer = Double.isNaN(previous) ? time : previous - StrictMath.max(0, view.othersGain());
        double wanted = (1 - reciprocity) * time + reciprocity * answer;
        previous = StrictMath.max(mandate, StrictMath.min(view.largestValue(), wanted));
        return previous;
    }

    @Override
    public double foreseen(View view, ParameterValues today) {
        return ConcessionCurve.from(today, side)
                .aspiration(view.withoutAgreement(), view.largestValue(), view.roundTimeShare());
    }
}
