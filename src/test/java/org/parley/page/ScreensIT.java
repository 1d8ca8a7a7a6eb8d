package org.parley.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every screen at every width, light, dark and on paper: nothing complains, nothing is fetched, nothing scrolls
 * sideways, axe finds nothing. A picture of each is kept in target/page-pictures.
 */
class ScreensIT {
    /** Width and height: phone, tablet, laptop or projector, desk, a very small phone. */
    private static final List<int[]> SIZES = List.of(
            new int[] {390, 844}, new int[] {768, 1024}, new int[] {1280, 720}, new int[] {1920, 1080}, new int[] {
                320, 568
            });

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

    /** A screen, its code, and what has to happen until it stands there. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            start   | view=start&scenario=geneva-2026   | document.querySelector('.main-button').click(); await wait(() => document.querySelector('.dots'));
            explore | view=explore&scenario=geneva-2026&off=redLines&kept= | await wait(() => parley.runs.answer && parley.runs.answer.n >= 200 && document.querySelectorAll('.card svg').length > 8); parley.runs.follow(null);
            why     | view=why&scenario=geneva-2026&set=pressure.ukraine%3D1&draws=all | (await wait(() => document.querySelector('.reason .chip'))).click(); await wait(() => document.querySelector('.film svg')); parley.runs.follow(null);
            lesson  | view=lesson&scenario=geneva-2026  | await wait(() => document.querySelector('.player h2')); [...document.querySelectorAll('.scene-bar button')].find((b) => b.textContent === 'Next').click(); document.querySelector('.scene-bar .main-button').click(); await wait(() => document.querySelector('.reveal svg'));
            sheet   | view=lesson&scenario=geneva-2026&sheet=role-cards | await wait(() => document.querySelector('.sheet h2'));
            projector | view=lesson&scenario=geneva-2026 | await wait(() => document.querySelector('.player h2')); const key = (k) => document.dispatchEvent(new KeyboardEvent('keydown', { key: k, bubbles: true })); ['p', 'ArrowRight', 'ArrowRight', ' '].forEach(key); await wait(() => document.querySelectorAll('.reveal svg').length > 1, 200);
            """)
    void everyScreen(String name, String code, String until) throws IOException {
        browser.look(1280, 720, "light");
        browser.complaints();
        browser.requests();
        browser.open(BuiltPage.FILE, code);
        browser.run("await ready(); " + until + " await drawn();");
        for (int[] size : SIZES) {
            boolean tiny = size[0] < 390;
            for (String theme : tiny ? List.of("light") : List.of("light", "dark", "print")) {
                String where = name + " at " + size[0] + " " + theme;
                browser.look(size[0], size[1], theme);
                browser.run("await drawn();");
                assertEquals((long) size[0], browser.run("return document.documentElement.scrollWidth;"), where);
                if (!theme.equals("print") && (size[0] == 390 || size[0] == 1280 || theme.equals("light"))) {
                    assertThat(browser.axe()).as(where).isEmpty();
                }
                browser.picture(BuiltPage.PICTURES.resolve(name + "-" + size[0] + "-" + theme + ".png"));
            }
        }
        assertThat(browser.complaints()).as(name).isEmpty();
        assertThat(browser.requests())
                .as(name)
                .isNotEmpty()
                .allMatch(url -> url.matches("(file:.*explorer\\.html.*|blob:.*|data:.*|about:blank)"));
    }

    /** A window of 1280×720 whose letters are twice as large has room for 640×360: nothing is lost sideways. */
    @Test
    void atTwiceTheSize() throws IOException {
        browser.look(640, 360, "light");
        browser.open(BuiltPage.FILE, "view=explore&scenario=geneva-2026");
        browser.run(
                "await ready(); await wait(() => document.querySelectorAll('.card svg').length > 8); parley.runs.follow(null);");
        for (String view : List.of("explore", "start", "why", "lesson")) {
            browser.turnTo("view=" + view + "&scenario=geneva-2026");
            browser.run("await wait(() => document.querySelector('.' + args[0])); await drawn();", view);
            assertEquals(640L, browser.run("return document.documentElement.scrollWidth;"), view);
            browser.picture(BuiltPage.PICTURES.resolve(view + "-200-percent.png"));
        }
    }

