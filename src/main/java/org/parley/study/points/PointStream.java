package org.parley.study.points;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.Statistic;
import org.parley.ensemble.Ensemble.RunFailed;
import org.parley.format.Overrides;
import org.parley.scenario.Scenario;
import org.parley.study.RefusedInput;
import org.parley.yaml.ScenarioException;

/**
 * A stream of points, evaluated: a line in, a line out, in order, each as soon as it is done. A thread of its own reads
 * ahead a few points, so that workers are busy and a program that waits for an answer before it sends the next point
 * gets it. A point that cannot be used or computed has a line that says why, and the rest goes on.
 */
public final class PointStream {
    private static final Work END = new Work(PointLine.wrong(0, Map.of(), ""), 0, null);

    private final Plan plan;
    private final Map<String, Scenario> bases = new LinkedHashMap<>();

    /**
     * What is asked.
     *
     * @param scenario that points are laid over
     * @param fixed whether nothing is drawn before a run
     * @param seed of points that give none
     * @param replications runs a point, ≥ 1
     * @param threads workers, ≥ 1
     * @param outcomes of the runs
     * @param presets lays a preset, by name or file, over the scenario
     */
    public record Plan(
            Scenario scenario,
            boolean fixed,
            long seed,
            int replications,
            int threads,
            List<Statistic> outcomes,
            Function<String, Scenario> presets) {}

    /**
     * How it went.
     *
     * @param points lines that were answered
     * @param failed of them, those that say why there is no number
     */
    public record Answered(long points, long failed) {}

    /** A line on its way, with what is being computed; or why the stream cannot be read on. */
    private record Work(PointLine line, long seed, PointEvaluator.@Nullable Pending pending) {
        boolean isEnd() {
            return line.number() == 0; // lines count from 1
        }
    }

    /** A stream of points. */
    public PointStream(Plan plan) {
        this.plan = plan;
    }

    /**
     * Evaluates until the stream ends or nobody reads the lines any more.
     *
     * @param source what messages call the stream
     * @param form of the lines that go out; null: that of the points
     * @param begins is called once the first line is read and nothing is refused any more
     * @param kept is told which columns set nothing, each once
     * @throws RefusedInput if there is no point or the header cannot be used
     * @throws IOException if the stream breaks; what was read before is answered
     */
    public Answered run(
            InputStream in,
            String source,
            @Nullable PointFormat form,
            PrintWriter out,
            Runnable begins,
            Consumer<List<String>> kept)
            throws IOException, InterruptedException {
        PointReader reader = PointReader.open(in, source, plan.scenario(), AnswerWriter.names(plan.outcomes()), kept);
        PointFormat written = form == null ? reader.form() : form;
        if (written == PointFormat.CSV && reader.header().isEmpty()) {
            throw new RefusedInput("the first line of " + source
                    + " is no object of JSON, whose keys would be the columns of CSV. Maybe --format jsonl?");
        }
        begins.run();
        reader.tellKept();
        AnswerWriter writer = new AnswerWriter(out, written, reader.header(), plan.outcomes(), plan.replications());
        try (PointEvaluator evaluator =
                new PointEvaluator(plan.scenario(), plan.outcomes(), plan.replications(), plan.threads())) {
            BlockingQueue<Work> queue = new ArrayBlockingQueue<>(evaluator.ahead());
            AtomicReference<Throwable> broken = new AtomicReference<>();
            Thread reading = new Thread(() -> read(reader, writer, evaluator, queue, broken), "points");
            reading.setDaemon(true);
            reading.start();
            try {
                Answered told = answer(queue, writer, out);
                rethrow(broken.get());
                return told;
            } finally {
                reading.interrupt();
            }
        }
    }

    private static void rethrow(@Nullable Throwable broken) throws IOException {
        if (broken instanceof IOException wrong) {
            throw wrong;
        }
        if (broken instanceof RuntimeException wrong) {
            throw wrong;
        }
        if (broken instanceof Error wrong) {
            throw wrong;
        }
    }

    private Answered answer(BlockingQueue<Work> queue, AnswerWriter writer, PrintWriter out)
            throws InterruptedException {
        long points = 0;
        long failed = 0;
        for (Work work = queue.take(); !work.isEnd() && !out.checkError(); work = queue.take()) {
            points++;
            if (work.pending() == null) {
                writer.failed(work.line(), work.line().problem());
                failed++;
                continue;
            }
            try {
                writer.done(work.line(), work.seed(), work.pending().get());
            } catch (RunFailed wrong) {
                writer.failed(work.line(), String.valueOf(wrong.getMessage()));
                failed++;
            }
        }
        return new Answered(points, failed);
    }

    private void read(
            PointReader reader,
            AnswerWriter writer,
            PointEvaluator evaluator,
            BlockingQueue<Work> queue,
            AtomicReference<Throwable> broken) {
        try {
            try {
                for (PointLine line = reader.next(); line != null; line = reader.next()) {
                    queue.put(begun(line, writer.problem(line), evaluator));
                }
            } catch (IOException | RuntimeException | Error wrong) {
                broken.set(wrong);
            }
            queue.put(END);
        } catch (InterruptedException enough) {
            Thread.currentThread().interrupt();
        }
    }

    private Work begun(PointLine line, String unwritable, PointEvaluator evaluator) {
        Point point = line.point();
        if (point == null) {
            return new Work(line, 0, null);
        }
        List<String> problems = new ArrayList<>();
        Scenario at = at(point, problems);
        problems.add(line.problem());
        problems.add(unwritable);
        problems.removeIf(String::isEmpty);
        if (at == null || !problems.isEmpty()) {
            return new Work(PointLine.wrong(line.number(), line.cells(), String.join(" ", problems)), 0, null);
        }
        long seed = point.seed() == null ? plan.seed() : point.seed();
        return new Work(line, seed, evaluator.begin(at, plan.fixed(), seed));
    }

    /** The scenario at a point; null after a problem. */
    private @Nullable Scenario at(Point point, List<String> problems) {
        try {
            Overrides overrides = Overrides.of(
                    point.preset().isEmpty() ? plan.scenario() : bases.computeIfAbsent(point.preset(), plan.presets()));
            point.settings().forEach((key, value) -> overrides.once(key, key + "=" + value));
            return overrides.scenario();
        } catch (ScenarioException wrong) {
            problems.add(PointColumns.sentences(wrong.problems()));
        } catch (RefusedInput wrong) {
            problems.add(String.valueOf(wrong.getMessage()));
        }
        return null;
    }
}
