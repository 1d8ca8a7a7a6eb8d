package org.parley.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parley.compare.Comparison;
import org.parley.compare.StoredEnsemble;
import org.parley.report.ReportRenderer;
import org.parley.store.Circumstances;
import org.parley.store.ResultFolder;
import org.parley.study.CompareFolder;
import org.parley.table.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley compare}: two result folders of one scenario, run by run. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Compares two ensembles, run by run.",
        description = {
            "Run K of both has the same random numbers, so what differs is what was changed in the assumptions and what follows from it. It shows the changes, the differences with their intervals, how many runs ended otherwise, from what to what, and what became of terms and obstacles. Two scenarios with the same parties can be compared, an edited copy too."
        },
        footer = {
            "",
            "Examples:",
            "  parley run geneva-2026 --out results/plain",
            "  parley run geneva-2026 --preset guarantees-first --out results/first",
            "  parley compare results/plain results/first"
        })
final class CompareCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "RESULT", description = "A result folder of parley run.")
    @SuppressWarnings("NullAway.Init")
    private Path first;

    @Parameters(index = "1", paramLabel = "OTHER", description = "Another of the same parties and seed.")
    @SuppressWarnings("NullAway.Init")
    private Path second;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Also writes tables, chart and report page into this folder, new or empty.")
    private @Nullable Path out;

    @Option(names = "--open", description = "With --out: opens the report in the browser.")
    private boolean open;

    @Option(names = "--json", description = "One JSON document with full precision in place of the tables.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    CompareCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Circumstances circumstances = TypedCommand.circumstances(spec);
        OpenedReport.needsFolder(open, out);
        ResultFolder.refuseIfTaken(out);
        Comparison comparison = Comparison.of(StoredEnsemble.open(first), StoredEnsemble.open(second));
        if (out != null) {
            new CompareFolder(comparison, first, second).write(out, circumstances, new ReportRenderer());
        }
        if (json) {
            terminal.out().print(Json.text(document(comparison)));
        } else {
            new ComparePrint(terminal, comparison).print();
            if (out != null) {
                terminal.out().println();
                terminal.out().println("Results: " + out);
            }
        }
        if (open && out != null) {
            OpenedReport.open(out.resolve(ResultFolder.REPORT), terminal);
        }
        return 0;
    }

    private static Map<String, Object> document(Comparison comparison) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("banner", comparison.first().scenario().banner());
        document.put("scenario", comparison.first().scenario().id());
        document.put("seed", comparison.first().seed());
        document.put("first", comparison.first().folder().toString());
        document.put("second", comparison.second().folder().toString());
        document.put("inShort", comparison.inShort());
        document.put("changes", comparison.changes());
        document.put("diff", comparison.diff());
        document.put("notes", comparison.notes());
        document.put("termsOff", comparison.silent());
        document.put("pairs", comparison.pairs());
        document.put("changedRuns", comparison.changedRuns());
        document.put("measures", Json.rows(comparison.measures()));
        document.put("transitions", Json.rows(comparison.transitions()));
        document.put("terms", Json.rows(comparison.terms()));
        document.put("obstacles", Json.rows(comparison.obstacles()));
        document.put("fitting", comparison.fitting());
        Comparison all = comparison.all();
        if (all != null) {
            Map<String, Object> beside = new LinkedHashMap<>();
            beside.put("pairs", all.pairs());
            beside.put("changedRuns", all.changedRuns());
            beside.put("measures", Json.rows(all.measures()));
            beside.put("transitions", Json.rows(all.transitions()));
            document.put("allPairs", beside);
        }
        return document;
    }
}
