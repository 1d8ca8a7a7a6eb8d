package org.parley.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.random.RunKey;
import org.parley.random.Streams;

/** Closed form and play agree everywhere in the legal ranges, not only at the numbers of the page. */
class RandomSettingsTest {
    private static final long SEED = 20260101;
    private static final int TRIES = 15;

    static Stream<String> games() {
        return Games.names().stream();
    }

    @ParameterizedTest
    @MethodSource("games")
    void closedFormAndPlayAgree(String name) {
        Game game = Games.named(name).orElseThrow();
        org.parley.random.Stream draws = Streams.of(new RunKey(SEED, 0)).named("test/" + name);
        int played = 0;
        for (int attempt = 0; attempt < 40 * TRIES && played < TRIES; attempt++) {
            GameValues settings = drawn(game, draws);
            if (!game.problems(settings).isEmpty()) {
                continue;
            }
            played++;
            List<Result> results = game.play(settings, new Sampling(attempt, 1000));
            assertFalse(results.isEmpty());
            for (Result result : results) {
                assertTrue(result.agrees(), () -> "seed " + SEED + ": " + name + " " + settings + " " + result);
            }
        }
        assertEquals(TRIES, played, name + ": too few random settings fit together");
    }

    /** Half of the parameters anywhere in their range, the others at their default; weeks and years are whole. */
    private static GameValues drawn(Game game, org.parley.random.Stream draws) {
        GameValues settings = GameValues.defaults(game);
        for (GameParameter parameter : game.parameters()) {
            double anywhere = parameter.legal().quantile(draws.uniform());
            boolean whole = parameter.key().matches(".*(Weeks|Years|Window)");
            double value = draws.uniform() < 0.5 ? parameter.standard() : whole ? StrictMath.rint(anywhere) : anywhere;
            settings = settings.with(parameter, value);
        }
        return settings;
    }
}