    /** On paper the answers stand and the controls do not, and the whole banner does. */
    @Test
    void onPaper() {
        browser.look(1280, 720, "print");
        browser.open(BuiltPage.FILE, "view=explore&scenario=geneva-2026");
        browser.run("await ready(); await wait(() => document.querySelectorAll('.card svg').length > 8);");
        assertEquals(0L, shown("button:not(.word), nav, .drawer, input"));
        assertEquals(5L, shown(".card"));
        assertEquals(1L, shown("#banner"), "the whole banner stands on paper");
        assertEquals(
                "Setting: as in the file. ",
                browser.run(
                        "return (await wait(() => document.querySelector('.setting-line strong'))).parentNode.textContent;"),
                "on which setting the numbers rest");
        assertEquals(1L, shown(".setting-line"));
        browser.turnTo("view=lesson&scenario=geneva-2026");
        browser.run("await wait(() => document.querySelector('.plan h3'));");
        assertEquals(6L, shown(".plan h3"), "all scenes of the lesson stand on paper");
        assertEquals(0L, shown("button:not(.word), nav, input, .player"));
        browser.turnTo("view=lesson&scenario=geneva-2026&sheet=worksheet");
        browser.run("await wait(() => document.querySelector('.sheet h2'));");
        assertEquals(7L, shown(".sheet h2"), "seven questions");
        assertEquals(1L, shown(".sheet blockquote"), "each sheet has its own banner");
        assertEquals(0L, shown("button, nav, #banner, .foot"));
        assertEquals(1L, browser.run("return document.querySelectorAll('h1').length;"), "headings of the page");
    }

    /**
     * On a desk the cards of Explore leave no column empty: the low one and the high one take the whole width. The
     * names of lines stand above the picture, not on lines and marks.
     */
    @Test
    void onADesk_cardsFillTheirRows() {
        browser.look(1280, 720, "light");
        browser.open(BuiltPage.FILE, "view=explore&scenario=geneva-2026");
        browser.run(
                "await ready(); await wait(() => document.querySelectorAll('.card svg').length > 8 && !toDraw.length);"
                        + " parley.runs.follow(null);");
        assertEquals(0L, browser.run("""
                        const answers = document.querySelector(".answers").getBoundingClientRect();
                        const cards = [...document.querySelectorAll(".answers > .card")].map((card) => card.getBoundingClientRect());
                        return cards.filter((card) => card.width < answers.width * .9 && !cards.some((other) => other !== card && other.top === card.top && card.height < 2 * other.height && other.height < 2 * card.height)).length;
                        """), "cards beside one that is more than twice as high, or beside nothing");
        assertEquals(true, browser.run("""
                        const lines = (await wait(() => document.querySelector(".answers .elsewhere-line"))).closest("svg");
                        const names = [...lines.querySelectorAll("text.name")].map((name) => name.getBoundingClientRect());
                        const drawn = [...lines.querySelectorAll(".band, .elsewhere-line, .grid")].map((mark) => mark.getBoundingClientRect().top);
                        const apart = names.every((one, i) => names.every((other, k) => i === k || one.right < other.left || other.right < one.left || one.bottom <= other.top || other.bottom <= one.top));
                        return names.length > 0 && apart && Math.max(...names.map((name) => name.bottom)) <= Math.min(...drawn);
                        """), "names of lines");
    }

    /**
     * Sheets of A4 as a printer makes them: a lesson's plan is one page, the cards are a page each behind their
     * instruction, and no page holds nothing but an end of the one before. Numbers were counted by eye; narrower
     * letters than those of this machine may need fewer.
     */
    @ParameterizedTest
    @CsvSource({
        "lesson-20-minutes, 1",
        "lesson-50-minutes, 1",
        "lesson-90-minutes, 1",
        "case-note, 3",
        "role-cards, 4",
        "worksheet, 2",
        "answer-key, 3",
        "glossary, 3",
        "rubric, 1",
        "ten-things, 1"
    })
    void pagesOfASheet(String sheet, int pages) {
        browser.look(1280, 720, "light");
        browser.open(BuiltPage.FILE, "view=lesson&scenario=geneva-2026&sheet=" + sheet);
        browser.run("await ready(); await wait(() => document.querySelector('.sheet h1'));");
        assertThat(browser.pagesOnPaper()).isPositive().isLessThanOrEqualTo(pages);
    }

    private static Object shown(String selector) {
        return browser.run(
                "return [...document.querySelectorAll(args[0])].filter((e) => e.getClientRects().length).length;",
                selector);
    }
}
