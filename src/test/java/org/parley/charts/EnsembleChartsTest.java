package org.parley.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jfree.chart.renderer.xy.AbstractXYItemRenderer;
import org.jfree.data.category.IntervalCategoryDataset;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.data.xy.YIntervalSeriesCollection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.plot.Area;
import org.parley.plot.Cloud;
import org.parley.plot.LinePlot;
import org.parley.plot.Picture;
import org.parley.plot.PlacedText;
import org.parley.plot.SamplePictures;
import org.parley.plot.SeriesStyle;
import org.parley.table.ChartContext;
import org.parley.table.Table;

/** Every chart of an ensemble, on made-up tables of realistic size, and each on its own dataset. */
class EnsembleChartsTest extends ChartContract {
    private static final ChartContext SETTING = SampleTables.SETTING;

    @Override
    List<Case> charts() {
        return Charts.ensemble().stream()
                .map(chart -> new Case(chart, SampleTables.of(chart.table())))
                .toList();
    }

    private static Picture drawn(String name) {
        return Charts.byName(name).orElseThrow().draw(SampleTables.of(name), SETTING);
    }

    @ParameterizedTest
    @MethodSource("charts")
    void longNames_wrapOrShrink(Case of) {
        Table longer = SampleTables.withLongTexts(of.table(), "issueName", "optionName", "name", "parameter");
        ChartContext names = ChartContext.of(
                "The Provisional Government of the United Provinces and Dependencies",
                "The Grand Duchy of Somewhere-under-the-Mountains and its Overseas Territories",
                SamplePictures.FOOTER);
        for (String outcome : SampleTables.OUTCOMES) {
            names = names.with(outcome, names.word(outcome) + ", in words that somebody made very long indeed");
        }
        PlacedText.assertClean(of.chart().draw(longer, names));
    }

    @Test
    void outcomes_countShareAndInterval() {
        IntervalCategoryDataset data = (IntervalCategoryDataset)
                drawn("outcomes").charts().get(0).getCategoryPlot().getDataset();
        assertEquals(11, data.getColumnCount());
        assertEquals("Walkout", data.getColumnKey(7).toString());
        assertEquals(72 / 500., data.getValue(1, 5).doubleValue(), "a part of those who still talk");
        assertNull(data.getValue(0, 5), "and not counted twice");
        assertEquals(.1159, data.getStartValue(1, 5).doubleValue(), 5e-4);
        assertEquals(.1775, data.getEndValue(1, 5).doubleValue(), 5e-4);
        assertThat(PlacedText.all(drawn("outcomes"))).contains("72 · 14 % (12 … 18 %)");
        assertThat(drawn("outcomes").keyNames()).startsWith("share of runs", "part of \"Open\", counted there already");
    }

    @Test
    void outcomes_takeTheWordsTheyAreGiven() {
        Picture picture =
                new OutcomesChart().draw(SampleTables.outcomes(), SETTING.with("REJECTED", "Rejected at home"));
        assertThat(PlacedText.all(picture)).contains("Rejected at home");
    }

    @Test
    void why_showsRunsWithoutADealOnly() {
        Picture picture = drawn("why");
        assertThat(picture.subtitle()).startsWith("n = 232 runs without a deal");
        IntervalCategoryDataset data = (IntervalCategoryDataset)
                picture.charts().get(0).getCategoryPlot().getDataset();
        assertEquals(40 / 232., data.getValue(0, 0).doubleValue());
    }

    @Test
    void terms_haveOneHeadingAnIssue_andLeaveOutWhatNeverHappened() {
        Table table = SampleTables.terms();
        Picture picture = new TermsChart().draw(table, SETTING);
        int rows = 0;
        int bars = 0;
        for (var chart : picture.charts()) {
            IntervalCategoryDataset data =
                    (IntervalCategoryDataset) chart.getCategoryPlot().getDataset();
            rows += data.getColumnCount();
            for (int c = 0; c < data.getColumnCount(); c++) {
                bars += data.getValue(0, c) == null ? 0 : 1;
            }
        }
        assertEquals(table.rows(), bars);
        assertEquals(table.rows() + 9, rows);
        Table noneOpen = table.select(new int[] {0, 1, 2, 3});
        assertThat(PlacedText.all(new TermsChart().draw(noneOpen, SETTING)))
                .contains("Russian control")
                .doesNotContain("left open");
    }

    /** What 29 agreements share most is told nowhere: not in short, not in the title. Derived: 21 of 29 are 72 %. */
    @Test
    void terms_theTitleIsSilentWhereTheSentenceIs() {
        assertThat(new TermsChart().draw(oneTerm(21, 29), SETTING).title())
                .isEqualTo("The terms of the agreements, issue by issue; too few to say which they share most");
        assertThat(new TermsChart().draw(oneTerm(21, 30), SETTING).title())
                .isEqualTo(
                        "70\u00a0%\u00a0(50\u00a0…\u00a090\u00a0%) of the agreements share one term: The border: frozen");
    }

