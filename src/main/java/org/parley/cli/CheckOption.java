package org.parley.cli;

import org.parley.study.DealSearchCheck;
import picocli.CommandLine.Option;

/** {@code --check} of every verb that plays runs and tells what it compared. */
final class CheckOption {
    @Option(
            names = "--check",
            description =
                    "Compares the fast deal search with the literal one in every question and stops at the first difference; slower, the numbers stay.")
    private boolean checked;

    /** The check of a verb that begins now. */
    DealSearchCheck check() {
        return new DealSearchCheck(checked);
    }
}
