package org.parley.sweep.design;

class CornersTest extends DesignContract {
    @Override
    Design design() {
        return new Corners(FACTORS);
    }
}
