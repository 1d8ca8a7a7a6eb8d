package org.parley.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.format.Overrides;
import org.parley.format.ScenarioReader;
import org.parley.format.ScenarioWriter;
import org.parley.parameter.Mechanism;
import org.parley.parameter.Parameter;
import org.parley.parameter.Parameters;
import org.parley.parameter.Side;
import org.parley.parameter.WithoutWar;
import org.parley.yaml.Problem;
import org.parley.yaml.ScenarioException;

/**
 * {@code war: none} and {@code reservation} in files, presets and options: what is accepted, what is closed, and the
 * words of every refusal.
 */
public class WithoutWarTest {
    public static final String SALE = """
            id: sale
            title: "A sale"
            war: none
            parties:
              - {id: seller, side: A, name: Seller, scores: {price: {low: 0, high: 300}, date: {soon: -20, late: 80}}}
              - {id: buyer, side: B, name: Buyer, weights: {price: .5, date: .5}, scores: {price: {low: 1, high: 0}, date: {soon: 1, late: 0}}}
            reservation: {seller: 120, buyer: .4}
            issues:
              - {id: price, name: Price, options: [low, high]}
              - {id: date, name: Date, options: [soon, late]}
            """;

    @TempDir
    Path folder;

    private Scenario read(String text) throws IOException {
        return ScenarioReader.read(Files.writeString(folder.resolve("sale.yaml"), text));
    }

    private List<String> problems(String text) {
        ScenarioException wrong = catchThrowableOfType(ScenarioException.class, () -> read(text));
        return wrong == null
                ? List.of()
                : wrong.problems().stream()
                        .map(p -> p.toString().replace(folder + "/", ""))
                        .toList();
    }

    private static List<String> problems(Overrides overrides) {
        return overrides.problems().stream().map(Problem::toString).toList();
    }

    @Test
    void aSaleIsRead() throws IOException {
        Scenario sale = read(SALE);
        assertThat(sale.war()).isFalse();
        assertThat(sale.asOf()).isNull();
        assertThat(sale.mediator()).isNull();
        assertThat(sale.issues().get(0).statusQuo()).isEqualTo(Issue.NONE);
        assertThat(sale.party(Side.A).scale()).isEqualTo(new WorthScale(-20, 380));
        // (120 − (−20)) / 400 by hand
        assertThat(sale.party(Side.A).reservationInStk()).isEqualTo(.35);
        assertThat(sale.party(Side.B).reservationInStk()).isEqualTo(.4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "war: none | war: maybe | sale.yaml:3:6  war is \"maybe\"; allowed none. Left out, there is a war.",
                "war: none | war: | sale.yaml:3:5  war is nothing; allowed none. Left out, there is a war.",
                "{seller: 120, buyer: .4} | {seler: 120, buyer: .4} "
                        + "| sale.yaml:7:15  unknown party \"seler\" of reservation; the parties are seller (A) and buyer (B). Maybe \"seller\"?"
                        + "¦sale.yaml:1:1  what no agreement is worth to seller is not told: \"reservation\" states it, or else every issue has a statusQuo, and price has none.",
                "{seller: 120, buyer: .4} | {seller: 381, buyer: .4} | sale.yaml:7:23  reservation of seller is 381; allowed -20 … 380 points.",
                "{seller: 120, buyer: .4} | {seller: 120, buyer: 40} | sale.yaml:7:35  reservation of buyer is 40; allowed 0 … 1 stk. Maybe 0.4?",
                "{seller: 120, buyer: .4} | 120 | sale.yaml:7:14  reservation is 120; a mapping (key: value) is wanted."
                        + "¦sale.yaml:1:1  what no agreement is worth to seller is not told: \"reservation\" states it, or else every issue has a statusQuo, and price has none."
                        + "¦sale.yaml:1:1  what no agreement is worth to buyer is not told: \"reservation\" states it, or else every issue has a statusQuo, and price has none.",
                "war: none | war: none\\nparameters: {warCost: .1, deadline: 9} "
                        + "| sale.yaml:4:14  \"warCost\" belongs to a war or its mediation, and the scenario says war: none; leave it out.",
                "war: none | war: none\\nswitches: {freeze: on} "
                        + "| sale.yaml:4:12  \"freeze\" belongs to a war or its mediation, and the scenario says war: none; leave it out.",
                "war: none | war: none\\nmediator: {id: m, name: M} "
                        + "| sale.yaml:4:1  \"mediator\" belongs to a war or its mediation, and the scenario says war: none; leave it out. Maybe somebody mediates and nobody fights? Then leave out war: none (docs/scenario-format.md, \"A mediator, but no fighting\").",
                "war: none | war: none\\nobjective: {issue: price, to: high, gainer: seller, areaKm2: 5} "
                        + "| sale.yaml:4:1  \"objective\" belongs to a war or its mediation, and the scenario says war: none; leave it out.",
                "war: none | war: none\\nmeasures: [] "
                        + "| sale.yaml:4:1  \"measures\" belongs to a war or its mediation, and the scenario says war: none; leave it out.",
                "war: none | war: none\\nevents: [{week: 2, name: e, parameter: warCost, set: .1}] "
                        + "| sale.yaml:4:40  \"warCost\" belongs to a war or its mediation, and the scenario says war: none; leave it out.",
                "war: none | war: none\\nevents: [{date: 2026-01-05, name: e}] "
                        + "| sale.yaml:4:17  date of event \"e\" is 2026-01-05, and the file has no \"asOf\"; \"week\" says when without one.",
                "war: none | war: none\\npackages: [{id: p, name: P, cells: {price: low}}] "
                        + "| sale.yaml:4:11  package p is silent on issue date, which has no statusQuo; name an option.",
                "options: [low, high] | options: [{id: low, name: Low, powerShift: {seller: .1}}, high] "
                        + "| sale.yaml:9:61  \"powerShift\" belongs to a war or its mediation, and the scenario says war: none; leave it out."
            })
    void oneReplacementGivesExactlyTheseProblems(String from, String to, String problems) {
        assertThat(SALE).contains(from);
        assertThat(problems(SALE.replace(from, to.replace("\\n", "\n"))))
                .containsExactlyInAnyOrder(problems.strip().split("¦"));
    }

