package org.parley.sweep;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.parley.format.Overrides;
import org.parley.format.PluginsUsed;
import org.parley.format.PreferenceName;
import org.parley.format.Preset;
import org.parley.parameter.Choice;
import org.parley.parameter.Mechanism;
import org.parley.parameter.Parameter;
import org.parley.parameter.Parameters;
import org.parley.parameter.Range;
import org.parley.parameter.Side;
import org.parley.scenario.Scenario;
import org.parley.scenario.WorthScale;
import org.parley.sweep.design.Factor;
import org.parley.table.Table;
import org.parley.yaml.Problem;
import org.parley.yaml.Problems;
import org.parley.yaml.ScenarioException;
import org.parley.yaml.YamlNode;

/**
 * The section {@code factors} of a sweep file. A factor is a parameter ({@code warCost}, {@code warCost.A},
 * {@code warCost.ukraine}), a strategy, the mediator's style, a weight or score ({@code weight.ukraine.T1}), a switch,
 * a measure ({@code measures.truce}) or {@code preset}. Its values: a list; {@code {low, high, scale: linear | log}};
 * {@code sampled} (the distribution that an ensemble draws from) or {@code legal} (everything that is accepted). Every
 * value is tried on the scenario, so a file that reads well runs.
 */
final class FactorReader {
    private final Scenario scenario;
    private final Function<String, Path> files;
    private final Map<String, Path> presets = new LinkedHashMap<>();

    FactorReader(Scenario scenario, Function<String, Path> files) {
        this.scenario = scenario;
        this.files = files;
    }

    /** The preset files that were named. */
    Map<String, Path> presets() {
        return presets;
    }

    List<Factor> read(YamlNode section, List<String> overridden) {
        List<Factor> factors = new ArrayList<>();
        if (!section.map("factors")) {
            return factors;
        }
        if (section.entries().isEmpty()) {
            section.problem("factors is empty; a sweep varies at least one thing.");
        }
        for (YamlNode.Entry entry : section.entries()) {
            String name = entry.key();
            for (String other : concat(factors, overridden)) {
                if (overlaps(FactorName.bySide(scenario, name), FactorName.bySide(scenario, other))) {
                    entry.keyNode()
                            .problem("factor " + name + " is set twice: "
                                    + (overridden.contains(other)
                                            ? "\"overrides\" sets it too."
                                            : other + " is a factor too."));
                }
            }
            Factor factor = factor(name, entry);
            if (factor != null) {
                factors.add(factor);
            }
        }
        return factors;
    }

    private static List<String> concat(List<Factor> factors, List<String> overridden) {
        List<String> names = new ArrayList<>(overridden);
        factors.forEach(f -> names.add(f.name()));
        return names;
    }

    private static boolean overlaps(String a, String b) {
        return a.equals(b) || a.startsWith(b + ".") || b.startsWith(a + ".");
    }

    private @Nullable Factor factor(String name, YamlNode.Entry entry) {
        int dot = name.indexOf('.');
        String head = dot < 0 ? name : name.substring(0, dot);
        Parameter parameter = Parameters.byKey(head).orElse(null);
        int before = entry.value().problems().count();
        Factor factor = null;
        try {
            if (parameter != null && !(Mechanism.byKey(name).isPresent() && isOnOrOff(entry.value()))) {
                if (accepted(name, Double.toString(parameter.legal().low()), entry.keyNode())) {
                    factor = numbers(name, Numbers.of(parameter), entry.value());
                }
            } else if (PreferenceName.isOne(name)) {
                if (accepted(name, "0", entry.keyNode())) {
                    factor = numbers(name, Numbers.SHARE, entry.value());
                }
            } else if (name.equals(SweepSpec.PRESET)) {
                factor = preset(entry.value());
            } else if (Mechanism.byKey(name).isPresent() || head.equals("measures")) {
                List<String> flags = List.of("on", "off");
                factor = words(name, entry, flags, word -> Problems.maybe(word, flags));
            } else if (head.equals(Parameters.STRATEGY.key())) {
                factor = words(name, entry, Parameters.STRATEGY);
            } else if (name.equals(Parameters.MEDIATOR_STYLE.key())) {
                factor = words(name, entry, Parameters.MEDIATOR_STYLE);
            } else if (head.equals(FactorName.RESERVATION)) {
                factor = reservation(name, entry);
            } else {
                accepted(name, "0", entry.keyNode());
            }
        } catch (IllegalArgumentException wrong) {
            entry.value().problem(sentence(wrong));
        }
        return entry.value().problems().count() > before ? null : factor;
    }

