package org.parley.sweep;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.parley.scenario.Scenario;
import org.parley.sweep.design.DesignPoints;

/**
 * The scenario at every point of a sweep. Of a design of few points each is made once, though block after block asks
 * for it. Shared by workers.
 */
final class PointScenarios {
    private static final int FEW = 400;

    private final SweepSpec spec;
    private final DesignPoints points;
    private final AtomicReferenceArray<@Nullable Scenario> made;

    PointScenarios(SweepSpec spec, DesignPoints points) {
        this.spec = spec;
        this.points = points;
        this.made = new AtomicReferenceArray<>(points.size() <= FEW ? points.size() : 0);
    }

    /** The scenario at a point. */
    Scenario at(int point) {
        Scenario there = point < made.length() ? made.get(point) : null;
        if (there == null) {
            there = spec.at(points, point);
            if (point < made.length()) {
                made.set(point, there);
            }
        }
        return there;
    }
}
