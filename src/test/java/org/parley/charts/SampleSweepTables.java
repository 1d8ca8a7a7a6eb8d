package org.parley.charts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.table.Table;

/**
 * Made-up tables of one run and of a sweep, in the columns that experiment and analysis give. Nothing in them was
 * computed by the model.
 */
final class SampleSweepTables {
    static final List<String> MEASURES = List.of("agreement", "survival5", "asymmetry");

    private SampleSweepTables() {}

    /** Collects rows: texts first, then numbers. */
    private static final class Rows {
        private final List<String> textNames;
        private final List<String> numberNames;
        private final List<String[]> texts = new ArrayList<>();
        private final List<double[]> numbers = new ArrayList<>();

        Rows(String textNames, String numberNames) {
            this.textNames = textNames.isEmpty() ? List.of() : List.of(textNames.split(" "));
            this.numberNames = List.of(numberNames.split(" "));
        }

        void add(String[] text, double... number) {
            texts.add(text);
            numbers.add(number);
        }

        Table table() {
            Table.Builder table = Table.builder();
            for (int c = 0; c < textNames.size(); c++) {
                int at = c;
                table.strings(textNames.get(c), texts.stream().map(t -> t[at]).toList());
            }
            for (int c = 0; c < numberNames.size(); c++) {
                int at = c;
                table.numbers(
                        numberNames.get(c),
                        numbers.stream().mapToDouble(n -> n[at]).toArray());
            }
            return table.build();
        }
    }

    private static String[] words(String... texts) {
        return texts;
    }

    /** The table of a chart of one run. */
    static Table ofTrace(String chart) {
        return switch (chart) {
            case "weeks" -> weeks();
            case "rounds" -> rounds();
            case "offers" -> offers();
            default -> throw new IllegalArgumentException(chart);
        };
    }

    private static Table weeks() {
        Rows rows = new Rows(
                "",
                "week front pace believedPace.A believedPace.B believedCollapse.A believedCollapse.B pressure.A pressure.B");
        for (int t = 1; t <= 40; t++) {
            rows.add(
                    words(),
                    t,
                    .008 * t,
                    46 + 40 * Math.sin(t * .9),
                    31 + .3 * t,
                    61 - .3 * t,
                    .0009 * 104 / (104 + t),
                    .0014 * 104 / (104 + t),
                    Math.min(.6, t / 30.),
                    .2);
        }
        return rows.table();
    }

    private static Table rounds() {
        Rows rows = new Rows(
                "",
                "week W.A W.B withoutAgreement.A withoutAgreement.B largestV.A largestV.B aspiration.A aspiration.B zopa gap");
        for (int t = 1; t <= 39; t += 2) {
            double missing = t < 5 ? Double.NaN : 1;
            rows.add(
                    words(),
                    t,
                    .42 - .002 * t,
                    .5 - .001 * t,
                    .38 - .003 * t,
                    .47 - .002 * t,
                    .83 * missing,
                    .9 - .001 * t,
                    (.8 - .005 * t) * missing,
                    .86 - .006 * t,
                    t < 5 ? 0 : 40 * t,
                    t < 5 ? Double.NaN : .5 - .01 * t);
        }
        return rows.table();
    }

    private static Table offers() {
        Rows rows = new Rows("author answer", "week exchange aspiration ownV V R");
        for (int t = 1; t <= 39; t += 2) {
            for (int e = 1; e <= 4; e++) {
                for (String author : List.of("A", "B")) {
                    double fall = .004 * (t + e / 4.);
                    boolean last = t == 39 && e == 4 && author.equals("B");
                    rows.add(
                            words(author, last ? "NONE" : e == 2 ? "WAR_VALUE" : "ASPIRATION"),
                            t,
                            e,
                            .85 - fall,
                            .87 - fall,
                            .3 + fall * 1.6,
                            e == 3 ? Double.POSITIVE_INFINITY : .4 + .02 * Math.sin(t));
                }
            }
        }
        return rows.table();
    }

    static final List<String> FACTORS = List.of("pressure.A", "pressure.B");

    /** Every table that the analysis of a sweep may give. */
    static Map<String, Table> all() {
        Map<String, Table> tables = new LinkedHashMap<>();
        tables.put("means", means());
        tables.put("summary", summary());
        tables.put("response", response());
        tables.put("paired", paired());
        tables.put("sobol", sobol());
        tables.put("sobolPairs", sobolPairs());
        tables.put("morris", morris());
        tables.put("rank", rank());
        tables.put("prim", prim());
        tables.put("primLimits", primLimits());
        tables.put("frontier", front());
        return tables;
    }

