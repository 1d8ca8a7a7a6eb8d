package org.parley.plot;

import org.jspecify.annotations.Nullable;
import org.parley.table.Footer;

/**
 * Draws a small picture that nobody sees on a thread of its own, so that fonts, the rasteriser and the classes of a
 * drawing are there when the first picture is due; meanwhile a scenario is read and its runs are computed. With one
 * processor it does nothing. What goes wrong is thrown where the pictures are due, as if there had been no thread.
 */
public final class WarmUp {
    private final @Nullable Thread thread;
    private volatile @Nullable Throwable failure;

    private WarmUp(Runnable drawing, boolean second) {
        thread = second ? new Thread(() -> work(drawing), "drawing") : null;
    }

    /** Begins. */
    public static WarmUp begin() {
        return begin(WarmUp::draw, Runtime.getRuntime().availableProcessors() > 1);
    }

    /** Begins with another drawing; without a second processor it is not made. */
    static WarmUp begin(Runnable drawing, boolean second) {
        WarmUp warmUp = new WarmUp(drawing, second);
        if (warmUp.thread != null) {
            warmUp.thread.setDaemon(true);
            warmUp.thread.start();
        }
        return warmUp;
    }

    private void work(Runnable drawing) {
        try {
            drawing.run();
        } catch (RuntimeException | Error wrong) {
            failure = wrong;
        }
    }

    private static void draw() {
        double[] x = {0, 1};
        Picture picture = LinePlot.of("none", "Nothing", "x", "y")
                .band("a series", x, new double[] {.1, .2}, new double[] {.3, .4})
                .line("a series", x, new double[] {.2, .3})
                .percentY()
                .picture(new Footer("origin", "banner"));
        picture.render();
        picture.paint();
    }

    /**
     * Waits until it is done.
     *
     * @throws RuntimeException what went wrong
     */
    public void end() {
        if (thread != null) {
            boolean interrupted = false;
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException later) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        if (failure instanceof Error wrong) {
            throw wrong;
        }
        if (failure instanceof RuntimeException wrong) {
            throw wrong;
        }
    }
}
