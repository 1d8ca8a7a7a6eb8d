package org.parley.sim;

import org.jspecify.annotations.Nullable;
import org.parley.scenario.Scenario;
import org.parley.search.CellSearch;
import org.parley.search.CheckedSearch;
import org.parley.search.DealCells;
import org.parley.search.DealSearch;
import org.parley.search.LiteralSearch;
import org.parley.value.DealSpace;
import org.parley.value.Draw;

/** The deal searches to choose from. All give the same bits (M13); they differ in speed only. */
public final class DealSearches {
    private DealSearches() {}

    /** The fast search; the literal one where the deals hardly fall into cells. */
    public static DealSearchFactory of(Scenario scenario) {
        @Nullable DealCells cells = DealCells.of(scenario, DealSpace.of(scenario));
        return cells == null ? literal() : new Fast(cells);
    }

    /** The plain search. */
    public static DealSearchFactory literal() {
        return LiteralSearch::new;
    }

    /**
     * The search of {@link #of}, every answer held against the plain one: {@code --check}.
     *
     * @param compared called after every question that both answered alike, on the thread of the run; never, if the
     *     search is the plain one anyway
     */
    public static DealSearchFactory checked(Scenario scenario, Runnable compared) {
        DealSearchFactory search = of(scenario);
        return search instanceof Fast ? new Checked(search, compared) : search;
    }

    private record Checked(DealSearchFactory fast, Runnable compared) implements DealSearchFactory {
        @Override
        public DealSearch search(Draw draw) {
            return new CheckedSearch(fast.search(draw), new LiteralSearch(draw), compared);
        }

        @Override
        public DealSearchFactory forWorker() {
            return new Checked(fast.forWorker(), compared);
        }
    }

    private record Fast(DealCells cells) implements DealSearchFactory {
        @Override
        public DealSearch search(Draw draw) {
            return new CellSearch(cells).reset(draw);
        }

        @Override
        public DealSearchFactory forWorker() {
            return new CellSearch(cells)::reset;
        }
    }
}
