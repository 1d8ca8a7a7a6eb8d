package org.parley.talks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OutcomeTest {
    @Test
    void orderAndNames() {
        assertThat(Outcome.values())
                .extracting(Outcome::name)
                .containsExactly(
                        "COMPREHENSIVE",
                        "FRAMEWORK",
                        "CEASEFIRE",
                        "LIMITED_MEASURE",
                        "ADJOURNED_WITH_PROGRESS",
                        "DEADLOCK",
                        "WALKOUT",
                        "MEDIATOR_EXIT",
                        "MILITARY_END",
                        "REJECTED");
        assertThat(Outcome.byName("FRAMEWORK")).contains(Outcome.FRAMEWORK);
        assertThat(Outcome.byName("VICTORY")).isEmpty();
        assertThat(Outcome.values()).allSatisfy(o -> {
            assertThat(o.label()).isNotBlank();
            assertThat(o.rule()).isNotBlank();
        });
    }

    /** "Why no deal?" is asked of WALKOUT, MEDIATOR_EXIT, MILITARY_END, DEADLOCK, LIMITED_MEASURE and ADJOURNED runs (model §10). */
    @Test
    void whyIsAskedOfRunsWithoutAnAgreementAtTheTable() {
        assertThat(Outcome.values())
                .filteredOn(Outcome::noDeal)
                .containsExactly(
                        Outcome.LIMITED_MEASURE,
                        Outcome.ADJOURNED_WITH_PROGRESS,
                        Outcome.DEADLOCK,
                        Outcome.WALKOUT,
                        Outcome.MEDIATOR_EXIT,
                        Outcome.MILITARY_END);
    }
}
