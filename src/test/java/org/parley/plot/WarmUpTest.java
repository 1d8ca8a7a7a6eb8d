package org.parley.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class WarmUpTest {
    @Test
    void drawsOnAThreadOfItsOwn_andIsOverAtTheEnd() {
        AtomicReference<Thread> on = new AtomicReference<>();
        WarmUp warmUp = WarmUp.begin(() -> on.set(Thread.currentThread()), true);
        warmUp.end();
        assertNotSame(Thread.currentThread(), on.get());
        assertTrue(on.get().isDaemon());
    }

    @Test
    void withoutASecondProcessor_doesNothing() {
        WarmUp.begin(
                        () -> {
                            throw new AssertionError("drawn");
                        },
                        false)
                .end();
    }

    @Test
    void whatGoesWrong_isThrownWhereThePicturesAreDue() {
        IllegalStateException wrong = new IllegalStateException("no room for fonts");
        WarmUp warmUp = WarmUp.begin(
                () -> {
                    throw wrong;
                },
                true);
        assertSame(wrong, assertThrows(IllegalStateException.class, warmUp::end));
        Error worse = new ExceptionInInitializerError("damaged");
        WarmUp again = WarmUp.begin(
                () -> {
                    throw worse;
                },
                true);
        assertSame(worse, assertThrows(ExceptionInInitializerError.class, again::end));
    }

    @Test
    void theDrawingItself_goesWell() {
        WarmUp.begin().end();
        assertEquals("DejaVu Sans", Fonts.plain(10).getFamily());
    }
}
