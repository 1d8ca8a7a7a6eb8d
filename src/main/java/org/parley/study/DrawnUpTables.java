package org.parley.study;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.parley.ensemble.EnsembleTables;
import org.parley.ensemble.ResultTable;
import org.parley.ensemble.ResultTables;
import org.parley.table.Csv;
import org.parley.table.Table;

/**
 * The tables of an ensemble, drawn up and written as CSV on all processors: some resample all runs a thousand times. A
 * table that stands in both sets, such as the map of all deals, is drawn up once.
 */
final class DrawnUpTables {
    private final IdentityHashMap<ResultTable, DrawnUp> tables = new IdentityHashMap<>();

    /**
     * A table.
     *
     * @param csv the same as a file holds it
     */
    record DrawnUp(Table table, String csv) {
        static DrawnUp of(Table table) {
            return new DrawnUp(table, Csv.text(table));
        }
    }

    /** All tables that a result folder holds. */
    DrawnUpTables(EnsembleTables of) {
        List<ResultTable> all = new ArrayList<>(of(of.shown()));
        of.taught().ifPresent(all::add);
        of.record().ifPresent(all::add);
        of.beside().ifPresent(beside -> all.addAll(of(beside)));
        List<ResultTable> once = all.stream().distinct().toList();
        List<DrawnUp> drawnUp = AllProcessors.map(once, table -> DrawnUp.of(table.table()));
        for (int i = 0; i < once.size(); i++) {
            tables.put(once.get(i), drawnUp.get(i));
        }
    }

    private static List<ResultTable> of(ResultTables some) {
        List<ResultTable> all = new ArrayList<>(some.charted());
        all.add(some.dates());
        all.add(some.combinations());
        return all;
    }

    DrawnUp of(ResultTable of) {
        DrawnUp table = tables.get(of);
        if (table == null) {
            throw new IllegalArgumentException("the table " + of.name() + " was not drawn up");
        }
        return table;
    }
}
