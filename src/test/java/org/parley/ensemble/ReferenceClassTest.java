package org.parley.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parley.analysis.Interval;
import org.parley.analysis.Wilson;
import org.parley.talks.Outcome;

/**
 * What other conflicts are told beside the model's: each with grade and source, shares as their counts say, survival as
 * the model page and the data say.
 */
class ReferenceClassTest {
    @Test
    void everyRowHasGradeSourceAndAnOutcomeToStandBeside() {
        assertThat(ReferenceClass.rows()).hasSizeGreaterThan(5).allSatisfy(row -> {
            // counts come second-hand and were not computed again; what has none is a judgement, and says so
            assertThat(row.grade()).isEqualTo("P");
            assertThat(row.source()).isNotBlank();
            assertThat(row.source().contains("no source")).isEqualTo(Double.isNaN(row.n()));
            assertThat(row.words()).isNotBlank();
            assertThat(row.about()).isIn(ReferenceClass.SHARE, ReferenceClass.STANDS);
            assertThat(Outcome.byName(row.outcome())).isPresent();
            assertThat(row.value()).isBetween(0., 1.);
            assertThat(Double.isNaN(row.low())).isEqualTo(Double.isNaN(row.n()));
            if (!Double.isNaN(row.low())) {
                assertThat(row.value()).isBetween(row.low(), row.high());
            }
        });
    }

    /**
     * UCDP Conflict Termination Dataset v.4 2024: of 507 endings 60 by peace agreement, 67 by ceasefire, 107 + 44 by
     * victory; Wilson to four digits.
     */
    @Test
    void sharesAreTheirCounts() {
        Map<String, Integer> counts = Map.of("COMPREHENSIVE", 60, "CEASEFIRE", 67, "MILITARY_END", 107 + 44);
        ReferenceClass.rows().stream()
                .filter(row -> row.about().equals(ReferenceClass.SHARE))
                .forEach(row -> {
                    Interval share = Wilson.of(counts.get(row.outcome()), 507);
                    assertEquals(share.estimate(), row.value(), 5e-5);
                    assertEquals(share.low(), row.low(), 5e-5);
                    assertEquals(share.high(), row.high(), 5.1e-5);
                    assertThat(row.year()).isNaN();
                });
    }

    /** Model §7: of full agreements 77 %, of partial ones 55 % stand after five years. */
    @Test
    void whatStandsAfterFiveYearsIsThePages() {
        assertThat(ReferenceClass.rows())
                .filteredOn(row -> row.about().equals(ReferenceClass.STANDS) && Double.isNaN(row.n()))
                .extracting(ReferenceClass.Row::outcome, ReferenceClass.Row::value, ReferenceClass.Row::year)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("COMPREHENSIVE", .77, 5.),
                        org.assertj.core.groups.Tuple.tuple("FRAMEWORK", .55, 5.));
    }
}
