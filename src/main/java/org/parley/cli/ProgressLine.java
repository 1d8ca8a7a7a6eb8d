package org.parley.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.parley.ensemble.OutcomeTable;
import org.parley.study.Durations;
import org.parley.table.NumberText;
import org.parley.talks.Outcome;

/**
 * How far an ensemble is, on standard error: runs done, rate, time left, and how the runs of the complete blocks ended.
 * On a terminal it is one line that is rewritten; elsewhere a plain line appears now and then.
 */
final class ProgressLine {
    private static final double LIVE_SECONDS = 0.2;
    private static final double PLAIN_SECONDS = 5;

    private final PrintWriter err;
    private final boolean live;
    private final int width;
    private final long runs;
    private final long started;
    private double lastShown;
    /** What stands on the line of a terminal; empty: nothing, or no terminal. */
    private String last = "";

    ProgressLine(Terminal terminal, long runs, long now) {
        this.err = terminal.err();
        this.live = terminal.live();
        this.width = terminal.width();
        this.runs = runs;
        this.started = now;
    }

    /** After a block. */
    void tell(long done, OutcomeTable outcomes, long now) {
        double seconds = (now - started) / 1e9;
        if (seconds - lastShown < (live ? LIVE_SECONDS : PLAIN_SECONDS) && done < runs) {
            return;
        }
        lastShown = seconds;
        say(line(done, runs, seconds, outcomes, width - 1));
    }

    /** What is being done now, in place of the line before. */
    void say(String line) {
        if (live) {
            err.print("\r" + line + " ".repeat(Math.max(0, last.length() - line.length())));
            last = line;
        } else {
            err.println(line);
        }
        err.flush();
    }

    /** Tells something else: on a terminal the line makes room for it and stands below it again. */
    void above(List<String> lines) {
        String shown = last;
        end();
        lines.forEach(err::println);
        if (!shown.isEmpty()) {
            say(shown);
        }
    }

    /** Wipes the line. */
    void end() {
        if (!last.isEmpty()) {
            err.print("\r" + " ".repeat(last.length()) + "\r");
            err.flush();
            last = "";
        }
    }

    /** The line: as many shares, the largest first, as there is room for. */
    static String line(long done, long runs, double seconds, OutcomeTable outcomes, int width) {
        double rate = seconds > 0 ? done / seconds : Double.NaN;
        StringBuilder line = new StringBuilder(NumberText.count(done) + "/" + NumberText.count(runs) + " runs");
        if (done < runs && rate > 0) {
            line.append(" · ")
                    .append(rate(rate))
                    .append(" · ")
                    .append(Durations.text((runs - done) / rate))
                    .append(" left");
        } else {
            line.append(" · ").append(Durations.text(seconds));
        }
        List<Outcome> largest = new ArrayList<>(List.of(Outcome.values()));
        largest.removeIf(o -> outcomes.count(o) == 0);
        largest.sort(Comparator.comparingLong(o -> -outcomes.count(o)));
        String between = " · ";
        for (Outcome outcome : largest) {
            String share = between + outcome.label() + " "
                    + Math.round(100.0 * outcomes.count(outcome) / outcomes.runs()) + " %";
            if (line.length() + share.length() > width) {
                break;
            }
            line.append(share);
            between = ", ";
        }
        return line.toString();
    }

    private static String rate(double rate) {
        return rate >= 10 ? NumberText.count(Math.round(rate)) + "/s" : NumberText.two(rate) + "/s";
    }
}
