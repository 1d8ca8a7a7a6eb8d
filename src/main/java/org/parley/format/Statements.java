package org.parley.format;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.parameter.Assumption;
import org.parley.parameter.Assumptions;
import org.parley.parameter.Parameter;
import org.parley.parameter.Parameters;
import org.parley.parameter.Range;
import org.parley.parameter.Side;
import org.parley.scenario.Absent;
import org.parley.scenario.Cite;
import org.parley.scenario.DealPackage;
import org.parley.scenario.Delegate;
import org.parley.scenario.Event;
import org.parley.scenario.Guarantee;
import org.parley.scenario.History;
import org.parley.scenario.InterimMeasure;
import org.parley.scenario.Issue;
import org.parley.scenario.Mediator;
import org.parley.scenario.Objective;
import org.parley.scenario.Option;
import org.parley.scenario.PackageTerm;
import org.parley.scenario.Party;
import org.parley.scenario.PointScale;
import org.parley.scenario.PollAnchor;
import org.parley.scenario.Preference;
import org.parley.scenario.RedLine;
import org.parley.scenario.Reservation;
import org.parley.scenario.Scenario;
import org.parley.scenario.Source;
import org.parley.table.NumberText;

/**
 * Everything that a scenario states, with its grade: orderings, red lines, polls, what options do, objective, carrots,
 * measures, events, and every parameter (the guarantee's two numbers are parameters). They stand in the order of the
 * file; parameters come last, in the registry's order. Cells of packages are codings of words and have no grade;
 * {@link Sources} of them count.
 */
public final class Statements {
    private static final Cite FIXED = new Cite(Assumptions.BY_OPTION, "", "");

    private final Scenario scenario;
    private final List<Statement> all = new ArrayList<>();

    private Statements(Scenario scenario) {
        this.scenario = scenario;
    }

    /** All of a scenario. */
    public static List<Statement> of(Scenario scenario) {
        Statements statements = new Statements(scenario);
        statements.scenario.parties().forEach(statements::party);
        statements.scenario.issues().forEach(statements::issue);
        statements.stakes();
        statements.happenings();
        statements.history();
        statements.parameters();
        return List.copyOf(statements.all);
    }

    /**
     * The sources of a scenario by use.
     *
     * @param cited ids that some number, quotation or person names
     * @param mentioned ids that no number names and some text does (a note, {@code holdOut})
     * @param unused the others
     */
    public record Sources(List<String> cited, List<String> mentioned, List<String> unused) {}

    /** Which sources are used. */
    public static Sources sources(Scenario scenario) {
        Set<String> named = new LinkedHashSet<>();
        StringBuilder texts = new StringBuilder(scenario.holdOut());
        for (Statement statement : of(scenario)) {
            cite(statement.cite(), named, texts);
        }
        Guarantee guarantee = scenario.guarantee();
        if (guarantee != null) {
            cite(guarantee.cite(), named, texts);
            cite(guarantee.windowCite(), named, texts);
        }
        for (DealPackage of : scenario.packages()) {
            ids(of.source(), named);
            texts.append(' ').append(of.note());
            for (PackageTerm cell : of.cells()) {
                ids(cell.source(), named);
                texts.append(' ').append(cell.note());
            }
        }
        Mediator mediator = scenario.mediator();
        List<Delegate> people = new ArrayList<>(mediator == null ? List.of() : mediator.delegation());
        scenario.parties().forEach(p -> people.addAll(p.delegation()));
        people.forEach(person -> ids(person.source(), named));
        scenario.issues().forEach(i -> texts.append(' ').append(i.note()));
        scenario.sources().forEach(s -> texts.append(' ').append(s.text()));
        List<String> cited = new ArrayList<>();
        List<String> mentioned = new ArrayList<>();
        List<String> unused = new ArrayList<>();
        for (Source source : scenario.sources()) {
            Pattern word = Pattern.compile("(?<![A-Za-z0-9_-])" + Pattern.quote(source.id()) + "(?![A-Za-z0-9_-])");
            (named.contains(source.id()) ? cited : word.matcher(texts).find() ? mentioned : unused).add(source.id());
        }
        return new Sources(cited, mentioned, unused);
    }

    private static void cite(Cite cite, Set<String> named, StringBuilder texts) {
        ids(cite.source(), named);
        texts.append(' ').append(cite.note());
    }

    private static void ids(String sources, Set<String> named) {
        for (String id : sources.split(",")) {
            named.add(id.strip());
        }
    }

