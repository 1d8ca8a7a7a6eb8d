package org.parley.spark;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** A Spark within this process, with two cores: while it is open, {@code SparkSweep} finds it. */
final class LocalSpark implements AutoCloseable {
    private static final Map<String, String> SETTINGS = settings();

    /**
     * How a sweep ended.
     *
     * @param exit the exit code
     * @param said what it printed
     */
    record Ended(int exit, String said) {}

    LocalSpark() {
        SETTINGS.forEach(System::setProperty);
    }

    private static Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("spark.master", "local[2]");
        settings.put("spark.ui.enabled", "false");
        settings.put("spark.sql.shuffle.partitions", "3");
        settings.put("spark.driver.host", "127.0.0.1");
        settings.put("spark.driver.bindAddress", "127.0.0.1");
        return settings;
    }

    /** Runs a sweep in five tasks. */
    Ended sweep(Path file, String out) {
        return run(file.toString(), "--out", out, "--tasks", "5");
    }

    /** Runs what these words say. */
    static Ended run(String... words) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream to = new PrintStream(said, true, StandardCharsets.UTF_8);
        int exit = SparkSweep.run(to, to, words);
        return new Ended(exit, said.toString(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        SETTINGS.keySet().forEach(System::clearProperty);
    }
}
