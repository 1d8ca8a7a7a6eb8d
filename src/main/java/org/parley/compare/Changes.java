package org.parley.compare;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.format.Statements;
import org.parley.parameter.Assumption;
import org.parley.parameter.Assumptions;
import org.parley.parameter.Mechanism;
import org.parley.parameter.Parameter;
import org.parley.parameter.Parameters;
import org.parley.parameter.PlainNames;
import org.parley.parameter.Range;
import org.parley.parameter.Side;
import org.parley.scenario.Event;
import org.parley.scenario.History;
import org.parley.scenario.InterimMeasure;
import org.parley.scenario.Issue;
import org.parley.scenario.Option;
import org.parley.scenario.Party;
import org.parley.scenario.Preference;
import org.parley.scenario.Reservation;
import org.parley.scenario.Scenario;
import org.parley.table.MidSentence;
import org.parley.table.NumberText;

/**
 * Tells what differs between the assumptions of two versions of one scenario, each difference on a line with its grade:
 * {@code Weeks until the guarantee works (guaranteeWindow): 8 → 0 wk (P)}. A fixed weight or score was set by somebody
 * who said no source, grade {@code set}; where it is not fixed the grade is that of the file's ranking or order. A
 * switch, strategy or style is a choice, P.
 */
final class Changes {
    private static final String ARROW = " → ";
    private static final String CHOICE = " (P)";

    private Changes() {}

    /**
     * All of them, in the order of the registry, then switches, strategies, reservation values, style, measures,
     * events.
     */
    static List<String> of(Scenario first, Scenario second) {
        List<String> lines = new ArrayList<>();
        Assumptions one = first.assumptions();
        Assumptions two = second.assumptions();
        for (Parameter p : Parameters.all()) {
            for (Side side : p.perParty() ? List.of(Side.A, Side.B) : List.of(Side.A)) {
                String before = said(one.of(p, side));
                String after = said(two.of(p, side));
                String unit = p.unit().equals("–") ? "" : " " + p.unit();
                String of = p.perParty() ? ", " + first.party(side).name() : "";
                add(
                        lines,
                        PlainNames.of(p) + of + " (" + p.key() + ")",
                        before,
                        after,
                        unit + grades(one.of(p, side).grade(), two.of(p, side).grade()));
            }
        }
        if (alike(first, second)) {
            fixed(lines, first, second);
        }
        for (Mechanism m : Mechanism.values()) {
            add(
                    lines,
                    PlainNames.of(m) + " (switch " + m.key() + ")",
                    one.on(m) ? "on" : "off",
                    two.on(m) ? "on" : "off",
                    CHOICE);
        }
        for (Side side : Side.values()) {
            add(lines, "strategy of " + first.party(side).name(), one.strategy(side), two.strategy(side), CHOICE);
        }
        for (Side side : Side.values()) {
            add(
                    lines,
                    "reservation value of " + first.party(side).name(),
                    said(first.party(side)),
                    said(second.party(side)),
                    " " + first.party(side).scale().unit()
                            + grades(grade(first.party(side)), grade(second.party(side))));
        }
        add(lines, "mediatorStyle", one.mediatorStyle(), two.mediatorStyle(), CHOICE);
        add(lines, "preferences", preferences(first), preferences(second), CHOICE);
        add(lines, "record of the talks before", said(first, first.history()), said(second, second.history()), "");
        for (int m = 0; m < Math.max(first.measures().size(), second.measures().size()); m++) {
            InterimMeasure before =
                    m < first.measures().size() ? first.measures().get(m) : null;
            InterimMeasure after =
                    m < second.measures().size() ? second.measures().get(m) : null;
            String id = after != null ? after.id() : before != null ? before.id() : "";
            add(lines, "measure " + id, said(before), said(after), grades(grade(before), grade(after)));
        }
        for (Event event : first.events()) {
            if (!event.signal() && !second.events().contains(event)) {
                lines.add("event taken away: " + event.name()
                        + grades(event.cite().grade(), event.cite().grade()));
            }
        }
        for (Event event : second.events()) {
            if (!event.signal() && !first.events().contains(event)) {
                lines.add("event added: " + event.name()
                        + grades(event.cite().grade(), event.cite().grade()));
            }
        }
        return lines;
    }

