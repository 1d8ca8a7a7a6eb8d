package org.parley.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.parley.table.Table;

/** Collects the two tables of {@link Prim}. */
final class PrimTables {
    private final List<Double> boxes = new ArrayList<>();
    private final List<Integer> steps = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final List<LimitRow> limits = new ArrayList<>();

    /** One step of a trajectory. */
    record Row(String move, String factor, BoxContent content, int restricted, boolean isChosen, String words) {
        static Row of(Cases cases, String move, Peeling.Step step) {
            return new Row(
                    move,
                    step.factor(),
                    cases.content(step.box()),
                    step.box().restricted(),
                    false,
                    step.box().box(cases.factors()).words(UnaryOperator.identity()));
        }

        Row chosen() {
            return new Row(move, factor, content, restricted, true, words);
        }
    }

    private record LimitRow(int box, Limit limit, double quasiP, BoxContent content) {}

    void step(int box, Row row) {
        steps.add(boxes.contains((double) box) ? steps.get(steps.size() - 1) + 1 : 0);
        boxes.add((double) box);
        rows.add(row);
    }

    void limits(int box, Cases cases, Faces faces) {
        int next = 0;
        List<Limit> found = faces.box(cases.factors()).limits();
        for (int f = 0; f < cases.factors().size(); f++) {
            if (faces.restricts(f)) {
                limits.add(new LimitRow(box, found.get(next++), QuasiP.of(cases, faces, f), cases.content(faces)));
            }
        }
    }

    Table trajectory() {
        return Table.builder()
                .numbers("box", boxes.stream().mapToDouble(b -> b).toArray())
                .numbers("step", steps.stream().mapToDouble(s -> s).toArray())
                .strings("move", rows.stream().map(Row::move).toList())
                .strings("factor", rows.stream().map(Row::factor).toList())
                .numbers("n", rows.stream().mapToDouble(r -> r.content().n()).toArray())
                .numbers(
                        "mass",
                        rows.stream().mapToDouble(r -> r.content().mass()).toArray())
                .numbers(
                        "cases",
                        rows.stream().mapToDouble(r -> r.content().cases()).toArray())
                .numbers(
                        "density",
                        rows.stream().mapToDouble(r -> r.content().density()).toArray())
                .numbers(
                        "coverage",
                        rows.stream().mapToDouble(r -> r.content().coverage()).toArray())
                .numbers(
                        "restricted", rows.stream().mapToDouble(Row::restricted).toArray())
                .numbers(
                        "chosen",
                        rows.stream().mapToDouble(r -> r.isChosen() ? 1 : 0).toArray())
                .strings("words", rows.stream().map(Row::words).toList())
                .build();
    }

    Table limits() {
        return Table.builder()
                .numbers("box", limits.stream().mapToDouble(LimitRow::box).toArray())
                .strings("factor", limits.stream().map(l -> l.limit().factor()).toList())
                .strings(
                        "limit",
                        limits.stream()
                                .map(l -> l.limit().words(l.limit().factor()))
                                .toList())
                .numbers(
                        "low",
                        limits.stream().mapToDouble(l -> end(l.limit(), true)).toArray())
                .numbers(
                        "high",
                        limits.stream().mapToDouble(l -> end(l.limit(), false)).toArray())
                .strings("texts", limits.stream().map(l -> strings(l.limit())).toList())
                .numbers("quasiP", limits.stream().mapToDouble(LimitRow::quasiP).toArray())
                .numbers("n", limits.stream().mapToDouble(l -> l.content().n()).toArray())
                .numbers(
                        "mass",
                        limits.stream().mapToDouble(l -> l.content().mass()).toArray())
                .numbers(
                        "density",
                        limits.stream().mapToDouble(l -> l.content().density()).toArray())
                .numbers(
                        "densityLow",
                        limits.stream()
                                .mapToDouble(l -> l.content().densityInterval().low())
                                .toArray())
                .numbers(
                        "densityHigh",
                        limits.stream()
                                .mapToDouble(l -> l.content().densityInterval().high())
                                .toArray())
                .numbers(
                        "coverage",
                        limits.stream().mapToDouble(l -> l.content().coverage()).toArray())
                .build();
    }

    private static double end(Limit limit, boolean isLow) {
        if (limit instanceof Limit.Between between) {
            double end = isLow ? between.low() : between.high();
            return Double.isInfinite(end) ? Double.NaN : end;
        }
        return Double.NaN;
    }

    private static String strings(Limit limit) {
        return limit instanceof Limit.OneOf oneOf ? String.join("|", oneOf.strings()) : "";
    }
}
