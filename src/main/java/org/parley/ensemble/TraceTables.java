package org.parley.ensemble;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.parameter.Side;
import org.parley.scenario.InterimMeasure;
import org.parley.scenario.Issue;
import org.parley.scenario.Option;
import org.parley.scenario.Scenario;
import org.parley.sim.Trace;
import org.parley.table.Table;
import org.parley.talks.Refusal;

/** One run in five tables: weeks, rounds, offers, texts of the mediator, and whatever else happened. */
public final class TraceTables {
    /** A table of a trace. */
    public record Named(String name, List<Column> columns, Table table) {
        public Named {
            columns = columns.stream().map(Named::ofARun).toList();
        }

        /** All but keys came out of the run. */
        private static Column ofARun(Column column) {
            boolean tellsRowsApart =
                    column.role() == ColumnRole.KEY && column.type().equals(Column.INTEGER);
            return tellsRowsApart || column.role() == ColumnRole.LABEL ? column : column.in(ColumnRole.OUTCOME);
        }
    }

    private final Scenario scenario;
    private final Trace trace;

    private TraceTables(Scenario scenario, Trace trace) {
        this.scenario = scenario;
        this.trace = trace;
    }

    /** The tables {@code weeks, rounds, offers, texts, happenings}, by name and in this order. */
    public static Map<String, Named> of(Scenario scenario, Trace trace) {
        TraceTables tables = new TraceTables(scenario, trace);
        Map<String, Named> all = new LinkedHashMap<>();
        for (Named named :
                List.of(tables.weeks(), tables.rounds(), tables.offers(), tables.texts(), tables.happenings())) {
            all.put(named.name(), named);
        }
        return all;
    }

    private Named weeks() {
        List<Column> columns = new ArrayList<>();
        columns.add(week());
        columns.add(Column.string("date", "–", "first day of the week; empty if the scenario names no day"));
        columns.add(Column.share("front", "share z of the objective that the gainer holds"));
        columns.add(Column.number("pace", "km²/wk", "movement of the front in this week, towards the gainer"));
        pair(columns, "believedPace", "km²/wk", "mean pace of the front as %s believes it");
        pair(columns, "believedCollapse", "1/wk", "weekly hazard of the other's collapse as %s believes it");
        pair(columns, "warCost", "stk", "yearly rate at which the war costs %s in this week");
        pair(columns, "pressure", "–", "pressure of the mediator on %s");
        columns.add(Column.string("measures", "ids of the scenario", "interim measures in force"));
        Rows rows = new Rows(columns);
        for (Trace.Week w : trace.weeks()) {
            rows.add(
                    w.week(),
                    scenario.asOf() == null ? "" : scenario.asOf().plusWeeks(w.week() - 1L),
                    w.front(),
                    w.pace(),
                    w.believedPace()[0],
                    w.believedPace()[1],
                    w.believedCollapse()[0],
                    w.believedCollapse()[1],
                    w.warCost()[0],
                    w.warCost()[1],
                    w.pressure()[0],
                    w.pressure()[1],
                    measures(w.measuresInForce()));
        }
        return new Named("weeks", columns, rows.table());
    }

    private Named rounds() {
        List<Column> columns = new ArrayList<>();
        columns.add(week());
        worth(columns, "W", "value of " + scenario.alternative() + " to %s");
        worth(columns, "withoutAgreement", "value of no agreement at the table to %s");
        worth(columns, "largestV", "largest V to %s among the deals it would sign; empty if there is none");
        worth(columns, "aspiration", "what %s asks for at the last exchange; empty if no deal is acceptable to it");
        columns.add(new Column("zopa", "deals", "0 …", "number of deals acceptable to both").whole());
        columns.add(new Column(
                "ripe",
                "–",
                "0, 1",
                "whether both expect the war to be worth less next week and a deal is acceptable to both"));
        columns.add(Column.number("gap", "stk", "how far apart the last offers are; empty without offers"));
        columns.add(new Column("progress", "–", "0, 1", "whether the gap narrowed"));
        columns.add(Column.count("stalls", "rounds in a row without progress"));
        Rows rows = new Rows(columns);
        for (Trace.Round r : trace.rounds()) {
            rows.add(
                    r.week(),
                    of(Side.A, r.warValue()[0]),
                    of(Side.B, r.warValue()[1]),
                    of(Side.A, r.withoutAgreement()[0]),
                    of(Side.B, r.withoutAgreement()[1]),
                    of(Side.A, r.largestValue()[0]),
                    of(Side.B, r.largestValue()[1]),
                    of(Side.A, r.aspiration()[0]),
                    of(Side.B, r.aspiration()[1]),
                    r.zopaSize(),
                    r.ripe() ? 1 : 0,
                    r.gap(),
                    r.progress() ? 1 : 0,
                    r.stalls());
        }
        return new Named("rounds", columns, rows.table());
    }

