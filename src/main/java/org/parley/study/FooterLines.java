package org.parley.study;

import org.parley.table.NumberText;

/**
 * What stands under the pictures of an ensemble: what was run, and which of the runs the picture shows.
 *
 * @param scenario its id
 * @param seed of the runs
 * @param runs how many were played
 * @param version of the program
 * @param fitting whether the draws that fit the record are shown first and all draws beside them
 */
public record FooterLines(String scenario, String seed, long runs, String version, boolean fitting) {
    /** Under what the result shows first: the draws that fit the record, or all. */
    public String ofResult() {
        return line(fitting ? "draws that fit the record, of " + runs(runs) : runs(runs));
    }

    /** Under what counts all draws. */
    public String ofAll() {
        return line(fitting ? "all draws, " + runs(runs) : runs(runs));
    }

    /** Under a picture of the mean case, which shows no run. */
    public String ofNone() {
        return line("the mean case, nothing drawn");
    }

    private String line(String which) {
        return scenario + " · seed " + seed + " · " + which + " · Parley " + version;
    }

    private static String runs(long n) {
        return NumberText.count(n) + (n == 1 ? " run" : " runs");
    }
}
