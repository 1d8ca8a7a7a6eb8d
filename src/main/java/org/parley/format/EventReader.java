package org.parley.format;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.parameter.Parameter;
import org.parley.scenario.Cite;
import org.parley.scenario.Event;
import org.parley.scenario.Operation;
import org.parley.yaml.YamlNode;

/**
 * Reads the section {@code events}. Week = 1 + floor(days since asOf / 7) (model §5). Parameters that are read once in
 * each run are refused: an event on them would change nothing.
 */
final class EventReader {
    /** Read once in each run (model §5), so no event can change them. */
    static final Set<String> READ_ONCE = Set.of(
            "discountYear",
            "rankNoise",
            "lossAversion",
            "opacity",
            "consultationEffect",
            "bilateralSessions",
            "driftOptimism",
            "driftPriorWeeks",
            "driftMemoryWeeks",
            "believedCollapse",
            "collapsePriorWeeks",
            "patience",
            "costMemory",
            "signalBias",
            "powerShiftScale",
            "sincerity",
            "initialShare",
            "horizon",
            "firstRound",
            "roundEvery",
            "strategy",
            "mediatorStyle");

    private static final int LAST_WEEK = 5200;

    private final Sides sides;
    private final Cites cites;
    private final @Nullable LocalDate asOf;
    private final boolean war;

    EventReader(Sides sides, Cites cites, @Nullable LocalDate asOf, boolean war) {
        this.sides = sides;
        this.cites = cites;
        this.asOf = asOf;
        this.war = war;
    }

    List<Event> read(@Nullable YamlNode section) {
        List<Event> events = new ArrayList<>();
        if (section == null || !section.list("events")) {
            return events;
        }
        for (YamlNode node : section.items()) {
            Event event = event(node);
            if (event != null) {
                events.add(event);
            }
        }
        return events;
    }

    private @Nullable Event event(YamlNode node) {
        if (!node.mapOf("an event", Keys.EVENT)) {
            return null;
        }
        String name = node.requiredText("name", "an event");
        String what = name.isEmpty() ? "an event" : "event \"" + name + "\"";
        LocalDate date = null;
        int week = 1;
        YamlNode weekNode = node.get("week");
        YamlNode dateNode = node.get("date");
        if ((weekNode == null) == (dateNode == null)) {
            node.problem(what + " has " + (weekNode == null ? "neither week nor" : "both week and")
                    + " date; exactly one is wanted.");
        } else if (weekNode != null) {
            week = weekNode.whole("week of " + what, 1, LAST_WEEK);
        } else {
            date = dateNode.day("date of " + what);
            week = date == null ? -1 : week(date, dateNode, what);
        }
        YamlNode weeksNode = node.get("weeks");
        int weeks = weeksNode == null ? 0 : weeksNode.whole("weeks of " + what, 1, LAST_WEEK);
        Cite cite = cites.read(node, what);
        YamlNode parameterNode = node.get("parameter");
        List<Operation> given = new ArrayList<>();
        for (Operation operation : Operation.values()) {
            if (node.has(operation.word())) {
                given.add(operation);
            }
        }
        if (parameterNode == null) {
            if (!given.isEmpty()) {
                node.problem(what + " has \"" + given.get(0).word() + "\" and no \"parameter\" to apply it to.");
            }
            return new Event(name, week, weeks, null, null, Operation.SET, 0, cite, date);
        }
        if (given.size() != 1) {
            node.problem(what + " has " + (given.isEmpty() ? "none" : "more than one")
                    + " of set, add and times; exactly one is wanted.");
        }
        ParameterName target = target(parameterNode, what);
        if (target == null || given.size() != 1) {
            return null;
        }
        YamlNode valueNode = node.get(given.get(0).word());
        double value = valueNode == null ? Double.NaN : value(target.parameter(), given.get(0), valueNode, what);
        return new Event(name, week, weeks, target.parameter(), target.side(), given.get(0), value, cite, date);
    }

    private int week(LocalDate date, YamlNode node, String what) {
        if (asOf == null && !war) {
            node.problem("date of " + what + " is " + date
                    + ", and the file has no \"asOf\"; \"week\" says when without one.");
        }
        if (asOf == null) {
            return 1; // told already
        }
        long days = ChronoUnit.DAYS.between(asOf, date);
        if (days < 0) {
            node.problem("date of " + what + " is " + date + ", before asOf " + asOf
                    + "; what happened earlier belongs into the values.");
            return -1;
        }
        if (days / 7 + 1 > LAST_WEEK) {
            node.problem("date of " + what + " is " + date + "; allowed up to " + asOf.plusWeeks(LAST_WEEK - 1) + ".");
            return -1;
        }
        return (int) (1 + days / 7);
    }

    private @Nullable ParameterName target(YamlNode node, String what) {
        String text = node.text("parameter of " + what);
        if (text.isEmpty()) {
            return null;
        }
        int dot = text.indexOf('.');
        String key = dot < 0 ? text : text.substring(0, dot);
        if (NoWar.closes(war, key)) {
            node.problem(NoWar.problem(key));
            return null;
        }
        if (READ_ONCE.contains(key)) {
            node.problem(
                    what + " names " + key + ", which is read once a run; an event cannot change it.",
                    "Maybe under \"parameters\"?");
            return null;
        }
        return ParameterName.of(text, sides, node::problem);
    }

    private static double value(Parameter p, Operation operation, YamlNode node, String what) {
        String words = operation.word() + " " + p.key() + " of " + what;
        double value = node.number(words);
        if (Double.isNaN(value)) {
            return value;
        }
        double span = p.legal().high() - p.legal().low();
        switch (operation) {
            case SET -> {
                if (!p.accepts(value)) {
                    node.problem(words + " is " + node.shown() + "; allowed " + p.allowed() + ".");
                }
            }
            case ADD -> {
                if (Math.abs(value) > span || (p.whole() && value != Math.rint(value))) {
                    node.problem(
                            words + " is " + node.shown() + "; " + p.key() + " itself is allowed " + p.allowed() + ".");
                }
            }
            case TIMES -> {
                if (value < 0 || value > 1000) {
                    node.problem(words + " is " + node.shown() + "; allowed 0 … 1000.");
                } else if (p.whole()) {
                    node.problem(p.key() + " is a whole number; " + what + " can set it or add to it.");
                }
            }
        }
        return value;
    }
}
