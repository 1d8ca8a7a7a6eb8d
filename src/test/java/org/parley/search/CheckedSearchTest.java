package org.parley.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.util.BitSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.parley.parameter.Side;

/**
 * The comparison of two searches: it must find a difference of one bit, in every kind of question, and count what it
 * compared.
 */
class CheckedSearchTest {
    private final AtomicInteger compared = new AtomicInteger();

    /** A search that answers every question so. */
    private static DealSearch saying(double number, int whole, boolean truth) {
        return (DealSearch) Proxy.newProxyInstance(
                DealSearch.class.getClassLoader(), new Class<?>[] {DealSearch.class}, (self, method, arguments) -> {
                    Class<?> type = method.getReturnType();
                    if (type == double.class) {
                        return number;
                    }
                    if (type == int.class) {
                        return whole;
                    }
                    if (type == boolean.class) {
                        return truth;
                    }
                    if (type == BitSet.class) {
                        return BitSet.valueOf(new long[] {whole});
                    }
                    return type == void.class ? null : new Bargain.Distances(number, number, number);
                });
    }

    private CheckedSearch against(DealSearch literal) {
        return new CheckedSearch(saying(.5, 3, true), literal, compared::incrementAndGet);
    }

    @Test
    @SuppressWarnings("NullAway") // the stand-ins look at no argument
    void agreesWhereBothSayTheSameAndCounts() {
        CheckedSearch search = against(saying(.5, 3, true));
        search.begin(null);

        assertThat(search.largestValue(Side.A)).isEqualTo(.5);
        assertThat(search.offer(Side.B, .4)).isEqualTo(3);
        assertThat(search.text(.5, .5, null)).isEqualTo(3);
        assertThat(search.zopaEmpty()).isTrue();
        assertThat(search.zopaSize()).isEqualTo(3);
        assertThat(search.zopaEmptyWithout(true, true, true)).isTrue();
        assertThat(search.distances(.1, .2).nash()).isEqualTo(.5);
        assertThat(search.nearest()).isEqualTo(3);
        assertThat(search.willing(Side.A)).isEqualTo(BitSet.valueOf(new long[] {3}));
        assertThat(compared).hasValue(12); // the distances are three answers, the deals that a side would sign two
    }

    @Test
    @SuppressWarnings("NullAway")
    void tellsTheRoundTheQuestionAndBothAnswers() {
        CheckedSearch search = against(saying(Math.nextUp(.5), 4, false));
        search.begin(null);
        search.begin(null);

        assertThatThrownBy(() -> search.largestValue(Side.A))
                .isInstanceOf(CheckedSearch.Difference.class)
                .hasMessage("the searches differ in round 2, largest value of A: the fast one says 0.5, "
                        + "the literal one 0.5000000000000001");
        assertThatThrownBy(() -> search.offer(Side.B, .4))
                .hasMessageContaining("offer of B at 0.4: the fast one says 3");
        assertThatThrownBy(() -> search.text(.5, .5, null)).hasMessageContaining("text");
        assertThatThrownBy(search::zopaEmpty).hasMessageContaining("empty zone");
        assertThatThrownBy(search::zopaSize).hasMessageContaining("size of the zone");
        assertThatThrownBy(() -> search.zopaEmptyWithout(true, false, false)).hasMessageContaining("without terms");
        assertThatThrownBy(() -> search.distances(.1, .2)).hasMessageContaining("frontier");
        assertThat(compared).hasValue(0);
    }
}