    private static Table oneTerm(int count, int n) {
        return Table.builder()
                .strings("issue", "border")
                .strings("option", "freeze")
                .strings("issueName", "The border")
                .strings("optionName", "frozen")
                .numbers("count", count)
                .numbers("n", n)
                .numbers("share", (double) count / n)
                .numbers("low", .5)
                .numbers("high", .9)
                .build();
    }

    /** The title says what the sentence in short says: nothing, one number, or that no order is told. */
    @Test
    void swings_theTitleTellsNoMoreThanTheRuns() {
        Table all = SampleExplainTables.swings();
        assertThat(new SwingsChart().draw(all, SETTING).title())
                .isEqualTo("3 numbers decide most, in no order that 100 runs could tell");
        assertThat(new SwingsChart().draw(all.select(new int[] {0}), SETTING).title())
                .isEqualTo(
                        "How much number 0 of the war hurts: from 28 % to 72 % of runs end in an agreement, over its range (37\u00a0…\u00a053 points)");
        assertThat(new SwingsChart().draw(all.select(new int[] {15}), SETTING).title())
                .as("its interval holds 0")
                .isEqualTo("Which number decides most cannot be told from 100 runs");
        Table nine = all.select(new int[] {0, 0, 0, 0, 0, 0, 0, 0, 0});
        assertThat(new SwingsChart().draw(nine, SETTING).title())
                .as("none of them chance, but too many to be named")
                .isEqualTo("Which number decides most cannot be told from 100 runs: 9 decide as much, within chance");
    }

    @Test
    void utilitySpace_holdsEveryDeal_theFrontierInOrder_andNamesThePackages() {
        Picture picture = drawn("utilitySpace");
        var plot = picture.charts().get(0).getXYPlot();
        int deals = 0;
        for (Object annotation : ((AbstractXYItemRenderer) plot.getRenderer(0)).getAnnotations()) {
            deals += annotation instanceof Cloud cloud ? cloud.size() : 0;
        }
        assertEquals(20_736, deals);
        XYSeriesCollection lines = (XYSeriesCollection) plot.getDataset(2);
        int frontier = lines.getSeriesIndex("Pareto frontier");
        assertEquals(12, lines.getItemCount(frontier));
        for (int i = 1; i < 12; i++) {
            assertTrue(lines.getXValue(frontier, i) > lines.getXValue(frontier, i - 1));
        }
        assertThat(PlacedText.all(picture))
                .contains("US 28-point plan", "Ukraine's 20 points", "Nash point", "Kalai–Smorodinsky point");
        assertThat(picture.svg().length()).isLessThan(700_000);
    }

    @Test
    void utilitySpace_saysThatTheZoneIsEmpty() {
        Table table = SampleTables.utilitySpace();
        double[] ok = new double[table.rows()];
        Table closed = SampleTables.counted(
                Table.builder()
                        .strings("kind", table.strings("kind"))
                        .strings("name", table.strings("name"))
                        .numbers("vA", table.numbers("vA"))
                        .numbers("vB", table.numbers("vB"))
                        .numbers("reservationOk", ok)
                        .build(),
                20_736);
        assertThat(new UtilitySpaceChart().draw(closed, SETTING).subtitle())
                .contains("none of them acceptable to both");
        assertThat(new UtilitySpaceChart().caption(closed, SETTING))
                .contains("the zone of possible agreement is empty");
    }

    /**
     * Of the made-up rows 170 of 195 are no frameworks; each lies in the unit square, and its line ends on its own
     * frontier, not before it.
     */
    @Test
    void zoneShares_drawEachAgreementAgainstItsOwnFrontier() {
        Table table = SampleTables.zoneShares();
        Picture picture = new ZoneSharesChart().draw(table, SETTING);
        assertThat(picture.subtitle())
                .startsWith("n = 170 comprehensive settlements")
                .contains("not shown: 25 frameworks")
                .containsPattern("on its frontier: \\d+ · \\d+ % \\(\\d+ … \\d+ %\\)");
        var plot = picture.charts().get(0).getXYPlot();
        XYSeriesCollection lines = (XYSeriesCollection) plot.getDataset(2);
        int ways = lines.getSeriesIndex("from a settlement to the frontier of its own run");
        assertEquals(3 * 170, lines.getItemCount(ways));
        for (int i = 0; i < 170; i++) {
            double a = lines.getXValue(ways, 3 * i);
            double b = lines.getYValue(ways, 3 * i);
            assertThat(a).isBetween(0.0, 1.0);
            assertThat(b).isBetween(0.0, 1.0);
            assertThat(lines.getXValue(ways, 3 * i + 1)).isGreaterThanOrEqualTo(a);
            assertThat(lines.getYValue(ways, 3 * i + 1)).isGreaterThanOrEqualTo(b);
        }
        assertThat(plot.getDomainAxis().getRange().contains(0)).isTrue();
        assertThat(plot.getRangeAxis().getRange().contains(1)).isTrue();
    }

