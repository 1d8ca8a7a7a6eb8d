package org.parley.study;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.compare.StoredEnsemble;
import org.parley.ensemble.AcceptanceTable;
import org.parley.ensemble.Column;
import org.parley.ensemble.LeverCurvesTable;
import org.parley.ensemble.NearTermsTable;
import org.parley.ensemble.RunColumns;
import org.parley.ensemble.SwingsTable;
import org.parley.ensemble.ThresholdTable;
import org.parley.ensemble.WaterfallTable;
import org.parley.explain.RunExplanation;
import org.parley.format.ScenarioWriter;
import org.parley.random.RunKey;
import org.parley.scenario.Scenario;
import org.parley.store.Build;
import org.parley.store.Circumstances;
import org.parley.store.Codebook;
import org.parley.store.FolderReadme;
import org.parley.store.Manifest;
import org.parley.store.ResultFolder;
import org.parley.table.NumberText;
import org.parley.table.Table;

/**
 * Writes an explanation into a folder: the text as the terminal shows it, tables, charts, a page, the resolved
 * scenario, a codebook and a manifest.
 *
 * @param scenario what is explained
 * @param what in one line, such as "replication 2 of seed 1"
 * @param ofAll the same of what counts all draws, whether or not they fit a record
 * @param said the explanation
 * @param tables of the charts, by name
 * @param lists other tables, by name
 * @param columns of the tables, by name
 * @param asked what has to be computed for the same, for the manifest
 * @param command to type for the same
 */