    @Test
    void withAWarItsKeysAreWanted() {
        assertThat(problems(SALE.replace("war: none\n", "")))
                .contains(
                        "sale.yaml:1:1  the scenario has no \"asOf\".",
                        "sale.yaml:1:1  the scenario has no \"mediator\". Maybe war: none, if nobody mediates and nobody fights (docs/scenario-format.md, \"A negotiation without a war\")?",
                        "sale.yaml:8:5  issue price has no \"track\".");
    }

    /** Another word for none is one problem, and nothing follows from it. */
    @ParameterizedTest
    @CsvSource({"no, ' Maybe \"none\"?'", "false, ' Maybe \"none\"?'", "NONE, ' Maybe \"none\"?'", "cold, ''"})
    void anotherWordForNoneIsOneProblem(String word, String hint) {
        assertThat(problems(SALE.replace("war: none", "war: " + word)))
                .containsExactly(
                        "sale.yaml:3:6  war is \"" + word + "\"; allowed none. Left out, there is a war." + hint);
    }

    /** The status quo of every issue says what no agreement is worth, too. */
    @Test
    void aStatusQuoStandsInForTheReservationValue() throws IOException {
        String quo = SALE.replace("name: Price,", "name: Price, statusQuo: low,")
                .replace("name: Date,", "name: Date, statusQuo: soon,")
                .replace("reservation: {seller: 120, buyer: .4}\n", "");
        assertThat(read(quo).party(Side.A).reservation()).isNull();
        assertThat(read(quo).party(Side.A).reservationInStk()).isNaN();
    }

    @Test
    void optionsStateAReservationValue() throws IOException {
        Scenario sale = read(SALE);
        Scenario set = Overrides.of(sale)
                .set("reservation.seller=200")
                .set("reservation.B=.25")
                .scenario();
        assertThat(set.party(Side.A).reservationInStk()).isEqualTo(.55);
        assertThat(set.party(Side.B).reservationInStk()).isEqualTo(.25);
        assertThat(problems(Overrides.of(sale).set("reservation.seller=1e4")))
                .containsExactly("--set reservation.seller=1e4  reservation.seller is 1e4; allowed -20 … 380 points.");
        assertThat(problems(Overrides.of(sale).set("reservation.byer=.1")))
                .containsExactly(
                        "--set reservation.byer=.1  unknown party \"byer\" of reservation; the parties are seller (A) and buyer (B). Maybe \"buyer\"?");
        assertThat(problems(Overrides.of(sale).set("reservation=.1")))
                .containsExactly(
                        "--set reservation=.1  reservation is of one party; reservation.seller or reservation.buyer is wanted.");
        assertThat(problems(Overrides.of(sale).set("reservation.A=1").set("reservation.seller=1")))
                .containsExactly(
                        "--set reservation.seller=1  \"reservation.seller\" has its value from --set reservation.A=1 already; it may be given once.");
        assertThat(problems(Overrides.of(sale).set("war=none")))
                .containsExactly(
                        "--set war=none  whether there is a war stands in the file only: war: none decides which of its keys mean something.");
    }

