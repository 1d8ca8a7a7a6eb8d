package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.table.MidSentence;
import org.parley.table.NumberText;

/**
 * docs/why.md: its commands run, in their order, and its figures are what they give. After a change that alters them:
 * {@code ./mvnw test -Dtest=WhyDocumentTest -Dparley.docs.write=true} writes them anew.
 */
class WhyDocumentTest {
    private static final Path PAGE = Path.of("docs/why.md");
    private static final String BEGIN = "<!-- figures -->\n";
    private static final String END = "<!-- /figures -->";

    @TempDir
    Path temp;

    @Test
    void commandsRunAndFiguresAreTheirs() throws Exception {
        String page = Files.readString(PAGE);
        Matcher block = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL).matcher(page);
        int ran = 0;
        while (block.find()) {
            for (String line : block.group(1).strip().split("\n", -1)) {
                ran(words(line));
                ran++;
            }
        }
        assertThat(ran).isGreaterThanOrEqualTo(6);
        JsonNode document = Spoken.parley("explain", temp.resolve("why").toString(), "--json")
                .json();
        String figures = figures(document.get("all")) + swing(document);
        int from = page.indexOf(BEGIN) + BEGIN.length();
        int to = page.indexOf(END);
        if (Boolean.getBoolean("parley.docs.write")) {
            Files.writeString(PAGE, page.substring(0, from) + figures + page.substring(to));
        } else {
            assertThat(page.substring(from, to)).isEqualTo(figures);
        }
    }

    /** The words of a command behind {@code ./parley}; what it names in results/ stands in a folder of the test. */
    private String[] words(String line) {
        assertThat(line).startsWith("./parley ");
        List<String> words = new ArrayList<>();
        for (String word : line.substring("./parley ".length()).split(" ", -1)) {
            words.add(
                    word.startsWith("results/")
                            ? temp.resolve(word.substring("results/".length())).toString()
                            : word);
        }
        return words.toArray(String[]::new);
    }

    private static void ran(String[] words) {
        Spoken spoken = Spoken.parley(words);
        assertThat(spoken.exit())
                .as(String.join(" ", words) + ": " + spoken.err())
                .isZero();
    }

    private static String figures(JsonNode all) {
        long closed = all.get("closedAtLastRound").asLong();
        StringBuilder text = new StringBuilder("| question | answer |\n|---|---|\n");
        row(
                text,
                "Was there a deal to sign?",
                "Of " + all.get("withoutDeal") + " runs that ended without a deal, one existed at the last round in "
                        + all.get("openAtLastRound") + "; in " + closed + " none did.");
        row(text, "What if Kyiv is pressed?", alone(lever(all, "pressure.A"), closed));
        row(text, "What if Moscow is pressed?", alone(lever(all, "pressure.B"), closed));
        row(text, "Guarantees first?", window(lever(all, "guaranteeWindow")));
        JsonNode most = all.get("levers").get(0);
        for (JsonNode lever : all.get("levers")) {
            most = lever.get("alone").asInt() > most.get("alone").asInt() ? lever : most;
        }
        row(text, "What single change opens most?", most.get("name").asText() + ": " + alone(most, closed));
        JsonNode pair = all.get("pairs").get(0);
        row(
                text,
                "And two together?",
                pair == null
                        ? "No pair does more than one of its two alone."
                        : name(all, pair.get("first").asText()) + " and "
                                + MidSentence.of(name(all, pair.get("second").asText())) + ": " + share(pair, "opens")
                                + ".");
        return text.toString();
    }

    /** Which assumption makes the headline. */
    private static String swing(JsonNode document) {
        JsonNode most = document.get("swings").get(0);
        StringBuilder text = new StringBuilder();
        row(
                text,
                "And which number that nobody knows decides most?",
                most.get("words").asText() + ": "
                        + NumberText.percent(most.get("atLow").asDouble()) + " of "
                        + document.get("swingRuns") + " runs end in an agreement at the low end of its range, "
                        + NumberText.percent(most.get("atHigh").asDouble()) + " at the high end (a difference of "
                        + NumberText.interval(
                                100 * most.get("low").asDouble(),
                                100 * most.get("high").asDouble())
                        + " points; grade " + most.get("grade").asText() + ").");
        return text.toString();
    }

    private static void row(StringBuilder text, String question, String answer) {
        text.append("| ").append(question).append(" | ").append(answer).append(" |\n");
    }

    private static JsonNode lever(JsonNode all, String key) {
        for (JsonNode lever : all.get("levers")) {
            if (lever.get("lever").asText().equals(key)) {
                return lever;
            }
        }
        throw new AssertionError("no lever " + key);
    }

    private static String name(JsonNode all, String key) {
        return lever(all, key).get("name").asText();
    }

    private static String alone(JsonNode lever, long closed) {
        return "Alone it opens a deal in " + share(lever, "alone") + " of the " + closed
                + " runs without one; only with one other lever in " + lever.get("withOneOther") + ".";
    }

    private static String share(JsonNode of, String count) {
        long n = of.get("n").asLong();
        return of.get(count) + " (" + NumberText.percent(of.get(count).asDouble() / n) + ", "
                + NumberText.percentInterval(
                        of.get("low").asDouble(), of.get("high").asDouble()) + ")";
    }

    private static String window(JsonNode lever) {
        JsonNode first = lever.get("levels").get(0);
        JsonNode last = lever.get("levels").get(lever.get("levels").size() - 1);
        JsonNode own = first;
        for (JsonNode level : lever.get("levels")) {
            own = level.get("level").asDouble() == lever.get("value").asDouble() ? level : own;
        }
        return "A guarantee that works from the day of signing leaves a deal to sign in " + share(first, "opens")
                + " of " + first.get("n") + " runs that ended without one; as it is, after "
                + NumberText.cell(lever.get("value").asDouble()) + " weeks, in " + share(own, "opens") + "; after "
                + NumberText.cell(last.get("level").asDouble()) + " weeks in " + share(last, "opens") + ".";
    }
}