public record ExplainFolder(
        Scenario scenario,
        String what,
        String ofAll,
        ExplanationText said,
        Map<String, Table> tables,
        Map<String, Table> lists,
        Map<String, List<Column>> columns,
        Map<String, Object> asked,
        List<String> command) {
    /** What its manifest calls it. */
    public static final String KIND = "explanation";

    /** The table of what opens a deal at the last round. */
    public static final String OPENING = "opening";

    /** The table of what ends the run in an agreement. */
    public static final String ENDING = "ending";

    /** What a manifest says of one run, and of an ensemble does not. */
    static final String REPLICATION = "replication";

    private static final int WIDTH = 100;

    /**
     * Of one run of a scenario.
     *
     * @param assumed scenario and what is laid over it, as words of a command line
     */
    public static ExplainFolder of(Scenario scenario, List<String> assumed, boolean fixed, RunExplanation run) {
        RunKey key = run.run().result().key();
        List<String> words = new ArrayList<>(assumed);
        words.addAll(List.of("--replication", Long.toString(key.replication()), "--seed", Long.toString(key.master())));
        if (fixed) {
            words.add("--fixed");
        }
        return of(scenario, fixed, run, words);
    }

    /** The folder of one run of an ensemble. */
    public static ExplainFolder of(StoredEnsemble stored, RunExplanation run) {
        String number = Long.toString(run.run().result().key().replication());
        return of(
                stored.scenario(), stored.fixed(), run, List.of(stored.folder().toString(), "--replication", number));
    }

    /** The same with the command that made it. */
    ExplainFolder made(List<String> by) {
        return new ExplainFolder(scenario, what, ofAll, said, tables, lists, columns, asked, by);
    }

    private static ExplainFolder of(Scenario scenario, boolean fixed, RunExplanation run, List<String> words) {
        RunKey key = run.run().result().key();
        String what = "replication " + key.replication() + " of seed " + key.master();
        Map<String, Table> lists = new LinkedHashMap<>();
        lists.put(OPENING, ThresholdTable.of(run.opening(), scenario));
        lists.put(ENDING, ThresholdTable.of(run.ending(), scenario));
        return new ExplainFolder(
                scenario,
                what,
                what,
                new RunExplanationText(scenario, run),
                run.sides().isEmpty() ? Map.of() : Map.of(WaterfallTable.NAME, WaterfallTable.of(run.sides())),
                lists,
                Map.of(
                        WaterfallTable.NAME,
                        WaterfallTable.COLUMNS,
                        OPENING,
                        ThresholdTable.COLUMNS,
                        ENDING,
                        ThresholdTable.COLUMNS),
                asked(key.master(), fixed, REPLICATION, key.replication()),
                command(words));
    }

    private static List<String> command(List<String> words) {
        List<String> command = new ArrayList<>(List.of("./parley", "explain"));
        command.addAll(words);
        return command;
    }

    /**
     * Of an ensemble.
     *
     * @param reruns whether whole runs were played again with every lever at five levels
     * @param swingRuns how many runs were played again with each drawn number at both ends of its range
     */
    public static ExplainFolder of(
            StoredEnsemble stored,
            ExplainEnsemble.Both found,
            EnsembleExplanationText said,
            boolean reruns,
            int swingRuns) {
        Scenario scenario = stored.scenario();
        ExplainEnsemble.Found shown = said.shown();
        Map<String, Table> tables = new LinkedHashMap<>();
        tables.put(SwingsTable.NAME, SwingsTable.of(found.swings(), scenario));
        tables.put(LeverCurvesTable.NAME, LeverCurvesTable.of(shown.levers(), scenario));
        tables.put(NearTermsTable.NAME, NearTermsTable.of(shown.deals(), scenario, EnsembleExplanationDocument.WIDEST));
        tables.put(AcceptanceTable.NAME, AcceptanceTable.of(shown.deals(), scenario));
        List<String> words = new ArrayList<>(List.of(stored.folder().toString()));
        if (reruns) {
            words.add("--reruns");
        }
        if (swingRuns != ExplainEnsemble.SWING_RUNS) {
            words.addAll(List.of("--swing-runs", Integer.toString(swingRuns)));
        }
        Map<String, Object> ofEnsemble =
                asked(stored.seed(), stored.fixed(), "runs", stored.runs().rows());
        ofEnsemble.put("firstReplication", (long) stored.runs().number(RunColumns.REPLICATION, 0));
        ofEnsemble.put("reruns", reruns);
        ofEnsemble.put("swingRuns", swingRuns);
        return new ExplainFolder(
                scenario,
                NumberText.count(shown.levers().runs()) + " runs of seed " + stored.seed()
                        + (found.fitting() == null ? "" : ", draws that fit the record first"),
                NumberText.count(stored.runs().rows()) + " runs of seed " + stored.seed()
                        + (found.fitting() == null ? "" : ", all draws"),
                said,
                tables,
                Map.of(),
                Map.of(
                        SwingsTable.NAME,
                        SwingsTable.COLUMNS,
                        LeverCurvesTable.NAME,
                        LeverCurvesTable.COLUMNS,
                        NearTermsTable.NAME,
                        NearTermsTable.COLUMNS,
                        AcceptanceTable.NAME,
                        AcceptanceTable.COLUMNS),
                ofEnsemble,
                command(words));
    }

    private static Map<String, Object> asked(long seed, boolean fixed, String key, Object value) {
        Map<String, Object> asked = new LinkedHashMap<>();
        asked.put("seed", seed);
        asked.put("fixed", fixed);
        asked.put(key, value);
        return asked;
    }

    /** Writes it. */
    public void write(Path out, Circumstances circumstances, ResultRenderer drawing) {
        Build build = Build.current();
        Origin origin = new Origin(
                scenario,
                line(what, build),
                List.of(new Origin.Fact("What", what), Origin.program(build)),
                List.of(ShellWords.line(command)));
        try (ResultFolder folder = ResultFolder.begin(out)) {
            drawing.explained(new ResultRenderer.Explained(origin, line(ofAll, build), said, tables), folder);
            Codebook codebook = new Codebook();
            tables.forEach((name, table) -> {
                folder.data(name, table);
                codebook.add(ResultFolder.data(name), columns.getOrDefault(name, List.of()));
            });
            lists.forEach((name, table) -> {
                folder.table(name, table);
                codebook.add(ResultFolder.table(name), columns.getOrDefault(name, List.of()));
            });
            PlainText text = PlainText.ofFile(WIDTH);
            said.into(text);
            folder.story(String.join("\n", text.lines()) + "\n");
            String resolved = ScenarioWriter.write(scenario);
            folder.scenario(resolved);
            folder.codebook(codebook, scenario);
            folder.readme(FolderReadme.ofReplay(
                            "what would have had to change, " + what + " of the scenario " + scenario.id())
                    .text(scenario, build));
            folder.finish(manifest(build, resolved, circumstances));
        }
    }

    private String line(String which, Build build) {
        return scenario.id() + " · " + which + " · Parley " + build.version();
    }

    private Map<String, Object> manifest(Build build, String resolved, Circumstances circumstances) {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("program", "Parley");
        manifest.put("kind", KIND);
        manifest.put("version", build.version());
        manifest.put("commit", build.commit());
        manifest.put("banner", scenario.banner());
        manifest.put("scenario", Manifest.scenario(scenario, resolved));
        manifest.put("parties", Manifest.parties(scenario));
        manifest.put("what", what);
        manifest.putAll(asked);
        manifest.put("command", new ArrayList<>(command));
        manifest.put("circumstances", circumstances.end());
        return manifest;
    }
}
