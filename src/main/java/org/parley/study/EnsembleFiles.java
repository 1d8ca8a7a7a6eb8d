package org.parley.study;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.parley.ensemble.Ensemble;
import org.parley.ensemble.EnsembleTables;
import org.parley.ensemble.ResultTable;
import org.parley.ensemble.ResultTables;
import org.parley.ensemble.RunColumn;
import org.parley.ensemble.SwingsTable;
import org.parley.store.Build;
import org.parley.store.Codebook;
import org.parley.store.FolderReadme;
import org.parley.store.ResultFolder;
import org.parley.table.Table;

/** Writes the tables of an ensemble into its result folder, and what describes them. */
final class EnsembleFiles {
    private static final String SUMMARY_OF_ALL = "summary" + EnsembleTables.ALL;

    private final ResultFolder folder;
    private final Ensemble.Plan plan;
    private final List<RunColumn> columns;
    private final EnsembleTables tables;
    private final Map<String, Table> rows = new LinkedHashMap<>();
    private final CountDownLatch written = new CountDownLatch(1);

    EnsembleFiles(ResultFolder folder, Ensemble.Plan plan, List<RunColumn> columns, EnsembleTables tables) {
        this.folder = folder;
        this.plan = plan;
        this.columns = columns;
        this.tables = tables;
    }

    /** The tables of the charts by name, but for that of runs that were played again. */
    Map<String, Table> rows() {
        return rows;
    }

    /** The tables of the charts by name; null: no run was played again. */
    Map<String, Table> rows(@Nullable Table swings) {
        Map<String, Table> all = new LinkedHashMap<>(rows);
        if (swings != null) {
            all.put(SwingsTable.NAME, swings);
        }
        return all;
    }

    /** Draws up and writes every table that rests on the runs of the ensemble alone. */
    void tables() {
        try {
            DrawnUpTables drawnUp = new DrawnUpTables(tables);
            folder.summary(tables.shown().summary().table());
            tables.beside()
                    .ifPresent(all -> folder.table(SUMMARY_OF_ALL, all.summary().table()));
            each((table, name) -> {
                DrawnUpTables.DrawnUp drawn = drawnUp.of(table);
                rows.put(name, drawn.table());
                folder.data(name, drawn.csv());
            });
        } finally {
            written.countDown();
        }
    }

    /**
     * Writes what is left: the table of runs that were played again, and the files that describe all tables. On any
     * thread; it waits for the other tables.
     *
     * @param swings that table; null: there is none
     */
    void described(@Nullable Table swings, FolderReadme readme, Build build) throws InterruptedException {
        folder.hashRuns();
        written.await();
        if (swings != null) {
            folder.data(SwingsTable.NAME, swings);
        }
        Codebook codebook = new Codebook();
        codebook.add(ResultFolder.RUNS, columns.stream().map(RunColumn::column).toList());
        codebook.add(ResultFolder.SUMMARY, tables.shown().summary().columns());
        shown((table, name) -> codebook.add(ResultFolder.data(name), table.columns()));
        if (swings != null) {
            codebook.add(ResultFolder.data(SwingsTable.NAME), SwingsTable.COLUMNS);
        }
        ofRecord((table, name) -> codebook.add(ResultFolder.data(name), table.columns()));
        tables.beside().ifPresent(all -> {
            codebook.add(ResultFolder.table(SUMMARY_OF_ALL), all.summary().columns());
            each(all, EnsembleTables.ALL, (table, name) -> codebook.add(ResultFolder.data(name), table.columns()));
        });
        folder.codebook(codebook, plan.scenario());
        folder.readme(readme.text(plan.scenario(), build));
    }

    /** Gets a table and the name of its file. */
    @FunctionalInterface
    private interface Named {
        void take(ResultTable table, String name);
    }

    private void each(Named to) {
        shown(to);
        ofRecord(to);
        tables.beside().ifPresent(all -> each(all, EnsembleTables.ALL, to));
    }

    private void shown(Named to) {
        each(tables.shown(), "", to);
    }

    private void ofRecord(Named to) {
        tables.taught().ifPresent(table -> to.take(table, table.name()));
        tables.record().ifPresent(table -> to.take(table, table.name()));
    }

    private static void each(ResultTables some, String suffix, Named to) {
        some.charted().forEach(table -> to.take(table, table.name() + suffix));
        to.take(some.dates(), some.dates().name() + suffix);
        to.take(some.combinations(), some.combinations().name() + suffix);
    }
}
