package org.parley.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.analysis.Wilson;
import org.parley.ensemble.SilentFigure;
import org.parley.ensemble.SwingsTable;
import org.parley.explain.DealCounts;
import org.parley.explain.Dial;
import org.parley.explain.EnsembleExplainer;
import org.parley.explain.Lever;
import org.parley.explain.LeverCounts;
import org.parley.parameter.Side;
import org.parley.scenario.DealPackage;
import org.parley.scenario.Scenario;
import org.parley.table.Json;

/** An ensemble explained, as a document with all numbers: of all draws, and of those that fit the record. */
final class EnsembleExplanationDocument {
    /** How many deals are told. */
    static final int WIDEST = 20;

    private final Scenario scenario;
    private final ExplainEnsemble.Both both;
    private final boolean reruns;

    EnsembleExplanationDocument(Scenario scenario, ExplainEnsemble.Both both, boolean reruns) {
        this.scenario = scenario;
        this.both = both;
        this.reruns = reruns;
    }

    /** The document. */
    Map<String, Object> map() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("scenario", scenario.id());
        document.put("banner", scenario.banner());
        ExplainEnsemble.Found fitting = both.fitting();
        document.put("fitting", fitting == null ? null : draws(fitting));
        document.put("swingRuns", both.swings().runs());
        document.put("swings", Json.rows(SwingsTable.of(both.swings(), scenario)));
        document.put(
                "whoStandsWhere",
                both.corners().stream().map(WhoStandsWhere.Answer::document).toList());
        document.put(
                "termsOff", both.silent().stream().map(SilentFigure::document).toList());
        document.put("all", draws(both.all()));
        return document;
    }

    private Map<String, Object> draws(ExplainEnsemble.Found found) {
        return new Draws(scenario, found.levers(), found.deals(), reruns, new DisplayNames(scenario)).document();
    }

    /** Pairs that open more than either of the two alone, the most first. */
    static List<int[]> bestPairs(LeverCounts levers) {
        List<int[]> pairs = new ArrayList<>();
        for (int i = 0; i < levers.levers().size(); i++) {
            for (int j = i + 1; j < levers.levers().size(); j++) {
                if (levers.pair(i, j) > Math.max(levers.alone(i), levers.alone(j))) {
                    pairs.add(new int[] {i, j});
                }
            }
        }
        pairs.sort(Comparator.comparingInt((int[] p) -> -levers.pair(p[0], p[1])));
        return pairs;
    }

    /** What is told of one set of draws. */
    private record Draws(Scenario scenario, LeverCounts levers, DealCounts deals, boolean reruns, DisplayNames words) {
        private Map<String, Object> document() {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("runs", levers.runs());
            document.put("agreements", levers.agreements());
            document.put("withoutDeal", levers.asked());
            document.put("openAtLastRound", levers.open());
            document.put("closedAtLastRound", levers.closed());
            document.put("openedByOne", levers.byOne());
            document.put("openedByTwo", levers.byTwo());
            List<Object> list = new ArrayList<>();
            for (int l = 0; l < levers.levers().size(); l++) {
                list.add(lever(l));
            }
            document.put("levers", list);
            List<Object> pairs = new ArrayList<>();
            for (int[] pair : bestPairs(levers)) {
                Map<String, Object> one = new LinkedHashMap<>();
                one.put("first", key(levers.levers().get(pair[0]).dial()));
                one.put("second", key(levers.levers().get(pair[1]).dial()));
                counted(one, "opens", levers.pair(pair[0], pair[1]), levers.closed());
                pairs.add(one);
            }
            document.put("pairs", pairs);
            document.put("runsWithRound", deals.runs());
            document.put("terms", deals.widest(WIDEST).stream().map(this::deal).toList());
            document.put("frontier", deals.frontier().stream().map(this::deal).toList());
            List<Object> packages = new ArrayList<>();
            for (DealPackage named : scenario.packages()) {
                Map<String, Object> one = new LinkedHashMap<>();
                one.put("package", named.id());
                one.putAll(deal(index(named)));
                one.put(
                        "withOneChange",
                        deals.neighbours(index(named)).stream().map(this::deal).toList());
                packages.add(one);
            }
            document.put("packages", packages);
            return document;
        }

        private int index(DealPackage named) {
            return scenario.index(named.filled(scenario));
        }

        private static String key(Dial dial) {
            return dial.parameter().key() + (dial.side() == null ? "" : "." + dial.side());
        }

        private Map<String, Object> lever(int l) {
            Lever lever = levers.levers().get(l);
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("lever", key(lever.dial()));
            one.put("name", EnsembleExplanationText.name(lever.dial(), words));
            one.put("value", lever.dial().value());
            counted(one, "alone", levers.alone(l), levers.closed());
            one.put("withOneOther", levers.withOneOther(l));
            one.put("never", levers.closed() - levers.alone(l) - levers.withOneOther(l));
            List<Object> levels = new ArrayList<>();
            for (int k = 0; k < lever.levels().length; k++) {
                Map<String, Object> at = new LinkedHashMap<>();
                at.put("level", lever.levels()[k]);
                counted(at, "opens", levers.opens(l, k), levers.asked());
                levels.add(at);
            }
            one.put("levels", levels);
            if (reruns) {
                List<Object> ends = new ArrayList<>();
                for (int k = 0; k < EnsembleExplainer.RERUN_LEVELS; k++) {
                    Map<String, Object> at = new LinkedHashMap<>();
                    at.put("level", EnsembleExplainer.rerunLevel(lever, k));
                    counted(at, "ends", levers.ends(l, k), levers.asked());
                    ends.add(at);
                }
                one.put("endings", ends);
            }
            return one;
        }

        private static void counted(Map<String, Object> into, String name, int count, int of) {
            into.put(name, count);
            into.put("n", of);
            into.put("low", of == 0 ? Double.NaN : Wilson.of(count, of).low());
            into.put("high", of == 0 ? Double.NaN : Wilson.of(count, of).high());
        }

        private Map<String, Object> deal(int deal) {
            Map<String, Object> one = new LinkedHashMap<>();
            Map<String, Object> options = new LinkedHashMap<>();
            int[] of = scenario.options(deal);
            for (int k = 0; k < of.length; k++) {
                options.put(
                        scenario.issues().get(k).id(), words.option(k, of[k]).id());
            }
            one.put("deal", options);
            one.put("firstRound", deals.both(deal, false));
            counted(one, "lastRound", deals.both(deal, true), deals.runs());
            one.put("signsA", deals.signs(Side.A, deal, true));
            one.put("signsB", deals.signs(Side.B, deal, true));
            return one;
        }
    }
}
