package org.parley.store;

import org.parley.scenario.Scenario;

/**
 * {@value ResultFolder#README} of a result folder: what it is, how to run it again, how to cite it, the banner. It says
 * nothing of time or machine.
 *
 * @param what in one line, such as "500 runs of the scenario tutorial, seed 1"
 * @param read the file to begin with
 * @param again how it is computed again
 * @param kept what stands where, so that it can be
 * @param changed where it stands what was changed, for a citation
 */
public record FolderReadme(String what, String read, String again, String kept, String changed) {
    private static final String RERUN =
            "parley rerun FOLDER, with the path of this folder. It says whether every byte is the same; the folder\nneeds nothing outside it. ";
    private static final String VALUES = ResultFolder.SCENARIO + " holds every value as it was used, ";
    private static final String MANIFEST =
            ResultFolder.MANIFEST + " the options, the seed, and size and SHA-256 of every file.";
    private static final String ASSUMPTIONS = "\"assumptions\" in " + ResultFolder.MANIFEST;

    /** The text for a run or a trace that holds its sources. */
    public static FolderReadme ofRun(String what) {
        return new FolderReadme(
                what,
                ResultFolder.REPORT,
                RERUN + ResultFolder.SOURCE + "/ holds the scenario file and the presets as they stood.",
                VALUES + MANIFEST,
                ASSUMPTIONS);
    }

    /** The text for one run of a sweep. */
    public static FolderReadme ofReplay(String what) {
        return new FolderReadme(
                what,
                ResultFolder.REPORT,
                "the command stands at the end of " + ResultFolder.REPORT + ".",
                VALUES + MANIFEST,
                ResultFolder.SCENARIO);
    }

    /** The text for a sweep. */
    public static FolderReadme ofSweep(String what) {
        return new FolderReadme(
                what,
                ResultFolder.REPORT,
                RERUN + "parley sweep FOLDER/" + ResultFolder.SWEEP + " computes the same runs into another folder.",
                ResultFolder.SWEEP + " holds the experiment with every default, " + VALUES + MANIFEST,
                ResultFolder.SWEEP + " and " + ResultFolder.SCENARIO);
    }

    /** The text for a policy search. */
    public static FolderReadme ofSearch(String what) {
        return new FolderReadme(
                what,
                ResultFolder.REPORT,
                RERUN + "parley search FOLDER/" + ResultFolder.SWEEP
                        + " with the size and generations of the manifest finds the same settings.",
                ResultFolder.SWEEP + " holds levers and replications with every default, " + VALUES + MANIFEST,
                ResultFolder.SWEEP + " and " + ResultFolder.SCENARIO);
    }

    /** The text for a search of combinations of outcomes. */
    public static FolderReadme ofPossible(String what) {
        return new FolderReadme(
                what,
                ResultFolder.REPORT,
                RERUN + "parley search FOLDER/" + ResultFolder.SWEEP
                        + " with the outcomes (possible), size and generations of the manifest finds the same cells.",
                ResultFolder.SWEEP + " holds factors and replications with every default, " + VALUES + MANIFEST,
                ResultFolder.SWEEP + " and " + ResultFolder.SCENARIO);
    }

    /** The text for a comparison. */
    public static FolderReadme ofComparison(String what) {
        return new FolderReadme(
                what,
                ResultFolder.REPORT,
                RERUN + ResultFolder.FIRST + "/ and " + ResultFolder.SECOND
                        + "/ hold runs, scenario, manifest and sources of the two ensembles;\nboth are computed again, too.",
                ResultFolder.FIRST + "/" + ResultFolder.SCENARIO + " and " + ResultFolder.SECOND + "/"
                        + ResultFolder.SCENARIO + " hold every value as it was used, " + MANIFEST,
                "\"changes\" in " + ResultFolder.MANIFEST);
    }

    /** The same where the page was left out: reading begins with another file. */
    public FolderReadme reading(String file) {
        return new FolderReadme(what, file, again, kept, changed);
    }

    /** The text. */
    public String text(Scenario scenario, Build build) {
        return String.join(
                "\n",
                scenario.title(),
                "",
                "What this is: " + what + scenario.day(", as of ") + ", computed by Parley " + build.version()
                        + ", commit " + build.commit() + ".",
                "",
                scenario.banner().strip(),
                "",
                "To read: " + read + ". To work with: the tables (CSV, UTF-8); " + ResultFolder.CODEBOOK
                        + " says what each column means, " + ResultFolder.DATA_PACKAGE + " says it to programs.",
                "To run it again: " + again,
                kept,
                "To cite: the scenario (" + scenario.id() + scenario.day(", as of ")
                        + "), the program and its version as CITATION.cff of Parley has them,",
                "the commit, the seed, and what was changed (" + changed + ").",
                "");
    }
}
