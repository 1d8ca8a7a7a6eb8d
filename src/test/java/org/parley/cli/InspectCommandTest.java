package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@code parley inspect}: the numbers are those worked by hand in TutorialByHandTest (1e-6) and, for Geneva, those of
 * the independent implementation in reference-vectors.json (1e-9); points and packages are told in option words; JSON
 * has every digit.
 */
class InspectCommandTest {
    private static final String EVEN_SPLIT = """
            id: even
            title: Two issues, two ways to share them
            summary: an even split
            question: Which of two even splits?
            asOf: 2026-01-05
            preferences: fixed
            parties:
              - id: ay
                side: A
                name: Ay
                delegation: [{name: Ay, role: head, track: both}]
                weights: {north: .5, south: .5}
                issueRanksGrade: P
                scores: {north: {bees: 0, ays: 1}, south: {bees: 0, ays: 1}}
                optionOrdersGrade: P
              - id: bee
                side: B
                name: Bee
                delegation: [{name: Bee, role: head, track: both}]
                weights: {north: .5, south: .5}
                issueRanksGrade: P
                scores: {north: {bees: 1, ays: 0}, south: {bees: 1, ays: 0}}
                optionOrdersGrade: P
            mediator: {id: em, name: Em, delegation: [{name: Em, role: mediator, track: both}]}
            issues:
              - id: north
                name: North
                track: political
                statusQuo: bees
                options: [{id: bees, name: to Bee}, {id: ays, name: to Ay}]
              - id: south
                name: South
                track: political
                statusQuo: ays
                options: [{id: bees, name: to Bee}, {id: ays, name: to Ay}]
            parameters: {lossAversion: {value: 1, grade: P}}
            """;

    /** What the fifth edition of the model changed, at the values of the fourth, which the reference is of. */
    private static final String[] FOURTH = {
        "--set",
        "breakdownHazard=.12",
        "--set",
        "temptation=2.5",
        "--set",
        "freezeHazard=.12",
        "--set",
        "deadlineCredibility=1",
        "--set",
        "costMemory=1"
    };

    private static final String[] COSTLIER = {"--set", "warCost=.3", "--set", "openingConcession=.5"};

    private static Spoken inspect(String scenario, String... more) {
        List<String> arguments = new ArrayList<>(List.of("inspect", scenario));
        arguments.addAll(List.of(more));
        return Spoken.parley(arguments.toArray(String[]::new));
    }

    private static List<String> lines(Spoken said) {
        return said.out().lines().map(l -> l.strip().replaceAll(" +", " ")).toList();
    }

    /** TutorialByHandTest, line 8: W .4198 and .5357, the island's plan V .5685 and .5419. */
    @Test
    void theTutorialInWords() {
        Spoken said = inspect("tutorial", COSTLIER);
        assertThat(said.exit()).isZero();
        assertThat(said.err()).isEmpty();
        assertThat(said.out()).contains("Exploratory teaching model.");
        assertThat(said.out().replaceAll("\\s+", " "))
                .contains("12 deals; 5 on the Pareto frontier; 1 acceptable to both");
        assertThat(lines(said))
                .contains(
                        "W, value of fighting on 0.42 0.54",
                        "Wᵉ, value of no agreement at the table 0.42 0.54",
                        "largest acceptable V 0.64 0.73",
                        "deals acceptable to it 5 6",
                        "Front: 1.0 % of the objective taken",
                        "Nash and Kalai–Smorodinsky point",
                        "Border joint administration",
                        "Security pact guaranteed by the Island Republic",
                        "Trade the market opens",
                        "V, R of Northland 0.57, 0.42",
                        "V, R of Southland 0.54, 0.54",
                        "The island's plan 0.57 0.42 100 % 0.54 0.54 100 % both",
                        "Southland's draft 0.14 0.42 100 % 0.61 0.54 100 % Southland");
        assertThat(said.out().replaceAll("\\s+", " "))
                .as("every letter and name of the tables in a sentence")
                .contains(
                        " V: value of a deal, counting that it may break. R: least V for which a side signs; ∞: it cannot be ratified.",
                        " Wᵉ: what a side has without a deal, W less what the mediator's pressure costs it.",
                        " Pareto frontier: the deals than which none ",
                        " Nash point: the deal with the largest product ",
                        " Kalai–Smorodinsky point: the deal in which ");
        assertThat(said.out().lines()).allMatch(l -> l.length() <= 80);
    }

