package org.parley.sim;

import org.parley.search.DealSearch;
import org.parley.search.DealSearchContract;
import org.parley.search.RoundFixture;

/** What is remembered answers as a search must; that it answers as the one behind it: {@link RememberedRoundsTest}. */
class RememberedSearchTest extends DealSearchContract {
    @Override
    protected DealSearch search(RoundFixture f) {
        return new RememberedRounds(DealSearches.of(f.draw.scenario())).search(f.draw);
    }
}
