package org.parley.experiment.compare;

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
import org.parley.scenario.Event;
import org.parley.scenario.FixedPreference;
import org.parley.scenario.Issue;
import org.parley.scenario.Measure;
import org.parley.scenario.Party;
import org.parley.scenario.Reservation;
import org.parley.scenario.Scenario;
import org.parley.table.Table;

/** What differs between the assumptions of two versions of one scenario, one line each with its grade: {@code guaranteeWindow: 8 → 0 week (P)}. */
final class Changes {
    private static final String ARROW = " → ";

    private Changes() {}

    /** All of them, in the order of the registry, then switches, strategies, reservation values, style, measures, events. */
    static List<String> of(Scenario first, Scenario second) {
        List<String> lines = new ArrayList<>();
        Assumptions one = first.assumptions();
        Assumptions two = second.assumptions();
        for (Parameter p : Parameters.all()) {
            for (Side side : p.perParty() ? List.of(Side.A, Side.B) : List.of(Side.A)) {
                String before = said(one.of(p, side));
                String after = said(two.of(p, side));
                String unit = p.unit().equals("–") ? "" : " " + p.unit();
                String of = p.perParty() ? " of " + first.party(side).name() : "";
                add(lines, p.key() + of, before, after, unit + grades(one.of(p, side), two.of(p, side)));
            }
        }
        fixed(lines, first, second);
        for (Mechanism m : Mechanism.values()) {
            add(lines, "switch " + m.key(), one.on(m) ? "on" : "off", two.on(m) ? "on" : "off", "");
        }
        for (Side side : Side.values()) {
            add(lines, "strategy of " + first.party(side).name(), one.strategy(side), two.strategy(side), "");
        }
        for (Side side : Side.values()) {
            add(
                    lines,
                    "reservation value of " + first.party(side).name(),
                    said(first.party(side)),
                    said(second.party(side)),
                    " " + first.party(side).scale().unit());
        }
        add(lines, "mediatorStyle", one.mediatorStyle(), two.mediatorStyle(), "");
        add(lines, "preferences", preferences(first), preferences(second), "");
        for (int m = 0; m < Math.max(first.measures().size(), second.measures().size()); m++) {
            Measure before = m < first.measures().size() ? first.measures().get(m) : null;
            Measure after = m < second.measures().size() ? second.measures().get(m) : null;
            String id = after != null ? after.id() : before != null ? before.id() : "";
            add(lines, "measure " + id, said(before), said(after), "");
        }
        for (Event event : first.events()) {
            if (!event.signal() && !second.events().contains(event)) {
                lines.add("event taken away: " + event.name());
            }
        }
        for (Event event : second.events()) {
            if (!event.signal() && !first.events().contains(event)) {
                lines.add("event added: " + event.name());
            }
        }
        return lines;
    }

    /** Weights and scores that are fixed in one of them, or otherwise. */
    private static void fixed(List<String> lines, Scenario first, Scenario second) {
        for (Side side : Side.values()) {
            FixedPreference one = first.party(side).preference().fixed();
            FixedPreference two = second.party(side).preference().fixed();
            String of = " of " + first.party(side).name();
            for (int k = 0; k < first.issues().size(); k++) {
                Issue issue = first.issues().get(k);
                add(lines, "weight of " + issue.name() + of, number(one.weight(k)), number(two.weight(k)), "");
                for (int o = 0; o < issue.options().size(); o++) {
                    String what = "score of " + issue.options().get(o).name() + " on " + issue.name() + of;
                    add(lines, what, number(one.score(k, o)), number(two.score(k, o)), "");
                }
            }
        }
    }

    private static String number(double fixed) {
        return Double.isNaN(fixed) ? "not fixed" : Table.write(fixed);
    }

    private static void add(List<String> lines, String what, String before, String after, String unit) {
        if (!before.equals(after)) {
            lines.add(what + ": " + before + ARROW + after + unit);
        }
    }

    /** Grades of both, or the one that both have. */
    private static String grades(Assumption before, Assumption after) {
        return before.grade().equals(after.grade())
                ? " (" + before.grade() + ")"
                : " (" + before.grade() + ARROW + after.grade() + ")";
    }

    private static String said(Assumption assumption) {
        Range law = assumption.law();
        return law == null ? Table.write(assumption.value()) : "drawn from " + law;
    }

    private static String said(Party party) {
        Reservation stated = party.reservation();
        return stated == null ? "not stated" : Table.write(stated.worth());
    }

    private static String said(@Nullable Measure measure) {
        if (measure == null) {
            return "not there";
        }
        return measure.enabled()
                ? "on the table (relief " + Table.write(measure.relief()[0]) + " and "
                        + Table.write(measure.relief()[1]) + ", lapse " + Table.write(measure.lapse()) + ")"
                : "off the table";
    }

    private static String preferences(Scenario scenario) {
        return scenario.fixedPreferences() ? "fixed" : "drawn";
    }
}
