package org.parley.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.parley.analysis.EnoughRuns;
import org.parley.analysis.Interval;
import org.parley.analysis.Wilson;
import org.parley.ensemble.CombinationsTable;
import org.parley.ensemble.Ensemble;
import org.parley.ensemble.EnsembleTables;
import org.parley.ensemble.RecordTable;
import org.parley.ensemble.SilentFigure;
import org.parley.ensemble.SilentZero.Subject;
import org.parley.ensemble.WhyTable;
import org.parley.scenario.Scenario;
import org.parley.store.ResultFolder;
import org.parley.study.DisplayNames;
import org.parley.study.Durations;
import org.parley.study.EnsembleJob;
import org.parley.study.ScenarioChartContext;
import org.parley.study.ShellWords;
import org.parley.study.TextTable;
import org.parley.study.TextWrap;
import org.parley.table.ChartContext;
import org.parley.table.Json;
import org.parley.table.NumberText;
import org.parley.table.Table;
import org.parley.talks.OpenEnd;
import org.parley.talks.Outcome;

/** What {@code run} prints: the question, how the runs ended, why there was no deal, where the folder is. */
final class RunPrint {
    private static final int MOST_TAUGHT = 6;
    private static final List<String> TABLES = List.of(
            "outcomes",
            "record",
            "dates",
            "why",
            "terms",
            "typical",
            "combinations",
            "endings",
            "survival",
            "swings",
            "drivers",
            "taught");

    private final Terminal terminal;
    private final Ensemble.Plan plan;
    private final List<String> laidOver;
    private final EnsembleJob.Done done;

    /** Laid over: the options that changed the scenario, as they were typed. */
    RunPrint(Terminal terminal, Ensemble.Plan plan, List<String> laidOver, EnsembleJob.Done done) {
        this.terminal = terminal;
        this.plan = plan;
        this.laidOver = List.copyOf(laidOver);
        this.done = done;
    }

    /** Prints; the remark stands at the end, if there is any. */
    void print(String remark) {
        Scenario scenario = plan.scenario();
        head(terminal, scenario);
        if (!laidOver.isEmpty()) {
            terminal.paragraph("Laid over the scenario: " + ShellWords.line(laidOver));
        }
        String fixed = plan.fixed()
                ? " · default values" + (scenario.fixedPreferences() ? "" : " and mean preferences")
                : " · assumptions drawn anew in every run";
        terminal.paragraph(NumberText.count(plan.runs()) + (plan.runs() == 1 ? " run" : " runs") + " · seed "
                + plan.seed() + fixed + " · " + Durations.text(done.seconds()));
        terminal.out().println();
        inShort();
        record();
        outcomes();
        dates();
        why();
        combinations();
        taught();
        terminal.paragraph("Before anybody talks, in the mean case: " + done.zone());
        terminal.paragraph(remark);
        Path report = done.folder().resolve(ResultFolder.REPORT);
        terminal.out().println(Files.exists(report) ? "Report: " + report : "Tables: " + done.folder());
    }

    private void inShort() {
        terminal.out().println("In short");
        done.inShort().forEach(this::hanging);
        if (!done.pressed().isEmpty()) {
            hanging("Under pressure: " + done.pressed() + ".");
        }
        beside(Subject.SURVIVAL);
        beside(Subject.COST);
        terminal.out().println();
    }

    /** What a number cannot say, since its term is off. */
    private void beside(Subject subject) {
        SilentFigure.about(done.silent(), subject).forEach(this::hanging);
    }

    /** A paragraph under a heading or a table. */
    private void hanging(String sentence) {
        TextWrap.hanging("  ", sentence, terminal.width()).forEach(terminal.out()::println);
    }

    /** Title, question and the banner's first words. */
    static void head(Terminal terminal, Scenario scenario) {
        terminal.paragraph(scenario.title());
        terminal.paragraph(scenario.question());
        terminal.banner(scenario);
        terminal.out().println();
    }

    private void outcomes() {
        Table outcomes = rows("outcomes");
        if (done.tables().beside().isPresent()) {
            both(outcomes, rows("outcomes" + EnsembleTables.ALL));
            return;
        }
        TextTable table = new TextTable("How the runs end", ">runs", ">share", ">95 % interval");
        for (int r = 0; r < outcomes.rows(); r++) {
            table.row(
                    outcome(outcomes.string("outcome", r)),
                    NumberText.count((long) outcomes.number("count", r)),
                    NumberText.percent(outcomes.number("share", r)),
                    NumberText.percentInterval(outcomes.number("low", r), outcomes.number("high", r)));
        }
        table.lines(terminal.width()).forEach(terminal.out()::println);
        beside(Subject.OUTCOMES);
        terminal.assumed();
        terminal.out().println();
    }

