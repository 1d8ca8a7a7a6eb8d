package org.parley.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What the functions cost that the model is made of. It explains one habit of the code: a power is written as
 * {@code exp(y * log(x))}, because {@code StrictMath.pow} takes several times as long as both together.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
public class StrictMathBenchmark {

    private double x = 0.73;
    private double y = 1.9;

    @Benchmark
    public double exp() {
        return StrictMath.exp(x);
    }

    @Benchmark
    public double log() {
        return StrictMath.log(x);
    }

    @Benchmark
    public double pow() {
        return StrictMath.pow(x, y);
    }

    @Benchmark
    public double powAsExpOfLog() {
        return StrictMath.exp(y * StrictMath.log(x));
    }
}
