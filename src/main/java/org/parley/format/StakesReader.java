package org.parley.format;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.parameter.Assumptions;
import org.parley.parameter.Parameters;
import org.parley.parameter.Range;
import org.parley.parameter.Side;
import org.parley.scenario.Cite;
import org.parley.scenario.Guarantee;
import org.parley.scenario.Issue;
import org.parley.scenario.Objective;
import org.parley.yaml.YamlNode;

/** Reads what the war is about, the guarantee on offer and the carrots (model §3). */
final class StakesReader {
    private static final Range SHARE = new Range(0, 1);
    private static final Range AREA = new Range(1e-3, 1e9);

    private final List<Issue> issues;
    private final Names names;
    private final Sides sides;
    private final Cites cites;

    StakesReader(List<Issue> issues, Sides sides, Cites cites) {
        this.issues = issues;
        this.names = new Names(issues);
        this.sides = sides;
        this.cites = cites;
    }

    /** The section {@code objective}; null if there is none or after a problem. */
    @Nullable
    Objective objective(@Nullable YamlNode node) {
        String what = "the objective";
        if (node == null || !node.mapOf(what, Keys.OBJECTIVE)) {
            return null;
        }
        YamlNode issueNode = node.required("issue", what);
        YamlNode toNode = node.required("to", what);
        YamlNode gainerNode = node.required("gainer", what);
        YamlNode areaNode = node.required("areaKm2", what);
        Side gainer = gainerNode == null ? null : sides.read(gainerNode, "gainer of " + what);
        double area = areaNode == null ? Double.NaN : areaNode.number("areaKm2 of " + what, AREA, "km²");
        Cite cite = cites.read(node, what);
        int issue = issueNode == null ? -1 : names.issue(issueNode, what);
        int to = toNode == null || issue < 0 ? -1 : names.option(toNode, issue, what);
        if (to >= 0 && toNode != null && to == issues.get(issue).statusQuo()) {
            toNode.problem("\"to\" of " + what + " is the status quo of issue "
                    + issues.get(issue).id() + "; the war must be about another option.");
        }
        return gainer == null ? null : new Objective(issue, to, gainer, area, cite);
    }

    /** The section {@code guarantee}; null if there is none or after a problem. */
    @Nullable
    Guarantee guarantee(@Nullable YamlNode node) {
        String what = "the guarantee";
        if (node == null || !node.mapOf(what, Keys.GUARANTEE)) {
            return null;
        }
        YamlNode partyNode = node.required("party", what);
        Side party = partyNode == null ? null : sides.read(partyNode, "party of " + what);
        YamlNode yearsNode = node.required("durationYears", what);
        Cite cite = cites.read(node, what);
        GradedNumber years = GradedNumber.read(
                yearsNode, Parameters.GUARANTEE_DURATION.legal(), "years", "durationYears of " + what, cite, cites);
        YamlNode windowNode = node.get("windowWeeks");
        GradedNumber window = windowNode == null
                ? new GradedNumber(Parameters.GUARANTEE_WINDOW.defaultValue(), new Cite("P", "", ""))
                : GradedNumber.read(
                        windowNode,
                        Parameters.GUARANTEE_WINDOW.legal(),
                        "weeks",
                        "windowWeeks of " + what,
                        cite,
                        cites);
        return party == null ? null : new Guarantee(party, years.value(), window.value(), years.cite(), window.cite());
    }

    /** The two levers whose defaults a guarantee sets. */
    static Assumptions levers(@Nullable Guarantee guarantee, Assumptions base) {
        if (guarantee == null || Double.isNaN(guarantee.durationYears()) || Double.isNaN(guarantee.windowWeeks())) {
            return base;
        }
        Cite years = guarantee.cite();
        Cite window = guarantee.windowCite();
        return base.with(
                        Parameters.GUARANTEE_DURATION,
                        null,
                        guarantee.durationYears(),
                        graded(years),
                        years.source(),
                        years.note())
                .with(
                        Parameters.GUARANTEE_WINDOW,
                        null,
                        guarantee.windowWeeks(),
                        graded(window),
                        window.source(),
                        window.note());
    }

    /** The section {@code carrots}: [side][issue][option], stk. */
    double[][][] carrots(@Nullable YamlNode section) {
        double[][][] carrots = new double[2][issues.size()][];
        for (double[][] bySide : carrots) {
            for (int k = 0; k < bySide.length; k++) {
                bySide[k] = new double[issues.get(k).options().size()];
            }
        }
        if (section == null || !section.map("carrots")) {
            return carrots;
        }
        for (YamlNode.Entry party : section.entries()) {
            Side side = sides.read(party.keyNode(), "carrots");
            if (side == null || !party.value().map("carrots of " + party.key())) {
                continue;
            }
            for (YamlNode.Entry one : party.value().entries()) {
                int issue = names.issue(one.keyNode(), "carrots of " + party.key());
                if (issue < 0 || !one.value().map("carrots of " + party.key() + " for issue " + one.key())) {
                    continue;
                }
                for (YamlNode.Entry entry : one.value().entries()) {
                    String what = "carrot of " + party.key() + " for " + one.key() + " " + entry.key();
                    int option = names.option(entry.keyNode(), issue, "carrots of " + party.key());
                    double value = entry.value().number(what, SHARE, "stk");
                    if (option >= 0) {
                        carrots[side.ordinal()][issue][option] = value;
                    }
                }
            }
        }
        return carrots;
    }

    private static String graded(Cite cite) {
        return cite.grade().isEmpty() ? "P" : cite.grade();
    }
}
