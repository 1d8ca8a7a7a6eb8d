package org.parley.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.parameter.Assumptions;
import org.parley.parameter.Choice;
import org.parley.parameter.Parameters;
import org.parley.parameter.PluginJar;
import org.parley.parameter.Side;
import org.parley.scenario.History;
import org.parley.scenario.Scenario;
import org.parley.yaml.Problems;
import org.parley.yaml.YamlNode;
import org.parley.yaml.YamlWriter;

/**
 * The jars whose strategies and styles a scenario uses: {@code plugins} of a resolved file names them, so that a run
 * that is played again is played with the same ones or not at all. A file that somebody writes may leave it out.
 */
public final class PluginsUsed {
    /** The key in scenario and sweep files, and in manifests. */
    public static final String KEY = "plugins";

    private PluginsUsed() {}

    /** The jars that a scenario uses, each once; mostly there are none. */
    public static Set<PluginJar> of(Scenario scenario) {
        Set<PluginJar> jars = new LinkedHashSet<>();
        add(jars, scenario.assumptions());
        History history = scenario.history();
        if (history != null) {
            add(jars, history.asStated());
            add(jars, history.then());
        }
        return jars;
    }

    private static void add(Set<PluginJar> jars, Assumptions assumptions) {
        for (Side side : Side.values()) {
            add(jars, Parameters.STRATEGY, assumptions.strategy(side));
        }
        add(jars, Parameters.MEDIATOR_STYLE, assumptions.mediatorStyle());
    }

    /** The jar of a word, if it has one. */
    public static void add(Set<PluginJar> jars, Choice choice, String word) {
        PluginJar jar = choice.jar(word);
        if (jar != null) {
            jars.add(jar);
        }
    }

    /**
     * What may have been meant by a word that a choice does not have: a near one, or else that of a plug-in that is not
     * here.
     */
    public static String maybe(Choice choice, String word) {
        String near = Problems.maybe(word, choice.options());
        return near.isEmpty()
                ? "Maybe the " + choice.noun()
                        + " of a plug-in? Its jar goes into the folder plugins beside the program, or PARLEY_PLUGINS names it."
                : near;
    }

    /** Name, version and SHA-256 of each, as a manifest holds them. */
    public static List<Map<String, Object>> listed(Set<PluginJar> jars) {
        List<Map<String, Object>> list = new ArrayList<>();
        for (PluginJar jar : jars) {
            Map<String, Object> about = new LinkedHashMap<>();
            about.put("jar", jar.name());
            if (!jar.version().isEmpty()) {
                about.put("version", jar.version());
            }
            about.put("sha256", jar.sha256());
            list.add(about);
        }
        return list;
    }

    /** Writes the section; nothing if there are none. */
    public static void write(YamlWriter yaml, Set<PluginJar> jars) {
        if (!jars.isEmpty()) {
            yaml.block(KEY, () -> jars.forEach(jar -> yaml.item(flow(jar).toString())));
        }
    }

    private static YamlWriter.Flow flow(PluginJar jar) {
        YamlWriter.Flow flow = new YamlWriter.Flow().text("jar", jar.name());
        return (jar.version().isEmpty() ? flow : flow.text("version", jar.version())).text("sha256", jar.sha256());
    }

    /** Reads the section: a problem for each jar that is not there as the file names it. */
    public static void check(@Nullable YamlNode section) {
        if (section == null || !section.list(KEY)) {
            return;
        }
        for (YamlNode item : section.items()) {
            if (item.mapOf("a plug-in", Keys.PLUGIN)) {
                check(
                        item,
                        new PluginJar(
                                item.requiredText("jar", "a plug-in"),
                                item.optionalText("version", "a plug-in"),
                                item.optionalText("sha256", "a plug-in")));
            }
        }
    }

    private static void check(YamlNode item, PluginJar wanted) {
        Set<PluginJar> there = new LinkedHashSet<>();
        Parameters.CHOICES.forEach(choice -> there.addAll(choice.jars()));
        boolean found = there.stream()
                .anyMatch(jar -> wanted.sha256().isEmpty()
                        ? jar.name().equals(wanted.name())
                        : jar.sha256().equals(wanted.sha256()));
        if (wanted.name().isEmpty() || found) {
            return;
        }
        for (PluginJar jar : there) {
            if (jar.name().equals(wanted.name())) {
                item.problem(
                        "the plug-in " + wanted + " is another file here: " + jar + ".",
                        "Maybe the jar of then? Without this entry the one that is here is used.");
                return;
            }
        }
        item.problem(
                "the plug-in " + wanted + " is not here.",
                "Maybe put it into the folder plugins beside the program, or name it in PARLEY_PLUGINS?");
    }
}
