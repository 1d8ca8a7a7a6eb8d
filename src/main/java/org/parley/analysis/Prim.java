package org.parley.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.parley.table.NumberText;
import org.parley.table.Table;

/**
 * Scenario discovery: in which simple boxes of the parameter space do the cases of interest gather? The patient rule
 * induction method, {@link Peeling} and {@link Pasting} (Friedman &amp; Fisher 1999), with the measures and
 * quasi-p-values of Bryant &amp; Lempert (2010).
 *
 * <p>It reads one row for each point, factor columns, and a column {@code interest} that is 0 or 1 (or the share of a
 * point's runs). A box is chosen from the peeling trajectory (the widest that reaches the wanted density, or the
 * densest if none does), then pasted, then rid of limits whose quasi-p-value is above {@code drop}, worst first; but a
 * limit stays if without it chance would explain the whole box and with it does not, since of two limits that do the
 * same each seems needless while the other stands. Further boxes are sought among the rows that no earlier one took, as
 * long as they are denser than all rows together. Nothing is drawn at random: the same table gives the same boxes.
 *
 * <p>Density and interval of a box are those of the rows it was chosen on, so they flatter: check them on fresh runs
 * with {@link Box#content}. PRIM peels from the ends: a factor that matters at both of its ends and not in the middle
 * stays unseen; {@link Cart} sees it. Test: a planted box is found.
 */
public final class Prim {
    private Prim() {}

    /**
     * How patiently, how small, how dense.
     *
     * @param peel share of the box's rows cut at once, .01 … .5
     * @param paste share of the box's rows pasted at once, .001 … .5
     * @param least least share of all rows that a box must hold, 0 … .5
     * @param density density that is enough, 0 … 1
     * @param drop quasi-p-value above which a limit is dropped, 0 … 1; 1 keeps all
     * @param boxes how many boxes at most, ≥ 1
     */
    public record Settings(double peel, double paste, double least, double density, double drop, int boxes) {
        public Settings {
            within("peel", peel, 0.01, 0.5);
            within("paste", paste, 0.001, 0.5);
            within("least", least, 0, 0.5);
            within("density", density, 0, 1);
            within("drop", drop, 0, 1);
            within("boxes", boxes, 1, 1000);
        }

        /**
         * Peels five per cent and pastes one per cent at once, at least five per cent of the rows, density .8,
         * quasi-p-values up to .05, one box.
         */
        public static Settings usual() {
            return new Settings(0.05, 0.01, 0.05, 0.8, 0.05, 1);
        }

        /** The same with another number of boxes. */
        public Settings upTo(int most) {
            return new Settings(peel, paste, least, density, drop, most);
        }

        private static void within(String name, double value, double low, double high) {
            if (!(value >= low && value <= high)) {
                throw new IllegalArgumentException("PRIM: " + name + " is " + Table.write(value) + "; allowed "
                        + Table.write(low) + " … " + Table.write(high));
            }
        }
    }

    /**
     * What was found.
     *
     * @param boxes the boxes, in the order in which they were found
     * @param trajectory every step:
     *     {@code box, step, move (start, peel, paste or drop), factor, n, mass, cases, density, coverage, restricted,
     *     chosen, words};
     *     chosen = 1 for the box that was kept
     * @param limits one row for each box and limit:
     *     {@code box, factor, limit, low, high, strings, quasiP, n, mass, density, densityLow, densityHigh, coverage};
     *     an open end is missing
     */
    public record Found(List<Box> boxes, Table trajectory, Table limits) {
        public Found {
            boxes = List.copyOf(boxes);
        }

        /**
         * The boxes in sentences, one a line, with mass, density and coverage in per cent, and the quasi-p-values of
         * their limits.
         */
        public String words(UnaryOperator<String> names) {
            if (boxes.isEmpty()) {
                return "No box whose limits chance does not explain is denser in cases than all points together.";
            }
            StringBuilder text = new StringBuilder();
            for (int b = 0; b < boxes.size(); b++) {
                int row = firstRow(b + 1);
                text.append(b == 0 ? "" : "\n")
                        .append("Box ")
                        .append(b + 1)
                        .append(": ")
                        .append(boxes.get(b).words(names))
                        .append(". It holds ")
                        .append(percent("mass", row))
                        .append(" of the ")
                        .append((long) Math.rint(limits.number("n", row) / limits.number("mass", row)))
                        .append(" points; ")
                        .append(percent("density", row))
                        .append(interval(row))
                        .append(" of its points are cases, and ")
                        .append(percent("coverage", row))
                        .append(" of all cases lie in it.")
                        .append(quasiP(b + 1, names));
            }
            return text.toString();
        }

