package org.parley.lab;

import java.util.List;
import java.util.Optional;

/** The one list of games, in the order in which a reader meets them. To add one: a class and a line here. */
public final class Games {
    private static final List<Game> ALL = List.of(
            new Rubinstein(),
            new CurvedFrontier(),
            new BargainingRange(),
            new Screening(),
            new CommitmentWar(),
            new Attrition(),
            new Zeuthen(),
            new ConcessionCurves(),
            new BiasedMediator(),
            new DoubleAuction(),
            new LinkedIssues(),
            new RandomWalkWar(),
            new MinimumGuarantee());

    private Games() {}

    /** All games. */
    public static List<Game> all() {
        return ALL;
    }

    /** Their names, in the same order. */
    public static List<String> names() {
        return ALL.stream().map(Game::name).toList();
    }

    /** The game of this name. */
    public static Optional<Game> named(String name) {
        return ALL.stream().filter(game -> game.name().equals(name)).findFirst();
    }
}
