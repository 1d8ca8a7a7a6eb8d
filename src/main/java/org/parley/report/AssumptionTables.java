package org.parley.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.parameter.Assumption;
import org.parley.parameter.Mechanism;
import org.parley.parameter.Parameter;
import org.parley.parameter.Parameters;
import org.parley.parameter.PlainNames;
import org.parley.parameter.Role;
import org.parley.parameter.Side;
import org.parley.scenario.Cite;
import org.parley.scenario.DealPackage;
import org.parley.scenario.Event;
import org.parley.scenario.InterimMeasure;
import org.parley.scenario.Issue;
import org.parley.scenario.Option;
import org.parley.scenario.PackageTerm;
import org.parley.scenario.Party;
import org.parley.scenario.PollAnchor;
import org.parley.scenario.RedLine;
import org.parley.scenario.Reservation;
import org.parley.scenario.Scenario;
import org.parley.scenario.WorthScale;
import org.parley.table.NumberText;
import org.parley.table.Table;

/**
 * What a scenario assumes, as tables for readers: every number with its grade and source, every coding with the words
 * it rests on, so that a reader can contest it.
 */
final class AssumptionTables {
    /** What parameters are that mean something else where nobody mediates. */
    private static final Map<Parameter, String> WITHOUT_WAR = Map.of(
            Parameters.DEADLINE,
            "The target date: week in which both are down to the least that they accept",
            Parameters.DEADLINE_CREDIBILITY,
            "How far the target date is believed: how far a side's clock follows that date; the rest is its own patience");

    private AssumptionTables() {}

    /** Every parameter: value or range of the draws, unit, role, grade, source. Sides that differ have a row each. */
    static Table parameters(Scenario scenario, boolean fixed) {
        Rows rows = new Rows("parameter", "meaning", "value", "unit", "role", "grade", "source");
        for (Parameter p : Parameters.all()) {
            if (scenario.closes(p.key())) {
                continue;
            }
            Assumption a = scenario.assumptions().of(p, Side.A);
            Assumption b = scenario.assumptions().of(p, Side.B);
            if (!p.perParty() || a.equals(b)) {
                rows.add(p.key(), named(p, scenario), value(a, fixed), p.unit(), role(p), a.grade(), source(a));
            } else {
                for (Side side : Side.values()) {
                    Assumption of = scenario.assumptions().of(p, side);
                    String key = p.key() + ", " + scenario.party(side).name();
                    rows.add(key, named(p, scenario), value(of, fixed), p.unit(), role(p), of.grade(), source(of));
                }
            }
        }
        for (Side side : Side.values()) {
            String strategy = scenario.assumptions().strategy(side);
            rows.add("strategy, " + scenario.party(side).name(), "how it concedes", strategy, "–", "setting", "P", "");
        }
        if (scenario.war()) {
            String style = scenario.assumptions().mediatorStyle();
            rows.add("mediatorStyle", "how the mediator presses", style, "–", "setting", "P", "");
        }
        return rows.table();
    }

    private static String value(Assumption of, boolean fixed) {
        return of.distribution() == null || fixed
                ? NumberText.given(of.value())
                : "drawn from " + NumberText.given(of.distribution().low()) + " … "
                        + NumberText.given(of.distribution().high())
                        + (of.distribution().logarithmic() ? " (log-uniform)" : "");
    }

    private static String role(Parameter p) {
        return p.role() == Role.LEVER ? "lever" : p.role() == Role.UNCERTAINTY ? "uncertainty" : "setting";
    }

    private static String source(Assumption of) {
        return of.source().isEmpty() || of.note().isEmpty() ? of.source() + of.note() : of.source() + "; " + of.note();
    }

    /** The switches that are not as usual; empty if all are. */
    static List<String> switches(Scenario scenario) {
        List<String> changed = new ArrayList<>();
        for (Mechanism m : Mechanism.values()) {
            boolean on = scenario.assumptions().on(m);
            if (on != m.defaultOn() && !scenario.closes(m.key())) {
                changed.add(
                        "The mechanism " + m.key() + " is switched " + (on ? "on" : "off") + " (" + m.says() + ").");
            }
        }
        return changed;
    }

