package org.parley.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lessons on a projector of 1280×720, and lessons of one's own. */
class LessonIT {
    /** 28 points in pixels, less rounding. */
    private static final double POINTS_28 = 28 * 96 / 72.0 - .1;

    private static Chromium browser;

    @BeforeAll
    static void open() {
        browser = Chromium.shared();
        BuiltPage.write();
        browser.look(1280, 720, "light");
    }

    /**
     * Every card of a shipped lesson, before and after its answer: nothing overflows, letters have 28 points but for
     * the line that says where we are and the one with n, lines are at least three pixels thick, and every bar has its
     * name beside it, so that nothing is told by colour alone; columns of a table stand apart.
     */
    @ParameterizedTest
    @CsvSource({"twenty-minutes, geneva-2026", "fifty-minutes, geneva-2026", "any-negotiation, camp-david-1978"})
    void everyCardFitsAProjector(String lesson, String scenario) throws IOException {
        // fewer talks than in class: their number changes no layout
        String yaml = Files.readString(Path.of("scenarios", "lessons", lesson + ".yaml"))
                .replaceFirst("runs: 500", "runs: 130");
        browser.open(BuiltPage.FILE, "view=start&scenario=" + scenario);
        browser.run("await ready(); await wait(() => parley.scenarios.has(args[0]));", scenario);
        drop(yaml, lesson + ".yaml");
        browser.run("await wait(() => document.querySelector('.player h2'));");
        browser.run("document.dispatchEvent(new KeyboardEvent('keydown', { key: 'p', bubbles: true }));");
        for (int card = 0; card < 60; card++) {
            for (String key : List.of("", " ")) {
                Map<?, ?> seen = (Map<?, ?>) browser.run("""
                        if (args[0]) { document.dispatchEvent(new KeyboardEvent("keydown", { key: args[0], bubbles: true })); }
                        await wait(() => { const note = document.querySelector(".reveal .note"); return !note || !note.textContent.startsWith("Playing"); }, 250);
                        await drawn();
                        const own = (e) => [...e.childNodes].some((c) => c.nodeType === 3 && c.textContent.trim());
                        const letters = [...document.querySelectorAll(".scene *")].filter((e) => own(e) && e.getClientRects().length && !e.closest(".where, .small-print"));
                        const lines = [...document.querySelectorAll(".scene .whisker, .scene .line")];
                        const text = (cell) => { const range = document.createRange(); range.selectNodeContents(cell); return range.getBoundingClientRect(); };
                        const cells = [...document.querySelectorAll(".scene td, .scene thead th:not(:first-child)")];
                        return {
                            beyond: [...document.querySelectorAll(".scene .on-strip")].filter((t) => text(t).width > t.previousElementSibling.getBoundingClientRect().width - 4).length,
                            near: Math.min(99, ...cells.map((e) => text(e).left - text(e.previousElementSibling).right)),
                            where: document.querySelector(".where").textContent,
                            tall: document.documentElement.scrollHeight,
                            wide: document.documentElement.scrollWidth,
                            cut: [...document.querySelectorAll(".scene svg text")].filter((t) => t.getBoundingClientRect().right > 1278).length,
                            smallest: Math.min(...letters.map((e) => parseFloat(getComputedStyle(e).fontSize))),
                            lesser: Math.min(...[...document.querySelectorAll(".where, .scene .small-print")].map((e) => parseFloat(getComputedStyle(e).fontSize))),
                            thinnest: Math.min(9, ...lines.map((e) => parseFloat(getComputedStyle(e).strokeWidth))),
                            problem: document.querySelector(".scene .problem") ? document.querySelector(".scene .problem").textContent : "",
                            last: [...document.querySelectorAll(".scene-bar button")].find((b) => b.textContent === "Next").disabled,
                        };
                        """, key);
                String where = lesson + ", " + seen.get("where") + (key.isEmpty() ? "" : ", answered");
                assertEquals("", seen.get("problem"), where);
                assertThat(number(seen, "tall")).as(where + " is too tall").isLessThanOrEqualTo(720);
                assertThat(number(seen, "wide")).as(where + " is too wide").isLessThanOrEqualTo(1280);
                assertEquals(0, number(seen, "cut"), where + ": words of a picture that are cut off");
                assertEquals(0, number(seen, "beyond"), where + ": numbers wider than their part of a strip");
                assertThat(number(seen, "near"))
                        .as(where + ": words of neighbouring columns")
                        .isGreaterThanOrEqualTo(16);
                assertThat(number(seen, "smallest")).as(where + ": letters").isGreaterThanOrEqualTo(POINTS_28);
                assertThat(number(seen, "lesser")).as(where + ": n and place").isGreaterThanOrEqualTo(20);
                assertThat(number(seen, "thinnest")).as(where + ": lines").isGreaterThanOrEqualTo(3);
                if (!key.isEmpty()) {
                    browser.picture(BuiltPage.PICTURES.resolve("projector").resolve(lesson + "-" + card + ".png"));
                    if (Boolean.TRUE.equals(seen.get("last"))) {
                        return;
                    }
                }
            }
            browser.run("document.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));");
        }
        throw new AssertionError("no last card");
    }

