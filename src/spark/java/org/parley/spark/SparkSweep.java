package org.parley.spark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.parley.store.Circumstances;
import org.parley.store.ResultFolder;
import org.parley.study.AnalysisJob;
import org.parley.study.RefusedInput;
import org.parley.study.ResultRenderer;
import org.parley.study.Shipped;
import org.parley.sweep.Merge;
import org.parley.sweep.Sessions;
import org.parley.sweep.Shard;
import org.parley.sweep.Sweep;
import org.parley.sweep.SweepReader;
import org.parley.sweep.SweepRefused;
import org.parley.sweep.SweepResult;
import org.parley.sweep.SweepSpec;
import org.parley.table.Csv;
import org.parley.table.NumberText;
import org.parley.yaml.ScenarioException;

/**
 * Runs a sweep file on Spark into a folder of any Hadoop file system: the folder that {@code parley sweep
 * --tables-only} writes, byte for byte but for times and machines in {@code manifest.json} and {@code sessions}, and
 * {@code runs.parquet}. Docs: docs/spark.md.
 *
 * <p>Tasks compute shards and put their blocks into the folder ({@link SweepPart}). The driver takes all blocks, checks
 * them, merges and analyses them on its own disk as a local sweep does, and puts the tables there; Spark turns the
 * blocks into Parquet. The same command again computes only the blocks that are missing. Test: {@code SparkClusterIT},
 * with a worker that is killed.
 */
public final class SparkSweep {
    static final String SEGMENTS = "segments";
    static final String PARQUET = "runs.parquet";

    private static final int FAILED = 1;
    private static final int REFUSED = 2;
    private static final int SOME_RUNS_FAILED = 3;

    private static final int TASKS_A_CORE = 8;
    private static final int CONNECTIONS = 8;

    private final SparkSession spark;
    private final SparkRequest request;
    private final SweepSpec spec;
    private final HadoopFolder out;

    private SparkSweep(SparkSession spark, SparkRequest request, SweepSpec spec) throws IOException {
        this.spark = spark;
        this.request = request;
        this.spec = spec;
        this.out = HadoopFolder.of(request.out(), hadoop());
    }

    /** Started by {@code spark-submit}. Exit codes are those of {@code parley sweep}. */
    public static void main(String[] words) {
        int exit = run(System.out, System.err, words);
        if (exit != 0) {
            System.exit(exit);
        }
    }

    static int run(PrintStream said, PrintStream wrong, String... words) {
        try {
            SparkRequest request = SparkRequest.parse(words);
            Circumstances circumstances = Circumstances.begin("SparkSweep " + String.join(" ", words));
            SweepSpec spec = SweepReader.read(Shipped.sweeps(null).find(request.sweep(), "sweep"), request.force());
            if (spec.until() != null) {
                throw new SweepRefused(Sweep.NO_PARTS);
            }
            try (SparkSession spark =
                    SparkSession.builder().appName("Parley " + spec.id()).getOrCreate()) {
                return new SparkSweep(spark, request, spec).run(circumstances, said);
            }
        } catch (RefusedInput | ScenarioException refused) {
            wrong.println("parley: " + refused.getMessage());
            return REFUSED;
        } catch (SweepRefused refused) {
            wrong.println("parley: " + refused.getMessage());
            return refused.input() ? REFUSED : FAILED;
        } catch (IOException broken) {
            wrong.println("parley: " + broken.getMessage()
                    + ". Complete blocks are kept; put it right and give the same" + " command again.");
            return FAILED;
        }
    }

    private Configuration hadoop() {
        return spark.sparkContext().hadoopConfiguration();
    }

    private int run(Circumstances circumstances, PrintStream said) throws IOException {
        try (WorkFolder here = WorkFolder.open()) {
            NavigableSet<String> before = out.names();
            int blocks = begin(here, before);
            PartDone done = compute(here, blocks);
            said.println(NumberText.count(done.runs()) + " runs complete, " + NumberText.count(done.computed())
                    + " of them computed now.");
            if (done.redone() > 0) {
                said.println(done.redone() + (done.redone() == 1 ? " unsound block was" : " unsound blocks were")
                        + " found by checksum and done again.");
            }
            take(here);
            session(here, circumstances, done);
            summarise(here, done);
            put(here, before);
            said.println("Results: " + out);
            return done.failures() > 0 ? SOME_RUNS_FAILED : 0;
        }
    }

