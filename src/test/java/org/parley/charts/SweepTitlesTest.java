package org.parley.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.plot.Picture;
import org.parley.table.ChartContext;
import org.parley.table.Table;

/** Titles by rules from made-up numbers; every expected sentence is read off the table by hand. */
class SweepTitlesTest {
    private static final Map<String, Table> TABLES = SampleSweepTables.all();

    private static Table of(String table, String column, String text) {
        return Columns.where(TABLES.get(table), column, text);
    }

    private static String title(Chart chart, Table table) {
        return words(chart.draw(table, SampleTables.SETTING));
    }

    private static String words(Picture picture) {
        return picture.title().replace('\u00a0', ' ');
    }

    /** The table with the limits this far from the number, so that nothing is told from chance. */
    private static Table vague(Table table, String number) {
        Table.Builder vague = Table.builder();
        double[] low = table.numbers(number);
        double[] high = table.numbers(number);
        for (int r = 0; r < low.length; r++) {
            low[r] -= 5;
            high[r] += 5;
        }
        for (String column : table.names()) {
            if (column.equals("low")) {
                vague.numbers(column, low);
            } else if (column.equals("high")) {
                vague.numbers(column, high);
            } else if (table.isNumber(column)) {
                vague.numbers(column, table.numbers(column));
            } else {
                vague.strings(column, table.strings(column));
            }
        }
        return vague.build();
    }

    /** The table with each number and its limits on the other side of 0. */
    private static Table below(Table table) {
        Table.Builder below = Table.builder();
        for (String column : table.names()) {
            String from = column.equals("low") ? "high" : column.equals("high") ? "low" : column;
            if (!table.isNumber(column)) {
                below.strings(column, table.strings(column));
            } else if (List.of("value", "low", "high").contains(column)) {
                below.numbers(
                        column,
                        java.util.Arrays.stream(table.numbers(from))
                                .map(v -> -v)
                                .toArray());
            } else {
                below.numbers(column, table.numbers(column));
            }
        }
        return below.build();
    }

    /** Without the first factor war cost goes from .4 to .4 + 1.5 · .05 · 4 = .7, ± .03; the others less. */
    @Test
    void levels_nameTheFactorWithTheLargestSwing() {
        Table all = of("response", "measure", "agreement");
        Table table = all.select(IntStream.range(0, all.rows())
                .filter(r -> !all.string("factor", r).equals("pressure.A"))
                .toArray());
        String expected =
                "Share of runs with an agreement: most with war cost, Ukraine, 40 % (37 … 43 %) at 0 and 70 % (67 … 73 %) at 1";
        for (Chart chart : List.of(new ResponseChart(), new TornadoChart())) {
            assertEquals(expected, title(chart, table));
            assertEquals(
                    "Share of runs with an agreement: the intervals at both ends overlap for every factor, so whether they differ is open",
                    title(chart, vague(table, "estimate")));
        }
        assertThat(new TornadoChart().draw(table, SampleTables.SETTING).subtitle())
                .startsWith("which factor swings it; ");
    }

    /**
     * War costs of both go from .40 to .70, each ± .03: neither is the larger. Trust has no number at its last level,
     * so it is no rival; nor is pressure, .40 to .42, .28 less, since √(.0424² + .0424²) = .06.
     */
    @Test
    void levels_ofTwoEqualSwingsNameBoth_andNoneWithoutANumber() {
        double[] estimate = {.4, .7, .4, .7, .4, Double.NaN, .4, .42};
        Table table = Table.builder()
                .strings(
                        "factor",
                        "warCost.A",
                        "warCost.A",
                        "warCost.B",
                        "warCost.B",
                        "trust",
                        "trust",
                        "pressure.A",
                        "pressure.A")
                .strings("level", "0", "1", "0", "1", "0", "1", "0", "1")
                .strings("measure", java.util.Collections.nCopies(8, "agreement"))
                .strings("kind", java.util.Collections.nCopies(8, "share"))
                .numbers("n", 200, 200, 200, 200, 200, 0, 200, 200)
                .numbers("missing", 0, 0, 0, 0, 0, 200, 0, 0)
                .numbers("estimate", estimate)
                .numbers(
                        "low",
                        java.util.Arrays.stream(estimate).map(v -> v - .03).toArray())
                .numbers(
                        "high",
                        java.util.Arrays.stream(estimate).map(v -> v + .03).toArray())
                .build();
        assertEquals(
                "Share of runs with an agreement: most with war cost, Ukraine, 40 % (37 … 43 %) at 0 and 70 % (67 … 73 %) at 1"
                        + "; war cost, Russian Federation may do as much",
                title(new ResponseChart(), table));
    }

