package org.parley.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.analysis.Interval;
import org.parley.analysis.Wilson;
import org.parley.table.NumberText;

/**
 * On what terms: every share beside a strip stands with its 95 % interval (Wilson) and n, in the explorer and on the
 * cards of a lesson. What is expected is made here from the counts of the runs.
 */
class TermsIT {
    private static Chromium browser;

    @BeforeAll
    static void open() {
        browser = Chromium.shared();
        BuiltPage.write();
    }

    @ParameterizedTest
    @CsvSource({"geneva-2026, 1280", "geneva-2026, 390", "geneva-2026, 320", "camp-david-1978, 390"})
    void sharesHaveTheirIntervals(String scenario, int width) throws IOException {
        browser.look(width, 844, "light");
        browser.open(BuiltPage.FILE, "view=explore&scenario=" + scenario);
        List<?> issues = (List<?>) browser.run("""
                await ready();
                await wait(() => parley.runs.answer && parley.runs.answer.n >= 200 && document.querySelector('.issue svg'));
                parley.runs.follow(null);
                const captions = [...document.querySelectorAll('.issue figcaption')].map((e) => e.textContent);
                return parley.scenario.issues.map((about, i) => {
                    const terms = parley.runs.answer.terms[i];
                    const order = [...about.order, -1].map((option) => terms.options.find((o) => o.option === option)).filter((o) => o.count > 0);
                    return {
                        n: terms.n,
                        caption: captions[i],
                        scene: sceneStrip(about, terms).lastChild.textContent,
                        options: order.map((o) => ({ count: o.count, name: o.name, short: o.option < 0 ? 'left open' : about.options[o.option].shortName })),
                    };
                });
                """);

        assertThat(issues).hasSizeGreaterThan(1);
        for (Object one : issues) {
            Map<?, ?> issue = (Map<?, ?>) one;
            long n = number(issue, "n");
            assertThat(n).isGreaterThanOrEqualTo(30);
            assertEquals(
                    told(issue, o -> o.get("name") + ": " + share(o, n) + " (" + interval(o, n) + ")") + " · n = " + n,
                    issue.get("caption").toString().replace('\u00a0', ' '));
            assertEquals(
                    told(issue, o -> o.get("short") + ": " + share(o, n) + " (" + interval(o, n) + ")"),
                    issue.get("scene").toString().replace('\u00a0', ' '));
        }
        assertEquals((long) width, browser.run("return document.documentElement.scrollWidth;"));
        browser.run("document.querySelector('.issue').parentNode.scrollIntoView(); await drawn();");
        browser.picture(BuiltPage.PICTURES.resolve("terms-" + scenario + "-" + width + ".png"));
    }

    private static String told(Map<?, ?> issue, Function<Map<?, ?>, String> words) {
        return ((List<?>) issue.get("options"))
                .stream().map(option -> words.apply((Map<?, ?>) option)).collect(Collectors.joining(" · "));
    }

    private static String share(Map<?, ?> option, long n) {
        return NumberText.percent((double) number(option, "count") / n);
    }

    private static String interval(Map<?, ?> option, long n) {
        Interval share = Wilson.of(number(option, "count"), n);
        return NumberText.percentInterval(share.low(), share.high());
    }

    private static long number(Map<?, ?> of, String name) {
        return ((Number) of.get(name)).longValue();
    }
}
