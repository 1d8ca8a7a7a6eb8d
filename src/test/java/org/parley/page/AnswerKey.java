package org.parley.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The answers to the seven questions of docs/teaching/worksheet.md, from the runs that the page plays: Geneva, seed 1,
 * the first 500 draws that fit the record. Every figure is a text of the page, with n and its interval.
 */
final class AnswerKey {
    private static final int RUNS = 500;
    private static final int[] WEEKS = {0, 26};
    private static final String SCENARIO = "geneva-2026";

    private final Explorer explorer = new Explorer();
    private final ObjectMapper mapper = new ObjectMapper();
    private final StringBuilder text = new StringBuilder();
    private final JsonNode scenario;
    private final int plain;
    private final Map<String, Integer> settings = new LinkedHashMap<>();

    private AnswerKey() throws IOException {
        scenario =
                json(explorer.scenario(SCENARIO + ".yaml", Files.readString(Path.of("scenarios", SCENARIO + ".yaml"))));
        plain = setting(List.of());
        settings.put("plain", plain);
        for (JsonNode party : scenario.get("parties")) {
            String id = party.get("id").asText();
            settings.put("pressure." + id, setting(List.of("--set", "pressure." + id + "=1")));
        }
        for (int weeks : WEEKS) {
            settings.put("weeks." + weeks, setting(List.of("--set", "guaranteeWindow=" + weeks)));
        }
        settings.put("hope", setting(words("low", "believedCollapse")));
        settings.put("middle", setting(words("value", "")));
        settings.values().parallelStream().forEach(this::play); // each has its own runs
    }

    /** Options that set every dial that is drawn, or the one that is named, to its lowest or middle value. */
    private List<String> words(String value, String only) {
        List<String> words = new ArrayList<>();
        for (JsonNode dial : scenario.get("dials")) {
            String key = dial.get("key").asText();
            for (JsonNode side : dial.get("sides")) {
                if (side.get("drawn").asBoolean() && (only.isEmpty() || only.equals(key))) {
                    String party = side.get("party").isNull()
                            ? ""
                            : "." + side.get("party").asText();
                    words.addAll(
                            List.of("--set", key + party + "=" + side.get(value).asText()));
                }
            }
        }
        return words;
    }

    private JsonNode json(String answer) throws IOException {
        JsonNode read = mapper.readTree(answer);
        if (read.has("problems")) {
            throw new AssertionError(answer);
        }
        return read;
    }

    private int setting(List<String> words) throws IOException {
        return json(explorer.setting(SCENARIO, String.join("\n", words)))
                .get("setting")
                .asInt();
    }

    /** Plays as the page does: until so many runs count. */
    private void play(int setting) {
        int fit = 0;
        while (fit < RUNS) {
            fit = explorer.play(setting, Math.min(20, RUNS - fit));
        }
    }

