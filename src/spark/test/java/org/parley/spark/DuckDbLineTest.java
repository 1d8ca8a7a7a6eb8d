package org.parley.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.sweep.SweepFolder;

/**
 * The line of DuckDB in docs/analysis-in-r-and-python.md: its query by DuckDB's driver for Java, and the line itself by
 * a shell where the command {@code duckdb} is installed. Columns and rows are those of the runs; how much smaller they
 * are is held to what the page says.
 */
class DuckDbLineTest {
    private static final Path PAGE = Path.of("docs/analysis-in-r-and-python.md");

    @TempDir
    Path folder;

    @Test
    void writesTheRunsAsParquet() throws Exception {
        Path results = Files.createDirectories(folder.resolve("results"));
        SweepFolder sweep = LocalSweep.run(LocalSweep.tutorial(folder), results.resolve("pressure"));
        Matcher line = Pattern.compile("```sh\n(duckdb -c \"([^\"]+)\")\n```").matcher(Files.readString(PAGE));
        assertThat(line.find()).isTrue();
        Path parquet = results.resolve("pressure/runs.parquet");

        query(line.group(2).replace("'results/", "'" + results + "/"));
        check(sweep, parquet);

        if (isInstalled()) {
            Files.delete(parquet);
            Process shell = new ProcessBuilder("sh", "-c", line.group(1))
                    .directory(folder.toFile())
                    .inheritIO()
                    .start();
            assertThat(shell.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(shell.exitValue()).isZero();
            check(sweep, parquet);
        }
    }

    private static boolean isInstalled() throws IOException, InterruptedException {
        return new ProcessBuilder("sh", "-c", "command -v duckdb").start().waitFor() == 0;
    }

    private static void query(String text) throws Exception {
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement ask = duck.createStatement()) {
            ask.execute(text);
        }
    }

    private static void check(SweepFolder sweep, Path parquet) throws Exception {
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement ask = duck.createStatement();
                ResultSet differing = ask.executeQuery("SELECT count(*), count(DISTINCT (point, replication)),"
                        + " (SELECT count(*) FROM (FROM read_csv('" + sweep.runsGz() + "', sample_size = -1)"
                        + " EXCEPT FROM '" + parquet + "')) FROM '" + parquet + "'")) {
            assertThat(differing.next()).isTrue();
            assertThat(differing.getLong(1)).isEqualTo(640);
            assertThat(differing.getLong(2)).isEqualTo(640);
            assertThat(differing.getLong(3)).as("rows that are not the same").isZero();
        }
        double csv;
        try (InputStream in = new GZIPInputStream(Files.newInputStream(sweep.runsGz()))) {
            csv = in.readAllBytes().length;
        }
        // a sweep of 640 runs, smaller than the smallest of the page's table
        assertThat(csv / Files.size(parquet)).isBetween(3.5, 11.0);
        assertThat((double) Files.size(sweep.runsGz()) / Files.size(parquet)).isBetween(0.8, 1.8);
    }
}
