package org.parley.cli;

import org.parley.ensemble.OutcomeTable;
import org.parley.study.Listener;
import org.parley.study.TextWrap;

/**
 * Tells on standard error how far an ensemble is, and its warnings. With {@code --quiet} it tells the warnings only.
 */
final class EnsembleProgress implements Listener {
    private final Terminal terminal;
    private final boolean quiet;
    private final long runs;
    private ProgressLine progress;
    private long done;

    EnsembleProgress(Terminal terminal, boolean quiet, long runs) {
        this.terminal = terminal;
        this.quiet = quiet;
        this.runs = runs;
        this.progress = new ProgressLine(terminal, runs, System.nanoTime());
    }

    @Override
    public void warning(String text) {
        progress.above(TextWrap.hanging("Warning: ", text, terminal.width()));
    }

    @Override
    public void begins() {
        progress = new ProgressLine(terminal, runs, System.nanoTime());
    }

    @Override
    public void progress(long soFar, OutcomeTable outcomes) {
        done = soFar;
        if (!quiet) {
            progress.tell(soFar, outcomes, System.nanoTime());
        }
    }

    @Override
    public void drawing() {
        if (!quiet) {
            progress.say("drawing the charts");
        }
    }

    /** Wipes the line of progress. */
    void end() {
        progress.end();
    }

    /** An interrupt came. */
    void interrupted() {
        terminal.err().println("parley: interrupted after " + done + " of " + runs + " runs; nothing was written.");
    }
}