    /** Differences of pairs: pressure on A +15 points (9 … 22), on B −4 (−9 … 1); n = 300 pairs each. */
    private static Table pairs(String kind, double size) {
        return Table.builder()
                .strings("settings", "pressure.A: 0.0 → 1.0", "pressure.B: 0.0 → 1.0")
                .strings("measure", "agreement", "agreement")
                .strings("kind", kind, kind)
                .numbers("first", .4, .5)
                .numbers("second", .4 + .15 * size, .5 - .04 * size)
                .numbers("difference", .15 * size, -.04 * size)
                .numbers("low", Math.min(.09 * size, .22 * size), Math.min(-.09 * size, .01 * size))
                .numbers("high", Math.max(.09 * size, .22 * size), Math.max(-.09 * size, .01 * size))
                .numbers("n", 300, 300)
                .build();
    }

    /**
     * On common random numbers the interval of a difference is far narrower than those of the levels: with these, which
     * all overlap, the pairs still tell what pressure on A does (Law 2015, §11.2).
     */
    @Test
    void pairsOfRunsTellWhatOverlappingIntervalsHide() {
        Table grid = SweepCharts.grid(TABLES.get("means"), TABLES.get("summary"), "pressure.A", "pressure.B", false);
        Table cells = vague(Columns.where(grid, "measure", "agreement"), "estimate");
        Table all = of("response", "measure", "agreement");
        Table levels = vague(
                all.select(IntStream.range(0, all.rows())
                        .filter(r -> all.string("factor", r).startsWith("pressure"))
                        .toArray()),
                "estimate");
        String found = "Share of runs with an agreement: most with pressure, Ukraine:"
                + " from 40 % at 0 to 55 % at 1, +15 points (9.0 … 22; n = 300 pairs)";
        String none = "Share of runs with an agreement: no factor alone changes it beyond chance"
                + " between its lowest and its highest level";
        PairedEnds ends = PairedEnds.of(pairs("share", 1));
        PairedEnds noise = PairedEnds.of(vague(pairs("share", 1), "difference"));
        assertEquals(found, title(new ResponseChart(ends), levels));
        assertEquals(found, title(new TornadoChart(ends), levels));
        assertEquals(found, title(new GridChart(ends), cells));
        assertEquals(
                "Share of runs with an agreement rises most with pressure, Ukraine",
                title(new ContoursChart(ends), cells));
        assertEquals(
                "Share of runs with an agreement falls most with pressure, Ukraine",
                title(new ContoursChart(PairedEnds.of(pairs("share", -1))), cells));
        for (Chart chart : List.of(new ResponseChart(noise), new TornadoChart(noise))) {
            assertEquals(none, title(chart, levels));
        }
        for (Chart chart : List.of(new GridChart(noise), new ContoursChart(noise))) {
            assertEquals(none, title(chart, cells));
        }
        assertThat(new GridChart(ends).caption(cells, SampleTables.SETTING)).contains("pairs of runs tell more");
        assertThat(new GridChart().caption(cells, SampleTables.SETTING)).doesNotContain("pairs of runs");
        assertEquals(
                "Share of runs with an agreement: most with pressure, Ukraine:"
                        + " from 0.40 at 0 to 0.55 at 1, +0.15 (0.090 … 0.22; n = 300 pairs)",
                title(new ResponseChart(PairedEnds.of(pairs("mean", 1))), levels));
    }

