package org.parley.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --out} of the verbs that print a report and also write it where that is asked for. */
final class ReportFolderOption {
    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "Also writes report.html, story.txt, tables (CSV) and charts (PNG, SVG) into this folder, new or empty.")
    private @Nullable Path folder;

    /** The folder; null: nothing is written. */
    @Nullable
    Path folder() {
        return folder;
    }
}