    /** Begins the folder, or checks that it holds this sweep, and says how many blocks that has. */
    private int begin(WorkFolder here, NavigableSet<String> before) throws IOException {
        for (String name : before) {
            // the merged runs and the page are made anew, or not at all
            if (!name.endsWith(".gz") && !name.equals(ResultFolder.REPORT)) {
                out.fetch(name, here.path().resolve(name));
            }
        }
        Sweep sweep = new Sweep(spec, here.sweep(), Shard.WHOLE, SweepPart.program());
        try {
            sweep.prepare();
        } catch (SweepRefused refused) {
            throw new SweepRefused(
                    String.valueOf(refused.getMessage()).replace(here.path().toString(), out.toString()));
        }
        for (String file : here.files()) {
            if (!before.contains(file)) {
                put(here, file);
            }
        }
        return sweep.blocks();
    }

    private PartDone compute(WorkFolder here, int blocks) throws IOException {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        int parts =
                Math.min(blocks, request.tasks() > 0 ? request.tasks() : TASKS_A_CORE * context.defaultParallelism());
        Map<String, byte[]> files = here.contents();
        SweepPart part = new SweepPart(
                out.toString(),
                parts,
                context.broadcast(files),
                context.broadcast(new SerializableConfiguration(hadoop())));
        List<Integer> numbers = IntStream.rangeClosed(1, parts).boxed().toList();
        return context.parallelize(numbers, parts).map(part).reduce(PartDone::and);
    }

    /** Takes all blocks; several at once, since an object store takes its time for each. */
    private void take(WorkFolder here) throws IOException {
        HadoopFolder segments = out.below(SEGMENTS);
        ExecutorService connections = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            List<Future<?>> open = new ArrayList<>();
            for (String name : segments.names()) {
                open.add(connections.submit(() -> {
                    segments.fetch(name, here.segment(name));
                    return name;
                }));
            }
            for (Future<?> one : open) {
                one.get();
            }
        } catch (ExecutionException failed) {
            throw new IOException("cannot read a block of " + out + ": " + failed.getCause(), failed);
        } catch (InterruptedException enough) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while reading blocks", enough);
        } finally {
            connections.shutdownNow();
        }
    }

    private void session(WorkFolder here, Circumstances circumstances, PartDone done) throws IOException {
        if (done.computed() > 0) {
            Map<String, Object> about = circumstances.end();
            about.put("threads", spark.sparkContext().defaultParallelism());
            about.put("runs", done.computed());
            Sessions.add(here.sweep(), Shard.WHOLE, about);
        }
    }

    /** Merges and analyses on this machine, and has Spark write the Parquet files. */
    private void summarise(WorkFolder here, PartDone done) throws IOException {
        SweepResult merged = Merge.forAnalysis(here.sweep());
        try (merged) {
            if (!merged.complete()) {
                throw new SweepRefused(
                        merged.blocks() + " of " + merged.blocksInAll() + " blocks are in " + out
                                + ". Maybe another process writes into this folder? Then give the same command again when it is done.");
            }
            ParquetRuns.write(
                    spark,
                    out.below(SEGMENTS),
                    Csv.read(Files.readString(here.sweep().codebook(), StandardCharsets.UTF_8)),
                    done.runs() - done.failures(),
                    out.below(PARQUET));
            AnalysisJob.of(merged, ResultRenderer.NONE);
        }
    }

    /** Puts what was made into the folder, and takes away tables of cases that are not asked for any more. */
    private void put(WorkFolder here, NavigableSet<String> before) throws IOException {
        for (String file : here.files()) {
            put(here, file);
        }
        for (String name : before) {
            if (name.endsWith(".csv") && !Files.exists(here.path().resolve(name))) {
                out.delete(name);
            }
        }
    }

    private void put(WorkFolder here, String file) throws IOException {
        int slash = file.lastIndexOf('/');
        HadoopFolder folder = slash < 0 ? out : out.below(file.substring(0, slash));
        Path from = here.path().resolve(file);
        folder.put(from, file.substring(slash + 1));
    }
}
