package org.parley.format;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.parameter.Assumption;
import org.parley.parameter.Assumptions;
import org.parley.parameter.Mechanism;
import org.parley.parameter.Parameter;
import org.parley.parameter.Parameters;
import org.parley.parameter.Range;
import org.parley.parameter.Side;
import org.parley.scenario.Absent;
import org.parley.scenario.Cite;
import org.parley.scenario.Delegate;
import org.parley.scenario.Event;
import org.parley.scenario.FixedPreference;
import org.parley.scenario.Guarantee;
import org.parley.scenario.History;
import org.parley.scenario.Issue;
import org.parley.scenario.Mediator;
import org.parley.scenario.Objective;
import org.parley.scenario.Option;
import org.parley.scenario.Party;
import org.parley.scenario.PointScale;
import org.parley.scenario.Preference;
import org.parley.scenario.RedLine;
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
    private final YamlWriter yaml = new YamlWriter();

    private ScenarioWriter(Scenario scenario) {
        this.scenario = scenario;
        this.sides = Sides.of(scenario);
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
        writer.parameters();
        writer.switches();
        writer.history();
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
        yaml.block("parties", () -> scenario.parties().forEach(party -> yaml.bullet(() -> party(party))));
    }

    private void party(Party party) {
        yaml.text("id", party.id());
        yaml.line("side", party.side().name());
        yaml.text("name", party.name());
        if (!party.shortName().equals(party.name())) {
            yaml.text("short", party.shortName());
        }
        delegation(party.delegation());
        Preference wants = party.preference();
        PointScale points = wants.points();
        double[] numbers = wants.weights();
        boolean added = points != null && points.added();
        if (!added && numbers != null) {
            Flow weights = new Flow();
            for (int k = 0; k < numbers.length; k++) {
                weights.number(issue(k).id(), numbers[k]);
            }
            yaml.line("weights", weights.toString());
        } else if (!added) {
            yaml.line("issueRanks", groups(wants.issueRanks(), issueIds()));
        }
        prefixed("issueRanks", wants.importanceCite());
        if (wants.scores().contains(null)) {
            yaml.block("optionOrders", () -> orders(wants));
        }
        prefixed("optionOrders", wants.orderCite());
        scores(wants);
        fixed(wants.fixed());
        reference(wants);
        if (!party.redLines().isEmpty()) {
            yaml.block("redLines", () -> party.redLines().forEach(line -> yaml.item(redLine(line))));
        }
        if (!party.pollAnchors().isEmpty()) {
            yaml.block(
                    "pollAnchors",
                    () -> party.pollAnchors()
                            .forEach(anchor -> yaml.item(new Flow()
                                    .text(
                                            "package",
                                            scenario.packages()
                                                    .get(anchor.packageIndex())
                                                    .id())
                                    .number("support", anchor.support())
                                    .with(flow -> cite(flow, anchor.cite()))
                                    .toString())));
        }
    }

    private void orders(Preference wants) {
        for (int k = 0; k < scenario.issues().size(); k++) {
            if (wants.scores(k) == null) {
                yaml.line(issue(k).id(), groups(wants.optionOrders().get(k), optionIds(k)));
            }
        }
    }

    private void scores(Preference wants) {
        if (wants.scores().stream().allMatch(s -> s == null)) {
            return;
        }
        yaml.block("scores", () -> {
            for (int k = 0; k < scenario.issues().size(); k++) {
                PointScale points = wants.points();
                double @Nullable [] numbers = points != null ? points.scores().get(k) : wants.scores(k);
                if (numbers != null) {
                    Flow scores = new Flow();
                    for (int o = 0; o < numbers.length; o++) {
                        scores.number(optionIds(k).get(o), numbers[o]);
                    }
                    yaml.line(issue(k).id(), scores.toString());
                }
            }
        });
    }

    private void fixed(FixedPreference fixed) {
        if (!fixed.weights().isEmpty()) {
            Flow weights = new Flow();
            fixed.weights()
                    .forEach((issue, weight) -> weights.number(issue(issue).id(), weight));
            yaml.line("fixedWeights", weights.toString());
        }
        if (!fixed.scores().isEmpty()) {
            yaml.block(
                    "fixedScores",
                    () -> fixed.scores().forEach((issue, ofIssue) -> {
                        Flow scores = new Flow();
                        ofIssue.forEach((option, score) ->
                                scores.number(optionIds(issue).get(option), score));
                        yaml.line(issue(issue).id(), scores.toString());
                    }));
        }
    }

    private void reference(Preference wants) {
        Flow reference = new Flow();
        boolean any = false;
        for (int k = 0; k < scenario.issues().size(); k++) {
            if (wants.reference()[k] != issue(k).statusQuo()) {
                reference.text(issue(k).id(), optionIds(k).get(wants.reference()[k]));
                any = true;
            }
        }
        if (any) {
            yaml.line("reference", reference.toString());
        }
    }

    private String redLine(RedLine line) {
        List<String> beyond = line.options().stream()
                .map(o -> YamlWriter.quoted(optionIds(line.issue()).get(o)))
                .toList();
        return new Flow()
                .text("issue", issue(line.issue()).id())
                .put("options", YamlWriter.list(beyond))
                .put("hard", Boolean.toString(line.hard()))
                .with(flow -> cite(flow, line.cite()))
                .toString();
    }

    private void mediator() {
        Mediator mediator = scenario.mediator();
        if (mediator == null) {
            return;
        }
        yaml.block("mediator", () -> {
            yaml.text("id", mediator.id());
            yaml.text("name", mediator.name());
            delegation(mediator.delegation());
        });
    }

    private void delegation(List<Delegate> delegates) {
        if (!delegates.isEmpty()) {
            yaml.block(
                    "delegation",
                    () -> delegates.forEach(d -> yaml.item(new Flow()
                            .text("name", d.name())
                            .text("role", d.role())
                            .put("track", d.track().word())
                            .text("source", d.source())
                            .toString())));
        }
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
        return cite(flow, option.cite()).toString();
    }

    private static String graded(double number, Cite cite, Cite owner) {
        return cite.equals(owner)
                ? YamlWriter.number(number)
                : cite(new Flow().number("value", number), cite).toString();
    }

    private void stakes() {
        Objective objective = scenario.objective();
        if (objective != null) {
            yaml.line(
                    "objective",
                    new Flow()
                            .text("issue", issue(objective.issue()).id())
                            .text("to", optionIds(objective.issue()).get(objective.to()))
                            .text("gainer", sides.id(objective.gainer()))
                            .number("areaKm2", objective.areaKm2())
                            .with(flow -> cite(flow, objective.cite()))
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
                            .with(flow -> cite(flow, guarantee.cite()))
                            .toString());
        }
        carrots();
        prefixed("carrots", scenario.carrotsCite());
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
                        issue.number(optionIds(k).get(o), bySide[k][o]);
                        anyOfIssue = true;
                    }
                }
                if (anyOfIssue) {
                    party.put(issue(k).id(), issue.toString());
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
                                    .with(flow -> cite(flow, m.cite()))
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
        return cite(flow, event.cite()).toString();
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
                                                    issue(cell.issue()).id(),
                                                    new Flow()
                                                            .text(
                                                                    "option",
                                                                    optionIds(cell.issue())
                                                                            .get(cell.option()))
                                                            .text("quote", cell.quote())
                                                            .text("source", cell.source())
                                                            .text("note", cell.note())
                                                            .toString())));
                        })));
    }

    private void parameters() {
        Assumptions assumptions = scenario.assumptions();
        yaml.block("parameters", () -> {
            for (Parameter p : Parameters.all()) {
                if (!NoWar.closes(scenario.war(), p.key())) {
                    parameter(p, assumptions);
                }
            }
            strategies(assumptions);
            if (scenario.war()) {
                yaml.text(Parameters.MEDIATOR_STYLE.key(), assumptions.mediatorStyle());
            }
        });
    }

    private void parameter(Parameter p, Assumptions assumptions) {
        Assumption a = assumptions.of(p, Side.A);
        Assumption b = assumptions.of(p, Side.B);
        if (a.equals(b)) {
            yaml.line(p.key(), assumption(p, a));
        } else {
            yaml.block(p.key(), () -> {
                yaml.line(sides.a(), assumption(p, a));
                yaml.line(sides.b(), assumption(p, b));
            });
        }
    }

    private void strategies(Assumptions assumptions) {
        yaml.line(
                Parameters.STRATEGY.key(),
                new Flow()
                        .text(sides.a(), assumptions.strategy(Side.A))
                        .text(sides.b(), assumptions.strategy(Side.B))
                        .toString());
    }

    private void history() {
        History history = scenario.history();
        if (history == null) {
            return;
        }
        yaml.block(HistoryReader.KEY, () -> {
            yaml.line("from", history.from().toString());
            if (history.deadline() != null) {
                yaml.line("deadline", history.deadline().toString());
            }
            yaml.line(
                    "none",
                    YamlWriter.list(history.none().stream().map(Absent::word).toList()));
            Flow plans = new Flow();
            boolean any = false;
            for (Side side : Side.values()) {
                int plan = history.ownPlan(side);
                if (plan != History.NONE) {
                    plans.text(sides.id(side), scenario.packages().get(plan).id());
                    any = true;
                }
            }
            if (any) {
                yaml.line("ownPlan", plans.toString());
            }
            changed("parameters", history.then(), history.asStated());
            asStated(history);
            yaml.text("grade", history.cite().grade());
            yaml.text("source", history.cite().source());
            yaml.text("note", history.cite().note());
            yaml.text("quote", history.cite().quote());
        });
    }

    /** What the file stated where something was laid over it since. */
    private void asStated(History history) {
        Assumptions stated = history.asStated();
        Assumptions now = scenario.assumptions().choices();
        boolean measures = !history.measures().equals(scenario.measures());
        if (stated.equals(now) && !measures) {
            return;
        }
        yaml.block("asStated", () -> {
            changed("parameters", stated, now);
            Flow switches = new Flow();
            boolean any = false;
            for (Mechanism m : Mechanism.values()) {
                if (stated.on(m) != now.on(m)) {
                    switches.put(m.key(), stated.on(m) ? "on" : "off");
                    any = true;
                }
            }
            if (any) {
                yaml.line("switches", switches.toString());
            }
            if (measures) {
                Flow enabled = new Flow();
                history.measures().forEach(m -> enabled.put(m.id(), m.enabled() ? "on" : "off"));
                yaml.line("measures", enabled.toString());
            }
        });
    }

    /** The parameters, strategies and style in which one set of choices differs from another. */
    private void changed(String key, Assumptions these, Assumptions from) {
        boolean strategies = !these.strategy(Side.A).equals(from.strategy(Side.A))
                || !these.strategy(Side.B).equals(from.strategy(Side.B));
        boolean style = !these.mediatorStyle().equals(from.mediatorStyle());
        List<Parameter> differ = Parameters.all().stream()
                .filter(p -> !these.of(p, Side.A).equals(from.of(p, Side.A))
                        || !these.of(p, Side.B).equals(from.of(p, Side.B)))
                .toList();
        if (differ.isEmpty() && !strategies && !style) {
            return;
        }
        yaml.block(key, () -> {
            differ.forEach(p -> parameter(p, these));
            if (strategies) {
                strategies(these);
            }
            if (style) {
                yaml.text(Parameters.MEDIATOR_STYLE.key(), these.mediatorStyle());
            }
        });
    }

    private static String assumption(Parameter p, Assumption a) {
        Flow flow = new Flow().number("value", a.value());
        Range distribution = a.distribution();
        if (distribution != null) {
            flow.put(
                    "sampled",
                    YamlWriter.list(
                            List.of(YamlWriter.number(distribution.low()), YamlWriter.number(distribution.high()))));
        }
        return flow.text("unit", p.unit())
                .put("role", AssumptionReader.roleWord(p))
                .put("given", Boolean.toString(a.given()))
                .text("grade", a.grade())
                .text("source", a.source())
                .text("note", a.note())
                .toString();
    }

    private void switches() {
        yaml.block("switches", () -> {
            for (Mechanism m : Mechanism.values()) {
                if (NoWar.closes(scenario.war(), m.key())) {
                    continue;
                }
                yaml.line(m.key(), scenario.assumptions().on(m) ? "on" : "off");
            }
        });
    }

    private void prefixed(String prefix, Cite cite) {
        yaml.text(prefix + "Grade", cite.grade());
        yaml.text(prefix + "Source", cite.source());
        yaml.text(prefix + "Note", cite.note());
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

    private static String groups(List<List<Integer>> groups, List<String> ids) {
        List<String> written = new ArrayList<>();
        for (List<Integer> group : groups) {
            List<String> members =
                    group.stream().map(i -> YamlWriter.quoted(ids.get(i))).toList();
            written.add(members.size() == 1 ? members.get(0) : YamlWriter.list(members));
        }
        return YamlWriter.list(written);
    }

    private Issue issue(int k) {
        return scenario.issues().get(k);
    }

    private List<String> issueIds() {
        return scenario.issues().stream().map(Issue::id).toList();
    }

    private List<String> optionIds(int k) {
        return issue(k).options().stream().map(Option::id).toList();
    }

    /** Grade, source, note, quotation, as far as they are there. */
    private static Flow cite(Flow flow, Cite cite) {
        return flow.text("grade", cite.grade())
                .text("source", cite.source())
                .text("note", cite.note())
                .text("quote", cite.quote());
    }
}
