package org.parley.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.parley.analysis.IndexText;
import org.parley.report.ReportRenderer;
import org.parley.study.AnalysisJob;
import org.parley.study.TextTable;
import org.parley.study.TextWrap;
import org.parley.sweep.SweepAnalysis;
import org.parley.sweep.SweepFolder;
import org.parley.sweep.SweepReader;
import org.parley.sweep.SweepResult;
import org.parley.table.NumberText;
import org.parley.table.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code parley analyse}: the tables that a sweep's design allows, as CSV and in words. */
@Command(
        name = "analyse",
        mixinStandardHelpOptions = true,
        header = "Analyses a sweep: summaries, comparisons, indices, boxes, a tree, as its design allows.",
        description = {
            "Writes tables (CSV, every digit), charts and report.html into the folder, and prints the main tables. An incomplete sweep is analysed as far as it is."
        },
        footer = {
            "",
            "Examples:",
            "  parley analyse results/tutorial-first-sweep",
            "  parley analyse results/tutorial-first-sweep --interest \"agreement > .6\""
        })
final class AnalyseCommand implements Callable<Integer> {
    private static final int MOST_ROWS = 40;
    private static final int MOST_NAMES = 6;
    private static final int LEVEL_DIGITS = 4;
    private static final Pattern LONG_NUMBER = Pattern.compile("[0-9]+\\.[0-9]{6,}");

    private final Terminal terminal;

    @Parameters(paramLabel = "RESULT", description = "The folder of a sweep.")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Option(names = "--interest", paramLabel = "RULE", description = InterestOption.SAYS)
    private List<String> interest = new ArrayList<>();

    AnalyseCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        AnalysisJob.Done done = analysed(new SweepFolder(folder));
        SweepResult result = done.result();
        SweepAnalysis analysis = done.analysis();
        terminal.paragraph(result.spec().title());
        terminal.paragraph(result.spec().question());
        terminal.banner(result.spec().scenario());
        terminal.paragraph(NumberText.count(result.runs()) + " of "
                + NumberText.count(result.spec().runs()) + " runs, "
                + NumberText.count(result.failures()) + " failed; "
                + result.points().size() + " points ("
                + result.spec().designText() + ").");
        String incomplete = analysis.incomplete();
        if (!incomplete.isEmpty()) {
            StatusCommand.goOn(terminal, "Note: " + incomplete, result.folder());
        }
        factors(analysis.tables().getOrDefault("factors", Table.builder().build()));
        for (String name : List.of("response", "paired", "sobol", "sobolPairs", "morris", "rank")) {
            Table table = analysis.tables().get(name);
            if (table != null && table.rows() > 0) {
                print(name, table);
            }
        }
        for (String words : analysis.words()) {
            terminal.out().println();
            if (words.contains("\n")) { // a tree, whose lines are its branches
                for (String line : words.split("\n")) {
                    branch(line, terminal.width()).forEach(terminal.out()::println);
                }
            } else {
                terminal.paragraph(words);
            }
        }
        for (String note : analysis.notes()) {
            if (!note.equals(incomplete)) { // stands above
                terminal.out().println();
                terminal.paragraph("Note: " + note);
            }
        }
        terminal.out().println();
        written(terminal, done);
        return 0;
    }

    private AnalysisJob.Done analysed(SweepFolder sweep) throws IOException {
        OnInterrupt told = new OnInterrupt(() -> interrupted(terminal, sweep), 0);
        try {
            return AnalysisJob.of(sweep, interest, new ReportRenderer());
        } finally {
            told.close();
        }
    }

    /** An interrupt of an analysis costs nothing but the analysis. */
    static void interrupted(Terminal terminal, SweepFolder sweep) {
        terminal.err().println("parley: interrupted; the runs are kept. To go on: parley analyse " + sweep.path());
        terminal.err().flush();
    }

    /** A line of a tree; where it is too long, what it found stands below its rule. */
    static List<String> branch(String line, int width) {
        int found = line.lastIndexOf(": ") + 1;
        if (line.length() <= width || found == 0) {
            return List.of(line);
        }
        String indent = " ".repeat(line.length() - line.stripLeading().length());
        List<String> lines = new ArrayList<>(
                TextWrap.hanging(indent, line.substring(0, found).strip(), width));
        lines.addAll(TextWrap.hanging(indent + "    ", line.substring(found).strip(), width));
        return lines;
    }

    /** What was varied, with the grade of what the scenario assumes of it. */
    private void factors(Table factors) {
        TextTable text = new TextTable("factor", "values", "grade");
        for (int r = 0; r < factors.rows(); r++) {
            text.row(factors.string("factor", r), factors.string("values", r), factors.string("grade", r));
        }
        terminal.out().println();
        text.lines(terminal.width()).forEach(terminal.out()::println);
        terminal.out().println();
    }

    /** Where things are. */
    static void written(Terminal terminal, AnalysisJob.Done done) {
        boolean hasPage = Files.exists(done.report());
        terminal.out()
                .println(
                        hasPage
                                ? "Report: " + done.report()
                                : "Tables: " + done.result().folder().path());
        terminal.paragraph(
                "With " + (done.charts() > 0 ? done.charts() + " charts in figures, and " : "") + "the tables "
                        + String.join(
                                ", ",
                                done.analysis().tables().keySet().stream()
                                        .map(name -> name + ".csv")
                                        .toList())
                        + "; codebook.csv explains their columns.");
        if (!done.replaced().isEmpty()) {
            terminal.paragraph(
                    "Written anew, because the sweep has grown, is asked for other cases or the program changed: "
                            + named(done.replaced()) + ".");
        }
        if (!done.removed().isEmpty()) {
            terminal.paragraph(
                    "Removed, because this analysis does not give them any more: " + named(done.removed()) + ".");
        }
        if (!done.altered().isEmpty()) {
            terminal.paragraph(String.join(", ", done.altered())
                    + (done.altered().size() == 1 ? " does" : " do")
                    + " not hold what the merge wrote, by the checksum in manifest.json. The analysis rests on the blocks in"
                    + " segments. Written anew by: parley merge "
                    + done.result().folder().path());
        }
    }

    /** A few names, or how many there are. */
    private static String named(List<String> files) {
        return files.size() <= MOST_NAMES ? String.join(", ", files) : NumberText.count(files.size()) + " files";
    }

    private void print(String name, Table table) {
        List<String> names = table.names().stream()
                .filter(c -> !List.of("kind", "missing", "unmatched", "shown", "high", "replications")
                        .contains(c))
                .filter(c -> !c.equals("needed") || unknown(table))
                .filter(c -> !c.equals("n") || !isSaidBelow(table))
                .toList();
        String[] headers = new String[names.size()];
        for (int c = 0; c < headers.length; c++) {
            String column = names.get(c);
            headers[c] = column.equals("low") ? ">95 % interval" : (table.isNumber(column) ? ">" : "") + column;
        }
        TextTable text = new TextTable(headers);
        for (int r = 0; r < Math.min(MOST_ROWS, table.rows()); r++) {
            Object[] cells = new Object[headers.length];
            for (int c = 0; c < cells.length; c++) {
                String column = names.get(c);
                cells[c] = column.equals("low")
                        ? NumberText.interval(table.number("low", r), table.number("high", r))
                        : cell(table, column, r);
            }
            text.row(cells);
        }
        terminal.out().println();
        terminal.out().println(title(name));
        text.lines(terminal.width()).forEach(terminal.out()::println);
        if (table.rows() > MOST_ROWS) {
            terminal.out().println("… and " + (table.rows() - MOST_ROWS) + " more rows in " + name + ".csv");
        }
        if (table.has("noise")) {
            terminal.paragraph((isSaidBelow(table) ? "n = " + cell(table, "n", 0) + "; " : "")
                    + replications(table)
                    + "noise: part of the index's squared standard error that other replications would change."
                    + (unknown(table)
                            ? " unknown: that is more than half, and the interval is wide; needed: about how many"
                                    + " replications would make it known, or, where nothing is left of it, how many at"
                                    + " least."
                            : "")
                    + (narrow(table)
                            ? " A number with more than half noise is given all the same where its interval is narrow:"
                                    + " read the interval, not the digits."
                            : ""));
        }
        terminal.assumed();
    }

    /** Whether a number is known for its narrow interval alone: more than half of its uncertainty is noise. */
    private static boolean narrow(Table table) {
        return IntStream.range(0, table.rows())
                .anyMatch(r -> IndexText.mostlyNoise(table.number("noise", r))
                        && !table.string("shown", r).startsWith(IndexText.UNKNOWN));
    }

    /** Whether n is one number for a whole table of indices, and so stands once below it. */
    private static boolean isSaidBelow(Table table) {
        return table.has("noise")
                && Arrays.stream(table.numbers("n")).distinct().count() == 1;
    }

    /** "40 replications a point; ", or nothing where runs are not known. */
    private static String replications(Table table) {
        double most = Arrays.stream(table.numbers("replications")).max().orElse(0);
        return most > 0 ? NumberText.count((long) most) + " replications a point; " : "";
    }

    private static boolean unknown(Table table) {
        return table.has("needed") && table.strings("shown").stream().anyMatch(s -> s.startsWith(IndexText.UNKNOWN));
    }

    private static String cell(Table table, String column, int row) {
        if ((column.equals("value") || column.equals("rho")) && table.has("needed")) {
            if (table.string("shown", row).startsWith(IndexText.UNKNOWN)) {
                return IndexText.UNKNOWN;
            }
            return table.has("index") && table.string("index", row).startsWith("S")
                    ? NumberText.index(table.number("value", row), table.number("low", row), table.number("high", row))
                    : NumberText.two(table.number(column, row));
        }
        if (column.equals("noise")) {
            return IndexText.noise(table.number("noise", row));
        }
        if (!table.isNumber(column)) {
            return LONG_NUMBER.matcher(table.string(column, row)).replaceAll(AnalyseCommand::rounded);
        }
        double number = table.number(column, row);
        boolean isCount = List.of("n", "replications", "needed").contains(column);
        return column.equals("needed") && number > SweepReader.MOST_REPLICATIONS
                ? "> " + NumberText.count(SweepReader.MOST_REPLICATIONS)
                : isCount && !Double.isNaN(number) ? NumberText.count((long) number) : NumberText.two(number);
    }

    /** A level that a design computed, such as a third, in four digits; those of a file stay as they are. */
    private static String rounded(MatchResult number) {
        return NumberText.plain(new BigDecimal(number.group()).round(new MathContext(LEVEL_DIGITS)));
    }

    private static String title(String name) {
        return switch (name) {
            case "response" -> "Each level of a factor, over all settings of the others";
            case "paired" -> "Lowest against highest level on common random numbers, all else equal";
            case "sobol" -> "Shares of variance: alone (S1) and together with others (ST)";
            case "sobolPairs" -> "Shares of variance of pairs of factors, beyond what each does alone (S2)";
            case "morris" -> "Elementary effects: mean, mean size, spread";
            default -> "Rank correlations of the points' means (rho), others held fixed (prcc)";
        };
    }
}