    /** A factor without pairs may be the one that matters, so its chart asks the intervals of all. */
    @Test
    void pairsOfSomeFactorsDoNotSpeakForAll() {
        Table levels = vague(of("response", "measure", "agreement"), "estimate"); // of five factors
        assertThat(title(new ResponseChart(PairedEnds.of(pairs("share", 1))), levels))
                .endsWith("so whether they differ is open");
    }

    /** The charts of a sweep get its pairs. */
    @Test
    void chartsOfASweepAskItsPairs() {
        Table summary = vague(TABLES.get("summary"), "estimate");
        Map<String, Table> tables =
                Map.of("means", TABLES.get("means"), "summary", summary, "paired", pairs("share", 1));
        assertThat(SweepCharts.draw(tables, SampleSweepTables.FACTORS, SampleTables.SETTING))
                .extracting(drawn -> words(drawn.picture()))
                .contains("Share of runs with an agreement: most with pressure, Ukraine:"
                        + " from 40 % at 0 to 55 % at 1, +15 points (9.0 … 22; n = 300 pairs)");
    }

    /** A name that has a capital where it stands alone has none within a title. */
    @Test
    void namesWithinATitleHaveNoCapital() {
        ChartContext setting = SampleTables.SETTING
                .with("discountYear", "How much next year counts")
                .with("warCost", "How much a year of war hurts")
                .with("pressure", "Pressure by the mediator");
        Map<Chart, Table> charts = Map.of(
                new ResponseChart(), of("response", "measure", "agreement"),
                new PairedChart(), of("paired", "measure", "agreement"),
                new SobolChart(), of("sobol", "outcome", "agreement"),
                new MorrisChart(), of("morris", "outcome", "agreement"),
                new RankChart(), of("rank", "outcome", "agreement"));
        charts.forEach((chart, table) -> assertThat(words(chart.draw(table, setting)))
                .as(chart.name())
                .startsWith("Share of runs with an agreement")
                .containsPattern("how much next year counts|how much a year of war hurts|pressure by the mediator")
                .doesNotContainPattern("How much|Pressure by"));
    }

    /** Differences .12, .06, 0 and −.06, each ± .04. */
    @Test
    void paired_nameTheLargestDifference() {
        Table table = of("paired", "measure", "agreement");
        assertEquals(
                "Share of runs with an agreement changes most with pressure, Ukraine: 0 → 1: +12 points (8.0 … 16)",
                title(new PairedChart(), table));
        assertEquals(
                "Share of runs with an agreement: no change moves it beyond chance",
                title(new PairedChart(), vague(table, "difference")));
    }

    @Test
    void indices_nameTheLargestThatIsKnownAndWhatIsNotToldFromIt() {
        Table sobol = of("sobol", "outcome", "agreement");
        assertEquals(
                "Share of runs with an agreement: discount year takes part in 42 % (37 … 47 %) of the variance",
                title(new SobolChart(), sobol));
        assertEquals(
                "Share of runs with an agreement: no factor's share of the variance is known to be above 0",
                title(new SobolChart(), vague(sobol, "value")));
        Table pairs = of("sobolPairs", "outcome", "agreement");
        assertEquals(
                "Share of runs with an agreement: discount year and front drift together bring 15 % (12 … 18 %) of the variance beyond what each does alone",
                title(new SobolPairsChart(), pairs));
        assertEquals(
                "Share of runs with an agreement: no pair's share of the variance is known to be above 0",
                title(new SobolPairsChart(), vague(pairs, "value")));
        for (Table below : List.of(below(sobol), below(pairs))) { // true shares are never below 0
            Chart chart = below.has("other") ? new SobolPairsChart() : new SobolChart();
            assertThat(title(chart, below)).endsWith(" share of the variance is known to be above 0");
            Table no = below.select(IntStream.range(0, below.rows())
                    .filter(r -> below.number("high", r) < 0)
                    .toArray());
            assertThat(chart.draw(no, SampleTables.SETTING).svg()).contains(">too few blocks<");
        }
        // sizes .50 ± .125 and .5 / 1.35 = .37 ± .093: .13 apart, √(.125² + .093²) = .156; the third, .29 ± .074: .21
        // apart, .145
        Table morris = of("morris", "outcome", "agreement");
        assertEquals(
                "Share of runs with an agreement: discount year moves it most, by 0.50 (0.38 … 0.62) on average over its range; front drift may do as much",
                title(new MorrisChart(), morris));
        assertEquals(
                "Share of runs with an agreement: no factor moves it beyond chance",
                title(new MorrisChart(), vague(morris, "value")));
        Table rank = of("rank", "outcome", "agreement");
        assertEquals(
                "Share of runs with an agreement rises most steadily with discount year: rank correlation 0.60 (0.45 … 0.75)",
                title(new RankChart(), rank));
        assertEquals(
                "Share of runs with an agreement: goes with no factor beyond chance",
                title(new RankChart(), vague(rank, "value")));
    }

