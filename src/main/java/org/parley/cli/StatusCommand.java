package org.parley.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.parley.study.ShellWords;
import org.parley.sweep.Looks;
import org.parley.sweep.StopWords;
import org.parley.sweep.SweepFolder;
import org.parley.sweep.SweepResult;
import org.parley.table.Json;
import org.parley.table.NumberText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code parley status}: how much of a sweep is there, every block checked. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        header = "Tells how far a sweep is; checks every block.",
        footer = {"", "Example:", "  parley status results/tutorial-first-sweep"})
final class StatusCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "RESULT", description = "The folder of a sweep.")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Option(names = "--json", description = "One JSON document.")
    private boolean json;

    StatusCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        SweepResult result = SweepResult.open(new SweepFolder(folder));
        if (json) {
            Map<String, Object> about = new LinkedHashMap<>();
            about.put("sweep", result.spec().id());
            about.put("banner", result.spec().scenario().banner());
            about.put("runs", result.runs());
            about.put("total", result.spec().runs());
            about.put("failures", result.failures());
            about.put("blocks", result.blocks());
            about.put("blocksInAll", result.blocksInAll());
            about.put("unsound", result.unsound());
            about.put("complete", result.complete());
            if (result.spec().until() != null) {
                about.put("looks", Looks.of(result.spec()).replications());
                about.put("replications", result.spec().replications());
            }
            terminal.out().print(Json.text(about));
            return 0;
        }
        terminal.paragraph(result.spec().title());
        terminal.banner(result.spec().scenario());
        terminal.paragraph(NumberText.count(result.runs()) + " of "
                + NumberText.count(result.spec().runs()) + " runs in "
                + NumberText.count(result.blocks()) + " of " + NumberText.count(result.blocksInAll()) + " blocks; "
                + NumberText.count(result.failures()) + " failed.");
        StopWords.of(result.spec()).ifPresent(terminal::paragraph);
        if (result.unsound() > 0) {
            terminal.paragraph(NumberText.count(result.unsound())
                    + (result.unsound() == 1
                            ? " file does not hold what its checksum says; the sweep does it again."
                            : " files do not hold what their checksum says; the sweep does them again."));
        }
        if (result.complete()) {
            terminal.out()
                    .println("Complete. Next: " + ShellWords.line(List.of("parley", "analyse", folder.toString())));
        } else {
            goOn(terminal, "Not complete.", result.folder());
        }
        return 0;
    }

    /** That a sweep is not complete, and the command that runs what is missing, in a line of its own. */
    static void goOn(Terminal terminal, String incomplete, SweepFolder folder) {
        terminal.paragraph(incomplete + " To go on:");
        terminal.out()
                .println("  "
                        + ShellWords.line(List.of(
                                "parley",
                                "sweep",
                                folder.spec().toString(),
                                "--out",
                                folder.path().toString())));
    }
}
