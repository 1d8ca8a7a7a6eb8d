package org.parley.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.diagnosis.Diagnosis;
import org.parley.format.Statement;
import org.parley.format.Statements;
import org.parley.parameter.Assumptions;
import org.parley.parameter.Parameters;
import org.parley.parameter.Side;
import org.parley.scenario.Absent;
import org.parley.scenario.DealPackage;
import org.parley.scenario.Delegate;
import org.parley.scenario.History;
import org.parley.scenario.Issue;
import org.parley.scenario.Mediator;
import org.parley.scenario.Option;
import org.parley.scenario.PackageTerm;
import org.parley.scenario.Party;
import org.parley.scenario.RedLine;
import org.parley.scenario.Reservation;
import org.parley.scenario.Scenario;

/** What {@code doctor --json} says about a file that can be used: all that {@link DoctorPrint} says, and more. */
final class DoctorDocument {
    private final Path file;
    private final Scenario scenario;
    private final Diagnosis diagnosis;
    private final List<Diagnosis.Warning> warnings;
    private final List<Statement> statements;
    private final Statements.Sources sources;

    DoctorDocument(Path file, Scenario scenario, Diagnosis diagnosis, List<Diagnosis.Warning> warnings) {
        this.file = file;
        this.scenario = scenario;
        this.diagnosis = diagnosis;
        this.warnings = List.copyOf(warnings);
        this.statements = Statements.of(scenario);
        this.sources = Statements.sources(scenario);
    }

    /** The document. */
    Map<String, Object> map() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("file", file.toString());
        document.put("errors", List.of());
        document.put("scenario", scenario.id());
        document.put("title", scenario.title());
        document.put("asOf", scenario.day(""));
        document.put("war", scenario.war());
        document.put("banner", scenario.banner());
        document.put(
                "warnings",
                warnings.stream()
                        .map(w -> map("kind", w.kind().key(), "text", w.text()))
                        .toList());
        document.put("parties", scenario.parties().stream().map(this::json).toList());
        Mediator mediator = scenario.mediator();
        if (mediator != null) {
            document.put(
                    "mediator",
                    map("id", mediator.id(), "name", mediator.name(), "delegation", delegation(mediator.delegation())));
        }
        document.put(
                "issues", scenario.issues().stream().map(DoctorDocument::json).toList());
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
                                silent(scenario, p)))
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

    /** The issues on which a package says nothing. */
    static List<String> silent(Scenario scenario, DealPackage named) {
        List<String> silent = new ArrayList<>();
        int[] options = named.options(scenario.issues().size());
        for (int k = 0; k < options.length; k++) {
            if (options[k] < 0) {
                silent.add(scenario.issues().get(k).id());
            }
        }
        return silent;
    }
}
