package org.parley.page;

import java.util.ArrayList;
import java.util.List;
import org.parley.parameter.Parameters;
import org.parley.parameter.Side;
import org.parley.scenario.Issue;
import org.parley.scenario.Option;
import org.parley.scenario.Party;
import org.parley.scenario.RedLine;
import org.parley.scenario.Scenario;
import org.parley.scenario.Source;
import org.parley.table.NumberText;

/**
 * A scenario as the page shows it: its question, parties, issues from one side's wish to the other's, dials and
 * sources.
 */
final class ScenarioDocument {
    private final Scenario scenario;

    ScenarioDocument(Scenario scenario) {
        this.scenario = scenario;
    }

    Document of() {
        return new Document()
                .put("id", scenario.id())
                .put("title", scenario.title())
                .put("question", scenario.question())
                .put("summary", scenario.summary())
                .put("banner", scenario.banner())
                .put("war", scenario.war())
                .put("asOf", scenario.day(""))
                .put("alternative", scenario.alternative())
                .put("deals", NumberText.count(scenario.deals()))
                .put(
                        "horizon",
                        scenario.assumptions().of(Parameters.HORIZON, Side.A).value())
                .put(
                        "deadline",
                        scenario.assumptions().of(Parameters.DEADLINE, Side.A).value())
                .put("parties", parties())
                .put(
                        "mediator",
                        scenario.mediator() == null ? null : scenario.mediator().name())
                .put("issues", issues())
                .put("dials", new Dials(scenario).all())
                .put("switches", new Dials(scenario).switches())
                .put("sources", sources());
    }

    private List<Object> parties() {
        List<Object> parties = new ArrayList<>();
        for (Party party : scenario.parties()) {
            parties.add(new Document()
                    .put("id", party.id())
                    .put("name", party.name())
                    .put("shortName", party.shortName())
                    .put("side", party.side().name())
                    .map());
        }
        return parties;
    }

    private List<Object> issues() {
        List<Object> issues = new ArrayList<>();
        for (int k = 0; k < scenario.issues().size(); k++) {
            Issue issue = scenario.issues().get(k);
            List<Object> options = new ArrayList<>();
            for (int o = 0; o < issue.options().size(); o++) {
                Option option = issue.options().get(o);
                List<Object> beyond = new ArrayList<>();
                for (Party party : scenario.parties()) {
                    if (beyond(party, k, o)) {
                        beyond.add(party.shortName());
                    }
                }
                options.add(new Document()
                        .put("id", option.id())
                        .put("name", option.name())
                        .put("shortName", option.shortName())
                        .put("redLineOf", beyond)
                        .map());
            }
            issues.add(new Document()
                    .put("id", issue.id())
                    .put("name", issue.name())
                    .put("shortName", issue.shortName())
                    .put("today", issue.statusQuo())
                    .put("options", options)
                    .put("order", Wishes.order(scenario, k))
                    .map());
        }
        return issues;
    }

    private static boolean beyond(Party party, int issue, int option) {
        for (RedLine line : party.redLines()) {
            if (line.issue() == issue && line.options().contains(option)) {
                return true;
            }
        }
        return false;
    }

    private List<Object> sources() {
        List<Object> sources = new ArrayList<>();
        for (Source source : scenario.sources()) {
            sources.add(new Document()
                    .put("id", source.id())
                    .put("text", source.text())
                    .put("url", source.url())
                    .map());
        }
        return sources;
    }
}
