package org.parley.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.random.RunKey;
import org.parley.random.Streams;
import org.parley.table.Table;

/** What every game owes its reader. */
class GamesTest {
    private static final Sampling FEW = new Sampling(1, 1000);

    static Stream<Game> games() {
        return Games.all().stream();
    }

    @Test
    void namesAreUnique() {
        assertThat(new HashSet<>(Games.names())).hasSize(Games.all().size());
        assertThat(LabText.list().lines()).hasSize(Games.all().size());
        assertThat(Games.named("no such game")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("games")
    void fourSentencesAndRealClasses(Game game) {
        assertThat(game.lesson().sentences()).hasSize(4).allSatisfy(sentence -> {
            assertThat(sentence).endsWith(".").doesNotContain("  ");
            assertThat(sentence.indexOf(". ")).as("one sentence: " + sentence).isNegative();
        });
        assertThat(game.lesson().classes())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(
                                Files.exists(Path.of("src", "main", "java", name.replace('.', '/') + ".java")))
                        .as(name)
                        .isTrue());
    }

    @ParameterizedTest
    @MethodSource("games")
    void defaultsFitTogetherAndParametersAreNamedOnce(Game game) {
        assertThat(game.problems(GameValues.defaults(game))).isEmpty();
        List<String> keys = game.parameters().stream().map(GameParameter::key).toList();
        assertThat(new HashSet<>(keys)).hasSize(keys.size());
        Set<String> results = new HashSet<>();
        assertThat(game.play(GameValues.defaults(game), FEW)).allMatch(result -> results.add(result.key()));
    }

    /** No dead dials: from some settings, every parameter alone moves some number of its game. */
    @ParameterizedTest
    @MethodSource("games")
    void everyParameterChangesSomething(Game game) {
        org.parley.random.Stream draws = Streams.of(new RunKey(5, 0)).named("test/dials/" + game.name());
        Set<GameParameter> still = new HashSet<>(game.parameters());
        GameValues base = GameValues.defaults(game);
        for (int attempt = 0; attempt < 200 && !still.isEmpty(); attempt++) {
            List<Double> before = closedForms(game, base);
            GameValues from = base;
            still.removeIf(parameter -> {
                GameValues moved = from.with(parameter, anywhere(parameter, draws));
                return game.problems(moved).isEmpty()
                        && !closedForms(game, moved).equals(before);
            });
            GameValues next = base;
            for (GameParameter parameter : game.parameters()) {
                next = draws.uniform() < 0.3 ? next.with(parameter, anywhere(parameter, draws)) : next;
            }
            base = game.problems(next).isEmpty() ? next : GameValues.defaults(game);
        }
        assertThat(still).isEmpty();
    }

    private static double anywhere(GameParameter parameter, org.parley.random.Stream draws) {
        double value = parameter.legal().quantile(draws.uniform());
        return parameter.key().matches(".*(Weeks|Years|Window)") ? StrictMath.rint(value) : value;
    }

    private static List<Double> closedForms(Game game, GameValues settings) {
        return game.play(settings, new Sampling(1, 1000)).stream()
                .map(Result::closedForm)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("games")
    void sameSeedSameNumbers(Game game) {
        GameValues defaults = GameValues.defaults(game);
        assertThat(game.play(defaults, FEW)).isEqualTo(game.play(defaults, FEW));
    }

    @ParameterizedTest
    @MethodSource("games")
    void figuresHaveFiniteDataAndLabels(Game game) {
        Set<String> names = new HashSet<>();
        assertThat(game.figures(GameValues.defaults(game), FEW)).isNotEmpty().allSatisfy(figure -> {
            assertThat(names.add(figure.name())).isTrue();
            Table data = figure.data();
            assertThat(data.rows()).isPositive();
            assertThat(Arrays.stream(data.numbers("x"))).allMatch(Double::isFinite);
            assertThat(Arrays.stream(data.numbers("y"))).allMatch(Double::isFinite);
            assertThat(figure.title()).isNotBlank();
            assertThat(figure.x().label()).isNotBlank();
            assertThat(figure.y().label()).isNotBlank();
        });
    }

    @ParameterizedTest
    @MethodSource("games")
    void textShowsBothNumbersAndTheSentences(Game game) {
        String text = LabText.played(game, GameValues.defaults(game), game.play(GameValues.defaults(game), FEW));
        assertThat(text)
                .contains(
                        "closed form",
                        "played",
                        game.title(),
                        game.lesson().classes().get(0).replace('.', '/') + ".java");
        assertThat(text.replace('\n', ' ')).contains(game.lesson().sentences());
        assertThat(text).doesNotContain("DOES NOT AGREE");
    }
}
