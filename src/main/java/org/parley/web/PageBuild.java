package org.parley.web;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.format.ScenarioReader;
import org.parley.page.PageFile;
import org.parley.store.Build;
import org.parley.study.RefusedInput;
import org.parley.study.Shipped;

/** The page of the browser with these scenarios and the shipped presets; compiles the engine if need be. */
public final class PageBuild {
    private static final String FLAGSHIP = "geneva-2026";

    private PageBuild() {}

    /**
     * The page.
     *
     * @param home the folder of Parley's sources, or null
     * @param scenarios files or names, offered first
     * @param only of the shipped scenarios these; empty: all
     * @param say progress of the compiler
     * @throws RefusedInput without sources
     */
    public static PageFile of(@Nullable Path home, List<String> scenarios, List<String> only, PrintWriter say)
            throws IOException, InterruptedException {
        if (home == null) {
            throw new RefusedInput("the page is compiled from the sources; start Parley by ./parley in their folder.");
        }
        Map<String, String> offered = offered(home, scenarios, only);
        Map<String, String> presets = new LinkedHashMap<>();
        for (Path preset : Shipped.presets(home).files()) {
            put(presets, preset);
        }
        EngineBuild engine = new EngineBuild(home);
        engine.ready(say);
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
