package org.parley.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearMissTest {
    @Test
    void theNearestNameIfItIsNear() {
        assertThat(Parameters.nearest("warcost")).contains("warCost");
        assertThat(Parameters.nearest("warCots")).contains("warCost");
        assertThat(Parameters.nearest("stratgy")).contains("strategy");
        assertThat(Parameters.nearest("mediatorstyl")).contains("mediatorStyle");
        assertThat(Parameters.nearest("somethingElse")).isEmpty();
        assertThat(Parameters.nearest("")).isEmpty();
        assertThat(NearMiss.of("freez", List.of("full", "freeze"))).contains("freeze");
    }

    /** A name that was broken off is meant if no other begins so; of two letters many would. */
    @Test
    void aBeginningOfOneNameAlone() {
        List<String> names = List.of("mixed", "timeDependent", "micro", "logrolling", "tradeoffLearning");
        assertThat(NearMiss.of("time", names)).contains("timeDependent");
        assertThat(NearMiss.of("LOGROLL", names)).contains("logrolling");
        assertThat(NearMiss.of("ti", names)).isEmpty();
        assertThat(NearMiss.of("dead", List.of("deadline", "deadlineCredibility")))
                .isEmpty();
        assertThat(NearMiss.ofAWordThatMayStand("time", names)).isEmpty();
    }

    /** A swap of neighbours counts once; the first of equally near names is taken. */
    @Test
    void distance() {
        assertThat(NearMiss.distance("ab", "ba")).isEqualTo(1);
        assertThat(NearMiss.distance("kitten", "sitting")).isEqualTo(3);
        assertThat(NearMiss.distance("", "abc")).isEqualTo(3);
        assertThat(NearMiss.of("aa", List.of("ab", "ac"))).contains("ab");
    }
}
