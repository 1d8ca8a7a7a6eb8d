package org.parley.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parley.parameter.Range;
import org.parley.parameter.Side;
import org.parley.scenario.Cite;
import org.parley.scenario.DealPackage;
import org.parley.scenario.Issue;
import org.parley.scenario.Party;
import org.parley.scenario.PollAnchor;
import org.parley.scenario.RedLine;
import org.parley.scenario.ShortNames;
import org.parley.yaml.Problems;
import org.parley.yaml.YamlNode;

/** Reads the section {@code parties}: exactly two, one on side A and one on side B. */
final class PartyReader {
    private static final Range SHARE = new Range(0, 1);

    private final List<Issue> issues;
    private final List<DealPackage> packages;
    private final Names names;
    private final Cites cites;

    PartyReader(List<Issue> issues, List<DealPackage> packages, Cites cites) {
        this.issues = issues;
        this.packages = packages;
        this.names = new Names(issues);
        this.cites = cites;
    }

    /** The words for the two sides, before anything else of the parties is read; null after a problem. */
    static @Nullable Sides sides(@Nullable YamlNode section) {
        if (section == null || !section.list("parties")) {
            return null;
        }
        List<YamlNode> items = section.items();
        if (items.size() != 2) {
            section.problem(
                    "there are " + items.size() + " parties; exactly two are wanted, one on side A and one on side B.");
            return null;
        }
        String[] ids = new String[2];
        int[] lines = new int[2];
        boolean usable = true;
        for (YamlNode node : items) {
            if (!node.map("a party")) {
                usable = false;
                continue;
            }
            YamlNode idNode = node.required("id", "a party");
            String id = idNode == null ? "" : idNode.id("id of a party");
            if (idNode != null && reserved(id)) {
                idNode.problem("id of a party is \"" + id
                        + "\", which means something else in this format; choose another word.");
                id = "";
            }
            YamlNode sideNode = node.required("side", "a party");
            String side = sideNode == null ? null : sideNode.oneOf("side of a party", List.of("A", "B"));
            if (idNode == null || sideNode == null || side == null || id.isEmpty()) {
                usable = false;
                continue;
            }
            int at = side.equals("A") ? 0 : 1;
            if (ids[at] != null) {
                sideNode.problem("both parties stand on side " + side + ", the other in line " + lines[at]
                        + "; one is A and one is B.");
                usable = false;
            } else if (id.equals(ids[1 - at])) {
                idNode.problem("both parties have the id \"" + id + "\", the other in line " + lines[1 - at] + ".");
                usable = false;
            }
            ids[at] = id;
            lines[at] = idNode.line();
        }
        return usable ? new Sides(Objects.requireNonNull(ids[0]), Objects.requireNonNull(ids[1])) : null;
    }

    private static boolean reserved(String id) {
        return id.equals("A") || id.equals("B") || Keys.PARAMETER.contains(id);
    }

    /** Both parties by side; call it after {@link #sides}. */
    List<Party> read(YamlNode section) {
        String[] shorts = shortNames(section);
        Party[] bySide = new Party[2];
        for (YamlNode node : section.items()) {
            bySide[side(node).ordinal()] = party(node, shorts[side(node).ordinal()]);
        }
        return List.of(bySide);
    }

    private static Side side(YamlNode node) {
        return Objects.requireNonNull(node.get("side")).raw().equals("A") ? Side.A : Side.B;
    }

    /** What the two are called where there is no room, by side. */
    private static String[] shortNames(YamlNode section) {
        String[] ids = new String[2];
        String[] names = new String[2];
        String[] stated = {"", ""};
        for (YamlNode node : section.items()) {
            int at = side(node).ordinal();
            YamlNode name = node.get("name");
            ids[at] = Objects.requireNonNull(node.get("id")).raw();
            names[at] = name == null ? "" : name.raw();
        }
        for (YamlNode node : section.items()) {
            int at = side(node).ordinal();
            YamlNode given = node.get("short");
            stated[at] = given == null ? "" : given.text("\"short\" of party " + ids[at]);
            if (given != null && ShortNames.length(stated[at]) > ShortNames.MOST) {
                given.problem("\"short\" of party " + ids[at] + " has " + ShortNames.length(stated[at])
                        + " characters; allowed at most " + ShortNames.MOST + ".");
            } else if (!stated[at].isEmpty()
                    && given != null
                    && List.of(ids[1 - at], names[1 - at], stated[1 - at]).contains(stated[at])) {
                given.problem("\"short\" of party " + ids[at] + " is " + given.shown()
                        + ", which is what the other party is called; another word is wanted.");
            }
        }
        return ShortNames.of(ids, names, stated);
    }

