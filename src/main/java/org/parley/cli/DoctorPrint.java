package org.parley.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.parley.diagnosis.Diagnosis;
import org.parley.format.Statement;
import org.parley.format.Statements;
import org.parley.parameter.Assumptions;
import org.parley.scenario.DealPackage;
import org.parley.scenario.Delegate;
import org.parley.scenario.Event;
import org.parley.scenario.History;
import org.parley.scenario.InterimMeasure;
import org.parley.scenario.Issue;
import org.parley.scenario.Mediator;
import org.parley.scenario.Party;
import org.parley.scenario.RedLine;
import org.parley.scenario.Reservation;
import org.parley.scenario.Scenario;
import org.parley.scenario.Track;
import org.parley.scenario.WorthScale;
import org.parley.study.TextTable;
import org.parley.study.TextWrap;
import org.parley.table.NumberText;

/** What {@code doctor} says about a file that can be used. */
final class DoctorPrint {
    private static final Map<String, String> GRADES = letters();

    private final Terminal terminal;
    private final PrintWriter out;
    private final Path file;
    private final Scenario scenario;
    private final Diagnosis diagnosis;
    private final List<Diagnosis.Warning> warnings;
    private final List<Statement> statements;
    private final Statements.Sources sources;

    DoctorPrint(
            Terminal terminal, Path file, Scenario scenario, Diagnosis diagnosis, List<Diagnosis.Warning> warnings) {
        this.terminal = terminal;
        this.out = terminal.out();
        this.file = file;
        this.scenario = scenario;
        this.diagnosis = diagnosis;
        this.warnings = List.copyOf(warnings);
        this.statements = Statements.of(scenario);
        this.sources = Statements.sources(scenario);
    }

    private static Map<String, String> letters() {
        Map<String, String> grades = new LinkedHashMap<>();
        grades.put("F", "sourced fact");
        grades.put("D", "derived from public data");
        grades.put("L", "from the literature");
        grades.put("P", "placeholder, a judgement");
        grades.put("neutral", "a default that takes no side");
        grades.put("set", "set by an option");
        grades.put("", "without a grade");
        return grades;
    }

    void print() {
        terminal.paragraph(scenario.title());
        terminal.paragraph(file + (scenario.asOf() == null ? "" : scenario.day(", as of ") + " (week 1)"));
        if (!scenario.war()) {
            terminal.paragraph("A negotiation without a war: it ends by agreement or at the horizon.");
        }
        terminal.banner(scenario);
        out.println();
        warnings();
        who();
        issues();
        rest();
        grades();
        dead();
    }

    private void warnings() {
        int n = warnings.size();
        out.println("No errors, " + (n == 0 ? "no warnings." : n == 1 ? "1 warning:" : n + " warnings:"));
        warnings.forEach(w -> hanging("  ! ", w.text()));
        out.println();
    }

    private void who() {
        for (Party party : scenario.parties()) {
            hanging(party.side() + "  ", party.name() + " (" + party.id() + "): " + people(party.delegation()));
            hanging("   ", wants(party));
        }
        Mediator mediator = scenario.mediator();
        if (mediator != null) {
            hanging("–  ", mediator.name() + " (" + mediator.id() + "), mediator: " + people(mediator.delegation()));
        }
        out.println();
    }

    private static String people(List<Delegate> delegation) {
        return delegation.isEmpty()
                ? "nobody is named"
                : delegation.stream()
                        .map(d -> d.name() + " (" + d.role() + "; "
                                + (d.track() == Track.BOTH
                                        ? "both tracks"
                                        : d.track().word() + " track") + ")")
                        .collect(Collectors.joining(", "));
    }

    private String wants(Party party) {
        int scored = (int)
                party.preference().scores().stream().filter(s -> s != null).count();
        String weights = party.preference().weights() == null ? "ranks of the issues" : "weights of the issues";
        String scores = scored == 0
                ? "orders of the options"
                : scored == scenario.issues().size() ? "scores of the options" : "orders and scores of the options";
        long hard = party.redLines().stream().filter(RedLine::hard).count();
        int lines = party.redLines().size();
        int polls = party.pollAnchors().size();
        WorthScale scale = party.scale();
        Reservation stated = party.reservation();
        String worth = (scale.points() ? "; a deal is worth " + scale.ends() : "")
                + (stated == null
                        ? ""
                        : "; reservation value " + scale.show(party.reservationInStk()) + " " + scale.unit());
        return (party.preference().added() ? "scores of the options, which are added" : weights + ", " + scores) + worth
                + "; "
                + (lines == 0
                        ? "no red lines"
                        : lines
                                + (lines == 1 ? " red line" : " red lines")
                                + (hard == 0 ? "" : ", " + hard + " of them hard"))
                + "; "
                + (polls == 0 ? "no poll anchors, so every deal passes at home" : polls + " poll anchors");
    }