    /** The draws that fit the record first, all draws beside them. */
    private void both(Table fitting, Table all) {
        TextTable table = new TextTable(
                "How the runs end",
                ">" + NumberText.count((long) fitting.number("n", 0)) + " that fit",
                ">95 % interval",
                ">all " + NumberText.count((long) all.number("n", 0)),
                ">95 % interval");
        for (int r = 0; r < fitting.rows(); r++) {
            table.row(
                    outcome(fitting.string("outcome", r)),
                    NumberText.percent(fitting.number("share", r)),
                    NumberText.percentInterval(fitting.number("low", r), fitting.number("high", r)),
                    NumberText.percent(all.number("share", r)),
                    NumberText.percentInterval(all.number("low", r), all.number("high", r)));
        }
        table.lines(terminal.width()).forEach(terminal.out()::println);
        beside(Subject.OUTCOMES);
        terminal.assumed();
        terminal.out().println();
    }

    /** How many draws fit the record, and with how many each part of it holds. */
    private void record() {
        if (done.tables().record().isEmpty()) {
            if (!SilentFigure.about(done.silent(), Subject.RECORD).isEmpty()) {
                beside(Subject.RECORD);
                terminal.out().println();
            }
            return;
        }
        terminal.paragraph(done.tables().share() + ".");
        Table record = rows("record");
        TextTable table = new TextTable("With this share of the draws …", ">draws", ">of", ">share", ">95 % interval");
        for (int r = 0; r < record.rows(); r++) {
            table.row(
                    RecordTable.says(plan.scenario(), record.string("what", r)),
                    NumberText.count((long) record.number("count", r)),
                    NumberText.count((long) record.number("n", r)),
                    NumberText.percent(record.number("share", r)),
                    NumberText.percentInterval(record.number("low", r), record.number("high", r)));
        }
        table.lines(terminal.width()).forEach(terminal.out()::println);
        beside(Subject.RECORD);
        terminal.assumed();
        terminal.out().println();
    }

    /** Settlements and frameworks by the mediator's date, after one year, after two. */
    private void dates() {
        Table dates = rows("dates");
        if (done.tables().shown().dates().weeks().size() < 2) {
            return;
        }
        TextTable table =
                new TextTable("By the end of week", ">settled", ">95 % interval", ">or framework", ">95 % interval");
        for (int week : done.tables().shown().dates().weeks()) {
            long settled = 0;
            long agreed = 0;
            long n = 0;
            for (int r = 0; r < dates.rows(); r++) {
                if (dates.number("week", r) == week) {
                    Outcome outcome = Outcome.byName(dates.string("outcome", r)).orElseThrow();
                    long count = (long) dates.number("count", r);
                    n += count;
                    settled += outcome == Outcome.COMPREHENSIVE ? count : 0;
                    agreed += outcome.agreement() ? count : 0;
                }
            }
            Interval settledShare = Wilson.of(settled, n);
            Interval agreedShare = Wilson.of(agreed, n);
            table.row(
                    NumberText.count(week),
                    NumberText.percent(settledShare.estimate()),
                    NumberText.percentInterval(settledShare.low(), settledShare.high()),
                    NumberText.percent(agreedShare.estimate()),
                    NumberText.percentInterval(agreedShare.low(), agreedShare.high()));
        }
        table.lines(terminal.width()).forEach(terminal.out()::println);
        terminal.assumed();
        terminal.out().println();
    }

