package org.parley.report;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.charts.Chart;
import org.parley.charts.Charts;
import org.parley.charts.SampleTables;
import org.parley.format.ScenarioReader;
import org.parley.parameter.Side;
import org.parley.scenario.Scenario;
import org.parley.table.ChartContext;
import org.parley.table.Footer;
import org.parley.table.Table;

/** A report of the Geneva scenario with made-up tables. */
final class SampleReport {
    private SampleReport() {}

    /** A record that 120 of 500 draws fit. */
    private static RunReport.AgainstRecord record(Map<String, Table> tables, ChartContext context) {
        Table fit = Table.builder()
                .strings("what", List.of("fits", "prelude.none", "prelude.agreement", "ownPlan.A", "ownPlan.B"))
                .numbers("count", 120, 400, 100, 200, 490)
                .numbers("n", 500, 500, 500, 500, 500)
                .numbers("share", .24, .8, .2, .4, .98)
                .numbers("low", .2, .76, .17, .36, .96)
                .numbers("high", .28, .83, .24, .44, .99)
                .build();
        Map<String, Table> beside = Map.of("outcomes", tables.get("outcomes").select(new int[] {0, 1, 2, 3, 4}));
        return new RunReport.AgainstRecord(
                "120 of 500 draws fit the record (24 %, 20 … 28 %)",
                Charts.draw(Charts.ensemble(), beside, context, "-all"), fit, tables.get("outcomes"));
    }

    private static Table dates() {
        return Table.builder()
                .numbers("week", 17, 17, 52, 52)
                .strings("outcome", List.of("COMPREHENSIVE", "OPEN", "COMPREHENSIVE", "OPEN"))
                .numbers("count", 10, 110, 30, 90)
                .numbers("n", 120, 120, 120, 120)
                .numbers("share", .083, .917, .25, .75)
                .numbers("low", .045, .85, .18, .67)
                .numbers("high", .15, .95, .33, .82)
                .build();
    }

    static RunReport report() {
        Scenario scenario = ScenarioReader.read(Path.of("scenarios/geneva-2026.yaml"));
        Footer footer = new Footer("geneva-2026 · seed 1 · 500 runs · Parley 0.1.0", scenario.banner());
        ChartContext context = ChartContext.of(
                        scenario.party(Side.A).name(), scenario.party(Side.B).name(), footer)
                .with("COMPREHENSIVE", "Comprehensive settlement");
        Map<String, Table> tables = new LinkedHashMap<>();
        for (Chart chart : Charts.ensemble()) {
            tables.put(chart.table(), SampleTables.of(chart.table()));
        }
        return new RunReport(
                scenario,
                false,
                context,
                Charts.draw(Charts.ensemble(), tables, context),
                record(tables, context),
                dates(),
                null,
                "no deal is acceptable to both; without red lines some would be.",
                List.of("The zone of possible agreement is empty by construction."),
                List.of(
                        "Under these assumptions between 30 and 38 of 100 talks end in an agreement (170 of 500 runs)."),
                List.of(
                        "\"Walk-out\" is 0 in every run, whatever else is assumed: \"Risk of a walk-out in a round\" (walkoutBase) is 0."),
                List.of(new PagePart.Fact("seed", "1"), new PagePart.Fact("runs", "500")),
                List.of("./parley run scenarios/geneva-2026.yaml --runs 500 --seed 1"));
    }
}
