package org.parley.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

/**
 * Take a seat in a real browser, opened from disk: all chairs and questions at phone and desktop size, the words of the
 * JVM, by keyboard alone, by somebody who clicks twice, leaves in the middle or has a broken link.
 */
class SeatIT {
    private static final String GENEVA = "view=seat&scenario=geneva-2026";

    /** Every kind of screen: a name and a code, or the kind of question that is looked for. */
    private static final List<List<String>> SCREENS = List.of(
            List.of("choice", GENEVA),
            List.of("offer", GENEVA + "&seat=ukraine&talk=7&moves="),
            List.of("answer", GENEVA + "&seat=ukraine&talk=7&moves=t20"),
            List.of("news", GENEVA + "&seat=russia&talk=7&moves=m*8"),
            List.of("press", GENEVA + "&seat=mediator&talk=7&moves="),
            List.of("text", GENEVA + "&seat=mediator&talk=7&moves=p0.5x0"),
            List.of("text-answer", "TEXT_ANSWER"),
            List.of("freeze", "FREEZE"),
            List.of("framework", "FRAMEWORK"),
            List.of("debrief", GENEVA + "&seat=ukraine&talk=7&moves=m*400"));

    /** Waits until what the address says is shown; {@code clickable} until a click counts, too. */
    private static final String SHOWN = """
            const shown = async () => {
                await ready();
                await wait(() => document.querySelector(".seat") && document.querySelector(".seat").dataset.code === location.hash.slice(1));
                await wait(() => !document.querySelector(".seat-again") || document.querySelector(".seat-again svg"));
                await wait(() => !document.querySelector(".seat-bars") || document.querySelector(".seat-bars .seat-worth"));
                await wait(() => !toDraw.length);
            };
            const clickable = async () => { await shown(); await pause(360); };
            await shown();
            """;

    private static Chromium browser;

    @BeforeAll
    static void open() {
        browser = Chromium.shared();
        BuiltPage.write();
        browser.open(BuiltPage.FILE, "view=lesson");
    }

    @AfterAll
    static void light() {
        browser.look(1280, 720, "light");
    }

