package org.parley.format;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.parameter.Assumptions;
import org.parley.parameter.Parameter;
import org.parley.parameter.Parameters;
import org.parley.parameter.Role;
import org.parley.parameter.Side;
import org.parley.scenario.Absent;
import org.parley.scenario.Cite;
import org.parley.scenario.DealPackage;
import org.parley.scenario.History;
import org.parley.scenario.InterimMeasure;
import org.parley.yaml.Problems;
import org.parley.yaml.YamlNode;

/** Reads the section {@code history} of a scenario: the record of the talks before {@code asOf}. */
public final class HistoryReader {
    /** The key of the record in a file. */
    public static final String KEY = "history";

    private static final String WHAT = "the history";

    private final Sides sides;
    private final Cites cites;
    private final LocalDate asOf;
    private final List<DealPackage> packages;

    /** A reader of a file with these parties, sources, as-of date and packages. */
    public HistoryReader(Sides sides, Cites cites, LocalDate asOf, List<DealPackage> packages) {
        this.sides = sides;
        this.cites = cites;
        this.asOf = asOf;
        this.packages = packages;
    }

    /** The record, or null: after a problem, or if the file has none. */
    @Nullable
    public History read(@Nullable YamlNode section, Assumptions file, List<InterimMeasure> measures) {
        if (section == null || !section.mapOf(WHAT, Keys.HISTORY)) {
            return null;
        }
        LocalDate from = from(section.required("from", WHAT));
        LocalDate deadline = deadline(section.get("deadline"), from);
        Set<Absent> none = none(section.required("none", WHAT));
        List<Integer> plans = ownPlans(section.get("ownPlan"));
        AssumptionReader assumptions = new AssumptionReader(sides, cites, true);
        Assumptions asStated = file;
        List<InterimMeasure> then = measures;
        YamlNode stated = section.get("asStated");
        if (stated != null && stated.mapOf("asStated of " + WHAT, Keys.AS_STATED)) {
            asStated = assumptions.parameters(chosen(stated.get("parameters")), asStated);
            asStated = assumptions.switches(stated.get("switches"), asStated);
            then = InterimMeasureReader.enable(stated.get("measures"), then);
        }
        asStated = asStated.choices();
        Assumptions before = assumptions
                .parameters(held(section.get("parameters")), asStated)
                .choices();
        Cite cite = cites.read(section, WHAT);
        return from == null ? null : new History(from, asOf, deadline, none, plans, asStated, before, then, cite);
    }

    private @Nullable LocalDate from(@Nullable YamlNode node) {
        LocalDate from = node == null ? null : node.day("from of " + WHAT);
        if (from == null || node == null) {
            return null;
        }
        if (from.isAfter(asOf)) {
            node.problem("from of " + WHAT + " is " + from + ", after asOf " + asOf
                    + "; the record is of the weeks before.");
            return null;
        }
        if (ChronoUnit.DAYS.between(from, asOf) / 7 > History.MOST_WEEKS) {
            node.problem("from of " + WHAT + " is " + from + "; allowed from " + asOf.minusWeeks(History.MOST_WEEKS)
                    + " on, " + History.MOST_WEEKS + " weeks before asOf.");
            return null;
        }
        return from;
    }

    private @Nullable LocalDate deadline(@Nullable YamlNode node, @Nullable LocalDate from) {
        LocalDate deadline = node == null ? null : node.day("deadline of " + WHAT);
        if (node != null && deadline != null && from != null && (deadline.isBefore(from) || deadline.isAfter(asOf))) {
            node.problem("deadline of " + WHAT + " is " + deadline + "; allowed " + from + " … " + asOf
                    + ", from its first day to asOf.");
            return null;
        }
        return deadline;
    }

    private static Set<Absent> none(@Nullable YamlNode node) {
        Set<Absent> none = EnumSet.noneOf(Absent.class);
        if (node == null || !node.list("none of " + WHAT)) {
            return none;
        }
        for (YamlNode item : node.items()) {
            String word = item.oneOf("none of " + WHAT, Absent.words());
            if (word != null && !none.add(Absent.of(word))) {
                item.problem("none of " + WHAT + " names " + word + " twice.");
            }
        }
        return none;
    }

    private List<Integer> ownPlans(@Nullable YamlNode node) {
        Integer[] plans = {History.NONE, History.NONE};
        if (node == null || !node.map("ownPlan of " + WHAT)) {
            return Arrays.asList(plans);
        }
        List<String> ids = packages.stream().map(DealPackage::id).toList();
        Set<Side> told = EnumSet.noneOf(Side.class);
        for (YamlNode.Entry entry : node.entries()) {
            Side side = sides.read(entry.keyNode(), "ownPlan of " + WHAT);
            if (side == null) {
                continue;
            }
            if (!told.add(side)) {
                entry.keyNode().problem("ownPlan of " + WHAT + " names " + sides.id(side) + " twice.");
            }
            YamlNode value = entry.value();
            int found = value.isWord() ? ids.indexOf(value.raw()) : -1;
            if (found < 0) {
                String there = ids.isEmpty() ? "the scenario has none" : "allowed " + String.join(", ", ids);
                value.problem(
                        "unknown package " + value.shown() + " in ownPlan of " + WHAT + "; " + there + ".",
                        value.isWord() ? Problems.maybe(value.raw(), ids) : "");
            }
            plans[side.ordinal()] = found;
        }
        return new ArrayList<>(Arrays.asList(plans));
    }

    /** What held in the weeks before; their clock follows from the dates. */
    private static @Nullable YamlNode held(@Nullable YamlNode section) {
        YamlNode chosen = chosen(section);
        boolean all = true;
        for (YamlNode.Entry entry : chosen == null ? List.<YamlNode.Entry>of() : chosen.entries()) {
            if (entry.key().equals(Parameters.DEADLINE.key()) || entry.key().equals(Parameters.HORIZON.key())) {
                all = false;
                entry.keyNode()
                        .problem(entry.key()
                                + " of the weeks before asOf follows from the dates of the history; leave it out.");
            }
        }
        return all ? chosen : null;
    }

    /**
     * Only what is chosen may be stated of the weeks before: an uncertainty is a claim about the world and holds in
     * both.
     */
    private static @Nullable YamlNode chosen(@Nullable YamlNode section) {
        if (section == null || !section.isMap()) {
            return section;
        }
        boolean all = true;
        for (YamlNode.Entry entry : section.entries()) {
            Parameter p = Parameters.byKey(entry.key()).orElse(null);
            if (p != null && p.role() == Role.UNCERTAINTY) {
                all = false;
                entry.keyNode()
                        .problem(p.key() + " is an uncertainty: it is the same before and after asOf and stands under"
                                + " \"parameters\" of the scenario; a history may state levers and settings.");
            }
        }
        return all ? section : null;
    }
}
