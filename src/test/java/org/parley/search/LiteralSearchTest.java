package org.parley.search;

class LiteralSearchTest extends DealSearchContract {
    @Override
    DealSearch search(RoundFixture f) {
        return new LiteralSearch(f.draw);
    }
}
