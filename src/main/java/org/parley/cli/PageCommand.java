package org.parley.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.parley.page.PageFile;
import org.parley.store.ResultFolder;
import org.parley.study.RefusedInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code parley page}: writes the simulator as one HTML file that needs nothing but a browser. */
@Command(
        name = "page",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Writes the whole simulator as one HTML file, to be opened by double click.",
        description = {
            "The same engine runs in the browser and gives the same numbers; no network, no server, no account. The first call compiles it, which takes about a minute. Browsers from 2024 on: Chrome 119, Firefox 120, Safari 18.2."
        },
        footer = {
            "",
            "Examples:",
            "  parley page",
            "  parley page my-scenario.yaml --out my-page.html",
            "  parley page --lesson my-lesson.yaml",
            "  parley page --only geneva-2026"
        })
final class PageCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private PageOptions options = new PageOptions();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            defaultValue = "explorer.html",
            description = "The file; default explorer.html. An older one is replaced.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    PageCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Makes the folders on the way; a folder of that name, or a file on the way, is told at once. */
    private void prepare() {
        if (Files.isDirectory(out)) {
            throw new RefusedInput(out + " is a folder; the name of a file is wanted.");
        }
        try {
            PageFile.makeFolders(out);
        } catch (IOException wrong) {
            throw ResultFolder.CannotWrite.of(out, wrong);
        }
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        prepare(); // before the engine is compiled
        PageFile page = options.page(terminal);
        try {
            page.write(out);
        } catch (IOException wrong) {
            throw ResultFolder.CannotWrite.of(out, wrong);
        }
        terminal.out().println("Page: " + out + " (" + Files.size(out) / 1000 + " kB; open it in a browser)");
        return 0;
    }
}
