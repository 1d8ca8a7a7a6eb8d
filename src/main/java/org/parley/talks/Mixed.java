package org.parley.talks;

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

    /** A side's mixture. */
    public Mixed(Side side) {
        this.side = side;
    }

    @Override
    public double aspiration(View view, ParameterValues today) {
        ConcessionCurve curve = ConcessionCurve.from(today, side);
        double reciprocity = today.get(Parameters.RECIPROCITY, side);
        double time = curve.aspiration(view.withoutAgreement(), view.largestValue(), view.timeShare());
        double mandate = curve.aspiration(view.withoutAgreement(), view.largestValue(), view.roundTimeShare());
        double answer = Double.isNaN(previous) ? time : previous - StrictMath.max(0, view.othersGain());
        double wanted = (1 - reciprocity) * time + reciprocity * answer;
        previous = StrictMath.max(mandate, StrictMath.min(view.largestValue(), wanted));
        return previous;
    }
}