    private static Table means() {
        Rows rows = new Rows(
                "",
                "point pressure.A pressure.B agreement agreement.n agreement.sd survival5 survival5.n survival5.sd asymmetry asymmetry.n asymmetry.sd");
        for (int i = 0; i < 25; i++) {
            int row = i / 5;
            int column = i % 5;
            double a = column / 4.;
            double b = row / 4.;
            rows.add(
                    words(),
                    i,
                    a,
                    b,
                    .35 + .1 * a + .12 * b + .15 * a * b,
                    200,
                    .4,
                    .66 - .1 * a - .05 * b,
                    80,
                    .1,
                    .3 * (a - b) + .02,
                    80,
                    .3);
        }
        return rows.table();
    }

    private static Table summary() {
        Rows rows = new Rows("measure kind", "point n missing estimate low high");
        Table means = means();
        for (int r = 0; r < means.rows(); r++) {
            for (int m = 0; m < 3; m++) {
                double estimate = means.number(MEASURES.get(m), r);
                double half = m == 2 ? .06 : .03;
                rows.add(
                        words(MEASURES.get(m), m == 0 ? "share" : "mean"),
                        r,
                        200,
                        0,
                        estimate,
                        estimate - half,
                        estimate + half);
            }
        }
        return rows.table();
    }

    private static Table response() {
        Rows rows = new Rows("factor level measure kind", "n missing estimate low high");
        for (int m = 0; m < 3; m++) {
            for (int f = 0; f < 5; f++) {
                String factor = List.of("pressure.A", "pressure.B", "guaranteeWindow", "warCost.A", "mediatorStyle")
                        .get(f);
                int levels = f == 4 ? 2 : 5;
                for (int l = 0; l < levels; l++) {
                    String level = f == 4
                            ? List.of("steady", "responsive").get(l)
                            : f == 2 ? Integer.toString(13 * l) : Double.toString(l / 4.);
                    double estimate = .4 + (f - 1.5) * .05 * l - .1 * m;
                    rows.add(
                            words(factor, level, MEASURES.get(m), m == 0 ? "share" : "mean"),
                            1000,
                            m == 0 ? 0 : 600,
                            estimate,
                            estimate - .03,
                            estimate + .03);
                }
            }
        }
        return rows.table();
    }

    private static Table paired() {
        Rows rows = new Rows("settings measure kind", "first second difference low high n missing unmatched");
        for (int m = 0; m < 3; m++) {
            for (int f = 0; f < 4; f++) {
                double difference = .12 - .06 * f;
                rows.add(
                        words(
                                List.of("pressure.A", "pressure.B", "guaranteeWindow", "mediatorStyle")
                                                .get(f) + ": " + (f == 3 ? "steady → responsive" : "0 → 1"),
                                MEASURES.get(m),
                                m == 0 ? "share" : "mean"),
                        .4,
                        .4 + difference,
                        difference,
                        difference - .04,
                        difference + .04,
                        1000,
                        0,
                        0);
            }
        }
        return rows.table();
    }

    private static final List<String> MANY = List.of(
            "discountYear",
            "frontDrift",
            "frontSd",
            "driftOptimism",
            "warCost.A",
            "warCost.B",
            "believedCollapse.A",
            "believedCollapse.B",
            "collapseHazard",
            "lossAversion",
            "redLineCost",
            "breakdownHazard",
            "guaranteeEffect",
            "guaranteeTrust",
            "windowMultiplier",
            "temptation",
            "breakdownCost",
            "audienceCost",
            "opacity",
            "concessionExponent.A",
            "concessionExponent.B",
            "reciprocity",
            "reactiveDevaluation");

    private static Table sobol() {
        Rows rows = new Rows("outcome factor index shown", "value low high n replications noise needed");
        for (String outcome : List.of("agreement", "weeks")) {
            for (int f = 0; f < MANY.size(); f++) {
                double alone = .3 / (1 + f * f * .4) - .01;
                double total = .42 / (1 + f * .6);
                rows.add(
                        words(outcome, MANY.get(f), "S1", "x"),
                        alone,
                        alone - .05,
                        alone + .05,
                        256,
                        40,
                        .08,
                        Double.NaN);
                boolean unknown = f == 3;
                rows.add(
                        words(outcome, MANY.get(f), "ST", "x"),
                        total,
                        total - (unknown ? .2 : .05),
                        total + (unknown ? .2 : .05),
                        256,
                        40,
                        unknown ? .7 : .08,
                        unknown ? 130 : Double.NaN);
            }
        }
        return rows.table();
    }

    private static Table sobolPairs() {
        Rows rows = new Rows("outcome factor other index shown", "value low high n replications noise needed");
        for (int f = 0; f < MANY.size(); f++) {
            for (int other = f + 1; other < MANY.size(); other++) {
                double value = .16 / (f + other) - .01;
                boolean unknown = f == 0 && other == 3;
                rows.add(
                        new String[] {"agreement", MANY.get(f), MANY.get(other), "S2", "x"},
                        value,
                        value - .03,
                        value + .03,
                        256,
                        40,
                        unknown ? .7 : .08,
                        unknown ? 130 : Double.NaN);
            }
        }
        return rows.table();
    }