    private Party party(YamlNode node, String shortName) {
        String id = Objects.requireNonNull(node.get("id")).raw();
        node.mapOf("party " + id, Keys.PARTY);
        return new Party(
                id,
                node.requiredText("name", "party " + id),
                shortName,
                side(node),
                DelegateReader.read(node.get("delegation"), id, cites),
                new PreferenceReader(issues, cites).read(node, id),
                redLines(node.get("redLines"), id),
                pollAnchors(node.get("pollAnchors"), id));
    }

    private List<RedLine> redLines(@Nullable YamlNode section, String party) {
        List<RedLine> lines = new ArrayList<>();
        if (section == null || !section.list("redLines of " + party)) {
            return lines;
        }
        for (YamlNode node : section.items()) {
            String what = "a red line of " + party;
            if (!node.mapOf(what, Keys.RED_LINE)) {
                continue;
            }
            YamlNode issueNode = node.required("issue", what);
            YamlNode optionsNode = node.required("options", what);
            YamlNode hardNode = node.get("hard");
            boolean hard = hardNode != null && hardNode.flag("hard of " + what);
            Cite cite = cites.read(node, what);
            int issue = issueNode == null ? -1 : names.issue(issueNode, what);
            if (optionsNode == null || !optionsNode.list("options of " + what) || issue < 0) {
                continue;
            }
            List<Integer> options = new ArrayList<>();
            for (YamlNode item : optionsNode.items()) {
                int option = names.option(item, issue, what);
                if (option >= 0 && options.contains(option)) {
                    item.problem(what + " names \"" + item.raw() + "\" a second time.");
                } else if (option >= 0) {
                    options.add(option);
                }
            }
            if (optionsNode.items().isEmpty()) {
                optionsNode.problem(what + " has no options; at least one is wanted.");
            }
            if (hard && options.size() == issues.get(issue).options().size()) {
                optionsNode.problem("a hard red line of " + party + " leaves no option of issue "
                        + issues.get(issue).id() + "; no deal would be feasible.");
            }
            lines.add(new RedLine(issue, options, hard, cite));
        }
        return lines;
    }

    private List<PollAnchor> pollAnchors(@Nullable YamlNode section, String party) {
        List<PollAnchor> anchors = new ArrayList<>();
        if (section == null || !section.list("pollAnchors of " + party)) {
            return anchors;
        }
        List<String> ids = packages.stream().map(DealPackage::id).toList();
        List<String> seen = new ArrayList<>();
        for (YamlNode node : section.items()) {
            String what = "a poll anchor of " + party;
            if (!node.mapOf(what, Keys.POLL_ANCHOR)) {
                continue;
            }
            YamlNode packageNode = node.required("package", what);
            YamlNode supportNode = node.required("support", what);
            double support = supportNode == null ? Double.NaN : supportNode.number("support of " + what, SHARE, "");
            if (supportNode != null && (support == 0 || support == 1)) {
                supportNode.problem("support of " + what + " is " + supportNode.shown()
                        + "; allowed between 0 and 1, both excluded (a logit is fitted).");
            }
            Cite cite = cites.read(node, what);
            if (packageNode == null) {
                continue;
            }
            int found = packageNode.isWord() ? ids.indexOf(packageNode.raw()) : -1;
            if (found < 0) {
                packageNode.problem(
                        "unknown package " + packageNode.shown() + " in " + what + "; allowed " + String.join(", ", ids)
                                + ".",
                        Problems.maybe(packageNode.raw(), ids));
            } else if (seen.contains(packageNode.raw())) {
                packageNode.problem(what + " names \"" + packageNode.raw() + "\" a second time.");
            } else {
                seen.add(packageNode.raw());
                anchors.add(new PollAnchor(found, support, cite));
            }
        }
        if (section.items().size() == 1) {
            section.problem(
                    party + " has 1 poll anchor; none or at least 2 are wanted (a line is fitted through them).");
        }
        return anchors;
    }
}
