package org.parley.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jfree.data.Range;
import org.jfree.data.category.IntervalCategoryDataset;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.data.xy.XYZDataset;
import org.jfree.data.xy.YIntervalSeriesCollection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.plot.HeatMap;
import org.parley.plot.IntervalBars;
import org.parley.plot.Picture;
import org.parley.plot.PlacedText;
import org.parley.plot.SamplePictures;
import org.parley.table.ChartContext;
import org.parley.table.Table;

/** The charts of sweeps and of one run, on made-up tables with the columns of analysis and experiment. */
class SweepChartsTest {
    private static final ChartContext SETTING = SampleTables.SETTING;
    private static final List<Charts.Rendered> DRAWN =
            SweepCharts.draw(SampleSweepTables.all(), SampleSweepTables.FACTORS, SETTING);

    static List<Charts.Rendered> all() {
        List<Charts.Rendered> all = new ArrayList<>(DRAWN);
        for (Chart chart : Charts.trace()) {
            Table table = SampleSweepTables.ofTrace(chart.name());
            all.add(new Charts.Rendered(chart.draw(table, SETTING), chart.caption(table, SETTING)));
        }
        return all;
    }

    private static Picture picture(String name) {
        return all().stream()
                .map(Charts.Rendered::picture)
                .filter(p -> p.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("all")
    void nothingIsCut_nothingCoversAnother_nIsSaid(Charts.Rendered drawn) {
        PlacedText.assertClean(drawn.picture());
        assertThat(drawn.picture().subtitle() + PlacedText.all(drawn.picture())).contains("n = ");
        assertThat(drawn.caption()).hasSizeBetween(150, 900);
        assertThat(drawn.picture().name()).matches("[A-Za-z0-9-]+");
    }

    /** Who gave more never stands without the sentence on its baselines; all other charts are without it. */
    @Test
    void chartsOfWhoGaveMoreSayThatTheBaselineIsDisputed() {
        List<Charts.Rendered> who = DRAWN.stream()
                .filter(d ->
                        d.picture().name().toLowerCase(java.util.Locale.ROOT).endsWith("asymmetry"))
                .toList();
        assertThat(who)
                .isNotEmpty()
                .allMatch(d -> d.caption().contains("fair to use is what the two sides disagree about"));
        assertThat(DRAWN)
                .filteredOn(d -> d.picture().name().endsWith("agreement"))
                .isNotEmpty()
                .noneMatch(d -> d.caption().contains("disagree about"));
        assertThat(SweepWords.measure("fitting.asymmetry", SETTING))
                .startsWith("who gave more from its opening")
                .endsWith(", draws that fit the record");
    }

    /**
     * A title is one sentence: "Who gave more from its opening changes most with …". The sign and the other baseline
     * stand below it, or beside the axis.
     */
    @Test
    void titlesOfWhoGaveMoreAreOneSentence() {
        assertThat(DRAWN)
                .filteredOn(d -> d.picture().name().endsWith("-asymmetry"))
                .hasSizeGreaterThan(2)
                .allSatisfy(d -> {
                    assertThat(d.picture().title())
                            .startsWith("Who gave more from its opening")
                            .doesNotContain("baseline");
                    assertThat(PlacedText.all(d.picture()).replace("|", " ")).contains("the other baseline is today");
                });
    }

    @Test
    void everyTableGetsItsPictures_oneForEachMeasure() {
        assertEquals(
                List.of(
                        "grid-agreement",
                        "grid-survival5",
                        "grid-asymmetry",
                        "contours",
                        "response-agreement",
                        "response-survival5",
                        "response-asymmetry",
                        "tornado-agreement",
                        "tornado-survival5",
                        "tornado-asymmetry",
                        "paired-agreement",
                        "paired-survival5",
                        "paired-asymmetry",
                        "sobol-agreement",
                        "sobol-weeks",
                        "sobolPairs-agreement",
                        "morris-agreement",
                        "rank-agreement",
                        "prim",
                        "primBox",
                        "frontier",
                        "parallel"),
                DRAWN.stream().map(d -> d.picture().name()).toList());
    }

    @Test
    void longFactorNames_wrapOrShrink() {
        ChartContext names = ChartContext.of(
                "The Provisional Government of the United Provinces and Dependencies",
                "The Grand Duchy of Somewhere-under-the-Mountains",
                SamplePictures.FOOTER);
        SweepCharts.draw(SampleSweepTables.all(), SampleSweepTables.FACTORS, names)
                .forEach(drawn -> PlacedText.assertClean(drawn.picture()));
        for (Chart chart : Charts.trace()) {
            PlacedText.assertClean(chart.draw(SampleSweepTables.ofTrace(chart.name()), names));
        }
    }

    @Test
    void tablesWithoutRows_giveWordsOrNothing() {
        Map<String, Table> none = new LinkedHashMap<>();
        SampleSweepTables.all().forEach((name, table) -> none.put(name, SampleTables.none(table)));
        List<Charts.Rendered> drawn = SweepCharts.draw(none, SampleSweepTables.FACTORS, SETTING);
        assertEquals(
                List.of("prim", "primBox", "frontier", "parallel"),
                drawn.stream().map(d -> d.picture().name()).toList());
        drawn.forEach(d -> assertThat(d.picture().words()).endsWith("."));
        for (Chart chart : Charts.trace()) {
            Table table = SampleTables.none(SampleSweepTables.ofTrace(chart.name()));
            assertThat(chart.draw(table, SETTING).words()).endsWith(".");
        }
    }

    @Test
    void noTables_noPictures() {
        assertThat(SweepCharts.draw(Map.of(), List.of("a", "b"), SETTING)).isEmpty();
    }

    @Test
    void chartsOfOneRun_saySo() {
        for (Chart chart : Charts.trace()) {
            Table table = SampleSweepTables.ofTrace(chart.name());
            assertThat(chart.draw(table, SETTING).subtitle()).startsWith("One run of many, not the result");
            assertThat(chart.caption(table, SETTING)).startsWith("One run of many, not the result");
        }
    }

    @ParameterizedTest
    @MethodSource("org.parley.charts.Charts#trace")
    void aMissingColumn_isNamed(Chart chart) {
        Table empty = Table.builder().numbers("week", 1, 2).build();
        assertThatThrownBy(() -> chart.draw(empty, SETTING))
                .hasMessageContaining("chart " + chart.name() + ": no column ");
    }

    @Test
    void aChartOfOneMeasure_refusesTwo() {
        assertThatThrownBy(
                        () -> new ResponseChart().draw(SampleSweepTables.all().get("response"), SETTING))
                .hasMessage(
                        "chart response shows one measure at a time; the table has agreement, survival5, asymmetry");
    }

    @Test
    void grid_hasEveryCell_inTheOrderOfTheLevels() {
        XYZDataset cells = (XYZDataset)
                picture("grid-agreement").charts().get(0).getXYPlot().getDataset(0);
        assertEquals(25, cells.getItemCount(0));
        int at = IntStream.range(0, 25)
                .filter(i -> cells.getXValue(0, i) == 4 && cells.getYValue(0, i) == 1)
                .findFirst()
                .orElseThrow();
        assertEquals(.35 + .1 + .12 * .25 + .15 * .25, cells.getZValue(0, at), 1e-12);
        assertThat(PlacedText.all(picture("grid-agreement")))
                .contains("pressure, Russian Federation")
                .contains("35 %");
    }

    /**
     * Between two words there is nothing: levels with names get points with arms and no band, numbers a line with a
     * band.
     */
    @Test
    void aResponseToWordsIsNotJoined() {
        Table table = SampleSweepTables.all().get("response");
        Table one = Columns.where(table, "measure", "agreement");
        int words = 0;
        for (String factor : Columns.different(one, "factor")) {
            Table rows = Columns.where(one, "factor", factor);
            boolean named = Double.isNaN(SweepWords.number(rows.string("level", 0)));
            var plot = new ResponseChart()
                    .draw(rows, SampleTables.SETTING)
                    .charts()
                    .get(0)
                    .getXYPlot();
            assertEquals(named ? 0 : 1, plot.getDataset(0).getSeriesCount(), factor);
            words += named ? 1 : 0;
        }
        assertThat(words).isPositive();
    }

    /** The scale beside a grid is marked at round numbers: from 30 to 80 % in tens, not at 43 and 68 %. */
    @Test
    void theScaleOfAGridIsMarkedAtRoundNumbers() {
        double[][] values = {{.3, .8}, {.41, .66}};
        Picture picture = HeatMap.of("g", "g", "x", List.of("1", "2"), "y", List.of("1", "2"))
                .subtitle("n = 1")
                .values("share", values, .3, .8, true)
                .picture(SamplePictures.FOOTER);
        assertThat(PlacedText.all(picture)).contains("|40 %|", "|60 %|").doesNotContain("|43 %|", "|55 %|", "|68 %|");
    }

    /**
     * Shares that lie between .62 and .71 fill the scale of the colours, not its last tenth; the scale holds every
     * interval and stays inside 0 … 1.
     */
    @Test
    void coloursOfAGridSpanItsIntervals() {
        Table table = Table.builder()
                .strings("kind", "share", "share")
                .numbers("estimate", .64, .69)
                .numbers("low", .62, .67)
                .numbers("high", .66, .71)
                .build();
        Range scale = GridChart.scale(table);
        assertEquals(.62, scale.getLowerBound(), 1e-12);
        assertEquals(.72, scale.getUpperBound(), 1e-12);
        Table sure = Table.builder()
                .strings("kind", "share", "share")
                .numbers("estimate", 0, 1)
                .numbers("low", 0, .93)
                .numbers("high", .07, 1)
                .build();
        assertEquals(new Range(0, 1), GridChart.scale(sure));
    }

    @Test
    void pointsThatAreNoGrid_giveNoGrid() {
        Map<String, Table> tables = SampleSweepTables.all();
        Table holes = tables.get("means").select(IntStream.range(0, 24).toArray());
        assertEquals(
                0,
                SweepCharts.grid(holes, tables.get("summary"), "pressure.A", "pressure.B", false)
                        .rows());
    }

    /**
     * Six of nine cells, as where: pressure.A + pressure.B <= 1 leaves them: a map with three hatched cells, no lines.
     */
    @Test
    void aGridWithACondition_hatchesWhatItLeftOut() {
        Table means = Table.builder()
                .numbers("point", 0, 1, 2, 3, 4, 5)
                .numbers("pressure.A", 0, 0, 0, .5, .5, 1)
                .numbers("pressure.B", 0, .5, 1, 0, .5, 0)
                .numbers("agreement", .1, .2, .3, .4, .5, .6)
                .numbers("agreement.n", 40, 40, 40, 40, 40, 40)
                .build();
        Table summary = Table.builder()
                .numbers("point", 0, 1, 2, 3, 4, 5)
                .strings("measure", Collections.nCopies(6, "agreement"))
                .strings("kind", Collections.nCopies(6, "share"))
                .numbers("low", 0, .1, .2, .3, .4, .5)
                .numbers("high", .2, .3, .4, .5, .6, .7)
                .build();
        Map<String, Table> tables = Map.of("means", means, "summary", summary);
        List<String> factors = List.of("pressure.A", "pressure.B");
        assertThat(SweepCharts.draw(tables, factors, SETTING)).isEmpty();
        List<Charts.Rendered> drawn = SweepCharts.draw(tables, factors, true, SETTING);
        assertThat(drawn.stream().map(d -> d.picture().name())).containsExactly("grid-agreement");
        Picture picture = drawn.get(0).picture();
        assertThat(picture.subtitle()).contains("hatched: left out by where");
        assertThat(PlacedText.all(picture)).contains("10 %").contains("60 %").doesNotContain("NaN");
        assertThat(picture.data().rows()).isEqualTo(6);
    }

    @Test
    void contours_haveThreeScales_andLevelsInside() {
        Picture picture = picture("contours");
        assertEquals(3, picture.charts().size());
        for (var chart : picture.charts()) {
            XYSeriesCollection lines = (XYSeriesCollection) chart.getXYPlot().getDataset(1);
            assertThat(lines.getSeriesCount()).isBetween(1, 4);
        }
        assertThat(PlacedText.all(picture)).contains("60 %").contains("−0.20");
    }

    /** Values that differ by less than an interval is wide are chance: no line is drawn through them. */
    @Test
    void contours_drawNoLinesThroughChance() {
        Map<String, Table> tables = SampleSweepTables.all();
        Table grid = SweepCharts.grid(tables.get("means"), tables.get("summary"), "pressure.A", "pressure.B", false);
        Table wide = Table.builder()
                .strings("x", grid.strings("x"))
                .strings("xLevel", grid.strings("xLevel"))
                .strings("y", grid.strings("y"))
                .strings("yLevel", grid.strings("yLevel"))
                .strings("measure", grid.strings("measure"))
                .strings("kind", grid.strings("kind"))
                .numbers("n", grid.numbers("n"))
                .numbers(
                        "estimate",
                        java.util.Arrays.stream(grid.numbers("estimate"))
                                .map(v -> .62 + v / 1000)
                                .toArray())
                .numbers(
                        "low",
                        java.util.Arrays.stream(grid.numbers("estimate"))
                                .map(v -> .58)
                                .toArray())
                .numbers(
                        "high",
                        java.util.Arrays.stream(grid.numbers("estimate"))
                                .map(v -> .66)
                                .toArray())
                .build();
        for (var chart : new ContoursChart().draw(wide, SETTING).charts()) {
            assertEquals(0, chart.getXYPlot().getDataset(1).getSeriesCount());
        }
    }

    @Test
    void grid_writesTheIntervalOfEachCell() {
        assertThat(PlacedText.all(picture("grid-agreement"))).contains("32 … 38 %");
        assertThat(picture("grid-agreement").data().names()).contains("low", "high", "n");
    }

    @Test
    void response_hasAPlotAFactor_withItsBand() {
        Picture picture = picture("response-agreement");
        assertEquals(5, picture.charts().size());
        YIntervalSeriesCollection band =
                (YIntervalSeriesCollection) picture.charts().get(1).getXYPlot().getDataset(0);
        XYSeriesCollection line =
                (XYSeriesCollection) picture.charts().get(1).getXYPlot().getDataset(2);
        assertEquals(.5, line.getXValue(0, 2));
        assertEquals(.4 - .05, line.getYValue(0, 2), 1e-12);
        assertEquals(.4 - .05 - .03, band.getStartYValue(0, 2), 1e-12);
        assertThat(PlacedText.all(picture)).contains("mediator style: 1 = steady, 2 = responsive");
    }

    @Test
    void tornado_startsAtTheMean_longestSwingFirst() {
        IntervalBars bars = (IntervalBars)
                picture("tornado-agreement").charts().get(0).getCategoryPlot().getDataset();
        assertEquals("pressure, Ukraine", bars.getColumnKey(0).toString());
        assertEquals(.25, bars.base(0, 0), 1e-12);
        assertEquals(.4, bars.getValue(0, 0).doubleValue(), 1e-12);
        assertEquals(.1, bars.getValue(1, 0).doubleValue(), 1e-12);
        assertEquals(.13, bars.getEndValue(1, 0).doubleValue(), 1e-12);
    }

    @Test
    void paired_showsDifferencesWithTheirIntervals() {
        IntervalCategoryDataset bars = (IntervalCategoryDataset)
                picture("paired-agreement").charts().get(0).getCategoryPlot().getDataset();
        assertEquals("pressure, Ukraine: 0 → 1", bars.getColumnKey(0).toString());
        assertEquals(.12, bars.getValue(0, 0).doubleValue(), 1e-12);
        assertEquals(.08, bars.getStartValue(0, 0).doubleValue(), 1e-12);
    }

    @Test
    void sobol_writesNoiseAroundZero_asAboutZero() {
        Picture picture = picture("sobol-agreement");
        IntervalCategoryDataset bars = (IntervalCategoryDataset)
                picture.charts().get(0).getCategoryPlot().getDataset();
        assertEquals(14, bars.getColumnCount());
        assertEquals("discount year", bars.getColumnKey(0).toString());
        assertEquals(.29, bars.getValue(0, 0).doubleValue(), 1e-12);
        assertEquals(.42, bars.getValue(1, 0).doubleValue(), 1e-12);
        assertThat(PlacedText.all(picture)).contains("≈ 0").contains("unknown (130 replications would do)");
        assertThat(picture.subtitle())
                .contains("n = 256 blocks × 40 replications")
                .contains("over both");
    }

    @Test
    void morris_placesSizeAndSpread_andNamesTheStrongest() {
        Picture picture = picture("morris-agreement");
        XYSeriesCollection points =
                (XYSeriesCollection) picture.charts().get(0).getXYPlot().getDataset(2);
        int series = points.getSeriesIndex("factors, with 95 % intervals (named)");
        assertEquals(22, points.getItemCount(series)); // of 23; one is unknown
        assertEquals(.5, points.getXValue(series, 0), 1e-12);
        assertEquals(.2, points.getYValue(series, 0), 1e-12);
        assertThat(PlacedText.all(picture)).contains("front drift").doesNotContain("reactive devaluation");
    }

    @Test
    void primBox_isDrawnOverTheRangeOfTheSweep() {
        IntervalBars bars = (IntervalBars)
                picture("primBox").charts().get(0).getCategoryPlot().getDataset();
        assertEquals(.2, bars.base(0, 2), 1e-12);
        assertEquals(.7, bars.getValue(0, 2).doubleValue(), 1e-12);
        assertThat(PlacedText.all(picture("primBox"))).contains("p < 0.0001").contains("mediator style: steady");
    }

    /** One word of two inside: half of the width. */
    @Test
    void runsWithoutTheNumberAreTold() {
        Table some = Table.builder()
                .numbers("n", 14, 5, 9)
                .numbers("missing", 6, 15, 11)
                .build();
        assertEquals(
                "n = 5 to 14 of 20 runs a cell that have the number", SweepWords.n(some, "run a cell", "runs a cell"));
        Table all =
                Table.builder().numbers("n", 20, 20).numbers("missing", 0, 0).build();
        assertEquals("n = 20 runs a cell", SweepWords.n(all, "run a cell", "runs a cell"));
        assertThat(picture("tornado-survival5").title()).contains("survival of the agreements");
    }

    @Test
    void primBox_countsWords() {
        Table limits = Table.builder()
                .numbers("rule", 1)
                .strings("interest", "weeks in its lower quarter (at most 12)")
                .numbers("box", 1)
                .strings("factor", "drift")
                .numbers("low", Double.NaN)
                .numbers("high", Double.NaN)
                .strings("texts", "on")
                .numbers("quasiP", .01)
                .numbers("n", 12)
                .numbers("density", 1)
                .numbers("densityLow", .76)
                .numbers("densityHigh", 1)
                .numbers("coverage", 1)
                .build();
        Table means = Table.builder().strings("drift", "on", "off", "on").build();
        Picture picture = new PrimBoxChart().draw(SweepCharts.box(limits, means), SETTING);
        IntervalBars bars =
                (IntervalBars) picture.charts().get(0).getCategoryPlot().getDataset();
        assertEquals(.5, bars.getValue(0, 1).doubleValue(), 1e-12);
        assertThat(PlacedText.all(picture).replace('|', ' '))
                .contains("1 of 2 values; p 0.010")
                .contains("n = 12 points, density 100 % (76 … 100 %), coverage 100 % of the cases");
        assertThat(picture.title())
                .startsWith("Cases gather in a part of the range of ")
                .endsWith(": of the 12 points there 100\u00a0% (76\u00a0…\u00a0100\u00a0%) are cases");
        assertThat(picture.subtitle())
                .startsWith("the box, cases: weeks until the end in its lower quarter (at most 12); ");
    }

    /**
     * Two rules of cases: a way and a box each, with the number of the rule; the title says which points are cases. A
     * rule without a limit has a box that says so.
     */
    @Test
    void prim_hasAPictureForEveryRule() {
        Map<String, Table> tables = SampleSweepTables.all();
        Table prim = tables.get("prim");
        List<String> second = Collections.nCopies(prim.rows(), "agreement below 0.2 and weeks above 20");
        Table.Builder both = Table.builder();
        for (String name : prim.names()) {
            if (name.equals("interest")) {
                both.strings(name, joined(prim.strings(name), second));
            } else if (name.equals("rule")) {
                both.strings(name, joined(prim.strings(name), Collections.nCopies(prim.rows(), "2")));
            } else {
                both.strings(name, joined(prim.strings(name), prim.strings(name)));
            }
        }
        Table two = org.parley.table.Csv.read(org.parley.table.Csv.text(both.build()));
        tables.put("prim", two);
        List<Picture> pictures = SweepCharts.draw(tables, SampleSweepTables.FACTORS, SETTING).stream()
                .map(Charts.Rendered::picture)
                .filter(p -> p.name().startsWith("prim"))
                .toList();
        assertThat(pictures.stream().map(Picture::name)).containsExactly("prim-1", "primBox-1", "prim-2", "primBox-2");
        assertEquals(
                "84 % of the 93 points in the box are cases, of all 256 points 50 %",
                pictures.get(0).title());
        assertThat(pictures.get(0).subtitle())
                .startsWith("the way to the box, cases: share of runs with an agreement above 0.6; ");
        assertEquals(
                "The box, cases: share of runs with an agreement below 0.2 and weeks until the end above 20",
                pictures.get(3).title());
        assertThat(pictures.get(3).words()).contains("No factor is limited");
    }

    private static List<String> joined(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    @Test
    void prim_marksTheBoxThatWasKept() {
        assertThat(PlacedText.all(picture("prim")).replace('|', ' '))
                .contains("density 84 %, coverage 52 %, 93 points");
        assertThat(picture("prim").subtitle()).contains("kept: war cost, Ukraine between 0.12 and 0.3");
    }

    /** Of 100 runs of each setting 35 to 61 have an agreement, and so a survival and an asymmetry. */
    @Test
    void frontAndParallel_sayHowManyRunsHaveAnAgreement() {
        assertThat(picture("frontier").subtitle())
                .contains("each with n = 100 fresh runs, of which 35 to 61 with an agreement");
        assertThat(picture("parallel").subtitle()).contains("n = 100 runs, of which 35 to 61 with an agreement");
    }

    /** Agreements are counted by an aim that only they have, also where one setting has one in every run. */
    @Test
    void front_countsAllRunsOfASettingThatAlwaysAgrees() {
        assertEquals(", of which 40 to 100 with an agreement", TradeOffChart.some(settings(100, 40)));
        assertEquals(", of which 0 to 40 with an agreement", TradeOffChart.some(settings(40, 0)));
        assertEquals("", TradeOffChart.some(settings(100, 100)), "nothing to tell");
    }

    /** Two settings with so many agreements of 100 runs. */
    private static Table settings(double first, double second) {
        Table.Builder table = Table.builder().strings("point", "1", "2").numbers("n", 100, 100);
        for (String aim : List.of("agreement", "survival5", "asymmetrySize")) {
            table.numbers(aim, .5, .6).numbers(aim + ".low", .4, .5).numbers(aim + ".high", .6, .7);
        }
        return table.numbers("agreement.n", 100, 100)
                .numbers("survival5.n", first, second)
                .numbers("asymmetrySize.n", first - 2, Math.max(0, second - 2))
                .build();
    }

    /** Where cells rest on different numbers of runs, each says on how many; where all rest on as many, none does. */
    @Test
    void grid_countsStandInTheCells() {
        assertThat(PlacedText.all(grid(4, 9))).contains("n = 4|").contains("n = 9");
        assertThat(PlacedText.all(grid(9, 9))).doesNotContain("n = 9|");
    }

    private static Picture grid(int first, int second) {
        Table cells = Table.builder()
                .strings("x", "pressure.A", "pressure.A")
                .strings("xLevel", "0", "1")
                .strings("y", "drift", "drift")
                .strings("yLevel", "on", "on")
                .strings("measure", "survival5", "survival5")
                .strings("kind", "mean", "mean")
                .numbers("n", first, second)
                .numbers("missing", 10 - first, 10 - second)
                .numbers("estimate", .5, .6)
                .numbers("low", .4, .5)
                .numbers("high", .6, .7)
                .build();
        return new GridChart().draw(cells, SETTING);
    }

    /**
     * In the made-up contours agreement is a share of all runs, the others of those with the number: each plot says its
     * own n.
     */
    @Test
    void contours_sayTheirOwnN() {
        assertThat(picture("contours").subtitle()).doesNotContain("n =");
        assertThat(PlacedText.all(picture("contours"))).contains("n = ");
    }

    @Test
    void front_keepsDominatedSettingsApart() {
        XYSeriesCollection points = (XYSeriesCollection)
                picture("frontier").charts().get(0).getXYPlot().getDataset(2);
        assertEquals(12, points.getItemCount(points.getSeriesIndex("not dominated on fresh runs (named)")));
        assertEquals(2, points.getItemCount(points.getSeriesIndex("dominated on fresh runs (named)")));
    }

    /** Model §10: of the two baselines of who gave more neither is drawn without the other, and both are called so. */
    @Test
    void front_drawsBothBaselinesOfWhoGaveMore() {
        assertEquals(3, picture("frontier").charts().size(), "survival and both asymmetries against agreement");
        assertThat(PlacedText.all(picture("frontier")).replace('|', ' '))
                .contains("asymmetry from the openings")
                .contains("asymmetry from today");
    }

    @Test
    void parallel_hasALineASetting_overAllLeversAndAims() {
        XYSeriesCollection lines = (XYSeriesCollection)
                picture("parallel").charts().get(0).getXYPlot().getDataset(2);
        assertEquals(14, lines.getSeriesCount());
        assertEquals(10, lines.getItemCount(0));
        assertThat(PlacedText.all(picture("parallel")).replace('|', ' '))
                .contains("mediator style")
                .contains("facilitation")
                .contains("steady");
    }

    @Test
    void offers_markTheOneThatWasAccepted_inBothPlots() {
        Picture picture = picture("offers");
        for (var chart : picture.charts()) {
            XYSeriesCollection lines = (XYSeriesCollection) chart.getXYPlot().getDataset(2);
            assertEquals(1, lines.getItemCount(lines.getSeriesIndex("accepted (named)")));
        }
    }
}
