package org.parley.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AllProcessorsTest {
    private static final List<Integer> PIECES = IntStream.range(0, 100).boxed().toList();

    @Test
    void theOrderIsThatOfThePieces() {
        assertThat(AllProcessors.map(PIECES, piece -> -piece))
                .isEqualTo(PIECES.stream().map(piece -> -piece).toList());
        assertThat(AllProcessors.map(List.of(), piece -> piece)).isEmpty();
    }

    @Test
    void whatGoesWrongIsThrown() {
        assertThatThrownBy(() -> AllProcessors.map(PIECES, piece -> {
                    if (piece == 50) {
                        throw new IllegalStateException("piece 50");
                    }
                    return piece;
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("piece 50");
    }

    /** The first piece goes wrong at once, the others take their time: nobody works any more when it is thrown. */
    @Test
    void nobodyWorksAnyMoreWhenItIsThrown() {
        AtomicInteger ended = new AtomicInteger();
        assertThatThrownBy(() -> AllProcessors.map(PIECES, piece -> {
                    if (piece == 0 || piece == 50) {
                        throw new IllegalStateException("piece " + piece);
                    }
                    long until = System.nanoTime() + 500_000;
                    while (System.nanoTime() < until) {
                        Thread.onSpinWait();
                    }
                    return ended.incrementAndGet();
                }))
                .hasMessageContaining("piece 0");
        assertThat(ended).hasValue(PIECES.size() - 2);
    }
}
