package org.parley.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.parley.ensemble.Ensemble;
import org.parley.scenario.Scenario;
import org.parley.store.ResultFolder;
import org.parley.study.EnsembleJob;
import org.parley.study.Words;
import org.parley.table.Json;
import org.parley.table.Show;
import org.parley.table.Table;
import org.parley.talks.OpenEnd;
import org.parley.talks.Outcome;

/** What {@code run} prints: the question, how the runs ended, why there was no deal, where the folder is. */
final class RunPrint {
    private final Terminal terminal;
    private final Ensemble.Plan plan;
    private final EnsembleJob.Done done;

    RunPrint(Terminal terminal, Ensemble.Plan plan, EnsembleJob.Done done) {
        this.terminal = terminal;
        this.plan = plan;
        this.done = done;
    }

    /** Prints; the remark stands at the end, if there is any. */
    void print(String remark) {
        Scenario scenario = plan.scenario();
        head(terminal, scenario);
        String fixed =
                plan.fixed() ? " · default values and mean preferences" : " · assumptions drawn anew in every run";
        terminal.paragraph(Show.count(plan.runs()) + (plan.runs() == 1 ? " run" : " runs") + " · seed " + plan.seed()
                + fixed + " · " + Progress.duration(done.seconds()));
        terminal.out().println();
        outcomes();
        why();
        terminal.paragraph("Before anybody talks, in the mean case: " + done.zone());
        terminal.paragraph(remark);
        terminal.out().println("Report: " + done.folder().resolve(ResultFolder.REPORT));
    }

    /** Title, question and the banner's first words. */
    static void head(Terminal terminal, Scenario scenario) {
        terminal.paragraph(scenario.title());
        terminal.paragraph(scenario.question());
        terminal.paragraph(Words.shortBanner(scenario.banner()));
        terminal.out().println();
    }

    private void outcomes() {
        Table outcomes = rows("outcomes");
        TextTable table = new TextTable("How the runs end", ">runs", ">share", ">95 % interval");
        for (int r = 0; r < outcomes.rows(); r++) {
            table.row(
                    outcome(outcomes.text("outcome", r)),
                    Show.count((long) outcomes.number("count", r)),
                    Show.percent(outcomes.number("share", r)),
                    Show.percentInterval(outcomes.number("low", r), outcomes.number("high", r)));
        }
        table.lines(terminal.width()).forEach(terminal.out()::println);
        terminal.assumed();
        terminal.out().println();
    }

    private static String outcome(String name) {
        for (OpenEnd part : OpenEnd.values()) {
            if (part.outcome().equals(name)) {
                return "… " + part.words();
            }
        }
        return Outcome.byName(name).orElseThrow().label();
    }

    private void why() {
        Table why = rows("why");
        long n = (long) why.number("n", 0);
        if (n == 0) {
            return;
        }
        TextTable table = new TextTable(
                "Why no deal, in " + Show.count(n) + (n == 1 ? " run" : " runs"), ">runs", ">share", ">95 % interval");
        boolean obstacles = why.texts("reason").contains("without.evenThose");
        for (int r = 0; r < why.rows(); r++) {
            table.row(
                    new Words(plan.scenario()).reason(why.text("reason", r), obstacles),
                    Show.count((long) why.number("count", r)),
                    Show.percent(why.number("share", r)),
                    Show.percentInterval(why.number("low", r), why.number("high", r)));
        }
        table.lines(terminal.width()).forEach(terminal.out()::println);
        terminal.assumed();
        terminal.out().println();
    }

    private Table rows(String name) {
        Table table = done.rows().get(name);
        if (table == null) {
            throw new IllegalStateException("no table " + name);
        }
        return table;
    }

    /** The same and more as one document, with full precision. */
    static Map<String, Object> json(EnsembleJob.Done done) {
        Map<String, Object> document = new LinkedHashMap<>(done.manifest());
        document.put("folder", done.folder().toString());
        document.put("report", done.folder().resolve(ResultFolder.REPORT).toString());
        document.put("meanCase", done.zone());
        document.put("summary", Json.rows(done.tables().summary().table()));
        for (String name : new String[] {"outcomes", "why", "terms", "endings", "survival", "drivers"}) {
            Table table = done.rows().get(name);
            if (table != null) {
                document.put(name.equals("outcomes") ? "outcomeTable" : name, Json.rows(table));
            }
        }
        return document;
    }
}
