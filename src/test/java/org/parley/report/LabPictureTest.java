package org.parley.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.lab.BadSettings;
import org.parley.lab.Figure;
import org.parley.lab.Game;
import org.parley.lab.GameParameter;
import org.parley.lab.GameValues;
import org.parley.lab.Games;
import org.parley.lab.Sampling;
import org.parley.plot.Picture;
import org.parley.plot.PictureContract;
import org.parley.plot.PlacedText;
import org.parley.random.RunKey;
import org.parley.random.Stream;
import org.parley.random.Streams;
import org.parley.scenario.Banner;
import org.parley.table.Footer;
import org.parley.table.Table;

/** The charts of the lab keep what all charts keep, and their titles say what the numbers say. */
class LabPictureTest {
    private static final Footer FOOTER = new Footer("Parley lab · seed 1", Banner.DEFAULT);
    private static final Sampling SAMPLING = new Sampling(1, 1000);
    private static final long SEED = 20260302;
    private static final int TRIES = 25;

    private static List<Figure> figures(Game game, String... settings) {
        return game.figures(GameValues.parse(game, List.of(settings)), SAMPLING);
    }

    private static Picture drawn(Figure figure) {
        return LabPicture.of(figure, "these=1 settings=2", FOOTER);
    }

    static List<Figure> standard() {
        return Games.all().stream().flatMap(game -> figures(game).stream()).toList();
    }

    @ParameterizedTest
    @MethodSource("standard")
    void keepsTheContractOfAllCharts(Figure figure) throws IOException {
        Picture picture = drawn(figure);
        PlacedText.assertClean(picture);
        PictureContract.assertDrawnForPhones(picture);
        PictureContract.assertAxesNamed(picture);
        PictureContract.assertNeutral(PlacedText.all(picture));
        assertThat(PlacedText.all(picture))
                .doesNotContain("…|")
                .contains(FOOTER.origin())
                .contains("Exploratory teaching model.");
        assertThat(picture.narrow().orElseThrow()).contains("Exploratory teaching model.");
        assertEquals(figure.title(), picture.title());
        assertThat(picture.subtitle())
                .containsIgnoringCase(figure.topic())
                .containsPattern("n = |no(t)? .*interval|without an interval");
        assertThat(figure.x().label() + figure.y().label()).as("units").doesNotContain("stk");
        assertEquals(picture.svg(), drawn(figure).svg());
        var image = ImageIO.read(new ByteArrayInputStream(picture.png()));
        assertEquals(1600, image.getWidth());
        assertEquals(900, image.getHeight());
    }