    /**
     * What numbers a factor may have.
     *
     * @param legal all of them
     * @param whole whether only whole ones
     * @param allowed the same in words
     */
    private record Numbers(Range legal, boolean whole, String allowed) {
        /** The numbers that a weight or score may take. */
        static final Numbers SHARE = new Numbers(new Range(0, 1), false, "0 … 1");

        static Numbers of(Parameter p) {
            return new Numbers(p.legal(), p.whole(), p.allowed());
        }

        boolean accepts(double number) {
            return legal.contains(number) && (!whole || number == Math.rint(number));
        }
    }

    /** What no agreement is worth to a party: any value on its scale. */
    private @Nullable Factor reservation(String name, YamlNode.Entry entry) {
        Side side = FactorName.side(scenario, name);
        WorthScale scale = scenario.party(side == null ? Side.A : side).scale();
        if (!accepted(name, Table.write(scale.worst()), entry.keyNode())) {
            return null;
        }
        if (entry.value().raw().equals("sampled")) {
            entry.value()
                    .problem(
                            name + " is stated and not drawn, so it has no sampled range; give a list or {low, high}.");
            return null;
        }
        Range legal = new Range(scale.worst(), scale.best());
        return numbers(name, new Numbers(legal, false, legal + " " + scale.unit()), entry.value());
    }

    /** Some words name a switch and a parameter; a list of on and off is for the switch. */
    private static boolean isOnOrOff(YamlNode value) {
        return !value.items().isEmpty()
                && value.items().stream()
                        .allMatch(item -> item.raw().equals("on") || item.raw().equals("off"));
    }

    static String sentence(IllegalArgumentException wrong) {
        String message = String.valueOf(wrong.getMessage()).replace('\n', ' ');
        return message.endsWith(".") || message.endsWith("?") ? message : message + ".";
    }

    /** Whether the scenario takes this value; otherwise its problem, here. */
    private boolean accepted(String name, String value, YamlNode at) {
        List<Problem> problems =
                Overrides.of(scenario).set("", name + "=" + value).problems();
        problems.forEach(p -> at.problem(p.message(), p.hint()));
        return problems.isEmpty();
    }

    private @Nullable Factor numbers(String name, Numbers p, YamlNode value) {
        if (value.isList()) {
            return levels(name, p, value);
        }
        if (value.isMap()) {
            return range(name, p, value);
        }
        List<String> words = List.of("sampled", "legal");
        if (!words.contains(value.raw())) {
            value.problem(
                    "factor " + name + " is " + value.shown()
                            + "; allowed a list […], a range {low: …, high: …}, sampled, legal.",
                    Problems.maybe(value.raw(), words));
            return null;
        }
        if (value.raw().equals("legal")) {
            return p.whole()
                    ? Factor.whole(name, (int) p.legal().low(), (int) p.legal().high())
                    : Factor.range(name, p.legal().low(), p.legal().high());
        }
        Range distribution = sampled(name);
        if (distribution == null) {
            value.problem(name
                    + (PreferenceName.isOne(name)
                            ? " follows an order and has no sampled range"
                            : " is chosen and not drawn, so it has no sampled range")
                    + "; give a list or {low, high}.");
            return null;
        }
        return distribution.logarithmic()
                ? Factor.logRange(name, distribution.low(), distribution.high())
                : Factor.range(name, distribution.low(), distribution.high());
    }

