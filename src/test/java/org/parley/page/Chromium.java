package org.parley.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * A real Chromium for tests of the page: widths, themes, what it fetched and what it complained of. Skipped where there
 * is none, unless PARLEY_REQUIRE_BROWSER=1.
 */
final class Chromium implements AutoCloseable {
    private static final Pattern REQUEST = Pattern.compile("\"url\":\"([^\"]{0,200})");

    private static final String AXE = axeScript();

    private static String axeScript() {
        try (InputStream in = Chromium.class.getResourceAsStream("axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * {@code wait} waits for a condition of the page and gives what it came to; {@code drawn} until the page stands as
     * it stays: two frames, in which it sees how wide it is now, no picture to draw, and nothing that still moves.
     */
    private static final String HELPERS = """
            const done = arguments[arguments.length - 1];
            const pause = (ms) => new Promise((go) => setTimeout(go, ms));
            const wait = async (condition, seconds = 120) => {
                for (const end = performance.now() + seconds * 1000; performance.now() < end; await pause(20)) {
                    const value = condition();
                    if (value) { return value; }
                }
                throw new Error("waited in vain for " + condition);
            };
            const ready = () => wait(() => window.parley && parley.screen);
            const drawn = async () => {
                for (let frame = 0; frame < 2; frame++) { await new Promise(requestAnimationFrame); }
                await wait(() => !toDraw.length);
                await Promise.allSettled(document.getAnimations().map((moving) => moving.finished));
            };
            """;

    private static Chromium shared;

    private final ChromeDriver driver;

    /** One browser for all tests of the page; it ends with the tests. */
    static synchronized Chromium shared() {
        if (shared == null) {
            Chromium made = new Chromium();
            Runtime.getRuntime().addShutdownHook(new Thread(made::close));
            shared = made;
        }
        return shared;
    }

    Chromium() {
        Path chromium = onPath("chromium", "google-chrome", "chrome");
        Path chromedriver = onPath("chromedriver");
        boolean present = chromium != null && chromedriver != null;
        assumeTrue(
                present || "1".equals(System.getenv("PARLEY_REQUIRE_BROWSER")),
                "no chromium and chromedriver on the PATH");
        assertThat(present)
                .as("PARLEY_REQUIRE_BROWSER=1, so chromium and chromedriver must be on the PATH")
                .isTrue();
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.toFile());
        options.addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--hide-scrollbars");
        options.setCapability("goog:loggingPrefs", logs);
        System.setProperty("webdriver.chrome.driver", chromedriver.toString());
        driver = new ChromeDriver(options);
        driver.manage().timeouts().scriptTimeout(Duration.ofMinutes(5));
    }

    private static Path onPath(String... names) {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.of(names)
                .flatMap(name -> Stream.of(path.split(File.pathSeparator)).map(dir -> Path.of(dir, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
    }

    /** A window of this size in this theme ("light", "dark", "forced": colours of the reader's own) or for paper. */
    void look(int width, int height, String theme) {
        driver.manage().window().setSize(new Dimension(Math.max(width, 500), Math.max(height, 500)));
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 500));
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "media",
                        theme.equals("print") ? "print" : "",
                        "features",
                        List.of(
                                Map.of(
                                        "name",
                                        "prefers-color-scheme",
                                        "value",
                                        theme.equals("dark") ? "dark" : "light"),
                                Map.of("name", "forced-colors", "value", theme.equals("forced") ? "active" : "none"))));
    }

    /** Opens the page anew with this code behind the hash. */
    void open(Path page, String code) {
        open(page.toUri().toString(), code);
    }

    /** The same from an address. */
    void open(String address, String code) {
        driver.get("about:blank");
        driver.get(address + (code.isEmpty() ? "" : "#" + code));
    }

    /** Goes to another code on the page that is open. */
    void turnTo(String code) {
        run("location.hash = args[0];", code);
    }

    /** What axe-core finds on the page as it stands: rule and elements. */
    List<?> axe() {
        if (!Boolean.TRUE.equals(run("return !!window.axe;"))) { // half a megabyte, once a page
            run("await new Promise((done) => { " + AXE + "; window.axe = window.axe || axe; done(); });");
        }
        return (List<?>)
                run(
                        "const found = await axe.run(document, { resultTypes: ['violations'] });"
                                + " return found.violations.map((v) => v.id + ': ' + v.nodes.slice(0, 3).map((n) => n.html.slice(0, 200)).join(' | '));");
    }

    /** Bytes of JavaScript that the page holds after the rubbish was taken out. */
    double heap() {
        driver.executeCdpCommand("HeapProfiler.enable", Map.of());
        driver.executeCdpCommand("HeapProfiler.collectGarbage", Map.of());
        driver.executeCdpCommand("Performance.enable", Map.of());
        List<?> metrics = (List<?>)
                driver.executeCdpCommand("Performance.getMetrics", Map.of()).get("metrics");
        for (Object metric : metrics) {
            Map<?, ?> named = (Map<?, ?>) metric;
            if (named.get("name").equals("JSHeapUsedSize")) {
                return ((Number) named.get("value")).doubleValue();
            }
        }
        throw new AssertionError("no JSHeapUsedSize in " + metrics);
    }

    /** Runs an asynchronous script, which may wait, and gives what it returns. */
    Object run(String script, Object... arguments) {
        Object result = driver.executeAsyncScript(
                HELPERS + "(async (args) => {" + script
                        + "})([...arguments]).then(done, (wrong) => done('FAILED: ' + wrong.message));",
                arguments);
        if (result instanceof String text && text.startsWith("FAILED: ")) {
            throw new AssertionError(text);
        }
        return result;
    }

    /** Adds a script that runs before those of every page that is opened from now on. */
    String before(String script) {
        return (String) driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script))
                .get("identifier");
    }

    void forgetBefore(String identifier) {
        driver.executeCdpCommand("Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", identifier));
    }

    void execute(String script) {
        driver.executeScript(script);
    }

    /** Every address that was asked for since the last call. */
    List<String> requests() {
        List<String> requests = new ArrayList<>();
        for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
            if (entry.getMessage().contains("Network.requestWillBeSent\"")) {
                Matcher url = REQUEST.matcher(entry.getMessage());
                while (url.find()) {
                    requests.add(url.group(1));
                }
            }
        }
        return requests;
    }

    /** What the browser complained of since the last call. */
    List<String> complaints() {
        List<String> complaints = new ArrayList<>();
        for (LogEntry entry : driver.manage().logs().get(LogType.BROWSER)) {
            complaints.add(entry.getMessage());
        }
        return complaints;
    }

    /** The window as a picture. */
    void picture(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
    }

    /** How many pages of A4 the page has on paper. */
    int pagesOnPaper() {
        Map<String, Object> printed =
                driver.executeCdpCommand("Page.printToPDF", Map.of("paperWidth", 8.27, "paperHeight", 11.69));
        String pdf = new String(Base64.getDecoder().decode((String) printed.get("data")), StandardCharsets.ISO_8859_1);
        return (int) Pattern.compile("/Type /Page\\b").matcher(pdf).results().count();
    }

    ChromeDriver driver() {
        return driver;
    }

    @Override
    public void close() {
        driver.quit();
    }
}
