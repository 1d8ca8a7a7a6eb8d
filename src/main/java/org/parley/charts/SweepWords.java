package org.parley.charts;

import java.util.ArrayList;
import java.util.List;
import org.parley.table.ChartContext;
import org.parley.table.NumberText;
import org.parley.table.Table;

/** Words and small tables that the charts of a sweep share. */
public final class SweepWords {
    /** Before the name of a measure: of the draws that fit the record alone. */
    private static final String FITTING = "fitting.";

    private static final List<String> BASELINES = List.of("asymmetry", "lossAsymmetry");

    private SweepWords() {}

    /**
     * What a caption adds where the measure of a table says who gave more: the choice of the baseline is disputed.
     * Empty for all others.
     */
    static String disputed(Table table) {
        for (String column : List.of("measure", "outcome")) {
            if (table.has(column)) {
                for (String key : Columns.different(table, column)) {
                    String plain = key.startsWith(FITTING) ? key.substring(FITTING.length()) : key;
                    if (BASELINES.contains(plain)) {
                        return " Who gave more is told from each side's opening and from today; "
                                + AgreementChart.DISPUTED + ".";
                    }
                }
            }
        }
        return "";
    }

    /**
     * What a measure is called in a title, where a sentence goes on behind it; {@link #aside} says the rest of what an
     * axis would.
     */
    public static String subject(String key, ChartContext context) {
        if (context.words().containsKey(key)) {
            return context.word(key);
        }
        if (key.startsWith(FITTING)) {
            return subject(key.substring(FITTING.length()), context) + ", draws that fit the record";
        }
        return switch (key) {
            case "asymmetry" -> "who gave more from its opening";
            case "lossAsymmetry" -> "who gave more from today";
            default -> measure(key, context);
        };
    }

    /** Behind the topic in a subtitle: what the title leaves out of a measure, or nothing. */
    static String aside(String key, ChartContext context) {
        String plain = key.startsWith(FITTING) ? key.substring(FITTING.length()) : key;
        if (context.words().containsKey(key) || context.words().containsKey(plain)) {
            return "";
        }
        return switch (plain) {
            case "asymmetry" -> "; above 0: " + context.partyA() + "; the other baseline is today";
            case "lossAsymmetry" -> "; above 0: " + context.partyA() + "; the other baseline is the opening";
            default -> "";
        };
    }

    /** What a measure is called on an axis; a word given by the setting goes first. */
    static String measure(String key, ChartContext context) {
        if (context.words().containsKey(key)) {
            return context.word(key);
        }
        if (key.startsWith(FITTING)) {
            return measure(key.substring(FITTING.length()), context) + ", draws that fit the record";
        }
        return switch (key) {
            case "agreement" -> "share of runs with an agreement";
            case "survival1" -> "one-year survival of the agreements";
            case "survival5" -> "five-year survival of the agreements";
            case "survival10" -> "ten-year survival of the agreements";
            case "termsStand1" -> "chance of terms that stand after one year, no deal counting as 0";
            case "termsStand5" -> "chance of terms that stand after five years, no deal counting as 0";
            case "termsStand10" -> "chance of terms that stand after ten years, no deal counting as 0";
            case "asymmetry" ->
                "who gave more from its opening, over runs with a deal (above 0: " + context.partyA()
                        + "); the other baseline is today";
            case "lossAsymmetry" ->
                "who gave more from today, over runs with a deal (above 0: " + context.partyA()
                        + "); the other baseline is its opening";
            case "asymmetrySize" -> "size of the concession asymmetry from the openings";
            case "lossAsymmetrySize" -> "size of the concession asymmetry from today";
            case "weeks" -> "weeks until the end";
            case "rounds" -> "rounds until the end";
            case "front" -> "share of the disputed area that has changed hands at the end";
            default ->
                key.startsWith("why.")
                        ? "share of runs with the label " + context.word(key.substring(4))
                        : context.word(key);
        };
    }

    /**
     * How many runs stand behind the rows of a table with {@code n} and {@code missing}: "n = 20 runs a cell"; where
     * some lack the number "n = 5 to 14 of 20 runs a cell have the number".
     */
    static String n(Table table, String one, String many) {
        String range = range(table);
        long most = Columns.largest(table, "n");
        return range.contains(" of ")
                ? "n = " + range + " " + many + " that have the number"
                : "n = " + range + " " + (most == 1 ? one : many);
    }

    /** "20"; "5 to 14 of 20" where some runs lack the number. */
    static String range(Table table) {
        double[] n = Columns.numbers(table, "n");
        double[] missing = table.has("missing") ? Columns.numbers(table, "missing") : new double[n.length];
        long least = Long.MAX_VALUE;
        long all = 0;
        long lacking = 0;
        for (int r = 0; r < n.length; r++) {
            least = Math.min(least, (long) n[r]);
            all = Math.max(all, (long) (n[r] + missing[r]));
            lacking = Math.max(lacking, (long) missing[r]);
        }
        long most = Columns.largest(table, "n");
        String range =
                least >= most ? NumberText.count(most) : NumberText.count(least) + " to " + NumberText.count(most);
        return lacking == 0 ? range : range + " of " + NumberText.count(all);
    }

    /**
     * A rule of cases with its measures in words: "agreement above 0.6 and weeks below 20" → "share of runs with an
     * agreement above 0.6 and weeks until the end below 20".
     */
    static String cases(String interest, ChartContext context) {
        List<String> conditions = new ArrayList<>();
        for (String condition : interest.split(" and ")) {
            int space = condition.indexOf(' ');
            conditions.add(
                    space < 0
                            ? condition
                            : measure(condition.substring(0, space), context) + condition.substring(space));
        }
        return String.join(" and ", conditions);
    }

    /** A name for a picture about one measure: chart and measure, letters and digits only. */
    static String name(String chart, String measure) {
        return measure.isEmpty() ? chart : chart + "-" + measure.replaceAll("[^A-Za-z0-9]+", "-");
    }

    /** The only text of a column, or "" of a table without rows. */
    static String only(Table table, String column, String chart) {
        List<String> texts = Columns.different(table, column);
        if (texts.size() > 1) {
            throw new IllegalArgumentException("chart " + chart + " shows one " + column + " at a time; the table has "
                    + String.join(", ", texts));
        }
        return texts.isEmpty() ? "" : texts.get(0);
    }

    /** Whether a table of one measure holds shares. */
    static boolean share(Table table) {
        return table.rows() > 0 && table.string("kind", 0).equals("share");
    }

    /** A level of a factor: numbers with two digits, words as they are. */
    static String level(String text) {
        double number = number(text);
        return Double.isNaN(number)
                ? text
                : number == Math.rint(number) ? NumberText.cell(number) : NumberText.two(number);
    }

    /** The text as a number, NaN if it is a word. */
    static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException word) {
            return Double.NaN;
        }
    }

    /** Levels in rising order if all are numbers, else in order of appearance. */
    static List<String> levels(Table table, String column) {
        List<String> levels = Columns.different(table, column);
        boolean numbers = levels.stream().noneMatch(l -> Double.isNaN(number(l)));
        return numbers
                ? levels.stream()
                        .sorted((a, b) -> Double.compare(number(a), number(b)))
                        .toList()
                : levels;
    }
}
