package org.parley.talks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OutcomeTest {
    @Test
    void namesAndWords() {
        assertThat(Outcome.byName("FRAMEWORK")).contains(Outcome.FRAMEWORK);
        assertThat(Outcome.byName("VICTORY")).isEmpty();
        assertThat(Outcome.values()).allSatisfy(o -> {
            assertThat(o.label()).isNotBlank();
            assertThat(o.rule()).isNotBlank();
        });
    }

    /** "Why no deal?" is asked of WALKOUT, MEDIATOR_EXIT, MILITARY_END and OPEN runs (model §10). */
    @Test
    void whyIsAskedOfRunsWithoutAnAgreementAtTheTable() {
        assertThat(Outcome.values())
                .filteredOn(Outcome::noDeal)
                .contains(Outcome.OPEN, Outcome.WALKOUT, Outcome.MEDIATOR_EXIT, Outcome.MILITARY_END)
                .doesNotContain(Outcome.COMPREHENSIVE, Outcome.FRAMEWORK, Outcome.CEASEFIRE, Outcome.REJECTED);
    }

    /** A ceasefire stands and is no agreement; a measure comes before progress. */
    @Test
    void whatStandsAndWhatIsOpen() {
        assertThat(Outcome.values())
                .filteredOn(Outcome::agreement)
                .contains(Outcome.COMPREHENSIVE, Outcome.FRAMEWORK)
                .doesNotContain(Outcome.CEASEFIRE, Outcome.OPEN, Outcome.REJECTED);
        assertThat(Outcome.values())
                .filteredOn(Outcome::stands)
                .contains(Outcome.COMPREHENSIVE, Outcome.FRAMEWORK, Outcome.CEASEFIRE)
                .doesNotContain(Outcome.OPEN, Outcome.WALKOUT, Outcome.REJECTED);
        assertThat(OpenEnd.of(true, true)).isEqualTo(OpenEnd.MEASURE);
        assertThat(OpenEnd.of(false, true)).isEqualTo(OpenEnd.PROGRESS);
        assertThat(OpenEnd.of(false, false)).isEqualTo(OpenEnd.NEITHER);
    }
}