    private Named offers() {
        List<Column> columns = new ArrayList<>();
        columns.add(week());
        columns.add(new Column("exchange", "–", "1 …", "exchange of the round"));
        columns.add(Column.string("author", "A, B", "who made the offer"));
        columns.add(Column.string("party", "–", "the author's name"));
        columns.add(Column.number("aspiration", scenario.unit(), "what the author asks for"));
        columns.add(Column.number("ownV", scenario.unit(), "V to the author"));
        columns.add(Column.number("V", scenario.unit(), "V to the receiver"));
        columns.add(Column.number(
                "R", scenario.unit(), "the receiver's reservation value for it; Infinity: cannot be ratified"));
        columns.add(Column.string("answer", answers(), "accepted, or the term that made the receiver refuse"));
        columns.add(Column.count("deal", "index of the deal"));
        options(columns);
        Rows rows = new Rows(columns);
        for (Trace.Offer o : trace.offers()) {
            List<Object> cells = new ArrayList<>(List.of(
                    o.week(),
                    o.exchange(),
                    o.author().name(),
                    scenario.party(o.author()).name(),
                    of(o.author(), o.aspiration()),
                    of(o.author(), o.ownValue()),
                    of(o.author().other(), o.value()),
                    of(o.author().other(), o.reservation()),
                    o.refusal().name(),
                    o.deal()));
            cells.addAll(optionIds(o.deal()));
            rows.add(cells.toArray());
        }
        return new Named("offers", columns, rows.table());
    }

    private Named texts() {
        List<Column> columns = new ArrayList<>();
        columns.add(week());
        columns.add(Column.string("answerA", answers(), "answer of side A to the mediator's text"));
        columns.add(Column.string("answerB", answers(), "answer of side B"));
        columns.add(Column.count("deal", "index of the deal"));
        options(columns);
        Rows rows = new Rows(columns);
        for (Trace.Text t : trace.texts()) {
            List<Object> cells =
                    new ArrayList<>(List.of(t.week(), t.ofA().name(), t.ofB().name(), t.deal()));
            cells.addAll(optionIds(t.deal()));
            rows.add(cells.toArray());
        }
        return new Named("texts", columns, rows.table());
    }

    private Named happenings() {
        List<String> kinds = new ArrayList<>();
        for (Trace.Kind kind : Trace.Kind.values()) {
            kinds.add(kind.name());
        }
        List<Column> columns = List.of(
                week(),
                Column.string("kind", String.join(", ", kinds), "what happened"),
                Column.string("side", "A, B", "who, or empty"),
                new Column("done", "–", "0, 1", "whether it came about: signed, agreed, passed"),
                Column.string("about", "–", "measures agreed, options settled by experts, issues of a framework"),
                Column.number(
                        "valueA",
                        scenario.party(Side.A).scale().unit(),
                        "value to side A (framework, freeze); otherwise empty"),
                Column.number(
                        "valueB",
                        scenario.party(Side.B).scale().unit(),
                        "value to side B (framework, freeze); otherwise empty"));
        Rows rows = new Rows(columns);
        for (Trace.Happening h : trace.happenings()) {
            Side side = h.side();
            rows.add(
                    h.week(),
                    h.kind().name(),
                    side == null ? "" : side.name(),
                    h.done() ? 1 : 0,
                    about(h),
                    h.values().length > 0 ? of(Side.A, h.values()[0]) : Double.NaN,
                    h.values().length > 1 ? of(Side.B, h.values()[1]) : Double.NaN);
        }
        return new Named("happenings", columns, rows.table());
    }

    private String about(Trace.Happening h) {
        return switch (h.kind()) {
            case MEASURES -> measures(h.bits());
            case TECHNICAL -> terms(h.options());
            case FRAMEWORK -> terms(settled(h));
            default -> "";
        };
    }

    /** The options that a framework settles, −1 for open issues. */
    private int[] settled(Trace.Happening h) {
        int[] options = scenario.options((int) h.bits());
        for (int k = 0; k < options.length; k++) {
            if (h.options()[k] < 0) {
                options[k] = -1;
            }
        }
        return options;
    }

    private String terms(int[] options) {
        List<String> terms = new ArrayList<>();
        for (int k = 0; k < options.length; k++) {
            if (options[k] >= 0) {
                Issue issue = scenario.issues().get(k);
                terms.add(issue.id() + "=" + issue.options().get(options[k]).id());
            }
        }
        return String.join(" ", terms);
    }

    private static Column week() {
        return new Column("week", "week", "1 …", "week of the run");
    }

    private void pair(List<Column> columns, String name, String unit, String meaning) {
        for (Side side : Side.values()) {
            columns.add(Column.number(
                    name + "." + side,
                    unit,
                    meaning.formatted(scenario.party(side).name())));
        }
    }

    /** Worths to both sides, on the scales of the file. */
    private void worth(List<Column> columns, String name, String meaning) {
        for (Side side : Side.values()) {
            columns.add(Column.number(
                    name + "." + side,
                    scenario.party(side).scale().unit(),
                    meaning.formatted(scenario.party(side).name())));
        }
    }

    private double of(Side side, double stk) {
        return scenario.party(side).scale().of(stk);
    }

    private void options(List<Column> columns) {
        for (Issue issue : scenario.issues()) {
            List<String> ids = new ArrayList<>();
            issue.options().stream().map(Option::id).forEach(ids::add);
            columns.add(Column.string("option." + issue.id(), String.join(", ", ids), "option on " + issue.name()));
        }
    }

    private List<String> optionIds(int deal) {
        List<String> ids = new ArrayList<>();
        int[] options = scenario.options(deal);
        for (int k = 0; k < options.length; k++) {
            ids.add(scenario.issues().get(k).options().get(options[k]).id());
        }
        return ids;
    }

    private String measures(long bits) {
        List<String> ids = new ArrayList<>();
        List<InterimMeasure> measures = scenario.measures();
        for (int m = 0; m < measures.size(); m++) {
            if ((bits >> m & 1) != 0) {
                ids.add(measures.get(m).id());
            }
        }
        return String.join(" ", ids);
    }

    private static String answers() {
        List<String> names = new ArrayList<>();
        for (Refusal refusal : Refusal.values()) {
            names.add(refusal.name());
        }
        return String.join(", ", names);
    }
}