    /** TutorialByHandTest, lines 4 to 7. */
    @Test
    void theTutorialAsJson() {
        JsonNode json = inspect("tutorial", "--json").json();
        assertEquals(12, json.get("deals").asInt());
        assertEquals(0, json.get("zopa").asInt());
        assertEquals(.01, json.get("front").asDouble(), 1e-12);
        assertEquals(.5589608, json.at("/sides/A/W").asDouble(), 1e-6);
        assertEquals(.6748618, json.at("/sides/B/W").asDouble(), 1e-6);
        assertEquals(.5589608, json.at("/sides/A/withoutAgreement").asDouble(), 1e-6);
        assertEquals(.6788053, json.at("/sides/A/largestAcceptableV").asDouble(), 1e-6);
        assertEquals(.7829412, json.at("/sides/B/largestAcceptableV").asDouble(), 1e-6);
        assertEquals(4, json.at("/sides/A/acceptableDeals").asInt());
        assertEquals(4, json.at("/sides/B/acceptableDeals").asInt());
        assertThat(json.get("nash").isNull()).isTrue();
        assertThat(json.get("kalaiSmorodinsky").isNull()).isTrue();
        JsonNode plan = json.at("/packages/0");
        assertThat(plan.get("id").asText()).isEqualTo("islandPlan");
        assertEquals(7, plan.get("deal").asInt());
        assertThat(plan.get("options").toString())
                .isEqualTo("{\"border\":\"share\",\"security\":\"pact\",\"trade\":\"open\"}");
        assertEquals(.75, plan.at("/A/u").asDouble(), 1e-12);
        assertEquals(.6044456, plan.at("/A/V").asDouble(), 1e-6);
        assertEquals(.6064355, plan.at("/B/V").asDouble(), 1e-6);
        assertEquals(.5589608, plan.at("/A/R").asDouble(), 1e-6);
        assertEquals(1, plan.at("/B/passProbability").asDouble());
        assertThat(plan.get("acceptable").asBoolean()).isFalse();
        assertThat(plan.at("/A/V").asText()).as("full precision").hasSizeGreaterThan(9);
        JsonNode draft = json.at("/packages/1");
        assertThat(draft.at("/options/trade").asText())
                .as("silent: the status quo")
                .isEqualTo("closed");
    }

    @Test
    void aPointHasItsOptions() {
        JsonNode json = inspect("tutorial", "--json", "--set", "warCost=.3").json();
        assertThat(json.at("/nash/options/border").asText()).isEqualTo("share");
        assertEquals(.5685244, json.at("/nash/A/V").asDouble(), 1e-6);
        assertEquals(.5419313, json.at("/kalaiSmorodinsky/B/V").asDouble(), 1e-6);
        assertThat(json.at("/nash/acceptable").asBoolean()).isTrue();
    }

    private static JsonNode reference(int number) throws IOException {
        try (var in = InspectCommandTest.class.getResourceAsStream("/org/parley/sim/reference-vectors.json")) {
            return new ObjectMapper().readTree(in).get("cases").get(number);
        }
    }

    /** The five first-round cases, as a user asks for them. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void genevaIsThatOfTheIndependentImplementation(int number) throws IOException {
        JsonNode expected = reference(number);
        List<String> sets = new ArrayList<>(List.of(FOURTH));
        sets.add("--json");
        for (String set : expected.get("set").asText().split(" ")) {
            if (!set.isEmpty()) {
                sets.addAll(List.of("--set", set));
            }
        }
        JsonNode json = inspect("geneva-2026", sets.toArray(String[]::new)).json();
        assertEquals(20_736, json.get("deals").asInt());
        assertEquals(expected.get("z").asDouble(), json.get("front").asDouble(), 1e-9);
        assertEquals(expected.get("zopaSize").asInt(), json.get("zopa").asInt());
        assertEquals(expected.at("/paretoV/exact").asInt(), json.get("frontier").size());
        for (int i = 0; i < 2; i++) {
            String side = i == 0 ? "A" : "B";
            JsonNode about = json.at("/sides/" + side);
            assertEquals(expected.get("W").get(i).asDouble(), about.get("W").asDouble(), 1e-9);
            assertEquals(
                    expected.get("We").get(i).asDouble(),
                    about.get("withoutAgreement").asDouble(),
                    1e-9);
            assertEquals(
                    expected.get("acceptableDeals").get(i).asInt(),
                    about.get("acceptableDeals").asInt());
            assertEquals(
                    expected.get("Vmax").get(i).asDouble(),
                    about.get("largestAcceptableV").asDouble(),
                    1e-9);
        }
        assertThat(json.get("packages")).hasSize(expected.get("packages").size());
        for (JsonNode named : json.get("packages")) {
            JsonNode of = expected.at("/packages/" + named.get("id").asText());
            assertEquals(of.get("index").asInt(), named.get("deal").asInt());
            for (int i = 0; i < 2; i++) {
                JsonNode worth = named.get(i == 0 ? "A" : "B");
                for (String[] pair : new String[][] {{"u", "u"}, {"V", "V"}, {"R", "R"}, {"P", "passProbability"}}) {
                    JsonNode one = of.get(pair[0]).get(i);
                    JsonNode other = worth.get(pair[1]);
                    if (one.isNumber()) {
                        assertEquals(one.asDouble(), other.asDouble(), 1e-9, named.get("id") + " " + pair[0]);
                    } else {
                        assertThat(other.asText())
                                .as(named.get("id") + " " + pair[0])
                                .isEqualTo("Infinity");
                    }
                }
            }
        }
        assertEquals(expected.at("/nash/index").asInt(-1), json.at("/nash/deal").asInt(-1));
        assertEquals(
                expected.at("/kalaiSmorodinsky/index").asInt(-1),
                json.at("/kalaiSmorodinsky/deal").asInt(-1));
    }

    /**
     * Ukraine's public and the packages, in the base case of the independent implementation: 5.3 %, R 1.2; the Russian
     * line cannot be ratified.
     */
    @Test
    void passProbabilitiesAreTold() {
        List<String> lines = lines(inspect("geneva-2026", FOURTH));
        assertThat(lines).contains("US 28-point plan 0.11 1.2 5.3 % 0.59 0.50 100 % Russia");
        assertThat(lines).anyMatch(l -> l.startsWith("Russia's stated −0.11 ∞ 0.0012 %"));
        assertThat(lines).contains("No deal gives both at least Wᵉ, so there is no Nash and no Kalai–Smorodinsky");
    }

