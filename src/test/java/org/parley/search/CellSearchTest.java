package org.parley.search;

class CellSearchTest extends DealSearchContract {
    @Override
    protected DealSearch search(RoundFixture f) {
        return new CellSearch(DealCells.of(f.scenario, f.space)).reset(f.draw);
    }
}
