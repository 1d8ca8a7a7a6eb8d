package org.parley.study;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.parley.parameter.Choice;
import org.parley.parameter.Parameters;
import org.parley.parameter.PluginJar;
import org.parley.store.ResultFolder;
import org.parley.talks.StrategyPlugin;
import org.parley.talks.StylePlugin;

/**
 * Strategies and styles from jars of their own (docs/plugins.md). They are found when the program starts, before the
 * first scenario is read: every jar in the folder {@value #FOLDER} beside the program, then those that
 * {@value #VARIABLE} names. The working directory is not searched: a folder that somebody sent brings no code along.
 */
public final class Plugins {
    /** The folder beside the program. */
    public static final String FOLDER = "plugins";

    /** Jars and folders of jars, separated as on a class path. */
    public static final String VARIABLE = "PARLEY_PLUGINS";

    private static final String ENDING = ".jar";

    /** Java's ServiceLoader of a class that it cannot use. */
    private static final Pattern SAID = Pattern.compile(
            "(?:Provider )?(\\S+) (not found|not a subtype|could not be instantiated|Unable to get public no-arg constructor)");

    private Plugins() {}

    /**
     * The jars that the surroundings name, in the order in which they are loaded.
     *
     * @param home the folder of the program, or null
     * @param named what {@value #VARIABLE} says, or null
     * @throws RefusedInput if it names what is not there
     */
    public static List<Path> found(@Nullable Path home, @Nullable String named) {
        Set<Path> jars = new LinkedHashSet<>();
        if (home != null && Files.isDirectory(home.resolve(FOLDER))) {
            jars.addAll(in(home.resolve(FOLDER)));
        }
        for (String text : named == null ? new String[0] : named.split(File.pathSeparator, -1)) {
            if (!text.isBlank()) {
                Path path = path(text);
                if (Files.isDirectory(path)) {
                    jars.addAll(in(path));
                } else if (Files.exists(path)) {
                    jars.add(path);
                } else {
                    throw new RefusedInput(VARIABLE + " names " + path + ": there is no such file or folder.");
                }
            }
        }
        return List.copyOf(jars);
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException odd) {
            throw new RefusedInput(VARIABLE + " names \"" + text + "\": " + odd.getReason() + ".");
        }
    }

    private static List<Path> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(ENDING)).sorted().toList();
        } catch (IOException unreadable) {
            throw new RefusedInput("cannot read the folder " + folder + ".");
        }
    }

    /**
     * Adds the strategies and styles of jars to those of the program, for as long as the process lives; a jar whose
     * bytes are there already adds nothing.
     *
     * @throws RefusedInput with what is wrong with every jar that cannot be used
     */
    public static synchronized void load(List<Path> jars) {
        List<String> problems = new ArrayList<>();
        for (Path jar : jars) {
            try {
                load(jar);
            } catch (RefusedInput wrong) {
                problems.add("the plug-in " + jar + " " + wrong.getMessage());
            }
        }
        if (!problems.isEmpty()) {
            throw new RefusedInput(String.join("\n", problems));
        }
    }

    private static void load(Path jar) {
        PluginJar about = about(jar);
        boolean there = Parameters.CHOICES.stream()
                .flatMap(choice -> choice.jars().stream())
                .anyMatch(other -> other.sha256().equals(about.sha256()));
        if (there) {
            return;
        }
        ClassLoader loader = loader(jar); // stays open: classes are read when they are first used
        List<StrategyPlugin> strategies = made(StrategyPlugin.class, loader);
        List<StylePlugin> styles = made(StylePlugin.class, loader);
        if (strategies.isEmpty() && styles.isEmpty()) {
            throw new RefusedInput("names no strategy and no style; wanted is META-INF/services/"
                    + StrategyPlugin.class.getName() + " or META-INF/services/" + StylePlugin.class.getName()
                    + " with the name of a class.");
        }
        strategies.forEach(strategy -> add(Parameters.STRATEGY, strategy, about));
        styles.forEach(style -> add(Parameters.MEDIATOR_STYLE, style, about));
    }

    private static PluginJar about(Path jar) {
        try (JarFile file = new JarFile(jar.toFile())) {
            Manifest manifest = file.getManifest();
            String version = manifest == null
                    ? null
                    : manifest.getMainAttributes().getValue(Attributes.Name.IMPLEMENTATION_VERSION);
            return new PluginJar(
                    String.valueOf(jar.getFileName()), version == null ? "" : version, ResultFolder.sha256(jar));
        } catch (ZipException broken) {
            throw new RefusedInput("is no jar that can be read (" + broken.getMessage() + "). Maybe it was cut short?");
        } catch (NoSuchFileException missing) {
            throw new RefusedInput("is not there.");
        } catch (IOException unread) {
            throw new RefusedInput(
                    Files.isDirectory(jar)
                            ? "is a folder; a jar is wanted."
                            : "cannot be read: " + unread.getMessage() + ".");
        }
    }

    private static ClassLoader loader(Path jar) {
        try {
            return new URLClassLoader(new URL[] {jar.toUri().toURL()}, StrategyPlugin.class.getClassLoader());
        } catch (MalformedURLException odd) {
            throw new RefusedInput("cannot be read: " + odd.getMessage() + ".");
        }
    }

    /** One object of every class that the jar itself names for a role. */
    private static <T> List<T> made(Class<T> role, ClassLoader loader) {
        List<T> made = new ArrayList<>();
        try {
            for (ServiceLoader.Provider<T> provider :
                    ServiceLoader.load(role, loader).stream().toList()) {
                if (provider.type().getClassLoader() == loader) {
                    made.add(provider.get());
                }
            }
        } catch (ServiceConfigurationError | LinkageError wrong) {
            throw new RefusedInput(why(wrong));
        }
        return made;
    }

    private static String why(Error wrong) {
        Throwable cause = wrong.getCause() == null ? wrong : wrong.getCause();
        if (cause instanceof LinkageError) {
            return "does not fit this version of Parley (" + cause + "). Maybe compile it anew against this one?";
        }
        return "cannot be used: " + said(String.valueOf(wrong.getMessage()))
                + (cause == wrong || cause instanceof NoSuchMethodException ? "." : " (" + cause + ").");
    }

    /** What ServiceLoader says of a class, in words that tell what to do; else as it says it. */
    private static String said(String message) {
        String role = message.startsWith(StylePlugin.class.getName()) ? "StylePlugin" : "StrategyPlugin";
        String said = message.replace(StrategyPlugin.class.getName() + ": ", "")
                .replace(StylePlugin.class.getName() + ": ", "");
        Matcher words = SAID.matcher(said);
        if (!words.matches()) {
            return said;
        }
        String type = words.group(1);
        return switch (words.group(2)) {
            case "not found" -> "it names the class " + type + ", which is not in it";
            case "not a subtype" -> "the class " + type + " does not implement " + role;
            case "could not be instantiated" -> "the constructor of " + type + " fails";
            default -> "the class " + type + " has no public constructor without arguments";
        };
    }

    private static void add(Choice choice, Choice.Word word, PluginJar jar) {
        try {
            choice.add(word, jar);
        } catch (IllegalArgumentException wrong) {
            throw new RefusedInput("cannot be used: " + wrong.getMessage() + ".");
        } catch (RuntimeException | LinkageError thrown) {
            throw new RefusedInput("cannot be used: " + word.getClass().getName() + " does not tell its name, its"
                    + " sentence and what it reads (" + thrown + ").");
        }
    }
}
