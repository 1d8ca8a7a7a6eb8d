package org.parley.spark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A process whose lines, of both streams, are kept and can be waited for. */
final class LoggedProcess implements AutoCloseable {
    private final Process process;
    private final List<String> lines = new ArrayList<>();
    private boolean ended;

    LoggedProcess(List<String> command, Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        process = builder.start();
        Thread reader = new Thread(this::read, "lines of " + process.pid());
        reader.setDaemon(true);
        reader.start();
    }

    private void read() {
        try (BufferedReader in = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                synchronized (lines) {
                    lines.add(line);
                    lines.notifyAll();
                }
            }
        } catch (IOException | UncheckedIOException killed) {
            // the end of its lines
        } finally {
            synchronized (lines) {
                ended = true;
                lines.notifyAll();
            }
        }
    }

    /** The first group of the first line that holds the pattern, when there is one. */
    String await(String pattern, int seconds) throws InterruptedException {
        Pattern wanted = Pattern.compile(pattern);
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        int seen = 0;
        synchronized (lines) {
            while (true) {
                while (seen < lines.size()) {
                    Matcher line = wanted.matcher(lines.get(seen++));
                    if (line.find()) {
                        return line.group(1);
                    }
                }
                long left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
                if (ended || left <= 0) {
                    throw new AssertionError("no line with " + pattern + " within " + seconds + " s:\n" + said());
                }
                lines.wait(left);
            }
        }
    }

    /** Its exit code, when it has ended. */
    int exit(int seconds) throws InterruptedException {
        if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
            throw new AssertionError("not done within " + seconds + " s:\n" + said());
        }
        synchronized (lines) {
            while (!ended) {
                lines.wait();
            }
        }
        return process.exitValue();
    }

    boolean lives() {
        return process.isAlive();
    }

    /** All that it said. */
    String said() {
        synchronized (lines) {
            return String.join("\n", lines);
        }
    }

    /** Processes that it started and that live. */
    List<ProcessHandle> children() {
        return process.descendants().toList();
    }

    /** Kills it and what it started, as a machine dies: nobody is told. */
    void kill() {
        List<ProcessHandle> started = children();
        process.destroyForcibly();
        started.forEach(ProcessHandle::destroyForcibly);
        process.onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