    private void add(String what, String value, Cite cite) {
        all.add(new Statement(what, value, cite, true));
    }

    private void party(Party party) {
        Preference wants = party.preference();
        String of = " of " + party.id();
        if (!wants.added()) {
            add(
                    (wants.weights() == null ? "ranks of the issues" : "weights of the issues") + of,
                    order(wants),
                    wants.importanceCite());
        }
        add("orders of the options" + of, scores(wants), wants.orderCite());
        wants.fixed()
                .weights()
                .forEach((issue, weight) -> add(
                        "weight." + party.id() + "."
                                + scenario.issues().get(issue).id(),
                        number(weight),
                        FIXED));
        wants.fixed()
                .scores()
                .forEach((issue, ofIssue) -> ofIssue.forEach((option, score) -> add(
                        "score." + party.id() + "."
                                + scenario.issues().get(issue).id() + "."
                                + scenario.issues()
                                        .get(issue)
                                        .options()
                                        .get(option)
                                        .id(),
                        number(score),
                        FIXED)));
        for (RedLine line : party.redLines()) {
            Issue issue = scenario.issues().get(line.issue());
            List<String> beyond = line.options().stream()
                    .map(o -> issue.options().get(o).id())
                    .toList();
            add(
                    "red line" + of + " on " + issue.id(),
                    String.join(", ", beyond) + (line.hard() ? " (hard)" : ""),
                    line.cite());
        }
        for (PollAnchor poll : party.pollAnchors()) {
            String about = scenario.packages().get(poll.packageIndex()).id();
            add("support" + of + " for " + about, number(100 * poll.support()) + " %", poll.cite());
        }
    }

    private static String scores(Preference wants) {
        PointScale points = wants.points();
        if (points != null) {
            return "with scores, a deal is worth " + points.scale().ends() + (points.added() ? ", their sum" : "");
        }
        return wants.scores().stream().anyMatch(s -> s != null) ? "with scores" : "without scores";
    }

    private String order(Preference wants) {
        List<String> words = new ArrayList<>();
        double[] weights = wants.weights();
        if (weights != null) {
            for (int k = 0; k < weights.length; k++) {
                words.add(scenario.issues().get(k).id() + " " + number(weights[k]));
            }
            return String.join(", ", words);
        }
        for (List<Integer> group : wants.issueRanks()) {
            words.add(String.join(
                    " = ",
                    group.stream().map(k -> scenario.issues().get(k).id()).toList()));
        }
        return String.join(", ", words);
    }

    private void issue(Issue issue) {
        for (Option option : issue.options()) {
            String of = " of " + issue.id() + " " + option.id();
            for (Side side : Side.values()) {
                double shift = option.powerShift()[side.ordinal()];
                if (shift != 0) {
                    add(
                            "power shift" + of,
                            number(shift) + " to " + scenario.party(side).id(),
                            option.cite());
                }
            }
            if (option.guarantee() != 0) {
                add("guarantee" + of, number(option.guarantee()), option.cite());
            }
            if (option.areaKm2() != 0) {
                add("area" + of, number(option.areaKm2()) + " km²", option.areaCite());
            }
        }
    }

    private void stakes() {
        Objective objective = scenario.objective();
        if (objective != null) {
            Issue issue = scenario.issues().get(objective.issue());
            add(
                    "objective of the war",
                    issue.id() + " " + issue.options().get(objective.to()).id() + ", gainer "
                            + scenario.party(objective.gainer()).id() + ", " + number(objective.areaKm2()) + " km²",
                    objective.cite());
        }
        for (Party party : scenario.parties()) {
            Reservation stated = party.reservation();
            if (stated != null) {
                add(
                        "reservation value of " + party.id(),
                        number(stated.worth()) + " " + party.scale().unit(),
                        stated.cite());
            }
        }
        for (Side side : Side.values()) {
            for (int k = 0; k < scenario.issues().size(); k++) {
                for (int o = 0; o < scenario.issues().get(k).options().size(); o++) {
                    double carrot = scenario.carrots()[side.ordinal()][k][o];
                    if (carrot != 0) {
                        Issue issue = scenario.issues().get(k);
                        add(
                                "carrot of " + scenario.party(side).id() + " on " + issue.id() + " "
                                        + issue.options().get(o).id(),
                                number(carrot) + " stk",
                                scenario.carrotsCite());
                    }
                }
            }
        }
    }