    /**
     * Each screen once, looked at in every width: phone, tablet, desktop, wide, at 200 % (half the points), on paper.
     */
    @Test
    void everyScreen_fits_isAccessible_andAsksForNothing() throws IOException {
        browser.complaints();
        browser.requests();
        browser.look(390, 844, "light");
        browser.open(BuiltPage.FILE, GENEVA);
        for (List<String> screen : SCREENS) {
            String name = screen.get(0);
            look(390, 844, "light");
            String code = screen.get(1).startsWith("view=") ? screen.get(1) : asking(screen.get(1));
            browser.run("location.hash = args[0];" + SHOWN, code);
            assertThat(browser.axe()).as(name + ", light").isEmpty();
            picture(name, 390, "light");
            look(768, 1024, "light");
            picture(name, 768, "light");
            look(640, 360, "light");
            picture(name, 640, "zoomed");
            look(768, 1024, "print");
            assertThat((List<?>) browser.run(LEFT_ON_PAPER))
                    .as(name + " on paper")
                    .isEmpty();
            picture(name, 768, "print");
            look(1280, 720, "dark");
            assertThat(browser.axe()).as(name + ", dark").isEmpty();
            picture(name, 1280, "dark");
            look(1920, 1080, "dark");
            assertFits(1920, name);
        }
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.requests())
                .isNotEmpty()
                .allMatch(url -> url.matches("(file:.*explorer\\.html.*|blob:.*|data:.*|about:blank)"));
    }

    /** The code of a game in which the model's own moves lead to such a question. */
    private static String asking(String kind) {
        return GENEVA + browser.run("""
                const { engine, runs, scenario } = parley;
                for (let talk = 1; talk <= 100; talk++) {
                    for (const chair of scenario.parties.map((party) => party.id)) {
                        const all = Number((await engine.ask("seatOn", runs.setting, chair, talk, "", "MODEL")).split("*")[1] || 1);
                        for (const moves of [all - 1, ...Array.from({ length: 20 }, (_, k) => k + 1)].filter((k) => k > 0 && k < all)) {
                            const game = await engine.document("seat", runs.setting, chair, talk, "m*" + moves);
                            if (game.question.kind === args[0]) { return `&seat=${chair}&talk=${talk}&moves=m*${moves}`; }
                        }
                    }
                }
                throw new Error("100 talks hold no question " + args[0]);
                """, kind);
    }

    /** What paper cannot use and yet shows, and what it should show and does not. */
    private static final String LEFT_ON_PAPER = """
            const seen = (element) => element.checkVisibility({ contentVisibilityAuto: true }) && element.getClientRects().length > 0;
            return [
                ...[...document.querySelectorAll("main button:not(.word), main input")].filter(seen).map((e) => "shown: " + e.outerHTML),
                ...[...document.querySelectorAll(".banner p, .seat-card, .on-paper, .seat-side .seat-entries")].filter((e) => !seen(e)).map((e) => "hidden: " + e.className),
            ];
            """;

    /** Another window for the screen that stands there; pictures are drawn anew for it. */
    private static void look(int width, int height, String theme) {
        browser.look(width, height, theme);
        browser.run("await ready(); await drawn();");
    }

    private static void picture(String screen, int width, String how) throws IOException {
        String name = "seat-" + screen + "-" + width + "-" + how;
        assertFits(width, name);
        browser.picture(BuiltPage.PICTURES.resolve(name + ".png"));
    }

    private static void assertFits(long width, String where) {
        assertEquals(width, browser.run("return document.documentElement.scrollWidth;"), where + " scrolls sideways");
    }

    /**
     * A window goes with the game under it. Once "Walk out?" stood over another game after Back, and its button ended
     * that one.
     */
    @Test
    void aWindowGoesWithItsGame() {
        String mediator = GENEVA + "&seat=mediator&talk=62&moves=p0x0";
        turnTo(mediator);
        browser.run(SHOWN);
        browser.run("location.hash = args[0];" + SHOWN + """
                const press = (words) => [...document.querySelectorAll("button")].find((button) => button.textContent === words).click();
                press("Walk out");
                window.leave = document.querySelector("dialog .main-button");
                """, GENEVA + "&seat=ukraine&talk=7&moves=");
        browser.run("history.back(); await wait(() => location.hash.includes('mediator'));" + SHOWN
                + " await wait(() => !document.querySelector('dialog')); await clickable(); window.leave.click();");
        assertEquals(mediator, browser.run("return location.hash.slice(1);"), "no move was made");
        assertEquals(false, browser.run("return parley.screen.element.getAttribute('aria-busy') === 'true';"));
    }

    /**
     * What the engine is still asked in one game is no move of another that stands there when it answers. Once the
     * moves of the first game stood in the address of the second.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "seatOn | &seat=ukraine&talk=7&moves= | Let the model decide for you to the end",
                "seatWorth | &seat=ukraine&talk=7&moves= | Table this package",
                "seatTalk | '' | Take this seat"
            })
    void anAnswerThatComesLate_isNoMoveOfAnotherGame(String asked, String game, String button) {
        String other = GENEVA + "&seat=ukraine&talk=12&moves=";
        turnTo(GENEVA + game);
        Object late = browser.run(SHOWN + """
                await clickable();
                const { engine } = parley;
                const ask = engine.ask;
                let answer;
                let held = null;
                engine.ask = (verb, ...more) => {
                    const said = ask.call(engine, verb, ...more);
                    if (verb !== args[0] || held) { return said; }
                    held = said.then((value) => new Promise((go) => (answer = () => go(value))));
                    return held;
                };
                [...document.querySelectorAll(".seat button")].find((one) => one.textContent === args[1]).click();
                await wait(() => answer);
                location.hash = args[2];
                await clickable();
                answer();
                await pause(50);
                delete engine.ask;
                return location.hash.slice(1);
                """, asked, button, other);
        assertEquals(other, late, "the other game stands as it stood");
        browser.run("await wait(() => parley.screen.element.getAttribute('aria-busy') === 'false');"
                + "[...document.querySelectorAll('.seat button')].find((one) => one.textContent === 'Table this package').click();"
                + " await wait(() => /talk=12&moves=t[0-9]+$/.test(location.hash));");
    }

    /** The table of rounds scrolls in itself on a phone: once it made the page 497 points wide. */
    @ParameterizedTest
    @ValueSource(ints = {320, 390})
    void roundByRound_fitsAPhone(int width) {
        browser.look(width, 844, "light");
        try {
            browser.run(
                    "location.hash = args[0];" + SHOWN
                            + "document.querySelectorAll('.seat details').forEach((part) => (part.open = true));"
                            + " await drawn();",
                    GENEVA + "&seat=ukraine&talk=7&moves=m*400");
            assertEquals(
                    true,
                    browser.run("return [...document.querySelectorAll('.seat .numbers .wide')]"
                            + ".some((wide) => wide.scrollWidth > wide.clientWidth);"),
                    "a table that is wider than the phone");
            assertFits(width, "debrief with its rounds");
        } finally {
            browser.look(1280, 720, "light");
        }
    }

    /** With colours of the reader's own the bar of a package is to be seen, and buttons have an edge. */
    @Test
    void withForcedColours_theBarIsSeen() {
        browser.look(1280, 720, "forced");
        try {
            turnTo(GENEVA + "&seat=ukraine&talk=7&moves=");
            assertEquals("true true true", browser.run(SHOWN + """
                            const look = (selector) => getComputedStyle(document.querySelector(selector));
                            const bar = look(".seat-bar").backgroundColor;
                            const fill = document.querySelector(".seat-fill.below") ? look(".seat-fill").backgroundImage : look(".seat-fill").backgroundColor;
                            return [fill !== bar && fill !== "none", look(".seat-mark").backgroundColor !== bar, parseFloat(look(".seat .main-button").borderTopWidth) > 0].join(" ");
                            """));
        } finally {
            browser.look(1280, 720, "light");
        }
    }

    /** Every position, worth, count and debrief is the same text in the browser as on the JVM, in all three chairs. */
    @ParameterizedTest
    @ValueSource(strings = {"geneva-2026", "tutorial"})
    void saysTheWordsOfTheJvm(String scenario) throws IOException {
        turnTo("view=start&scenario=" + scenario);
        List<?> here = (List<?>) browser.run("""
                await wait(() => parley.scenario.id === args[0]);
                const ask = (...question) => parley.engine.ask(...question);
                const setting = JSON.parse(await ask("setting", args[0], "")).setting;
                const said = [];
                for (const chair of [...parley.scenario.parties.map((party) => party.id), "mediator"]) {
                    for (const moves of ["", "m*3", "m*6_w", await ask("seatOn", setting, chair, 5, "", "MODEL")]) {
                        said.push(moves, await ask("seat", setting, chair, 5, moves));
                    }
                    said.push(await ask("seatWorth", setting, chair, 5, "m*3", parley.scenario.issues.map(() => 1).join(",")));
                }
                said.push(await ask("seatAgain", setting, 5, 20), String(await ask("seatTalk", setting, 3, true)));
                return said;
                """, scenario);
        Explorer jvm = new Explorer();
        String yaml = Files.readString(Path.of("scenarios", scenario + ".yaml"));
        jvm.scenario(scenario + ".yaml", yaml);
        jvm.setting(scenario, "");
        var read = org.parley.format.ScenarioReader.read(scenario + ".yaml", yaml);
        List<String> there = new ArrayList<>();
        String ones =
                String.join(",", java.util.Collections.nCopies(read.issues().size(), "1"));
        for (String chair :
                List.of(read.parties().get(0).id(), read.parties().get(1).id(), "mediator")) {
            for (String moves : List.of("", "m*3", "m*6_w", jvm.seatOn(1, chair, 5, "", "MODEL"))) {
                there.add(moves);
                there.add(jvm.seat(1, chair, 5, moves));
            }
            there.add(jvm.seatWorth(1, chair, 5, "m*3", ones));
        }
        there.add(jvm.seatAgain(1, 5, 20));
        there.add(Integer.toString(jvm.seatTalk(1, 3, true)));
        assertEquals(there.size(), here.size());
        for (int i = 0; i < here.size(); i++) {
            assertEquals(there.get(i), here.get(i), "answer " + i);
        }
    }

    /**
     * From the choice to the debrief with clicks alone, as a party and as the mediator; the link shows the talk again.
     */
    @ParameterizedTest
    @ValueSource(ints = {0, 2})
    void aGameIsPlayedByClicks(int chair) {
        browser.look(1280, 720, "light");
        turnTo(GENEVA);
        String end = (String) browser.run(SHOWN + """
                await clickable();
                document.querySelector("#seat-talk").value = "12";
                document.querySelectorAll(".seat-chairs button")[args[0]].click();
                await wait(() => location.hash.includes("seat="));
                await clickable();
                for (let n = 0; n < 8 && !document.querySelector(".seat-cards"); n++) {
                    const option = document.querySelectorAll(".seat-play input[type=radio]:not(:disabled)");
                    if (option.length) { option[n % option.length].click(); }
                    const before = location.hash;
                    [...document.querySelectorAll(".seat-play .seat-buttons .main-button")].find((b) => /^(Refuse|Table|Press|Do not)/.test(b.textContent)).click();
                    await wait(() => location.hash !== before, 20);
                    await clickable();
                }
                if (!document.querySelector(".seat-cards")) {
                    document.querySelector(".seat-more summary").click();
                    [...document.querySelectorAll(".seat-more button")].find((b) => b.textContent.endsWith("to the end")).click();
                    await wait(() => document.querySelector(".seat-cards"));
                    await shown();
                }
                return document.querySelector("h1").textContent + "|" + location.hash;
                """, chair);
        String[] said = end.split("\\|");
        turnTo(said[1].substring(1));
        browser.run(SHOWN);
        assertEquals(said[0], browser.run("return document.querySelector('h1').textContent;"));
        assertThat((List<?>) browser.run(
                        "return [...document.querySelectorAll('.seat-cards h2')].map((h) => h.textContent);"))
                .asString()
                .contains("What each side would have signed")
                .contains("What you walked past")
                .contains("All packages, as they stood in the last round")
                .contains("The same draw without you")
                .contains("The talk, week by week");
        assertThat((String) browser.run("return document.querySelector('.seat-again').textContent;"))
                .contains("n = 200 talks. The draw of your talk stands");
    }

    /**
     * Two quick clicks are one move; a reload goes on from the address; Back takes a move back. The click that comes
     * too soon comes in the moment in which the next question stands there, however slow the machine is.
     */
    @Test
    void clicksThatAreTooFast_reloads_andBack() {
        browser.look(390, 844, "light");
        turnTo(GENEVA + "&seat=ukraine&talk=7&moves=");
        browser.run(SHOWN + """
                await clickable();
                const button = () => document.querySelector(".seat-play .main-button");
                let early = 0;
                new MutationObserver((changes, watch) => {
                    if (button() && document.querySelector("h1").textContent.startsWith("Do you take")) {
                        watch.disconnect();
                        early++;
                        button().click();
                    }
                }).observe(document.body, { childList: true, subtree: true });
                button().click();
                button().click();
                await wait(() => early);
                await clickable();
                """);
        assertThat((String) browser.run("return state.moves;")).matches("t[0-9]+");
        String asked = (String) browser.run("return document.querySelector('h1').textContent;");
        browser.driver().navigate().refresh();
        browser.run(SHOWN);
        assertEquals(asked, browser.run("return document.querySelector('h1').textContent;"));
        browser.run("history.back(); await wait(() => document.querySelector('h1').textContent.startsWith('Which'));");
        assertEquals("", browser.run("return state.moves;"));
    }

    @Test
    void brokenLinks_areOneSentence_andTheGameGoesOn() {
        browser.look(1280, 720, "light");
        turnTo(GENEVA + "&seat=ukraine&talk=7&moves=t20_zz");
        browser.run(SHOWN);
        assertThat((String) browser.run("return document.querySelector('.problem').textContent;"))
                .contains("This link does not fit this page: move 2 is “zz”")
                .contains("The game stands where the moves before it lead.");
        browser.run(SHOWN + "await clickable(); document.querySelector('.seat-buttons .main-button').click();"
                + " await wait(() => !document.querySelector('.problem'));");
        assertEquals("t20_y", browser.run("return state.moves;"));
        turnTo(GENEVA + "&seat=atlantis&talk=7");
        browser.run(SHOWN);
        assertThat((String) browser.run("return document.querySelector('.problem').textContent;"))
                .contains("there is no such chair; there are ukraine, russia, mediator.");
        turnTo(GENEVA + "&seat=ukraine&talk=seven");
        browser.run("await ready(); await wait(() => document.querySelector('.problem'));");
        assertThat((String) browser.run("return document.querySelector('.problem').textContent;"))
                .contains("“seven” is no number of a talk");
    }

    /** A number that no talk has is said; another scenario begins at the choice, not with a game that cannot be. */
    @Test
    void aWrongNumber_andAnotherScenario() {
        browser.look(1280, 720, "light");
        turnTo(GENEVA);
        browser.run(SHOWN + """
                document.querySelector("#seat-talk").value = "0";
                document.querySelector(".seat-chairs button").click();
                """);
        assertThat((String) browser.run("return document.querySelector('.seat [role=status]').textContent;"))
                .startsWith("The number of a talk is a whole number from 1 to 9,999,999");
        turnTo(GENEVA + "&seat=ukraine&talk=7&moves=t20_n");
        browser.run(SHOWN + """
                const list = document.querySelector("#scenario");
                list.value = "tutorial";
                list.dispatchEvent(new Event("change"));
                await wait(() => parley.scenario.id === "tutorial");
                await shown();
                """);
        assertEquals(0L, browser.run("return document.querySelectorAll('.problem').length;"));
        assertEquals(3L, browser.run("return document.querySelectorAll('.seat-chairs button').length;"));
    }

    /**
     * A game belongs to its setting. A dial that is moved in Explore leaves it, says so and holds the way back; what is
     * kept beside, and which draws are counted, leave it alone.
     */
    @Test
    void aDialThatIsMovedInExplore_saysThatTheGameWasLeft() {
        browser.look(1280, 720, "light");
        turnTo(GENEVA + "&seat=ukraine&talk=7&moves=t20_n");
        browser.run(SHOWN);
        browser.turnTo("view=explore&scenario=geneva-2026");
        browser.run("await wait(() => document.querySelector('.explore')); parley.keep();"
                + " await wait(() => state.kept); go({ draws: 'all' }); await wait(() => state.draws === 'all');");
        assertEquals("ukraine t20_n", browser.run("return state.seat + ' ' + state.moves;"));
        browser.run(
                "parley.change(withSet(state.words, 'discountYear', 0.9)); await wait(() => state.words.length);"
                        + " await wait(() => [...document.querySelectorAll('[role=alert]')].some((e) => e.textContent.includes('Your game')));");
        assertThat((String) browser.run("return document.querySelector('#content > [role=alert]').textContent;"))
                .contains("Your game, talk 7, belongs to the setting before this change; it was left where it stood.");
        assertEquals("", browser.run("return state.seat + state.moves;"));
        assertThat(browser.axe()).isEmpty();
        browser.run(
                "document.querySelector('#content > [role=alert] a').click(); await wait(() => state.seat);" + SHOWN);
        assertEquals(
                "ukraine 7 t20_n 0",
                browser.run("return [state.seat, state.talk, state.moves, state.words.length].join(' ');"));
        assertThat((String) browser.run("return document.querySelector('h1').textContent;"))
                .isNotEqualTo("Take a seat");
    }

    /** Takes a seat, changes a package by arrow keys, tables it and answers theirs, without a mouse. */
    @Test
    void worksByKeyboardAlone() {
        browser.look(1280, 720, "light");
        turnTo(GENEVA);
        browser.run(SHOWN);
        browser.run("document.querySelector('#seat-talk').value = '7';");
        tabTo("document.activeElement.matches('.seat-chairs button')");
        press(Keys.ENTER);
        browser.run("await wait(() => location.hash.includes('seat='));" + SHOWN + "await clickable();");
        assertEquals("H1", browser.run("return document.activeElement.tagName;"), "the first question has the focus");
        tabTo("document.activeElement.matches('.seat-option input')");
        press(Keys.ARROW_RIGHT);
        tabTo("document.activeElement.textContent === 'Table this package'");
        press(Keys.ENTER);
        browser.run("await wait(() => location.hash.includes('moves=t'));" + SHOWN + "await clickable();");
        assertEquals("H1", browser.run("return document.activeElement.tagName;"), "the question has the focus");
        tabTo("document.activeElement.textContent.startsWith('Refuse and stand by')");
        press(Keys.ENTER);
        browser.run("await wait(() => location.hash.includes('_n'));" + SHOWN + "await clickable();");
        tabTo("document.activeElement.textContent === 'Walk out'");
        press(Keys.ENTER);
        browser.run("await wait(() => document.querySelector('dialog')); ");
        tabTo("document.activeElement.matches('dialog .main-button')");
        press(Keys.ENTER);
        browser.run("await wait(() => document.querySelector('.seat-cards'));");
        assertThat((String) browser.run("return document.querySelector('.lead').textContent;"))
                .startsWith("You walked out, in week ");
    }

    /** Goes to a code as if it had been opened there, on the page that stands open from the first test. */
    private static void turnTo(String code) {
        browser.run("""
                await ready();
                location.hash = "view=lesson";
                await wait(() => state.view === "lesson" && document.querySelector(".lesson"));
                location.hash = args[0];
                await wait(() => !document.querySelector(".lesson"));
                """, code);
    }

    private static void tabTo(String condition) {
        for (int i = 0; i < 90; i++) {
            if (Boolean.TRUE.equals(browser.run("return " + condition + ";"))) {
                return;
            }
            press(Keys.TAB);
        }
        throw new AssertionError("90 tabs did not reach " + condition);
    }

    private static void press(CharSequence... keys) {
        new Actions(browser.driver()).sendKeys(keys).perform();
    }
}
