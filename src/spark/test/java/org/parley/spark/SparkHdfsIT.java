package org.parley.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.hdfs.MiniDFSCluster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.sweep.SweepFolder;

/**
 * The result folder on a real HDFS (a name node and a data node in this process), which knows no writing in place: what
 * is copied from there is the sweep without Spark. A block that is cut there is found and done again.
 */
class SparkHdfsIT {
    @TempDir
    Path folder;

    @Test
    void theFolderIsTheSame_alsoAfterABlockWasCut() throws Exception {
        Path file = LocalSweep.tutorial(folder);
        SweepFolder local = LocalSweep.run(file, folder.resolve("local"));
        Configuration hadoop = new Configuration();
        hadoop.set(MiniDFSCluster.HDFS_MINIDFS_BASEDIR, folder.resolve("hdfs").toString());
        try (LocalSpark spark = new LocalSpark();
                MiniDFSCluster cluster =
                        new MiniDFSCluster.Builder(hadoop).numDataNodes(1).build();
                FileSystem hdfs = cluster.getFileSystem()) {
            String out = cluster.getURI() + "/results/dials";
            LocalSpark.Ended first = spark.sweep(file, out);
            assertThat(first.exit()).as(first.said()).isZero();
            assertThat(first.said()).contains("Results: hdfs://");

            FileStatus cut = hdfs.listStatus(new org.apache.hadoop.fs.Path(out, SparkSweep.SEGMENTS))[2];
            byte[] whole = new byte[(int) cut.getLen()];
            try (FSDataInputStream in = hdfs.open(cut.getPath())) {
                in.readFully(whole);
            }
            try (FSDataOutputStream half = hdfs.create(cut.getPath(), true)) {
                half.write(Arrays.copyOf(whole, whole.length / 2));
            }
            LocalSpark.Ended again = spark.sweep(file, out);
            assertThat(again.exit()).as(again.said()).isZero();
            assertThat(again.said()).contains("1 unsound block was found by checksum and done again.");

            assertThat(hidden(hdfs, out)).as("files half written").isEmpty();
            Path copy = folder.resolve("copy");
            hdfs.copyToLocalFile(
                    false, new org.apache.hadoop.fs.Path(out), new org.apache.hadoop.fs.Path(copy.toUri()), true);
            SameAsLocal.check(copy, local);
        }
    }

    private static List<String> hidden(FileSystem hdfs, String out) throws Exception {
        return List.of(out, out + "/" + SparkSweep.SEGMENTS).stream()
                .flatMap(folder -> {
                    try {
                        return Arrays.stream(hdfs.listStatus(new org.apache.hadoop.fs.Path(folder)));
                    } catch (java.io.IOException broken) {
                        throw new java.io.UncheckedIOException(broken);
                    }
                })
                .map(status -> status.getPath().getName())
                .filter(name -> name.startsWith("."))
                .toList();
    }
}
