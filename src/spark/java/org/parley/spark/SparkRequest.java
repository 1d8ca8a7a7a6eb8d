package org.parley.spark;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.study.RefusedInput;

/**
 * What is asked on the command line: {@code SWEEP --out FOLDER [--tasks N] [--force]}.
 *
 * @param sweep a sweep file, or the name of one in scenarios/sweeps of the current folder
 * @param out the result folder, a path of any file system that Hadoop knows
 * @param tasks into how many tasks the sweep is cut; 0: eight for each core, at most one a block
 * @param force whether a Sobol N that is no power of two is accepted
 */
record SparkRequest(String sweep, String out, int tasks, boolean force) {
    static final String USAGE = "SWEEP --out FOLDER [--tasks N] [--force]";

    /**
     * Reads it.
     *
     * @throws RefusedInput if it is none
     */
    static SparkRequest parse(String... words) {
        List<String> sweeps = new ArrayList<>();
        String out = "";
        int tasks = 0;
        boolean force = false;
        for (int w = 0; w < words.length; w++) {
            switch (words[w]) {
                case "--out" -> out = value(words, ++w, "--out", "a folder");
                case "--tasks" -> tasks = number(value(words, ++w, "--tasks", "a number"));
                case "--force" -> force = true;
                default -> {
                    if (words[w].startsWith("-")) {
                        throw new RefusedInput("unknown option " + words[w] + ". Usage: " + USAGE);
                    }
                    sweeps.add(words[w]);
                }
            }
        }
        if (sweeps.size() != 1 || out.isEmpty()) {
            throw new RefusedInput(
                    (out.isEmpty() ? "--out is missing." : "one sweep file is wanted, not " + sweeps.size() + ".")
                            + " Usage: " + USAGE);
        }
        return new SparkRequest(sweeps.get(0), out, tasks, force);
    }

    private static String value(String[] words, int at, String option, String what) {
        String value = at < words.length ? words[at] : "";
        if (value.isEmpty() || value.startsWith("-")) {
            throw new RefusedInput(option + " needs " + what + ". Usage: " + USAGE);
        }
        return value;
    }

    private static int number(String text) {
        @Nullable Integer number = null;
        try {
            number = Integer.valueOf(text);
        } catch (NumberFormatException wrong) {
            // told below
        }
        if (number == null || number < 1) {
            throw new RefusedInput("--tasks " + text + "; allowed are whole numbers from 1.");
        }
        return number;
    }
}