    private static Table morris() {
        Rows rows = new Rows("outcome factor index", "value low high n replications needed");
        for (int f = 0; f < MANY.size(); f++) {
            double size = .5 / (1 + f * .35);
            double spread = size * (.4 + .5 * Math.abs(Math.sin(f)));
            rows.add(words("agreement", MANY.get(f), "mu"), size * (f % 2 == 0 ? 1 : -1), -1, 1, 20, 40, Double.NaN);
            rows.add(
                    words("agreement", MANY.get(f), "muStar"),
                    size,
                    size * .75,
                    size * 1.25,
                    20,
                    40,
                    f == 5 ? 90 : Double.NaN);
            rows.add(words("agreement", MANY.get(f), "sigma"), spread, spread * .8, spread * 1.2, 20, 40, Double.NaN);
        }
        return rows.table();
    }

    private static Table rank() {
        Rows rows = new Rows("outcome factor index", "value low high n replications needed");
        for (int f = 0; f < MANY.size(); f++) {
            double rho = (f % 2 == 0 ? .6 : -.5) / (1 + f * .3);
            double needed = f == 4 ? 70 : Double.NaN;
            rows.add(words("agreement", MANY.get(f), "rho"), rho, rho - .15, rho + .15, 64, 40, needed);
            double prcc = 1.2 * rho;
            rows.add(words("agreement", MANY.get(f), "prcc"), prcc, prcc - .12, prcc + .12, 64, 40, Double.NaN);
        }
        return rows.table();
    }

    private static Table prim() {
        Rows rows =
                new Rows("interest move factor words", "rule box step n mass cases density coverage restricted chosen");
        for (int s = 0; s < 24; s++) {
            double coverage = Math.pow(.955, s);
            double density = Math.min(.97, .5 + .024 * s);
            rows.add(
                    words(
                            "agreement above 0.6",
                            s == 0 ? "start" : "peel",
                            "warCost.A",
                            "warCost.A between 0.12 and 0.3 and guaranteeTrust at least 0.55"),
                    1,
                    1,
                    s,
                    Math.rint(256 * Math.pow(.93, s)),
                    Math.pow(.93, s),
                    100,
                    density,
                    coverage,
                    s / 4.,
                    s == 14 ? 1 : 0);
        }
        return rows.table();
    }

    private static Table primLimits() {
        Rows rows = new Rows(
                "interest factor limit texts",
                "rule box low high quasiP n mass density densityLow densityHigh coverage");
        double none = Double.NaN;
        rows.add(
                words("agreement above 0.6", "pressure.A", "pressure.A at least 0.4", ""),
                1,
                1,
                .4,
                none,
                .00001,
                93,
                .36,
                .83,
                .74,
                .89,
                .52);
        rows.add(
                words("agreement above 0.6", "pressure.B", "pressure.B between 0.2 and 0.7", ""),
                1,
                1,
                .2,
                .7,
                .02,
                93,
                .36,
                .83,
                .74,
                .89,
                .52);
        rows.add(
                words("agreement above 0.6", "mediatorStyle", "mediatorStyle steady", "steady"),
                1,
                1,
                none,
                none,
                .04,
                93,
                .36,
                .83,
                .74,
                .89,
                .52);
        return rows.table();
    }

    private static Table front() {
        Rows rows = new Rows(
                "mediatorStyle",
                "point facilitation formulation pressure.A pressure.B guaranteeWindow agreement agreement.low agreement.high agreement.n "
                        + "survival5 survival5.low survival5.high survival5.n asymmetrySize asymmetrySize.low asymmetrySize.high asymmetrySize.n "
                        + "lossAsymmetrySize lossAsymmetrySize.low lossAsymmetrySize.high lossAsymmetrySize.n n nonDominated frequency");
        for (int i = 0; i < 14; i++) {
            double a = .35 + .02 * i;
            double s = .7 - .012 * i;
            double z = .1 + .015 * ((i * 5) % 14);
            rows.add(
                    words(i % 3 == 0 ? "responsive" : "steady"),
                    i + 1,
                    .2 + .05 * i,
                    1 - .03 * i,
                    (i * .37) % 1,
                    (i * .61) % 1,
                    52 - 3 * i,
                    a,
                    a - .04,
                    a + .04,
                    100,
                    s,
                    s - .015,
                    s + .015,
                    Math.rint(100 * a),
                    z,
                    z - .03,
                    z + .03,
                    Math.rint(100 * a),
                    .5 - z,
                    .47 - z,
                    .53 - z,
                    Math.rint(100 * a) - 2,
                    100,
                    i % 5 == 4 ? 0 : 1,
                    i % 5 == 4 ? .2 : .8);
        }
        return rows.table();
    }
}
