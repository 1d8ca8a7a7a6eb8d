package org.parley.study;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.ensemble.ReferenceClass;
import org.parley.ensemble.UnderPressure;
import org.parley.parameter.Parameter;
import org.parley.parameter.Parameters;
import org.parley.parameter.PlainNames;
import org.parley.parameter.PlainUnits;
import org.parley.parameter.Side;
import org.parley.scenario.Issue;
import org.parley.scenario.Option;
import org.parley.scenario.Scenario;
import org.parley.table.ChartContext;
import org.parley.table.Footer;
import org.parley.table.MidSentence;
import org.parley.table.Reference;
import org.parley.table.Table;
import org.parley.talks.OpenEnd;
import org.parley.talks.Outcome;

/**
 * What the pictures of a scenario must know of it: the names of the parties, the words for outcomes, weights, scores
 * and for having no deal, the units, origin and banner for the footer.
 */
public final class ScenarioChartContext {
    private ScenarioChartContext() {}

    /**
     * The setting.
     *
     * @param origin what was run, in one line under every picture: "geneva-2026 · seed 1 · Parley 0.1.0"
     */
    public static ChartContext of(Scenario scenario, String origin) {
        Map<String, String> words = new LinkedHashMap<>();
        for (Outcome outcome : Outcome.values()) {
            words.put(outcome.name(), outcome.label());
        }
        for (Side side : Side.values()) {
            words.put("short." + side, scenario.party(side).shortName());
        }
        for (OpenEnd part : OpenEnd.values()) {
            words.put(part.outcome(), "… " + part.words()); // they stand below the whole
        }
        for (Parameter p : Parameters.all()) {
            words.put(p.key(), PlainNames.of(p));
            words.put(ChartContext.UNIT_OF + p.key(), PlainUnits.of(p));
        }
        preferences(scenario, words);
        words.put(ChartContext.ALTERNATIVE, scenario.alternative());
        for (Side side : Side.values()) {
            if (scenario.party(side).scale().points()) {
                words.put(ChartContext.UNIT + side, scenario.party(side).scale().unit());
            }
        }
        double deadline = scenario.assumptions().of(Parameters.DEADLINE, Side.A).value();
        if (deadline <= scenario.assumptions().of(Parameters.HORIZON, Side.A).value()) {
            words.put(ChartContext.DEADLINE, Table.write(deadline));
        }
        String pressed = UnderPressure.sentence(scenario);
        if (!pressed.isEmpty()) {
            words.put(ChartContext.UNDER_PRESSURE, pressed);
        }
        return new ChartContext(
                scenario.party(Side.A).name(),
                scenario.party(Side.B).name(),
                scenario.war(),
                words,
                new Footer(origin, scenario.banner()),
                scenario.war() ? references() : List.of());
    }

    private static List<Reference> references() {
        return ReferenceClass.rows().stream()
                .map(r -> new Reference(r.about(), r.outcome(), r.year(), r.value(), r.low(), r.high(), r.n()))
                .toList();
    }

    /** Weights and scores in words, without a party ({@code weight.T1}) and of one ({@code weight.A.T1}). */
    private static void preferences(Scenario scenario, Map<String, String> words) {
        for (Issue issue : scenario.issues()) {
            String weight = "weight of " + MidSentence.given(issue.name());
            words.put("weight." + issue.id(), weight);
            for (Side side : Side.values()) {
                String party = ", " + scenario.party(side).shortName();
                words.put("weight." + side + "." + issue.id(), weight + party);
                for (Option option : issue.options()) {
                    String score = "score of " + option.name() + " on " + MidSentence.given(issue.name());
                    words.put("score." + issue.id() + "." + option.id(), score);
                    words.put("score." + side + "." + issue.id() + "." + option.id(), score + party);
                }
            }
        }
    }
}
