package sample;

import java.util.List;
import org.parley.parameter.Parameter;
import org.parley.parameter.Parameters;
import org.parley.parameter.Side;
import org.parley.talks.Strategy;
import org.parley.talks.StrategyPlugin;

/**
 * Concedes nothing more than its opening before half of the time has passed, then evenly until the end. In V of the
 * round: {@code Vmax - c (Vmax - W)}, c = openingConcession until s = 1/2, then rising evenly to 1 at s = 1.
 */
public final class Late implements StrategyPlugin {
    @Override
    public String name() {
        return "late";
    }

    @Override
    public String says() {
        return "waits for half of the time, then concedes evenly";
    }

    @Override
    public List<Parameter> reads() {
        return List.of(Parameters.OPENING_CONCESSION);
    }

    @Override
    public Strategy strategy(Side side) {
        return Strategy.of((view, today) -> {
            double opening = today.get(Parameters.OPENING_CONCESSION, side);
            double later = Math.max(0, 2 * view.timeShare() - 1);
            double conceded = opening + (1 - opening) * later;
            return view.largestValue() - conceded * (view.largestValue() - view.withoutAgreement());
        });
    }
}
