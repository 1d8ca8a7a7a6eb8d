package org.parley.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.cli.Spoken;

/**
 * The page says which of its numbers cannot answer since a term is off, and on a button what they are with it on: word
 * for word as {@code parley run} says it, on a very small phone and on a laptop.
 */
class TermsOffIT {
    private static Chromium browser;

    @TempDir
    static Path folder;

    /** What the command line says of 500 runs: without figures, and with them. */
    private static final List<String> PLAIN = new ArrayList<>();

    private static final List<String> WITH_FIGURES = new ArrayList<>();

    @BeforeAll
    static void open() throws IOException {
        browser = Chromium.shared();
        BuiltPage.write();
        Spoken run = Spoken.parley(
                "run",
                "tutorial",
                "--set",
                "walkoutBase=0",
                "--set",
                "temptation=0",
                "--runs",
                "500",
                "--tables-only",
                "--json",
                "--out",
                folder.resolve("run").toString());
        assertEquals(0, run.exit(), run.err());
        for (JsonNode one : new ObjectMapper().readTree(run.out()).get("termsOff")) {
            String told = one.get("told").asText();
            PLAIN.add(one.get("says").asText());
            WITH_FIGURES.add(one.get("says").asText() + (told.isEmpty() ? "" : " " + told));
        }
    }

    @AfterAll
    static void light() {
        browser.look(1280, 720, "light");
    }

    private static void opened(String code) {
        browser.open(BuiltPage.FILE, code);
        browser.run("await ready(); await wait(() => document.querySelector('.reason'));");
    }

    private static List<?> sentences() {
        return (List<?>)
                browser.run("return [...document.querySelectorAll('.terms-off li')].map((li) => li.textContent);");
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 1280})
    void theSentencesOfTheCommandLine_andTheFiguresOnAButton(int width) throws IOException {
        browser.look(width, width < 400 ? 568 : 720, "light");
        browser.complaints();
        opened("view=why&scenario=tutorial&set=walkoutBase%3D0&set=temptation%3D0");
        browser.run("await wait(() => document.querySelector('.with-it-on'));");
        assertThat(PLAIN).anyMatch(said -> said.contains("\"Risk of a walk-out in a round\" (walkoutBase) is 0"));
        assertEquals(PLAIN, sentences());

        browser.run("""
                document.querySelector('.with-it-on').click();
                await wait(() => !document.querySelector('.with-it-on'));
                """);
        assertThat(WITH_FIGURES).anyMatch(said -> said.contains("(walkoutBase) at 0.01") && said.contains("n = 100"));
        assertEquals(WITH_FIGURES, sentences());
        assertEquals((long) width, browser.run("return document.documentElement.scrollWidth;"));
        assertThat(browser.axe()).isEmpty();
        browser.run("document.querySelector('.terms-off').scrollIntoView();");
        browser.picture(BuiltPage.PICTURES.resolve("terms-off-" + width + ".png"));
        assertThat(browser.complaints()).isEmpty();
    }

    /** Where every number can answer, nothing is said; and what was said goes with the setting that it was said of. */
    @Test
    void nothingIsSaidWhereNothingIsOff() {
        browser.look(1280, 720, "light");
        browser.complaints();
        opened("view=why&scenario=geneva-2026&set=walkoutBase%3D0");
        browser.run("""
                await wait(() => document.querySelector('.with-it-on'));
                document.querySelector('.with-it-on').click();
                parley.change([]);
                await wait(() => parley.runs.answer && parley.runs.answer.n >= 500 && document.querySelector('.terms-off').hidden);
                """);
        assertThat(sentences()).isEmpty();
        assertThat(browser.complaints()).isEmpty();
    }
}
