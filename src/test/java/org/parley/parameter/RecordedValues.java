package org.parley.parameter;

import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The numbers of a run, which tell who reads them: the classes on the stack, nearest first, and the parameter. */
public final class RecordedValues extends ParameterValues {
    private static final StackWalker WALKER = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    private final BiConsumer<Stream<Class<?>>, Parameter> told;

    /** Tells of these numbers and of all that are made of them. */
    public RecordedValues(ParameterValues values, BiConsumer<Stream<Class<?>>, Parameter> told) {
        super(values);
        this.told = told;
    }

    private void tell(Parameter p) {
        WALKER.walk(frames -> {
            told.accept(
                    frames.<Class<?>>map(StackWalker.StackFrame::getDeclaringClass)
                            .filter(type -> !ParameterValues.class.isAssignableFrom(type)),
                    p);
            return true;
        });
    }

    @Override
    public double get(Parameter p, Side side) {
        tell(p);
        return super.get(p, side);
    }

    @Override
    public double get(Parameter p) {
        tell(p);
        return super.get(p);
    }

    @Override
    public int whole(Parameter p) {
        tell(p);
        return super.whole(p);
    }

    @Override
    public ParameterValues with(Parameter p, @Nullable Side side, double value) {
        return new RecordedValues(super.with(p, side, value), told);
    }

    @Override
    public ParameterValues with(Mechanism m, boolean isOn) {
        return new RecordedValues(super.with(m, isOn), told);
    }

    @Override
    public ParameterValues withUncertaintiesOf(ParameterValues run) {
        return new RecordedValues(super.withUncertaintiesOf(run), told);
    }
}