    /** Every option: power shift, guarantee, area, grade, source. */
    static Table options(Scenario scenario) {
        Rows rows = new Rows("issue", "option", "effect in the model", "grade", "source");
        for (Issue issue : scenario.issues()) {
            for (int o = 0; o < issue.options().size(); o++) {
                Option option = issue.options().get(o);
                List<String> effects = new ArrayList<>();
                if (o == issue.statusQuo()) {
                    effects.add("status quo");
                }
                for (Side side : Side.values()) {
                    double shift = option.powerShift()[side.ordinal()];
                    if (shift != 0) {
                        effects.add("moves power by " + NumberText.given(shift) + " towards "
                                + scenario.party(side).name());
                    }
                }
                if (option.guarantee() != 0) {
                    effects.add("guarantee of strength " + NumberText.given(option.guarantee()));
                }
                rows.add(
                        issue.name(),
                        option.name(),
                        String.join("; ", effects),
                        option.cite().grade(),
                        cited(option.cite()));
            }
        }
        return rows.table();
    }

    private static String cited(Cite cite) {
        List<String> parts = new ArrayList<>();
        if (!cite.source().isEmpty()) {
            parts.add(cite.source());
        }
        if (!cite.note().isEmpty()) {
            parts.add(cite.note());
        }
        if (!cite.quote().isEmpty()) {
            parts.add("“" + cite.quote() + "”");
        }
        return String.join("; ", parts);
    }

    /** What each party wants: order of its issues and of the options in them. */
    static Table preferences(Scenario scenario) {
        Rows rows = new Rows("party", "what", "order, most wanted first", "grade", "source");
        for (Party party : scenario.parties()) {
            Reservation stated = party.reservation();
            if (stated != null) {
                rows.add(
                        party.name(),
                        "reservation value",
                        party.scale().show(party.reservationInStk()) + " "
                                + party.scale().unit(),
                        stated.cite().grade(),
                        cited(stated.cite()));
            }
            var preference = party.preference();
            if (preference.weights() == null) {
                String order = groups(
                        preference.issueRanks(), k -> scenario.issues().get(k).shortName());
                rows.add(
                        party.name(),
                        "issues",
                        order,
                        preference.importanceCite().grade(),
                        cited(preference.importanceCite()));
            } else if (!preference.added()) {
                List<String> weights = new ArrayList<>();
                for (int k = 0; k < scenario.issues().size(); k++) {
                    weights.add(scenario.issues().get(k).shortName() + " "
                            + NumberText.two(preference.weights()[k]));
                }
                rows.add(
                        party.name(),
                        "weights of the issues",
                        String.join(", ", weights),
                        preference.importanceCite().grade(),
                        cited(preference.importanceCite()));
            }
            for (int k = 0; k < scenario.issues().size(); k++) {
                Issue issue = scenario.issues().get(k);
                double[] scores = preference.stated(k);
                String order = scores == null
                        ? groups(
                                preference.optionOrders().get(k),
                                o -> issue.options().get(o).shortName())
                        : scored(issue, scores, preference.scale());
                rows.add(
                        party.name(),
                        issue.name(),
                        order,
                        preference.orderCite().grade(),
                        cited(preference.orderCite()));
            }
        }
        return rows.table();
    }

    private static String scored(Issue issue, double[] scores, WorthScale scale) {
        List<String> parts = new ArrayList<>();
        for (int o = 0; o < scores.length; o++) {
            parts.add(issue.options().get(o).shortName() + " "
                    + (scale.points() ? scale.show(scale.stk(scores[o])) : NumberText.two(scores[o])));
        }
        return String.join(", ", parts);
    }

    private static String groups(List<List<Integer>> order, java.util.function.IntFunction<String> name) {
        return String.join(
                " › ",
                order.stream()
                        .map(group -> String.join(
                                " = ", group.stream().map(name::apply).toList()))
                        .toList());
    }

    /** What each party says it will never accept. */
    static Table redLines(Scenario scenario) {
        Rows rows = new Rows("party", "issue", "options beyond the line", "kind", "grade", "source");
        for (Party party : scenario.parties()) {
            for (RedLine line : party.redLines()) {
                Issue issue = scenario.issues().get(line.issue());
                String options = String.join(
                        ", ",
                        line.options().stream()
                                .map(o -> issue.options().get(o).name())
                                .toList());
                rows.add(
                        party.name(),
                        issue.name(),
                        options,
                        line.hard() ? "hard: such a deal is impossible" : "soft: it costs",
                        line.cite().grade(),
                        cited(line.cite()));
            }
        }
        return rows.table();
    }

