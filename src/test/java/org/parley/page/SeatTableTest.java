package org.parley.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.parley.format.RandomScenarios;
import org.parley.scenario.Scenario;
import org.parley.seat.Chair;
import org.parley.table.Json;

/** What the page is told of a game: no dead end, nothing secret while it goes on, and a debrief that adds up. */
class SeatTableTest {
    private final Explorer explorer = new Explorer();

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text);
    }

    private int setting(String scenario) throws IOException {
        explorer.scenario(scenario + ".yaml", Files.readString(Path.of("scenarios", scenario + ".yaml")));
        return json(explorer.setting(scenario, "")).get("setting").asInt();
    }

    private static List<String> words(JsonNode node, String key) {
        List<String> words = new ArrayList<>();
        node.get(key).forEach(entry -> words.add(entry.get("words").asText()));
        return words;
    }

    @Test
    void aGameIsPlayedToItsDebrief_inEveryChairOfEveryScenario() throws IOException {
        for (String scenario : List.of("tutorial", "camp-david-1978", "geneva-2026")) {
            JsonNode parties = json(explorer.scenario(
                            scenario + ".yaml", Files.readString(Path.of("scenarios", scenario + ".yaml"))))
                    .get("parties");
            int setting = json(explorer.setting(scenario, "")).get("setting").asInt();
            for (String chair : List.of(
                    parties.get(0).get("id").asText(), parties.get(1).get("id").asText(), "mediator")) {
                for (int talk = 1; talk <= 6; talk++) {
                    String where = scenario + " " + chair + " " + talk;
                    SplittableRandom random = new SplittableRandom(talk);
                    String moves = "";
                    JsonNode shown = json(explorer.seat(setting, chair, talk, moves));
                    while (shown.get("debrief").isNull()) {
                        assertThat(shown.get("problem").isNull())
                                .as(where + ": " + shown.get("problem"))
                                .isTrue();
                        moves = moves + (moves.isEmpty() ? "" : "_") + move(setting, chair, talk, moves, shown, random);
                        shown = json(explorer.seat(setting, chair, talk, moves));
                    }
                    JsonNode debrief = shown.get("debrief");
                    assertThat(debrief.get("words").asText()).as(where).contains("in week ");
                    assertThat(debrief.get("model").asText()).as(where).contains("in week ");
                    assertThat(debrief.get("picture").isNull())
                            .as(where)
                            .isEqualTo(debrief.get("rounds").isEmpty());
                    int deals = 0;
                    if (!debrief.get("picture").isNull()) {
                        for (JsonNode cell : debrief.get("picture").get("cells")) {
                            deals += cell.get(2).asInt();
                            assertThat(cell.get(3).asInt())
                                    .isBetween(0, cell.get(2).asInt());
                        }
                        assertThat(deals).as(where).isPositive();
                    }
                }
            }
        }
    }

    /** A framework that the model signs is worth more to it than fighting on; both worths are told before it signs. */
    @Test
    void aFramework_saysWhatItIsWorth() throws IOException {
        int setting = setting("geneva-2026");
        Pattern told = Pattern.compile("To you it is worth (−?[0-9.]+), fighting on (−?[0-9.]+)\\.");
        int signed = 0;
        for (int talk = 1; talk <= 30; talk++) {
            String moves = explorer.seatOn(setting, "ukraine", talk, "", "MODEL");
            if (!json(explorer.seat(setting, "ukraine", talk, moves))
                    .get("debrief")
                    .get("label")
                    .asText()
                    .equals("Framework")) {
                continue;
            }
            String before = "m*" + (Integer.parseInt(moves.substring(2)) - 1);
            String says = json(explorer.seat(setting, "ukraine", talk, before))
                    .get("question")
                    .get("says")
                    .asText();
            Matcher worths = told.matcher(says);
            assertThat(worths.find()).as(talk + ": " + says).isTrue();
            assertThat(Double.parseDouble(worths.group(1).replace('−', '-')))
                    .as(talk + ": " + says)
                    .isGreaterThanOrEqualTo(Double.parseDouble(worths.group(2).replace('−', '-')));
            signed++;
        }
        assertThat(signed).as("talks of 30 that end in a framework").isPositive();
    }

    private String move(int setting, String chair, int talk, String moves, JsonNode shown, SplittableRandom random)
            throws IOException {
        String kind = shown.get("question").get("kind").asText();
        return switch (kind) {
            case "PRESS" -> "p" + (random.nextBoolean() ? "0" : "0.5") + "x1";
            case "OFFER" -> table(setting, chair, talk, moves, shown, random);
            case "TEXT" -> random.nextBoolean() ? "t-" : table(setting, chair, talk, moves, shown, random);
            default -> random.nextInt(5) == 0 ? "y" : "n";
        };
    }

    /** Any package that can be struck. */
    private String table(int setting, String chair, int talk, String moves, JsonNode shown, SplittableRandom random)
            throws IOException {
        List<String> options = new ArrayList<>();
        for (JsonNode issue : shown.get("can")) {
            List<Integer> can = new ArrayList<>();
            for (int o = 0; o < issue.size(); o++) {
                if (issue.get(o).asBoolean()) {
                    can.add(o);
                }
            }
            options.add(can.get(random.nextInt(can.size())).toString());
        }
        JsonNode worth = json(explorer.seatWorth(setting, chair, talk, moves, String.join(",", options)));
        assertThat(worth.get("feasible").asBoolean()).isTrue();
        assertEquals(chair.equals("mediator") ? 2 : 1, worth.get("sides").size());
        return "t" + worth.get("deal").asInt();
    }

    /** The answer to the own package is not told before theirs is answered; the first of two says nothing of B's. */
    @Test
    void bothSidesAnswerAtTheSameTime() throws IOException {
        int setting = setting("geneva-2026");
        JsonNode shown = json(explorer.seat(setting, "ukraine", 1, "t0"));
        assertEquals("ANSWER", shown.get("question").get("kind").asText());
        assertThat(words(shown, "chronicle")).noneMatch(words -> words.contains("table"));
        assertThat(shown.get("tabled").get(0).isNull()).isFalse();
        assertThat(shown.get("tabled").get(1)).isEqualTo(shown.get("question").get("package"));
        JsonNode later = json(explorer.seat(setting, "ukraine", 1, "t0_n"));
        assertThat(later.get("chronicle").toString())
                .contains("You table")
                .contains("You refuse.")
                .contains("refuses: ");
    }

    /** What a package is worth to the other side is in no answer while the game goes on. */
    @Test
    void theOtherSidesValuesStayHidden() throws IOException {
        int setting = setting("geneva-2026");
        int talk = explorer.seatTalk(setting, 1, true);
        JsonNode shown = json(explorer.seat(setting, "russia", talk, "m"));
        assertEquals("ANSWER", shown.get("question").get("kind").asText());
        JsonNode sides = shown.get("question").get("worth").get("sides");
        assertEquals(1, sides.size());
        assertEquals("Russia", sides.get(0).get("name").asText());
        assertEquals(1, shown.get("card").get("parties").size());
        assertThat(shown.get("debrief").isNull()).isTrue();
    }

    @Test
    void aBrokenLinkIsOneSentence_andTheGameStandsBeforeIt() throws IOException {
        int setting = setting("tutorial");
        assertThat(explorer.seat(setting, "eastland", 1, ""))
                .contains("there is no such chair; there are northland, southland, mediator.");
        JsonNode word = json(explorer.seat(setting, "northland", 1, "t3_n_x9"));
        assertThat(word.get("problem").asText()).startsWith("move 3 is “x9”; a move is ");
        assertEquals("t3_n", word.get("moves").asText());
        JsonNode wrong = json(explorer.seat(setting, "northland", 1, "t3_t4"));
        assertThat(wrong.get("problem").asText()).startsWith("move 2, “t4”, answers another question");
        assertEquals("t3", wrong.get("moves").asText());
        assertEquals("ANSWER", wrong.get("question").get("kind").asText());
    }

    @Test
    void anotherCourseOfEvents_isCountedOverThatDraw() throws IOException {
        int setting = setting("tutorial");
        JsonNode some = json(explorer.seatAgain(setting, 3, 40));
        JsonNode more = json(explorer.seatAgain(setting, 3, 60));
        assertEquals(40, some.get("n").asInt());
        assertEquals(100, more.get("n").asInt());
        int sum = 0;
        for (JsonNode row : more.get("outcomes")) {
            sum += row.get("count").asInt();
            assertEquals(100, row.get("n").asInt());
        }
        assertEquals(100, sum);
        assertEquals(10, json(explorer.seatAgain(setting, 4, 10)).get("n").asInt(), "another draw begins anew");
    }

    @Test
    void aTalkWhoseDrawFitsTheRecord_isFound() throws IOException {
        int setting = setting("geneva-2026");
        int talk = explorer.seatTalk(setting, 5, false);
        assertThat(talk).isBetween(5, 60);
        assertEquals(talk, explorer.seatTalk(setting, talk, false));
        int open = explorer.seatTalk(setting, 5, true);
        JsonNode end =
                json(explorer.seat(setting, "ukraine", open, explorer.seatOn(setting, "ukraine", open, "", "MODEL")));
        assertThat(end.get("debrief").get("rounds").get(0).get(4).asText()).isNotEqualTo("0");
    }

    /** Wars with and without a front, a mediator, polls, measures or a record, and disputes without a war. */
    @Test
    void everyKindOfConflictCanBePlayed() {
        SeatTable table = new SeatTable();
        for (long seed = 1; seed <= 25; seed++) {
            for (Scenario scenario :
                    List.of(RandomScenarios.of(seed), RandomScenarios.withRecord(seed), RandomScenarios.plain(seed))) {
                for (Chair chair : Chair.values()) {
                    String word = chair.word(scenario);
                    if (Chair.of(scenario, word) == null) {
                        continue;
                    }
                    String where = scenario.id() + " " + word + " seed " + seed;
                    String first = Json.text(table.shown(scenario, word, 1, "").map());
                    assertThat(first).as(where).contains("\"question\" : {");
                    String moves = table.goneOn(scenario, word, 1, "", "MODEL_ROUND");
                    moves = table.goneOn(scenario, word, 1, moves, "MODEL");
                    String end = Json.text(table.shown(scenario, word, 1, moves).map());
                    assertThat(end).as(where).contains("\"debrief\" : {").doesNotContain("NaN");
                }
            }
        }
    }
}
