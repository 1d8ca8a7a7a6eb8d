package org.parley.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.format.ScenarioReader;
import org.parley.parameter.Mechanism;
import org.parley.parameter.ParameterValues;
import org.parley.parameter.Parameters;
import org.parley.parameter.Side;
import org.parley.random.RunKey;
import org.parley.scenario.Scenario;
import org.parley.search.Bargain;
import org.parley.search.DealSearch;
import org.parley.search.LiteralSearch;
import org.parley.search.RejectedTexts;
import org.parley.value.Belief;
import org.parley.value.DealSpace;
import org.parley.value.Draw;
import org.parley.value.Utility;
import org.parley.value.Valuation;

/**
 * The first round of the Geneva conflict against an independent implementation of the model page:
 * {@code reference-vectors.json}, whose field "about" says where the numbers come from and in what setting. Numbers to
 * 1e-9 relative to 1, counts and indices exactly.
 */
class ReferenceVectorsTest {
    private static final double EXACT = 1e-9;
    private static final RunKey KEY = new RunKey(1, 0);
    private static final Scenario SCENARIO = ScenarioReader.read(Path.of("scenarios/geneva-2026.yaml"));
    private static final DealSpace SPACE = DealSpace.of(SCENARIO);

    static Stream<Named<JsonNode>> cases() {
        try (InputStream in = ReferenceVectorsTest.class.getResourceAsStream("reference-vectors.json")) {
            JsonNode root = new ObjectMapper().readTree(in);
            return StreamSupport.stream(root.get("cases").spliterator(), false)
                    .map(c -> Named.of(c.get("case").asText(), c));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Defaults, mean preferences, a front that moves by its drift; and what the case sets, e.g.
     * {@code believedCollapse=.0002 warCost=.25}.
     */
    private static ParameterValues values(JsonNode vector) {
        ParameterValues values = SCENARIO.assumptions()
                .fixed()
                .with(Parameters.FRONT_SD, null, 0)
                // what the fifth edition changed, at the fourth's values (model-tests.md)
                .with(Parameters.BREAKDOWN_HAZARD, null, .12)
                .with(Parameters.TEMPTATION, null, 2.5)
                .with(Parameters.FREEZE_HAZARD, null, .12)
                .with(Parameters.DEADLINE_CREDIBILITY, null, 1)
                .with(Parameters.COST_MEMORY, null, 1);
        String set = vector.get("set").asText();
        for (String one : set.isEmpty() ? new String[0] : set.split(" ")) {
            String[] parts = one.split("=");
            String[] name = parts[0].split("\\.");
            Side side = name.length == 1 ? null : Side.valueOf(name[1]);
            values = values.with(Parameters.byKey(name[0]).orElseThrow(), side, Double.parseDouble(parts[1]));
        }
        return values;
    }

    private static Simulator simulator() {
        return new Simulator(SCENARIO, SPACE, LiteralSearch::new);
    }

    private static double[] pair(JsonNode node) {
        return numbers(node);
    }

    private static double[] numbers(JsonNode node) {
        double[] numbers = new double[node.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = number(node.get(i));
        }
        return numbers;
    }

    private static double number(JsonNode node) {
        return node.isTextual() && node.asText().equals("Infinity") ? Double.POSITIVE_INFINITY : node.asDouble();
    }

    private static double[] of(java.util.function.ToDoubleFunction<Side> value) {
        return new double[] {value.applyAsDouble(Side.A), value.applyAsDouble(Side.B)};
    }

    @ParameterizedTest
    @MethodSource("cases")
    void clockBeliefsAndCosts(JsonNode vector) {
        ParameterValues values = values(vector);
        assertEquals(vector.get("delta").asDouble(), Appraisal.weeklyDiscount(values), EXACT);

        ParameterValues oneWeek = values.with(Parameters.HORIZON, null, 1).with(Mechanism.COLLAPSE, false);
        Trace.Week week = simulator().trace(oneWeek, true, KEY).trace().weeks().get(0);
        assertEquals(vector.get("z").asDouble(), week.front(), EXACT);
        assertArrayEquals(pair(vector.get("m")), week.believedPace(), EXACT);
        assertArrayEquals(pair(vector.get("kHat")), week.believedCollapse(), EXACT);
        assertArrayEquals(pair(vector.get("kappa")), week.warCost(), EXACT);

        ParameterValues unfacilitated = oneWeek.with(Mechanism.FACILITATION, false);
        Trace.Week before =
                simulator().trace(unfacilitated, true, KEY).trace().weeks().get(0);
        assertArrayEquals(pair(vector.get("kHatBeforeFacilitation")), before.believedCollapse(), EXACT);

        Belief belief = new Belief(
                0,
                values.get(Parameters.DRIFT_PRIOR_WEEKS),
                values.get(Parameters.DRIFT_MEMORY_WEEKS),
                values.get(Parameters.BELIEVED_COLLAPSE, Side.A),
                values.get(Parameters.COLLAPSE_PRIOR_WEEKS));
        belief.learn(0);
        assertEquals(vector.get("beliefN").asDouble(), belief.weeks(), EXACT);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void flowsIdealsAndWarValues(JsonNode vector) {
        Simulator.Opening opening = simulator().opening(values(vector), true, KEY);
        Draw draw = opening.draw();
        Valuation round = opening.valuation();
        int[] statusQuo =
                SCENARIO.issues().stream().mapToInt(i -> i.statusQuo()).toArray();
        double z = opening.front();

        assertArrayEquals(pair(vector.get("f0")), of(s -> draw.utility(s).flow(statusQuo, 0)), EXACT);
        assertArrayEquals(
                pair(vector.get("sigma")),
                of(s -> draw.utility(s).flow(statusQuo, 1) - draw.utility(s).flow(statusQuo, 0)),
                EXACT);
        assertArrayEquals(pair(vector.get("fz")), of(s -> draw.utility(s).flow(statusQuo, z)), EXACT);
        assertEquals(vector.get("idealDeal").get(0).asInt(), draw.ideal(Side.A));
        assertEquals(vector.get("idealDeal").get(1).asInt(), draw.ideal(Side.B));
        assertArrayEquals(pair(vector.get("uAtOthersIdeal")), draw.othersIdeal(), EXACT);
        assertArrayEquals(pair(vector.get("W")), of(round::warValue), EXACT);
        assertArrayEquals(pair(vector.get("We")), of(round::withoutAgreement), EXACT);
        assertArrayEquals(pair(vector.get("Vmax")), of(opening.search()::largestValue), EXACT);
        assertEquals(
                vector.get("pollFitA").get("a").asDouble(),
                draw.ratification(Side.A).intercept(),
                EXACT);
        assertEquals(
                vector.get("pollFitA").get("b").asDouble(),
                draw.ratification(Side.A).slope(),
                EXACT);
        assertThat(draw.ratification(Side.B).constrained()).isFalse();
        ParameterValues values = values(vector);
        assertArrayEquals(
                pair(vector.get("freezeValue")),
                of(s -> org.parley.talks.Freeze.value(
                        draw.utility(s).flow(statusQuo, z),
                        round.withoutAgreement(s),
                        round.breakdownCost(s),
                        values.get(Parameters.FREEZE_HAZARD),
                        Appraisal.weeklyDiscount(values))),
                EXACT);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void packages(JsonNode vector) {
        Simulator.Opening opening = simulator().opening(values(vector), true, KEY);
        Valuation round = opening.valuation();
        double backstop = values(vector).get(Parameters.TRUE_BACKSTOP);
        int seen = 0;
        for (Map.Entry<String, JsonNode> entry : vector.get("packages").properties()) {
            JsonNode expected = entry.getValue();
            int[] options = SCENARIO.dealPackage(entry.getKey()).filled(SCENARIO);
            int deal = SPACE.index(options);
            String name = entry.getKey();
            assertArrayEquals(
                    numbers(expected.get("options")),
                    Arrays.stream(options).asDoubleStream().toArray(),
                    name);
            assertEquals(expected.get("index").asInt(), deal, name);
            assertEquals(expected.get("index").asInt(), SCENARIO.index(options), name);
            assertArrayEquals(pair(expected.get("u")), of(s -> round.utility(s).of(deal)), EXACT, name);
            assertArrayEquals(
                    pair(expected.get("P")),
                    of(s -> round.ratification(s)
                            .passProbability(round.utility(s).of(deal))),
                    EXACT,
                    name);
            assertArrayEquals(pair(expected.get("R")), of(s -> round.reservation(s, deal)), EXACT, name);
            assertArrayEquals(pair(expected.get("s")), of(s -> round.shift(s, deal)), EXACT, name);
            assertEquals(expected.get("g").asDouble(), SPACE.guarantee(deal), EXACT, name);
            double desire = round.desire(
                    round.utility(Side.A).of(deal), round.utility(Side.B).of(deal), round.shift(Side.A, deal));
            assertEquals(expected.get("D").asDouble(), desire, EXACT, name);
            assertEquals(
                    expected.get("baseHazardWeek").asDouble(), round.breakdown().baseHazard(desire), EXACT, name);
            assertArrayEquals(
                    pair(expected.get("Wprime")),
                    of(s -> round.fallback(s, round.shift(s, deal)) + round.breakdownCost(s)),
                    EXACT,
                    name);
            assertArrayEquals(pair(expected.get("A")), of(s -> round.survivalWeight(s, deal)), EXACT, name);
            assertArrayEquals(pair(expected.get("V")), of(s -> round.value(s, deal)), EXACT, name);
            assertArrayEquals(pair(expected.get("redLines")), of(s -> SPACE.crossed(s, deal)), 0, name);
            double[] years = {1, 5, 10};
            double g = SPACE.guarantee(deal);
            assertArrayEquals(
                    numbers(expected.get("survivalTrue")),
                    Arrays.stream(years)
                            .map(y -> round.breakdown().survival(desire, g, backstop, y))
                            .toArray(),
                    EXACT,
                    name);
            for (Side side : Side.values()) {
                assertArrayEquals(
                        numbers(expected.get("survivalBelieved").get(side.ordinal())),
                        Arrays.stream(years)
                                .map(y -> round.breakdown().survival(desire, g, round.trust(side), y))
                                .toArray(),
                        EXACT,
                        name);
            }
            seen++;
        }
        assertEquals(6, seen);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void countsAndPoints(JsonNode vector) {
        Simulator.Opening opening = simulator().opening(values(vector), true, KEY);
        Valuation round = opening.valuation();
        int n = SPACE.size();
        int[] acceptable = new int[2];
        boolean[] all = new boolean[n];
        Arrays.fill(all, true);
        double[][] u = new double[2][n];
        for (Side side : Side.values()) {
            for (int x = 0; x < n; x++) {
                u[side.ordinal()][x] = round.utility(side).of(x);
                if (round.feasible(x) && round.acceptable(side, x)) {
                    acceptable[side.ordinal()]++;
                }
            }
        }
        assertEquals(vector.get("acceptableDeals").get(0).asInt(), acceptable[0]);
        assertEquals(vector.get("acceptableDeals").get(1).asInt(), acceptable[1]);
        assertEquals(vector.get("zopaSize").asInt(), opening.search().zopaSize());
        assertEquals(vector.get("zopaSize").asInt() == 0, opening.search().zopaEmpty());
        assertEquals(vector.get("paretoU").get("exact").asInt(), Bargain.frontier(all, u[0], u[1]).length);
        Bargain bargain = ((LiteralSearch) opening.search()).bargain();
        assertEquals(vector.get("paretoV").get("exact").asInt(), bargain.frontier().length);
        assertEquals(vector.get("dealsAtOrAboveWe").asInt(), bargain.aboveDisagreement());

        point(vector.get("nash"), bargain.nash(), round);
        point(vector.get("kalaiSmorodinsky"), bargain.kalaiSmorodinsky(), round);
        if (!vector.get("nash").isNull()) {
            int nash = bargain.nash();
            double[] gain = of(s -> round.value(s, nash) - round.withoutAgreement(s));
            assertEquals(vector.get("nash").get("product").asDouble(), gain[0] * gain[1], EXACT);
            double mostA = largestAbove(round, Side.A);
            double mostB = largestAbove(round, Side.B);
            int ks = bargain.kalaiSmorodinsky();
            double share = Math.min(
                    (round.value(Side.A, ks) - round.withoutAgreement(Side.A))
                            / (mostA - round.withoutAgreement(Side.A)),
                    (round.value(Side.B, ks) - round.withoutAgreement(Side.B))
                            / (mostB - round.withoutAgreement(Side.B)));
            assertEquals(vector.get("kalaiSmorodinsky").get("minShare").asDouble(), share, EXACT);
        }
    }

    /** M_i: the largest V_i among feasible deals with V ≥ W^e for both. */
    private static double largestAbove(Valuation round, Side side) {
        double largest = Double.NEGATIVE_INFINITY;
        for (int x = 0; x < SPACE.size(); x++) {
            if (round.value(Side.A, x) >= round.withoutAgreement(Side.A)
                    && round.value(Side.B, x) >= round.withoutAgreement(Side.B)) {
                largest = Math.max(largest, round.value(side, x));
            }
        }
        return largest;
    }

    private static void point(JsonNode expected, int deal, Valuation round) {
        if (expected.isNull()) {
            assertEquals(-1, deal);
            return;
        }
        assertEquals(expected.get("index").asInt(), deal);
        assertArrayEquals(
                numbers(expected.get("options")),
                Arrays.stream(SCENARIO.options(deal)).asDoubleStream().toArray());
        assertArrayEquals(pair(expected.get("V")), of(s -> round.value(s, deal)), EXACT);
        assertArrayEquals(pair(expected.get("u")), of(s -> round.utility(s).of(deal)), EXACT);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void textAtZeroOpacity(JsonNode vector) {
        Simulator.Opening opening = simulator().opening(values(vector).with(Parameters.OPACITY, null, 0), true, KEY);
        Draw draw = opening.draw();
        Valuation round = opening.valuation();
        RejectedTexts none = new RejectedTexts(
                SPACE,
                List.of(draw.utility(Side.A), draw.utility(Side.B)).toArray(new Utility[0]),
                List.of(draw.reading(Side.A), draw.reading(Side.B)).toArray(new Utility[0]),
                1);
        int text = opening.search().text(.5, .5, none);
        JsonNode expected = vector.get("textAtZeroOpacity");
        if (expected.isNull()) {
            assertEquals(DealSearch.NONE, text);
            return;
        }
        point(expected, text, round);
        double logNash = .5 * Math.log(round.value(Side.A, text) - round.withoutAgreement(Side.A))
                + .5 * Math.log(round.value(Side.B, text) - round.withoutAgreement(Side.B));
        assertEquals(expected.get("logNash").asDouble(), logNash, EXACT);
    }
}
