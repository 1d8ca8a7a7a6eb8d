package org.parley.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parley.format.ScenarioReader;
import org.parley.page.PageFile;
import org.parley.store.Build;
import org.parley.study.RefusedInput;
import org.parley.study.Shipped;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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
            "  parley page --only geneva-2026"
        })
final class PageCommand implements Callable<Integer> {
    private static final String FLAGSHIP = "geneva-2026";

    private final Terminal terminal;

    @Parameters(paramLabel = "SCENARIO", arity = "0..*", description = "Scenario files of your own, offered first.")
    private List<String> scenarios = new ArrayList<>();

    @Option(names = "--only", paramLabel = "ID", description = "Of the shipped scenarios only this one. Repeatable.")
    private List<String> only = new ArrayList<>();

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

    @Override
    public Integer call() throws IOException, InterruptedException {
        PageFile page = page(terminal, scenarios, only);
        Path folder = out.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.writeString(out, page.html(), StandardCharsets.UTF_8);
        terminal.out().println("Page: " + out + " (" + Files.size(out) / 1000 + " kB; open it in a browser)");
        return 0;
    }

    /** The page of these scenarios; compiles the engine if need be. */
    static PageFile page(Terminal terminal, List<String> scenarios, List<String> only)
            throws IOException, InterruptedException {
        @Nullable Path home = terminal.home();
        if (home == null) {
            throw new RefusedInput("the page is compiled from the sources; start Parley by ./parley in their folder.");
        }
        Map<String, String> offered = offered(home, scenarios, only);
        Map<String, String> presets = new LinkedHashMap<>();
        for (Path preset : Shipped.presets(home).files()) {
            put(presets, preset);
        }
        EngineBuild engine = new EngineBuild(home);
        engine.ready(terminal.err());
        return new PageFile(
                Files.readAllBytes(engine.module()),
                Files.readString(engine.runtime()),
                offered,
                presets,
                Build.current().version());
    }

    /**
     * Own files first, then the flagship, then the others by name; each is read once, so that none with a problem gets
     * into a page.
     */
    private static Map<String, String> offered(Path home, List<String> scenarios, List<String> only)
            throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String own : scenarios) {
            put(texts, Shipped.scenarios(home).find(own, "scenario"));
        }
        List<Path> shipped = new ArrayList<>(Shipped.scenarios(home).files());
        shipped.sort((a, b) -> Boolean.compare(
                Shipped.name(b).equals(FLAGSHIP), Shipped.name(a).equals(FLAGSHIP)));
        if (!only.isEmpty()) {
            shipped = new ArrayList<>();
            for (String id : only) {
                shipped.add(Shipped.scenarios(home).find(id, "scenario"));
            }
        }
        for (Path file : shipped) {
            put(texts, file);
        }
        for (String name : texts.keySet()) {
            ScenarioReader.read(name, texts.getOrDefault(name, ""));
        }
        return texts;
    }

    private static void put(Map<String, String> texts, Path file) throws IOException {
        Path name = file.getFileName();
        if (name != null) {
            texts.putIfAbsent(name.toString(), Files.readString(file));
        }
    }
}
