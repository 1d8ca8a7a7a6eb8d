package org.parley.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.parley.sweep.SweepFolder;
import org.parley.table.Csv;
import org.parley.table.Table;

/**
 * Whether a folder that Spark wrote is that of the same sweep without Spark: the same files with the same bytes (of the
 * manifest all but circumstances and what follows), and Parquet files that DuckDB reads as the runs, each once, cell
 * for cell.
 */
final class SameAsLocal {
    private SameAsLocal() {}

    static void check(Path spark, SweepFolder local) throws IOException, SQLException {
        List<String> files = files(spark);
        assertThat(files).isEqualTo(files(local.path())).contains("summary.csv", "means.csv", "runs.csv.gz");
        for (String name : files) {
            assertThat(spark.resolve(name))
                    .as(name)
                    .hasSameBinaryContentAs(local.path().resolve(name));
        }
        assertThat(identity(spark.resolve("manifest.json"))).isEqualTo(identity(local.manifest()));
        parquetHolds(spark.resolve(SparkSweep.PARQUET), runs(local.runsGz()));
    }

    /** Files whose bytes do not hang on when and where they were computed. */
    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .filter(name -> !name.equals("manifest.json"))
                    .filter(name -> !name.startsWith("sessions") && !name.startsWith(SparkSweep.PARQUET))
                    .filter(name -> !name.contains("/.") && !name.startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    private static String identity(Path manifest) throws IOException {
        String text = Files.readString(manifest);
        return text.substring(0, text.indexOf("\"circumstances\""));
    }

    private static Table runs(Path gz) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(gz))) {
            return Csv.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** Read by another program than the one that wrote them. */
    private static void parquetHolds(Path parquet, Table runs) throws SQLException {
        List<Integer> order = IntStream.range(0, runs.rows())
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(r -> runs.number("point", r))
                        .thenComparingDouble(r -> runs.number("replication", r)))
                .toList();
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement ask = duck.createStatement();
                ResultSet rows = ask.executeQuery(
                        "FROM read_parquet('" + parquet + "/*.parquet') ORDER BY point, replication")) {
            ResultSetMetaData columns = rows.getMetaData();
            assertThat(columns.getColumnCount()).isEqualTo(runs.names().size());
            int r = 0;
            for (; rows.next(); r++) {
                for (int c = 0; c < columns.getColumnCount(); c++) {
                    String name = runs.names().get(c);
                    assertThat(columns.getColumnName(c + 1)).isEqualTo(name);
                    Object there = rows.getObject(c + 1);
                    Object wanted = wanted(runs.string(name, order.get(r)), there);
                    if (!Objects.equals(there, wanted)) {
                        assertThat(there).as("row %d, %s", r, name).isEqualTo(wanted);
                    }
                }
            }
            assertThat(r).as("runs").isEqualTo(runs.rows());
        }
    }

    private static Object wanted(String cell, Object like) {
        return cell.isEmpty()
                ? null
                : like instanceof Double
                        ? (Object) Double.valueOf(cell)
                        : like instanceof Long ? (Object) Long.valueOf(cell) : cell;
    }
}
