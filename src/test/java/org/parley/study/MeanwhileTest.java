package org.parley.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class MeanwhileTest {
    @Test
    void theResultIsThereWhenItIsAskedFor() throws InterruptedException {
        try (Meanwhile<String> work =
                Meanwhile.begin(stop -> Thread.currentThread().getName(), () -> false)) {
            assertThat(work.result()).isEqualTo("meanwhile");
            assertThat(work.result()).isEqualTo("meanwhile");
        }
    }

    /** What goes wrong is thrown where the result is asked for, and only there. */
    @Test
    void whatGoesWrong() {
        IllegalStateException wrong = new IllegalStateException("no");
        try (Meanwhile<String> work = Meanwhile.begin(
                stop -> {
                    throw wrong;
                },
                () -> false)) {
            assertThatThrownBy(work::result).isSameAs(wrong);
        }
    }

    /** Closing before the end tells the work to stop and waits for it. */
    @Test
    void closingStopsTheWork() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicBoolean ended = new AtomicBoolean();
        try (Meanwhile<String> work = Meanwhile.begin(
                stop -> {
                    begun.countDown();
                    while (!stop.getAsBoolean()) {
                        Thread.onSpinWait();
                    }
                    ended.set(true);
                    return "";
                },
                () -> false)) {
            assertThat(work).isNotNull();
            begun.await();
            assertThat(ended).isFalse();
        }
        assertThat(ended).isTrue();
    }

    /** Who else says stop is heard, too. */
    @Test
    void stoppedFromOutside() throws InterruptedException {
        AtomicBoolean stop = new AtomicBoolean();
        try (Meanwhile<String> work = Meanwhile.begin(
                told -> {
                    while (!told.getAsBoolean()) {
                        Thread.onSpinWait();
                    }
                    return "stopped";
                },
                stop::get)) {
            stop.set(true);
            assertThat(work.result()).isEqualTo("stopped");
        }
    }
}
