package org.parley.store;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * When, how and where something was computed, from {@link #begin} to {@link #end}:
 * {@code command, started, finished, seconds, java, os}. The only part of a manifest, beside hashes of pictures, that
 * does not follow from scenario, options, seed and program. Times have a zone and whole seconds; {@code seconds} are
 * those that passed.
 */
public final class Circumstances {
    private final String command;
    private final ZonedDateTime started = now();
    private final long from = System.nanoTime();

    private Circumstances(String command) {
        this.command = command;
    }

    /** Begins now; the command is given as it was typed. */
    public static Circumstances begin(String command) {
        return new Circumstances(command);
    }

    /** When it began. */
    public ZonedDateTime started() {
        return started;
    }

    /** Until now, as a section of a manifest. */
    public Map<String, Object> end() {
        Map<String, Object> section = new LinkedHashMap<>();
        section.put("command", command);
        section.put("started", toTheSecond(started));
        section.put("finished", toTheSecond(now()));
        section.put("seconds", (System.nanoTime() - from) / 1e9);
        section.put("java", System.getProperty("java.version"));
        section.put(
                "os",
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch"));
        return section;
    }

    private static ZonedDateTime now() {
        return ZonedDateTime.now(ZoneId.systemDefault());
    }

    private static String toTheSecond(ZonedDateTime time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toOffsetDateTime().toString();
    }
}
