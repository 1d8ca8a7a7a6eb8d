package org.parley.scenario;

import java.util.Arrays;
import java.util.List;

/**
 * A named set of terms that somebody published, as coded by the file (model §10: distance to it; model §8: polls about
 * it).
 *
 * @param id the word of the file
 * @param name in words
 * @param date as the file gives it (year, month or day), or empty
 * @param source id of the source, or empty
 * @param cells one for each issue on which the package speaks; the others are silent
 * @param note a remark, or empty
 */
public record DealPackage(String id, String name, String date, String source, List<PackageTerm> cells, String note) {
    public DealPackage {
        cells = List.copyOf(cells);
    }

    /** A package without a remark. */
    public DealPackage(String id, String name, String date, String source, List<PackageTerm> cells) {
        this(id, name, date, source, cells, "");
    }

    /** The option of every issue, −1 where the package is silent. */
    public int[] options(int issues) {
        int[] options = new int[issues];
        Arrays.fill(options, -1);
        for (PackageTerm cell : cells) {
            options[cell.issue()] = cell.option();
        }
        return options;
    }

    /** The option of every issue, the status quo where the package is silent. */
    public int[] filled(Scenario scenario) {
        int[] options = options(scenario.issues().size());
        for (int k = 0; k < options.length; k++) {
            if (options[k] < 0) {
                options[k] = scenario.issues().get(k).statusQuo();
            }
        }
        return options;
    }
}
