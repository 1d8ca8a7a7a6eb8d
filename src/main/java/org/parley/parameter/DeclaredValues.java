package org.parley.parameter;

import java.util.Set;
import java.util.stream.Collectors;

/** The numbers of a run for a plug-in that said which of them it reads. */
final class DeclaredValues extends ParameterValues {
    private final String who;
    private final Set<Parameter> reads;

    DeclaredValues(ParameterValues all, String who, Set<Parameter> reads) {
        super(all);
        this.who = who;
        this.reads = reads;
    }

    @Override
    public double get(Parameter p, Side side) {
        check(p);
        return super.get(p, side);
    }

    @Override
    public double get(Parameter p) {
        check(p);
        return super.get(p);
    }

    @Override
    public int whole(Parameter p) {
        check(p);
        return super.whole(p);
    }

    private void check(Parameter p) {
        if (!reads.contains(p)) {
            throw new BrokenPromise(who + " reads " + p + " and does not say so; its reads() names "
                    + (reads.isEmpty()
                            ? "nothing"
                            : reads.stream().map(Parameter::key).collect(Collectors.joining(", "))));
        }
    }
}
