package org.parley.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/** parley-spark.jar is small; neither Spark nor a library under a name that the cluster may have is in it. */
class SparkJarIT {
    private static final Path JAR = Path.of(System.getProperty("parley.spark.jar"));

    @Test
    void holdsParleyAndWhatItNeeds() throws IOException {
        assertThat(Files.size(JAR)).isLessThan(4_000_000);
        try (JarFile jar = new JarFile(JAR.toFile())) {
            List<String> names = jar.stream().map(ZipEntry::getName).toList();
            assertThat(names)
                    .contains(
                            "org/parley/spark/SparkSweep.class",
                            "org/parley/sweep/Sweep.class",
                            "sim/engine/Schedule.class",
                            "META-INF/parley/NOTICE")
                    .anyMatch(name -> name.startsWith("org/parley/libraries/math3/"))
                    .anyMatch(name -> name.startsWith("org/parley/libraries/snakeyaml/"))
                    .anyMatch(name -> name.startsWith("org/parley/libraries/fastcsv/"))
                    .noneMatch(
                            name -> name.matches(
                                    "(org/(apache|snakeyaml|duckdb|jfree)/|de/|scala/|com/|io/|picocli/|org/parley/(plot|charts|report|cli|lab|page|web)/).*"));
        }
    }
}