    private static double number(Map<?, ?> seen, String name) {
        return ((Number) seen.get(name)).doubleValue();
    }

    /**
     * The address holds card and votes: a reload goes on where the class was. A vote that cannot be is said to be none.
     */
    @Test
    void aReload_goesOnWhereTheClassWas() {
        browser.open(BuiltPage.FILE, "view=lesson&scenario=geneva-2026");
        browser.run("""
                await ready();
                const vote = await wait(() => document.getElementById("vote"));
                const type = (words) => { vote.value = words; ["input", "change"].forEach((kind) => vote.dispatchEvent(new Event(kind))); };
                type("26/25");
                window.said = document.getElementById("vote-says").textContent;
                window.held = location.hash;
                type("5/25");
                """);
        assertEquals("Type in how many of how many, such as 5/25.", browser.run("return window.said;"));
        assertThat((String) browser.run("return window.held;")).doesNotContain("votes");
        browser.run("document.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));");
        assertThat((String) browser.run("return decodeURIComponent(location.hash);"))
                .contains("card=2")
                .contains("votes=1-5/25");
        String code = (String) browser.run("return location.hash.slice(1);");
        browser.open(BuiltPage.FILE, code);
        browser.run("await ready(); await wait(() => document.querySelector('.player h2'));");
        assertEquals("Two hundred talks", browser.run("return document.querySelector('.scene h2').textContent;"));
        browser.run("document.dispatchEvent(new KeyboardEvent('keydown', { key: ' ', bubbles: true }));");
        assertEquals(
                "5 of 25 in the room voted for it.",
                browser.run("return (await wait(() => document.querySelector('.said'))).textContent;"));
    }

    /** Other votes in a link to the card that is shown are taken over; a card that there is not is said. */
    @Test
    void aLinkToTheSameCard_bringsItsVotes() {
        browser.open(BuiltPage.FILE, "view=lesson&scenario=geneva-2026&votes=1-5/25");
        browser.run("await ready(); await wait(() => document.getElementById('vote'));");
        assertEquals("5/25", browser.run("return document.getElementById('vote').value;"));
        browser.run("location.hash = 'view=lesson&scenario=geneva-2026&votes=1-7/25';"
                + " await wait(() => document.getElementById('vote').value === '7/25');");
        browser.open(BuiltPage.FILE, "view=lesson&scenario=geneva-2026&card=999");
        assertThat((String) browser.run("return (await wait(() => document.querySelector('.problem'))).textContent;"))
                .containsPattern("has no card 999\\. Shown is its last one, \\d+\\.");
    }

