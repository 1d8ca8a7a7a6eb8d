package org.parley.cli;

import org.jspecify.annotations.Nullable;
import org.parley.study.LeftOut;
import org.parley.study.RefusedInput;
import picocli.CommandLine.Option;

/** What a result is to be written without; the numbers stay. */
final class LeftOutOptions {
    @Option(names = "--no-report", description = "Without the page.")
    private boolean noReport;

    @Option(
            names = "--no-figures",
            description = "Writes no picture files (PNG, SVG); the page, where it is not left out, has its pictures.")
    private boolean noFigures;

    @Option(
            names = "--tables-only",
            description = "Writes neither; no picture is drawn, which saves half of a short run.")
    private boolean tablesOnly;

    LeftOut leftOut() {
        return new LeftOut(noFigures || tablesOnly, noReport || tablesOnly);
    }

    /** A page that is to be opened is not left out. */
    void refuse(boolean open) {
        @Nullable String option = tablesOnly ? "--tables-only" : noReport ? "--no-report" : null;
        if (open && option != null) {
            throw new RefusedInput("--open opens the report, which " + option + " leaves out.");
        }
    }
}
