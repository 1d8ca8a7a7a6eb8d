package org.parley.sim;

import org.jspecify.annotations.Nullable;
import org.parley.scenario.Scenario;
import org.parley.value.CellSearch;
import org.parley.value.CheckedSearch;
import org.parley.value.DealCells;
import org.parley.value.DealSearch;
import org.parley.value.DealSpace;
import org.parley.value.Draw;
import org.parley.value.LiteralSearch;

/** The deal searches to choose from. All give the same bits (M13); they differ in speed only. */
public final class Searches {
    private Searches() {}

    /** The fast search; the literal one where the deals hardly fall into cells. */
    public static SearchFactory of(Scenario scenario) {
        @Nullable DealCells cells = DealCells.of(scenario, DealSpace.of(scenario));
        return cells == null ? literal() : new Fast(cells);
    }

    /** The plain search. */
    public static SearchFactory literal() {
        return LiteralSearch::new;
    }

    /** The fast search, every answer held against the plain one: {@code --check}. */
    public static SearchFactory checked(Scenario scenario) {
        SearchFactory fast = of(scenario);
        return draw -> new CheckedSearch(fast.search(draw), new LiteralSearch(draw));
    }

    private record Fast(DealCells cells) implements SearchFactory {
        @Override
        public DealSearch search(Draw draw) {
            return new CellSearch(cells).reset(draw);
        }

        @Override
        public SearchFactory forWorker() {
            return new CellSearch(cells)::reset;
        }
    }
}
