package org.parley.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

/** The page by keyboard alone. */
class KeyboardIT {
    private static Chromium browser;

    @BeforeAll
    static void open() {
        browser = Chromium.shared();
        BuiltPage.write();
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
        assertEquals(
                "Play them again",
                browser.run("return document.activeElement.textContent;"),
                "the button that was pressed keeps the focus");
        tabTo("document.activeElement.id === 'talk'");
        press("7", Keys.ENTER);
        browser.run("await wait(() => document.querySelector('dialog .frame li'));");
        press(Keys.ESCAPE);
        browser.run("await wait(() => !document.querySelector('dialog'));");
        tabTo("document.activeElement.matches('nav a') && document.activeElement.textContent === 'Explore'");
        press(Keys.ENTER);
        browser.run("await wait(() => document.querySelector('.explore'));");
        assertEquals(
                "Explore: " + browser.run("return parley.scenario.title;"),
                browser.run("return document.activeElement.textContent;"),
                "the heading of the view has the focus");
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

    /**
     * A dial that was moved by a key says so at once: until its own numbers come, rough ones of forty talks first, the
     * old ones are pale and "Playing …" stands above them. Once the old interval stood there for two seconds as if it
     * were the new one. Sixty fast moves end with the numbers of the last.
     */
    @Test
    void aDialMovedByKeys_neverStandsBesideOldNumbers() {
        browser.look(1280, 720, "light");
        browser.open(BuiltPage.FILE, "view=explore&scenario=geneva-2026");
        browser.run("""
                await ready();
                await wait(() => parley.runs.answer && parley.runs.answer.n >= 500);
                window.seen = [];
                const status = document.querySelector(".status");
                new MutationObserver(() => window.seen.at(-1) !== status.textContent && window.seen.push(status.textContent)).observe(status, { childList: true, characterData: true, subtree: true });
                document.getElementById("dial-warCost.ukraine").focus();
                document.getElementById("dial-warCost.ukraine").addEventListener("change", () =>
                    (window.atOnce = status.textContent + "|" + document.querySelector(".answers").getAttribute("aria-busy") + "|" + document.getElementById("said").textContent));
                """);
        assertEquals(
                browser.run("return parley.runs.firsts.get(200).inShort[0];"),
                browser.run("return document.getElementById('said').textContent;"),
                "what is told to somebody who does not see the screen");
        press(Keys.END);
        browser.run("await wait(() => window.seen.some((said) => said.startsWith('200 talks')));");
        assertEquals("Playing …|true|", browser.run("return window.atOnce;"), "and what was told is unsaid");
        assertEquals(
                browser.run("return parley.runs.firsts.get(200).inShort[0];"),
                browser.run("return document.getElementById('said').textContent;"),
                "the new answer is told");
        assertEquals(
                "Playing …, Rough: 40 talks, 200 talks",
                browser.run("return window.seen.slice(0, 3).map((said) => said.split(' ·')[0]).join(', ');"));
        assertEquals("false", browser.run("return document.querySelector('.answers').getAttribute('aria-busy');"));
        press(Keys.HOME);
        for (int i = 0; i < 6; i++) {
            press("\uE014".repeat(10)); // arrow to the right
        }
        browser.run(
                "await wait(() => parley.runs.answer && parley.runs.answer.n >= 200 && document.querySelector('.answers').getAttribute('aria-busy') === 'false');");
        assertEquals(
                browser.run("return String(given('warCost.ukraine'));"),
                browser.run("return new URLSearchParams(location.hash.slice(1)).getAll('set').join().split('=')[1];"),
                "the address, the dial and the numbers are of one setting");
        assertEquals(true, browser.run("""
                        const shown = parley.runs.answer;
                        const made = await parley.engine.document("setting", "geneva-2026", state.words.join("\\n"));
                        await parley.engine.ask("play", made.setting, Math.max(...shown.replications));
                        const own = await parley.engine.document("answer", made.setting, 0, true);
                        return own.n === shown.n && JSON.stringify(own.groups) === JSON.stringify(shown.groups);
                        """), "the numbers are those of the last move");
    }

    private static void tabTo(String condition) {
        List<Object> met = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            press(Keys.TAB);
            Object on = browser.run("const on = document.activeElement; return (" + condition
                    + ") || on.id || on.textContent.slice(0, 20);");
            if (Boolean.TRUE.equals(on)) {
                return;
            }
            met.add(on);
        }
        throw new AssertionError("150 tabs did not reach " + condition + "; they met " + met);
    }

    private static void press(CharSequence... keys) {
        new Actions(browser.driver()).sendKeys(keys).perform();
    }

    /** Whoever goes through the list of scenarios by arrow keys keeps it, though each one is shown at once. */
    @Test
    void theListOfScenarios_keepsTheFocus() {
        browser.look(1280, 720, "light");
        browser.open(BuiltPage.FILE, "view=start");
        browser.run("await ready(); await wait(() => document.querySelectorAll('#scenario option').length > 2);"
                + " document.getElementById('scenario').focus();");
        for (int place = 1; place <= 2; place++) {
            press(Keys.ARROW_DOWN);
            browser.run("""
                    const wanted = [...parley.scenarios.keys()][args[0]];
                    await wait(() => parley.shown.scenario === wanted && document.title.includes(parley.scenarios.get(wanted).title));
                    """, place);
            assertEquals("scenario", browser.run("return document.activeElement.id;"), "after arrow " + place);
        }
    }

    /** A lesson with keys alone: projector, vote, answer, next card, back to the page. */
    @Test
    void givesALesson() {
        browser.look(1280, 720, "light");
        browser.open(BuiltPage.FILE, "view=lesson&scenario=geneva-2026");
        browser.run("await ready(); await wait(() => document.querySelector('.player h2'));");
        press("p");
        browser.run("await wait(() => document.body.classList.contains('projector'));");
        tabTo("document.activeElement.id === 'vote'");
        press("5/25");
        press(Keys.TAB);
        browser.run("document.querySelector('.player h2').focus();");
        press(Keys.ARROW_RIGHT);
        assertEquals("Two hundred talks", browser.run("return document.querySelector('.scene h2').textContent;"));
        assertEquals(
                "?",
                browser.run("return (await wait(() => document.querySelector('.heap-name strong'))).textContent;"),
                "the number is hidden");
        press(Keys.SPACE);
        browser.run("await wait(() => { const share = document.querySelector('.heap-name strong');"
                + " return share && /^[0-9]+$/.test(share.textContent); });");
        assertEquals(
                "5 of 25 in the room voted for it.",
                browser.run("return document.querySelector('.said').textContent;"),
                "the vote of the scene before, which asked for the same");
        press(Keys.ARROW_RIGHT);
        browser.run("document.querySelector('.scene-bar .main-button').focus();");
        press(Keys.ENTER);
        assertEquals(
                "reveal",
                browser.run("return document.activeElement.className;"),
                "the button is gone; the focus is at the answer");
        press(Keys.ARROW_LEFT, Keys.ARROW_LEFT);
        assertEquals("The article", browser.run("return document.querySelector('.scene h2').textContent;"));
        press(Keys.ESCAPE);
        browser.run("await wait(() => !document.body.classList.contains('projector'));");
    }
}
