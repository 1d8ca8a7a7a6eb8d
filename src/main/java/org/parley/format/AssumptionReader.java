package org.parley.format;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.parameter.Assumption;
import org.parley.parameter.Assumptions;
import org.parley.parameter.Choice;
import org.parley.parameter.Mechanism;
import org.parley.parameter.Parameter;
import org.parley.parameter.Parameters;
import org.parley.parameter.Range;
import org.parley.parameter.Role;
import org.parley.parameter.Side;
import org.parley.scenario.Cite;
import org.parley.yaml.Problems;
import org.parley.yaml.YamlNode;

/**
 * Reads the sections {@code parameters} and {@code switches} of a scenario or preset. A value that is given is no
 * longer drawn; {@code sampled} replaces the distribution and keeps the parameter drawn (model §11).
 */
public final class AssumptionReader {
    /** The grades of a parameter: those of a file and the registry's own words, which a resolved file repeats. */
    static final List<String> GRADES = grades();

    private final Sides sides;
    private final Cites cites;
    private final boolean war;

    /** A reader of a file with these parties and sources, of a war or of a dispute without one. */
    public AssumptionReader(Sides sides, Cites cites, boolean war) {
        this.sides = sides;
        this.cites = cites;
        this.war = war;
    }

    private static List<String> grades() {
        Set<String> grades = new LinkedHashSet<>(Cites.GRADES);
        Parameters.all().forEach(p -> grades.add(p.grade()));
        grades.add("set");
        return List.copyOf(grades);
    }

    /** The section {@code parameters}, laid over the base. */
    public Assumptions parameters(@Nullable YamlNode section, Assumptions base) {
        if (section == null || !section.map("parameters")) {
            return base;
        }
        Assumptions now = base;
        for (YamlNode.Entry entry : section.entries()) {
            if (NoWar.closes(war, entry.key())) {
                entry.keyNode().problem(NoWar.problem(entry.key()));
            } else if (entry.key().equals(Parameters.STRATEGY.key())) {
                now = strategy(entry.value(), now);
            } else if (entry.key().equals(Parameters.MEDIATOR_STYLE.key())) {
                String style = choice(Parameters.MEDIATOR_STYLE, "mediatorStyle", entry.value());
                now = style == null ? now : now.withStyle(style);
            } else {
                Parameter parameter = Parameters.byKey(entry.key()).orElse(null);
                if (parameter == null) {
                    ParameterName.unknown(entry.key(), entry.keyNode()::problem);
                } else {
                    now = parameter(parameter, null, entry.value(), now);
                }
            }
        }
        return now;
    }

    /** The section {@code switches}, laid over the base. */
    public Assumptions switches(@Nullable YamlNode section, Assumptions base) {
        if (section == null || !section.map("switches")) {
            return base;
        }
        Assumptions now = base;
        for (YamlNode.Entry entry : section.entries()) {
            Mechanism mechanism = Mechanism.byKey(entry.key()).orElse(null);
            if (NoWar.closes(war, entry.key())) {
                entry.keyNode().problem(NoWar.problem(entry.key()));
            } else if (mechanism == null) {
                entry.keyNode()
                        .problem(
                                "unknown switch \"" + entry.key() + "\".",
                                Problems.maybe(entry.key(), Mechanism.keys()));
            } else {
                now = now.with(mechanism, entry.value().flag("switch " + entry.key()));
            }
        }
        return now;
    }

    private Assumptions strategy(YamlNode node, Assumptions base) {
        if (!node.isMap()) {
            String name = choice(Parameters.STRATEGY, "strategy", node);
            return name == null ? base : base.withStrategy(null, name);
        }
        Assumptions now = base;
        Set<Side> told = EnumSet.noneOf(Side.class);
        for (YamlNode.Entry entry : node.entries()) {
            Side side = sides.read(entry.keyNode(), "strategy");
            if (side != null && !told.add(side)) {
                entry.keyNode().problem("strategy names " + sides.id(side) + " twice.");
            }
            String name = choice(Parameters.STRATEGY, "strategy." + entry.key(), entry.value());
            now = side == null || name == null ? now : now.withStrategy(side, name);
        }
        return now;
    }

    private static @Nullable String choice(Choice choice, String what, YamlNode node) {
        return node.oneOf(what, choice.options(), word -> PluginsUsed.maybe(choice, word));
    }

    private Assumptions parameter(Parameter p, @Nullable Side side, YamlNode node, Assumptions base) {
        if (!node.isMap()) {
            return value(p, side, node, null, cites.fallback(), true, base);
        }
        boolean isLong = node.entries().stream().anyMatch(e -> Keys.PARAMETER.contains(e.key()));
        if (isLong) {
            return longForm(p, side, node, base);
        }
        if (!p.perParty()) {
            String hint = node.entries().stream()
                    .map(e -> Problems.maybe(e.key(), Keys.PARAMETER))
                    .filter(m -> !m.isEmpty())
                    .findFirst()
                    .orElse("");
            node.problem(p.key() + " is common to both parties; a number or {value: …} is wanted.", hint);
            return base;
        }
        Assumptions now = base;
        Set<Side> told = EnumSet.noneOf(Side.class);
        for (YamlNode.Entry entry : node.entries()) {
            Side one = side == null ? sides.read(entry.keyNode(), "parameter " + p.key()) : null;
            if (one != null && !told.add(one)) {
                entry.keyNode().problem(p.key() + " names " + sides.id(one) + " twice.");
            }
            if (one != null) {
                now = parameter(p, one, entry.value(), now);
            } else if (side != null) {
                entry.keyNode().problem("unknown key \"" + entry.key() + "\" of " + name(p, side) + ".");
            }
        }
        return now;
    }

