package org.parley.experiment;

import org.parley.scenario.Scenario;

/** {@value ResultFolder#README} of a result folder: what it is, how to run it again, how to cite it, the banner. It says nothing of time or machine. */
public final class FolderReadme {
    /** How a folder that holds its sources is computed again. */
    public static final String RERUN =
            "parley rerun FOLDER, with the path of this folder. It says whether every byte is the same; the folder\nneeds nothing outside it. "
                    + ResultFolder.SOURCE + "/ holds the scenario file and the presets as they stood.";

    private FolderReadme() {}

    /**
     * The text.
     *
     * @param what in one line, such as "500 runs of tutorial, seed 1"
     * @param again how it is computed again
     */
    public static String text(Scenario scenario, String what, Build build, String again) {
        return String.join(
                "\n",
                scenario.title(),
                "",
                "What this is: " + what + ", as of " + scenario.asOf() + ", computed by Parley " + build.version()
                        + ", commit " + build.commit() + ".",
                "",
                scenario.banner().strip(),
                "",
                "To read: " + ResultFolder.REPORT + ". To work with: the tables (CSV, UTF-8); " + ResultFolder.CODEBOOK
                        + " says what each column means, " + ResultFolder.DATA_PACKAGE + " says it to programs.",
                "To run it again: " + again,
                ResultFolder.SCENARIO + " holds every value as it was used, " + ResultFolder.MANIFEST
                        + " the options, the seed, and size and SHA-256 of every file.",
                "To cite: the scenario (" + scenario.id() + ", as of " + scenario.asOf()
                        + "), the program and its version as CITATION.cff of Parley has them,",
                "the commit, the seed, and what was changed (\"assumptions\" in " + ResultFolder.MANIFEST + ").",
                "");
    }
}
