package org.parley.value;

class CellSearchTest extends DealSearchContract {
    @Override
    DealSearch search(RoundFixture f) {
        return CellSearch.of(DealCells.of(f.scenario, f.space), f.draw);
    }
}
