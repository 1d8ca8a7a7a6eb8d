package org.parley.lab;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The table "reproduces …": every number that the lab must give, beside its closed form and its play. This text is
 * docs/validation.md; a test compares the two.
 */
public final class Validation {
    private Validation() {}

    /**
     * One line of the table.
     *
     * @param game whose game
     * @param reproduction what is expected, and where
     * @param result what the game gave
     */
    public record Row(Game game, Reproduction reproduction, Result result) {
        /** Whether the closed form is the expected number to seven digits. */
        public boolean reproduced() {
            return new Play.Exact(reproduction.expected(), Reproduction.TOLERANCE).agrees(result.closedForm());
        }

        /** Whether the play agrees with the closed form as well. */
        public boolean holds() {
            return reproduced() && result.agrees();
        }
    }

    /** All rows, game by game. */
    public static List<Row> rows(Sampling sampling) {
        List<Row> rows = new ArrayList<>();
        for (Game game : Games.all()) {
            Map<List<String>, List<Result>> played = new LinkedHashMap<>();
            for (Reproduction reproduction : game.reproductions()) {
                List<Result> results = played.computeIfAbsent(
                        reproduction.assignments(),
                        assignments -> game.play(GameValues.parse(game, assignments), sampling));
                rows.add(new Row(game, reproduction, named(game, reproduction, results)));
            }
        }
        return rows;
    }

    private static Result named(Game game, Reproduction reproduction, List<Result> results) {
        return results.stream()
                .filter(candidate -> candidate.key().equals(reproduction.result()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        game.name() + " has no result " + reproduction.result() + " for " + reproduction.id()));
    }

    /**
     * The page in Markdown, from the rows that were played with this sampling, under this banner.
     *
     * @param sections that stand at the end as they are
     */
    public static String markdown(Sampling sampling, List<Row> rows, String banner, String sections) {
        long holds = rows.stream().filter(Row::holds).count();
        StringBuilder page = new StringBuilder();
        page.append("# What the lab reproduces\n\n");
        page.append("This page is printed by `parley lab --all`; a test compares it with what the program prints.\n\n");
        page.append("> " + banner + "\n\n");
        page.append(
                "Each line is one number of a canonical game. *Expected* is the published number, or the number derived for this project\n"
                        + "where the game is a reduction in the spirit of a paper (\"-type\"). *Closed form* is the program's formula, which must\n"
                        + "agree with it to seven digits. *Played* is the same number without the formula: exact plays agree within the tolerance shown,\n"
                        + "drawn plays are shown with their 95 % interval (seed " + sampling.seed() + ", n = "
                        + sampling.n() + "). \"None\" means that the thing\n"
                        + "does not exist with these settings, and that both ways of computing find so.\n\n");
        page.append(holds + " of " + rows.size() + " lines hold.\n\n");
        page.append("| id | reproduces | game and settings | expected | closed form | played | agreement |\n");
        page.append("|---|---|---|---:|---:|---:|---|\n");
        for (Row row : rows) {
            Reproduction reproduction = row.reproduction();
            String settings = String.join(" ", reproduction.assignments());
            page.append("| " + reproduction.id() + " | " + reproduction.says() + " | `"
                    + row.game().name()
                    + (settings.isEmpty() ? "" : " " + settings) + "` | " + Digits.seven(reproduction.expected())
                    + " | "
                    + Digits.seven(row.result().closedForm()) + " | "
                    + Digits.seven(row.result().play().value()) + " | " + verdict(row) + " |\n");
        }
        page.append("\n## The simulator's own numbers\n\n");
        page.append("The same kind of number for the formulas that every run uses, computed by their classes.\n\n");
        page.append(
                "| id | quantity | inputs | class | expected | computed | agreement |\n|---|---|---|---|---:|---:|---|\n");
        for (ModelNumbers.Row row : ModelNumbers.rows()) {
            page.append("| " + row.id() + " | " + row.says() + " | " + row.inputs() + " | "
                    + link(row.type().getName()) + " | " + Digits.seven(row.expected()) + " | "
                    + Digits.seven(row.computed())
                    + " | " + (row.holds() ? "" : "**does not agree:** ") + "tolerance "
                    + Digits.tolerance(row.tolerance()) + " |\n");
        }
        page.append("\n## How each game is played without its formula\n\n");
        page.append("| game | question | played by | term of the simulator |\n|---|---|---|---|\n");
        for (Game game : Games.all()) {
            page.append("| `" + game.name() + "` | " + game.title() + " | " + game.playedBy() + " | "
                    + String.join(
                            ", ",
                            game.lesson().classes().stream()
                                    .map(Validation::link)
                                    .toList()) + " |\n");
        }
        page.append("""

                ## One theory

                `fearon` and `guarantee` are also played by the whole simulator, in a reduced conflict with everything else switched off.
                [OneTheoryTest](../src/test/java/org/parley/lab/OneTheoryTest.java) checks that its zone of possible agreement is Fearon's range,
                that the least trust with which a side signs is the minimum guarantee, and that whole runs settle above it and not below.
                """);
        page.append(sections);
        return page.toString();
    }

    private static String verdict(Row row) {
        if (!row.reproduced()) {
            return "**not the expected number**";
        }
        return (row.result().agrees() ? "" : "**does not agree:** ") + LabText.agreement(row.result());
    }

    private static String link(String className) {
        String simple = className.substring(className.lastIndexOf('.') + 1);
        return "[" + simple + "](../" + LabText.source(className) + ")";
    }
}