    /**
     * Six agreements at three places: three in the corner, two in the middle (a hundredth apart is one place), one
     * alone.
     */
    @Test
    void zoneShares_thatLieOnEachOtherAreOneMarkerWithTheirNumber() {
        Table six = Table.builder()
                .strings("outcome", java.util.Collections.nCopies(6, "COMPREHENSIVE"))
                .numbers("replication", 1, 2, 3, 4, 5, 6)
                .numbers("shareA", 1, 1, 1, .5, .502, 0)
                .numbers("shareB", 1, 1, 1, .5, .5, .2)
                .numbers("frontierA", 1, 1, 1, .5, .502, 0)
                .numbers("frontierB", 1, 1, 1, .5, .5, .2)
                .numbers("efficiency", 1, 1, 1, 1, 1, 1)
                .build();
        Picture picture = new ZoneSharesChart().draw(six, SETTING);
        XYSeriesCollection lines =
                (XYSeriesCollection) picture.charts().get(0).getXYPlot().getDataset(2);
        int markers = 0;
        for (int s = 0; s < lines.getSeriesCount(); s++) {
            markers += lines.getSeriesKey(s).toString().startsWith("near") ? lines.getItemCount(s) : 0;
        }
        assertEquals(3, markers);
        assertThat(PlacedText.all(picture)).contains("|× 3").doesNotContain("× 2");
        assertThat(picture.keyNames())
                .contains("on its frontier or within 1 % of it (n = 6; × 3: so many lie at one place)");
    }

    /**
     * Of four settlements one lies on its frontier, from one another deal gives both 0.5 % more: too little to be seen.
     * From two it gives 25 and 2 % more; Wilson's interval of 2 of 4 is 15 … 85 %.
     */
    @Test
    void zoneShares_countWhatTheReaderCanCount() {
        Table four = Table.builder()
                .strings("outcome", java.util.Collections.nCopies(4, "COMPREHENSIVE"))
                .numbers("replication", 1, 2, 3, 4)
                .numbers("shareA", .4, .5, .4, .6)
                .numbers("shareB", .4, .3, .6, .5)
                .numbers("frontierA", .4, .5 * 1.005, .5, .6 * 1.02)
                .numbers("frontierB", .4, .3 * 1.005, .75, .5 * 1.02)
                .numbers("efficiency", 1, 1 / 1.005, .8, 1 / 1.02)
                .build();
        Picture picture = new ZoneSharesChart().draw(four, SETTING);
        assertEquals(
                "In 2 of 4 settlements of all issues (15 … 85 %) another deal would have given both over 1 % more",
                words(picture.title()));
        assertThat(picture.keyNames())
                .contains(
                        "on its frontier or within 1 % of it (n = 2)", "another deal gives both over 1 % more (n = 2)");
    }

    private static String words(String title) {
        return title.replace('\u00a0', ' ');
    }

    /** Places .31 and .38 with intervals below the middle, .71 above it, .52 across it; on one both have their wish. */
    @Test
    void typical_saysOfEveryIssueWhereItLies() {
        assertEquals(
                "Of 5 issues 2 lie clearly nearer to what Ukraine wished,"
                        + " 1 clearly nearer to what Russian Federation wished; on 1 both mostly have their wish; of 1 it cannot be told",
                drawn("typical").title());
        assertThat(PlacedText.all(drawn("typical")).replace('|', ' ')).contains("n = 180", "both have their wish");
    }

    /**
     * Water, 89 settlements: on the sale of electricity both wish the same, and in two settlements neither has it. A
     * dot of those two is no place of 89.
     */
    @Test
    void typical_anIssueOnWhichBothWishTheSame_isCountedApart() {
        Table table = Table.builder()
                .strings("words", "Water", "Sale of electricity")
                .strings("optionWords", "half", "all")
                .numbers("weight", .6, .4)
                .numbers("place", .3, .5)
                .numbers("low", .25, .095)
                .numbers("high", .35, .91)
                .numbers("n", 89, 2)
                .numbers("settlements", 89, 89)
                .numbers("distance", .3, .3)
                .build();
        Picture picture = new TypicalChart().draw(table, SETTING);
        assertThat(picture.title())
                .isEqualTo("Of 2 issues 1 lies clearly nearer to what Ukraine wished, 0 clearly nearer to what Russian"
                        + " Federation wished; on 1 both mostly have their wish");
        assertThat(PlacedText.all(picture).replace('|', ' '))
                .contains("both have their wish in 87 of 89, else 0.50 (0.095 … 0.91), n = 2");
    }

    /** A hand of runs that talks on is another set of runs: the title ends where 30 are left. */
    @Test
    void paths_titleEndsWhereTooFewRunsAreLeft() {
        assertEquals(
                "What they ask for: Ukraine 0.48 (0.46 … 0.50) → 0.41 (0.36 … 0.46); Russian Federation 0.60 (0.58 … 0.62)"
                        + " → 0.50 (0.45 … 0.55) (medians, weeks 1 → 2, 143 → 40 runs)",
                words(new PathsChart().draw(paths(143, 40), SETTING).title()));
    }

