package org.parley.sim;

/** The week of a run, from 1. The conflict, first in every week, moves it on. */
final class Clock {
    private int week;

    int tick() {
        return ++week;
    }

    int week() {
        return week;
    }
}
