package org.parley.parameter;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is assumed before a run: for every parameter and side a value and perhaps a distribution, every
 * switch, the strategies and the mediator's style. Immutable. A value that is given is no longer drawn (model §11).
 */
public final class Assumptions {
    /** The grade of a value that an option of the command line gave. */
    public static final String BY_OPTION = "set";

    /** The note of a value that neither a file nor an option states. */
    public static final String BY_PROGRAM = "default of the program";

    private static final Assumptions DEFAULTS = registry();

    private final Assumption[] cells;
    private final boolean[] on;
    private final List<String> strategies;
    private final String mediatorStyle;

    private Assumptions(Assumption[] cells, boolean[] on, List<String> strategies, String mediatorStyle) {
        this.cells = cells;
        this.on = on;
        this.strategies = strategies;
        this.mediatorStyle = mediatorStyle;
    }

    private static Assumptions registry() {
        Assumption[] cells = new Assumption[2 * Parameters.count()];
        for (Parameter p : Parameters.all()) {
            Range distribution = p.role() == Role.UNCERTAINTY ? p.sampled() : null;
            Assumption cell = new Assumption(p.defaultValue(), distribution, false, p.defaultGrade(), "", BY_PROGRAM);
            cells[2 * p.index()] = cell;
            cells[2 * p.index() + 1] = cell;
        }
        boolean[] on = new boolean[Mechanism.values().length];
        for (Mechanism m : Mechanism.values()) {
            on[m.ordinal()] = m.defaultOn();
        }
        String strategy = Parameters.STRATEGY.defaultOption();
        return new Assumptions(cells, on, List.of(strategy, strategy), Parameters.MEDIATOR_STYLE.defaultOption());
    }

    /** The registry's defaults. */
    public static Assumptions defaults() {
        return DEFAULTS;
    }

    /** What is assumed about a parameter of a side (of a common one: the same for both). */
    public Assumption of(Parameter p, Side side) {
        return cells[2 * p.index() + side.ordinal()];
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

    /** A value that is given, for one side or (null, or a common parameter) both; it is no longer drawn. */
    public Assumptions with(Parameter p, @Nullable Side side, double value, String grade, String source, String note) {
        return put(p, side, new Assumption(value, null, true, grade, source, note));
    }

    /** The same without grade, source and note: an option of the command line. */
    public Assumptions with(Parameter p, @Nullable Side side, double value) {
        return with(p, side, value, BY_OPTION, "", "");
    }

    /**
     * The same assumptions with everything about one parameter of one side or (null, or a common parameter) both
     * replaced.
     */
    public Assumptions with(Parameter p, @Nullable Side side, Assumption cell) {
        return put(p, side, cell);
    }

    /** The same assumptions with a switch set. */
    public Assumptions with(Mechanism m, boolean isOn) {
        boolean[] changed = on.clone();
        changed[m.ordinal()] = isOn;
        return new Assumptions(cells, changed, strategies, mediatorStyle);
    }

    /** The same assumptions with a strategy for one side or (null) both. */
    public Assumptions withStrategy(@Nullable Side side, String name) {
        requireOption(Parameters.STRATEGY, name);
        return new Assumptions(
                cells,
                on,
                List.of(side == Side.B ? strategies.get(0) : name, side == Side.A ? strategies.get(1) : name),
                mediatorStyle);
    }

    /** The same assumptions with a mediator's style. */
    public Assumptions withStyle(String name) {
        requireOption(Parameters.MEDIATOR_STYLE, name);
        return new Assumptions(cells, on, strategies, name);
    }

    /**
     * What is chosen and not drawn: levers, settings, switches, strategies and style; every uncertainty as the registry
     * has it.
     */
    public Assumptions choices() {
        Assumption[] changed = cells.clone();
        for (Parameter p : Parameters.all()) {
            if (p.role() == Role.UNCERTAINTY) {
                changed[2 * p.index()] = DEFAULTS.cells[2 * p.index()];
                changed[2 * p.index() + 1] = DEFAULTS.cells[2 * p.index() + 1];
            }
        }
        return new Assumptions(changed, on, strategies, mediatorStyle);
    }

    /** The same assumptions with the two sides exchanged: what was A's is B's (model §1). */
    public Assumptions swapped() {
        Assumption[] changed = cells.clone();
        for (int i = 0; i < changed.length; i += 2) {
            changed[i] = cells[i + 1];
            changed[i + 1] = cells[i];
        }
        return new Assumptions(changed, on, List.of(strategies.get(1), strategies.get(0)), mediatorStyle);
    }

    /** The values without any draw: {@code --fixed}. */
    public ParameterValues fixed() {
        double[] numbers = new double[cells.length];
        for (int i = 0; i < cells.length; i++) {
            numbers[i] = cells[i].value();
        }
        return new ParameterValues(numbers, on.clone(), strategies, mediatorStyle);
    }

    /**
     * The values with every distribution drawn; {@code uniform} gives the uniform of a parameter and side, asked once
     * each.
     */
    public ParameterValues drawn(Uniforms uniform) {
        double[] numbers = new double[cells.length];
        for (int i = 0; i < cells.length; i++) {
            Range distribution = cells[i].distribution();
            numbers[i] = distribution == null ? cells[i].value() : drawn(distribution, i, numbers, uniform);
        }
        return new ParameterValues(numbers, on.clone(), strategies, mediatorStyle);
    }

    private static double drawn(Range distribution, int cell, double[] before, Uniforms uniform) {
        Parameter p = Parameters.all().get(cell / 2);
        Side side = cell % 2 == 0 ? Side.A : Side.B;
        return side == Side.B && !p.perParty() ? before[cell - 1] : distribution.quantile(uniform.of(p, side));
    }

    /**
     * A source of uniforms in (0, 1), one for each parameter and side (for a common parameter: side A stands for both).
     */
    @FunctionalInterface
    public interface Uniforms {
        /** The uniform of a parameter and side. */
        double of(Parameter p, Side side);
    }

    private Assumptions put(Parameter p, @Nullable Side side, Assumption cell) {
        if (!p.accepts(cell.value())) {
            throw new IllegalArgumentException(p.key() + " is " + cell.value() + "; allowed " + p.allowed());
        }
        Assumption[] changed = cells.clone();
        if (side != Side.B || !p.perParty()) {
            changed[2 * p.index()] = cell;
        }
        if (side != Side.A || !p.perParty()) {
            changed[2 * p.index() + 1] = cell;
        }
        return new Assumptions(changed, on, strategies, mediatorStyle);
    }

    private static void requireOption(Choice choice, String name) {
        if (!choice.options().contains(name)) {
            throw new IllegalArgumentException(
                    choice.key() + " is " + name + "; allowed " + String.join(", ", choice.options()));
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Assumptions a
                && Arrays.equals(a.cells, cells)
                && Arrays.equals(a.on, on)
                && a.strategies.equals(strategies)
                && a.mediatorStyle.equals(mediatorStyle);
    }

    @Override
    public int hashCode() {
        return Objects.hash(Arrays.hashCode(cells), Arrays.hashCode(on), strategies, mediatorStyle);
    }
}