    /** A side that cannot ask for anything has no offer in a round: each side has its own runs, and maybe weeks. */
    @Test
    void paths_titleTellsTheRunsOfEachSideWhereTheyDiffer() {
        assertEquals(
                "What they ask for: Ukraine 0.48 (0.46 … 0.50) → 0.41 (0.36 … 0.46) in weeks 1 → 2, 143 → 40 runs; Russian"
                        + " Federation 0.60 (0.58 … 0.62) → 0.50 (0.45 … 0.55) in weeks 1 → 2, 140 → 35 runs (medians)",
                words(new PathsChart().draw(paths(140, 35), SETTING).title()));
    }

    private static Table paths(double first, double second) {
        return Table.builder()
                .strings("side", "A", "A", "A", "B", "B", "B")
                .strings("party", "Egypt", "Egypt", "Egypt", "Israel", "Israel", "Israel")
                .strings("series", "aspiration", "aspiration", "aspiration", "aspiration", "aspiration", "aspiration")
                .numbers("week", 1, 2, 28, 1, 2, 28)
                .numbers("exchange", 1, 1, 1, 1, 1, 1)
                .numbers("n", 143, 40, 1, first, second, 1)
                .numbers("median", .48, .41, .64, .6, .5, .2)
                .numbers("low", .46, .36, Double.NaN, .58, .45, Double.NaN)
                .numbers("high", .5, .46, Double.NaN, .62, .55, Double.NaN)
                .numbers("q05", .3, .3, .64, .4, .3, .2)
                .numbers("q25", .4, .35, .64, .5, .4, .2)
                .numbers("q75", .5, .5, .64, .7, .6, .2)
                .numbers("q95", .6, .6, .64, .8, .7, .2)
                .build();
    }

    /** One agreement has no median that anybody could know, and no title speaks of it; nor of half of one run. */
    @Test
    void oneRunSaysNothingInATitle() {
        Table one = SampleTables.agreement().select(new int[] {0});
        Picture agreement = new AgreementChart().draw(one, SETTING);
        assertThat(agreement.title())
                .isEqualTo("How lasting the agreements are, and who gave more; too few agreements to say");
        assertThat(agreement.subtitle()).contains("median survival of too few agreements to say");
        Table ended = Table.builder()
                .numbers("week", 14, 14, 15, 15)
                .strings("outcome", "WALKOUT", "TALKING", "WALKOUT", "TALKING")
                .numbers("n", 1, 1, 1, 1)
                .numbers("cumulative", 0, 1, 1, 0)
                .numbers("low", 0, .2, .2, 0)
                .numbers("high", .8, 1, 1, .8)
                .build();
        assertThat(new EndingsChart().draw(ended, SETTING).title().replace('\u00a0', ' '))
                .isEqualTo("1 of 1 talk has ended by week 15 (21 … 100 %)");
    }

    private static Table drivers(double... numbers) {
        return Table.builder()
                .strings("parameter", "breakdownHazard", "patience")
                .strings("side", "", "")
                .strings("grade", "P", "P")
                .numbers("rho", -.39, -.27)
                .numbers("low", -.57, numbers[0])
                .numbers("high", -.19, numbers[1])
                .numbers("prcc", -.38, -.63)
                .numbers("prccLow", -.77, -.87)
                .numbers("prccHigh", .19, -.13)
                .numbers("n", 92, 92)
                .build();
    }

    /**
     * The strongest goes against agreement, and with the others held fixed its interval holds 0: the next one's does
     * not.
     */
    @Test
    void drivers_sayTheDirection_andWhetherItStaysWithTheOthersHeldFixed() {
        Chart chart = Charts.byName("drivers").orElseThrow();
        assertEquals(
                "Agreement falls with patience: rank correlation −0.27 (−0.45 … −0.085),"
                        + " −0.63 (−0.87 … −0.13) with the others held fixed",
                words(chart.draw(drivers(-.45, -.085), SETTING).title()));
        assertEquals(
                "Agreement falls with breakdown hazard: rank correlation −0.39 (−0.57 … −0.19),"
                        + " but −0.38 (−0.77 … 0.19) with the others held fixed",
                words(chart.draw(drivers(-.55, .085), SETTING).title()));
        assertEquals(
                "No drawn number goes with agreement beyond chance",
                chart.draw(drivers(-.55, .085).select(new int[] {1}), SETTING).title());
    }

    /**
     * Correlations without limits, as of too few runs with or without an agreement (at least 30 runs, and 10 of
     * either): no sentence, and no dot without an interval.
     */
    @Test
    void drivers_sayNothingOfTooFewRuns() {
        Table few = Table.builder()
                .strings("parameter", "patience")
                .strings("side", "")
                .strings("grade", "P")
                .numbers("rho", -.52)
                .numbers("low", Double.NaN)
                .numbers("high", Double.NaN)
                .numbers("prcc", -.6)
                .numbers("prccLow", Double.NaN)
                .numbers("prccHigh", Double.NaN)
                .numbers("n", 10)
                .build();
        Picture picture = Charts.byName("drivers").orElseThrow().draw(few, SETTING);
        assertEquals(
                "Too few runs ended with or without an agreement to say which drawn numbers go with it",
                words(picture.title()));
        assertThat(words(picture.subtitle())).isEqualTo("n = 10 runs");
        assertThat(picture.svg()).doesNotContain("0.52");
    }