    /** A lesson dropped onto the page is shown; one with mistakes is not, and each is said with line and column. */
    @Test
    void aDroppedLesson_isShown_orItsProblemsAre() throws IOException {
        String sound = Files.readString(Path.of("scenarios", "lessons", "twenty-minutes.yaml"))
                .replaceFirst("id: twenty-minutes", "id: my-own")
                .replaceFirst("title: \"Twenty", "title: \"My twenty");
        browser.open(BuiltPage.FILE, "");
        drop(sound, "my-own.yaml");
        assertEquals(
                "My twenty minutes: press, promise, or wait?",
                browser.run("return (await wait(() => document.querySelector('.lesson-name'))).textContent;"));
        drop(sound.replaceFirst("pressure.A", "presure.A").replaceFirst("show: talks", "show: talk"), "my-own.yaml");
        String said = (String)
                browser.run("return (await wait(() => document.querySelector('dialog .problems'))).textContent;");
        assertThat(said).containsPattern("my-own\\.yaml:\\d+:\\d+  \"show\" of scene 2 is \"talk\"");
        browser.run("document.querySelector('dialog').close();");
        drop(sound.replaceFirst("pressure.A", "presure.A"), "my-own.yaml");
        said = (String)
                browser.run("return (await wait(() => document.querySelector('dialog .problems'))).textContent;");
        assertThat(said)
                .containsPattern("my-own\\.yaml:\\d+:\\d+  --set presure.A=1 does not fit geneva-2026")
                .contains("Maybe \"pressure");
        browser.run("document.querySelector('dialog').close();");
    }

    /**
     * The smallest change of a talk that ended in an agreement: nothing had to change. Once it said that no single dial
     * would have been enough. A talk whose draw does not fit the record says that it is not counted.
     */
    @Test
    void theSmallestChange_ofATalkWithAnAgreement() {
        browser.open(BuiltPage.FILE, "view=start&scenario=geneva-2026");
        Object talks = browser.run("""
                await ready();
                const { setting } = await parley.engine.document("setting", "geneva-2026", "");
                await parley.engine.ask("play", setting, 40);
                const answer = await parley.engine.document("answer", setting, 0, true);
                const agreed = answer.replications.find((run, i) => !answer.outcomes.find((one) => one.place === answer.endings[i]).group);
                const out = Array.from({ length: 40 }, (_, i) => i + 1).find((run) => !answer.replications.includes(run));
                return [agreed, out];
                """);
        drop("""
                id: one-talk
                title: "One talk"
                minutes: 5
                scenario: geneva-2026
                runs: 30
                scenes:
                  - {title: "It ended in an agreement", show: smallestChange, hidden: nothing, talk: %s}
                  - {title: "It does not count", show: smallestChange, hidden: nothing, talk: %s}
                """.formatted(((List<?>) talks).toArray()), "one-talk.yaml");
        String agreed = (String) browser.run(
                "return (await wait(() => document.querySelector('.reveal .asked'))).parentNode.textContent;");
        assertThat(agreed)
                .contains("This talk ended in an agreement, so nothing had to be otherwise for one.")
                .doesNotContain("No single dial")
                .doesNotContain("does not fit what happened before");
        browser.run("document.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));");
        assertThat((String) browser.run(
                        "return (await wait(() => document.querySelector('.reveal .left-out'))).textContent;"))
                .isEqualTo("The draw of this talk does not fit what happened before, so the talk is not counted.");
    }

