package org.parley.format;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.parameter.Range;
import org.parley.scenario.InterimMeasure;
import org.parley.yaml.Problems;
import org.parley.yaml.YamlNode;

/** Reads the section {@code measures} of a scenario, and that of a preset, which switches measures on and off. */
public final class InterimMeasureReader {
    private static final Range SHARE = new Range(0, 1);

    /** A run notes the measures in force as the bits of one number. */
    private static final int MOST = 60;

    private final Sides sides;
    private final Cites cites;

    InterimMeasureReader(Sides sides, Cites cites) {
        this.sides = sides;
        this.cites = cites;
    }

    List<InterimMeasure> read(@Nullable YamlNode section) {
        List<InterimMeasure> measures = new ArrayList<>();
        if (section == null || !section.list("measures")) {
            return measures;
        }
        if (section.items().size() > MOST) {
            section.problem("measures has " + section.items().size() + " entries; allowed 0 … " + MOST + ".");
            return measures;
        }
        Set<String> seen = new LinkedHashSet<>();
        for (YamlNode node : section.items()) {
            InterimMeasure measure = measure(node);
            if (measure != null && seen.add(measure.id())) {
                measures.add(measure);
            } else if (measure != null) {
                node.problem("the measure \"" + measure.id() + "\" stands here a second time.");
            }
        }
        return measures;
    }

    private @Nullable InterimMeasure measure(YamlNode node) {
        if (!node.mapOf("a measure", Keys.MEASURE)) {
            return null;
        }
        YamlNode idNode = node.required("id", "a measure");
        String id = idNode == null ? "" : idNode.id("id of a measure");
        String what = id.isEmpty() ? "a measure" : "measure " + id;
        String name = node.requiredText("name", what);
        YamlNode reliefNode = node.get("relief");
        double[] relief = PerParty.read(reliefNode, true, SHARE, "", "relief of " + what, sides);
        YamlNode lapseNode = node.get("lapse");
        double lapse = lapseNode == null ? 0 : lapseNode.number("lapse of " + what, SHARE, "a week");
        boolean always = flag(node, "always", false, what);
        if (always && reliefNode != null && (relief[0] != 0 || relief[1] != 0)) {
            reliefNode.problem(what + " is agreed always and untested, so it can have no relief; allowed 0.");
        }
        InterimMeasure measure = new InterimMeasure(
                id,
                name,
                relief,
                lapse,
                flag(node, "monitors", false, what),
                always,
                flag(node, "enabled", true, what),
                cites.read(node, what));
        return id.isEmpty() ? null : measure;
    }

    private static boolean flag(YamlNode node, String key, boolean standard, String what) {
        YamlNode value = node.get(key);
        return value == null ? standard : value.flag(key + " of " + what);
    }

    /** A preset's {@code measures: {monitoring: on}}, laid over the base. */
    static List<InterimMeasure> enable(@Nullable YamlNode section, List<InterimMeasure> base) {
        if (section == null || !section.map("measures")) {
            return base;
        }
        List<InterimMeasure> now = base;
        for (YamlNode.Entry entry : section.entries()) {
            boolean on = entry.value().flag("measure " + entry.key());
            List<InterimMeasure> changed = enable(entry.key(), on, now);
            if (changed == null) {
                List<String> ids = now.stream().map(InterimMeasure::id).toList();
                entry.keyNode().problem(unknown(entry.key(), ids), Problems.maybe(entry.key(), ids));
            } else {
                now = changed;
            }
        }
        return now;
    }

    /** The measures with one on or off the table, or null if there is none of this id. */
    static @Nullable List<InterimMeasure> enable(String id, boolean on, List<InterimMeasure> base) {
        if (base.stream().noneMatch(m -> m.id().equals(id))) {
            return null;
        }
        return base.stream().map(m -> m.id().equals(id) ? m.withEnabled(on) : m).toList();
    }

    static String unknown(String id, List<String> ids) {
        return "unknown measure \"" + id + "\"; "
                + (ids.isEmpty() ? "the scenario has none." : "allowed " + String.join(", ", ids) + ".");
    }
}
