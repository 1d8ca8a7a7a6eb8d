package org.parley.experiment;

import org.parley.scenario.Scenario;
import org.parley.sim.SearchFactory;
import org.parley.value.CellSearch;
import org.parley.value.DealCells;
import org.parley.value.DealSpace;

/** The deal search that the doors use. All searches give the same bits (M13); they differ in speed only. */
public final class Searches {
    private Searches() {}

    /** The search for runs of a scenario; may be shared by threads. */
    public static SearchFactory of(Scenario scenario) {
        DealCells cells = DealCells.of(scenario, DealSpace.of(scenario));
        return draw -> CellSearch.of(cells, draw);
    }
}
