package org.parley.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

/**
 * The page in a real browser, opened from disk: same numbers as the command line, every screen at every width and
 * theme, by keyboard alone, and what happens when something goes wrong.
 */
class PageIT {
    private static final List<String> VIEWS = List.of("start", "explore", "why", "lesson");
    private static final Path PICTURES = Path.of("target", "page-pictures");

    @TempDir
    static Path folder;

    private static Chromium browser;

    @BeforeAll
    static void open() throws IOException, InterruptedException {
        browser = new Chromium();
        BuiltPage.write();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    private static String code(String view, String scenario) {
        return "view=" + view + "&scenario=" + scenario;
    }

    /**
     * Two hundred runs in the browser are those of {@code parley run}, byte for byte, for every shipped scenario with
     * three settings.
     */
    @ParameterizedTest
    @ValueSource(strings = {"geneva-2026", "camp-david-1978", "tutorial"})
    void givesTheBytesOfTheCommandLine(String scenario) throws IOException, InterruptedException {
        browser.open(BuiltPage.FILE, code("start", scenario));
        browser.run("await ready();");
        List<List<String>> settings = List.of(
                List.of(),
                List.of("--off", "redLines", "--set", "warCost.A=.15", "--set", "deadline=9"),
                List.of("--on", "technicalTrack", "--mediator", "responsive", "--set", "pressure.B=.7"));
        for (int s = 0; s < settings.size(); s++) {
            String there = BuiltPage.runsCsv(folder.resolve(scenario + s), scenario, settings.get(s));
            String here = (String) browser.run("""
                    const made = await parley.engine.document("setting", args[0], args[1]);
                    return await parley.engine.ask("runsCsv", made.setting, 200);
                    """, scenario, String.join("\n", settings.get(s)));
            assertEquals(there, here, scenario + " with " + settings.get(s));
        }
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

    /**
     * Every screen at every width, light and dark: nothing complains, nothing is fetched, nothing scrolls sideways, axe
     * finds nothing. A picture of each is kept in target/page-pictures.
     */
    @ParameterizedTest
    @CsvSource({
        "390, 844, light",
        "390, 844, dark",
        "768, 1024, light",
        "1280, 720, light",
        "1280, 720, dark",
        "1920, 1080, light",
        "320, 568, light"
    })
    void everyScreen_fits_isAccessible_andAsksForNothing(int width, int height, String theme) throws IOException {
        browser.look(width, height, theme);
        for (String view : VIEWS) {
            browser.complaints();
            browser.requests();
            browser.open(BuiltPage.FILE, code(view, "geneva-2026"));
            browser.run("await ready();");
            switch (view) {
                case "start" ->
                    browser.run(
                            "document.querySelector('.main-button').click(); await wait(() => document.querySelector('.dots')); await pause(700);");
                case "explore" ->
                    browser.run(
                            "await wait(() => parley.runs.answer && parley.runs.answer.n >= 200 && document.querySelectorAll('.card svg').length > 8); parley.runs.follower = null; await pause(300);");
                case "why" ->
                    browser.run(
                            "(await wait(() => document.querySelector('.reason .chip'))).click(); await wait(() => document.querySelector('.film svg')); await pause(300);");
                default ->
                    browser.run(
                            "document.querySelector('.main-button').click(); await wait(() => document.querySelector('.reveal p')); await pause(300);");
            }
            String where = view + " at " + width + " " + theme;
            assertThat(browser.complaints()).as(where).isEmpty();
            assertThat(browser.requests())
                    .as(where)
                    .isNotEmpty()
                    .allMatch(url -> url.matches("(file:.*explorer\\.html.*|blob:.*|data:.*|about:blank)"));
            assertEquals(
                    (long) width,
                    browser.run("return document.documentElement.scrollWidth;"),
                    where + " scrolls sideways");
            assertThat(
                            (List<?>)
                                    browser.run(
                                            axe()
                                                    + "const found = await axe.run(document); return found.violations.map((v) => v.id + ': ' + v.nodes.slice(0, 3).map((n) => n.html.slice(0, 200)).join(' | '));"))
                    .as(where)
                    .isEmpty();
            browser.picture(PICTURES.resolve(view + "-" + width + "-" + theme + ".png"));
        }
    }

    private static String axe() throws IOException {
        try (InputStream in = PageIT.class.getResourceAsStream("axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8) + "\n";
        }
    }

    /** From the address bar on with keys alone: play, go to Explore, turn a dial, keep a setting, open a story. */
    @Test
    void worksByKeyboardAlone() {
        browser.look(1280, 720, "light");
        browser.open(BuiltPage.FILE, "");
        browser.run("await ready();");
        tabTo("document.activeElement.matches('.start .main-button')");
        press(Keys.ENTER);
        browser.run("await wait(() => document.querySelector('.dots')); ");
        tabTo("document.activeElement.id === 'talk'");
        press("7", Keys.ENTER);
        browser.run("await wait(() => document.querySelector('dialog .frame li'));");
        press(Keys.ESCAPE);
        browser.run("await wait(() => !document.querySelector('dialog'));");
        tabTo("document.activeElement.matches('nav a') && document.activeElement.textContent === 'Explore'");
        press(Keys.ENTER);
        browser.run("await wait(() => document.querySelector('.explore'));");
        tabTo("document.activeElement.id === 'dial-discountYear'");
        press(Keys.ARROW_RIGHT);
        browser.run("await wait(() => location.hash.includes('discountYear'));");
        assertEquals(
                "0.9",
                browser.run("return given('discountYear');"),
                "the middle .9 lies at place 83 of 200 on .85 … .97; place 84 is .9004, with three digits .9");
        tabTo("document.activeElement.textContent === 'Keep this'");
        press(Keys.ENTER);
        browser.run("await wait(() => location.hash.includes('kept='));");
    }

    private static void tabTo(String condition) {
        for (int i = 0; i < 150; i++) {
            press(Keys.TAB);
            if (Boolean.TRUE.equals(browser.run("return " + condition + ";"))) {
                return;
            }
        }
        throw new AssertionError("150 tabs did not reach " + condition);
    }

    private static void press(CharSequence... keys) {
        new Actions(browser.driver()).sendKeys(keys).perform();
    }

    /** What was kept is compared run by run; a setting compared with itself has no difference. */
    @Test
    void comparesWithWhatWasKept_runByRun() {
        browser.look(1280, 720, "light");
        browser.open(BuiltPage.FILE, code("explore", "geneva-2026") + "&off=redLines&kept=");
        browser.run("await ready(); await wait(() => parley.runs.answer && parley.runs.answer.n >= 200);");
        assertThat((String) browser.run("return parley.runs.answer.compared.agreement;"))
                .matches(".*of 100.*");
        browser.open(BuiltPage.FILE, code("explore", "geneva-2026") + "&kept=");
        browser.run("await ready(); await wait(() => parley.runs.answer && parley.runs.answer.n >= 200);");
        Map<?, ?> compared = (Map<?, ?>) browser.run("return parley.runs.answer.compared;");
        assertThat((String) compared.get("changed")).startsWith("between 0 and 2 of 100");
    }

    @Test
    void aWrongLink_isOneClearSentence() {
        browser.open(BuiltPage.FILE, "view=explore&scenario=geneva-2026&set=warCst=1");
        browser.run("await ready(); await wait(() => document.querySelector('.problem'));");
        assertThat((String) browser.run("return document.querySelector('.problem').textContent;"))
                .contains("This link does not fit this page")
                .contains("warCst")
                .contains("Maybe \"warCost\"?");
        browser.open(BuiltPage.FILE, "view=nowhere");
        browser.run("await ready(); await wait(() => document.querySelector('.problem'));");
        assertThat((String) browser.run("return document.querySelector('.problem').textContent;"))
                .contains("there is no view “nowhere”");
    }

    /**
     * A scenario with errors dropped onto the page gives the messages of the terminal, with line and column; a sound
     * one is shown.
     */
    @Test
    void aDroppedScenario_isShown_orItsProblemsAre() throws IOException {
        String sound = Files.readString(Path.of("scenarios", "tutorial.yaml"));
        String broken = sound.replaceFirst("question:", "qestion:");
        assertThat(broken).isNotEqualTo(sound);
        browser.look(1280, 720, "light");
        browser.open(BuiltPage.FILE, "");
        drop(broken, "tutorial.yaml");
        String said =
                (String) browser.run("return (await wait(() => document.querySelector('.problems'))).textContent;");
        assertThat(said).containsPattern("tutorial\\.yaml:\\d+:\\d+  .*qestion.*Maybe \"question\"\\?");
        browser.open(BuiltPage.FILE, "");
        drop(sound.replaceFirst("id: tutorial", "id: my-own"), "my-own.yaml");
        browser.run("await wait(() => location.hash.includes('scenario=my-own'));");
    }

    private static void drop(String yaml, String name) {
        browser.run("""
                await ready();
                const data = new DataTransfer();
                data.items.add(new File([args[0]], args[1]));
                document.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
                """, yaml, name);
    }

    @Test
    void anOldBrowser_andAKilledWorker_areSaid() {
        String old = browser.before("WebAssembly.validate = () => false;");
        browser.open(BuiltPage.FILE, "");
        assertThat((String) browser.run("return (await wait(() => document.querySelector('.problem'))).textContent;"))
                .contains("too old")
                .contains("Firefox 120");
        browser.forgetBefore(old);
        browser.open(BuiltPage.FILE, code("explore", "geneva-2026"));
        browser.run("await ready(); parley.engine.worker.onerror(new ErrorEvent('error'));");
        assertThat((String) browser.run("return (await wait(() => document.querySelector('.problem'))).textContent;"))
                .contains("The engine has stopped")
                .contains("Start it again");
    }

    /**
     * First picture, five hundred warm runs, the longest the page stood still, memory after fifty changes of a dial.
     * Times are printed; the mark is a ratio to the JVM in the same test, on one thread.
     */
    @Test
    void isQuick_neverStandsStill_andStaysSmall() throws IOException {
        browser.look(1280, 720, "light");
        String watch = browser.before(
                "window.stood = 0; new PerformanceObserver((list) => list.getEntries().forEach((e) => { if (window.parley && parley.screen) { window.stood = Math.max(window.stood, e.duration); } })).observe({ entryTypes: ['longtask'] });");
        browser.open(BuiltPage.FILE, "");
        Map<?, ?> times = (Map<?, ?>) browser.run("""
                await ready();
                const shown = Math.round(performance.now());
                document.querySelector(".main-button").click();
                await wait(() => document.querySelector(".dots"));
                const dots = Math.round(performance.now());
                const play = async (runs) => {
                    const made = await parley.engine.document("setting", "geneva-2026", "");
                    const from = performance.now();
                    for (let done = 0; done < runs; done += 50) {
                        await parley.engine.ask("play", made.setting, 50);
                    }
                    const took = performance.now() - from;
                    parley.engine.ask("forget", made.setting);
                    return took;
                };
                await play(1000);
                return { shown, dots, warm: await play(500) };
                """);
        double here = 500 / (((Number) times.get("warm")).doubleValue() / 1000);
        PlayedRuns there =
                new PlayedRuns(org.parley.format.ScenarioReader.read(Path.of("scenarios", "geneva-2026.yaml")));
        there.play(1000);
        long from = System.nanoTime();
        there.play(500);
        double jvm = 500 / ((System.nanoTime() - from) / 1e9);
        browser.run("""
                location.hash = "view=explore&scenario=geneva-2026";
                await wait(() => document.querySelector(".explore") && parley.runs.answer);
                for (let i = 0; i < 50; i++) {
                    parley.change(withSet(state.words, "discountYear", (0.85 + i * 0.002).toFixed(3)));
                    await wait(() => parley.runs.answer && parley.runs.count >= 40);
                }
                """);
        Object stood = browser.run("return window.stood;");
        browser.forgetBefore(watch);
        int settings = ((Number) browser.run("return await parley.engine.ask('held');")).intValue();
        System.out.printf(
                "page: ready %s ms, dots %s ms, %.0f runs/s in the browser, %.0f on one JVM thread, stood still at most %s ms%n",
                times.get("shown"), times.get("dots"), here, jvm, stood);
        assertThat(here).as("runs/s in the browser beside the JVM's " + jvm).isGreaterThan(jvm / 2);
        assertThat(settings)
                .as("settings that the engine holds after fifty changes")
                .isLessThanOrEqualTo(3);
    }

    /** On paper the answers stand and the controls do not. */
    @Test
    void prints() {
        browser.look(1280, 720, "print");
        browser.open(BuiltPage.FILE, code("explore", "geneva-2026"));
        browser.run("await ready(); await wait(() => document.querySelectorAll('.card svg').length > 8);");
        assertEquals(
                0L,
                browser.run(
                        "return [...document.querySelectorAll('button, nav, .drawer')].filter((e) => e.getClientRects().length).length;"));
        assertThat(
                        (Long)
                                browser.run(
                                        "return [...document.querySelectorAll('.card')].filter((e) => e.getClientRects().length).length;"))
                .isEqualTo(5L);
        assertThat((Boolean) browser.run("return document.getElementById('banner').getClientRects().length > 0;"))
                .as("the whole banner stands on paper")
                .isTrue();
        browser.look(1280, 720, "light");
    }
}
