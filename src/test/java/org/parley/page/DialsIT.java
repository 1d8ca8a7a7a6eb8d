package org.parley.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Dials and the words of the address say the same, whichever way a value was given. */
class DialsIT {
    private static Chromium browser;

    @BeforeAll
    static void open() {
        browser = Chromium.shared();
        BuiltPage.write();
        browser.look(1280, 720, "light");
    }

    private static void explore(String set) {
        browser.open(BuiltPage.FILE, "view=explore&scenario=tutorial" + set);
        browser.run("await ready(); await wait(() => document.querySelector('.explore'));");
    }

    private static Object words() {
        return browser.run("return state.words.join(' ');");
    }

    /**
     * A value that was given for both parties, or by side: "unsure" undoes it for one party and leaves it with the
     * other. Once it undid nothing, and a moved dial stood beside the value for both.
     */
    @ParameterizedTest
    @ValueSource(strings = {"&set=warCost%3D.1", "&set=warCost.A%3D.1&set=warCost.B%3D.1"})
    void unsure_undoesAValueOfOneParty(String set) {
        explore(set);
        assertEquals(".1 .1", browser.run("return given('warCost.northland') + ' ' + given('warCost.southland');"));
        browser.run("""
                document.querySelector("[id='dial-warCost.northland']").parentNode.querySelector(".free").click();
                await wait(() => given("warCost.northland") === null);
                """);
        assertEquals(".1", browser.run("return given('warCost.southland');"));
        browser.run("""
                const slider = document.querySelector("[id='dial-warCost.southland']");
                slider.value = 200;
                ["input", "change"].forEach((kind) => slider.dispatchEvent(new Event(kind)));
                await wait(() => given("warCost.southland") !== ".1");
                """);
        assertThat((String) words()).startsWith("--set warCost.southland=").doesNotContain("warCost=");
        assertEquals(2L, browser.run("return state.words.length;"), "one value, one word");
    }

    /** Of several values of a dial the last holds, as on the command line. */
    @Test
    void theLastValueHolds() {
        explore("&set=warCost.northland%3D.3&set=warCost%3D.1");
        assertEquals(".1", browser.run("return given('warCost.northland');"));
    }

    /** Two dials that are moved at once both hold, though the first is still being read. */
    @Test
    void twoDialsAtOnce_bothHold() {
        explore("");
        browser.run("""
                let words = 0;
                for (const id of ["dial-warCost.northland", "dial-warCost.southland"]) {
                    const slider = document.getElementById(id);
                    slider.value = 200;
                    ["input", "change"].forEach((kind) => slider.dispatchEvent(new Event(kind)));
                    await wait(() => state.words.length === (words += 2) || (words -= 2, false));
                }
                await wait(() => parley.runs.answer && parley.runs.answer.n >= 200);
                """);
        assertThat((String) words()).contains("warCost.northland=").contains("warCost.southland=");
    }

    /** A preset moves the dials that it sets, and its box; a value of somebody's own stands above it. */
    @Test
    void aPreset_movesItsDials() {
        browser.open(BuiltPage.FILE, "view=explore&scenario=geneva-2026&preset=arms-pause-on-kyiv-brittle&draws=all");
        browser.run("""
                await ready();
                window.dial = (key) => document.getElementById("dial-" + key);
                window.says = (key) => dial(key).parentNode.querySelector("output").textContent;
                await wait(() => document.querySelector(".explore") && says("pressure.ukraine").includes("prepared"));
                """);
        assertEquals("100", browser.run("return dial('pressure.ukraine').value;"), "half of 0 … 1");
        assertEquals("0", browser.run("return dial('pressure.russia').value;"));
        assertThat((String) browser.run("return says('pressure.russia');")).doesNotContain("prepared");
        assertEquals(true, browser.run("return document.getElementById('brittle').checked;"));
        browser.run("document.getElementById('brittle').click(); await wait(() => given('pressureHazard') === '0');");
        browser.run("await wait(() => !document.getElementById('brittle').checked);");
        browser.turnTo(
                "view=explore&scenario=geneva-2026&preset=arms-pause-on-kyiv-brittle&set=pressure.ukraine%3D1&draws=all");
        browser.run("await wait(() => dial('pressure.ukraine').value === '200');");
        assertThat((String) browser.run("return says('pressure.ukraine');")).doesNotContain("prepared");
        assertEquals(
                "prepared|As in the prepared setting|false",
                browser.run(
                        "window.undo = dial('pressure.ukraine').parentNode.querySelector('.free');"
                                + " return [undo.textContent, undo.getAttribute('aria-label').split(':')[0], undo.getAttribute('aria-pressed')].join('|');"),
                "the button says what it gives");
        browser.run("undo.click(); await wait(() => given('pressure.ukraine') === null);"
                + " await wait(() => says('pressure.ukraine').includes('prepared'));");
        assertEquals("100", browser.run("return dial('pressure.ukraine').value;"));
        browser.turnTo("view=explore&scenario=geneva-2026&draws=all");
        browser.run("await wait(() => undo.textContent !== 'prepared');");
        assertEquals(
                "file|As in the file",
                browser.run("return undo.textContent + '|' + undo.getAttribute('aria-label').split(':')[0];"));
    }

