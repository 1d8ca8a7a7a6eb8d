package org.parley.format;

import org.parley.parameter.Parameter;
import org.parley.parameter.Side;
import org.parley.scenario.Cite;
import org.parley.scenario.Event;
import org.parley.scenario.Guarantee;
import org.parley.scenario.Issue;
import org.parley.scenario.Mediator;
import org.parley.scenario.Objective;
import org.parley.scenario.Option;
import org.parley.scenario.Party;
import org.parley.scenario.Reservation;
import org.parley.scenario.Scenario;
import org.parley.yaml.YamlWriter;
import org.parley.yaml.YamlWriter.Flow;

/**
 * Writes a scenario with everything resolved: every parameter of the registry with its value, distribution, role, unit,
 * grade and source, every switch, strategy and style. The reader reads an equal scenario back; the bytes depend on the
 * scenario only.
 */
public final class ScenarioWriter {
    private final Scenario scenario;
    private final Sides sides;
    private final ScenarioIds ids;
    private final YamlWriter yaml = new YamlWriter();
    private final PartyWriter people;

    private ScenarioWriter(Scenario scenario) {
        this.scenario = scenario;
        this.sides = Sides.of(scenario);
        this.ids = new ScenarioIds(scenario);
        this.people = new PartyWriter(yaml, scenario);
    }

    /** The text of the file, ending with a line end. */
    public static String write(Scenario scenario) {
        ScenarioWriter writer = new ScenarioWriter(scenario);
        writer.head();
        writer.parties();
        writer.mediator();
        writer.issues();
        writer.stakes();
        writer.measures();
        writer.events();
        writer.packages();
        AssumptionWriter assumptions = new AssumptionWriter(writer.yaml, scenario);
        assumptions.parameters();
        assumptions.switches();
        assumptions.thinkable();
        assumptions.history();
        PluginsUsed.write(writer.yaml, PluginsUsed.of(scenario));
        return writer.yaml.toString();
    }

    private void head() {
        yaml.comment(
                "Resolved scenario: every parameter with its value, distribution, role, unit and grade. parley reads it again.");
        yaml.comment("given: false marks what the registry supplied; \"sampled\" is what an ensemble draws from.");
        yaml.text("id", scenario.id());
        yaml.text("title", scenario.title());
        yaml.text("summary", scenario.summary());
        yaml.text("question", scenario.question());
        if (scenario.asOf() != null) {
            yaml.line("asOf", scenario.asOf().toString());
        }
        if (!scenario.war()) {
            yaml.line("war", "none");
        }
        yaml.text("banner", scenario.banner());
        yaml.line("preferences", scenario.fixedPreferences() ? "fixed" : "sampled");
        yaml.text("holdOut", scenario.holdOut());
        if (!scenario.sources().isEmpty()) {
            yaml.block(
                    "sources",
                    () -> scenario.sources()
                            .forEach(s -> yaml.line(
                                    s.id(),
                                    new Flow()
                                            .text("text", s.text())
                                            .text("url", s.url())
                                            .toString())));
        }
    }

    private void parties() {
        yaml.block("parties", () -> scenario.parties().forEach(party -> yaml.bullet(() -> people.party(party))));
    }

    private void mediator() {
        Mediator mediator = scenario.mediator();
        if (mediator == null) {
            return;
        }
        yaml.block("mediator", () -> {
            yaml.text("id", mediator.id());
            yaml.text("name", mediator.name());
            people.delegation(mediator.delegation());
        });
    }

    private void issues() {
        yaml.block(
                "issues",
                () -> scenario.issues()
                        .forEach(issue -> yaml.bullet(() -> {
                            yaml.text("id", issue.id());
                            yaml.text("name", issue.name());
                            yaml.text("short", issue.shortName());
                            yaml.line("track", issue.track().word());
                            if (issue.statusQuo() != Issue.NONE) {
                                yaml.text(
                                        "statusQuo",
                                        issue.options().get(issue.statusQuo()).id());
                            }
                            yaml.text("note", issue.note());
                            yaml.block("options", () -> issue.options().forEach(option -> yaml.item(option(option))));
                        })));
    }

    private String option(Option option) {
        Flow flow =
                new Flow().text("id", option.id()).text("name", option.name()).text("short", option.shortName());
        double[] shift = option.powerShift();
        if (shift[0] != 0 || shift[1] != 0) {
            flow.put("powerShift", bySide(shift));
        }
        if (option.guarantee() != 0) {
            flow.number("guarantee", option.guarantee());
        }
        if (option.areaKm2() != 0 || !option.areaCite().equals(option.cite())) {
            flow.put("areaKm2", graded(option.areaKm2(), option.areaCite(), option.cite()));
        }
        return CiteWriter.into(flow, option.cite()).toString();
    }

    private static String graded(double number, Cite cite, Cite owner) {
        return cite.equals(owner)
                ? YamlWriter.number(number)
                : CiteWriter.into(new Flow().number("value", number), cite).toString();
    }

