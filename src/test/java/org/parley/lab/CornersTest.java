package org.parley.lab;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a hurried student types: every parameter at the least, the greatest or the usual value, in any company. Closed
 * form and play agree there too, every number is finite or "none", and the figures can be drawn, with as few plays as
 * are allowed.
 */
class CornersTest {
    private static final long SEED = 3;
    private static final int TRIES = Math.min(250, Integer.getInteger("parley.conflicts", 10_000) / 20);

    static Stream<Game> games() {
        return Games.all().stream();
    }

    @ParameterizedTest
    @MethodSource("games")
    void closedFormAndPlayAgreeAtTheEndsOfTheRanges(Game game) {
        SplittableRandom random = new SplittableRandom(SEED);
        int played = 0;
        for (int attempt = 0; attempt < TRIES; attempt++) {
            GameValues settings = attempt == 0 ? GameValues.defaults(game) : corner(game, random);
            if (!game.problems(settings).isEmpty()) {
                continue;
            }
            played++;
            Sampling sampling = new Sampling(attempt, Sampling.LEAST);
            for (Result result : game.play(settings, sampling)) {
                assertTrue(
                        result.agrees() && !Double.isInfinite(result.closedForm()),
                        () -> "seed " + SEED + ": " + game.name() + " " + settings + " " + result);
            }
            for (Figure figure : game.figures(settings, sampling)) {
                assertTrue(figure.data().rows() > 0, () -> "seed " + SEED + ": " + game.name() + " " + settings);
            }
        }
        assertTrue(played >= 1, "no corner of " + game.name() + " fits together");
    }

    private static GameValues corner(Game game, SplittableRandom random) {
        GameValues settings = GameValues.defaults(game);
        for (GameParameter parameter : game.parameters()) {
            double value = switch (random.nextInt(4)) {
                case 0 -> parameter.legal().low();
                case 1 -> parameter.legal().high();
                default -> parameter.standard();
            };
            settings = settings.with(parameter, value);
        }
        return settings;
    }
}
