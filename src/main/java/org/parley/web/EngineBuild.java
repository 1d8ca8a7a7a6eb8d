package org.parley.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.parley.study.RefusedInput;
import org.parley.table.Sha256;

/**
 * The engine as WebAssembly, compiled from the sources by Maven when they changed since the last time:
 * {@code target/browser}. It takes a minute; nothing else waits for it. What it was made of stands beside it as a
 * SHA-256 of the sources.
 */
final class EngineBuild {
    private static final List<String> SOURCES = List.of("src/main/java", "src/browser/java", "pom.xml");

    private final Path home;

    EngineBuild(Path home) {
        this.home = home;
    }

    /** The module. */
    Path module() {
        return home.resolve("target/browser/engine/engine.wasm");
    }

    /** The script of the compiler's maker that loads it. */
    Path runtime() {
        return home.resolve("target/browser/runtime/org/teavm/backend/wasm/wasm-gc-runtime.min.js");
    }

    /**
     * Compiles if need be.
     *
     * @param say progress, and what Maven says when it fails
     * @throws RefusedInput if the sources are not there or do not compile
     */
    void ready(PrintWriter say) throws IOException, InterruptedException {
        if (!Files.isRegularFile(home.resolve("pom.xml"))) {
            throw new RefusedInput(
                    home + " holds no sources of Parley, from which the engine of the page is compiled.");
        }
        Path folder = Files.createDirectories(home.resolve("target/browser"));
        try (FileChannel lock =
                        FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = locked(lock, say)) {
            String now = digest();
            Path made = home.resolve("target/browser/engine/made-of");
            if (held.isValid()
                    && Files.isRegularFile(module())
                    && Files.isRegularFile(made)
                    && Files.readString(made).equals(now)) {
                return;
            }
            say.println("parley: compiling the engine for the browser (about a minute; only when the sources changed)");
            compile(say);
            Files.writeString(made, now);
        }
    }

    /** One compiles at a time; the others wait and find it done. */
    private static FileLock locked(FileChannel lock, PrintWriter say) throws IOException {
        FileLock held = lock.tryLock();
        if (held != null) {
            return held;
        }
        say.println("parley: another parley compiles the engine for the browser; waiting for it");
        return lock.lock();
    }

    private void compile(PrintWriter say) throws IOException, InterruptedException {
        boolean windows =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
        ProcessBuilder maven = new ProcessBuilder(
                home.resolve(windows ? "mvnw.cmd" : "mvnw").toString(),
                "-q",
                "-B",
                "-ntp",
                "-Dfast",
                "-Pbrowser",
                "process-classes");
        maven.directory(home.toFile());
        maven.environment().put("JAVA_HOME", System.getProperty("java.home"));
        maven.redirectErrorStream(true);
        Process process = maven.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0 || !Files.isRegularFile(module())) {
            say.print(said);
            say.flush();
            throw new RefusedInput(
                    "the engine does not compile to WebAssembly; the lines above say why. A class or method that was \"not found\" is one that TeaVM's class library lacks: the code that calls it needs another one.");
        }
    }

    private String digest() throws IOException {
        Sha256 digest = new Sha256();
        for (String source : SOURCES) {
            try (Stream<Path> files = Files.walk(home.resolve(source))) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    digest.add(home.relativize(file).toString().replace('\\', '/'));
                    try (InputStream in = Files.newInputStream(file)) {
                        digest.add(in);
                    }
                }
            }
        }
        return digest.hex();
    }
}
