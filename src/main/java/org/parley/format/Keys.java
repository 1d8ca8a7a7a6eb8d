package org.parley.format;

import java.util.List;
import java.util.stream.Stream;

/**
 * Every key of the file formats, by place. The readers refuse all others; scenario.schema.json and lesson.schema.json
 * are tested against these lists.
 */
public final class Keys {
    static final List<String> CITE = List.of("grade", "source", "note", "quote");
    static final List<String> SCENARIO = List.of(
            "id",
            "title",
            "summary",
            "question",
            "asOf",
            "war",
            "banner",
            "preferences",
            "sources",
            "parties",
            "mediator",
            "issues",
            "objective",
            "guarantee",
            "carrots",
            "carrotsGrade",
            "carrotsSource",
            "carrotsNote",
            "reservation",
            "measures",
            "events",
            "packages",
            "parameters",
            "switches",
            "history",
            "holdOut",
            "thinkable",
            PluginsUsed.KEY);
    static final List<String> PLUGIN = List.of("jar", "version", "sha256");
    static final List<String> PRESET = List.of(
            "id",
            "title",
            "summary",
            "grade",
            "source",
            "url",
            "note",
            "parameters",
            "switches",
            "measures",
            "events",
            "reservation");
    static final List<String> LESSON = List.of("id", "title", "summary", "minutes", "scenario", "runs", "scenes");
    static final List<String> SCENE =
            List.of("title", "minutes", "text", "question", "vote", "show", "hidden", "settings", "talk", "note");
    static final List<String> LESSON_SETTING = List.of("name", "presets", "on", "off", "set", "middle");
    /** Keys of a scenario that belong to a war: closed beside {@code war: none}. */
    static final List<String> SCENARIO_OF_WAR = List.of(
            "mediator",
            "objective",
            "guarantee",
            "carrots",
            "carrotsGrade",
            "carrotsSource",
            "carrotsNote",
            "history",
            "measures");

    static final List<String> SOURCE = List.of("text", "url");
    static final List<String> PARTY = List.of(
            "id",
            "side",
            "name",
            "short",
            "delegation",
            "issueRanks",
            "issueRanksGrade",
            "issueRanksSource",
            "issueRanksNote",
            "optionOrders",
            "optionOrdersGrade",
            "optionOrdersSource",
            "optionOrdersNote",
            "weights",
            "scores",
            "fixedWeights",
            "fixedScores",
            "reference",
            "redLines",
            "pollAnchors");
    static final List<String> DELEGATE = List.of("name", "role", "track", "source");
    static final List<String> RED_LINE = with(CITE, "issue", "options", "hard");
    static final List<String> POLL_ANCHOR = with(CITE, "package", "support");
    static final List<String> MEDIATOR = List.of("id", "name", "delegation");
    static final List<String> ISSUE = List.of("id", "name", "short", "track", "statusQuo", "note", "options");
    static final List<String> OPTION = with(CITE, "id", "name", "short", "powerShift", "guarantee", "areaKm2");

    /** Keys of an option that belong to a war. */
    static final List<String> OPTION_OF_WAR = List.of("powerShift", "guarantee", "areaKm2");

    static final List<String> GRADED_NUMBER = with(CITE, "value");
    static final List<String> OBJECTIVE = with(CITE, "issue", "to", "gainer", "areaKm2");
    static final List<String> GUARANTEE = with(CITE, "party", "durationYears", "windowWeeks");
    static final List<String> MEASURE = with(CITE, "id", "name", "relief", "lapse", "monitors", "always", "enabled");
    static final List<String> EVENT = with(CITE, "name", "week", "date", "weeks", "parameter", "set", "add", "times");
    public static final List<String> HISTORY =
            with(CITE, "from", "deadline", "none", "ownPlan", "parameters", "asStated");
    /** What a file stated before options were laid over it; a resolved scenario keeps it in its history. */
    public static final List<String> AS_STATED = List.of("parameters", "switches", "measures");

    static final List<String> PACKAGE = List.of("id", "name", "date", "source", "note", "cells");
    static final List<String> CELL = List.of("option", "quote", "source", "note");
    static final List<String> PARAMETER =
            List.of("value", "sampled", "grade", "source", "note", "given", "role", "unit");

    private Keys() {}

    private static List<String> with(List<String> more, String... own) {
        return Stream.concat(Stream.of(own), more.stream()).toList();
    }
}