    private void happenings() {
        for (InterimMeasure m : scenario.measures()) {
            double a = m.relief(Side.A);
            double b = m.relief(Side.B);
            String relief = a == b ? number(a) : number(a) + " and " + number(b);
            add(
                    "measure " + m.id(),
                    "relief " + relief + ", lapse " + number(m.lapse()) + (m.monitors() ? ", monitors" : "")
                            + (m.always() ? ", always" : "") + (m.enabled() ? "" : ", not on the table"),
                    m.cite());
        }
        for (Event event : scenario.events()) {
            Parameter changes = event.parameter();
            Side side = event.side();
            String effect = changes == null
                    ? "a signal only"
                    : event.operation().word() + " " + changes.key()
                            + (side == null ? "" : "." + scenario.party(side).id()) + " " + number(event.value());
            String when = "week " + event.week()
                    + (event.weeks() == 0 ? "" : ", for " + event.weeks() + (event.weeks() == 1 ? " week" : " weeks"));
            add("event \"" + event.name() + "\"", when + ": " + effect, event.cite());
        }
    }

    private void history() {
        History history = scenario.history();
        if (history == null) {
            return;
        }
        add("record of the talks before", weeks(history), history.cite());
        for (Parameter p : Parameters.all()) {
            for (Side side : p.perParty() ? List.of(Side.values()) : List.of(Side.A)) {
                Assumption then = history.then().of(p, side);
                if (!then.equals(history.asStated().of(p, side))) {
                    add(
                            "before asOf: " + p.key()
                                    + (p.perParty() ? "." + scenario.party(side).id() : ""),
                            number(then.value()),
                            new Cite(then.grade(), then.source(), then.note()));
                }
            }
        }
    }

    private static String weeks(History history) {
        return history.weeks() + (history.weeks() == 1 ? " week" : " weeks");
    }

    /** The record in one line. */
    public static String record(Scenario scenario, History history) {
        List<String> parts = new ArrayList<>();
        parts.add(history.from() + " … " + history.asOf() + ", " + weeks(history));
        if (history.deadline() != null) {
            parts.add("date named " + history.deadline());
        }
        if (!history.none().isEmpty()) {
            parts.add("no "
                    + String.join(
                            ", no ", history.none().stream().map(Absent::word).toList()));
        }
        for (Side side : Side.values()) {
            if (history.ownPlan(side) != History.NONE) {
                parts.add(scenario.party(side).id() + " prefers its own plan "
                        + scenario.packages().get(history.ownPlan(side)).id());
            }
        }
        return String.join("; ", parts);
    }

    private void parameters() {
        for (Parameter p : Parameters.all()) {
            if (NoWar.closes(scenario.war(), p.key())) {
                continue;
            }
            Assumption a = scenario.assumptions().of(p, Side.A);
            Assumption b = scenario.assumptions().of(p, Side.B);
            if (!p.perParty() || a.equals(b)) {
                parameter(p, null, a);
            } else {
                parameter(p, Side.A, a);
                parameter(p, Side.B, b);
            }
        }
        for (Side side : Side.values()) {
            word(
                    Parameters.STRATEGY.key() + "." + scenario.party(side).id(),
                    scenario.assumptions().strategy(side),
                    Parameters.STRATEGY.defaultOption());
        }
        if (scenario.war()) {
            word(
                    Parameters.MEDIATOR_STYLE.key(),
                    scenario.assumptions().mediatorStyle(),
                    Parameters.MEDIATOR_STYLE.defaultOption());
        }
    }

    private void word(String what, String value, String usual) {
        all.add(new Statement(what, value, new Cite("P", "", ""), !value.equals(usual)));
    }

    private void parameter(Parameter p, @Nullable Side side, Assumption of) {
        Range distribution = of.distribution();
        boolean one = distribution == null && of.value() == 1;
        String unit = p.unit().equals("–") ? "" : " " + (p.unit().equals("week") && !one ? "weeks" : p.unit());
        String value = distribution == null
                ? number(of.value()) + unit
                : distribution + unit + " (fixed: " + number(of.value()) + ")";
        String what =
                side == null ? p.key() : p.key() + "." + scenario.party(side).id();
        all.add(new Statement(what, value, new Cite(of.grade(), of.source(), of.note()), of.given()));
    }

    private static String number(double value) {
        return NumberText.given(Math.rint(value * 1e9) / 1e9);
    }
}
