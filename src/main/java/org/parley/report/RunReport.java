package org.parley.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.charts.Charts;
import org.parley.ensemble.CombinationsTable;
import org.parley.ensemble.EnsembleTables;
import org.parley.ensemble.RecordTable;
import org.parley.ensemble.ReferenceClass;
import org.parley.scenario.Scenario;
import org.parley.table.ChartContext;
import org.parley.table.NumberText;
import org.parley.table.Table;
import org.parley.talks.OpenEnd;
import org.parley.talks.Outcome;

/**
 * The report of an ensemble: question, banner, notes, outcome table, every chart with its caption, all assumptions with
 * grades and sources, and how to get the same numbers again. It adds no number of its own.
 *
 * @param scenario what was simulated
 * @param fixed whether nothing was drawn
 * @param context names of the sides, words, footer
 * @param figures drawn charts with captions, in order; that of the outcomes is one of them
 * @param record the draws held against the record, or null if there is none
 * @param dates how the runs stood at the mediator's date and after one and two years; null: not shown
 * @param combinations the most frequent combinations of terms; null: not shown
 * @param zone what the mean case at the first round leaves acceptable to both, a sentence that begins in lower case
 * @param notes what the reader must know first, such as a zone of agreement that is empty by construction
 * @param inShort the answer in sentences, first of all
 * @param silent numbers that cannot answer since a term is off, each in a sentence with the figure with it on
 * @param facts seed, runs, version, commit, JDK and the like
 * @param commands what to type to get the same result
 */
