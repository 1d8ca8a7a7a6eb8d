package org.parley.page;

import java.util.ArrayList;
import java.util.List;
import org.parley.explain.Dial;
import org.parley.explain.RunExplainer;
import org.parley.explain.Threshold;
import org.parley.parameter.PlainNames;
import org.parley.parameter.Range;
import org.parley.parameter.Side;
import org.parley.random.RunKey;
import org.parley.scenario.Scenario;
import org.parley.sim.DealSearches;
import org.parley.sim.Simulator;
import org.parley.value.DealSpace;

/**
 * What would have had to be otherwise in one run for it to end in an agreement, dial by dial, on the same random
 * numbers ({@link RunExplainer#ending}). Only the dials that stand open on the page are tried, levers and what nobody
 * knows, each as far as its slider goes.
 */
final class NearestChange {
    private final Scenario scenario;
    private final RunExplainer explainer;
    private final List<Dial> dials = new ArrayList<>();

    /**
     * Of one run.
     *
     * @param scenario as it is played
     * @param page the dials as the page shows them: those of the scenario before anything was laid over it
     */
    NearestChange(Scenario scenario, Dials page, long replication) {
        this.scenario = scenario;
        RunKey key = new RunKey(PlayedRuns.SEED, replication);
        explainer = new RunExplainer(
                scenario,
                DealSpace.of(scenario),
                DealSearches.of(scenario),
                scenario.fixedPreferences(),
                key,
                Simulator.values(scenario, scenario.assumptions(), false, key));
        for (Dial dial : Dial.of(explainer.values(), scenario.assumptions(), scenario.thinkable())) {
            if (Dials.standsOpen(dial.parameter())) {
                dials.add(onSlider(dial, page));
            }
        }
    }

    /** The dial over what its slider reaches, and to the run's own value where that lies beyond. */
    private static Dial onSlider(Dial dial, Dials page) {
        Range slider = page.slider(dial.parameter(), dial.side() == null ? Side.A : dial.side());
        Range range = dial.range();
        return new Dial(
                dial.parameter(),
                dial.side(),
                dial.value(),
                new Range(
                        Math.min(dial.value(), Math.max(range.low(), slider.low())),
                        Math.max(dial.value(), Math.min(range.high(), slider.high()))),
                slider.high() - slider.low());
    }

    /** How many dials there are to try; none if the run ended in an agreement. */
    int count() {
        return explainer.run().result().outcome().agreement() ? 0 : dials.size();
    }

    /**
     * The smallest change of one dial: what it is, what it would have had to be, and how far that is as a share of its
     * range; found false where no value of it helps.
     */
    Document of(int index) {
        Dial dial = dials.get(index);
        Threshold threshold = explainer.ending(dial);
        Side side = dial.side();
        String whose = side == null ? "" : ": " + scenario.party(side).shortName();
        Document document = new Document()
                .put("name", PlainNames.of(dial.parameter()) + whose)
                .put("lever", dial.lever())
                .put("was", Amounts.of(dial.parameter(), dial.value()))
                .put("found", threshold.found());
        if (threshold.found()) {
            document.put("needed", Amounts.of(dial.parameter(), threshold.at()))
                    .put("direction", threshold.at() > dial.value() ? "more" : "less")
                    .put("share", threshold.share());
        }
        return document;
    }
}