    private Assumptions longForm(Parameter p, @Nullable Side side, YamlNode node, Assumptions base) {
        String name = name(p, side);
        if (!node.mapOf("parameter " + name, Keys.PARAMETER)) {
            return base;
        }
        YamlNode givenNode = node.get("given");
        boolean given = givenNode == null || givenNode.flag("given of " + name);
        repeats(node.get("role"), "role", name, roleWord(p));
        repeats(node.get("unit"), "unit", name, p.unit());
        Range distribution = distribution(p, name, node.get("sampled"));
        Cite cite = cite(node, name, given);
        YamlNode value = node.get("value");
        if (value == null) {
            return withoutValue(p, side, node, distribution, cite, base);
        }
        if (!value.isMap()) {
            return value(p, side, value, distribution, cite, given, base);
        }
        if (!p.perParty() || side != null) {
            value.problem("value of " + name + " is a mapping; a number is wanted.");
            return base;
        }
        Assumptions now = base;
        for (YamlNode.Entry entry : value.entries()) {
            Side one = sides.read(entry.keyNode(), "parameter " + p.key());
            if (one != null) {
                now = value(p, one, entry.value(), distribution, cite, given, now);
            }
        }
        return now;
    }

    private static void repeats(@Nullable YamlNode node, String key, String name, String registry) {
        if (node != null && !node.raw().equals(registry)) {
            node.problem(key + " of " + name + " is " + node.shown() + "; the registry says \"" + registry
                    + "\" and a file cannot change it.");
        }
    }

    /** The word for a parameter's role in a resolved file. */
    static String roleWord(Parameter p) {
        return p.role().name().toLowerCase(Locale.ROOT);
    }

    private @Nullable Range distribution(Parameter p, String name, @Nullable YamlNode node) {
        if (node == null) {
            return null;
        }
        if (p.role() != Role.UNCERTAINTY || p.whole()) {
            node.problem(name + " is a " + roleWord(p) + ": it is chosen and not drawn; give a value.");
            return null;
        }
        List<YamlNode> ends = node.items();
        if (ends.size() != 2) {
            String meant = ends.size() == 4 ? node.withoutDecimalCommas() : "";
            node.problem(
                    "sampled of " + name + " is " + node.shown() + "; two numbers [low, high] are wanted.",
                    meant.isEmpty() ? "" : "Maybe " + meant + ", with decimal points?");
            return null;
        }
        double low = legal(p, ends.get(0), "the low end of sampled of " + name);
        double high = legal(p, ends.get(1), "the high end of sampled of " + name);
        if (Double.isNaN(low) || Double.isNaN(high)) {
            return null;
        }
        if (low > high) {
            node.problem("sampled of " + name + " is [" + ends.get(0).raw() + ", "
                    + ends.get(1).raw() + "]; low must not exceed high.");
            return null;
        }
        Range usual = p.sampled();
        boolean always = usual != null && usual.logarithmic() && !new Range(usual.low(), usual.high()).logarithmic();
        return always && low > 0 ? new Range(low, high, true) : new Range(low, high);
    }

    private Cite cite(YamlNode node, String name, boolean given) {
        YamlNode gradeNode = node.get("grade");
        YamlNode sourceNode = node.get("source");
        YamlNode noteNode = node.get("note");
        Cite fallback = cites.fallback();
        String grade = gradeNode == null ? fallback.grade() : Cites.grade(gradeNode, name, GRADES);
        String source = sourceNode == null ? fallback.source() : cites.sources(sourceNode, name);
        if (given) {
            Cites.requireSource(grade, source, name, gradeNode == null ? node : gradeNode);
        }
        return new Cite(grade, source, noteNode == null ? fallback.note() : noteNode.text("note of " + name));
    }

    private Assumptions withoutValue(
            Parameter p,
            @Nullable Side side,
            YamlNode node,
            @Nullable Range distribution,
            Cite cite,
            Assumptions base) {
        if (distribution == null) {
            if (!node.has("sampled")) {
                node.problem(name(p, side) + " has neither \"value\" nor \"sampled\".");
            }
            return base;
        }
        double standard = distribution.contains(p.defaultValue()) ? p.defaultValue() : distribution.quantile(0.5);
        return base.with(
                p, side, new Assumption(standard, distribution, true, graded(cite), cite.source(), cite.note()));
    }

    private Assumptions value(
            Parameter p,
            @Nullable Side side,
            YamlNode node,
            @Nullable Range distribution,
            Cite cite,
            boolean given,
            Assumptions base) {
        String name = name(p, side);
        double number = legal(p, node, name);
        if (Double.isNaN(number)) {
            return base;
        }
        if (distribution != null && !distribution.contains(number)) {
            node.problem(name + " is " + node.shown() + " and lies outside \"sampled\", " + distribution + ".");
            return base;
        }
        return base.with(
                p, side, new Assumption(number, distribution, given, graded(cite), cite.source(), cite.note()));
    }

    /** A number without a grade is a judgement. */
    private static String graded(Cite cite) {
        return cite.grade().isEmpty() ? "P" : cite.grade();
    }

    private String name(Parameter p, @Nullable Side side) {
        return new ParameterName(p, side).written(sides);
    }

    private static double legal(Parameter p, YamlNode node, String what) {
        double number = node.number(what);
        if (!Double.isNaN(number) && !p.accepts(number)) {
            node.problem(what + " is " + node.shown() + "; allowed " + p.allowed() + ".");
            return Double.NaN;
        }
        return number;
    }
}