    /** Round 2 has 440 runs: progress in 308 of them, none in 132; nobody tabled nothing, so the key lacks it. */
    @Test
    void signals_tellOneRound_withBothNumbersAndIntervals() {
        Table all = SampleTables.signals();
        Table table = all.where("signal", java.util.Set.of("progress", "none", "all"));
        Picture picture = new SignalsChart().draw(table, SETTING);
        assertEquals(
                "Of runs with “progress” said in round 2, 45 % (40 … 51 %; n = 308) come to an agreement;"
                        + " with none said, 35 % (27 … 43 %; n = 132)",
                words(picture.title()));
        assertThat(picture.subtitle()).contains("progress was said after round 2 in 308, none in 132");
        assertThat(picture.keyNames()).contains("none said").doesNotContain("of these: a side tabled nothing");
        assertThat(new SignalsChart().draw(all, SETTING).keyNames()).contains("of these: a side tabled nothing");
    }

    @Test
    void paths_haveAPlotASide_withMedianAndBothBands() {
        Picture picture = drawn("paths");
        assertEquals(2, picture.charts().size());
        assertThat(picture.subtitle()).startsWith("n = 480 runs in week 1, 65 in week 51;");
        for (var chart : picture.charts()) {
            var plot = chart.getXYPlot();
            assertEquals(6, ((YIntervalSeriesCollection) plot.getDataset(0)).getSeriesCount());
            XYSeriesCollection lines = (XYSeriesCollection) plot.getDataset(2);
            assertEquals(3, lines.getSeriesCount());
            assertEquals(26, lines.getItemCount(0));
        }
    }

    @Test
    void paths_takeTheLastExchangeOfAWeek() {
        Table table = SampleTables.paths().select(new int[] {0, 0});
        Table two = Table.builder()
                .strings("side", table.strings("side"))
                .strings("party", table.strings("party"))
                .strings("series", table.strings("series"))
                .numbers("week", 1, 1)
                .numbers("exchange", 1, 4)
                .numbers("n", 9, 8)
                .numbers("median", .9, .7)
                .numbers("low", .8, .6)
                .numbers("high", .95, .75)
                .numbers("q05", .8, .6)
                .numbers("q25", .8, .6)
                .numbers("q75", .95, .75)
                .numbers("q95", .95, .75)
                .build();
        XYSeriesCollection lines = (XYSeriesCollection)
                new PathsChart().draw(two, SETTING).charts().get(0).getXYPlot().getDataset(2);
        assertEquals(1, lines.getItemCount(0));
        assertEquals(.7, lines.getYValue(0, 0));
    }

    private static List<Area> layers(Picture picture) {
        List<Area> layers = new ArrayList<>();
        for (Object annotation : picture.charts().get(0).getXYPlot().getAnnotations()) {
            layers.add((Area) annotation);
        }
        return layers;
    }

    /**
     * In every week the layers stand on each other without a gap and reach from 0 to 1: what ended and what still talks
     * is all runs.
     */
    @Test
    void endings_areAStackThatIsAllRunsInEveryWeek() {
        Picture picture = drawn("endings");
        List<Area> layers = layers(picture);
        assertEquals(8, layers.size());
        int corners = 4 * 53;
        for (int week = 0; week <= 52; week++) {
            double floor = 0;
            for (Area layer : layers) {
                assertEquals(week, layer.x()[2 * week], "left edge");
                assertEquals(floor, layer.y()[corners - 1 - 2 * week], 1e-12, "week " + week);
                floor = layer.y()[2 * week];
            }
            assertEquals(1, floor, 1e-12, "week " + week);
        }
        assertThat(picture.keyNames()).as("the name stands in the layer").isEmpty();
        assertThat(PlacedText.all(picture)).contains("|still talking");
        assertThat(PlacedText.all(picture).replace("|", " ").replace('\u00a0', ' '))
                .contains("Comprehensive: 171 · 34 % (30 … 38 %)")
                .contains("n = 500");
    }

    @Test
    void endings_leaveOutWhatNeverHappened() {
        int[] counts = SampleTables.COUNTS.clone();
        counts[0] += counts[7];
        counts[7] = 0;
        Picture picture = new EndingsChart().draw(SampleTables.endings(counts), SETTING);
        assertEquals(7, layers(picture).size());
        assertThat(PlacedText.all(picture)).doesNotContain("Walkout");
    }

