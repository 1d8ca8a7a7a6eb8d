package org.parley.api;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.parley.store.Build;
import org.parley.study.Plugins;

/**
 * Where to begin:
 * <pre>
 *   Scenario scenario = Parley.scenario(Path.of("scenarios/tutorial.yaml"));
 *   EnsembleResult result = scenario.ensemble(1, 500).run();
 *   System.out.println(result.agreement());
 * </pre>
 *
 * @since 0.1.0
 */
public final class Parley {
    private Parley() {}

    /**
     * Reads a scenario file.
     *
     * @throws InvalidInputException with every problem of the file, or if there is none
     */
    public static Scenario scenario(Path file) {
        Objects.requireNonNull(file, "file");
        return Scenario.read(file);
    }

    /**
     * Reads a scenario that is a text.
     *
     * @param name for messages; if it ends in .yaml, the id of the scenario must agree with it
     * @throws InvalidInputException with every problem of the text
     */
    public static Scenario scenario(String name, String text) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(text, "text");
        return Scenario.read(name, text);
    }

    /**
     * Adds the strategies and styles of jars (docs/plugins.md) to those of the program, for as long as the process
     * lives. Wanted before a scenario that names one is read; a jar that was added before adds nothing. Other threads
     * may go on: what they have read stays as it is.
     *
     * @throws InvalidInputException with what is wrong with every jar that cannot be used
     */
    public static void plugins(Path... jars) {
        for (Path jar : Objects.requireNonNull(jars, "jars")) {
            Objects.requireNonNull(jar, "jars");
        }
        Calls.of(() -> {
            Plugins.load(List.of(jars));
            return jars;
        });
    }

    /**
     * Compares two result folders of one scenario and seed, run by run.
     *
     * @throws InvalidInputException if they hold no ensembles, or such as share no random numbers
     */
    public static Comparison compare(Path first, Path second) {
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(second, "second");
        return Comparison.of(first, second);
    }

    /**
     * Reads a sweep file, and the scenario and presets that it names.
     *
     * @throws InvalidInputException with every problem of the file
     */
    public static Sweep sweep(Path file) {
        Objects.requireNonNull(file, "file");
        return Sweep.read(file);
    }

    /**
     * Analyses the folder of a sweep as far as it is; writes nothing.
     *
     * @throws InvalidInputException if the folder holds no sweep, or none of its runs are complete
     */
    public static SweepAnalysis analyse(Path folder) {
        Objects.requireNonNull(folder, "folder");
        return SweepAnalysis.of(folder);
    }

    /**
     * Asks of the runs of a result folder what would have had to change.
     *
     * @throws InvalidInputException if it holds no ensemble
     */
    public static EnsembleExplainer explain(Path folder) {
        Objects.requireNonNull(folder, "folder");
        return EnsembleExplainer.of(folder);
    }

    /** The program, such as "0.1.0". */
    public static String version() {
        return Build.current().version();
    }
}
