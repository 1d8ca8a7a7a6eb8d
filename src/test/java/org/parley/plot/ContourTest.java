package org.parley.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jfree.data.xy.XYSeries;
import org.junit.jupiter.api.Test;

class ContourTest {
    /** On the plane z = column + 2·row the level 3 is the straight line column = 3 − 2·row. */
    @Test
    void onAPlane_theLineIsStraight() {
        double[][] plane = new double[3][5];
        for (int r = 0; r < 3; r++) {
            for (int c = 0; c < 5; c++) {
                plane[r][c] = c + 2 * r;
            }
        }
        XYSeries line = Contour.of(plane, 3, "3");
        int points = 0;
        for (int i = 0; i < line.getItemCount(); i++) {
            if (!Double.isNaN(line.getY(i).doubleValue())) {
                points++;
                assertEquals(3, line.getX(i).doubleValue() + 2 * line.getY(i).doubleValue(), 1e-12);
            }
        }
        assertEquals(0, points % 2);
        assertEquals(true, points >= 6);
    }

    /** Corners 1 0 / 0 1 with level .4: the middle .5 is above, so the two zeros are cut off one by one. */
    @Test
    void aSaddle_isCutByTheMeanOfItsCorners() {
        XYSeries line = Contour.of(new double[][] {{1, 0}, {0, 1}}, .4, "");
        assertEquals(6, line.getItemCount());
        assertEquals(.6, line.getX(0).doubleValue(), 1e-12);
        assertEquals(0, line.getY(0).doubleValue(), 1e-12);
        assertEquals(1, line.getX(1).doubleValue(), 1e-12);
        assertEquals(.4, line.getY(1).doubleValue(), 1e-12);
    }

    @Test
    void noLine_whereTheLevelIsNotReached_orAValueIsMissing() {
        assertEquals(0, Contour.of(new double[][] {{0, 0}, {0, 0}}, 1, "").getItemCount());
        assertEquals(
                0, Contour.of(new double[][] {{0, Double.NaN}, {1, 1}}, .5, "").getItemCount());
    }
}
