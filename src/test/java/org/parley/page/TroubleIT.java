package org.parley.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
        assertThat(problem()).contains("There is no view “nowhere”; there are start");
        browser.open(BuiltPage.FILE, "view=lesson&sheet=nothing");
        assertThat(problem()).contains("There is no sheet “nothing”");
        browser.open(BuiltPage.FILE, "view=lesson&scenario=geneva-2026&lesson=nothing");
        assertThat(problem()).contains("There is no lesson “nothing”").contains("twenty-minutes");
    }

    /** What of a link means nothing is named, each a sentence without units of the model; the rest of it holds. */
    @Test
    void aLinkThatIsDamagedInPart_keepsTheRest() {
        browser.open(
                BuiltPage.FILE,
                "view=explore&scenario=tutorial&set=pressure.A%3D1&set=warCost.A%3D99&set=&draws=foo&kept=garbage");
        assertThat(problem())
                .contains("“set” has no value.")
                .contains("“foo” is no kind of draws; there are fit, all.")
                .contains("What was kept, “garbage”, is no setting.")
                .contains("warCost.A")
                .contains("--set warCost.A=99: warCost.A is")
                .contains("0 … 1 of what is at stake.")
                .contains("Shown is the rest of it.")
                .doesNotContain("..")
                .doesNotContain("stk");
        assertEquals("--set pressure.A=1", browser.run("return state.words.join(' ');"));
        assertEquals("1", browser.run("return given('pressure.northland');"));
        browser.open(BuiltPage.FILE, "view=explore&scenario=tutorial&off=redLines&kept=--set~warCst%3D1");
        assertThat(problem()).contains("Nothing is kept, since").contains("Maybe \"warCost\"?");
        assertEquals("--off redLines", browser.run("return state.words.join(' ');"));
        assertEquals(true, browser.run("return state.kept === null;"));
    }

    /**
     * There and back again while two hundred talks are played: they are played to the end. Each address comes while the
     * button says that talks are played.
     */
    @Test
    void backAndForwardWhilePlaying_playsOn() {
        browser.open(BuiltPage.FILE, "view=start&scenario=geneva-2026");
        Object said = browser.run("""
                await ready();
                const button = document.querySelector(".main-button");
                button.click();
                await wait(() => parley.runs.played > 0);
                const said = [button.textContent];
                const heard = new Promise((go) => addEventListener("hashchange", go, { once: true })); // after the page has heard it
                location.hash = "view=start&scenario=geneva-2026&set=warCost%3D.2";
                await heard;
                said.push(button.textContent, parley.runs.key.includes("warCost"));
                location.hash = "view=start&scenario=geneva-2026";
                await wait(() => button.textContent === "Play them again" && document.querySelector(".dots"));
                return said.join(", ");
                """);
        assertEquals("Playing …, Playing …, true", said);
        assertEquals(true, browser.run("return parley.runs.answer.n >= 200 && parley.runs.key === settingKey();"));
    }

    /** The same thing is said once, nothing endless is repeated, and of many things a few. */
    @Test
    void aVeryLongLink_isToldInShort() {
        String start = "view=explore&scenario=tutorial";
        browser.open(BuiltPage.FILE, start + "&set=warCost%3D9".repeat(300));
        assertThat(problem()).contains("--set warCost=9: warCost").hasSizeLessThan(400);
        browser.turnTo(start + "&set=" + "x".repeat(60_000));
        browser.run("await wait(() => document.querySelector('.problem.told').textContent.includes('xxx'));");
        assertThat(problem()).hasSizeLessThan(600);
        StringBuilder many = new StringBuilder(start);
        for (int i = 0; i < 30; i++) {
            many.append("&nothing").append(i).append("=1");
        }
        browser.turnTo(many.toString());
        browser.run("await wait(() => document.querySelector('.problem.told').textContent.includes('nothing0'));");
        assertThat(problem()).contains("“nothing4” means nothing here. And 25 more. Shown is the rest of it.");
    }

    /**
     * Start shows the first two hundred talks that count, however many have been played elsewhere; the number that
     * stands in its box is one of theirs, and the story of another says that it is left out.
     */
    @Test
    void start_showsItsTwoHundred_howeverManyWerePlayed() {
        String start = "view=start&scenario=geneva-2026";
        String played =
                "await wait(() => document.querySelector('.in-short li') && document.querySelector('.main-button').textContent === 'Play them again');";
        browser.open(BuiltPage.FILE, "view=why&scenario=geneva-2026");
        browser.run("await ready(); await wait(() => parley.runs.answer && parley.runs.answer.n >= 500);");
        browser.turnTo(start);
        browser.run("(await wait(() => document.querySelector('.start .main-button'))).click();" + played);
        Object replayed = heaps();
        browser.turnTo("view=explore&scenario=geneva-2026");
        browser.run("await wait(() => document.querySelector('.explore'));");
        browser.turnTo(start);
        browser.run(played);
        assertEquals(replayed, heaps());
        assertEquals("200 true", browser.run("""
                        const talks = [...document.querySelectorAll(".dots .dot")].map((dot) => Number(dot.dataset.run));
                        return talks.length + " " + (Number(document.getElementById("talk").value) === Math.min(...talks));
                        """));
        browser.open(BuiltPage.FILE, start);
        browser.run("await ready(); document.querySelector('.start .main-button').click();" + played);
        assertEquals(replayed, heaps(), "a fresh page");
        browser.run("""
                const talks = [...document.querySelectorAll(".dots .dot")].map((dot) => Number(dot.dataset.run));
                const open = (run) => { document.getElementById("talk").value = run; document.querySelector(".pick button").click(); };
                open(Math.min(...talks));
                window.counted = (await wait(() => document.querySelector("dialog .story"))).querySelectorAll(".left-out").length;
                document.querySelector("dialog").close();
                await wait(() => !document.querySelector("dialog"));
                open(Array.from({ length: Math.max(...talks) }, (_, i) => i + 1).find((run) => !talks.includes(run)));
                window.other = (await wait(() => document.querySelector("dialog .story"))).querySelectorAll(".left-out").length;
                """);
        assertEquals("0 1", browser.run("return window.counted + ' ' + window.other;"));
        browser.turnTo("view=explore&scenario=geneva-2026");
        browser.run("await wait(() => document.querySelector('.explore') && !document.querySelector('dialog'));");
    }

    /** A code that cannot be shown stays in its window, with what is wrong; the address does not change. */
    @Test
    void aWrongCode_staysInItsWindow() {
        browser.open(BuiltPage.FILE, "view=explore&scenario=tutorial");
        browser.run("""
                await ready();
                askCode();
                document.querySelector("dialog textarea").value = "garbage";
                document.querySelector("dialog .main-button").click();
                """);
        assertThat(problem()).contains("“garbage” is no code of this page.");
        assertEquals("garbage", browser.run("return document.querySelector('dialog textarea').value;"));
        assertEquals("view=explore&scenario=tutorial", browser.run("return location.hash.slice(1);"));
        browser.run("""
                document.querySelector("dialog textarea").value = "view=why&scenario=tutorial";
                document.querySelector("dialog .main-button").click();
                await wait(() => document.querySelector(".why") && !document.querySelector("dialog"));
                """);
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
        browser.run("await wait(() => location.hash.includes('scenario=my-own') && document.querySelector('.start'));");
        browser.turnTo("view=explore&scenario=my-own&set=pressure.A%3D1");
        assertThat((String) browser.run("return (await wait(() => document.querySelector('.own-file'))).textContent;"))
                .contains("your file my-own.yaml")
                .contains("send it along");
        assertEquals(
                "./parley run my-own.yaml --set pressure.A=1 --runs 200",
                browser.run("return commandLine(state.words, 200);"),
                "a command names the file: no other scenario is called my-own");
        browser.open(BuiltPage.FILE, "view=explore&scenario=my-own&set=pressure.A%3D1");
        assertThat(problem()).contains("There is no scenario “my-own” in this page. Maybe it is a file");
        drop(sound.replaceFirst("id: tutorial", "id: my-own"), "my-own.yaml");
        browser.run("await wait(() => document.querySelector('.own-file'));");
        assertEquals("--set pressure.A=1", browser.run("return state.words.join(' ');"), "then the link holds");
    }

    /**
     * A file whose id the page already has is shown, too, and its runs are its own: Geneva with another record of the
     * past once kept the old dials and the old numbers. That a scenario of the page stands back is said; so is a file
     * that was dropped again.
     */
    @Test
    void aDroppedScenarioWithAnIdOfThePage_isShownAnew() throws IOException {
        String tutorial = Files.readString(Path.of("scenarios", "tutorial.yaml"));
        browser.complaints();
        browser.open(BuiltPage.FILE, "view=explore&scenario=geneva-2026");
        browser.run("await ready(); await wait(() => parley.runs.answer && parley.runs.answer.n >= 200);");
        drop(tutorial.replaceFirst("id: tutorial", "id: geneva-2026"), "edited.yaml");
        assertThat(note()).contains("edited.yaml").contains("which is that of a scenario of this page");
        assertEquals("Northland", browser.run("return (await wait(() => " + PARTY + ")).textContent;"));
        browser.run(ALL_PLAYED);
        assertThat((String) browser.run("return document.querySelector('.explore').textContent;"))
                .contains("2,000 talks")
                .doesNotContainPattern("\\d{4} (talks|agreements|pairs|draws)|n = \\d{4}");
        Object first = browser.run("return parley.runs.answer.groups[0].count;");
        drop(
                tutorial.replaceFirst("id: tutorial", "id: geneva-2026")
                        .replaceFirst("name: Northland", "name: Eastland"),
                "edited.yaml");
        browser.run("await wait(() => { const party = " + PARTY
                + "; return party && party.textContent === 'Eastland'; });");
        assertThat(note()).contains("edited.yaml was read anew");
        browser.run(ALL_PLAYED);
        assertEquals(
                first, browser.run("return parley.runs.answer.groups[0].count;"), "another name changes no number");
        browser.run("""
                const slider = document.querySelector("[id='dial-warCost.northland']");
                slider.value = 200;
                slider.dispatchEvent(new Event("input"));
                slider.dispatchEvent(new Event("change"));
                await wait(() => location.hash.includes("warCost") && parley.runs.answer && parley.runs.answer.n >= 200);
                """);
        assertThat((List<?>) browser.run("return [...document.querySelectorAll('.problem')];"))
                .isEmpty();
        assertThat(browser.complaints()).isEmpty();
    }

    /** The last step of a screen's talks: until then answers may come of more and more. */
    private static final String ALL_PLAYED = "await wait(() => parley.runs.answer && parley.runs.answer.n >= 2000);";

    /** The name of the first party, beside its dial. */
    private static final String PARTY = "document.querySelector('.dial-row .party')";

    private static String note() {
        return (String) browser.run("return (await wait(() => document.querySelector('.note.told'))).textContent;");
    }

    /** The link to the content moves the focus and leaves the address, which holds the settings, alone. */
    @Test
    void theSkipLink_leavesTheAddressAlone() {
        String code = "view=explore&scenario=tutorial&set=pressure.A%3D1";
        browser.open(BuiltPage.FILE, code);
        browser.run("await ready(); document.querySelector('a.skip').click();");
        assertEquals("content", browser.run("return document.activeElement.id;"));
        assertEquals(code, browser.run("return location.hash.slice(1);"));
        browser.open(BuiltPage.FILE, "content");
        browser.run("await ready(); await wait(() => document.querySelector('.start .main-button'));");
    }

    /**
     * Start: what settings hold is said, nothing false stands below, and an address that changes under the heaps has
     * them played anew. Once 68/58/74 stood there as 81/52/67 without a word, and "the mediator presses nobody".
     */
    @Test
    void start_saysItsSettings_andPlaysAnewUnderAnotherAddress() {
        browser.open(BuiltPage.FILE, "view=start&scenario=geneva-2026&set=pressure.ukraine%3D1");
        browser.run("await ready(); document.querySelector('.start .main-button').click();"
                + " await wait(() => document.querySelector('.in-short li'));");
        assertThat(content())
                .contains("Your settings from Explore hold here")
                .contains("Pressure by the mediator, Ukraine: 100 %")
                .doesNotContain("presses nobody");
        Object pressed = heaps();
        browser.turnTo("view=start&scenario=geneva-2026");
        browser.run("await wait(() => document.querySelector('.in-short li') && !location.hash.includes('set')"
                + " && document.querySelector('.main-button').textContent === 'Play them again'"
                + " && parley.runs.answer && !document.querySelector('.setting-note'));");
        assertThat(content()).contains("The mediator presses nobody here");
        Object plain = heaps();
        assertThat(plain).as("heaps without pressure").isNotEqualTo(pressed);
        assertEquals(
                plain,
                browser.run("return parley.runs.answer.groups.map((group) => String(group.count)).join('/');"),
                "the heaps are of the setting that the address says");
        // the address changes while the talks are played: the button is free again, and the heaps are the new ones
        browser.turnTo("view=start&scenario=geneva-2026&set=pressure.russia%3D1");
        browser.run("await pause(30); location.hash = 'view=start&scenario=geneva-2026&set=pressure.ukraine%3D1';");
        browser.run(
                "await wait(() => document.querySelector('.main-button').textContent === 'Play them again'"
                        + " && parley.runs.answer && document.querySelector('.setting-note').textContent.includes('Ukraine'));");
        assertEquals(pressed, heaps());
    }

    private static Object heaps() {
        return browser.run(
                "return [...document.querySelectorAll('.heap-name strong')].map((count) => count.textContent).join('/');");
    }

    private static String content() {
        return (String) browser.run("await wait(() => document.querySelector('#content')); await pause(300);"
                + " return document.querySelector('#content').innerText;");
    }

    /** Where no number stands no talk is opened: it once was talk 0. */
    @Test
    void aTalkWithoutANumber_isNotOpened() {
        browser.open(BuiltPage.FILE, "view=start&scenario=tutorial");
        browser.run("""
                await ready();
                document.querySelector(".main-button").click();
                await wait(() => document.querySelector(".in-short li"));
                document.getElementById("talk").value = "";
                document.querySelector(".pick button").click();
                await pause(500);
                """);
        assertEquals(false, browser.run("return Boolean(document.querySelector('dialog'));"));
        browser.run("document.getElementById('talk').value = '3'; document.querySelector('.pick button').click();");
        assertEquals(
                "Talk 3: one of many, not the result",
                browser.run("return (await wait(() => document.querySelector('dialog h2'))).textContent;"));
    }

    /** Why not?: a film says which talk it shows, and goes when the setting does. */
    @Test
    void why_saysWhichTalkItShows_andForgetsItWithItsSetting() {
        browser.open(BuiltPage.FILE, "view=why&scenario=tutorial");
        browser.run("await ready(); (await wait(() => document.querySelector('.reason .chip'))).click();"
                + " await wait(() => document.querySelector('.film svg'));");
        assertEquals(
                true,
                browser.run("const chip = document.querySelector('.chip[aria-pressed=true]');"
                        + " return document.querySelector('.film h2').textContent.toLowerCase().startsWith(chip.textContent + ':')"
                        + " && document.querySelectorAll('.chip[aria-pressed=true]').length === 1;"));
        assertThat((String) browser.run("return document.querySelector('.reason .note').textContent;"))
                .matches("\\d+ of \\d+ talks: [0-9.]+.%.\\(.+…..*\\)\\. Watch one:");
        browser.turnTo("view=why&scenario=tutorial&set=pressure.A%3D1");
        browser.run("await wait(() => document.querySelector('.film').hidden);");
        browser.run("await wait(() => document.querySelector('.reason .chip'));");
        assertEquals(
                0L, browser.run("return document.querySelectorAll('.chip[aria-pressed=true], .film svg').length;"));
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