    @Test
    void aReplicationIsOneDraw() {
        JsonNode one = inspect("geneva-2026", "--json", "--replication", "17").json();
        JsonNode again = inspect("geneva-2026", "--json", "--replication", "17", "--seed", "1")
                .json();
        JsonNode other = inspect("geneva-2026", "--json", "--replication", "18").json();
        assertThat(one).isEqualTo(again);
        assertThat(one.at("/sides/A/W")).isNotEqualTo(other.at("/sides/A/W"));
        assertThat(one.get("which").asText()).isEqualTo("Replication 17 of seed 1: one draw of many.");
        Spoken both = inspect("tutorial", "--fixed", "--replication", "2");
        assertThat(both.exit()).isEqualTo(2);
        assertThat(both.err()).contains("exclude each other");
    }

    /**
     * Two issues of two options, half the weight each, wanted by both sides the other way round: with no value of
     * fighting on, giving either issue to either side is worth .5 to both, so two deals tie.
     */
    @Test
    void tiesAreTold(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("even.yaml");
        Files.writeString(file, EVEN_SPLIT, StandardCharsets.UTF_8);
        Spoken said = inspect(file.toString(), COSTLIER);
        assertThat(said.err()).isEmpty();
        assertThat(said.out().replaceAll("\\s+", " "))
                .contains("2 deals tie for the Nash point; one of them is shown.")
                .contains("2 deals tie for the Kalai–Smorodinsky point;");
        JsonNode json = new ObjectMapper()
                .readTree(inspect(file.toString(), "--json", COSTLIER[0], COSTLIER[1])
                        .out());
        assertEquals("{\"count\":2,\"deals\":[1,2]}", json.get("nashTies").toString());
        assertEquals(
                "{\"count\":2,\"deals\":[1,2]}",
                json.get("kalaiSmorodinskyTies").toString());
        assertThat(inspect("tutorial", COSTLIER).out()).doesNotContain("tie for");
    }

    /**
     * Parties with long names are called by a short one, as stated or by the id, which is said once: in 80 columns no
     * line is longer and no word is broken, and a trace says the long name once.
     */
    @ParameterizedTest
    @CsvSource({"80, ''", "80, 'short: Highlands'", "100, ''"})
    void longNamesOfPartiesBreakNoTable(int width, String stated, @TempDir Path folder) throws IOException {
        String north = "Democratic Federal Republic of Northern Highlands";
        Path file = Files.writeString(
                folder.resolve("tutorial.yaml"),
                Files.readString(Path.of("scenarios/tutorial.yaml"))
                        .replace("    name: Northland\n", "    name: " + north + "\n    " + stated + "\n")
                        .replace("name: Southland\n", "name: Confederation of the Southern Coastal Provinces\n"));
        String called = stated.isEmpty() ? "northland" : "Highlands";

        String out = Spoken.parley(width, "inspect", file.toString()).out();

        assertThat(out.lines()).allMatch(line -> line.length() <= width);
        assertThat(out)
                .contains(called + ": " + north, "southland: Confederation")
                .containsPattern("At the first round +" + called + "  southland\n")
                .containsPattern("acceptable")
                .doesNotContainPattern("(?m)^(acceptab|agreemen|Southlan)$");
        String trace = Spoken.parley(width, "trace", file.toString()).out();
        assertThat(trace.split("Democratic Federal Republic", -1)).hasSize(2);
        assertThat(trace).contains("1  " + called + " offers");
    }
}