    /** The largest shifts. */
    private void taught() {
        Table taught = done.rows().get("taught");
        if (taught == null || taught.rows() == 0 || !EnoughRuns.forShare((long) taught.number("n", 0))) {
            return;
        }
        int[] told = IntStream.range(0, taught.rows())
                .filter(r -> taught.number("low", r) > .5 || taught.number("high", r) < .5)
                .toArray();
        if (told.length == 0) {
            terminal.paragraph("The record taught nothing of any drawn number that these draws can tell.");
            terminal.out().println();
            return;
        }
        TextTable table = new TextTable(
                "What the record taught" + (told.length > MOST_TAUGHT ? " (" + MOST_TAUGHT + " largest shifts)" : ""),
                ">median of all",
                ">that fit",
                ">place among all",
                ">95 % interval");
        ChartContext words = ScenarioChartContext.of(plan.scenario(), "");
        for (int r : Arrays.copyOf(told, Math.min(MOST_TAUGHT, told.length))) {
            String side = taught.string("side", r);
            table.row(
                    words.factor(taught.string("parameter", r) + (side.isEmpty() ? "" : "." + side)) + " ("
                            + taught.string("grade", r) + ")",
                    NumberText.two(taught.number("allMedian", r)),
                    NumberText.two(taught.number("fitsMedian", r)),
                    NumberText.percent(taught.number("place", r)),
                    NumberText.percentInterval(taught.number("low", r), taught.number("high", r)));
        }
        table.lines(terminal.width()).forEach(terminal.out()::println);
        hanging("Place: where the draws that fit lie among all on average; 50 %: nothing learned.");
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

    /** The most frequent combination of two, three and four issues. */
    private void combinations() {
        Table of = rows("combinations");
        if (of.rows() == 0) {
            return;
        }
        long n = (long) of.number("n", 0);
        String tooFew = CombinationsTable.tooFew(n);
        if (!tooFew.isEmpty()) {
            terminal.paragraph(tooFew);
            terminal.out().println();
            return;
        }
        TextTable table = new TextTable(
                "Terms most often together, in " + NumberText.count(n) + " settlements ("
                        + NumberText.count(done.tables().shown().combinations().packages())
                        + " packages)",
                ">count",
                ">share",
                ">95 % interval");
        double issues = 0;
        for (int r = 0; r < of.rows(); r++) {
            if (of.number("issues", r) != issues) {
                issues = of.number("issues", r);
                table.row(
                        of.string("words", r),
                        NumberText.count((long) of.number("count", r)),
                        NumberText.percent(of.number("share", r)),
                        NumberText.percentInterval(of.number("low", r), of.number("high", r)));
            }
        }
        table.lines(terminal.width()).forEach(terminal.out()::println);
        terminal.assumed();
        terminal.out().println();
    }

    private void why() {
        Table why = rows("why");
        long n = (long) why.number("n", 0);
        if (n == 0) {
            return;
        }
        int opening = WhyTable.SHARED_OUT;
        reasons(why, 0, opening, "Why no deal, in " + NumberText.count(n) + (n == 1 ? " run" : " runs"), "share");
        if (opening < why.rows() && why.number("n", opening) > 0) {
            String closed = NumberText.count((long) why.number("n", opening));
            terminal.out().println();
            reasons(why, opening, why.rows(), "Where there never was one, it would take …", "share of " + closed);
            if (why.rows() - opening > 2) { // more than one obstacle
                hanging("Rows with \"alone enough\" overlap: in one run either may be.");
            }
        }
        beside(Subject.REASONS);
        terminal.assumed();
        terminal.out().println();
    }

    /** Some rows of the table of reasons, whose shares are of the same runs. */
    private void reasons(Table why, int from, int to, String title, String share) {
        TextTable table = new TextTable(title, ">runs", ">" + share, ">95 % interval");
        DisplayNames names = new DisplayNames(plan.scenario());
        for (int r = from; r < to; r++) {
            table.row(
                    names.reason(why.string("reason", r)),
                    NumberText.count((long) why.number("count", r)),
                    NumberText.percent(why.number("share", r)),
                    NumberText.percentInterval(why.number("low", r), why.number("high", r)));
        }
        table.lines(terminal.width()).forEach(terminal.out()::println);
    }

    private Table rows(String name) {
        Table table = done.rows().get(name);
        if (table == null) {
            throw new IllegalStateException("no table " + name);
        }
        return table;
    }

    /** What the manifest calls otherwise keeps its name there. */
    private static String called(String table) {
        return switch (table) {
            case "outcomes" -> "outcomeTable";
            case "record" -> "recordTable";
            default -> table;
        };
    }

    /** The same and more as one document, with full precision. */
    static Map<String, Object> json(EnsembleJob.Done done) {
        Map<String, Object> document = new LinkedHashMap<>(done.manifest());
        document.put("folder", done.folder().toString());
        Path report = done.folder().resolve(ResultFolder.REPORT);
        if (Files.exists(report)) {
            document.put("report", report.toString());
        }
        document.put("meanCase", done.zone());
        document.put(
                "termsOff", done.silent().stream().map(SilentFigure::document).toList());
        document.put("summary", Json.rows(done.tables().shown().summary().table()));
        for (String name : TABLES) {
            Table table = done.rows().get(name);
            if (table != null) {
                document.put(called(name), Json.rows(table));
            }
        }
        done.tables().beside().ifPresent(all -> {
            Map<String, Object> beside = new LinkedHashMap<>();
            beside.put("summary", Json.rows(all.summary().table()));
            for (String name : TABLES) {
                Table table = done.rows().get(name + EnsembleTables.ALL);
                if (table != null) {
                    beside.put(called(name), Json.rows(table));
                }
            }
            document.put("allDraws", beside);
        });
        return document;
    }
}
