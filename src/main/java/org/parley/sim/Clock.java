package org.parley.sim;

/** The week of a run, counted from 1. The conflict comes first in every week and moves it on. */
final class Clock {
    private int week;

    int tick() {
        return ++week;
    }

    int week() {
        return week;
    }
}
