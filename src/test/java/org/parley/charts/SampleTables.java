package org.parley.charts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.parley.plot.SamplePictures;
import org.parley.table.ChartContext;
import org.parley.table.Reference;
import org.parley.table.Table;

/**
 * Made-up tables in the form of a real ensemble: ten outcomes, nine issues with long options, five hundred runs.
 * Nothing in them was computed by the model. The numbers follow simple formulas so that a test can name them.
 */
public final class SampleTables {
    static final ChartContext SETTING = ChartContext.of("Ukraine", "Russian Federation", SamplePictures.FOOTER)
            .with(List.of(
                    new Reference(Reference.SHARE, "COMPREHENSIVE", Double.NaN, .12, .09, .15, 507),
                    new Reference(Reference.SHARE, "MILITARY_END", Double.NaN, .3, .26, .34, 507),
                    new Reference(Reference.STANDS, "COMPREHENSIVE", 5, .77, Double.NaN, Double.NaN, Double.NaN),
                    new Reference(Reference.STANDS, "COMPREHENSIVE", 5, .59, .45, .77, 74),
                    new Reference(Reference.STANDS, "FRAMEWORK", 5, .55, Double.NaN, Double.NaN, Double.NaN)));
    static final List<String> OUTCOMES = List.of(
            "COMPREHENSIVE",
            "FRAMEWORK",
            "CEASEFIRE",
            "OPEN",
            "OPEN.measure",
            "OPEN.progress",
            "OPEN.neither",
            "WALKOUT",
            "MEDIATOR_EXIT",
            "MILITARY_END",
            "REJECTED");
    static final int[] COUNTS = {171, 24, 61, 165, 38, 72, 55, 12, 9, 46, 12};
    static final String[][] ISSUES = {
        {
            "T1",
            "Donetsk remainder (held by Ukraine)",
            "freeze at the line of contact",
            "mutual pull-back, demilitarised or free economic zone",
            "Ukrainian withdrawal, demilitarised, no Russian forces",
            "Russian control"
        },
        {"T2", "Zaporizhzhia and Kherson", "freeze at the line", "Ukrainian withdrawal to the oblast borders"},
        {"T3", "Pockets in Kharkiv, Sumy, Dnipropetrovsk, Mykolaiv", "Russian withdrawal", "stays as it is"},
        {
            "T4",
            "Legal status of occupied areas, Crimea and Luhansk included",
            "no recognition",
            "de facto line, no change by force",
            "recognition by a third party",
            "recognition by Ukraine"
        },
        {
            "S1",
            "Security guarantee for Ukraine",
            "none",
            "assurances and arms",
            "Article-5-like, ratified, US backstop",
            "Article-5-like, ratified, US backstop, with a multinational force in Ukraine"
        },
        {"F", "Peacetime cap on Ukraine's forces", "600,000", "800,000", "none"},
        {"N", "NATO", "constitutional neutrality", "\"no consensus today\" wording", "open"},
        {
            "E",
            "Sanctions, assets, reconstruction",
            "no relief, assets for Ukraine",
            "phased relief with snap-back, assets split",
            "full relief"
        },
        {
            "Z",
            "Zaporizhzhia nuclear plant",
            "Ukraine or a Ukraine–US venture",
            "three-way",
            "Russian control, power shared"
        },
    };

    private SampleTables() {}

    /** The table of each chart of an ensemble. */
    public static Table of(String chart) {
        return switch (chart) {
            case "outcomes" -> outcomes();
            case "why" -> why();
            case "terms" -> terms();
            case "typical" -> typical();
            case "utilitySpace" -> utilitySpace();
            case "zoneShares" -> zoneShares();
            case "paths" -> paths();
            case "endings" -> endings();
            case "signals" -> signals();
            case "survival" -> survival();
            case "agreement" -> agreement();
            case "swings" -> SampleExplainTables.swings();
            case "drivers" -> drivers();
            case "taught" -> taught();
            default -> throw new IllegalArgumentException(chart);
        };
    }

