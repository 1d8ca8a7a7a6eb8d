package org.parley.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parley.plot.Picture;
import org.parley.plot.PlacedText;
import org.parley.table.Table;

/** The contract of charts for those of one run and of sweeps; and that no chart is without it. */
class TraceAndSweepChartsTest extends ChartContract {
    @Override
    List<Case> charts() {
        List<Case> cases = new ArrayList<>();
        for (Chart chart : Charts.trace()) {
            cases.add(new Case(chart, SampleSweepTables.ofTrace(chart.name())));
        }
        Map<String, Table> tables = SampleSweepTables.all();
        Table means = tables.get("means");
        Table grid = SweepCharts.grid(
                means,
                tables.get("summary"),
                SampleSweepTables.FACTORS.get(0),
                SampleSweepTables.FACTORS.get(1),
                false);
        cases.add(new Case(new GridChart(), grid.where("measure", Set.of("agreement"))));
        cases.add(new Case(new ContoursChart(), grid));
        Table response = tables.get("response").where("measure", Set.of("agreement"));
        cases.add(new Case(new ResponseChart(), response));
        cases.add(new Case(new TornadoChart(), response));
        cases.add(new Case(new PairedChart(), tables.get("paired").where("measure", Set.of("agreement"))));
        cases.add(new Case(new SobolPairsChart(), tables.get("sobolPairs")));
        cases.add(new Case(new SobolChart(), tables.get("sobol").where("outcome", Set.of("agreement"))));
        cases.add(new Case(new MorrisChart(), tables.get("morris")));
        cases.add(new Case(new RankChart(), tables.get("rank")));
        cases.add(new Case(new PrimChart(), tables.get("prim")));
        cases.add(new Case(new PrimBoxChart(), SweepCharts.box(tables.get("primLimits"), means)));
        cases.add(new Case(new TradeOffChart(), tables.get("frontier")));
        cases.add(new Case(new ParallelChart(), tables.get("frontier")));
        cases.add(new Case(new PossibleChart(), possible()));
        cases.add(new Case(new ComparisonChart(), comparison()));
        cases.add(new Case(new WaterfallChart(), SampleExplainTables.waterfall()));
        cases.add(new Case(new SwingsChart(), SampleExplainTables.swings()));
        cases.add(new Case(new LeverCurvesChart(), SampleExplainTables.levers()));
        cases.add(new Case(new NearTermsChart(), SampleExplainTables.nearTerms()));
        cases.add(new Case(new AcceptanceChart(), SampleExplainTables.acceptance()));
        return cases;
    }

    /** Nine pairs are too few for the sentence in short, and so they are for the title. */
    @Test
    void aComparisonOfAFewPairsHasNoTitleThatTells() {
        Table few = Table.builder()
                .strings("measure", "agreement")
                .strings("kind", "share")
                .numbers("first", 0)
                .numbers("second", 1)
                .numbers("difference", 1)
                .numbers("low", .5)
                .numbers("high", 1)
                .numbers("n", 9)
                .build();
        assertThat(new ComparisonChart().draw(few, SampleTables.SETTING).title())
                .isEqualTo("What the change does: too few pairs of runs to say");
    }

    /**
     * Of 169 runs both sign the widest deal in 57 and the most signed package in 7 (Wilson: 27 … 41 %, 2.0 … 8.3 %).
     */
    @Test
    void acceptance_tellsInTheWholePictureHowOftenBothSign() {
        Picture picture = new AcceptanceChart().draw(SampleExplainTables.acceptance(), SampleTables.SETTING);
        assertThat(picture.title().replace('\u00a0', ' '))
                .isEqualTo(
                        "Both would sign the same deal in at most 34 % (27 … 41 %) of the runs, a named package in at most 4.1 % (2.0 … 8.3 %)");
        assertThat(PlacedText.all(picture).replace('|', ' ').replace('\u00a0', ' '))
                .contains(" both: 34 %", "European counter-proposal, both: 4.1 %", "US 28-point plan, both: 0.59 %");
    }

