package org.parley.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.parley.analysis.Interval;
import org.parley.ensemble.ResponsePlan;
import org.parley.ensemble.ResponseTable;
import org.parley.scenario.Scenario;
import org.parley.table.NumberText;

/**
 * The page docs/behaviour.md: what moves what, and whether that is what was expected of the model (model §11a). Every
 * number has its n and interval; nothing in it is a finding.
 */
final class BehaviourPage {
    private final Scenario scenario;
    private final ResponseTable.Result result;
    private final StringBuilder page = new StringBuilder();

    private BehaviourPage(Scenario scenario, ResponseTable.Result result) {
        this.scenario = scenario;
        this.result = result;
    }

    /** The page as Markdown. */
    static String markdown(Scenario scenario, ResponseTable.Result result) {
        BehaviourPage of = new BehaviourPage(scenario, result);
        of.head();
        of.changes();
        of.expectations();
        of.levels();
        return of.page.toString();
    }

    private void head() {
        line("# What moves what");
        line("");
        line("> " + scenario.banner());
        line("");
        line("Printed by `./parley behaviour " + scenario.id() + " --runs " + result.runs() + " --seed " + result.seed()
                + "`; a test holds its shape and computes a cell again.");
        line("");
        line(
                "Every lever of the scenario `" + scenario.id()
                        + "` over five levels, one at a time, all else as the file has it: " + n(result.runs())
                        + " runs a level, the same random numbers at all levels. *Agreement* is a settlement or a framework by the horizon. *All draws*: every run. *Draws that fit*: "
                        + (result.held()
                                ? "those whose draw fits the record ("
                                        + n(result.base().fitting()) + " of " + n(result.runs())
                                        + " with the file's own assumptions; no lever changes which)."
                                : "the file has no record, so all of them.")
                        + " In brackets: 95 % intervals, of shares Wilson's, of changes Newcombe's for pairs. These are properties of the assumptions, mostly placeholders (grade P), and no findings.");
        line("");
        ResponseTable.Level base = result.base();
        line("With the file's own assumptions: agreement " + share(base.agreement()) + ", settlement "
                + share(base.settlement()) + "; among draws that fit " + share(base.agreementFitting()) + " and "
                + share(base.settlementFitting()) + ", n = " + n(base.fitting()) + ".");
        line("");
    }

    private void changes() {
        line("## From the first level to the last");
        line("");
        line("Change of the share of agreements, in percentage points, over the same runs.");
        line("");
        line("| varied | from | to | all draws | draws that fit | n that fit |");
        line("|---|---|---|---|---|---|");
        for (ResponseTable.Line l : result.lines()) {
            List<ResponseTable.Level> levels = l.levels();
            line("| " + name(l) + " | " + levels.get(0).word() + " | "
                    + levels.get(levels.size() - 1).word() + " | " + points(l.change()) + " | "
                    + points(l.changeFitting()) + " | " + n(l.pairs()) + " |");
        }
        line("");
        line(
                "Below the levers stand what they may be held against: how far the mediator's date is believed (an uncertainty: fixed by hand it is a claim about the world and acts in the record too, so that other draws fit), the date where nobody and where everybody believes it, and a week in which the war costs "
                        + "both sides half as much again.");
        if (!result.dead().isEmpty()) {
            line("");
            line("Levers that cannot change any run of this file as it stands: `" + String.join("`, `", result.dead())
                    + "` (`./parley doctor " + scenario.id() + "` says why).");
        }
        line("");
    }

    private void expectations() {
        line("## Held against what was expected");
        line("");
        largest();
        ultimatum();
        fitting("guarantees first", "guaranteeWindow");
        fitting("facilitation", "facilitation");
        scenario.parties().forEach(p -> fitting("pressure on " + p.name(), "pressure." + p.id()));
        strikes();
        line("");
    }

    /** d over 0–1 moves most. */
    private void largest() {
        Optional<ResponseTable.Line> believed = find("deadlineCredibility");
        if (believed.isEmpty()) {
            return;
        }
        ResponseTable.Line most = result.lines().stream()
                .filter(l -> l.row().lever() && !l.row().name().startsWith("sincerity"))
                .reduce((a, b) ->
                        Math.abs(b.change().estimate()) > Math.abs(a.change().estimate()) ? b : a)
                .orElseThrow();
        double d = believed.get().change().estimate();
        verdict(
                "How far the date is believed moves more than any lever but sincerity (a side that never means to settle signs nothing)",
                Math.abs(d) > Math.abs(most.change().estimate()),
                points(believed.get().change()) + "; of the others moves most " + name(most) + ", "
                        + points(most.change()));
    }