    /**
     * Factor 0 has the largest index and is unknown in the first table, so the next is named; what is unknown may be
     * larger, and the title says so.
     */
    @Test
    void anUnknownIndexIsNotNamed() {
        Table rank = Table.builder()
                .strings("outcome", "agreement", "agreement")
                .strings("factor", "warCost.A", "frontSd")
                .strings("index", "rho", "rho")
                .numbers("value", .9, -.4)
                .numbers("low", .8, -.5)
                .numbers("high", .95, -.3)
                .numbers("n", 64, 64)
                .numbers("replications", 10, 10)
                .numbers("needed", 70, Double.NaN)
                .build();
        assertEquals(
                "Share of runs with an agreement falls most steadily with front sd: rank correlation −0.40 (−0.50 … −0.30); war cost, Ukraine may do as much",
                title(new RankChart(), rank));
    }

    /**
     * Of two differences in pairs, +15 (7.5 … 26) and +11 (6.0 … 17) points, neither is told to be the larger: 4 points
     * apart, and the limits of the difference of both reach √(7.5² + 6²) = 9.6 down (MOVER, Zou &amp; Donner 2008).
     */
    @Test
    void noFactorIsSingledOutThatIsNotToldApart() {
        Table close = close("pressure.B: 0.0 → 1.0", .11, .06, .17);
        List<String> factors = List.of("warCost.A", "pressure.B");
        PairedEnds ends = PairedEnds.of(close);
        assertThat(ends.most("agreement", factors, SampleTables.SETTING)
                        .orElseThrow()
                        .replace('\u00a0', ' '))
                .isEqualTo("war cost, Ukraine: from 40 % at 0 to 55 % at 0.30, +15 points (7.5 … 26; n = 150 pairs)"
                        + "; pressure, Russian Federation may do as much");
        assertThat(ends.way("agreement", factors, SampleTables.SETTING))
                .hasValue("rises most with war cost, Ukraine or pressure, Russian Federation");
        assertThat(title(new PairedChart(), close)).endsWith("; pressure, Russian Federation: 0 → 1 may do as much");
    }

    /** A way is told only of factors that are all known to go it, and whose levels have a lower and a higher end. */
    @Test
    void noWayIsToldThatARivalMayNotGo() {
        String both = "changes most with war cost, Ukraine or pressure, Russian Federation";
        assertThat(way(close("pressure.B: 0.0 → 1.0", -.11, -.17, -.06))).isEqualTo(both);
        assertThat(way(close("pressure.B: 0.0 → 1.0", .06, -.02, .14)))
                .as("it may lower the measure")
                .isEqualTo(both);
        assertThat(way(close("pressure.B: none → full", .11, .06, .17)))
                .as("words have no lower end")
                .isEqualTo(both);
        assertThat(way(close("pressure.B: 0.0 → 1.0", .02, .01, .03)))
                .as("13 points less, and √(7.5² + 1²) = 7.6: no rival")
                .isEqualTo("rises most with war cost, Ukraine");
    }