    /** Whether both have the same issues with the same options. */
    private static boolean alike(Scenario first, Scenario second) {
        return ids(first).equals(ids(second));
    }

    private static List<String> ids(Scenario scenario) {
        return scenario.issues().stream()
                .map(issue ->
                        issue.id() + issue.options().stream().map(Option::id).toList())
                .toList();
    }

    /** Weights and scores that are fixed in one of them, or otherwise. */
    private static void fixed(List<String> lines, Scenario first, Scenario second) {
        for (Side side : Side.values()) {
            Preference before = first.party(side).preference();
            Preference after = second.party(side).preference();
            String of = " of " + first.party(side).name();
            for (int k = 0; k < first.issues().size(); k++) {
                Issue issue = first.issues().get(k);
                fixed(
                        lines,
                        "weight of " + MidSentence.given(issue.name()) + of,
                        before.fixed().weight(k),
                        after.fixed().weight(k),
                        before.importanceCite().grade(),
                        after.importanceCite().grade());
                for (int o = 0; o < issue.options().size(); o++) {
                    String what =
                            "score of " + issue.options().get(o).name() + " on " + MidSentence.given(issue.name()) + of;
                    fixed(
                            lines,
                            what,
                            before.fixed().score(k, o),
                            after.fixed().score(k, o),
                            before.orderCite().grade(),
                            after.orderCite().grade());
                }
            }
        }
    }

    private static void fixed(
            List<String> lines, String what, double one, double two, String statedOne, String statedTwo) {
        String before = Double.isNaN(one) ? statedOne : Assumptions.BY_OPTION;
        String after = Double.isNaN(two) ? statedTwo : Assumptions.BY_OPTION;
        add(lines, what, number(one), number(two), grades(before, after));
    }

    private static String said(Scenario scenario, @Nullable History history) {
        return history == null ? "none" : Statements.record(scenario, history);
    }

    private static String number(double fixed) {
        return Double.isNaN(fixed) ? "not fixed" : NumberText.given(fixed);
    }

    private static void add(List<String> lines, String what, String before, String after, String unit) {
        if (!before.equals(after)) {
            lines.add(what + ": " + before + ARROW + after + unit);
        }
    }

    /** Grades of both, or the one that both have; what has none is a judgement, P. */
    private static String grades(String before, String after) {
        String one = before.isEmpty() ? "P" : before;
        String two = after.isEmpty() ? "P" : after;
        return " (" + (one.equals(two) ? one : one + ARROW + two) + ")";
    }

    /** The grade of a stated reservation value; without one the value of fighting on stands, which is computed: P. */
    private static String grade(Party party) {
        Reservation stated = party.reservation();
        return stated == null ? "P" : stated.cite().grade();
    }

    private static String grade(@Nullable InterimMeasure measure) {
        return measure == null ? "P" : measure.cite().grade();
    }

    private static String said(Assumption assumption) {
        Range distribution = assumption.distribution();
        return distribution == null ? NumberText.given(assumption.value()) : "drawn from " + distribution;
    }

    private static String said(Party party) {
        Reservation stated = party.reservation();
        return stated == null ? "not stated" : NumberText.given(stated.worth());
    }

    private static String said(@Nullable InterimMeasure measure) {
        if (measure == null) {
            return "not there";
        }
        return measure.enabled()
                ? "on the table (relief " + NumberText.given(measure.relief(Side.A)) + " and "
                        + NumberText.given(measure.relief(Side.B)) + ", lapse " + NumberText.given(measure.lapse())
                        + ")"
                : "off the table";
    }

    private static String preferences(Scenario scenario) {
        return scenario.fixedPreferences() ? "fixed" : "drawn";
    }
}