public record RunReport(
        Scenario scenario,
        boolean fixed,
        ChartContext context,
        List<Charts.Rendered> figures,
        @Nullable AgainstRecord record,
        @Nullable Table dates,
        @Nullable Table combinations,
        String zone,
        List<String> notes,
        List<String> inShort,
        List<String> silent,
        List<PagePart.Fact> facts,
        List<String> commands) {
    /**
     * What the report tells of a record.
     *
     * @param share how many draws fit, a sentence without a stop
     * @param ofAll the charts of all draws; empty if too few fit to be shown
     * @param fit how the draws stand to the record
     * @param outcomes of all draws; null if they are what is shown
     */
    public record AgainstRecord(
            String share,
            List<Charts.Rendered> ofAll,
            @Nullable Table fit,
            @Nullable Table outcomes) {
        public AgainstRecord {
            ofAll = List.copyOf(ofAll);
        }

        boolean two() {
            return outcomes != null;
        }
    }

    public RunReport {
        figures = List.copyOf(figures);
        notes = List.copyOf(notes);
        inShort = List.copyOf(inShort);
        silent = List.copyOf(silent);
        facts = List.copyOf(facts);
        commands = List.copyOf(commands);
    }

    /** The page. */
    public ReportPage page() {
        ReportPage page = ReportPage.of(scenario.title())
                .subtitle(context.footer().origin() + scenario.day(" · as of "))
                .question(scenario.question())
                .banner(scenario.banner());
        notes.forEach(page::warning);
        AssumptionTables.switches(scenario).forEach(page::warning);
        String pressed = context.underPressure();
        if (!pressed.isEmpty()) {
            page.warning(Character.toUpperCase(pressed.charAt(0)) + pressed.substring(1) + ".");
        }
        page.section(Section.of("In short")
                .text("From the numbers below, by fixed rules; properties of the assumptions, no forecast.")
                .add(new PagePart.Points(inShort))
                .build());
        page.section(results());
        Section.Builder charts = Section.of("The charts");
        charts.text(
                "Intervals are 95 % intervals: they show how far a number would move if the same assumptions were run with "
                        + "other random numbers. They do not cover the uncertainty of the assumptions themselves.");
        figures.stream()
                .filter(drawn -> !forResearchers(drawn))
                .forEach(drawn -> charts.figure(drawn.picture(), drawn.caption()));
        if (!fixed && figures.stream().noneMatch(drawn -> drawn.picture().name().equals("swings"))) {
            charts.text(
                    "Which number decides how much, in percentage points: these runs are too few to be played again; ./parley explain and the name of this folder does it.");
        }
        page.section(charts.build());
        if (record != null && record.two()) {
            Section.Builder beside = Section.of("The same over all draws");
            beside.text(
                    "Above: the draws that fit the record. Here: all draws, as if nothing were known of the talks before.");
            List<Charts.Rendered> other =
                    record.ofAll().stream().filter(this::differs).toList();
            other.forEach(drawn -> beside.figure(drawn.picture(), drawn.caption()));
            if (other.size() < record.ofAll().size()) {
                beside.text(
                        "A chart that is the same over all draws, such as the map of all deals, stands above only.");
            }
            page.section(beside.build());
        }
        if (scenario.war()) {
            page.section(elsewhere());
        }
        Section.Builder researchers = Section.of("For researchers: which drawn numbers go with agreement");
        figures.stream()
                .filter(RunReport::forResearchers)
                .forEach(drawn -> researchers.figure(drawn.picture(), drawn.caption()));
        page.section(researchers.build());
        page.section(AssumptionSection.of(scenario, fixed));
        page.section(reproduce());
        AssumptionSection.sources(page, scenario);
        return page;
    }

    /** Whether a picture over all draws shows other numbers than that over the draws that fit. */
    private boolean differs(Charts.Rendered ofAll) {
        Table numbers = ofAll.picture().data();
        String name = ofAll.picture().name().replace(EnsembleTables.ALL, "");
        return figures.stream()
                .map(Charts.Rendered::picture)
                .noneMatch(one -> one.name().equals(name) && one.data().sameCells(numbers));
    }

    /** Correlations: a rank correlation is no unit for a seminar. */
    private static boolean forResearchers(Charts.Rendered drawn) {
        return drawn.picture().name().equals("drivers");
    }

    private static String rule(String outcome) {
        for (OpenEnd part : OpenEnd.values()) {
            if (part.outcome().equals(outcome)) {
                return part.rule();
            }
        }
        return Outcome.byName(outcome).map(Outcome::rule).orElse("");
    }

    private Section results() {
        Table outcomes = figures.stream()
                .map(Charts.Rendered::picture)
                .filter(picture -> picture.name().equals("outcomes"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no picture of the outcomes"))
                .data();
        Section.Builder section = Section.of("How the talks end")
                .text(
                        (fixed
                                        ? "Every run used the " + meanCase()
                                                + "; only chance during the talks differs. "
                                        : "In every run the uncertain numbers and the preferences were drawn anew from the ranges below. ")
                                + "The table counts how the runs ended. It describes the assumptions: it is no forecast, and the order is no ranking.");
        if (record != null) {
            section.text(record.share() + ". "
                    + (record.two()
                            ? "Each draw was first held against what is known of the talks before: it fits if those talks, played with it, bring nothing that did not happen, and if each party prefers its own published plan to fighting on. What follows shows the draws that fit first."
                            : "Shown are all draws."));
            if (record.fit() != null) {
                section.table("How the draws stand to the record", fit(record.fit()), Map.of());
            }
        }
        section.table(
                counted(outcomes)
                        + (record != null && record.two() ? " that fit the record, by outcome" : ", by outcome"),
                shown(outcomes),
                Map.of());
        if (record != null && record.outcomes() != null) {
            section.table("All " + counted(record.outcomes()) + ", by outcome", shown(record.outcomes()), Map.of());
        }
        if (!silent.isEmpty()) {
            section.text("What these numbers cannot say, since a term is off:").add(new PagePart.Points(silent));
        }
        if (dates != null && dates.rows() > 0) {
            section.table(dates(dates), byDate(dates), Map.of());
        }
        if (combinations != null && combinations.rows() > 0) {
            combinations(section, combinations);
        }
        return section.text("Before anybody talks, in the mean case (" + meanCase() + "): " + zone)
                .build();
    }

    private String meanCase() {
        return "default values" + (scenario.fixedPreferences() ? "" : " and mean preferences");
    }

    private static String counted(Table outcomes) {
        long n = 0;
        for (int r = 0; r < outcomes.rows(); r++) {
            n = Math.max(n, (long) outcomes.number("n", r));
        }
        return NumberText.count(n) + (n == 1 ? " run" : " runs");
    }

    private Table shown(Table outcomes) {
        List<String> outcome = new ArrayList<>();
        List<String> rule = new ArrayList<>();
        List<String> share = new ArrayList<>();
        List<String> interval = new ArrayList<>();
        for (int r = 0; r < outcomes.rows(); r++) {
            outcome.add(context.word(outcomes.string("outcome", r)));
            rule.add(rule(outcomes.string("outcome", r)));
            share.add(NumberText.percent(outcomes.number("share", r)));
            interval.add(NumberText.percentInterval(outcomes.number("low", r), outcomes.number("high", r)));
        }
        return Table.builder()
                .strings("Outcome", outcome)
                .numbers("Runs", outcomes.numbers("count"))
                .strings("Share", share)
                .strings("95 % interval", interval)
                .strings("What it means", rule)
                .build();
    }

    /** How the draws stand to the record, in words. */
    private Table fit(Table of) {
        List<String> what = new ArrayList<>();
        List<String> share = new ArrayList<>();
        List<String> interval = new ArrayList<>();
        for (int r = 0; r < of.rows(); r++) {
            what.add(RecordTable.says(scenario, of.string("what", r)));
            share.add(NumberText.percent(of.number("share", r)));
            interval.add(NumberText.percentInterval(of.number("low", r), of.number("high", r)));
        }
        return Table.builder()
                .strings("With this share of the draws …", what)
                .numbers("Draws", of.numbers("count"))
                .numbers("of", of.numbers("n"))
                .strings("Share", share)
                .strings("95 % interval", interval)
                .build();
    }

    private String dates(Table of) {
        return "How they stood at some dates, n = " + NumberText.count((long) of.number("n", 0))
                + (record != null && record.two() ? " draws that fit the record" : " runs")
                + "; a run that ended later, or not at all, was still talking then";
    }

    private static void combinations(Section.Builder section, Table of) {
        long n = (long) of.number("n", 0);
        String tooFew = CombinationsTable.tooFew(n);
        if (tooFew.isEmpty()) {
            section.table(
                    "The most frequent combinations of terms, n = " + NumberText.count(n)
                            + " comprehensive settlements: the two, three and four issues that weigh most",
                    combined(of),
                    Map.of());
        } else {
            section.text(tooFew);
        }
    }

    private static Table combined(Table of) {
        List<String> share = new ArrayList<>();
        List<String> interval = new ArrayList<>();
        for (int r = 0; r < of.rows(); r++) {
            share.add(NumberText.percent(of.number("share", r)));
            interval.add(NumberText.percentInterval(of.number("low", r), of.number("high", r)));
        }
        return Table.builder()
                .strings("Terms", of.strings("words"))
                .numbers("Settlements", of.numbers("count"))
                .strings("Share", share)
                .strings("95 % interval", interval)
                .build();
    }

    /** One row for each outcome, one column for each date. */
    private Table byDate(Table of) {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        List<String> outcome = new ArrayList<>();
        for (int r = 0; r < of.rows(); r++) {
            String named = context.word(of.string("outcome", r));
            if (!outcome.contains(named)) {
                outcome.add(named);
            }
            columns.computeIfAbsent("Week " + NumberText.count((long) of.number("week", r)), w -> new ArrayList<>())
                    .add(NumberText.percent(of.number("share", r)) + " ("
                            + NumberText.percentInterval(of.number("low", r), of.number("high", r)) + ")");
        }
        Table.Builder table = Table.builder().strings("Outcome", outcome);
        columns.forEach(table::strings);
        return table.build();
    }

    /** The reference class with its sources: what the grey marks of the charts are. */
    private static Section elsewhere() {
        List<String> what = new ArrayList<>();
        List<String> share = new ArrayList<>();
        List<String> interval = new ArrayList<>();
        List<String> n = new ArrayList<>();
        List<String> grade = new ArrayList<>();
        List<String> source = new ArrayList<>();
        for (ReferenceClass.Row row : ReferenceClass.rows()) {
            what.add(row.words());
            share.add(NumberText.percent(row.value()));
            interval.add(NumberText.percentInterval(row.low(), row.high()));
            n.add(Double.isNaN(row.n()) ? NumberText.MISSING : NumberText.count((long) row.n()));
            grade.add(row.grade());
            source.add(row.source());
        }
        Table shown = Table.builder()
                .strings("Counted", what)
                .strings("Share", share)
                .strings("95 % interval", interval)
                .strings("n", n)
                .strings("Grade", grade)
                .strings("Source", source)
                .build();
        return Section.of("Other conflicts, for comparison")
                .text(
                        "The grey marks of the charts: how armed conflicts elsewhere ended, and how long agreements stood. They are "
                                + ReferenceClass.CAUTION
                                + ": conflicts that ended at any time, with or without talks; the agreements all come from conflicts that had some agreement. Two counts of the agreements that stood differ as much as full and partial agreements do; the one without n is a judgement, for which no source is known.")
                .table("Reference class", shown, Map.of())
                .build();
    }

    private Section reproduce() {
        return Section.of("How to get the same numbers again")
                .text(
                        "The same program, scenario and seed give the same tables, byte for byte, on every machine and with any number of threads. "
                                + "The first command is the one that was typed, as far as it changes numbers: a file is sought where it lay then, a name among the scenarios of the program. "
                                + "The second is typed in the folder of this page: it starts from the scenario.yaml beside it, which holds every value as it was used.")
                .commands(commands.toArray(new String[0]))
                .facts(facts)
                .build();
    }
}
