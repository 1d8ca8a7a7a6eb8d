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
import org.parley.parameter.Parameters;
import org.parley.parameter.Side;
import org.parley.scenario.Absent;
import org.parley.scenario.DealPackage;
import org.parley.scenario.Delegate;
import org.parley.scenario.Event;
import org.parley.scenario.History;
import org.parley.scenario.InterimMeasure;
import org.parley.scenario.Issue;
import org.parley.scenario.Mediator;
import org.parley.scenario.Option;
import org.parley.scenario.PackageTerm;
import org.parley.scenario.Party;
import org.parley.scenario.RedLine;
import org.parley.scenario.Reservation;
import org.parley.scenario.Scenario;
import org.parley.scenario.Track;
import org.parley.scenario.WorthScale;
import org.parley.study.DisplayNames;
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
    private final List<Statement> statements;
    private final Statements.Sources sources;

    DoctorPrint(Terminal terminal, Path file, Scenario scenario, Diagnosis diagnosis) {
        this.terminal = terminal;
        this.out = terminal.out();
        this.file = file;
        this.scenario = scenario;
        this.diagnosis = diagnosis;
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
        terminal.paragraph(DisplayNames.shortBanner(scenario.banner()));
        out.println();
        warnings();
        who();
        issues();
        rest();
        grades();
        dead();
    }

    private void warnings() {
        List<Diagnosis.Warning> warnings = diagnosis.warnings();
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
                        String.join(", ", silent(p)));
            }
            table.lines(terminal.width()).forEach(out::println);
        }
        out.println();
    }

    private List<String> silent(DealPackage named) {
        List<String> silent = new ArrayList<>();
        int[] options = named.options(scenario.issues().size());
        for (int k = 0; k < options.length; k++) {
            if (options[k] < 0) {
                silent.add(scenario.issues().get(k).id());
            }
        }
        return silent;
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
                "Dead here: whatever value they take, every run stays the same (nothing is wrong with that)");
        Map<String, List<String>> byReason = new LinkedHashMap<>();
        for (Diagnosis.Dead d : dead) {
            byReason.computeIfAbsent(d.why(), why -> new ArrayList<>()).add(d.name());
        }
        byReason.forEach((why, names) -> hanging("  ", String.join(", ", names) + ": " + why));
    }

    private void hanging(String label, String text) {
        TextWrap.hanging(label, text, terminal.width()).forEach(out::println);
    }

    /** The same and more as one document. */
    Map<String, Object> json() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("file", file.toString());
        document.put("errors", List.of());
        document.put("scenario", scenario.id());
        document.put("title", scenario.title());
        document.put("asOf", scenario.day(""));
        document.put("war", scenario.war());
        document.put("banner", scenario.banner());
        List<Object> warnings = new ArrayList<>();
        for (Diagnosis.Warning w : diagnosis.warnings()) {
            warnings.add(map("kind", w.kind().key(), "text", w.text()));
        }
        document.put("warnings", warnings);
        document.put("parties", scenario.parties().stream().map(this::json).toList());
        Mediator mediator = scenario.mediator();
        if (mediator != null) {
            document.put(
                    "mediator",
                    map("id", mediator.id(), "name", mediator.name(), "delegation", delegation(mediator.delegation())));
        }
        document.put("issues", scenario.issues().stream().map(DoctorPrint::json).toList());
        document.put("deals", scenario.deals());
        document.put("meanCase", diagnosis.zone());
        document.put(
                "measures",
                scenario.measures().stream()
                        .map(m -> map("id", m.id(), "enabled", m.enabled()))
                        .toList());
        double horizon = scenario.assumptions().of(Parameters.HORIZON, Side.A).value();
        document.put(
                "events",
                scenario.events().stream()
                        .map(e -> map(
                                "name",
                                e.name(),
                                "week",
                                e.week(),
                                "signal",
                                e.signal(),
                                "happens",
                                e.week() <= horizon))
                        .toList());
        History history = scenario.history();
        if (history != null) {
            document.put(
                    "history",
                    map(
                            "from", history.from().toString(),
                            "deadline",
                                    history.deadline() == null
                                            ? ""
                                            : history.deadline().toString(),
                            "weeks", history.weeks(),
                            "none", history.none().stream().map(Absent::word).toList(),
                            "ownPlan",
                                    java.util.Arrays.stream(Side.values())
                                            .filter(side -> history.ownPlan(side) != History.NONE)
                                            .map(side -> map(
                                                    "party",
                                                            scenario.party(side).id(),
                                                    "package",
                                                            scenario.packages()
                                                                    .get(history.ownPlan(side))
                                                                    .id()))
                                            .toList()));
        }
        document.put(
                "packages",
                scenario.packages().stream()
                        .map(p -> map(
                                "id",
                                p.id(),
                                "coded",
                                p.cells().stream()
                                        .map(PackageTerm::issue)
                                        .map(k -> scenario.issues().get(k).id())
                                        .toList(),
                                "quoted",
                                p.cells().stream()
                                        .filter(c -> !c.quote().isEmpty())
                                        .count(),
                                "silent",
                                silent(p)))
                        .toList());
        document.put(
                "statements",
                statements.stream()
                        .map(s -> map(
                                "grade",
                                s.letter(),
                                "what",
                                s.what(),
                                "value",
                                s.value(),
                                "source",
                                s.given() ? s.cite().source() : Assumptions.BY_PROGRAM,
                                "given",
                                s.given()))
                        .toList());
        document.put(
                "sources", map("cited", sources.cited(), "mentioned", sources.mentioned(), "unused", sources.unused()));
        document.put(
                "deadParameters",
                diagnosis.deadParameters().stream()
                        .map(d -> map("name", d.name(), "why", d.why(), "inVain", d.inVain()))
                        .toList());
        return document;
    }

    private Map<String, Object> json(Party party) {
        Reservation stated = party.reservation();
        return map(
                "side",
                party.side().name(),
                "id",
                party.id(),
                "name",
                party.name(),
                "delegation",
                delegation(party.delegation()),
                "redLines",
                party.redLines().size(),
                "hardRedLines",
                party.redLines().stream().filter(RedLine::hard).count(),
                "pollAnchors",
                party.pollAnchors().size(),
                "unit",
                party.scale().unit(),
                "worst",
                party.scale().worst(),
                "best",
                party.scale().best(),
                "reservation",
                stated == null ? "" : stated.worth());
    }

    private static List<Map<String, Object>> delegation(List<Delegate> people) {
        return people.stream()
                .map(d -> map(
                        "name", d.name(), "role", d.role(), "track", d.track().word()))
                .toList();
    }

    private static Map<String, Object> json(Issue issue) {
        return map(
                "id",
                issue.id(),
                "name",
                issue.name(),
                "track",
                issue.track().word(),
                "options",
                issue.options().stream().map(Option::id).toList(),
                "statusQuo",
                issue.statusQuo() == Issue.NONE
                        ? ""
                        : issue.options().get(issue.statusQuo()).id());
    }

    private static Map<String, Object> map(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
