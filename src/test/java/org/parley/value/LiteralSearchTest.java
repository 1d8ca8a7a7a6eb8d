package org.parley.value;

class LiteralSearchTest extends DealSearchContract {
    @Override
    DealSearch search(RoundFixture f) {
        return new LiteralSearch(f.draw);
    }
}