        /** The quasi-p-values of a box's limits; nothing where rows are means and not counts. */
        private String quasiP(int box, UnaryOperator<String> names) {
            List<String> strings = new ArrayList<>();
            for (int r = 0; r < limits.rows(); r++) {
                double p = limits.number("quasiP", r);
                if (limits.number("box", r) == box && !Double.isNaN(p)) {
                    strings.add(names.apply(limits.string("factor", r))
                            + (p < 1e-4 ? " < 0.0001" : " " + NumberText.two(p)));
                }
            }
            return strings.isEmpty() ? "" : " Quasi-p of its limits: " + String.join(", ", strings) + ".";
        }

        /** " (91 … 99 %)" of the density, where rows are counted. */
        private String interval(int row) {
            double low = limits.number("densityLow", row);
            return Double.isNaN(low)
                    ? ""
                    : " (" + NumberText.percentInterval(low, limits.number("densityHigh", row)) + ")";
        }

        private int firstRow(int box) {
            int row = 0;
            while (limits.number("box", row) != box) {
                row++;
            }
            return row;
        }

        private String percent(String column, int row) {
            return NumberText.percent(limits.number(column, row));
        }
    }

    /** Seeks boxes. */
    public static Found of(Table table, List<String> factors, String interest, Settings settings) {
        double[] y = Interest.values(table, interest);
        Cases cases = Cases.of(Predictor.of(table, factors), y);
        PrimTables tables = new PrimTables();
        List<Box> boxes = new ArrayList<>();
        double base = cases.content(Faces.open(cases.factors())).density();
        boolean denser = y.length > 0;
        while (denser && boxes.size() < settings.boxes()) {
            List<PrimTables.Row> rows = new ArrayList<>();
            Faces box = box(cases, settings, rows);
            denser = box.restricted() > 0 && cases.content(box).density() > base;
            if (denser || boxes.isEmpty()) {
                rows.forEach(row -> tables.step(boxes.size() + 1, row));
            }
            if (denser) {
                boxes.add(box.box(cases.factors()));
                tables.limits(boxes.size(), cases, box);
                cases = cases.without(box);
            }
        }
        return new Found(boxes, tables.trajectory(), tables.limits());
    }

    private static Faces box(Cases cases, Settings settings, List<PrimTables.Row> rows) {
        int least = Math.max(1, (int) Math.ceil(settings.least() * cases.free().length));
        List<Peeling.Step> peeled = new Peeling(cases, settings.peel(), least).steps();
        int chosen = chosen(cases, peeled, settings.density());
        for (int s = 0; s < peeled.size(); s++) {
            rows.add(PrimTables.Row.of(cases, s == 0 ? "start" : "peel", peeled.get(s)));
        }
        Faces box = peeled.get(chosen).box();
        int kept = chosen;
        for (Peeling.Step step : new Pasting(cases, settings.paste()).steps(box)) {
            rows.add(PrimTables.Row.of(cases, "paste", step));
            box = step.box();
            kept = rows.size() - 1;
        }
        int worst = worst(cases, box, settings.drop());
        while (worst >= 0) {
            Faces wider = box.without(worst);
            if (QuasiP.ofAll(cases, box) <= settings.drop() && QuasiP.ofAll(cases, wider) > settings.drop()) {
                break;
            }
            box = wider;
            rows.add(PrimTables.Row.of(
                    cases,
                    "drop",
                    new Peeling.Step(box, cases.factors().get(worst).name())));
            kept = rows.size() - 1;
            worst = worst(cases, box, settings.drop());
        }
        rows.set(kept, rows.get(kept).chosen());
        return box;
    }

    private static int chosen(Cases cases, List<Peeling.Step> steps, double density) {
        int densest = 0;
        for (int s = 0; s < steps.size(); s++) {
            double reached = cases.content(steps.get(s).box()).density();
            if (reached >= density) {
                return s;
            }
            if (reached > cases.content(steps.get(densest).box()).density()) {
                densest = s;
            }
        }
        return densest;
    }

    /** The limit with the largest quasi-p-value above the bound, or −1. */
    private static int worst(Cases cases, Faces box, double bound) {
        int worst = -1;
        double largest = bound;
        for (int f = 0; f < cases.factors().size(); f++) {
            if (box.restricts(f)) {
                double p = QuasiP.of(cases, box, f);
                if (p > largest) {
                    largest = p;
                    worst = f;
                }
            }
        }
        return worst;
    }
}