    /** How published packages were coded, with the words that were coded. */
    static Table packages(Scenario scenario) {
        Rows rows = new Rows("package", "issue", "coded as", "words of the source", "source");
        for (DealPackage of : scenario.packages()) {
            String name = of.date().isEmpty() ? of.name() : of.name() + " (" + of.date() + ")";
            for (PackageTerm cell : of.cells()) {
                Issue issue = scenario.issues().get(cell.issue());
                String quote = cell.quote().isEmpty() ? cell.note() : "“" + cell.quote() + "”";
                rows.add(
                        name,
                        issue.name(),
                        issue.options().get(cell.option()).name(),
                        quote,
                        cell.source().isEmpty() ? of.source() : cell.source());
            }
        }
        return rows.table();
    }

    /** Measured support at home. */
    static Table polls(Scenario scenario) {
        Rows rows = new Rows("party", "package", "support", "grade", "source");
        for (Party party : scenario.parties()) {
            for (PollAnchor poll : party.pollAnchors()) {
                rows.add(
                        party.name(),
                        scenario.packages().get(poll.packageIndex()).name(),
                        NumberText.percent(poll.support()),
                        poll.cite().grade(),
                        cited(poll.cite()));
            }
        }
        return rows.table();
    }

    /** Interim measures and dated events. */
    static Table calendar(Scenario scenario) {
        Rows rows = new Rows("what", "when or whether", "effect in the model", "grade", "source");
        for (InterimMeasure measure : scenario.measures()) {
            List<String> effects = new ArrayList<>();
            for (Side side : Side.values()) {
                double relief = measure.relief(side);
                if (relief != 0) {
                    effects.add("takes " + NumberText.percent(relief) + " off the cost of war of "
                            + scenario.party(side).name());
                }
            }
            if (measure.monitors()) {
                effects.add("monitors the line");
            }
            if (measure.lapse() > 0) {
                effects.add("lapses with probability " + NumberText.given(measure.lapse()) + " a week");
            }
            rows.add(
                    measure.name(),
                    measure.enabled()
                            ? measure.always() ? "interim measure, always agreed" : "interim measure, on the table"
                            : "interim measure, not on the table",
                    String.join("; ", effects),
                    measure.cite().grade(),
                    cited(measure.cite()));
        }
        for (Event event : scenario.events()) {
            Parameter changed = event.parameter();
            Side side = event.side();
            String effect = changed == null
                    ? "none: a signal only"
                    : event.operation().word() + " " + changed.key()
                            + (side == null ? "" : " of " + scenario.party(side).name()) + " "
                            + NumberText.given(event.value());
            String when = "week " + event.week() + (event.date() == null ? "" : " (" + event.date() + ")")
                    + (event.weeks() == 0 ? "" : ", for " + event.weeks() + " weeks");
            rows.add(event.name(), when, effect, event.cite().grade(), cited(event.cite()));
        }
        return rows.table();
    }

    /** A table of texts, row by row. */
    private static final class Rows {
        private final List<String> names;
        private final List<List<String>> rows = new ArrayList<>();

        Rows(String... names) {
            this.names = List.of(names);
        }

        void add(String... cells) {
            rows.add(Arrays.asList(cells));
        }

        Table table() {
            Map<String, List<String>> columns = new LinkedHashMap<>();
            Table.Builder table = Table.builder();
            for (int c = 0; c < names.size(); c++) {
                int at = c;
                columns.put(names.get(c), rows.stream().map(row -> row.get(at)).toList());
            }
            columns.forEach(table::strings);
            return table.build();
        }
    }

    /** The plain name, and what it is; the key stands beside it. Without a war nobody mediates. */
    private static String named(Parameter p, Scenario scenario) {
        String withoutWar = scenario.war() ? null : WITHOUT_WAR.get(p);
        return withoutWar == null ? PlainNames.of(p) + ": " + p.says() : withoutWar;
    }
}