    /** In a war, too: there it stands in place of the value of fighting on. */
    @Test
    void aWarMayHaveStatedReservationValues() throws IOException {
        Scenario tutorial = ScenarioReader.read(Path.of("scenarios/tutorial.yaml"));
        Scenario set = Overrides.of(tutorial).set("reservation.northland=.4").scenario();
        assertThat(set.party(Side.A).reservationInStk()).isEqualTo(.4);
        assertThat(ScenarioReader.read(Files.writeString(folder.resolve("scenario.yaml"), ScenarioWriter.write(set))))
                .isEqualTo(set);
    }

    @Test
    void everyClosedNameIsRefusedByEveryDoor() throws IOException {
        Scenario sale = read(SALE);
        for (Parameter p : WithoutWar.closedParameters()) {
            String said = "\"" + p.key() + "\" belongs to a war or its mediation";
            assertThat(problems(Overrides.of(sale).set(p.key() + "=" + p.defaultValue())))
                    .singleElement()
                    .asString()
                    .contains(said);
            assertThat(problems(SALE + "parameters: {" + p.key() + ": " + p.defaultValue() + "}\n"))
                    .singleElement()
                    .asString()
                    .contains(said);
        }
        for (Mechanism m : Mechanism.values()) {
            if (!WithoutWar.closes(m.key())) {
                continue;
            }
            String said = "\"" + m.key() + "\" belongs to a war or its mediation";
            assertThat(problems(Overrides.of(sale).on(m.key())))
                    .singleElement()
                    .asString()
                    .contains(said);
            assertThat(sale.assumptions().on(m)).isFalse();
        }
        assertThat(problems(Overrides.of(sale).style("responsive")))
                .singleElement()
                .asString()
                .contains("\"mediatorStyle\" belongs");
        Path preset = Files.writeString(
                folder.resolve("dear.yaml"),
                "id: dear\ntitle: x\ngrade: P\nnote: x\nparameters: {warCost: .3}\nreservation: {A: 100}\n");
        assertThat(problems(Overrides.of(sale).preset(preset)))
                .singleElement()
                .asString()
                .contains("\"warCost\" belongs");
    }

    @Test
    void aPresetStatesAReservationValue() throws IOException {
        Path preset = Files.writeString(
                folder.resolve("dear.yaml"), "id: dear\ntitle: x\ngrade: P\nnote: y\nreservation: {A: 100}\n");
        Scenario set = Overrides.of(read(SALE)).preset(preset).scenario();
        assertThat(set.party(Side.A).reservation()).isEqualTo(new Reservation(100, new Cite("P", "", "y")));
    }

    /** What is open keeps the registry's distribution and default; nothing that is closed is drawn. */
    @Test
    void closedParametersAreNotDrawn() {
        for (Parameter p : Parameters.all()) {
            for (Side side : Side.values()) {
                var of = WithoutWar.assumptions().of(p, side);
                if (WithoutWar.closes(p.key())) {
                    assertThat(of.distribution()).as(p.key()).isNull();
                } else if (p.equals(Parameters.DEADLINE_CREDIBILITY)) {
                    assertThat(of.value())
                            .as("believed until a file says otherwise")
                            .isEqualTo(1);
                    assertThat(of.distribution()).isNull();
                } else {
                    assertThat(of)
                            .as(p.key())
                            .isEqualTo(
                                    org.parley.parameter.Assumptions.defaults().of(p, side));
                }
            }
        }
        assertThat(WithoutWar.closes("horizon")).isFalse();
        assertThat(WithoutWar.closes("strategy")).isFalse();
    }
}
