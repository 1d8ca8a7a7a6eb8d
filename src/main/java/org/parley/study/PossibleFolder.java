package org.parley.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.parley.ensemble.Column;
import org.parley.store.FolderReadme;
import org.parley.sweep.OutcomeCells;
import org.parley.sweep.PossibleSearch;
import org.parley.sweep.SweepFiles;
import org.parley.sweep.SweepSpec;
import org.parley.table.NumberText;
import org.parley.table.Table;

/**
 * Which combinations of outcomes a search found possible, with what its folder holds: cells with an example each, and
 * the map of all cells.
 *
 * @param spec factors, replications and scenario
 * @param asked outcomes and their cells
 * @param found by the search
 * @param size settings a generation
 * @param generations after the first
 */
public record PossibleFolder(
        SweepSpec spec, List<OutcomeCells> asked, PossibleSearch.Found found, int size, int generations) {
    /** What its manifest calls it. */
    public static final String KIND = "possible";

    /** The table of all cells, and the chart of it. */
    public static final String MAP = "possible";

    private static final String CELLS = "cells";
    private static final String NONE = "–";

    public PossibleFolder {
        asked = List.copyOf(asked);
    }

    /**
     * Searches; nothing is written.
     *
     * @param possible outcomes with their cells, as {@code --possible} takes them
     * @param workers threads, ≥ 1; change the speed only
     * @param progress is told the generation and how many cells were found so far, on the calling thread
     * @throws org.parley.sweep.SweepRefused if the outcomes cannot be used
     */
    public static PossibleFolder search(
            SweepSpec spec,
            List<String> possible,
            int size,
            int generations,
            int workers,
            BiConsumer<Integer, Integer> progress)
            throws InterruptedException {
        List<OutcomeCells> asked = OutcomeCells.of(possible, spec);
        PossibleSearch.Found found = new PossibleSearch(spec, asked).search(size, generations, workers, progress);
        return new PossibleFolder(spec, asked, found, size, generations);
    }

    /** What was found, in sentences: how much, on what it rests, what it does not show. */
    public List<String> words() {
        int cells = found.map().rows();
        int hit = found.cells().rows();
        List<String> words = new ArrayList<>();
        words.add(NumberText.count(hit) + " of " + NumberText.count(cells) + " cells were found by "
                + NumberText.count(found.tried()) + " settings, "
                + NumberText.count(spec.replications()) + " runs each; "
                + NumberText.count(found.outside()) + " settings came out beyond the cells, "
                + NumberText.count(found.without()) + " lack one of the outcomes."
                + (hit == 0 ? " Maybe wider ranges of the outcomes?" : again()));
        words.add(
                "A cell that was not found is not proved empty: more settings, more runs or wider ranges may find it. "
                        + "Hits say how often the search came by, which sought the rare on purpose: they are no likelihood of anything.");
        return words;
    }

    /** In how many cells the example lies on fresh runs, too. */
    private String again() {
        return " On " + NumberText.count(spec.replications()) + " fresh runs the examples of "
                + NumberText.count(found.again())
                + " cells lie in their cell again (again = 1); the others came there by luck or lie at a border.";
    }

    /** How it is written. */
    public SearchFolder folder() {
        Map<String, Table> tables = new LinkedHashMap<>();
        tables.put(CELLS, found.cells());
        tables.put(MAP, found.map());
        List<String> texts = asked.stream().map(OutcomeCells::text).toList();
        Map<String, Object> more = new LinkedHashMap<>();
        more.put("possible", texts);
        more.put("cells", found.cells().rows());
        return new SearchFolder(
                KIND,
                spec,
                size,
                generations,
                found.tried(),
                found.runs(),
                tables,
                MAP,
                (name, table) -> columns(table),
                FolderReadme.ofPossible("combinations of outcomes that " + spec.id() + " (" + spec.title()
                        + ") can come to, " + NumberText.count(found.tried()) + " settings and "
                        + NumberText.count(found.runs()) + " runs of the scenario "
                        + spec.scenario().id() + ", seed " + spec.seed()),
                words(),
                texts.stream().map(text -> "--possible " + text).toList(),
                more);
    }

    private List<Column> columns(Table table) {
        List<Column> columns = new ArrayList<>();
        for (String name : table.names()) {
            columns.add(column(name));
        }
        return columns;
    }

    private Column column(String name) {
        for (var factor : spec.factors()) {
            if (factor.name().equals(name)) {
                return SweepFiles.column(spec, factor);
            }
        }
        for (OutcomeCells cells : asked) {
            String outcome = cells.outcome().name();
            if (name.equals(outcome)) {
                return measured(name, outcome + " of the example, by the runs that the search saw");
            }
            if (name.equals(outcome + ".n")) {
                return new Column(name, NONE, "0 …", "fresh runs that have the number");
            }
            if (name.startsWith(outcome + ".")) {
                return measured(
                        name,
                        switch (name.substring(outcome.length() + 1)) {
                            case "from" -> "lower border of the cell";
                            case "to" -> "upper border of the cell";
                            case "fresh" -> outcome + " of the example, on fresh runs";
                            case "low" -> "lower end of the 95 % interval of the fresh number";
                            default -> "upper end of the 95 % interval of the fresh number";
                        });
            }
        }
        return switch (name) {
            case "cell" -> new Column(name, NONE, "0 …", "number of the cell that was found");
            case "hits" -> new Column(name, NONE, "0 …", "settings that came out in the cell; no likelihood");
            case "generation" -> new Column(name, NONE, "0 …", "generation that found it; 0: the first points");
            case "again" -> new Column(name, NONE, "0, 1", "1: the example lies in the cell on fresh runs, too");
            default -> throw new IllegalStateException("the codebook knows no column " + name);
        };
    }

    private static Column measured(String name, String meaning) {
        return new Column(name, "of the outcome", "…", meaning);
    }
}