    private @Nullable Range sampled(String name) {
        Parameter parameter = FactorName.parameter(name);
        if (parameter == null) {
            return null;
        }
        Range distribution = scenario.assumptions()
                .of(parameter, FactorName.side(scenario, name) == Side.B ? Side.B : Side.A)
                .distribution();
        return distribution == null ? parameter.sampled() : distribution;
    }

    private @Nullable Factor levels(String name, Numbers p, YamlNode list) {
        List<YamlNode> items = list.items();
        double[] levels = new double[items.size()];
        boolean good = true;
        for (int i = 0; i < levels.length; i++) {
            levels[i] = legal(p, items.get(i), "level " + (i + 1) + " of " + name);
            good &= !Double.isNaN(levels[i]);
        }
        return good ? Factor.levels(name, levels) : null;
    }

    private @Nullable Factor range(String name, Numbers p, YamlNode map) {
        map.mapOf("factor " + name, List.of("low", "high", "scale"));
        YamlNode lowNode = map.required("low", "factor " + name);
        YamlNode highNode = map.required("high", "factor " + name);
        YamlNode scaleNode = map.get("scale");
        String scale = scaleNode == null ? "linear" : scaleNode.oneOf("scale of " + name, List.of("linear", "log"));
        if (lowNode == null || highNode == null || scale == null) {
            return null;
        }
        double low = legal(p, lowNode, "low of " + name);
        double high = legal(p, highNode, "high of " + name);
        if (Double.isNaN(low) || Double.isNaN(high)) {
            return null;
        }
        if (p.whole()) {
            if (scale.equals("log")) {
                map.problem(name + " has whole numbers only; scale log is for others.");
                return null;
            }
            return Factor.whole(name, (int) low, (int) high);
        }
        return scale.equals("log") ? Factor.logRange(name, low, high) : Factor.range(name, low, high);
    }

    private static double legal(Numbers p, YamlNode node, String what) {
        double number = node.number(what);
        if (!Double.isNaN(number) && !p.accepts(number)) {
            node.problem(what + " is " + node.shown() + "; allowed " + p.allowed() + ".");
            return Double.NaN;
        }
        return number;
    }

    private @Nullable Factor words(String name, YamlNode.Entry entry, Choice choice) {
        return words(name, entry, choice.options(), word -> PluginsUsed.maybe(choice, word));
    }

    private @Nullable Factor words(
            String name, YamlNode.Entry entry, List<String> options, UnaryOperator<String> maybe) {
        if (!accepted(name, options.get(0), entry.keyNode())) {
            return null;
        }
        YamlNode value = entry.value();
        if (!value.isList()) {
            return "legal".equals(value.oneOf("factor " + name + " (or a list)", List.of("legal")))
                    ? Factor.categories(name, options.toArray(String[]::new))
                    : null;
        }
        List<String> words = new ArrayList<>();
        for (YamlNode item : value.items()) {
            String word = item.oneOf("a value of " + name, options, maybe);
            if (word != null) {
                words.add(word);
            }
        }
        return Factor.categories(name, words.toArray(String[]::new));
    }

    private @Nullable Factor preset(YamlNode list) {
        if (!list.list("factor preset")) {
            return null;
        }
        List<String> words = new ArrayList<>();
        for (YamlNode item : list.items()) {
            String written = item.text("a value of preset");
            if (written.equals(SweepSpec.NO_PRESET)) {
                words.add(written);
                continue;
            }
            Path file = files.apply(written);
            try {
                Preset preset = Preset.read(file);
                preset.applyTo(scenario);
                presets.put(preset.id(), file);
                words.add(preset.id());
            } catch (ScenarioException wrong) {
                wrong.problems().forEach(p -> item.problem("preset " + p));
            }
        }
        return Factor.categories(SweepSpec.PRESET, words.toArray(String[]::new));
    }
}
