package org.parley.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parley.report.ReportRenderer;
import org.parley.store.Circumstances;
import org.parley.store.ResultFolder;
import org.parley.study.PolicySearchFolder;
import org.parley.study.PossibleFolder;
import org.parley.study.RefusedInput;
import org.parley.study.SearchFolder;
import org.parley.study.Shipped;
import org.parley.study.TextTable;
import org.parley.sweep.OutcomeCells;
import org.parley.sweep.PolicySearch;
import org.parley.sweep.SweepReader;
import org.parley.sweep.SweepSpec;
import org.parley.sweep.design.DesignKind;
import org.parley.sweep.design.Factor;
import org.parley.table.NumberText;
import org.parley.table.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley search}: settings of a mediator's levers that no other setting dominates. */
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Looks for lever settings that trade off agreement, durability and symmetry.",
        description = {
            "FILE is a sweep file whose factors are levers; its replications are the runs of each setting. There is no single score. It prints the settings that no other one dominates, on runs that no choice has seen."
        },
        footer = {
            "",
            "Examples:",
            "  parley search a-mediators-policy --size 16 --generations 3",
            "  parley search which-outcomes-are-possible --possible agreement=0..1/5 \\",
            "      --possible asymmetry=-1..1/5"
        })
final class SearchCommand implements Callable<Integer> {
    private static final int MOST_CELLS = 40;

    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", description = "A sweep file, or the name of a shipped one in scenarios/sweeps.")
    @SuppressWarnings("NullAway.Init")
    private String file;

    @Option(
            names = "--size",
            paramLabel = "N",
            defaultValue = "32",
            converter = WholeNumberOption.Runs.class,
            description = "Settings a generation; default 32.")
    private long size;

    @Option(
            names = "--generations",
            paramLabel = "N",
            defaultValue = "5",
            converter = WholeNumberOption.Runs.class,
            description = "Generations after the first; default 5.")
    private long generations;