    private static double[] wilson(double count, double n) {
        double z = 1.959963984540054;
        double p = count / n;
        double middle = (p + z * z / (2 * n)) / (1 + z * z / n);
        double half = z / (1 + z * z / n) * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n));
        return new double[] {Math.max(0, middle - half), Math.min(1, middle + half)};
    }

    private static Table shares(String key, List<String> names, int[] counts, int n) {
        int rows = names.size();
        double[][] c = new double[5][rows];
        for (int r = 0; r < rows; r++) {
            double[] interval = wilson(counts[r], n);
            c[0][r] = counts[r];
            c[1][r] = n;
            c[2][r] = counts[r] / (double) n;
            c[3][r] = interval[0];
            c[4][r] = interval[1];
        }
        return Table.builder()
                .strings(key, names)
                .numbers("count", c[0])
                .numbers("n", c[1])
                .numbers("share", c[2])
                .numbers("low", c[3])
                .numbers("high", c[4])
                .build();
    }

    static Table outcomes() {
        return shares("outcome", OUTCOMES, COUNTS, 500);
    }

    static Table why() {
        return shares(
                "reason",
                List.of(
                        "holdingOut",
                        "notFound",
                        "closed",
                        "without.ratification",
                        "without.redLines",
                        "without.commitment",
                        "without.two",
                        "without.three",
                        "without.evenThose"),
                new int[] {40, 21, 171, 18, 64, 79, 101, 12, 58},
                232);
    }

    /** Two issues near to A, one in the middle, one near to B, one on which both have their wish. */
    static Table typical() {
        int n = 195;
        return Table.builder()
                .strings("issue", List.of("land", "army", "money", "status", "prisoners"))
                .strings("words", List.of("The land", "The army", "Money and sanctions", "Legal status", "Prisoners"))
                .strings("option", List.of("a", "b", "c", "d", "e"))
                .strings(
                        "optionWords",
                        List.of(
                                "mutual pull-back",
                                "a ceiling of 800,000",
                                "phased relief",
                                "no recognition",
                                "all for all"))
                .numbers("weight", new double[] {.35, .25, .2, .15, .05})
                .numbers("place", new double[] {.31, .38, .52, .71, Double.NaN})
                .numbers("low", new double[] {.25, .3, .44, .62, Double.NaN})
                .numbers("high", new double[] {.37, .46, .6, .8, Double.NaN})
                .numbers("n", new double[] {n, n, 180, n, 0})
                .numbers("settlements", new double[] {n, n, n, n, n})
                .numbers("distance", new double[] {.38, .38, .38, .38, .38})
                .build();
    }

    static Table terms() {
        List<String> issue = new ArrayList<>();
        List<String> option = new ArrayList<>();
        List<String> issueName = new ArrayList<>();
        List<String> optionName = new ArrayList<>();
        List<double[]> numbers = new ArrayList<>();
        for (int k = 0; k < ISSUES.length; k++) {
            int options = ISSUES[k].length - 2;
            int left = 195;
            for (int o = 0; o <= options; o++) {
                int count = o == options ? left : (int) (left * (.3 + .1 * ((k + o) % 4)));
                left -= count;
                issue.add(ISSUES[k][0]);
                issueName.add(ISSUES[k][1]);
                option.add(o == options ? "-" : "o" + o);
                optionName.add(o == options ? "left open" : ISSUES[k][o + 2]);
                double[] interval = wilson(count, 195);
                numbers.add(new double[] {count, 195, count / 195., interval[0], interval[1]});
            }
        }
        Table.Builder table = Table.builder()
                .strings("issue", issue)
                .strings("option", option)
                .strings("issueName", issueName)
                .strings("optionName", optionName);
        return columns(table, numbers, "count", "n", "share", "low", "high").build();
    }

    private static Table.Builder columns(Table.Builder table, List<double[]> rows, String... names) {
        for (int c = 0; c < names.length; c++) {
            int at = c;
            table.numbers(names[c], rows.stream().mapToDouble(row -> row[at]).toArray());
        }
        return table;
    }

    static Table utilitySpace() {
        List<String> kind = new ArrayList<>();
        List<String> name = new ArrayList<>();
        List<double[]> at = new ArrayList<>();
        for (int x = 0; x < 20_736; x++) {
            double a = .5 + .28 * Math.sin(x * .7301) + .14 * Math.cos(x * .0133) + .06 * Math.sin(x * 2.21);
            double b = 1.02 - a + .16 * Math.cos(x * 1.117) + .08 * Math.sin(x * .37);
            kind.add("deal");
            name.add(Integer.toString(x));
            at.add(new double[] {a, b, a > .53 && b > .55 ? 1 : 0});
        }
        for (int i = 0; i < 12; i++) {
            double a = .2 + .065 * i;
            kind.add("frontier");
            name.add(Integer.toString(i));
            at.add(new double[] {a, 1.1 - .9 * a * a + .06, 1});
        }
        point(kind, name, at, "nash", "12", .68, .735);
        point(kind, name, at, "kalaiSmorodinsky", "13", .64, .79);
        String[] packages = {
            "US 28-point plan",
            "European counter-proposal",
            "Ukraine's 20 points",
            "Russian line",
            "freeze with guarantees",
            "Donbas for guarantees"
        };
        double[][] places = {{.36, .78}, {.62, .5}, {.86, .27}, {.1, .93}, {.7, .42}, {.4, .7}};
        for (int p = 0; p < packages.length; p++) {
            point(kind, name, at, "package", packages[p], places[p][0], places[p][1]);
        }
        return counted(
                columns(Table.builder().strings("kind", kind).strings("name", name), at, "vA", "vB", "reservationOk")
                        .build(),
                20_736);
    }

    /** The table with how many deals there are, and how many of its deals are acceptable. */
    static Table counted(Table table, int deals) {
        double acceptable = 0;
        for (int r = 0; r < table.rows(); r++) {
            acceptable += table.string("kind", r).equals("deal") ? table.number("reservationOk", r) : 0;
        }
        double[] all = new double[table.rows()];
        double[] ok = new double[table.rows()];
        Arrays.fill(all, deals);
        Arrays.fill(ok, acceptable);
        return Table.builder()
                .strings("kind", table.strings("kind"))
                .strings("name", table.strings("name"))
                .numbers("vA", table.numbers("vA"))
                .numbers("vB", table.numbers("vB"))
                .numbers("reservationOk", table.numbers("reservationOk"))
                .numbers("deals", all)
                .numbers("acceptable", ok)
                .build();
    }

    private static void point(
            List<String> kind, List<String> name, List<double[]> at, String what, String called, double a, double b) {
        kind.add(what);
        name.add(called);
        at.add(new double[] {a, b, 1});
    }

    static Table zoneShares() {
        List<String> outcome = new ArrayList<>();
        List<double[]> numbers = new ArrayList<>();
        for (int i = 0; i < 195; i++) {
            boolean framework = i % 8 == 0;
            double efficiency = framework ? Double.NaN : Math.min(1, .9 + .2 * Math.sin(i * .7));
            double angle = (.5 + .42 * Math.sin(i * 1.3)) * Math.PI / 2;
            double a = efficiency * Math.pow(Math.cos(angle), .6);
            double b = efficiency * Math.pow(Math.sin(angle), .6);
            outcome.add(framework ? "FRAMEWORK" : "COMPREHENSIVE");
            numbers.add(new double[] {i, a, b, a / efficiency, b / efficiency, efficiency});
        }
        return columns(
                        Table.builder().strings("outcome", outcome),
                        numbers,
                        "replication",
                        "shareA",
                        "shareB",
                        "frontierA",
                        "frontierB",
                        "efficiency")
                .build();
    }

    static Table paths() {
        List<String> side = new ArrayList<>();
        List<String> party = new ArrayList<>();
        List<String> series = new ArrayList<>();
        List<double[]> numbers = new ArrayList<>();
        String[] names = {"aspiration", "ownOffer", "otherOffer"};
        for (int s = 0; s < 2; s++) {
            for (int k = 0; k < 3; k++) {
                for (int week = 1; week <= 51; week += 2) {
                    double fall = Math.sqrt(Math.min(week, 17) / 17.);
                    double middle = k == 2 ? .28 + .2 * fall + .05 * s : .88 - .25 * fall + .02 * k + .03 * s;
                    double wide = .1 + week / 500.;
                    double n = 500 * Math.exp(-week / 25.);
                    side.add(s == 0 ? "A" : "B");
                    party.add(s == 0 ? "Ukraine" : "Russian Federation");
                    series.add(names[k]);
                    numbers.add(new double[] {
                        week,
                        4,
                        Math.rint(n),
                        middle,
                        middle - wide / Math.sqrt(n) * 2.2,
                        middle + wide / Math.sqrt(n) * 2.2,
                        middle - 1.6 * wide,
                        middle - .7 * wide,
                        middle + .7 * wide,
                        middle + 1.6 * wide
                    });
                }
            }
        }
        Table.Builder table =
                Table.builder().strings("side", side).strings("party", party).strings("series", series);
        return columns(table, numbers, "week", "exchange", "n", "median", "low", "high", "q05", "q25", "q75", "q95")
                .build();
    }

    static Table endings() {
        return endings(COUNTS);
    }

    /** Endings of 500 runs, so many an outcome; the rest goes on talking. */
    static Table endings(int... counts) {
        List<String> outcome = new ArrayList<>();
        List<double[]> numbers = new ArrayList<>();
        int[] stack = {0, 1, 2, 7, 8, 9, 10};
        for (int week = 0; week <= 52; week++) {
            int talking = 500;
            for (int o : stack) {
                double share = 1 - Math.pow(1 - week / 52., 1 + o % 3);
                int count = (int) Math.rint(counts[o] * share);
                talking -= count;
                ended(outcome, numbers, OUTCOMES.get(o), week, count);
            }
            ended(outcome, numbers, "TALKING", week, talking);
        }
        return columns(
                        Table.builder().strings("outcome", outcome),
                        numbers,
                        "week",
                        "count",
                        "n",
                        "cumulative",
                        "low",
                        "high")
                .build();
    }

    private static void ended(List<String> outcome, List<double[]> numbers, String how, int week, int count) {
        double[] interval = wilson(count, 500);
        outcome.add(how);
        numbers.add(new double[] {week, count, 500, count / 500., interval[0], interval[1]});
    }

    /** Eight rounds, every 40 runs fewer: progress is followed by an agreement a tenth more often than none. */
    static Table signals() {
        String[] names = {"progress", "none", "silent", "all"};
        String[] measures = {
            "byDate", "byHorizon", "noDeal", "ratioDate", "optimismDate", "ratioHorizon", "optimismHorizon"
        };
        List<String> signal = new ArrayList<>();
        double[][] key = new double[3][32];
        double[][] values = new double[3 * measures.length][32];
        for (int r = 0; r < 32; r++) {
            int round = r / 4 + 1;
            signal.add(names[r % 4]);
            key[0][r] = round;
            key[1][r] = 2 * round - 1;
            double all = 480 - 40 * (round - 1);
            key[2][r] = new double[] {.7, .3, .1, 1}[r % 4] * all;
            double[] of = {
                new double[] {.25, .15, .02, .22}[r % 4],
                new double[] {.45, .35, .04, .42}[r % 4],
                new double[] {.3, .5, .9, .36}[r % 4],
                1.25,
                .03,
                1.15,
                .02
            };
            for (int m = 0; m < measures.length; m++) {
                boolean said = m < 3 || r % 4 == 0;
                double[] wilson =
                        m < 3 ? wilson(of[m] * key[2][r], key[2][r]) : new double[] {of[m] - .02, of[m] + .02};
                values[3 * m][r] = said ? of[m] : Double.NaN;
                values[3 * m + 1][r] = said ? wilson[0] : Double.NaN;
                values[3 * m + 2][r] = said ? wilson[1] : Double.NaN;
            }
        }
        Table.Builder table = Table.builder()
                .numbers("round", key[0])
                .numbers("week", key[1])
                .strings("signal", signal)
                .numbers("n", key[2]);
        for (int m = 0; m < measures.length; m++) {
            table.numbers(measures[m], values[3 * m])
                    .numbers(measures[m] + "Low", values[3 * m + 1])
                    .numbers(measures[m] + "High", values[3 * m + 2]);
        }
        return table.build();
    }

    static Table survival() {
        record Series(String name, int n, double hazard) {}
        List<String> names = new ArrayList<>();
        List<double[]> numbers = new ArrayList<>();
        for (Series series : List.of(
                new Series("COMPREHENSIVE", 168, .05),
                new Series("FRAMEWORK", 27, .12),
                new Series("CEASEFIRE", 12, .18),
                new Series("agreements", 195, .06),
                new Series("believed.A", 195, .08),
                new Series("believed.B", 195, .045))) {
            for (int year = 0; year <= 10; year++) {
                double mean = Math.exp(-series.hazard() * year);
                double half = year == 0 ? Double.NaN : .004 * year;
                names.add(series.name());
                numbers.add(new double[] {year, series.n(), mean, mean - half, Math.min(1, mean + half)});
            }
        }
        return columns(Table.builder().strings("series", names), numbers, "year", "n", "mean", "low", "high")
                .build();
    }

    static Table agreement() {
        List<String> outcome = new ArrayList<>();
        List<double[]> numbers = new ArrayList<>();
        for (int i = 0; i < 195; i++) {
            outcome.add(i % 8 == 0 ? "FRAMEWORK" : "COMPREHENSIVE");
            double asymmetry = i % 50 == 49 ? Double.NaN : .25 + .45 * Math.sin(i * 1.7) * Math.cos(i * .13);
            double today = i % 60 == 59 ? Double.NaN : -.3 + .6 * Math.sin(i * .7) * Math.cos(i * .29);
            numbers.add(new double[] {
                i, .62 + .22 * Math.sin(i * .9) * Math.cos(i * .41), asymmetry, today, today / 2 - .1, 3 + i % 40
            });
        }
        return columns(
                        Table.builder().strings("outcome", outcome),
                        numbers,
                        "replication",
                        "survival5",
                        "asymmetry",
                        "lossAsymmetry",
                        "planAsymmetry",
                        "weeks")
                .build();
    }

    /** What a record taught: one shift far to the left, one to the right, one of either side, one of nothing. */
    static Table taught() {
        return Table.builder()
                .strings("parameter", List.of("temptation", "patience", "warCost", "warCost", "discountYear"))
                .strings("side", List.of("", "", "A", "B", ""))
                .strings("unit", List.of("–", "week", "stk", "stk", "–"))
                .numbers("allMedian", 5, 116, .08, .08, .91)
                .numbers("fitsMedian", 2.6, 140, .075, .085, .91)
                .numbers("fitsLow", 2.3, 130, .07, .08, .90)
                .numbers("fitsHigh", 2.9, 150, .08, .09, .92)
                .numbers("place", .26, .61, .46, .57, .5)
                .numbers("low", .23, .55, .4, .52, .45)
                .numbers("high", .29, .67, .5, .62, .55)
                .numbers("all", 1000, 1000, 1000, 1000, 1000)
                .numbers("n", 354, 354, 354, 354, 354)
                .strings("grade", List.of("P, L sign", "P", "P", "P", "P"))
                .build();
    }

    static Table drivers() {
        String[] perParty = {
            "warCost",
            "believedCollapse",
            "lossAversion",
            "redLineCost",
            "guaranteeTrust",
            "breakdownCost",
            "audienceCost",
            "concessionExponent",
            "reciprocity",
            "reactiveDevaluation",
            "driftOptimism",
            "warWeariness"
        };
        String[] common = {
            "discountYear",
            "frontDrift",
            "frontSd",
            "breakdownHazard",
            "guaranteeEffect",
            "trueBackstop",
            "windowMultiplier",
            "temptation",
            "opacity",
            "rankNoise",
            "powerShiftScale",
            "threatCredibility"
        };
        List<String> parameter = new ArrayList<>();
        List<String> side = new ArrayList<>();
        List<String> grade = new ArrayList<>();
        List<double[]> numbers = new ArrayList<>();
        for (int p = 0; p < perParty.length; p++) {
            for (int s = 0; s < 2; s++) {
                parameter.add(perParty[p]);
                side.add(s == 0 ? "A" : "B");
                grade.add(perParty[p].equals("lossAversion") ? "L" : "P");
                double rho = (p % 2 == 0 ? .45 : -.38) / (1 + p * .4) + .03 * s;
                numbers.add(
                        new double[] {rho, rho - .085, rho + .085, 1.3 * rho, 1.3 * rho - .08, 1.3 * rho + .08, 500});
            }
        }
        for (int p = 0; p < common.length; p++) {
            parameter.add(common[p]);
            side.add("");
            grade.add(p == 1 || p == 2 ? "D" : "P");
            double rho = (p % 3 == 0 ? -.22 : .16) / (1 + p * .2);
            numbers.add(new double[] {rho, rho - .085, rho + .085, 1.3 * rho, 1.3 * rho - .08, 1.3 * rho + .08, 500});
        }
        Table.Builder table = Table.builder().strings("parameter", parameter).strings("side", side);
        return columns(table, numbers, "rho", "low", "high", "prcc", "prccLow", "prccHigh", "n")
                .strings("grade", grade)
                .build();
    }

    /** The table with every text lengthened beyond reason, and no other change. */
    static Table withLongTexts(Table table, String... columns) {
        Table.Builder longer = Table.builder();
        for (String name : table.names()) {
            if (List.of(columns).contains(name)) {
                longer.strings(
                        name,
                        table.strings(name).stream()
                                .map(t -> t.isEmpty()
                                        ? t
                                        : t + ", with a subordinate clause that nobody asked for and Nachkommastellen")
                                .toList());
            } else if (table.isNumber(name)) {
                longer.numbers(name, table.numbers(name));
            } else {
                longer.strings(name, table.strings(name));
            }
        }
        return longer.build();
    }

    /** The table without its rows. */
    static Table none(Table table) {
        return table.select(new int[0]);
    }
}