    /** A date that is not believed does little. */
    private void ultimatum() {
        Optional<ResponseTable.Line> idle = find("deadline, deadlineCredibility 0");
        Optional<ResponseTable.Line> firm = find("deadline, deadlineCredibility 1");
        if (idle.isPresent() && firm.isPresent()) {
            verdict(
                    "An ultimatum that is not believed does little",
                    Math.abs(idle.get().change().estimate())
                            < Math.abs(firm.get().change().estimate()) / 2,
                    "a date in week 4 in place of 52: " + turned(idle.get().change()) + " where nobody believes it, "
                            + turned(firm.get().change()) + " where everybody does");
        }
    }

    /** Fitting draws are moved more than all draws. */
    private void fitting(String words, String key) {
        if (!result.held()) {
            return;
        }
        find(key)
                .ifPresent(l -> verdict(
                        capital(words) + " moves draws that fit more than all draws",
                        more(l.more()),
                        points(l.change()) + " in all draws, " + points(l.changeFitting()) + " in those that fit, n = "
                                + n(l.pairs()) + ", " + points(l.changeOthers())
                                + " in the others; more than the others by "
                                + points(l.more())));
    }

    /** What the interval of a difference says of an expected difference above 0. */
    static String more(Interval difference) {
        if (difference.low() > 0) {
            return "so it is";
        }
        return difference.high() < 0 ? "not so" : "not to be told from chance with these runs";
    }

    /** A week of strikes moves terms a little, whatever the week. */
    private void strikes() {
        find("a week of mass strikes").ifPresent(l -> {
            StringBuilder weeks = new StringBuilder();
            boolean each = true;
            for (ResponseTable.Level level : l.levels()) {
                weeks.append(weeks.length() == 0 ? "" : ", ")
                        .append(level.word())
                        .append(' ')
                        .append(share(level.moved()));
                each &= level.moved().estimate() > 0 && level.moved().estimate() < .2;
            }
            verdict(
                    "A week of mass strikes moves terms a little, whatever its week",
                    each,
                    "runs that end otherwise or on another deal: " + weeks);
        });
    }

    private void verdict(String expected, boolean holds, String measured) {
        verdict(expected, holds ? "so it is" : "not so", measured);
    }

    private void verdict(String expected, String holds, String measured) {
        line("- " + expected + ": **" + holds + "** (" + measured + ").");
    }

    private void levels() {
        line("## Level by level");
        line("");
        line(
                "*Moved*: share of runs that end in another outcome or on another deal than with the file's own assumptions.");
        line("");
        for (ResponseTable.Line l : result.lines()) {
            line("### " + name(l));
            line("");
            line("| level | agreement | settlement | moved | fit | agreement | settlement |");
            line("|---|---|---|---|---|---|---|");
            for (ResponseTable.Level level : l.levels()) {
                line("| " + level.word() + " | " + share(level.agreement()) + " | " + share(level.settlement()) + " | "
                        + share(level.moved()) + " | " + n(level.fitting()) + " | " + share(level.agreementFitting())
                        + " | " + share(level.settlementFitting()) + " |");
            }
            line("");
        }
        ResponsePlan.Row first = result.lines().get(0).row();
        int[] checked = result.checked();
        line("<!-- checked: " + first.name() + " " + first.levels().get(0) + ", runs 1–"
                + Math.min(ResponseTable.CHECKED, result.runs()) + ": agreements " + checked[0] + ", fitting "
                + checked[1] + ", agreements of these " + checked[2] + " -->");
    }

    private Optional<ResponseTable.Line> find(String name) {
        return result.lines().stream().filter(l -> l.row().name().equals(name)).findFirst();
    }

    private static String name(ResponseTable.Line l) {
        return l.row().name().contains(" ") ? l.row().name() : "`" + l.row().name() + "`";
    }

    private static String share(Interval share) {
        return NumberText.percent(share.estimate()) + " (" + NumberText.percentInterval(share.low(), share.high())
                + ")";
    }

    private static String points(Interval change) {
        return NumberText.signed(100 * change.estimate()) + " ("
                + NumberText.interval(100 * change.low(), 100 * change.high()) + ")";
    }

    /** The change the other way round. */
    private static String turned(Interval change) {
        return points(new Interval(-change.estimate(), -change.high(), -change.low()));
    }

    private static String n(long number) {
        return NumberText.count(number);
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private void line(String text) {
        page.append(text).append('\n');
    }
}
