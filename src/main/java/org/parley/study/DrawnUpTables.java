package org.parley.study;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.parley.ensemble.EnsembleTables;
import org.parley.ensemble.ResultTable;
import org.parley.ensemble.ResultTables;
import org.parley.table.Table;

/** The tables of an ensemble, drawn up on all processors: some resample all runs a thousand times. */
final class DrawnUpTables {
    private final IdentityHashMap<ResultTable, Table> tables = new IdentityHashMap<>();

    /** All tables that a result folder holds. */
    DrawnUpTables(EnsembleTables of) {
        List<ResultTable> all = new ArrayList<>(of(of.shown()));
        of.taught().ifPresent(all::add);
        of.record().ifPresent(all::add);
        of.beside().ifPresent(beside -> all.addAll(of(beside)));
        List<Table> drawnUp = all.parallelStream().map(ResultTable::table).toList();
        for (int i = 0; i < all.size(); i++) {
            tables.put(all.get(i), drawnUp.get(i));
        }
    }

    private static List<ResultTable> of(ResultTables some) {
        List<ResultTable> all = new ArrayList<>(some.charted());
        all.add(some.dates());
        all.add(some.combinations());
        return all;
    }

    Table table(ResultTable of) {
        Table table = tables.get(of);
        if (table == null) {
            throw new IllegalArgumentException("the table " + of.name() + " was not drawn up");
        }
        return table;
    }
}
