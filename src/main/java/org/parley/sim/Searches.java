package org.parley.sim;

import org.jspecify.annotations.Nullable;
import org.parley.value.CellSearch;
import org.parley.value.CheckedSearch;
import org.parley.value.DealCells;
import org.parley.value.LiteralSearch;

/** The deal searches a worker can use. A factory belongs to one worker: it keeps its scratch from run to run. */
public final class Searches {
    private Searches() {}

    /** The fast search; the literal one where the deals hardly fall into cells ({@code cells} null). */
    public static SearchFactory fast(@Nullable DealCells cells) {
        if (cells == null) {
            return LiteralSearch::new;
        }
        CellSearch scratch = new CellSearch(cells);
        return scratch::reset;
    }

    /** The plain search. */
    public static SearchFactory literal() {
        return LiteralSearch::new;
    }

    /** The fast search, every answer held against the plain one. */
    public static SearchFactory checked(@Nullable DealCells cells) {
        SearchFactory fast = fast(cells);
        return draw -> new CheckedSearch(fast.search(draw), new LiteralSearch(draw));
    }
}
