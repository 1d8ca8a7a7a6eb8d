package org.parley.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.parley.process.Processes;

/**
 * A tiny project tree in a folder with a space in its name: the real launcher beside a {@code mvnw} that only notes
 * that it was called and copies a jar into place, and Javas that are shell scripts. The launcher sees no other
 * environment than the one given here, and a PATH with the standard tools but without Java.
 */
final class LauncherProject {
    private static final List<String> TOOLS = List.of(
            "sh",
            "cat",
            "cksum",
            "cmp",
            "cp",
            "cut",
            "dirname",
            "find",
            "head",
            "mkdir",
            "mv",
            "readlink",
            "rm",
            "sed",
            "sleep",
            "sort",
            "stty");

    final Path home;
    final Path elsewhere;
    private final Path tools;
    private final Map<String, String> environment = new LinkedHashMap<>();

    /** What a command left behind. */
    record Result(int exit, String out, String err) {}

    LauncherProject(Path folder) throws IOException {
        home = Files.createDirectories(folder.resolve("my project"));
        elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        tools = Files.createDirectories(folder.resolve("tools"));
        for (String tool : TOOLS) {
            script(tools.resolve(tool), "exec " + locate(tool) + " \"$@\"");
        }
        Files.copy(Path.of("parley").toAbsolutePath(), home.resolve("parley"));
        executable(home.resolve("parley"));
        write("pom.xml", "<project/>", 60);
        write("src/main/java/First.java", "class First {}", 60);
        write("src/main/java/Second.java", "class Second {}", 60);
        buildingBy("echo jar >target/fast/parley.jar");
        environment.put("PATH", tools.toString());
    }

    /**
     * Replaces the body of {@code mvnw}; the call itself is noted in {@code builds.log}, its chatter goes to both
     * streams.
     */
    void buildingBy(String commands) throws IOException {
        script(
                home.resolve("mvnw"),
                "echo \"$JAVA_HOME $*\" >>builds.log; echo chatter; echo chatter >&2; mkdir -p target/fast",
                commands);
    }

    void set(String variable, String value) {
        environment.put(variable, value);
    }

    void onPath(Path folder) {
        environment.put("PATH", folder + ":" + tools);
    }

    /** A Java home whose {@code java} prints its arguments, one a line, and ends with 7. */
    Path fakeJava(String name, String version, boolean compiles) throws IOException {
        return fakeJava(name, version, compiles, 7);
    }

    /** The same; asked whether a sweep is short it answers with this exit code. */
    Path fakeJava(String name, String version, boolean compiles, int answer) throws IOException {
        Path java = Files.createDirectories(elsewhere.resolve(name));
        Files.writeString(java.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        script(
                java.resolve("bin/java"),
                "case \"$*\" in *parley.sweep=ask*) exit " + answer + " ;; esac",
                "printf '%s\\n' \"" + name + "\" \"$@\"",
                "exit 7");
        if (compiles) {
            script(java.resolve("bin/javac"), "exit 0");
        }
        return java;
    }

    /** A folder with a {@code java} that has no release file and can only be asked. */
    Path askableJava(String name, String version) throws IOException {
        Path java = elsewhere.resolve(name);
        script(java.resolve("bin/java"), "echo 'openjdk version \"" + version + "\" 2018-10-16' >&2");
        return java;
    }

    Result run(String... arguments) throws Exception {
        return start(home.resolve("parley"), arguments).result();
    }

    /** Runs the launcher on a terminal of so many columns. */
    Result runOnTerminal(int columns, String argument) throws Exception {
        String launcher = "'" + home.resolve("parley") + "'";
        return start(
                        locate("script"),
                        "-qec",
                        "stty cols " + columns + " rows 24; exec " + launcher + " " + argument,
                        "/dev/null")
                .result();
    }

    /** Starts the launcher, under whatever name, from a folder that has nothing to do with the project. */
    Running start(Path launcher, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(launcher.toString());
        command.addAll(List.of(arguments));
        Path out = Files.createTempFile(elsewhere, "out", ".txt");
        Path err = Files.createTempFile(elsewhere, "err", ".txt");
        ProcessBuilder builder = Processes.of(command)
                .directory(elsewhere.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return new Running(builder.start(), out, err);
    }

    record Running(Process process, Path out, Path err) {
        Result result() throws Exception {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("the launcher did not end within 60 s: " + Files.readString(err));
            }
            return new Result(process.exitValue(), Files.readString(out), Files.readString(err));
        }
    }

    /** One line a build: the Java home it was given and its arguments. */
    List<String> builds() throws IOException {
        Path log = home.resolve("builds.log");
        return Files.exists(log) ? Files.readAllLines(log) : List.of();
    }

    /** Writes a file whose time is {@code secondsAgo} in the past, as a file that was there before any build. */
    void write(String file, String text, int secondsAgo) throws IOException {
        Path path = home.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
        Files.setLastModifiedTime(path, FileTime.from(Instant.now().minusSeconds(secondsAgo)));
    }

    private static void script(Path file, String... lines) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + String.join("\n", lines) + "\n");
        executable(file);
    }

    private static void executable(Path file) {
        if (!file.toFile().setExecutable(true)) {
            throw new IllegalStateException("cannot make executable: " + file);
        }
    }

    private static Path locate(String tool) {
        for (String folder : System.getenv("PATH").split(":", -1)) {
            Path path = Path.of(folder, tool);
            if (Files.isExecutable(path)) {
                return path;
            }
        }
        throw new IllegalStateException("this machine has no " + tool);
    }
}
