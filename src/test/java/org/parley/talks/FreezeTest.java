package org.parley.talks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FreezeTest {
    /** [(1−δ)f + δh(W^e − b)]/[1 − δ(1−h)] as the sum over weeks that it is. */
    @Test
    void valueIsTheSumOverWeeks() {
        double discount = .995;
        double h = .12 / 52;
        double sum = 0;
        double alive = 1;
        for (int t = 0; t < 20_000; t++) {
            sum += alive * ((1 - discount) * .6 + discount * h * (.4 - .05));
            alive *= discount * (1 - h);
        }
        assertEquals(sum, Freeze.value(.6, .4, .05, .12, discount), 1e-9);
    }

    @Test
    void limits() {
        assertEquals(.6, Freeze.value(.6, .4, .05, 0, .998), 1e-12, "it never breaks");
        assertEquals(.002 * .6 + .998 * .35, Freeze.value(.6, .4, .05, 52, .998), 1e-12, "it breaks in the first week");
        assertEquals(.002 * .6 + .998 * .35, Freeze.value(.6, .4, .05, 99, .998), 1e-12, "a hazard is at most 1");
    }

    /** (1 − h/52)^(52y), by repeated multiplication; a hazard of more than 1 a week leaves nothing. */
    @Test
    void survival() {
        double stays = 1;
        double[] years = Freeze.survival(.18, 10);
        for (int y = 0; y < 10; y++) {
            for (int week = 0; week < 52; week++) {
                stays *= 1 - .18 / 52;
            }
            assertEquals(stays, years[y], 1e-12);
        }
        assertEquals(1, Freeze.survival(0, 1)[0], 0);
        assertEquals(0, Freeze.survival(60, 1)[0], 0);
    }
}