    /**
     * Seven layers of 1 % lie on a tenth of the height; their names stand apart all the same, whichever of them are
     * thin.
     */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 7, 8, 9, 10})
    void endings_namesOfThinLayersDoNotCoverEachOther(int thick) {
        int[] counts = new int[11];
        Arrays.fill(counts, 4);
        counts[thick] = 500 - 7 * 4; // six others, and four still talking
        Picture picture = new EndingsChart().draw(SampleTables.endings(counts), SETTING);
        PlacedText.assertClean(picture);
        assertThat(PlacedText.all(picture).replace('\u00a0', ' ').split("4 · 0\\.80 % \\(0\\.31 … 2\\.0 %\\)", -1))
                .as("seven thin layers are named")
                .hasSize(8);
    }

    /** Of neighbours no two have the same hatching. */
    @Test
    void endings_layersAreToldApartWithoutColour() {
        for (int s = 0; s < 12; s++) {
            assertThat(SeriesStyle.of(s).hatch())
                    .isNotEqualTo(SeriesStyle.of(s + 1).hatch());
        }
    }

    @Test
    void pathsAndSurvival_sayHowManyRunsEachPlaceRestsOn() {
        assertThat(PlacedText.all(drawn("paths"))).contains("n =|");
        assertThat(PlacedText.all(drawn("signals"))).contains("n =|");
        assertThat(PlacedText.all(drawn("survival"))).doesNotContain("n =|");
        assertThat(drawn("survival").subtitle())
                .startsWith(
                        "n = 195 agreements (settlements and frameworks) and 12 ceasefires, the same in every year");
        assertThat(drawn("agreement").keyNames()).contains("Comprehensive (n = 170)", "Framework (n = 25)");
    }

    /**
     * Ceasefires break sooner than agreements, so a mean over both would be neither; beliefs are about agreements only.
     */
    @Test
    void survival_showsEachKindByItself_andBothBeliefs() {
        Picture picture = drawn("survival");
        XYSeriesCollection kinds =
                (XYSeriesCollection) picture.charts().get(0).getXYPlot().getDataset(2);
        assertThat(picture.keyNames().subList(0, 4))
                .as("three kinds, then agreements elsewhere")
                .last()
                .asString()
                .contains("elsewhere");
        assertEquals(Math.exp(-.9), kinds.getYValue(kinds.getSeriesIndex("Ceasefire (n = 12)"), 5), 1e-12);
        XYSeriesCollection beliefs =
                (XYSeriesCollection) picture.charts().get(1).getXYPlot().getDataset(2);
        assertEquals(3, beliefs.getSeriesCount());
        assertEquals(Math.exp(-.4), beliefs.getYValue(beliefs.getSeriesIndex("as Ukraine believes"), 5), 1e-12);
        assertThat(picture.keyNames()).contains("Framework (n = 27)", "as Russian Federation believes");
    }

    /**
     * Agreements elsewhere are grey points with their numbers; under pressure the sentence on what is assumed of it
     * stands in the picture.
     */
    @Test
    void survival_standsBesideAgreementsElsewhere() {
        Picture picture = drawn("survival");
        assertThat(PlacedText.all(picture).replace('\u00a0', ' ').replace('|', ' '))
                .contains("full 77 %", "full 59 %, n = 74", "partial 55 %", "never fitted")
                .contains("no source known: full 77 %; partial 55 %");
        assertThat(PlacedText.all(new SurvivalChart().draw(SampleTables.survival(), SETTING.with(List.of()))))
                .doesNotContain("elsewhere");
        assertThat(picture.subtitle()).doesNotContain("pressure");
        ChartContext pressed = SETTING.with(ChartContext.UNDER_PRESSURE, "survival under pressure at 0");
        assertThat(new SurvivalChart().draw(SampleTables.survival(), pressed).subtitle())
                .endsWith("survival under pressure at 0");
    }

    /** A grey tick with its n in the key beside the bars of outcomes that have one; without any there is none. */
    @Test
    void outcomes_haveGreyTicksOfOtherConflicts() {
        assertThat(drawn("outcomes").keyNames()).anyMatch(k -> k.contains("507") && k.contains("never fitted"));
        ChartContext alone = SETTING.with(List.of());
        assertThat(new OutcomesChart().draw(SampleTables.outcomes(), alone).keyNames())
                .noneMatch(k -> k.contains("never fitted"));
    }

    @Test
    void survival_ofCeasefiresOnly() {
        Table ceasefires = SampleTables.survival().where("series", java.util.Set.of("CEASEFIRE"));
        Picture picture = new SurvivalChart().draw(ceasefires, SETTING);
        assertThat(picture.charts()).hasSize(1);
        assertThat(picture.subtitle()).startsWith("n = 0 agreements (settlements and frameworks) and 12 ceasefires");
    }

    @Test
    void agreement_showsAnAsymmetryBeyondOne() {
        Table table = SampleTables.agreement();
        double[] asymmetry = table.numbers("asymmetry").clone();
        asymmetry[0] = -1.6;
        Table wide = Table.builder()
                .strings("outcome", table.strings("outcome"))
                .numbers("replication", table.numbers("replication"))
                .numbers("survival5", table.numbers("survival5"))
                .numbers("asymmetry", asymmetry)
                .numbers("lossAsymmetry", table.numbers("lossAsymmetry"))
                .numbers("weeks", table.numbers("weeks"))
                .build();
        Picture picture = new AgreementChart().draw(wide, SETTING);
        var axis = picture.charts().get(0).getXYPlot().getDomainAxis().getRange();
        assertTrue(axis.contains(-1.6) && axis.contains(1.6), axis.toString());
        axis = new AgreementChart()
                .draw(table, SETTING)
                .charts()
                .get(0)
                .getXYPlot()
                .getDomainAxis()
                .getRange();
        assertTrue(axis.contains(1) && !axis.contains(1.1), axis.toString());
    }

    /**
     * Medians of 41 agreements: limits of .3 are .3 and .3, of 0 −1 and 1.
     */
    @Test
    void agreement_namesTheBaselinesThatTell() {
        assertThat(gaveMore(.3, .3, 0))
                .isEqualTo("Ukraine gave more from its opening and from today; from its own plan it cannot be told");
        assertThat(gaveMore(0, -.3, 0))
                .isEqualTo(
                        "Russian Federation gave more from today; from its opening and from its own plan it cannot be told");
        assertThat(gaveMore(.3, .3, .3)).isEqualTo("Ukraine gave more, from every baseline");
        assertThat(gaveMore(.3, 0, -.3)).isEqualTo("Who gave more depends on where one counts from");
        assertThat(gaveMore(0, 0, 0)).isEqualTo("Who gave more cannot be told from 41 agreements");
    }

    private static String gaveMore(double opening, double today, double plan) {
        int n = 41;
        return new AgreementChart()
                .draw(
                        Table.builder()
                                .strings("outcome", java.util.Collections.nCopies(n, "COMPREHENSIVE"))
                                .numbers("replication", repeated(.1, n))
                                .numbers("survival5", repeated(.5, n))
                                .numbers("asymmetry", repeated(opening, n))
                                .numbers("lossAsymmetry", repeated(today, n))
                                .numbers("planAsymmetry", repeated(plan, n))
                                .numbers("weeks", repeated(3, n))
                                .build(),
                        SETTING)
                .title();
    }

    /** A number n times; 0 stands for as many −1 as 1 and one 0 between. */
    private static double[] repeated(double number, int n) {
        double[] all = new double[n];
        for (int i = 0; i < n; i++) {
            all[i] = number == 0 ? Integer.compare(i, n / 2) : number;
        }
        return all;
    }

    @Test
    void agreement_putsMediansOfAllInACross() {
        Table table = SampleTables.agreement();
        Picture picture = new AgreementChart().draw(table, SETTING);
        List<String> baselines = List.of("asymmetry", "lossAsymmetry");
        for (int b = 0; b < 2; b++) {
            XYSeriesCollection lines =
                    (XYSeriesCollection) picture.charts().get(b).getXYPlot().getDataset(2);
            double[] index = Arrays.stream(table.numbers(baselines.get(b)))
                    .filter(v -> !Double.isNaN(v))
                    .sorted()
                    .toArray();
            double median = (index[(index.length - 1) / 2] + index[index.length / 2]) / 2;
            int cross = lines.getSeriesIndex("medians of all, with their 95 % intervals");
            assertEquals(median, lines.getXValue(cross, 3), 1e-12);
            assertTrue(lines.getXValue(cross, 0) < median && median < lines.getXValue(cross, 1));
        }
        assertThat(picture.subtitle()).contains("n = 195 agreements");
        assertThat(PlacedText.all(picture).replace('|', ' ')).contains("3 without an index are not shown");
    }

    /**
     * Who gave more is never told from one baseline alone, nor without the sentence on their choice; in the picture and
     * in its caption.
     */
    @Test
    void agreement_hasEveryBaselineAndSaysThatTheirChoiceIsDisputed() {
        Table table = SampleTables.agreement();
        Picture picture = new AgreementChart().draw(table, SETTING);
        assertEquals(3, picture.charts().size());
        String words = PlacedText.all(picture).replace('|', ' ');
        assertThat(words).contains("From its opening: median", "From today: median", "From its own plan: median");
        String disputed = "is fair to use is what the two sides disagree about";
        assertThat(picture.subtitle()).contains(disputed);
        assertThat(new AgreementChart().caption(table, SETTING)).contains(disputed);
    }

    /**
     * One row a round and signal; the share of those that heard progress, its band, and the base are drawn where the
     * table has them; the ratio stands beside the 1 that tells nothing.
     */
    @Test
    void signals_drawEachSignalAndTheBase() {
        Picture picture = drawn("signals");
        assertEquals(4, picture.charts().size());
        XYSeriesCollection lines =
                (XYSeriesCollection) picture.charts().get(1).getXYPlot().getDataset(2);
        assertEquals(.45, lines.getYValue(lines.getSeriesIndex("progress said"), 4), 1e-12);
        assertEquals(.42, lines.getYValue(lines.getSeriesIndex("all of them"), 4), 1e-12);
        assertThat(PlacedText.all(picture).replace('|', ' '))
                .contains("optimism in round 2: +3.0 points (1.0 … 5.0)", "1: tells nothing");
        assertThat(picture.subtitle()).contains("n = 480 runs that held round 1", "likelihood ratio 1.1");
    }

    /**
     * Rounds are held in weeks 1, 3, 5, 7 …: a target date in week 6 lies half-way between the third and the fourth.
     */
    @Test
    void signals_markTheTargetDateBetweenItsRounds() {
        ChartContext dated = SampleTables.SETTING.with(ChartContext.DEADLINE, "6");
        Picture picture = new SignalsChart().draw(SampleTables.signals(), dated);
        assertThat(PlacedText.all(picture)).contains("the target date, week 6");
        PlacedText.assertClean(picture);
        LinePlot plot = LinePlot.of("marked", "", "round", "").line("s", new double[] {3, 4}, new double[] {1, 2});
        DeadlineMark.overRounds(plot, dated, new double[] {1, 2, 3, 4}, new double[] {1, 3, 5, 7}, "");
        Table marks = plot.picture(SamplePictures.FOOTER).data();
        assertThat(marks.numbers("x")).contains(3.5);
        assertThat(PlacedText.all(new SignalsChart()
                        .draw(SampleTables.signals(), SampleTables.SETTING.with(ChartContext.DEADLINE, "26"))))
                .doesNotContain("the target date");
    }

    @Test
    void drivers_areSortedByStrength_sidesApart_gradesShown() {
        Picture picture = drawn("drivers");
        IntervalCategoryDataset data = (IntervalCategoryDataset)
                picture.charts().get(0).getCategoryPlot().getDataset();
        assertEquals(14, data.getColumnCount());
        assertEquals("war cost (P)", data.getColumnKey(0).toString());
        assertEquals(List.of("Ukraine", "Russian Federation", "both sides"), picture.keyNames());
        assertEquals(.45, data.getValue(0, 0).doubleValue(), 1e-12);
        assertEquals(.48, data.getValue(1, 0).doubleValue(), 1e-12);
        assertEquals(.48 - .085, data.getStartValue(1, 0).doubleValue(), 1e-12);
        assertThat(PlacedText.all(picture)).contains("loss aversion (L)").contains("front drift (D)");
    }

    @Test
    void taught_isSortedByShift_aroundTheMiddle_withBothMedians() {
        Picture picture = drawn("taught");
        IntervalCategoryDataset data = (IntervalCategoryDataset)
                picture.charts().get(0).getCategoryPlot().getDataset();
        assertEquals(3, data.getColumnCount(), "of the discount nothing was learned: 0.5 (0.45 … 0.55)");
        assertThat(data.getColumnKey(0).toString()).startsWith("temptation");
        assertThat(data.getColumnKey(2).toString()).startsWith("war cost");
        assertThat(PlacedText.all(picture).replace('|', ' ')).contains("5.0 → 2.6", "0.080 → 0.075 · 0.080 → 0.085");
        assertThat(picture.subtitle())
                .startsWith("n = 354 draws that fit, of 1,000")
                .endsWith("; of 2 of 5 drawn numbers, each party's counted apart, nothing can be told");
        assertThat(words(picture.title()))
                .endsWith(
                        "most of: temptation, mean place 26 % (23 … 29 %) of all draws; 3 of 5 numbers moved (under 1 would"
                                + " by chance)");
        assertEquals(List.of("Ukraine", "Russian Federation", "both sides"), picture.keyNames());
    }

    /** Of 60 intervals of 95 % three leave out the middle by chance alone. */
    @Test
    void taught_titleTellsNoMoreThanTheDraws() {
        assertThat(taughtTitle(1, 3, 4))
                .as("11 points (5 … 17) beside 7: which moved most chance decides")
                .isEqualTo(
                        "What the record taught: 2 of 3 numbers moved (under 1 would by chance); which one most, 354 draws"
                                + " cannot tell");
        assertThat(taughtTitle(4)).isEqualTo("What the record taught: nothing that 354 draws could tell");
        int[] many = new int[60];
        Arrays.fill(many, 4);
        many[0] = 1;
        many[59] = 3;
        assertThat(taughtTitle(many))
                .isEqualTo(
                        "What the record taught: 2 of 60 numbers moved (about 3 would by chance); which one most, 354 draws"
                                + " cannot tell");
        assertThat(taughtTitle(3, 2))
                .as("7 points (2 … 12), beside 4 that may be as much as 10")
                .isEqualTo("What the record taught: 1 of 2 numbers moved (under 1 would by chance): war cost, Russian"
                        + " Federation, mean place 57 % (52 … 62 %) of all draws; others may have moved as much");
    }

    private static String taughtTitle(int... rows) {
        return words(new TaughtChart()
                .draw(SampleTables.taught().select(rows), SETTING)
                .title());
    }

    @Test
    void allOfThem_inTheOrderOfTheReport() {
        assertThat(Charts.ensemble().stream().map(Chart::name))
                .doesNotHaveDuplicates()
                .startsWith("outcomes")
                .contains("why", "terms", "utilitySpace", "endings", "survival", "drivers");
        assertTrue(Charts.byName("nonsense").isEmpty());
    }
}
