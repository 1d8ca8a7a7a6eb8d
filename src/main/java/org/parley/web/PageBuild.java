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
import org.parley.format.LessonPlan;
import org.parley.format.Preset;
import org.parley.format.ScenarioReader;
import org.parley.page.PageFile;
import org.parley.page.Sheets;
import org.parley.scenario.Scenario;
import org.parley.store.Build;
import org.parley.study.RefusedInput;
import org.parley.study.Shipped;

/**
 * The page of the browser: scenarios, presets, lessons and the sheets of docs/teaching; compiles the engine if need be.
 * Each file is read once before it goes in, so that none with a problem gets into a page.
 */
public final class PageBuild {
    private static final String FLAGSHIP = "geneva-2026";

    private final Path home;
    private final Wanted wanted;

    /**
     * What goes in beside the presets and sheets.
     *
     * @param scenarios files or names, offered first
     * @param only of the shipped scenarios these; empty: all
     * @param lessons files or names, offered first
     */
    public record Wanted(List<String> scenarios, List<String> only, List<String> lessons) {
        /** Copies the lists. */
        public Wanted {
            scenarios = List.copyOf(scenarios);
            only = List.copyOf(only);
            lessons = List.copyOf(lessons);
        }
    }

    private PageBuild(Path home, Wanted wanted) {
        this.home = home;
        this.wanted = wanted;
    }

    /**
     * The page.
     *
     * @param home the folder of Parley's sources, or null
     * @param say progress of the compiler
     * @throws RefusedInput without sources, or if a lesson is about a scenario that is not in the page
     */
    public static PageFile of(@Nullable Path home, Wanted wanted, PrintWriter say)
            throws IOException, InterruptedException {
        if (home == null) {
            throw new RefusedInput("the page is compiled from the sources; start Parley by ./parley in their folder.");
        }
        return new PageBuild(home, wanted).page(say);
    }

    private PageFile page(PrintWriter say) throws IOException, InterruptedException {
        Map<String, String> scenarios = scenarios();
        Map<String, String> presets = new LinkedHashMap<>();
        for (Path preset : Shipped.presets(home).files()) {
            put(presets, preset);
        }
        Map<String, String> lessons = lessons(read(scenarios), presets);
        Map<String, String> sheets = sheets();
        EngineBuild engine = new EngineBuild(home);
        engine.ready(say);
        return new PageFile(
                Files.readAllBytes(engine.module()),
                Files.readString(engine.runtime()),
                scenarios,
                presets,
                lessons,
                sheets,
                Build.current().version());
    }

    /** Own files first, then the flagship, then the others by name. */
    private Map<String, String> scenarios() throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String own : wanted.scenarios()) {
            put(texts, Shipped.scenarios(home).find(own, "scenario"));
        }
        List<Path> shipped = new ArrayList<>(Shipped.scenarios(home).files());
        shipped.sort((a, b) -> Boolean.compare(
                Shipped.name(b).equals(FLAGSHIP), Shipped.name(a).equals(FLAGSHIP)));
        if (!wanted.only().isEmpty()) {
            shipped = new ArrayList<>();
            for (String id : wanted.only()) {
                shipped.add(Shipped.scenarios(home).find(id, "scenario"));
            }
        }
        for (Path file : shipped) {
            put(texts, file);
        }
        return texts;
    }

    private static Map<String, Scenario> read(Map<String, String> texts) {
        Map<String, Scenario> scenarios = new LinkedHashMap<>();
        texts.forEach((name, text) -> {
            Scenario scenario = ScenarioReader.read(name, text);
            scenarios.put(scenario.id(), scenario);
        });
        return scenarios;
    }

    /** Own lessons first; of the shipped ones those whose scenario is in the page. */
    private Map<String, String> lessons(Map<String, Scenario> scenarios, Map<String, String> presets)
            throws IOException {
        Map<String, String> own = new LinkedHashMap<>();
        for (String lesson : wanted.lessons()) {
            put(own, Shipped.lessons(home).find(lesson, "lesson"));
        }
        Map<String, String> offered = new LinkedHashMap<>(own);
        for (Path shipped : Shipped.lessons(home).files()) {
            put(offered, shipped);
        }
        Map<String, Preset> known = new LinkedHashMap<>();
        presets.forEach((name, text) -> {
            Preset preset = Preset.read(name, text);
            known.put(preset.id(), preset);
        });
        Map<String, String> lessons = new LinkedHashMap<>();
        offered.forEach((name, text) -> {
            LessonPlan plan = LessonPlan.read(name, text);
            Scenario about =
                    plan.scenario().isEmpty() ? scenarios.values().iterator().next() : scenarios.get(plan.scenario());
            if (about != null) {
                plan.checkOver(about, known);
                lessons.put(name, text);
            } else if (own.containsKey(name)) {
                throw new RefusedInput(name + " is about the scenario \"" + plan.scenario()
                        + "\", which is not in this page; there are " + String.join(", ", scenarios.keySet()) + ".");
            }
        });
        return lessons;
    }

    private Map<String, String> sheets() throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String name : Sheets.NAMES) {
            texts.put(
                    name,
                    Files.readString(home.resolve("docs").resolve("teaching").resolve(name + ".md")));
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
