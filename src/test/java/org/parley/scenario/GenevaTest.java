package org.parley.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.parameter.Parameters;
import org.parley.parameter.Side;

/** The flagship scenario against the facts: counts, packages, anchors. Deal indices as in the project's reference vectors. */
class GenevaTest {
    private final Scenario geneva = ScenarioReader.read(Path.of("scenarios/geneva-2026.yaml"));

    @Test
    void hasNineIssuesInThePagesOrder() {
        assertThat(geneva.issues().stream().map(Issue::id))
                .containsExactly("T1", "T2", "T3", "T4", "S1", "F", "N", "E", "Z");
        assertThat(geneva.deals()).isEqualTo(20_736);
    }

    static Stream<Arguments> packages() {
        return Stream.of(
                Arguments.of("us28", new int[] {2, 0, 0, 2, 2, 0, 0, 1, 1}, 11182),
                Arguments.of("e3", new int[] {0, 0, 1, 0, 2, 1, 1, 0, 2}, 1496),
                Arguments.of("ua20", new int[] {0, 0, 0, 1, 3, 1, 2, 0, 0}, 612),
                Arguments.of("ruLine", new int[] {3, 0, 1, 3, 1, 0, 0, 2, 2}, 17909),
                Arguments.of("freezeGuarantees", new int[] {0, 0, 1, 1, 2, 1, 1, 0, 2}, 1820),
                Arguments.of("donbasForGuarantees", new int[] {2, 0, 0, 1, 2, 0, 0, 1, 1}, 10858));
    }

    @ParameterizedTest
    @MethodSource("packages")
    void packagesAreThoseOfTheReferenceVectors(String id, int[] options, int index) {
        DealPackage one = geneva.dealPackage(id);
        assertThat(one).isNotNull();
        assertThat(one.filled(geneva)).containsExactly(options);
        assertThat(geneva.index(options)).isEqualTo(index);
        assertThat(geneva.options(index)).containsExactly(options);
    }

    @Test
    void silentCellsStaySilent() {
        assertThat(geneva.dealPackage("e3").options(9)).containsExactly(0, 0, -1, 0, 2, 1, 1, 0, -1);
        assertThat(geneva.dealPackage("ruLine").options(9)).containsExactly(3, 0, -1, 3, 1, 0, 0, 2, 2);
    }

    @Test
    void statusQuoAndObjective() {
        assertThat(geneva.issues().stream().map(Issue::statusQuo)).containsExactly(0, 0, 1, 0, 0, 2, 2, 0, 2);
        assertThat(geneva.objective()).isNotNull();
        assertThat(geneva.objective().issue()).isZero();
        assertThat(geneva.objective().to()).isEqualTo(3);
        assertThat(geneva.objective().gainer()).isEqualTo(Side.B);
        assertThat(geneva.objective().areaKm2()).isEqualTo(5775);
    }

    @Test
    void pressureIsNeutralAndTheDeadlineIsSeventeenWeeks() {
        for (Side side : Side.values()) {
            assertThat(geneva.assumptions().of(Parameters.PRESSURE, side).value())
                    .isZero();
        }
        assertThat(geneva.assumptions().of(Parameters.DEADLINE, Side.A).value()).isEqualTo(17);
        assertThat(geneva.events()).allMatch(Event::signal);
        assertThat(geneva.events().stream().map(Event::week)).containsExactly(2, 17);
    }

    @Test
    void theFrontIsStillDrawn() {
        assertThat(geneva.assumptions().of(Parameters.FRONT_DRIFT, Side.A).law())
                .isEqualTo(Parameters.FRONT_DRIFT.sampled());
        assertThat(geneva.assumptions().of(Parameters.FRONT_DRIFT, Side.A).value())
                .isEqualTo(46);
    }

    @Test
    void theBannerSaysWhatTheBordersAre() {
        assertThat(geneva.banner())
                .startsWith(Banner.DEFAULT)
                .contains("internationally recognised borders are unchanged");
    }

    @Test
    void onlyOnePartyHasPollAnchors() {
        assertThat(geneva.party(Side.A).pollAnchors().stream().map(PollAnchor::support))
                .containsExactly(.72, .40, .17);
        assertThat(geneva.party(Side.B).pollAnchors()).isEmpty();
    }
}
