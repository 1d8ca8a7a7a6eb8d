package org.parley.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

/** The glossary of the page: words are explained where they stand, by mouse, by keyboard and on paper. */
class WordsIT {
    private static Chromium browser;

    @BeforeAll
    static void open() {
        browser = Chromium.shared();
        BuiltPage.write();
    }

    @AfterAll
    static void light() {
        browser.look(1280, 720, "light");
    }

    private static void explore(int width, int height, String theme) {
        browser.look(width, height, theme);
        browser.open(BuiltPage.FILE, "view=explore&scenario=geneva-2026");
        browser.run("await ready(); await wait(() => document.querySelectorAll('.card svg').length > 8);"
                + " parley.runs.follow(null); await wait(() => { // until the words of the latest cards are marked\n"
                + " const words = document.querySelectorAll('#content button.word').length;"
                + " return words > 4 && words === document.querySelectorAll('#words dt').length; });");
    }

    /** Each word once, where it stands first; below the screen the same words with what they mean. */
    @ParameterizedTest
    @ValueSource(ints = {320, 1280})
    void everyWordOnce_andExplainedBelow(int width) {
        explore(width, 720, "light");
        List<?> marked = (List<?>) browser.run(
                "return [...document.querySelectorAll('#content button.word')].map((b) => b.dataset.word);");
        assertThat(marked).doesNotHaveDuplicates().hasSizeGreaterThan(4);
        List<?> below =
                (List<?>) browser.run("return [...document.querySelectorAll('#words dt')].map((t) => t.textContent);");
        assertEquals(Set.copyOf(marked), Set.copyOf(below));
        assertEquals((long) width, browser.run("return document.documentElement.scrollWidth;"));
        assertThat(browser.axe()).isEmpty();
    }

    /** Enter on a word opens its meaning, Escape closes it, and the word has the focus again. */
    @Test
    void byKeyboard() {
        explore(1280, 720, "light");
        browser.run("document.querySelector('button.word').focus();");
        new Actions(browser.driver()).sendKeys(Keys.ENTER).perform();
        browser.run("await wait(() => document.querySelector('dialog p'));");
        assertEquals(
                true,
                browser.run("const word = document.querySelector('button.word').dataset.word;"
                        + " return document.querySelector('dialog h2').textContent === word"
                        + " && document.querySelector('dialog p').textContent.length > 20;"));
        new Actions(browser.driver()).sendKeys(Keys.ESCAPE).perform();
        browser.run("await wait(() => !document.querySelector('dialog'));");
        assertEquals(true, browser.run("return document.activeElement === document.querySelector('button.word');"));
    }

    /** On paper the words stand as text and their meanings below. */
    @Test
    void onPaper() {
        explore(768, 1024, "print");
        assertEquals(
                true,
                browser.run("return document.querySelector('#words dd').getClientRects().length > 0;"),
                "meanings");
        assertEquals(
                "true none",
                browser.run("const look = getComputedStyle(document.querySelector('button.word'));"
                        + " return (look.display !== 'none') + ' ' + look.textDecorationLine;"),
                "words");
    }

    /** On a projector keys go from scene to scene: nothing stands in their way. */
    @Test
    void notOnAProjector() {
        browser.look(1280, 720, "light");
        browser.open(BuiltPage.FILE, "view=lesson&scenario=geneva-2026");
        browser.run(
                "await ready(); await wait(() => document.querySelector('.player h2'));"
                        + " document.dispatchEvent(new KeyboardEvent('keydown', { key: 'p', bubbles: true })); await pause(900);");
        assertEquals(0L, browser.run("return document.querySelectorAll('button.word').length;"));
        assertEquals(0L, browser.run("return document.querySelector('#words').getClientRects().length;"));
    }
}