    /**
     * Findings at the numbers of docs/validation.md (T01 … T15) and on both sides of each rule. By hand: the first
     * offer (1 − δ₁)(1 − δ₂)/(1 − δ₁δ₂) with δ = e^(−2/3), e^(−4/3); lost gain 1 − 3(1 + k)(2 − k)/8; meeting times
     * (4/9)^β; greatest bias .9 · .2/(.07 + .45 − .5) = 9. The what-ifs: weeks added up apart from this program.
     */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = TITLES)
    void theTitle_saysTheFinding(String name, String settings, int number, String title) {
        Game game = Games.named(name).orElseThrow();
        String[] set = settings == null ? new String[0] : settings.split(" ");
        assertEquals(title, figures(game, set).get(number).title().replace('\u00a0', ' '));
    }

    private static final String TITLES = """
            rubinstein||0|The first offer is worth 41 % of the pie where a period lasts 6.7 years and nothing where periods are short: player 1 then gets 67 %
            rubinstein|rate1=0.2 rate2=0.1|0|The first offer is worth 41 % of the pie where a period lasts 6.7 years and nothing where periods are short: player 1 then gets 33 %
            nash||0|Two definitions of a fair point differ: Nash's gives player 1 a utility of 0.67, that of Kalai and Smorodinsky 0.62
            nash|alternative1=0.2|0|Two definitions of a fair point differ: Nash's gives player 1 a utility of 0.73, that of Kalai and Smorodinsky 0.69
            fearon||0|With a power of A of 60 % both like peace better than war if A gets between 50 % and 75 % of the pie
            fearon|costA=0 costB=0|0|With a power of A of 60 % one division is as good for both as war: A gets 60 % of the pie
            fearon|costA=-0.2 costB=0.1|0|No division is better for both than war: A asks for 80 % of the pie or more, B grants 70 % at most
            fearon|power=0.8 costA=-0.5 costB=0.5|0|No division is better for both than war: A asks for 130 % of the pie or more, B grants 100 % at most
            screening||0|The risk of war is 38 % at every power of A up to 85 %, while its demand rises with power: at 50 % it asks for 65 % of the pie
            screening|power=0.9|0|The risk of war is 38 % at every power of A up to 85 %; at 90 % it asks for the whole pie, with a risk of 25 %
            screening|low=0.2|0|The risk of war is 0 % at every power of A up to 80 %, while its demand rises with power: at 50 % it asks for 70 % of the pie
            screening|high=0.1|0|The risk of war is 0 % at every power of A, while its demand rises with power: at 50 % it asks for 50 % of the pie
            commitment||0|If the rising side's power goes from 30 % to more than 44 %, the declining side fights today: at 60 % there is war
            commitment|powerLater=0.4|0|If the rising side's power goes from 30 % to more than 44 %, the declining side fights today: at 40 % there is peace
            commitment|discount=0.5|0|No rise of the rising side's power from 30 % makes the declining side fight today: at 60 % there is peace
            attrition||0|The war lasts 0.50 units of time on average, and either side is as likely to yield first
            attrition|prize1=2|0|The war lasts 0.67 units of time on average, and side 1 yields first in 67 % of wars, side 2 in 33 %
            zeuthen||0|Whether the one who risks more gives way or both go step for step (MiCRO), they end at the deal worth 0.70 to side 1 and 0.60 to side 2
            zeuthen|deal2u2=0.7 deal3u2=0.75|0|If the one who risks more gives way, they end at the deal worth 0.90 to side 1 and 0.70 to side 2; step for step (MiCRO) at the one worth 0.70 to side 1 and 0.75 to side 2
            faratin||0|Who concedes late meets late: two sides with β = 0.2 when 85 %, with β = 1 when 44 % and with β = 5 when 1.7 % of the time has passed
            faratin|exponent=0.2|0|Who concedes late meets late: two sides with β = 0.2 when 85 % and with β = 5 when 1.7 % of the time has passed
            kydd||0|A mediator who is wrong in 10 % of cases is believed if its bias is between 0.11 and 9.0
            kydd|power=0.2|0|A mediator who is wrong in 10 % of cases is believed if its bias is 0.13 or more
            kydd|error=0.4 power=0.1|0|No bias is enough to believe a mediator who is wrong in 40 % of cases
            double-auction||0|Of all pairs 28 % trade where 50 % would gain by it: bids and asks that are not the truth cost 16 % of the gain
            double-auction|weight=0|0|Of all pairs 25 % trade where 50 % would gain by it: bids and asks that are not the truth cost 25 % of the gain
            single-text||0|Each issue alone is refused; both together are accepted and worth 2 to A and 2 to B
            single-text|lossA=5|0|No change is accepted, for each issue alone hurts one side, and both together are worth −2 to A and 2 to B
            random-walk||0|From position 0.5 of 1 A reaches its goal in 73 % of wars with a drift of 0.01, in 50 % without
            random-walk|drift=0|0|From position 0.5 of 1 A reaches its goal in 50 % of wars, for the front has no drift
            guarantee||0|A deal that shifts power by 0.1 needs a guarantee times trust of 0.41 or more
            guarantee|shift=0.01|0|A deal that shifts power by 0.01 needs no guarantee
            guarantee|shift=0.4|0|A deal that shifts power by 0.4 is not worth signing under any guarantee
            guarantee||1|Signing is worth 0.0084 less than fighting on; of the three changes "window 0 weeks" adds most, 0.015, all three together 0.026
            guarantee|guarantee=0 shorterWindow=26|1|Signing is worth 0.030 less than fighting on; none of the three changes adds anything
            """;

    /** Anywhere in the legal ranges a title is made of numbers that exist; a change of settings changes some title. */
    @Test
    void everywhere_theTitleIsMadeOfNumbers() {
        for (Game game : Games.all()) {
            Stream draws = Streams.of(new RunKey(SEED, 0)).named("test/titles/" + game.name());
            List<String> titles = new ArrayList<>();
            for (int attempt = 0; attempt < 40 * TRIES && titles.size() < TRIES; attempt++) {
                Optional<GameValues> settings = anywhere(game, draws);
                if (settings.isPresent()) {
                    for (Figure figure : game.figures(settings.get(), SAMPLING)) {
                        assertThat(figure.title())
                                .as("seed " + SEED + ": " + game.name() + " " + settings)
                                .containsPattern("[0-9]")
                                .doesNotContain("–", "∞", "NaN", "null")
                                .isNotEqualTo(figure.topic());
                        titles.add(figure.title());
                    }
                }
            }
            assertThat(titles).hasSizeGreaterThanOrEqualTo(TRIES);
            assertThat(titles.stream().distinct().count()).as(game.name()).isGreaterThanOrEqualTo(TRIES / 5);
        }
    }

    /** Settings anywhere in their ranges, if they fit together. */
    private static Optional<GameValues> anywhere(Game game, Stream draws) {
        List<String> settings = new ArrayList<>();
        for (GameParameter parameter : game.parameters()) {
            double anywhere = parameter.legal().quantile(draws.uniform());
            boolean whole = parameter.key().matches(".*(Weeks|Years|Window)");
            settings.add(parameter.key() + "=" + Table.write(whole ? StrictMath.rint(anywhere) : anywhere));
        }
        try {
            return Optional.of(GameValues.parse(game, settings));
        } catch (BadSettings doNotFit) {
            return Optional.empty();
        }
    }
}
