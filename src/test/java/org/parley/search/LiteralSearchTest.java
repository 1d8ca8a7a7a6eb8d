package org.parley.search;

class LiteralSearchTest extends DealSearchContract {
    @Override
    protected DealSearch search(RoundFixture f) {
        return new LiteralSearch(f.draw);
    }
}
