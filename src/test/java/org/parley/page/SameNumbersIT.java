package org.parley.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page computes what the command line computes: the same runs, byte for byte, and the same words. */
class SameNumbersIT {
    private static final List<String> SCENARIOS = List.of("geneva-2026", "camp-david-1978", "tutorial");
    private static final List<List<String>> SETTINGS = List.of(
            List.of(),
            List.of("--off", "redLines", "--set", "warCost.A=.15", "--set", "deadline=9"),
            List.of(
                    "--preset",
                    "pressure-on-both",
                    "--on",
                    "technicalTrack",
                    "--mediator",
                    "responsive",
                    "--set",
                    "discountYear=.9"));

    @TempDir
    static Path folder;

    private static Chromium browser;

    @BeforeAll
    static void open() {
        browser = Chromium.shared();
        BuiltPage.write();
        browser.look(1280, 720, "light");
    }

    private static String code(String view, String scenario) {
        return "view=" + view + "&scenario=" + scenario;
    }

    /**
     * Two hundred runs in the browser are those of {@code parley run}, byte for byte (SHA-256 of runs.csv), for every
     * shipped scenario with three settings, each with the record and without it.
     */
    @Test
    void theBytesOfTheCommandLine() {
        List<List<String>> cases = new ArrayList<>();
        for (String scenario : SCENARIOS) {
            for (List<String> setting : SETTINGS) {
                for (String record : List.of("--on", "--off")) {
                    List<String> one = new ArrayList<>(List.of(scenario));
                    one.addAll(setting);
                    one.addAll(List.of(record, "record"));
                    cases.add(one);
                }
            }
        }
        CompletableFuture<List<String>> commandLine = CompletableFuture.supplyAsync(() -> commandLine(cases));
        browser.open(BuiltPage.FILE, code("start", "geneva-2026"));
        List<?> here = (List<?>) browser.run("""
                await ready();
                const hashes = [];
                for (const [scenario, ...words] of args[0]) {
                    await wait(() => parley.scenarios.has(scenario));
                    const made = await parley.engine.document("setting", scenario, words.join(String.fromCharCode(10)));
                    if (made.problems) { throw new Error(JSON.stringify(made)); }
                    const csv = await parley.engine.ask("runsCsv", made.setting, 200);
                    parley.engine.ask("forget", made.setting);
                    const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(csv)));
                    hashes.push([...hash].map((byte) => byte.toString(16).padStart(2, "0")).join(""));
                }
                return hashes;
                """, cases);
        assertEquals(18, here.size());
        for (int c = 0; c < cases.size(); c++) {
            List<String> one = cases.get(c);
            String there = commandLine.join().get(c);
            if (!BuiltPage.sha256(there).equals(here.get(c))) {
                assertEquals(there, csv(one), "runs.csv of " + one);
                throw new AssertionError("runs.csv of " + one + " is the same text with another hash");
            }
        }
    }

    /** The texts of the command line, while the browser plays. */
    private static List<String> commandLine(List<List<String>> cases) {
        List<String> texts = new ArrayList<>();
        for (List<String> one : cases) {
            try {
                texts.add(BuiltPage.runsCsv(
                        folder.resolve("case" + texts.size()), one.get(0), one.subList(1, one.size())));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return texts;
    }

    /** The whole text, to see where it differs. */
    private static String csv(List<String> one) {
        return (String) browser.run("""
                const made = await parley.engine.document("setting", args[0], args[1]);
                return await parley.engine.ask("runsCsv", made.setting, 200);
                """, one.get(0), String.join("\n", one.subList(1, one.size())));
    }

    /**
     * Every count, interval and sentence is the same text in the browser as on the JVM: dials, answer beside a kept
     * setting, a story, the smallest changes.
     */
    @ParameterizedTest
    @ValueSource(strings = {"geneva-2026", "tutorial"})
    void saysTheWordsOfTheJvm(String scenario) throws IOException {
        Explorer jvm = new Explorer();
        String yaml = Files.readString(Path.of("scenarios", scenario + ".yaml"));
        browser.open(BuiltPage.FILE, code("start", scenario));
        browser.run("await ready();");
        List<?> here = (List<?>)
                browser.run("""
                const ask = (...question) => parley.engine.ask(...question);
                const own = args[0] + "-again";
                const said = [await ask("scenario", own + ".yaml", args[1])];
                const one = JSON.parse(await ask("setting", own, "")).setting;
                const two = JSON.parse(await ask("setting", own, ["--set", "warCost.A=.2", "--off", "redLines"].join(String.fromCharCode(10)))).setting;
                await ask("play", one, 80);
                await ask("play", two, 80);
                said.push(await ask("answer", two, one, true), await ask("answer", two, 0, false));
                for (const run of [1, 2, 3]) {
                    said.push(await ask("story", one, run));
                    const dials = await ask("changes", one, run);
                    for (let dial = 0; dial < Math.min(3, dials); dial++) {
                        said.push(await ask("change", dial));
                    }
                }
                return said;
                """, scenario, yaml.replaceFirst("id: " + scenario, "id: " + scenario + "-again"));
        List<String> there = new ArrayList<>();
        String own = scenario + "-again";
        // the browser has the presets of the page
        try (var presets = Files.list(Path.of("scenarios", "presets"))) {
            for (Path preset :
                    presets.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
                jvm.preset(preset.getFileName().toString(), Files.readString(preset));
            }
        }
        there.add(jvm.scenario(own + ".yaml", yaml.replaceFirst("id: " + scenario, "id: " + own)));
        jvm.setting(own, "");
        jvm.setting(own, "--set\nwarCost.A=.2\n--off\nredLines");
        jvm.play(1, 80);
        jvm.play(2, 80);
        there.add(jvm.answer(2, 1, true));
        there.add(jvm.answer(2, 0, false));
        for (int run = 1; run <= 3; run++) {
            there.add(jvm.story(1, run));
            int dials = jvm.changes(1, run);
            for (int dial = 0; dial < Math.min(3, dials); dial++) {
                there.add(jvm.change(dial));
            }
        }
        assertEquals(there.size(), here.size());
        for (int i = 0; i < here.size(); i++) {
            assertEquals(there.get(i), here.get(i), "answer " + i);
        }
    }

    /** What was kept is compared run by run; a setting compared with itself has no difference. */
    @Test
    void comparesWithWhatWasKept_runByRun() {
        browser.open(BuiltPage.FILE, code("explore", "geneva-2026") + "&off=redLines&kept=");
        browser.run("await ready(); await wait(() => parley.runs.answer && parley.runs.answer.n >= 200);");
        assertThat((String) browser.run("return parley.runs.answer.compared.agreement;"))
                .matches(".*of 100.*");
        browser.open(BuiltPage.FILE, code("explore", "geneva-2026") + "&kept=");
        browser.run("await ready(); await wait(() => parley.runs.answer && parley.runs.answer.n >= 200);");
        Map<?, ?> compared = (Map<?, ?>) browser.run("return parley.runs.answer.compared;");
        assertThat((String) compared.get("changed")).startsWith("at most 2 of 100");
    }
}
