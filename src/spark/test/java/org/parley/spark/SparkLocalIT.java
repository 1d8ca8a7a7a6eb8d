package org.parley.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.sweep.SweepFolder;
import org.parley.table.Csv;

/** Sweeps on a Spark within this process: the folder, the same command again, what is refused, runs that failed. */
class SparkLocalIT {
    @TempDir
    Path folder;

    private static LocalSpark spark;

    @BeforeAll
    static void aSpark() {
        spark = new LocalSpark();
    }

    @AfterAll
    static void without() {
        spark.close();
    }

    private static LocalSpark.Ended ran(Path file, Path out) {
        return spark.sweep(file, out.toString());
    }

    @Test
    void theFolderAndTheSameCommandAgain() throws Exception {
        Path file = LocalSweep.tutorial(folder);
        Path out = folder.resolve("out");
        SweepFolder local = LocalSweep.run(file, folder.resolve("local"));
        LocalSpark.Ended first = ran(file, out);
        assertThat(first.exit()).as(first.said()).isZero();
        assertThat(first.said()).contains("640 runs complete, 640 of them computed now.");
        SameAsLocal.check(out, local);

        theQueryOfThePage(out);

        List<Path> blocks = blocks(out.resolve(SparkSweep.SEGMENTS));
        Files.delete(blocks.get(1));
        byte[] whole = Files.readAllBytes(blocks.get(2));
        Files.write(blocks.get(2), Arrays.copyOf(whole, whole.length / 2));
        Files.delete(out.resolve("summary.csv"));
        LocalSpark.Ended again = ran(file, out);
        assertThat(again.exit()).as(again.said()).isZero();
        assertThat(again.said())
                .containsPattern("640 runs complete, (?!0 )\\d\\d+ of them computed now")
                .contains("1 unsound block was found by checksum and done again.");
        SameAsLocal.check(out, local);

        LocalSpark.Ended nothing = ran(file, out);
        assertThat(nothing.said()).contains("640 runs complete, 0 of them computed now.");

        Files.writeString(file, Files.readString(file).replace("seed: 7", "seed: 8"));
        LocalSpark.Ended other = ran(file, out);
        assertThat(other.exit()).isEqualTo(2);
        assertThat(other.said()).contains("out holds another sweep:").contains("seed is 8 here and 7 there");
        SameAsLocal.check(out, local);
    }

    /** What was drawn, joined to the runs: of the 640 runs each stands in one row. */
    private static void theQueryOfThePage(Path out) throws IOException {
        Matcher block = Pattern.compile("(?s)```sql\n(.*?)```").matcher(Files.readString(Path.of("docs/spark.md")));
        assertThat(block.find()).isTrue();
        String[] queries = block.group(1)
                .replace("hdfs://head/results/my-sweep", out.toString())
                .strip()
                .split(";");
        assertThat(queries).hasSize(2);
        try (SparkSession session = SparkSession.builder().getOrCreate()) {
            session.sql(queries[0]);
            List<Row> rows = session.sql(queries[1]).collectAsList();
            assertThat(rows).hasSizeGreaterThan(1);
            assertThat(rows.stream().mapToLong(row -> row.getLong(1)).sum()).isEqualTo(640);
            assertThat(rows).allSatisfy(row -> assertThat(row.getDouble(2)).isBetween(0.0, 1.0));
        }
    }

    private static List<Path> blocks(Path segments) throws IOException {
        try (var files = Files.list(segments)) {
            return files.filter(f -> f.toString().endsWith(".csv.gz")).sorted().toList();
        }
    }

    @Test
    void runsThatFailedAreNoRows() throws Exception {
        Path segments = Files.createDirectories(folder.resolve("blocks"));
        try (OutputStream gz = new GZIPOutputStream(Files.newOutputStream(segments.resolve("000000-x.csv.gz")))) {
            gz.write("0,2,7,.5,\"OPEN, \"\"so far\"\"\"\n!0,1,7,\"it said \"\"no\"\", twice\"\n0,3,7,,\n"
                    .getBytes(StandardCharsets.UTF_8));
        }
        String codebook = """
                file,column,type,meaning
                points.csv,point,integer,another table
                runs.csv,point,integer,the point
                runs.csv,replication,integer,the run
                runs.csv,seed,integer,the seed
                runs.csv,u.A,number,a utility
                runs.csv,outcome,string,the end
                """;
        try (SparkSession session = SparkSession.builder().getOrCreate()) {
            Configuration hadoop = session.sparkContext().hadoopConfiguration();
            HadoopFolder target = HadoopFolder.of(folder.resolve("parquet").toString(), hadoop);
            ParquetRuns.write(session, HadoopFolder.of(segments.toString(), hadoop), Csv.read(codebook), 2, target);
            var there = session.read().parquet(target.toString());
            assertThat(there.orderBy("replication").collectAsList().stream().map(Row::mkString))
                    .containsExactly("027" + "0.5" + "OPEN, \"so far\"", "037nullnull");
            assertThat(there.schema().apply("u.A").getComment().get()).isEqualTo("a utility");
        }
    }

    @Test
    void wrongWordsAreRefusedBeforeSparkStarts() throws IOException {
        refused("--out is missing. Usage: SWEEP --out FOLDER", "dials.yaml");
        refused("one sweep file is wanted, not 0.", "--out", "x");
        refused("--tasks none; allowed are whole numbers from 1.", "dials.yaml", "--out", "x", "--tasks", "none");
        refused("unknown option --uot.", "dials.yaml", "--uot", "x");
        refused("no sweep file \"no-such-sweep\"", "no-such-sweep", "--out", "x");
        Path until = Files.writeString(
                folder.resolve("until.yaml"),
                Files.readString(LocalSweep.tutorial(folder))
                                .replace("id: dials", "id: until")
                                .replace("replications: 40", "replications: 400")
                        + "until: agreement within .2\n");
        refused("until looks at all points at once", until.toString(), "--out", "x");
    }

    private static void refused(String why, String... words) {
        LocalSpark.Ended ended = LocalSpark.run(words);
        assertThat(ended.said()).contains(why);
        assertThat(ended.exit()).isEqualTo(2);
    }
}