    private void stakes() {
        Objective objective = scenario.objective();
        if (objective != null) {
            yaml.line(
                    "objective",
                    new Flow()
                            .text("issue", ids.issue(objective.issue()))
                            .text("to", ids.option(objective.issue(), objective.to()))
                            .text("gainer", sides.id(objective.gainer()))
                            .number("areaKm2", objective.areaKm2())
                            .with(flow -> CiteWriter.into(flow, objective.cite()))
                            .toString());
        }
        Guarantee guarantee = scenario.guarantee();
        if (guarantee != null) {
            yaml.line(
                    "guarantee",
                    new Flow()
                            .text("party", sides.id(guarantee.party()))
                            .number("durationYears", guarantee.durationYears())
                            .put(
                                    "windowWeeks",
                                    graded(guarantee.windowWeeks(), guarantee.windowCite(), guarantee.cite()))
                            .with(flow -> CiteWriter.into(flow, guarantee.cite()))
                            .toString());
        }
        carrots();
        CiteWriter.prefixed(yaml, "carrots", scenario.carrotsCite());
        reservation();
    }

    private void reservation() {
        Flow stated = new Flow();
        boolean any = false;
        for (Party party : scenario.parties()) {
            Reservation one = party.reservation();
            if (one != null) {
                stated.put(party.id(), graded(one.worth(), one.cite(), Cite.NONE));
                any = true;
            }
        }
        if (any) {
            yaml.line(ReservationReader.KEY, stated.toString());
        }
    }

    private void carrots() {
        Flow all = new Flow();
        boolean any = false;
        for (Side side : Side.values()) {
            Flow party = new Flow();
            boolean anyOfParty = false;
            double[][] bySide = scenario.carrots()[side.ordinal()];
            for (int k = 0; k < bySide.length; k++) {
                Flow issue = new Flow();
                boolean anyOfIssue = false;
                for (int o = 0; o < bySide[k].length; o++) {
                    if (bySide[k][o] != 0) {
                        issue.number(ids.option(k, o), bySide[k][o]);
                        anyOfIssue = true;
                    }
                }
                if (anyOfIssue) {
                    party.put(ids.issue(k), issue.toString());
                    anyOfParty = true;
                }
            }
            if (anyOfParty) {
                all.put(sides.id(side), party.toString());
                any = true;
            }
        }
        if (any) {
            yaml.line("carrots", all.toString());
        }
    }

    private void measures() {
        if (!scenario.measures().isEmpty()) {
            yaml.block(
                    "measures",
                    () -> scenario.measures()
                            .forEach(m -> yaml.item(new Flow()
                                    .text("id", m.id())
                                    .text("name", m.name())
                                    .put(
                                            "relief",
                                            m.relief(Side.A) == m.relief(Side.B)
                                                    ? YamlWriter.number(m.relief(Side.A))
                                                    : bySide(m.relief()))
                                    .number("lapse", m.lapse())
                                    .put("monitors", Boolean.toString(m.monitors()))
                                    .put("always", Boolean.toString(m.always()))
                                    .put("enabled", Boolean.toString(m.enabled()))
                                    .with(flow -> CiteWriter.into(flow, m.cite()))
                                    .toString())));
        }
    }

    private void events() {
        if (!scenario.events().isEmpty()) {
            yaml.block("events", () -> scenario.events().forEach(event -> yaml.item(event(event))));
        }
    }

    private String event(Event event) {
        Flow flow = new Flow();
        if (event.date() != null) {
            flow.put("date", event.date().toString());
        } else {
            flow.number("week", event.week());
        }
        if (event.weeks() > 0) {
            flow.number("weeks", event.weeks());
        }
        flow.text("name", event.name());
        Parameter parameter = event.parameter();
        if (parameter != null) {
            flow.text("parameter", new ParameterName(parameter, event.side()).written(sides));
            flow.number(event.operation().word(), event.value());
        }
        return CiteWriter.into(flow, event.cite()).toString();
    }

    private void packages() {
        if (scenario.packages().isEmpty()) {
            return;
        }
        yaml.block(
                "packages",
                () -> scenario.packages()
                        .forEach(one -> yaml.bullet(() -> {
                            yaml.text("id", one.id());
                            yaml.text("name", one.name());
                            yaml.text("date", one.date());
                            yaml.text("source", one.source());
                            yaml.text("note", one.note());
                            yaml.block(
                                    "cells",
                                    () -> one.cells()
                                            .forEach(cell -> yaml.line(
                                                    ids.issue(cell.issue()),
                                                    new Flow()
                                                            .text("option", ids.option(cell.issue(), cell.option()))
                                                            .text("quote", cell.quote())
                                                            .text("source", cell.source())
                                                            .text("note", cell.note())
                                                            .toString())));
                        })));
    }

    private String bySide(double[] numbers) {
        Flow flow = new Flow();
        for (Side side : Side.values()) {
            if (numbers[side.ordinal()] != 0) {
                flow.number(sides.id(side), numbers[side.ordinal()]);
            }
        }
        return flow.toString();
    }
}
