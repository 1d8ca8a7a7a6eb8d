package org.parley.sweep.design;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.parley.table.NumberText;
import org.parley.table.Table;

/**
 * A design whose points keep conditions between factors. What becomes of points that break one hangs on the design: a
 * grid leaves them out; a spread (Latin hypercube, Sobol) takes the first n points that keep them of a larger one of
 * the same kind and seed; a table that somebody chose is refused, with its rows; Morris and Saltelli are refused, since
 * their indices rest on factors that vary independently. Points are numbered anew. Test: {@code ConditionedDesignTest}.
 */
public final class ConditionedDesign implements Design {
    /** Where fewer points than one in so many keep the conditions, a spread is refused. */
    private static final int MOST_TIMES = 1024;

    private static final int ROWS_SHOWN = 10;

    private final Design base;
    private final DesignPoints points;
    private final String told;

    private ConditionedDesign(Design base, DesignPoints points, String told) {
        this.base = base;
        this.points = points;
        this.told = told;
    }

    /**
     * The design with the points that keep all conditions.
     *
     * @throws IllegalArgumentException if the design cannot have conditions, or too few points keep them
     */
    public static Design of(Design base, List<FactorCondition> conditions) {
        return switch (base.sample()) {
            case TRAJECTORIES, MATRICES ->
                throw new IllegalArgumentException(
                        "where: this design needs factors that vary independently of each other, and a condition ties them. Maybe latinHypercube or sobol?");
            case SPREAD -> spread(base, conditions);
            case CHOSEN -> base instanceof FromTable ? table(base, conditions) : grid(base, conditions);
        };
    }

    private static Design grid(Design base, List<FactorCondition> conditions) {
        DesignPoints all = base.points();
        int[] kept = kept(all, conditions);
        if (kept.length == 0) {
            throw new IllegalArgumentException("where: none of the " + all.size() + " points keeps it");
        }
        int broken = all.size() - kept.length;
        String told = broken == 0
                ? "All of its points keep the condition."
                : "Of its " + NumberText.count(all.size()) + " points " + NumberText.count(broken)
                        + (broken == 1 ? " breaks the condition and is" : " break the condition and are")
                        + " left out.";
        return new ConditionedDesign(base, numbered(all, kept), told);
    }

    private static Design table(Design base, List<FactorCondition> conditions) {
        DesignPoints all = base.points();
        List<Integer> kept = Arrays.stream(kept(all, conditions)).boxed().toList();
        List<String> broken = IntStream.range(0, all.size())
                .filter(row -> !kept.contains(row))
                .mapToObj(row -> Integer.toString(row + 1))
                .toList();
        if (!broken.isEmpty()) {
            throw new IllegalArgumentException("where: "
                    + (broken.size() == 1 ? "row " : broken.size() + " rows break it: ")
                    + String.join(", ", broken.subList(0, Math.min(ROWS_SHOWN, broken.size())))
                    + (broken.size() > ROWS_SHOWN ? ", …" : "")
                    + (broken.size() == 1 ? " breaks it" : ""));
        }
        return new ConditionedDesign(base, all, "Every row keeps the condition.");
    }

    private static Design spread(Design base, List<FactorCondition> conditions) {
        for (int times = 1; times <= MOST_TIMES; times *= 2) {
            DesignPoints all = (times == 1 ? base : base.times(times)).points();
            int[] kept = kept(all, conditions);
            if (kept.length >= base.size()) {
                int[] first = Arrays.copyOf(kept, base.size());
                String told = "Of the first " + NumberText.count(first[first.length - 1] + 1L) + " points "
                        + NumberText.count(first.length) + " keep the condition; these are run.";
                return new ConditionedDesign(base, numbered(all, first), told);
            }
        }
        throw new IllegalArgumentException(
                "where: fewer than one point in " + MOST_TIMES + " keeps it. Maybe narrower ranges of the factors?");
    }

    private static int[] kept(DesignPoints all, List<FactorCondition> conditions) {
        return IntStream.range(0, all.size())
                .filter(row -> conditions.stream().allMatch(condition -> condition.holds(all.table(), row)))
                .toArray();
    }

    private static DesignPoints numbered(DesignPoints all, int[] rows) {
        Table picked = all.table().select(rows);
        Table.Builder table = Table.builder();
        for (String name : picked.names()) {
            if (name.equals("point")) {
                table.numbers(
                        name, IntStream.range(0, rows.length).asDoubleStream().toArray());
            } else if (picked.isNumber(name)) {
                table.numbers(name, picked.numbers(name));
            } else {
                table.strings(name, picked.strings(name));
            }
        }
        return new DesignPoints(all.factors(), table.build(), 1);
    }

    @Override
    public List<Factor> factors() {
        return base.factors();
    }

    @Override
    public int size() {
        return points.size();
    }

    @Override
    public String minimum() {
        return base.minimum() + " " + told;
    }

    @Override
    public DesignSample sample() {
        return base.sample();
    }

    @Override
    public int meantAsPowerOfTwo() {
        return base.meantAsPowerOfTwo();
    }

    @Override
    public DesignPoints points() {
        return points;
    }
}
