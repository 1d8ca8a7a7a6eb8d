package org.parley.format;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.parley.parameter.Side;
import org.parley.scenario.FixedPreference;
import org.parley.scenario.Issue;
import org.parley.scenario.Preference;
import org.parley.scenario.Scenario;
import org.parley.table.MidSentence;
import org.parley.yaml.Problems;

/**
 * What {@code weight.<party>.<issue>} and {@code score.<party>.<issue>.<option>} mean, the party by its id or the
 * letter of its side; the names of the columns of {@code runs.csv} and of {@code --set}.
 *
 * @param side of the party
 * @param issue its index
 * @param option its index; −1: the weight of the issue is meant
 */
public record PreferenceName(Side side, int issue, int option) {
    public static final String WEIGHT = "weight";
    public static final String SCORE = "score";

    /** Whether a name begins like one of these. */
    public static boolean isOne(String name) {
        return name.startsWith(WEIGHT + ".")
                || name.startsWith(SCORE + ".")
                || name.equals(WEIGHT)
                || name.equals(SCORE);
    }

    /** Reads a name; null after one problem (message, hint) was told. */
    public static @Nullable PreferenceName of(String name, Scenario scenario, BiConsumer<String, String> problem) {
        String[] words = name.split("\\.", -1);
        boolean isWeight = words[0].equals(WEIGHT);
        Sides sides = Sides.of(scenario);
        if (words.length != (isWeight ? 3 : 4)) {
            problem.accept(
                    "\"" + name + "\" is no full name; wanted is "
                            + (isWeight ? "weight.<party>.<issue>" : "score.<party>.<issue>.<option>")
                            + " with a party ("
                            + sides.a() + ", " + sides.b() + ") and an issue (" + issues(scenario) + ").",
                    "");
            return null;
        }
        Side side = sides.find(words[1]);
        if (side == null) {
            problem.accept(sides.unknown("\"" + words[1] + "\"", "\"" + name + "\""), sides.hint(words[1]));
            return null;
        }
        int issue = scenario.issueIndex(words[2]);
        if (issue < 0) {
            problem.accept(
                    "unknown issue \"" + words[2] + "\" in \"" + name + "\"; allowed " + issues(scenario) + ".",
                    Problems.maybe(
                            words[2], scenario.issues().stream().map(Issue::id).toList()));
            return null;
        }
        if (scenario.party(side).preference().points() != null) {
            problem.accept(
                    "the scores of " + scenario.party(side).id()
                            + " are points on a scale of their own; its weights and scores are set in the file.",
                    "");
            return null;
        }
        if (isWeight) {
            return new PreferenceName(side, issue, -1);
        }
        List<String> options = new ArrayList<>();
        scenario.issues().get(issue).options().forEach(option -> options.add(option.id()));
        int option = options.indexOf(words[3]);
        if (option < 0) {
            problem.accept(
                    "unknown option \"" + words[3] + "\" in \"" + name + "\"; allowed " + String.join(", ", options)
                            + ".",
                    Problems.maybe(words[3], options));
            return null;
        }
        return new PreferenceName(side, issue, option);
    }

    private static String issues(Scenario scenario) {
        return String.join(", ", scenario.issues().stream().map(Issue::id).toList());
    }

    /** A scenario in which it stands at this value, 0 … 1. */
    public Scenario fixedIn(Scenario scenario, double value) {
        Preference wants = scenario.party(side).preference();
        FixedPreference fixed = option < 0
                ? wants.fixed().withWeight(issue, value)
                : wants.fixed().withScore(issue, option, value);
        return scenario.with(side, wants.with(fixed));
    }

    /** What it is, in words. */
    public String says(Scenario scenario) {
        Issue about = scenario.issues().get(issue);
        String whose = " (" + scenario.party(side).name() + ")";
        return option < 0
                ? "weight of " + MidSentence.given(about.name()) + whose
                : "score of " + about.options().get(option).name() + " on " + MidSentence.given(about.name()) + whose;
    }

    /** The grade of what the file states about it: ranking or weights, order or scores; P where it says none. */
    public String grade(Scenario scenario) {
        Preference wants = scenario.party(side).preference();
        String grade = (option < 0 ? wants.importanceCite() : wants.orderCite()).grade();
        return grade.isEmpty() ? "P" : grade;
    }
}
