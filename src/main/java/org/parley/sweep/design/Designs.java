package org.parley.sweep.design;

import java.util.List;
import java.util.Optional;

/** The designs by the name that a sweep file gives them. To add one: a line here, and its class. */
public final class Designs {
    private static final List<DesignKind> ALL = List.of(
            DesignKind.of(
                    "grid",
                    "all combinations",
                    given -> new Grid(given.factors(), given.number("levels")),
                    new DesignSetting("levels", 5, 2, "values of a continuous factor")),
            DesignKind.of(
                    "latinHypercube",
                    "points spread evenly, one in each stratum",
                    given ->
                            new LatinHypercube(given.factors(), given.number("n"), given.seed(), given.number("swaps")),
                    DesignSetting.required("n", 2, "points"),
                    new DesignSetting(
                            "swaps",
                            LatinHypercube.USUAL_SWAPS,
                            0,
                            "exchanges tried to move the nearest points apart; 0: none")),
            DesignKind.of(
                            "sobol",
                            "points spread evenly, no seed",
                            given -> new Sobol(given.factors(), given.number("n"), given.forced()),
                            DesignSetting.required("n", 1, "points, a power of two"))
                    .ofPowersOfTwo(),
            DesignKind.of(
                    "morris",
                    "screening",
                    given -> new Morris(
                            given.factors(), given.number("trajectories"), given.number("levels"), given.seed()),
                    DesignSetting.required("trajectories", 2, "trajectories of (factors + 1) points"),
                    new DesignSetting("levels", 4, 2, "levels of the grid")),
            DesignKind.of(
                            "saltelli",
                            "shares of variance",
                            given -> new Saltelli(
                                    given.factors(), given.number("n"), given.number("order"), given.forced()),
                            DesignSetting.required("n", 1, "base sample N of N × (factors + 2) points, a power of two"),
                            new DesignSetting(
                                    "order",
                                    1,
                                    1,
                                    2,
                                    "2: shares of pairs of factors, too, with N × (2 × factors + 2) points; 1: without"))
                    .ofPowersOfTwo(),
            DesignKind.of(
                            "table",
                            "points from a CSV file",
                            given -> new FromTable(given.factors(), given.rows().get()))
                    .ofAFile());

    private Designs() {}

    /** All kinds, in the order of messages and pages. */
    public static List<DesignKind> all() {
        return ALL;
    }

    /** Their names. */
    public static List<String> names() {
        return ALL.stream().map(DesignKind::name).toList();
    }

    /** The kind of this name. */
    public static Optional<DesignKind> byName(String name) {
        return ALL.stream().filter(kind -> kind.name().equals(name)).findFirst();
    }
}