    /** A run may end with a text of the mediator that both sign: then no offer of a side was accepted. */
    @Test
    void offers_doNotSayThatNothingWasSigned() {
        Table all = SampleSweepTables.ofTrace("offers");
        Table none = all.where("answer", java.util.Set.of("ASPIRATION", "WAR_VALUE"));
        assertThat(new TraceOffersChart().draw(none, SampleTables.SETTING).title())
                .isEqualTo(
                        "No offer of a side is accepted, of 159 that are made; texts of the mediator are not among them");
    }

    /** What would be signed was not: the chart asks what both would rather do. */
    @Test
    void nearTerms_speakOfWhatWouldBeSigned_withTheInterval() {
        Table table = SampleExplainTables.nearTerms();
        assertThat(new NearTermsChart()
                        .draw(table, SampleTables.SETTING)
                        .title()
                        .replace('\u00a0', ' '))
                .matches("No terms would be signed by both in more than \\d+ % \\(\\d+ … \\d+ %\\) of runs");
    }

    /** Settings are counted: a cell with six of them says 6 and not 6.0. */
    @Test
    void countsAreWhole() {
        Picture map = new PossibleChart().draw(possible(), SampleTables.SETTING);
        assertThat("|" + PlacedText.all(map) + "|")
                .contains("|1|", "|2|", "|19|")
                .doesNotContainPattern("\\|\\d+\\.0\\|");
    }

    /** Agreement 0 … 1 in five cells, asymmetry −1 … 1 in four; every third cell was not found. */
    private static Table possible() {
        double[][] numbers = new double[5][20];
        for (int c = 0; c < 20; c++) {
            numbers[0][c] = Math.floorDiv(c, 4) / 5.0;
            numbers[1][c] = (Math.floorDiv(c, 4) + 1) / 5.0;
            numbers[2][c] = -1 + (c % 4) * .5;
            numbers[3][c] = -.5 + (c % 4) * .5;
            numbers[4][c] = c % 3 == 0 ? 0 : c;
        }
        return Table.builder()
                .numbers("agreement.from", numbers[0])
                .numbers("agreement.to", numbers[1])
                .numbers("asymmetry.from", numbers[2])
                .numbers("asymmetry.to", numbers[3])
                .numbers("hits", numbers[4])
                .build();
    }

    /**
     * Two ensembles of 500 on the same random numbers: an outcome more often by as many points as its place, two of
     * them less often.
     */
    private static Table comparison() {
        int n = SampleTables.OUTCOMES.size();
        String[] share = new String[n];
        double[][] numbers = new double[6][n];
        for (int r = 0; r < n; r++) {
            share[r] = "share";
            double difference = (r - 2) * .01;
            numbers[0][r] = .1;
            numbers[1][r] = .1 + difference;
            numbers[2][r] = difference;
            numbers[3][r] = difference - .03;
            numbers[4][r] = difference + .03;
            numbers[5][r] = 500;
        }
        return Table.builder()
                .strings("measure", SampleTables.OUTCOMES)
                .strings("kind", share)
                .numbers("first", numbers[0])
                .numbers("second", numbers[1])
                .numbers("difference", numbers[2])
                .numbers("low", numbers[3])
                .numbers("high", numbers[4])
                .numbers("n", numbers[5])
                .build();
    }

    @Test
    void noChartIsWithoutTheContract() throws IOException {
        Set<String> tested = new TreeSet<>();
        charts().forEach(of -> tested.add(of.chart().getClass().getSimpleName()));
        Charts.ensemble().forEach(chart -> tested.add(chart.getClass().getSimpleName()));
        Set<String> written = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("src/main/java/org/parley/charts"))) {
            for (Path file : files.toList()) {
                if (Files.readString(file).contains(" implements Chart {")) {
                    written.add(file.getFileName().toString().replace(".java", ""));
                }
            }
        }
        assertThat(tested).containsAll(written).isNotEmpty();
        assertThat(written).hasSizeGreaterThan(20);
    }
}