    private void issues() {
        List<String> sizes = new ArrayList<>();
        boolean quo = scenario.issues().stream().anyMatch(i -> i.statusQuo() != Issue.NONE);
        TextTable table = new TextTable("issue", "name", "track", quo ? "options (* status quo)" : "options");
        for (Issue issue : scenario.issues()) {
            sizes.add(String.valueOf(issue.options().size()));
            List<String> options = new ArrayList<>();
            for (int o = 0; o < issue.options().size(); o++) {
                options.add(issue.options().get(o).id() + (o == issue.statusQuo() ? "*" : ""));
            }
            table.row(issue.id(), issue.name(), issue.track().word(), String.join(", ", options));
        }
        table.lines(terminal.width()).forEach(out::println);
        terminal.paragraph(String.join(" · ", sizes) + " = " + NumberText.count(scenario.deals()) + " deals.");
        terminal.paragraph("Mean case, first round: " + diagnosis.zone());
        out.println();
    }

    private void rest() {
        List<String> measures = new ArrayList<>();
        for (InterimMeasure m : scenario.measures()) {
            measures.add(m.id() + (m.enabled() ? "" : " (not on the table)"));
        }
        hanging("Measures: ", measures.isEmpty() ? "none" : String.join(", ", measures));
        List<String> events = new ArrayList<>();
        for (Event e : scenario.events()) {
            events.add("week " + e.week() + " " + e.name() + (e.signal() ? " (a signal only)" : ""));
        }
        hanging("Events: ", events.isEmpty() ? "none" : String.join("; ", events));
        History history = scenario.history();
        if (history != null) {
            hanging("Record: ", Statements.record(scenario, history) + ".");
        }
        out.println();
        if (scenario.packages().isEmpty()) {
            out.println("Packages: none");
        } else {
            TextTable table = new TextTable("package", ">coded", ">with words of a source", "silent on");
            for (DealPackage p : scenario.packages()) {
                table.row(
                        p.id(),
                        p.cells().size(),
                        p.cells().stream().filter(c -> !c.quote().isEmpty()).count(),
                        String.join(", ", DoctorDocument.silent(scenario, p)));
            }
            table.lines(terminal.width()).forEach(out::println);
        }
        out.println();
    }

    /** Facts and derived values one by one, the others by name. */
    private void grades() {
        TextTable counts = new TextTable("grade", "", ">in the file", ">program's default");
        GRADES.forEach((letter, says) -> {
            long given = graded(letter).stream().filter(Statement::given).count();
            long usual = graded(letter).size() - given;
            if (given + usual > 0) {
                counts.row(letter.isEmpty() ? "–" : letter, says, given, usual);
            }
        });
        counts.lines(terminal.width()).forEach(out::println);
        out.println();
        for (String letter : List.of("F", "D")) {
            if (!graded(letter).isEmpty()) {
                TextTable table = new TextTable(letter, "value", "source");
                for (Statement s : graded(letter)) {
                    table.row(s.what(), s.value(), s.given() ? s.cite().source() : Assumptions.BY_PROGRAM);
                }
                table.lines(terminal.width()).forEach(out::println);
                out.println();
            }
        }
        for (String letter : List.of("L", "P", "neutral", "set", "")) {
            List<Statement> graded = graded(letter);
            if (!graded.isEmpty()) {
                names(
                        letter,
                        "in the file",
                        graded.stream().filter(Statement::given).toList());
                names(
                        letter,
                        Assumptions.BY_PROGRAM,
                        graded.stream().filter(s -> !s.given()).toList());
                out.println();
            }
        }
        sources();
    }

    private void names(String letter, String where, List<Statement> graded) {
        if (!graded.isEmpty()) {
            hanging(
                    (letter.isEmpty() ? "–" : letter) + "  ",
                    where + ": " + graded.stream().map(Statement::what).collect(Collectors.joining("; ")));
        }
    }

    private List<Statement> graded(String letter) {
        return statements.stream().filter(s -> s.letter().equals(letter)).toList();
    }

    private void sources() {
        int n = scenario.sources().size();
        if (n == 0) {
            out.println("Sources: none");
        } else {
            hanging(
                    "Sources: ",
                    n + ", " + sources.cited().size() + " of them cited"
                            + (sources.mentioned().isEmpty()
                                    ? ""
                                    : "; named in a text only: " + String.join(", ", sources.mentioned()))
                            + (sources.unused().isEmpty() ? "" : "; not used: " + String.join(", ", sources.unused())));
        }
        out.println();
    }

    private void dead() {
        List<Diagnosis.Dead> dead = diagnosis.deadParameters();
        if (dead.isEmpty()) {
            out.println("Every parameter can change some run.");
            return;
        }
        terminal.paragraph(
                "These parameters are dead here: whatever value they take, every run stays the same (nothing is wrong with that)");
        Map<String, List<String>> byReason = new LinkedHashMap<>();
        for (Diagnosis.Dead d : dead) {
            byReason.computeIfAbsent(d.why(), why -> new ArrayList<>()).add(d.name());
        }
        byReason.forEach((why, names) -> hanging("  ", String.join(", ", names) + ": " + why));
    }

    private void hanging(String label, String text) {
        TextWrap.hanging(label, text, terminal.width()).forEach(out::println);
    }
}