    /**
     * The sentence below a difference: of which talks it is, and where other talks fit under one of the settings, be it
     * only under the kept one, how many count in the bars of each.
     */
    @Test
    void aDifference_saysOfWhichTalksItIs() {
        explore("");
        String says = "return comparedSays({ record: %s, n: %d, compared: { n: %d, kept: %d } });";
        String own = "shares count all that fit under their own, ";
        assertThat((String) browser.run(says.formatted("{}", 60, 60, 1200)))
                .contains("of the 60 talks whose draw fits what happened under both settings")
                .endsWith(own + "1,200 before and 60 now.");
        assertThat((String) browser.run(says.formatted("{}", 80, 60, 60))).endsWith(own + "60 before and 80 now.");
        assertThat((String) browser.run(says.formatted("{}", 60, 60, 60)))
                .isEqualTo("The difference is of 60 talks, each against itself on the same random numbers.");
        assertEquals(browser.run(says.formatted("{}", 60, 60, 60)), browser.run(says.formatted("null", 60, 60, 60)));
    }

    /**
     * On a phone the answers stand far below the open dials: what a turned dial does is said in a line that stays in
     * view beside it.
     */
    @Test
    void onAPhone_aTurnedDialShowsWhatItDoes() {
        browser.look(320, 640, "light");
        try {
            explore("");
            browser.run("""
                    document.querySelector(".drawer").open = true;
                    await wait(() => document.querySelector(".effect").textContent.endsWith("n = 2,000"));
                    window.before = document.querySelector(".effect").textContent;
                    window.slider = document.getElementById("dial-warCost.northland");
                    slider.closest("details").open = true;
                    slider.scrollIntoView({ block: "center" });
                    slider.value = 200;
                    ["input", "change"].forEach((kind) => slider.dispatchEvent(new Event(kind)));
                    await wait(() => document.querySelector(".effect").textContent.includes("Playing"));
                    await wait(() => document.querySelector(".effect").textContent.endsWith("n = 2,000"));
                    """);
            assertThat((String) browser.run("return document.querySelector('.effect').textContent;"))
                    .contains("of 100")
                    .isNotEqualTo(browser.run("return window.before;"));
            assertEquals(true, browser.run("""
                            const line = document.querySelector(".effect").getBoundingClientRect();
                            const dial = slider.getBoundingClientRect();
                            return line.top >= dial.bottom && line.bottom <= window.innerHeight + 1 && dial.top >= 0;
                            """), "dial and line are in view, one above the other");
        } finally {
            browser.look(1280, 720, "light");
        }
    }

    /** No two boxes that link the parties have the same name for somebody who hears the page. */
    @Test
    void linksOfDials_haveNamesOfTheirOwn() {
        explore("");
        List<?> names = (List<?>) browser.run(
                "return [...document.querySelectorAll('.link-both label')].map((label) => label.textContent);");
        assertThat(names).hasSizeGreaterThan(2).doesNotHaveDuplicates();
    }
}
