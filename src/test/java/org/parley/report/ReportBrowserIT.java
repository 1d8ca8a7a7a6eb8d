package org.parley.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * The report in a real browser without a network: nothing is fetched, nothing complains, every picture shows, and the
 * page itself never scrolls sideways. Skipped where Chromium or its driver is missing, unless PARLEY_REQUIRE_BROWSER=1.
 */
class ReportBrowserIT {
    private static final Pattern REQUEST = Pattern.compile("\"url\":\"([^\"]{0,200})");

    /**
     * A phone lays a page out at 980 px until it has read how wide the page wants to be, so pictures may begin with the
     * wide drawing; the browser exchanges them some time after the page has loaded. Answers whether it has done so
     * before half a minute was over; {@code arguments[0]}: whether the narrow drawings are due.
     */
    private static final String SETTLED = """
            const [narrow, done] = arguments;
            const end = performance.now() + 30000;
            const look = () => {
                const images = [...document.images];
                const settled = document.readyState === "complete"
                    && images.every((image) => image.complete && (image.naturalWidth === 390) === narrow);
                if (settled || performance.now() > end) {
                    done(settled);
                } else {
                    setTimeout(look, 20);
                }
            };
            look();
            """;

    @TempDir
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static ChromeDriver browser;

    @BeforeAll
    static void open() throws IOException {
        Path chromium = onPath("chromium", "google-chrome", "chrome");
        Path driver = onPath("chromedriver");
        boolean present = chromium != null && driver != null;
        boolean required = "1".equals(System.getenv("PARLEY_REQUIRE_BROWSER"));
        assumeTrue(present || required, "no chromium and chromedriver on the PATH");
        assertThat(present)
                .as("PARLEY_REQUIRE_BROWSER=1, so chromium and chromedriver must be on the PATH")
                .isTrue();
        Files.writeString(
                folder.resolve("report.html"), SampleReport.report().page().html(), StandardCharsets.UTF_8);
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.toFile());
        options.addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--hide-scrollbars");
        options.setCapability("goog:loggingPrefs", logs);
        System.setProperty("webdriver.chrome.driver", driver.toString());
        browser = new ChromeDriver(options);
        browser.manage().timeouts().scriptTimeout(Duration.ofMinutes(1));
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.quit();
        }
    }

    private static Path onPath(String... names) {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.of(names)
                .flatMap(name -> Stream.of(path.split(File.pathSeparator)).map(dir -> Path.of(dir, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
    }

    private static void load(int width) {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", width < 500));
        browser.manage().window().setSize(new Dimension(Math.max(width, 500), 900));
        browser.get(folder.resolve("report.html").toUri().toString());
        boolean settled = (Boolean) browser.executeAsyncScript(SETTLED, width <= 600);
        assertThat(settled)
                .as("within half a minute every picture has the drawing for a width of %s px", width)
                .isTrue();
    }

    private static Object ask(String script) {
        return ((JavascriptExecutor) browser).executeScript("return " + script);
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void opens_withoutAskingForAnything(int width) {
        browser.manage().logs().get(LogType.BROWSER);
        browser.manage().logs().get(LogType.PERFORMANCE);
        load(width);
        List<String> complaints = new ArrayList<>();
        for (LogEntry entry : browser.manage().logs().get(LogType.BROWSER)) {
            complaints.add(entry.getMessage());
        }
        assertThat(complaints).isEmpty();
        int own = 0;
        for (LogEntry entry : browser.manage().logs().get(LogType.PERFORMANCE)) {
            if (entry.getMessage().contains("Network.requestWillBeSent\"")) {
                Matcher url = REQUEST.matcher(entry.getMessage());
                while (url.find()) {
                    assertThat(url.group(1)).matches("(file:.*report\\.html|data:.*)");
                    own++;
                }
            }
        }
        assertThat(own).as("requests that were looked at").isPositive();
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void showsEveryPicture_andNeverScrollsSideways(int width) {
        load(width);
        assertEquals(15L, ask("document.images.length"));
        assertEquals(
                15L,
                ask(
                        "[...document.images].filter(i => i.complete && (i.naturalWidth === 1600 || i.naturalWidth === 390) && i.alt.length > 20).length"));
        assertEquals(
                width <= 600 ? 15L : 0L,
                ask("[...document.images].filter(i => i.naturalWidth === 390).length"),
                "a phone is shown the narrow drawings");
        assertEquals((long) width, ask("window.innerWidth"));
        assertEquals((long) width, ask("document.documentElement.scrollWidth"));
        assertEquals(
                0L,
                ask("[...document.images].filter(i => i.getBoundingClientRect().right > window.innerWidth).length"),
                "no picture is cut");
        assertEquals(
                0L,
                ask(
                        "[...document.querySelectorAll('td')].filter(t => t.getBoundingClientRect().right > window.innerWidth + 1).length"),
                "no column is out of sight");
        assertEquals(1L, ask("document.querySelectorAll('h1').length"));
        assertEquals(0L, ask("[...document.querySelectorAll('table')].filter(t => !t.caption || !t.tHead).length"));
        assertEquals(0L, ask("[...document.querySelectorAll('h3,h4,h5,h6')].length"), "no heading level is skipped");
        assertEquals(
                "rgb(0, 114, 178)",
                ask("getComputedStyle(document.querySelector('.banner')).borderLeftColor"),
                "the policy lets the page's own style through");
    }

    @Test
    void folded_numbersUnfold() {
        load(1280);
        browser.findElement(By.cssSelector("#outcomes summary")).click();
        assertThat((Boolean) ask("document.querySelector('#outcomes table').getBoundingClientRect().height > 100"))
                .isTrue();
    }
}
