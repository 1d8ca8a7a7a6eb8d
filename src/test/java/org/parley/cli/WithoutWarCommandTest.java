package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An ordinary negotiation through every verb: with deals that both would sign, and without any. No crash, no empty
 * sentence, no word of a war.
 */
class WithoutWarCommandTest {
    /**
     * One issue that divides 100 points: at 30 and 40 seven of eleven prices are acceptable to both (by hand: 30 … 60
     * for the seller), at 70 and 40 none is.
     */
    private static final String SPLIT = """
            id: split
            title: "A split"
            war: none
            parties:
              - {id: seller, side: A, name: Seller, scores: {price: {p0: 0, p10: 10, p30: 30, p50: 50, p60: 60, p100: 100}}}
              - {id: buyer, side: B, name: Buyer, scores: {price: {p0: 100, p10: 90, p30: 70, p50: 50, p60: 40, p100: 0}}}
            reservation: {seller: 30, buyer: 40}
            issues:
              - {id: price, name: Price, options: [p0, p10, p30, p50, p60, p100]}
            """;

    @TempDir
    Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("split.yaml"), text);
    }

    private static void sound(String text) {
        assertThat(text)
                .doesNotContain("null")
                .doesNotContain("NaN")
                .doesNotContain("fight")
                .doesNotContain("ediator")
                .doesNotContain("..")
                .doesNotContain(" .")
                .doesNotContain("as of ,");
    }

    private Spoken parley(String... arguments) {
        Spoken said = Spoken.parley(arguments);
        assertThat(said.exit()).as(said.err()).isZero();
        return said;
    }

    @Test
    void dealsOnTheBoundaryAreAcceptable() throws IOException {
        JsonNode said = parley("inspect", file(SPLIT).toString(), "--json").json();
        assertThat(said.get("zopa").asInt()).as("30, 50 and 60").isEqualTo(3);
        assertThat(said.get("nash").get("options").get("price").asText()).isEqualTo("p50"); // 20·10 > 30·0
    }

    /**
     * At 70 and 40 the price of 60 comes nearest: 10 points are missing to the seller, none to the buyer. That holds
     * wherever the scale begins: here all worths of both lie 50 lower.
     */
    @Test
    void whatIsMissingIsADifferenceWhereverTheScaleBegins() throws IOException {
        String closed = SPLIT.replace("seller: 30", "seller: 70");
        String lower = closed.replace(
                        "{p0: 0, p10: 10, p30: 30, p50: 50, p60: 60, p100: 100}",
                        "{p0: -50, p10: -40, p30: -20, p50: 0, p60: 10, p100: 50}")
                .replace(
                        "{p0: 100, p10: 90, p30: 70, p50: 50, p60: 40, p100: 0}",
                        "{p0: 50, p10: 40, p30: 20, p50: 0, p60: -10, p100: -50}")
                .replace("{seller: 70, buyer: 40}", "{seller: 20, buyer: -10}");
        for (String text : new String[] {closed, lower}) {
            String said =
                    parley("explain", file(text).toString(), "--fixed").out().replaceAll("\\s+", " ");
            boolean low = text.equals(lower);
            assertThat(said)
                    .contains("nearest came: Price: p60.")
                    .contains(
                            low
                                    ? "It is worth 10 to Seller; no agreement holds 20 against it: 10 is missing."
                                    : "It is worth 60 to Seller; no agreement holds 70 against it: 10 is missing.")
                    .contains(
                            low
                                    ? "It is worth −10 to Buyer; no agreement holds −10 against it: 0 more than it takes."
                                    : "It is worth 40 to Buyer; no agreement holds 40 against it: 0 more than it takes.")
                    .contains("Left over; − is missing −10 0");
        }
    }

    @Test
    void everyVerbSpeaksOfNoWar() throws IOException {
        String path = file(SPLIT).toString();
        sound(parley("inspect", path).out());
        sound(parley("trace", path, "--fixed").out());
        assertThat(parley("doctor", path).out().replaceAll("\\s+", " "))
                .contains("A negotiation without a war")
                .contains("3 deals are acceptable to both")
                .contains("there is no war");
        Path out = folder.resolve("run");
        Spoken run = parley("run", path, "--runs", "20", "--out", out.toString());
        sound(run.out());
        assertThat(run.out()).contains("Comprehensive settlement").doesNotContain("Ceasefire");
        assertThat(out.resolve("figures/outcomes.csv")).exists();
        assertThat(out.resolve("figures/survival.csv")).doesNotExist();
        assertThat(Files.readString(out.resolve("figures/outcomes.csv")).lines())
                .hasSize(6); // head, settlement, still talking with progress or without (there are no measures),
        // rejected
        assertThat(Files.readString(out.resolve("codebook.csv"))).contains("points");
        parley("rerun", out.toString());
    }

    @Test
    void withoutAnyAcceptableDeal() throws IOException {
        String path = file(SPLIT.replace("seller: 30", "seller: 70")).toString();
        Spoken inspect = parley("inspect", path);
        sound(inspect.out());
        assertThat(inspect.out().replaceAll("\\s+", " "))
                .contains("none acceptable to both: the zone of possible agreement (ZOPA) is empty.")
                .contains("so there is no Nash and no Kalai–Smorodinsky point");
        JsonNode json = parley("inspect", path, "--json").json();
        assertThat(json.get("zopa").asInt()).isZero();
        assertThat(json.get("nash").isNull()).isTrue();
        sound(parley("trace", path).out());
        assertThat(parley("doctor", path).out().replaceAll("\\s+", " "))
                .contains("each party has deals that it prefers to no agreement, but they are not the same.");
        Path out = folder.resolve("none");
        Spoken run = parley("run", path, "--runs", "20", "--out", out.toString());
        sound(run.out());
        assertThat(run.out()).contains("Still talking").contains("Why no deal, in 20 runs");
        String report = Files.readString(out.resolve("report.html"));
        assertThat(report).doesNotContain("NaN").doesNotContain(">null<").doesNotContain("<p></p>");
        parley("rerun", out.toString());
    }

    /** What no agreement is worth is a factor: at 30 three prices are acceptable to both, at 61 and 100 none is. */
    @Test
    void aSweepVariesTheReservationValue() throws IOException {
        file(SPLIT);
        Path sweep = Files.writeString(folder.resolve("walk-away.yaml"), """
                id: walk-away
                title: "When does the seller walk away?"
                scenario: split.yaml
                design: {kind: grid}
                factors: {reservation.seller: [30, 61, 100]}
                replications: 6
                seed: 1
                outcomes: [COMPREHENSIVE, zopaFirst]
                """);
        Path out = folder.resolve("sweep");
        parley("sweep", sweep.toString(), "--out", out.toString());
        assertThat(Files.readAllLines(out.resolve("means.csv")))
                .containsExactly(
                        "point,reservation.seller,COMPREHENSIVE,COMPREHENSIVE.n,COMPREHENSIVE.sd,zopaFirst,zopaFirst.n,zopaFirst.sd",
                        "0,30,1,6,0,3,6,0",
                        "1,61,0,6,0,0,6,0",
                        "2,100,0,6,0,0,6,0");
        assertThat(Files.readString(out.resolve("codebook.csv")))
                .contains("varied by the sweep: what no agreement is worth to the party");
        Spoken closed = Spoken.parley(
                "sweep",
                Files.writeString(
                                folder.resolve("walk-away.yaml"),
                                Files.readString(sweep)
                                        .replace("reservation.seller: [30, 61, 100]", "warCost: [.1, .2]"))
                        .toString());
        assertThat(closed.exit()).isEqualTo(2);
        assertThat(closed.err().replaceAll("\\s+", " ")).contains("\"warCost\" belongs to a war");
        Spoken outside = Spoken.parley(
                "sweep",
                Files.writeString(
                                folder.resolve("walk-away.yaml"),
                                Files.readString(sweep).replace("warCost: [.1, .2]", "reservation.seller: [30, 101]"))
                        .toString());
        assertThat(outside.exit()).isEqualTo(2);
        assertThat(outside.err().replaceAll("\\s+", " "))
                .contains("level 2 of reservation.seller is 101; allowed 0 … 100 points.");
    }

    /**
     * What no agreement is worth may follow from the status quo: the buyer's 90 and the seller's 10 leave every price
     * above.
     */
    @Test
    void theStatusQuoIsNoAgreement() throws IOException {
        String quo = SPLIT.replace("name: Price,", "name: Price, statusQuo: p10,")
                .replace("reservation: {seller: 30, buyer: 40}\n", "")
                .replace("id: split", "id: split\nparameters: {lossAversion: 1}");
        JsonNode said = parley("inspect", file(quo).toString(), "--json").json();
        assertThat(said.get("sides").get("A").get("W").asDouble()).isEqualTo(10);
        assertThat(said.get("sides").get("B").get("W").asDouble()).isEqualTo(90);
        assertThat(said.get("zopa").asInt()).as("the status quo itself").isEqualTo(1);
    }

    /**
     * A stated value stands in place of the value of fighting on: at the first round R is it, less pressure (none),
     * plus the bar at home (no polls).
     */
    @Test
    void inAWarItStandsInPlaceOfW() {
        JsonNode said = parley("inspect", "tutorial", "--json", "--set", "reservation.northland=.45")
                .json();
        JsonNode before = parley("inspect", "tutorial", "--json").json();
        assertThat(said.get("sides").get("A").get("W").asDouble()).isEqualTo(.45);
        assertThat(said.get("sides").get("A").get("withoutAgreement").asDouble())
                .isEqualTo(.45);
        assertThat(said.get("frontier").get(0).get("A").get("R").asDouble()).isEqualTo(.45);
        assertThat(said.get("sides").get("B").get("W").asDouble())
                .isEqualTo(before.get("sides").get("B").get("W").asDouble());
        assertThat(said.get("sides").get("A").get("unit").asText()).isEqualTo("stk");
    }
}
