package org.parley.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.charts.Charts;
import org.parley.ensemble.Column;
import org.parley.format.ScenarioWriter;
import org.parley.report.PagePart;
import org.parley.report.ReportPage;
import org.parley.report.Section;
import org.parley.scenario.Scenario;
import org.parley.store.Build;
import org.parley.store.Circumstances;
import org.parley.store.Codebook;
import org.parley.store.FolderReadme;
import org.parley.store.Manifest;
import org.parley.store.ResultFolder;
import org.parley.study.ScenarioChartContext;
import org.parley.study.ShellWords;
import org.parley.table.ChartContext;
import org.parley.table.Table;

/**
 * Writes an explanation into a folder: the text as the terminal shows it, tables, charts, a page, the resolved
 * scenario, a codebook and a manifest.
 *
 * @param scenario what is explained
 * @param what in one line, such as "replication 2 of seed 1"
 * @param sentences the answer in short
 * @param text all of it as the terminal shows it
 * @param grids tables to read, by caption
 * @param tables of the charts, by name
 * @param columns of the tables, by name
 * @param command to type for the same
 */
record ExplainFolder(
        Scenario scenario,
        String what,
        List<String> sentences,
        String text,
        Map<String, Table> grids,
        Map<String, Table> tables,
        Map<String, List<Column>> columns,
        List<String> command) {
    static final String KIND = "explanation";

    void write(Path out, Circumstances circumstances) {
        Build build = Build.current();
        ChartContext setting =
                ScenarioChartContext.of(scenario, scenario.id() + " · " + what + " · Parley " + build.version());
        try (ResultFolder folder = ResultFolder.begin(out)) {
            List<Charts.Drawn> figures = Charts.draw(Charts.explain(), tables, setting);
            Codebook codebook = new Codebook();
            for (Charts.Drawn drawn : figures) {
                folder.figure(
                        drawn.picture().name(),
                        drawn.picture().png(),
                        drawn.picture().svg());
            }
            tables.forEach((name, table) -> {
                folder.data(name, table);
                codebook.add(ResultFolder.data(name), columns.getOrDefault(name, List.of()));
            });
            folder.story(text);
            String resolved = ScenarioWriter.write(scenario);
            folder.scenario(resolved);
            folder.codebook(codebook, scenario);
            folder.readme(FolderReadme.ofReplay(
                            "what would have had to change, " + what + " of the scenario " + scenario.id())
                    .text(scenario, build));
            folder.report(page(setting, figures, build).html());
            folder.finish(manifest(build, resolved, circumstances));
        }
    }

    private ReportPage page(ChartContext setting, List<Charts.Drawn> figures, Build build) {
        ReportPage page = ReportPage.of("Why, and what would have to change: " + scenario.title())
                .subtitle(setting.footer().origin() + scenario.day(" · as of "))
                .question(scenario.question())
                .banner(scenario.banner());
        Section.Builder words = Section.of("In short");
        sentences.forEach(words::text);
        page.section(words.build());
        Section.Builder charts = Section.of("In pictures");
        figures.forEach(drawn -> charts.figure(drawn.picture(), drawn.caption()));
        page.section(charts.build());
        Section.Builder rows = Section.of("What would have had to change");
        grids.forEach((caption, table) -> rows.table(caption, table, Map.of()));
        page.section(rows.build());
        page.section(Section.of("How to get the same again")
                .commands(ShellWords.line(command))
                .facts(List.of(
                        new PagePart.Fact("What", what),
                        new PagePart.Fact("Program", "Parley " + build.version() + ", commit " + build.commit())))
                .build());
        return page;
    }

    private Map<String, Object> manifest(Build build, String resolved, Circumstances circumstances) {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("program", "Parley");
        manifest.put("kind", KIND);
        manifest.put("version", build.version());
        manifest.put("commit", build.commit());
        manifest.put("banner", scenario.banner());
        manifest.put("scenario", Manifest.scenario(scenario, resolved));
        manifest.put("parties", Manifest.parties(scenario));
        manifest.put("what", what);
        manifest.put("command", new ArrayList<>(command));
        manifest.put("circumstances", circumstances.end());
        return manifest;
    }
}
