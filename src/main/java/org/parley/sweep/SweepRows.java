package org.parley.sweep;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The rows of all complete blocks in order of point and replication, one after the other: blocks of one group of points are read side by side, a line of
 * each at a time, so memory does not grow with the sweep.
 */
final class SweepRows {
    private final BlockPlan plan;
    private final Segments segments;

    SweepRows(BlockPlan plan, Segments segments) {
        this.plan = plan;
        this.segments = segments;
    }

    /** Takes a row of a run that was computed (without its last cell, which is empty), or one that failed. */
    interface Sink {
        void run(String line) throws IOException;

        void failure(String line) throws IOException;
    }

    /** How many rows of a segment are failures. */
    static long failures(Path segment) throws IOException {
        long failures = 0;
        try (BufferedReader lines = Segments.lines(segment)) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                failures += failed(line) ? 1 : 0;
            }
        }
        return failures;
    }

    private static boolean failed(String line) {
        return !line.endsWith(",");
    }

    /** All rows. */
    void each(Sink sink) throws IOException {
        for (int g = 0; g < plan.groups(); g++) {
            PriorityQueue<Open> heads = new PriorityQueue<>();
            List<Open> opened = new ArrayList<>();
            try {
                for (int c = 0; c < plan.chunks(); c++) {
                    List<Path> files = segments.of(c * plan.groups() + g);
                    if (!files.isEmpty()) {
                        Open open = new Open(c, Segments.lines(files.get(0)));
                        opened.add(open);
                        open.lines.readLine();
                        if (open.next()) {
                            heads.add(open);
                        }
                    }
                }
                for (Open head = heads.poll(); head != null; head = heads.poll()) {
                    int point = head.point;
                    do {
                        hand(head.line, sink);
                    } while (head.next() && head.point == point);
                    if (!head.line.isEmpty()) {
                        heads.add(head);
                    }
                }
            } finally {
                for (Open open : opened) {
                    open.lines.close();
                }
            }
        }
    }

    private static void hand(String line, Sink sink) throws IOException {
        if (failed(line)) {
            sink.failure(line);
        } else {
            sink.run(line.substring(0, line.length() - 1));
        }
    }

    /** A segment that is being read, at its current row. */
    private static final class Open implements Comparable<Open> {
        private final int chunk;
        private final BufferedReader lines;
        private String line = "";
        private int point;

        Open(int chunk, BufferedReader lines) {
            this.chunk = chunk;
            this.lines = lines;
        }

        boolean next() throws IOException {
            String read = lines.readLine();
            line = read == null ? "" : read;
            if (read != null) {
                point = Integer.parseInt(read.substring(0, read.indexOf(',')));
            }
            return read != null;
        }

        @Override
        public int compareTo(Open other) {
            int byPoint = Integer.compare(point, other.point);
            return byPoint != 0 ? byPoint : Integer.compare(chunk, other.chunk);
        }
    }
}