    /** The answer of a setting beside the plain one. */
    private JsonNode beside(String name) throws IOException {
        return json(explorer.answer(settings.getOrDefault(name, 0), plain, true));
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private void bullet(String line) {
        line("- " + line);
    }

    /** The whole sheet. */
    static String markdown(String banner) throws IOException {
        return new AnswerKey().write(banner);
    }

    private String write(String banner) throws IOException {
        JsonNode answer = json(explorer.answer(plain, 0, true));
        line("# Answer key to the worksheet");
        line("");
        line(banner);
        line("");
        line(
                "Written by the program from the runs that the page plays: scenario `" + SCENARIO
                        + "`, seed 1, the first "
                        + RUNS
                        + " draws that fit what happened before. Intervals are 95 %. A test compares this file with the program. "
                        + "Whoever turns the same dials gets the same words; what is asked beyond the numbers stands in italics.");
        question(1, "Which outcomes emerge?");
        inShort(answer, 0);
        inShort(answer, 1);
        answer.get("groups")
                .forEach(group -> bullet(group.get("name").asText() + ": "
                        + group.get("between").asText() + " (" + group.get("count") + " of " + group.get("n") + ")."));
        line("");
        line("*None of the endings is better than another one; the order is an order of the file.*");
        terms(answer);
        pressure();
        guarantee();
        hope();
        why(answer);
        middle();
        return text.toString();
    }

    private void question(int number, String words) {
        line("");
        line("## " + number + ". " + words);
        line("");
    }

    private void inShort(JsonNode answer, int sentence) {
        bullet(answer.get("inShort").get(sentence).asText());
    }

    private void terms(JsonNode answer) {
        question(2, "On what terms?");
        inShort(answer, 2);
        List<String> never = new ArrayList<>();
        long n = 0;
        for (JsonNode issue : answer.get("terms")) {
            n = issue.get("n").asLong();
            for (JsonNode option : issue.get("options")) {
                if (option.get("count").asLong() == 0 && option.get("option").asInt() >= 0) {
                    never.add(issue.get("name").asText() + ": "
                            + option.get("name").asText() + " (0 of " + n + ", at most "
                            + Math.round(100 * option.get("high").asDouble()) + " of 100)");
                }
            }
        }
        bullet("In no agreement: " + (never.isEmpty() ? "none of the options" : String.join("; ", never)) + ".");
        line("");
        line("*What no agreement holds is not impossible; it did not come up in " + n
                + " agreements under these assumptions.*");
    }

    private void pressure() throws IOException {
        question(3, "Pressure on one, pressure on the other");
        for (JsonNode party : scenario.get("parties")) {
            compared(
                    "Full pressure on " + party.get("shortName").asText(),
                    beside("pressure." + party.get("id").asText()));
        }
        line(
                "*Both bring more agreements here. Who moved further shifts towards Ukraine where Ukraine is pressed; where Russia is, the shift is too small for these runs to tell. The two measures disagree about who gives more to begin with: "
                        + "one starts from opening demands, the other from today. Whether a pressed agreement breaks sooner is an assumption of its own.*");
    }

    private void compared(String name, JsonNode answer) {
        JsonNode compared = answer.get("compared");
        line("**" + name + "**");
        line("");
        bullet("Agreements: " + compared.get("agreement").asText() + "; n = " + compared.get("n") + " pairs.");
        bullet(capital(compared.get("changed").asText()) + ".");
        compared.get("forWhom").forEach(sentence -> bullet(sentence.asText()));
        line("");
    }

    private void guarantee() throws IOException {
        question(4, "The guarantee first, or last");
        for (int weeks : WEEKS) {
            JsonNode answer = beside("weeks." + weeks);
            line("**" + (weeks == 0 ? "From the day of signing" : "After " + weeks + " weeks") + "**");
            line("");
            bullet("Agreements: " + answer.get("compared").get("agreement").asText() + "; n = "
                    + answer.get("compared").get("n") + " pairs.");
            answer.get("lasting")
                    .get("series")
                    .forEach(series -> bullet(series.get("words").asText()));
            line("");
        }
        line("*How many sign and how long it stands are two questions. In the file the guarantee works after "
                + "8 weeks (a placeholder).*");
    }

    private void hope() throws IOException {
        question(5, "Hope");
        compared("The lowest hope for both", beside("hope"));
        line(
                "*Nothing about the war has changed, only what each side believes of the other. Who hopes for a collapse would rather wait than sign. "
                        + "Fewer pairs than talks: other draws fit what happened before when the hope is another one.*");
    }

    private void why(JsonNode answer) {
        question(6, "What stands in the way?");
        asked(answer);
        for (JsonNode row : answer.get("why").get("rows")) {
            String group = row.get("group").asText();
            String name = row.get("name").asText();
            bullet((group.equals("opens") ? "Where there never was one: " : "") + name.replaceFirst("^… ", "") + ": "
                    + row.get("text").asText() + " (" + row.get("interval").asText() + ", " + row.get("count") + " of "
                    + row.get("n") + ").");
        }
        line("");
        line(
                "*The last rows overlap, and so they add up to more than 100 %: one talk may have been opened by taking away the red lines, and also by promises that hold.*");
    }

    /** Which talks the question is asked of, and what became of the others; all talks are accounted for. */
    private void asked(JsonNode answer) {
        long asked = answer.get("why").get("n").asLong();
        long ceasefires = ending(answer, "CEASEFIRE");
        long rejected = ending(answer, "REJECTED");
        assertEquals(
                answer.get("n").asLong(),
                asked + answer.get("groups").get(0).get("count").asLong() + ceasefires + rejected);
        line("Of the " + (asked + ceasefires + rejected) + " talks without an agreement " + ceasefires
                + " ended in a ceasefire and " + rejected
                + " with a deal that failed at home; the question is asked of the other " + asked + ".");
        line("");
    }

    private static long ending(JsonNode answer, String outcome) {
        for (JsonNode row : answer.get("outcomes")) {
            if (row.get("key").asText().equals(outcome)) {
                return row.get("count").asLong();
            }
        }
        throw new AssertionError("no outcome " + outcome);
    }

    private void middle() throws IOException {
        question(7, "What do we know at all?");
        JsonNode answer = beside("middle");
        inShort(answer, 0);
        bullet("Beside the file as it stands: agreements, "
                + answer.get("compared").get("agreement").asText() + "; n = "
                + answer.get("compared").get("n") + " pairs.");
        JsonNode agreement = answer.get("groups").get(0);
        bullet(String.format(
                Locale.ROOT,
                "The interval is %.0f of 100 wide (%s).",
                100 * (agreement.get("high").asDouble() - agreement.get("low").asDouble()),
                agreement.get("interval").asText()));
        line("");
        line(
                "*The share moves by more than its interval is wide, and nothing about the war has changed. An interval says how far the number would move with other draws of the same assumptions; it does not say how wrong the assumptions are.*");
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