    @Option(
            names = "--possible",
            paramLabel = "OUTCOME=LOW..HIGH/CELLS",
            description =
                    "Asks another question: which combinations of two or three outcomes are possible at all (pattern space exploration). Given once for each outcome, such as agreement=0..1/10; the factors need not be levers.")
    private List<String> possible = new ArrayList<>();

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private WorkerOption threads;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "Also writes tables (CSV, every digit), charts and a page to read into this new or empty folder.")
    private @Nullable Path out;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec verb;

    SearchCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (out != null) {
            ResultFolder.begin(out).close(); // refused now, not after the search
        }
        Circumstances circumstances = TypedCommand.circumstances(verb);
        SweepSpec spec = SweepReader.read(Shipped.sweeps(terminal.home()).find(file, "sweep"), true);
        if (spec.designSettings().containsKey(DesignKind.WHERE)) {
            throw new RefusedInput(
                    file
                            + " has a condition between factors (where), which a search does not keep. Maybe a file without it?");
        }
        int workers = threads.workers();
        if (!possible.isEmpty()) {
            return possible(spec, workers, circumstances);
        }
        PolicySearchFolder found = PolicySearchFolder.search(
                spec,
                (int) size,
                (int) generations,
                workers,
                (generation, frontier) -> terminal.err()
                        .println("generation " + generation + " of " + generations + ": " + frontier
                                + " settings not dominated"));
        terminal.paragraph(spec.title());
        terminal.banner(spec.scenario());
        terminal.paragraph(String.join(" ", found.words()));
        print(spec, found.found());
        write(found.folder(), circumstances);
        return 0;
    }

    private void write(SearchFolder found, Circumstances circumstances) {
        if (out != null) {
            found.write(out, circumstances, new ReportRenderer());
            terminal.out().println();
            terminal.out().println("Results: " + out);
            terminal.out().println("Report: " + out.resolve(ResultFolder.REPORT));
        }
    }

    private int possible(SweepSpec spec, int workers, Circumstances circumstances) throws InterruptedException {
        PossibleFolder found = PossibleFolder.search(
                spec,
                possible,
                (int) size,
                (int) generations,
                workers,
                (generation, cells) -> terminal.err()
                        .println("generation " + generation + " of " + generations + ": " + cells
                                + (cells == 1 ? " cell" : " cells") + " found"));
        terminal.paragraph(spec.title());
        terminal.banner(spec.scenario());
        terminal.out().println();
        print(found);
        terminal.assumed();
        for (String words : found.words()) {
            terminal.out().println();
            terminal.paragraph(words);
        }
        write(found.folder(), circumstances);
        return 0;
    }

    /** The cells, as many as a screen takes. */
    private void print(PossibleFolder found) {
        int cells = found.found().cells().rows();
        if (cells == 0) {
            return;
        }
        terminal.out().println("Cells of outcomes that were found, each with the setting of an example:");
        List<String> lines = cells(found, false).lines(terminal.width());
        if (lines.stream().anyMatch(line -> line.length() > terminal.width())) {
            lines = cells(found, true).lines(terminal.width());
        }
        lines.forEach(terminal.out()::println);
        if (cells > MOST_CELLS) {
            terminal.out().println("… and " + (cells - MOST_CELLS) + " more; --out keeps all in cells.csv");
        }
    }

    /** A row a cell; the factors have columns of their own or, many of them, one that wraps. */
    private static TextTable cells(PossibleFolder found, boolean folded) {
        List<Factor> factors = found.spec().factors();
        List<String> headers = new ArrayList<>();
        found.asked().forEach(a -> headers.add(a.outcome().name()));
        headers.addAll(List.of(">hits", ">again"));
        if (folded) {
            headers.add("example");
        } else {
            factors.forEach(f -> headers.add((f.isNumber() ? ">" : "") + f.name()));
        }
        TextTable text = new TextTable(headers.toArray(String[]::new));
        Table cells = found.found().cells();
        for (int r = 0; r < Math.min(MOST_CELLS, cells.rows()); r++) {
            List<Object> row = new ArrayList<>();
            for (OutcomeCells asked : found.asked()) {
                String name = asked.outcome().name();
                row.add(NumberText.cell(cells.number(name + ".from", r)) + " … "
                        + NumberText.cell(cells.number(name + ".to", r)));
            }
            row.add(NumberText.count((long) cells.number("hits", r)));
            row.add(NumberText.count((long) cells.number("again", r)));
            List<String> example = new ArrayList<>();
            for (Factor factor : factors) {
                String value = factor.isNumber()
                        ? NumberText.cell(cells.number(factor.name(), r))
                        : cells.string(factor.name(), r);
                example.add(folded ? factor.name() + "=" + value : value);
            }
            row.addAll(folded ? List.of(String.join(" ", example)) : example);
            text.row(row.toArray());
        }
        return text;
    }

    private void print(SweepSpec spec, PolicySearch.Found found) {
        Table frontier = found.frontier();
        List<String> headers = new ArrayList<>(List.of(">setting"));
        spec.factors().forEach(f -> headers.add((f.isNumber() ? ">" : "") + f.name()));
        TextTable levers = new TextTable(headers.toArray(String[]::new));
        TextTable lasting = new TextTable(">setting", ">agreement", ">survival5", ">n", ">freq.");
        TextTable even = new TextTable(">setting", ">|asymmetry|", ">n", ">|lossAsymmetry|", ">n");
        for (int r = 0; r < frontier.rows(); r++) {
            List<Object> cells = new ArrayList<>(List.of(frontier.string("point", r)));
            for (Factor factor : spec.factors()) {
                cells.add(
                        factor.isNumber()
                                ? NumberText.cell(frontier.number(factor.name(), r))
                                : frontier.string(factor.name(), r));
            }
            levers.row(cells.toArray());
            lasting.row(
                    frontier.string("point", r),
                    mean(frontier, "agreement", r),
                    mean(frontier, "survival5", r),
                    n(frontier, "survival5", r),
                    NumberText.two(frontier.number("frequency", r)));
            even.row(
                    frontier.string("point", r),
                    mean(frontier, "asymmetrySize", r),
                    n(frontier, "asymmetrySize", r),
                    mean(frontier, "lossAsymmetrySize", r),
                    n(frontier, "lossAsymmetrySize", r));
        }
        for (TextTable table : List.of(levers, lasting, even)) {
            terminal.out().println();
            table.lines(terminal.width()).forEach(terminal.out()::println);
        }
        terminal.assumed();
        terminal.out().println();
        terminal.paragraph(
                "agreement: share of runs; survival5: mean chance that terms stand after 5 years, over the n runs with an agreement; |asymmetry| and |lossAsymmetry|: mean size of the concession asymmetry from the openings and from today, 0 = even, over the n agreements of which it is known (which of the two is fair to use is what the two sides disagree about);"
                        + " in brackets 95 % intervals. freq.: share of resamples in which the setting is not dominated by the others shown.");
    }

    private static String mean(Table frontier, String criterion, int row) {
        return NumberText.two(frontier.number(criterion, row)) + " ("
                + NumberText.interval(
                        frontier.number(criterion + ".low", row), frontier.number(criterion + ".high", row))
                + ")";
    }

    private static String n(Table frontier, String criterion, int row) {
        return NumberText.count((long) frontier.number(criterion + ".n", row));
    }
}
