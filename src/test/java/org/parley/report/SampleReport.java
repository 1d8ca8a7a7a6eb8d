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
import org.parley.table.Footer;
import org.parley.table.Setting;
import org.parley.table.Table;

/** A report of the Geneva scenario with made-up tables. */
final class SampleReport {
    private SampleReport() {}

    static RunReport report() {
        Scenario scenario = ScenarioReader.read(Path.of("scenarios/geneva-2026.yaml"));
        Footer footer = new Footer("geneva-2026 · seed 1 · 500 runs · Parley 0.1.0", scenario.banner());
        Setting setting = Setting.of(
                        scenario.party(Side.A).name(), scenario.party(Side.B).name(), footer)
                .with("COMPREHENSIVE", "Comprehensive settlement");
        Map<String, Table> tables = new LinkedHashMap<>();
        for (Chart chart : Charts.ensemble()) {
            tables.put(chart.name(), SampleTables.of(chart.name()));
        }
        return new RunReport(
                scenario,
                false,
                setting,
                Charts.draw(Charts.ensemble(), tables, setting),
                "no deal is acceptable to both; without red lines some would be.",
                List.of("The zone of possible agreement is empty by construction."),
                List.of(new Block.Fact("seed", "1"), new Block.Fact("runs", "500")),
                List.of("./parley run scenarios/geneva-2026.yaml --runs 500 --seed 1"));
    }
}