    /**
     * Every number of a comparison has its own n: bars and difference are not of the same talks, and what stands is of
     * settlements and frameworks, not of all agreements.
     */
    @Test
    void aComparison_saysTheNOfEachNumber() {
        browser.open(BuiltPage.FILE, "view=start&scenario=geneva-2026");
        drop("""
                id: one-setting
                title: "One setting"
                minutes: 5
                scenario: geneva-2026
                runs: 60
                scenes:
                  - title: "Hope"
                    show: compare
                    hidden: nothing
                    settings: [{name: "No hope", set: {believedCollapse: 0}}]
                """, "one-setting.yaml");
        String ends = (String)
                browser.run("return (await wait(() => document.querySelector('.reveal .small-print'))).textContent;");
        browser.run("document.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));");
        Object said = browser.run(
                "return (await wait(() => document.querySelector('.whom'))).parentNode.parentNode.querySelector('.small-print').textContent;");
        List<?> n = (List<?>) browser.run("""
                const found = [];
                const fit = [];
                for (const words of ["", "--set\\nbelievedCollapse=0"]) {
                    const { setting } = await parley.engine.document("setting", "geneva-2026", words);
                    for (let many = 0; many < 60; many = await parley.engine.ask("play", setting, 1)) {}
                    const { lasting, replications } = await parley.engine.document("answer", setting, 0, true);
                    fit.push(replications);
                    found.push(...["COMPREHENSIVE", "FRAMEWORK"].map((key) => (lasting.series.find((one) => one.key === key) || { n: 0 }).n));
                }
                return [...found, fit[0].filter((run) => fit[1].includes(run)).length];
                """);
        assertThat(((Number) n.get(4)).intValue()).as("pairs").isBetween(1, 59);
        assertThat(ends)
                .contains(
                        "Bars: n = 60 and 60 talks. The difference is of the %s talks whose draw fits what happened under both settings, each against itself on the same random numbers; shares count all that fit under their own, 60 before and 60 now."
                                .formatted(n.get(4)));
        assertThat((String) said)
                .contains("%s and %s (settlements)".formatted(n.get(0), n.get(2)))
                .contains("%s and %s (frameworks)".formatted(n.get(1), n.get(3)));
    }

    /** What of a link to a lesson means nothing is said: votes that are none, another scenario's lesson. */
    @Test
    void aLinkToALesson_saysWhatMeansNothing() {
        String geneva = "view=lesson&scenario=geneva-2026&votes=";
        browser.open(BuiltPage.FILE, geneva + "1-26/25");
        assertThat(problem()).contains("“1-26/25” is no list of votes");
        browser.turnTo(geneva + "1-5/25_99-5/25");
        browser.run("await wait(() => (document.getElementById('vote') || {}).value === '5/25');");
        assertThat(problem()).contains("has no scene 99 to vote in. The other votes hold.");
        browser.open(BuiltPage.FILE, "view=lesson&scenario=camp-david-1978&lesson=fifty-minutes");
        assertThat(problem())
                .contains("The lesson “fifty-minutes” is about the scenario geneva-2026, not about camp-david-1978.")
                .contains("Shown is “");
    }

    private static String problem() {
        return (String) browser.run("return (await wait(() => document.querySelector('.problem.told'))).textContent;");
    }

    /** A file with the id of a lesson of the page stands in its place, and that is said. */
    @Test
    void aLessonWithAnIdOfThePage_isSaid() throws IOException {
        String yaml = Files.readString(Path.of("scenarios", "lessons", "twenty-minutes.yaml"));
        browser.open(BuiltPage.FILE, "");
        drop(yaml.replaceFirst("title: \"Twenty", "title: \"My twenty"), "twenty-minutes.yaml");
        assertThat((String) browser.run("return (await wait(() => document.querySelector('.note.told'))).textContent;"))
                .contains("twenty-minutes.yaml has the id “twenty-minutes”, which is that of a lesson of this page");
        drop("", "empty.yaml");
        assertThat((String) browser.run("return (await wait(() => document.querySelector('dialog'))).textContent;"))
                .contains("empty.yaml")
                .doesNotContain("line and column");
        browser.run("document.querySelector('dialog').close();");
    }

    private static void drop(String yaml, String name) {
        browser.run("""
                await ready();
                const data = new DataTransfer();
                data.items.add(new File([args[0]], args[1]));
                document.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
                """, yaml, name);
    }
}