    private static String way(Table pairs) {
        return PairedEnds.of(pairs)
                .way("agreement", List.of("warCost.A", "pressure.B"), SampleTables.SETTING)
                .orElseThrow();
    }

    /** War cost, +15 points (7.5 … 26), beside another change. */
    private static Table close(String settings, double difference, double low, double high) {
        return Table.builder()
                .strings("settings", "warCost.A: 0.0 → 0.3", settings)
                .strings("measure", "agreement", "agreement")
                .strings("kind", "share", "share")
                .numbers("first", .40, .42)
                .numbers("second", .55, .42 + difference)
                .numbers("difference", .15, difference)
                .numbers("low", .075, low)
                .numbers("high", .26, high)
                .numbers("n", 150, 150)
                .build();
    }

    /** Agreement .35 + .1a + .12b + .15ab ± .03, survival .66 − .1a − .05b ± .03 over a, b = 0 … 1. */
    @Test
    void grids_nameTheirExtremes() {
        Table grid = SweepCharts.grid(TABLES.get("means"), TABLES.get("summary"), "pressure.A", "pressure.B", false);
        Table agreement = Columns.where(grid, "measure", "agreement");
        assertEquals(
                "Share of runs with an agreement: from 35 % (32 … 38 %) at pressure, Ukraine = 0 and pressure, Russian Federation = 0"
                        + " to 72 % (69 … 75 %) at pressure, Ukraine = 1 and pressure, Russian Federation = 1",
                title(new GridChart(), agreement));
        assertEquals(
                "Share of runs with an agreement: the intervals of its lowest and its highest cell overlap, so whether they differ is open",
                title(new GridChart(), vague(agreement, "estimate")));
        assertEquals(
                "Share of runs with an agreement is highest at pressure, Ukraine = 1 and pressure, Russian Federation = 1;"
                        + " five-year survival of the agreements is highest at pressure, Ukraine = 0 and pressure, Russian Federation = 0",
                title(new ContoursChart(), grid));
    }

    /** Settings 5 and 10 of 14 are dominated; the window falls from 52 by 3 a setting while agreement rises. */
    @Test
    void frontAndParallel() {
        assertEquals(
                "12 of 14 settings are dominated by no other: more of one aim costs some of another",
                title(new TradeOffChart(), TABLES.get("frontier")));
        assertThat(title(new ParallelChart(), TABLES.get("frontier")))
                .startsWith(
                        "The settings with the highest and the lowest third of share of runs with an agreement differ most in ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "weeks | From week 1 to 40 the front goes from 0.80 % to 32 % of the war's objective",
                "rounds | In 18 of 20 rounds there is a deal that both would sign, first in week 5",
                "offers | Offer 160 of 160, by Russian Federation in week 39, is accepted"
            })
    void chartsOfOneRun_sayWhatHappened(String name, String expected) {
        Chart chart = Charts.trace().stream()
                .filter(c -> c.name().equals(name))
                .findFirst()
                .orElseThrow();
        assertEquals(expected, title(chart, SampleSweepTables.ofTrace(name)));
    }

    /** Each key is replaced where it stood: the plain name of one may hold the key of another as a word. */
    @Test
    void keysInABoxBecomeNames() {
        Table box =
                Table.builder().strings("factor", "pressure", "pressureHazard").build();

        assertEquals(
                SampleTables.SETTING.inSentence("pressureHazard") + " at most 0.07 and "
                        + SampleTables.SETTING.inSentence("pressure") + " at least 0.2",
                PrimChart.named("pressureHazard at most 0.07 and pressure at least 0.2", box, SampleTables.SETTING));
        assertThat(SampleTables.SETTING.inSentence("pressureHazard"))
                .as("the case is there")
                .contains("pressure ");
    }
}
