package org.parley.format;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.parameter.Range;
import org.parley.scenario.Cite;
import org.parley.scenario.Issue;
import org.parley.scenario.Option;
import org.parley.scenario.Track;
import org.parley.yaml.Problems;
import org.parley.yaml.YamlNode;

/**
 * Reads the section {@code issues}. An issue has at least two options and (unless there is no war) a track and a status
 * quo; the deals must be few enough to enumerate.
 */
final class IssueReader {
    private static final Range SHIFT = new Range(-1, 1);
    private static final Range SHARE = new Range(0, 1);
    private static final Range AREA = new Range(0, 1e9);

    private final Sides sides;
    private final Cites cites;
    private final boolean war;

    IssueReader(Sides sides, Cites cites, boolean war) {
        this.sides = sides;
        this.cites = cites;
        this.war = war;
    }

    /**
     * All issues that have an id, even if something else is wrong with them: later sections still find their names.
     * Empty if there are so many that it is no use to read on.
     */
    List<Issue> read(@Nullable YamlNode section) {
        List<Issue> issues = new ArrayList<>();
        if (section == null || !section.list("issues")) {
            return issues;
        }
        Set<String> seen = new LinkedHashSet<>();
        for (YamlNode node : section.items()) {
            Issue issue = issue(node);
            if (issue != null) {
                if (!seen.add(issue.id())) {
                    node.asCause().problem("the issue \"" + issue.id() + "\" stands here a second time.");
                } else {
                    issues.add(issue);
                }
            }
        }
        if (section.items().isEmpty()) {
            section.problem("\"issues\" is an empty list; at least one issue is wanted.");
        }
        return DealCount.check(issues, section) ? issues : List.of();
    }

    private @Nullable Issue issue(YamlNode node) {
        if (!node.mapOf("an issue", Keys.ISSUE)) {
            return null;
        }
        YamlNode idNode = node.asCause().required("id", "an issue");
        String id = idNode == null ? "" : idNode.asCause().id("id of an issue");
        String what = id.isEmpty() ? "an issue" : "issue " + id;
        String name = node.requiredText("name", what);
        String shortName = node.has("short") ? node.optionalText("short", what) : name;
        Track track = track(node, what);
        List<Option> options = options(node, what);
        int statusQuo = statusQuo(node, what, options);
        String note = node.optionalText("note", what);
        return id.isEmpty() ? null : new Issue(id, name, shortName, track, statusQuo, options, note);
    }

    private Track track(YamlNode node, String what) {
        YamlNode value = war ? node.required("track", what) : node.get("track");
        String word = value == null
                ? null
                : value.oneOf("track of " + what, List.of(Track.POLITICAL.word(), Track.TECHNICAL.word()));
        return Track.TECHNICAL.word().equals(word) ? Track.TECHNICAL : Track.POLITICAL;
    }

    private List<Option> options(YamlNode node, String what) {
        List<Option> options = new ArrayList<>();
        YamlNode list = node.required("options", what);
        if (list == null || !list.list("options of " + what)) {
            return options;
        }
        Set<String> seen = new LinkedHashSet<>();
        for (YamlNode item : list.items()) {
            Option option = option(item, what);
            if (option != null && seen.add(option.id())) {
                options.add(option);
            } else if (option != null) {
                item.asCause().problem("the option \"" + option.id() + "\" of " + what + " stands here a second time.");
            }
        }
        if (list.items().size() < 2) {
            list.asCause()
                    .problem(what + " has " + list.items().size() + " option"
                            + (list.items().size() == 1 ? "" : "s") + "; at least 2 are wanted.");
        }
        return options;
    }

    private @Nullable Option option(YamlNode node, String issue) {
        if (node.isWord()) { // a word is its own name
            String word = node.asCause().id("an option of " + issue);
            return word.isEmpty() ? null : new Option(word, word, word, new double[2], 0, 0, Cite.NONE);
        }
        if (!node.mapOf("an option of " + issue, Keys.OPTION)) {
            return null;
        }
        if (!war) {
            NoWar.refuse(node, Keys.OPTION_OF_WAR);
        }
        YamlNode idNode = node.asCause().required("id", "an option of " + issue);
        String id = idNode == null ? "" : idNode.asCause().id("id of an option of " + issue);
        String what = "option " + (id.isEmpty() ? "" : id + " ") + "of " + issue;
        String name = node.requiredText("name", what);
        String shortName = node.has("short") ? node.optionalText("short", what) : name;
        double[] shift = PerParty.read(node.get("powerShift"), false, SHIFT, "", "powerShift of " + what, sides);
        YamlNode strength = node.get("guarantee");
        double guarantee = strength == null ? 0 : strength.number("guarantee of " + what, SHARE, "");
        Cite cite = cites.read(node, what);
        GradedNumber area = GradedNumber.read(node.get("areaKm2"), AREA, "km²", "areaKm2 of " + what, cite, cites);
        return id.isEmpty() ? null : new Option(id, name, shortName, shift, guarantee, area.value(), cite, area.cite());
    }

    private int statusQuo(YamlNode node, String what, List<Option> options) {
        YamlNode value = node.get("statusQuo");
        if (value == null && !war) {
            return Issue.NONE;
        }
        if (value == null) {
            node.problem(what + " has no \"statusQuo\": the option that holds without a deal; allowed "
                    + String.join(", ", ids(options)) + ".");
            return 0;
        }
        int found = ids(options).indexOf(value.raw());
        if (found < 0) {
            value.problem(
                    "unknown option " + value.shown() + " as statusQuo of " + what + "; allowed "
                            + String.join(", ", ids(options)) + ".",
                    Problems.maybe(value.raw(), ids(options)));
            return 0;
        }
        return found;
    }

    private static List<String> ids(List<Option> options) {
        return options.stream().map(Option::id).toList();
    }
}
