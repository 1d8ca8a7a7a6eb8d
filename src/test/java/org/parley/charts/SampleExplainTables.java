package org.parley.charts;

import java.util.ArrayList;
import java.util.List;
import org.parley.analysis.Interval;
import org.parley.analysis.Wilson;
import org.parley.table.Table;

/** Made-up tables of explanations, of the size that Geneva's have. */
final class SampleExplainTables {
    private SampleExplainTables() {}

    /** Both sides: fifteen steps each. */
    static Table waterfall() {
        String[] terms = {
            "terms",
            "breaks",
            "window",
            "trust",
            "breakdownCost",
            "redLines",
            "value",
            "statusQuo",
            "front",
            "cost",
            "hope",
            "fear",
            "bar",
            "reservation",
            "left"
        };
        String[] words = {
            "what the terms are worth while they hold", "any agreement may break", "weeks before the guarantee works",
            "the guarantee is not trusted in full", "what a broken deal costs", "red lines that it crosses",
            "worth of the deal", "what it has as things stand today", "where it believes the front goes",
            "what fighting costs", "hope that the other side collapses", "fear of its own collapse",
            "the vote at home may be lost", "what it takes to sign", "left over, or missing"
        };
        double[][] amounts = {
            {.6, -.05, -.01, -.02, -.015, 0, Double.NaN, .5, -.1, -.08, .2, -.07, .03},
            {.7, -.08, -.02, -.01, -.015, -.07, Double.NaN, .4, .06, -.02, .15, -.06, 0}
        };
        List<String> side = new ArrayList<>();
        List<String> term = new ArrayList<>();
        List<String> said = new ArrayList<>();
        List<Double> from = new ArrayList<>();
        List<Double> to = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            double at = 0;
            double value = 0;
            for (int t = 0; t < terms.length; t++) {
                double begin = at;
                if (terms[t].equals("value") || terms[t].equals("reservation")) {
                    begin = 0;
                    value = terms[t].equals("value") ? at : value;
                } else if (terms[t].equals("left")) {
                    begin = at;
                    at = value;
                } else {
                    at += amounts[i][t];
                }
                side.add(i == 0 ? "A" : "B");
                term.add(terms[t]);
                said.add(words[t]);
                from.add(begin);
                to.add(at);
                at = terms[t].equals("value") ? 0 : at;
            }
        }
        double[] begins = from.stream().mapToDouble(d -> d).toArray();
        double[] ends = to.stream().mapToDouble(d -> d).toArray();
        double[] adds = new double[begins.length];
        for (int r = 0; r < adds.length; r++) {
            adds[r] = ends[r] - begins[r];
        }
        return Table.builder()
                .strings("side", side)
                .strings("term", term)
                .strings("words", said)
                .numbers("from", begins)
                .numbers("to", ends)
                .numbers("amount", adds)
                .build();
    }

    /** Seven levers at eleven levels, one of them flat. */
    static Table levers() {
        int n = 289;
        List<String> lever = new ArrayList<>();
        List<String> words = new ArrayList<>();
        double[][] numbers = new double[7][7 * 11];
        for (int l = 0; l < 7; l++) {
            for (int k = 0; k < 11; k++) {
                int r = l * 11 + k;
                int count = 120 + (l - 3) * k * 3;
                Interval share = Wilson.of(count, n);
                lever.add("lever" + l);
                words.add("How much lever number " + l + " helps them talk");
                double[] row = {k / 10.0, k == 5 ? 1 : 0, count, n, share.estimate(), share.low(), share.high()};
                for (int c = 0; c < row.length; c++) {
                    numbers[c][r] = row[c];
                }
            }
        }
        String[] names = {"level", "own", "count", "n", "share", "low", "high"};
        Table.Builder table = Table.builder().strings("lever", lever).strings("words", words);
        for (int c = 0; c < names.length; c++) {
            table.numbers(names[c], numbers[c]);
        }
        return table.build();
    }

    /** Twenty deals that differ in up to three options. */
    /** A frontier of six deals, the widest, three packages. */
    static Table acceptance() {
        int n = 169;
        double[] a = {0, 20, 60, 90, 130, 169, 95, 1, 120, 164};
        double[] b = {169, 150, 130, 110, 50, 2, 104, 147, 11, 0};
        double[] both = {0, 12, 40, 57, 30, 2, 57, 1, 7, 0};
        double[] shareA = new double[a.length];
        double[] shareB = new double[a.length];
        double[][] ends = new double[4][a.length];
        for (int i = 0; i < a.length; i++) {
            shareA[i] = a[i] / n;
            shareB[i] = b[i] / n;
            for (int e = 0; e < 2; e++) {
                double by = e == 0 ? -.05 : .05;
                ends[e][i] = Math.max(0, Math.min(1, shareA[i] + by));
                ends[2 + e][i] = Math.max(0, Math.min(1, shareB[i] + by));
            }
        }
        return Table.builder()
                .strings(
                        "kind",
                        List.of(
                                "frontier",
                                "frontier",
                                "frontier",
                                "frontier",
                                "frontier",
                                "frontier",
                                "widest",
                                "package",
                                "package",
                                "package"))
                .strings(
                        "name",
                        List.of(
                                "a",
                                "b",
                                "c",
                                "d",
                                "e",
                                "f",
                                "the widest",
                                "US 28-point plan",
                                "European counter-proposal",
                                "Ukraine's 20-point draft"))
                .numbers("signsA", a)
                .numbers("signsB", b)
                .numbers("both", both)
                .numbers("n", new double[] {n, n, n, n, n, n, n, n, n, n})
                .numbers("shareA", shareA)
                .numbers("lowA", ends[0])
                .numbers("highA", ends[1])
                .numbers("shareB", shareB)
                .numbers("lowB", ends[2])
                .numbers("highB", ends[3])
                .build();
    }

    static Table nearTerms() {
        int n = 500;
        List<String> deal = new ArrayList<>();
        List<String> differs = new ArrayList<>();
        double[][] numbers = new double[12][20];
        for (int r = 0; r < 20; r++) {
            Interval last = Wilson.of(160 - r * 3, n);
            Interval first = Wilson.of(110 - r * 2, n);
            deal.add(
                    "Donetsk: mutual pull-back · legal status: no recognition · guarantee: Article-5-like · forces cap: no cap · NATO: neutrality · sanctions: variant "
                            + r);
            differs.add(
                    r == 0
                            ? ""
                            : "sanctions: variant " + r
                                    + (r % 3 == 0 ? " · forces cap: 800,000 · nuclear plant: three-way" : ""));
            double[] row = {
                r + 1,
                110 - r * 2,
                160 - r * 3,
                250,
                200,
                n,
                last.estimate(),
                last.low(),
                last.high(),
                first.estimate(),
                first.low(),
                first.high()
            };
            for (int c = 0; c < row.length; c++) {
                numbers[c][r] = row[c];
            }
        }
        String[] names = {
            "rank",
            "first",
            "count",
            "signsA",
            "signsB",
            "n",
            "share",
            "low",
            "high",
            "firstShare",
            "firstLow",
            "firstHigh"
        };
        Table.Builder table = Table.builder().strings("deal", deal).strings("differs", differs);
        for (int c = 0; c < names.length; c++) {
            table.numbers(names[c], numbers[c]);
        }
        return table.build();
    }

    /** Sixteen numbers, the last ones within chance. */
    static Table swings() {
        List<String> parameter = new ArrayList<>();
        List<String> words = new ArrayList<>();
        List<String> grade = new ArrayList<>();
        double[][] numbers = new double[9][16];
        for (int r = 0; r < 16; r++) {
            double difference = (r % 2 == 0 ? 1 : -1) * (.45 - r * .028);
            parameter.add("parameter" + r);
            words.add("How much number " + r + " of the war hurts");
            grade.add(r % 3 == 0 ? "P, L sign" : "P");
            double[] row = {
                .02,
                .3,
                Math.abs(difference) * 100,
                100,
                .5 - difference / 2,
                .5 + difference / 2,
                difference,
                difference - .08,
                difference + .08
            };
            for (int c = 0; c < row.length; c++) {
                numbers[c][r] = row[c];
            }
        }
        String[] names = {"from", "to", "changed", "n", "atLow", "atHigh", "difference", "low", "high"};
        Table.Builder table = Table.builder()
                .strings("parameter", parameter)
                .strings("words", words)
                .strings("grade", grade);
        for (int c = 0; c < names.length; c++) {
            table.numbers(names[c], numbers[c]);
        }
        return table.build();
    }
}
