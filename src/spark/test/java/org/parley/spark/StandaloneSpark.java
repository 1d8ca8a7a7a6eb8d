package org.parley.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.launcher.JavaModuleOptions;

/**
 * A standalone cluster of Spark on the loopback of this machine: a master and its workers, each a process, and
 * {@code spark-submit}. Its home has the folder {@code jars} of a distribution, links to the Maven repository; Parley
 * is not among them, nor the libraries that its jar must bring.
 */
final class StandaloneSpark implements AutoCloseable {
    private static final int START_SECONDS = 120;
    private static final String LIGHT = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

    private final Path home;
    private final List<LoggedProcess> started = new ArrayList<>();
    private final LoggedProcess master;
    private final String url;

    StandaloneSpark(Path home) throws IOException, InterruptedException {
        this.home = home;
        Path jars = Files.createDirectories(home.resolve("jars"));
        String all = Files.readString(Path.of(System.getProperty("parley.spark.jars")));
        for (String jar : all.strip().split(File.pathSeparator)) {
            Files.createSymbolicLink(jars.resolve(Path.of(jar).getFileName()), Path.of(jar));
        }
        master = start(
                "org.apache.spark.deploy.master.Master", "--host", "127.0.0.1", "--port", "0", "--webui-port", "0");
        url = master.await("Starting Spark master at (spark://\\S+)", START_SECONDS);
    }

    /** A worker with one core, when the master knows it. */
    LoggedProcess worker(String name) throws IOException, InterruptedException {
        LoggedProcess worker = start(
                "org.apache.spark.deploy.worker.Worker",
                "--host",
                "127.0.0.1",
                "--webui-port",
                "0",
                "--cores",
                "1",
                "--memory",
                "600m",
                "--work-dir",
                home.resolve(name).toString(),
                url);
        worker.await("(Successfully registered with master)", START_SECONDS);
        return worker;
    }

    /**
     * The command {@code spark-submit …}, as a page says it, on this cluster.
     *
     * @param put what stands here in place of a word of the page
     */
    LoggedProcess submit(String command, Map<String, String> put) throws IOException {
        List<String> all = new ArrayList<>();
        for (String setting : List.of(
                "spark.driver.host=127.0.0.1",
                "spark.driver.bindAddress=127.0.0.1",
                "spark.ui.enabled=false",
                "spark.sql.shuffle.partitions=3",
                "spark.executor.memory=500m",
                "spark.executor.extraJavaOptions=" + LIGHT)) {
            all.add("--conf");
            all.add(setting);
        }
        String[] words = command.replace("\\\n", " ").strip().split("\\s+");
        assertThat(words[0]).isEqualTo("spark-submit");
        assertThat(words).contains(put.keySet().toArray(String[]::new));
        for (int w = 1; w < words.length; w++) {
            all.add(words[w].startsWith("spark://") ? url : put.getOrDefault(words[w], words[w]));
        }
        return start("org.apache.spark.deploy.SparkSubmit", all.toArray(String[]::new));
    }

    private LoggedProcess start(String type, String... words) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(Arrays.asList(JavaModuleOptions.defaultModuleOptionArray()));
        command.addAll(List.of(
                "-Xmx600m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", home.resolve("jars") + "/*", type));
        command.addAll(Arrays.asList(words));
        LoggedProcess process = new LoggedProcess(
                command,
                Map.of(
                        "SPARK_HOME",
                        home.toString(),
                        "SPARK_SCALA_VERSION",
                        "2.13",
                        "SPARK_LOCAL_IP",
                        "127.0.0.1",
                        "SPARK_LOCAL_DIRS",
                        home.resolve("local").toString()));
        started.add(process);
        return process;
    }

    /** What the master said. */
    String master() {
        return master.said();
    }

    @Override
    public void close() {
        for (int p = started.size() - 1; p >= 0; p--) {
            started.get(p).close();
        }
    }
}
