package org.parley.format;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.scenario.Delegate;
import org.parley.scenario.FixedPreference;
import org.parley.scenario.Party;
import org.parley.scenario.PointScale;
import org.parley.scenario.Preference;
import org.parley.scenario.RedLine;
import org.parley.scenario.Scenario;
import org.parley.yaml.YamlWriter;
import org.parley.yaml.YamlWriter.Flow;

/** Writes the parties of a scenario: who sits at the table, what they want, and what they rule out. */
final class PartyWriter {
    private final YamlWriter yaml;
    private final Scenario scenario;
    private final ScenarioIds ids;

    PartyWriter(YamlWriter yaml, Scenario scenario) {
        this.yaml = yaml;
        this.scenario = scenario;
        this.ids = new ScenarioIds(scenario);
    }

    /** Writes a party. */
    void party(Party party) {
        yaml.text("id", party.id());
        yaml.line("side", party.side().name());
        yaml.text("name", party.name());
        if (!party.shortName().equals(party.name())) {
            yaml.text("short", party.shortName());
        }
        delegation(party.delegation());
        Preference wants = party.preference();
        PointScale points = wants.points();
        double[] numbers = wants.weights();
        boolean added = points != null && points.added();
        if (!added && numbers != null) {
            Flow weights = new Flow();
            for (int k = 0; k < numbers.length; k++) {
                weights.number(ids.issue(k), numbers[k]);
            }
            yaml.line("weights", weights.toString());
        } else if (!added) {
            yaml.line("issueRanks", groups(wants.issueRanks(), ids.issues()));
        }
        CiteWriter.prefixed(yaml, "issueRanks", wants.importanceCite());
        if (wants.scores().contains(null)) {
            yaml.block("optionOrders", () -> orders(wants));
        }
        CiteWriter.prefixed(yaml, "optionOrders", wants.orderCite());
        scores(wants);
        fixed(wants.fixed());
        reference(wants);
        if (!party.redLines().isEmpty()) {
            yaml.block("redLines", () -> party.redLines().forEach(line -> yaml.item(redLine(line))));
        }
        if (!party.pollAnchors().isEmpty()) {
            yaml.block(
                    "pollAnchors",
                    () -> party.pollAnchors()
                            .forEach(anchor -> yaml.item(new Flow()
                                    .text(
                                            "package",
                                            scenario.packages()
                                                    .get(anchor.packageIndex())
                                                    .id())
                                    .number("support", anchor.support())
                                    .with(flow -> CiteWriter.into(flow, anchor.cite()))
                                    .toString())));
        }
    }

    private void orders(Preference wants) {
        for (int k = 0; k < scenario.issues().size(); k++) {
            if (wants.scores(k) == null) {
                yaml.line(ids.issue(k), groups(wants.optionOrders().get(k), ids.options(k)));
            }
        }
    }

    private void scores(Preference wants) {
        if (wants.scores().stream().allMatch(s -> s == null)) {
            return;
        }
        yaml.block("scores", () -> {
            for (int k = 0; k < scenario.issues().size(); k++) {
                PointScale points = wants.points();
                double @Nullable [] numbers = points != null ? points.scores().get(k) : wants.scores(k);
                if (numbers != null) {
                    Flow scores = new Flow();
                    for (int o = 0; o < numbers.length; o++) {
                        scores.number(ids.option(k, o), numbers[o]);
                    }
                    yaml.line(ids.issue(k), scores.toString());
                }
            }
        });
    }

    private void fixed(FixedPreference fixed) {
        if (!fixed.weights().isEmpty()) {
            Flow weights = new Flow();
            fixed.weights().forEach((issue, weight) -> weights.number(ids.issue(issue), weight));
            yaml.line("fixedWeights", weights.toString());
        }
        if (!fixed.scores().isEmpty()) {
            yaml.block(
                    "fixedScores",
                    () -> fixed.scores().forEach((issue, ofIssue) -> {
                        Flow scores = new Flow();
                        ofIssue.forEach((option, score) -> scores.number(ids.option(issue, option), score));
                        yaml.line(ids.issue(issue), scores.toString());
                    }));
        }
    }

    private void reference(Preference wants) {
        Flow reference = new Flow();
        boolean any = false;
        for (int k = 0; k < scenario.issues().size(); k++) {
            if (wants.reference()[k] != scenario.issues().get(k).statusQuo()) {
                reference.text(ids.issue(k), ids.option(k, wants.reference()[k]));
                any = true;
            }
        }
        if (any) {
            yaml.line("reference", reference.toString());
        }
    }

    private String redLine(RedLine line) {
        List<String> beyond = line.options().stream()
                .map(o -> YamlWriter.quoted(ids.option(line.issue(), o)))
                .toList();
        return new Flow()
                .text("issue", ids.issue(line.issue()))
                .put("options", YamlWriter.list(beyond))
                .put("hard", Boolean.toString(line.hard()))
                .with(flow -> CiteWriter.into(flow, line.cite()))
                .toString();
    }

    /** Writes who sits at the table. */
    void delegation(List<Delegate> delegates) {
        if (!delegates.isEmpty()) {
            yaml.block(
                    "delegation",
                    () -> delegates.forEach(d -> yaml.item(new Flow()
                            .text("name", d.name())
                            .text("role", d.role())
                            .put("track", d.track().word())
                            .text("source", d.source())
                            .toString())));
        }
    }

    private static String groups(List<List<Integer>> groups, List<String> ids) {
        List<String> written = new ArrayList<>();
        for (List<Integer> group : groups) {
            List<String> members =
                    group.stream().map(i -> YamlWriter.quoted(ids.get(i))).toList();
            written.add(members.size() == 1 ? members.get(0) : YamlWriter.list(members));
        }
        return YamlWriter.list(written);
    }
}
