package org.parley.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parley.web.PageServer;

/** What happens when something is wrong: one clear sentence each, and the page goes on. */
class TroubleIT {
    private static Chromium browser;

    @BeforeAll
    static void open() {
        browser = Chromium.shared();
        BuiltPage.write();
        browser.look(1280, 720, "light");
    }

    private static String problem() {
        return (String) browser.run("return (await wait(() => document.querySelector('.problem'))).textContent;");
    }

    @Test
    void aWrongLink_isOneClearSentence() {
        browser.open(BuiltPage.FILE, "view=explore&scenario=geneva-2026&set=warCst=1");
        assertThat(problem())
                .contains("This link does not fit this page")
                .contains("warCst")
                .contains("Maybe \"warCost\"?");
        browser.open(BuiltPage.FILE, "view=nowhere");
        assertThat(problem()).contains("there is no view “nowhere”");
        browser.open(BuiltPage.FILE, "view=lesson&sheet=nothing");
        assertThat(problem()).contains("There is no sheet “nothing”");
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
        browser.open(BuiltPage.FILE, "");
        drop(broken, "tutorial.yaml");
        String said =
                (String) browser.run("return (await wait(() => document.querySelector('.problems'))).textContent;");
        assertThat(said).containsPattern("tutorial\\.yaml:\\d+:\\d+  .*qestion.*Maybe \"question\"\\?");
        browser.run("document.querySelector('dialog').close();");
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

    /**
     * Nearly a million deals: the page stays awake while the engine works, and answers. Twelve deals of the tutorial
     * times five issues more.
     */
    @Test
    void aHugeScenario_isPlayed_whileThePageStaysAwake() throws IOException {
        browser.open(BuiltPage.FILE, "");
        drop(huge(), "huge.yaml");
        browser.run("await wait(() => location.hash.includes('scenario=huge') && parley.scenario.id === 'huge');");
        Object beats = browser.run("""
                let beats = 0;
                const timer = setInterval(() => beats++, 50);
                const made = await parley.engine.document("setting", "huge", "");
                const from = performance.now();
                await parley.engine.ask("play", made.setting, 3);
                const took = performance.now() - from;
                clearInterval(timer);
                return [beats, took];
                """);
        double heard = ((Number) ((java.util.List<?>) beats).get(0)).doubleValue();
        double took = ((Number) ((java.util.List<?>) beats).get(1)).doubleValue();
        System.out.printf("page: 3 talks over 960,000 deals in %.0f ms%n", took);
        assertThat(heard).as("heart beats of the page in " + took + " ms").isGreaterThan(took / 50 / 3);
    }

    private static String huge() throws IOException {
        StringBuilder weights = new StringBuilder();
        StringBuilder scoresA = new StringBuilder();
        StringBuilder scoresB = new StringBuilder();
        StringBuilder issues = new StringBuilder();
        for (int i = 1; i <= 5; i++) {
            int options = i < 5 ? 10 : 8;
            weights.append(", m").append(i).append(": .12");
            scoresA.append("\n      m").append(i).append(": {");
            scoresB.append("\n      m").append(i).append(": {");
            issues.append("  - id: m").append(i).append("\n    name: \"More ").append(i);
            issues.append("\"\n    track: technical\n    statusQuo: o0\n    options:\n");
            for (int o = 0; o < options; o++) {
                scoresA.append(o == 0 ? "" : ", ").append("o").append(o).append(": ");
                scoresA.append(o == 0 ? "1" : o == options - 1 ? "0" : "." + (options - 1 - o));
                scoresB.append(o == 0 ? "" : ", ").append("o").append(o).append(": ");
                scoresB.append(o == 0 ? "0" : o == options - 1 ? "1" : "." + o);
                issues.append("      - {id: o")
                        .append(o)
                        .append(", name: \"option ")
                        .append(o)
                        .append("\"}\n");
            }
            scoresA.append("}");
            scoresB.append("}");
        }
        String trade = "trade: {closed: 0, open: 1}";
        String text = Files.readString(Path.of("scenarios", "tutorial.yaml"))
                .replaceFirst("id: tutorial", "id: huge")
                .replace(
                        "{border: .5, security: .3, trade: .2}", "{border: .2, security: .1, trade: .1" + weights + "}")
                .replace(
                        "{border: .5, security: .2, trade: .3}", "{border: .2, security: .1, trade: .1" + weights + "}")
                .replaceFirst(java.util.regex.Pattern.quote(trade), trade + scoresA)
                .replace("\n# Southland advances", issues + "\n# Southland advances");
        int second = text.lastIndexOf(trade) + trade.length();
        return text.substring(0, second) + scoresB + text.substring(second);
    }

    @Test
    void anOldBrowser_isTold() {
        String old = browser.before("WebAssembly.validate = () => false;");
        browser.open(BuiltPage.FILE, "");
        assertThat(problem()).contains("too old").contains("Firefox 120");
        browser.forgetBefore(old);
    }

    /** An engine that stops with an error, and one that is ended without a word. */
    @Test
    void aKilledWorker_isSaid() {
        browser.open(BuiltPage.FILE, "view=explore&scenario=geneva-2026");
        browser.run("await ready(); parley.engine.worker.onerror(new ErrorEvent('error'));");
        assertThat(problem()).contains("The engine has stopped").contains("Start it again");
        browser.open(BuiltPage.FILE, "view=start&scenario=geneva-2026");
        browser.run("""
                await ready();
                parley.engine.silence = 300;
                parley.engine.worker.terminate();
                document.querySelector(".main-button").click();
                """);
        assertThat(problem()).contains("The engine has stopped").contains("Your settings stand in the address");
    }

    /** The page from an address of this machine: it asks for nothing but itself, and plays. */
    @Test
    void fromAnAddress() throws IOException {
        try (PageServer server = new PageServer(Files.readString(BuiltPage.FILE), 0)) {
            browser.requests();
            browser.complaints();
            browser.open(server.address(), "view=start&scenario=tutorial");
            browser.run(
                    "await ready(); document.querySelector('.main-button').click(); await wait(() => document.querySelector('.dots'));");
            assertThat(browser.complaints()).isEmpty();
            assertThat(browser.requests())
                    .isNotEmpty()
                    .allMatch(url -> url.startsWith(server.address()) || url.matches("(blob|data|about):.*"));
        }
    }
}
