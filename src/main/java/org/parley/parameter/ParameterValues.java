package org.parley.parameter;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of one run: a value of every parameter for each side, switches, strategies, style. Immutable.
 * A switched-off mechanism has given its parameters their neutral value already, so nobody downstream asks for those.
 * What a run reads can be watched: see {@link #only}.
 */
public class ParameterValues {
    /** [mechanism]: a run makes several of these objects. */
    private static final Neutral[] NEUTRAL =
            Arrays.stream(Mechanism.values()).map(Neutral::of).toArray(Neutral[]::new);

    private final double[] stated;
    private final double[] effective;
    private final boolean[] neutral;
    private final boolean[] on;
    private final List<String> strategies;
    private final String mediatorStyle;

    ParameterValues(double[] stated, boolean[] on, List<String> strategies, String mediatorStyle) {
        this.stated = stated;
        this.on = on;
        this.strategies = strategies;
        this.mediatorStyle = mediatorStyle;
        this.effective = stated.clone();
        this.neutral = new boolean[Parameters.count()];
        for (int m = 0; m < on.length; m++) {
            if (!on[m]) {
                NEUTRAL[m].apply(neutral, effective);
            }
        }
    }

    /** The parameters that an off switch neutralises, by their place, and their neutral values. */
    private record Neutral(int[] places, double[] values) {
        static Neutral of(Mechanism m) {
            return new Neutral(
                    m.neutral().keySet().stream()
                            .mapToInt(key -> Parameters.byKey(key).orElseThrow().index())
                            .toArray(),
                    m.neutral().values().stream().mapToDouble(v -> v).toArray());
        }

        void apply(boolean[] neutral, double[] effective) {
            for (int n = 0; n < places.length; n++) {
                neutral[places[n]] = true;
                effective[2 * places[n]] = values[n];
                effective[2 * places[n] + 1] = values[n];
            }
        }
    }

    /** The same numbers, for a class that watches who reads them. */
    ParameterValues(ParameterValues same) {
        this.stated = same.stated;
        this.effective = same.effective;
        this.neutral = same.neutral;
        this.on = same.on;
        this.strategies = same.strategies;
        this.mediatorStyle = same.mediatorStyle;
    }

    /**
     * The same numbers for somebody who said which parameters it reads; reading another one is refused with an
     * {@link IllegalStateException} that names both.
     */
    public ParameterValues only(String who, Set<Parameter> reads) {
        return new DeclaredValues(this, who, reads);
    }

    /** The value of a side's parameter (of a common one: the same for both), switches applied. */
    public double get(Parameter p, Side side) {
        return effective[2 * p.index() + side.ordinal()];
    }

    /** The value of a common parameter, switches applied. */
    public double get(Parameter p) {
        return effective[2 * p.index()];
    }

    /** The value of a common whole-number parameter. */
    public int whole(Parameter p) {
        return (int) effective[2 * p.index()];
    }

    /** The value before switches: what was drawn or given, as it is reported. */
    public double stated(Parameter p, Side side) {
        return stated[2 * p.index() + side.ordinal()];
    }

    /** Whether a switched-off mechanism holds this parameter at its neutral value. */
    public boolean neutral(Parameter p) {
        return neutral[p.index()];
    }

    /** Whether a mechanism is on. */
    public boolean on(Mechanism m) {
        return on[m.ordinal()];
    }

    /** The name of a side's concession strategy. */
    public String strategy(Side side) {
        return strategies.get(side.ordinal());
    }

    /** The name of the mediator's style. */
    public String mediatorStyle() {
        return mediatorStyle;
    }

    /** The same with another value for one side or (null, or a common parameter) both. */
    public ParameterValues with(Parameter p, @Nullable Side side, double value) {
        double[] changed = stated.clone();
        if (side != Side.B || !p.perParty()) {
            changed[2 * p.index()] = value;
        }
        if (side != Side.A || !p.perParty()) {
            changed[2 * p.index() + 1] = value;
        }
        return new ParameterValues(changed, on, strategies, mediatorStyle);
    }

    /** These levers, settings, switches, strategies and style with another run's uncertainties. */
    public ParameterValues withUncertaintiesOf(ParameterValues run) {
        double[] changed = stated.clone();
        for (Parameter p : Parameters.all()) {
            if (p.role() == Role.UNCERTAINTY) {
                changed[2 * p.index()] = run.stated[2 * p.index()];
                changed[2 * p.index() + 1] = run.stated[2 * p.index() + 1];
            }
        }
        return new ParameterValues(changed, on, strategies, mediatorStyle);
    }

    /** The same with a switch set. */
    public ParameterValues with(Mechanism m, boolean isOn) {
        boolean[] changed = on.clone();
        changed[m.ordinal()] = isOn;
        return new ParameterValues(stated, changed, strategies, mediatorStyle);
    }
}
