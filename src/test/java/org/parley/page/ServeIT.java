package org.parley.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.parley.process.Processes;

/**
 * {@code parley serve} as a process of its own: it opens the browser that is named, or does not if it is asked not to.
 */
@DisabledOnOs(OS.WINDOWS)
class ServeIT {
    @TempDir
    Path folder;

    private Process serve(String... options) throws IOException {
        Path browser = folder.resolve("browser");
        Files.writeString(
                browser,
                "#!/bin/sh\nprintf '%s' \"$1\" > '" + folder.resolve("opened.part") + "'\nmv '"
                        + folder.resolve("opened.part") + "' '" + folder.resolve("opened") + "'\n");
        Files.setPosixFilePermissions(browser, PosixFilePermissions.fromString("rwx------"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dparley.home=" + Path.of("").toAbsolutePath(),
                "-cp",
                Processes.classPath(),
                "org.parley.cli.Main",
                "serve"));
        command.addAll(List.of(options));
        ProcessBuilder builder = Processes.of(command).redirectErrorStream(true);
        builder.environment().put("BROWSER", browser.toString());
        return builder.start();
    }

    private static String address(Process process) throws IOException {
        BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder all = new StringBuilder();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            all.append(line).append('\n');
            if (line.startsWith("Page: http")) {
                return line.split(" ")[1];
            }
        }
        throw new AssertionError("no address: " + all);
    }

    @Test
    void opensTheBrowserAtAnAddressOfThisMachine_andServesThePage() throws IOException, InterruptedException {
        BuiltPage.write();
        Process process = serve();
        try {
            String address = address(process);
            assertThat(address).matches("http://127\\.0\\.0\\.1:\\d+/");
            Path opened = folder.resolve("opened");
            for (long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
                    !Files.exists(opened) && System.nanoTime() < end; ) {
                Thread.sleep(10);
            }
            assertEquals(address, Files.readString(opened));
            HttpResponse<String> page = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(page.body()).contains("<title>Parley").contains("sheet-case-note");
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    @Test
    void noOpen_onlySaysTheAddress() throws IOException, InterruptedException {
        BuiltPage.write();
        Process process = serve("--no-open", "--only", "tutorial");
        try {
            String address = address(process);
            HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.discarding());
            assertFalse(Files.exists(folder.resolve("opened")), "the browser was opened");
        } finally {
            process.destroy();
            process.waitFor();
        }
    }
}
