package org.parley.format;

import java.util.ArrayList;
import java.util.List;
import org.parley.scenario.Issue;
import org.parley.scenario.Option;
import org.parley.yaml.Problems;
import org.parley.yaml.YamlNode;

/** Looks names of issues, options and packages up, and tells what may have been meant. */
final class Names {
    private final List<Issue> issues;

    Names(List<Issue> issues) {
        this.issues = issues;
    }

    /** All issue ids. */
    List<String> issueIds() {
        return issues.stream().map(Issue::id).toList();
    }

    /** All option ids of an issue. */
    List<String> optionIds(int issue) {
        return issues.get(issue).options().stream().map(Option::id).toList();
    }

    /** The issue that a node names; −1 after a problem. */
    int issue(YamlNode node, String what) {
        int found = node.isWord() ? issueIds().indexOf(node.raw()) : -1;
        if (found < 0) {
            node.problem(
                    "unknown issue " + node.shown() + " in " + what + "; allowed " + String.join(", ", issueIds())
                            + ".",
                    Problems.maybe(node.raw(), issueIds()));
        }
        return found;
    }

    /** The option of an issue that a node names; −1 after a problem. */
    int option(YamlNode node, int issue, String what) {
        List<String> ids = optionIds(issue);
        int found = node.isWord() ? ids.indexOf(node.raw()) : -1;
        if (found < 0) {
            node.problem(
                    "unknown option " + node.shown() + " of issue "
                            + issues.get(issue).id() + " in " + what + "; allowed " + String.join(", ", ids) + ".",
                    Problems.maybe(node.raw(), ids));
        }
        return found;
    }

    private static String maybe(String word, List<String> names) {
        String list = YamlNode.maybeList(word);
        return list.isEmpty() ? Problems.maybe(word, names) : list;
    }

    /**
     * Groups of names, first to last: {@code [S1, [T1, T4], F]}. Every name once, none missing.
     *
     * @param kind "issue" or "option of issue T1"
     */
    static List<List<Integer>> ranked(YamlNode node, List<String> names, String what, String kind) {
        List<List<Integer>> groups = new ArrayList<>();
        if (!node.list(what)) {
            return groups;
        }
        List<Integer> seen = new ArrayList<>();
        boolean allKnown = true;
        for (YamlNode item : node.items()) {
            List<YamlNode> members = item.isList() ? item.items() : List.of(item);
            List<Integer> group = new ArrayList<>();
            for (YamlNode member : members) {
                int found = member.isWord() ? names.indexOf(member.raw()) : -1;
                if (found < 0) {
                    allKnown = false;
                    member.problem(
                            what + " names " + member.shown() + ", an unknown " + kind + "; allowed "
                                    + String.join(", ", names) + ".",
                            maybe(member.raw(), names));
                } else if (seen.contains(found)) {
                    member.problem(what + " names \"" + names.get(found) + "\" a second time.");
                } else {
                    seen.add(found);
                    group.add(found);
                }
            }
            if (!group.isEmpty()) {
                groups.add(group);
            }
        }
        List<String> missing = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (!seen.contains(i)) {
                missing.add(names.get(i));
            }
        }
        if (!missing.isEmpty() && allKnown) {
            node.problem(what + " misses " + String.join(", ", missing) + ".");
        }
        return groups;
    }
}
