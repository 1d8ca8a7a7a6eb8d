package org.parley.process;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The program once more in this process, with classes of its own: what it learns from plug-ins stays there. */
public final class FreshProgram implements AutoCloseable {
    private final URLClassLoader loader;

    /**
     * What it said.
     *
     * @param exit code
     * @param out standard output
     * @param err standard error
     */
    public record Said(int exit, String out, String err) {}

    /** A call into its classes. */
    @FunctionalInterface
    private interface Call {
        Object make() throws ReflectiveOperationException;
    }

    public FreshProgram() throws IOException {
        List<URL> urls = new ArrayList<>();
        for (String part : Processes.classPath().split(File.pathSeparator)) {
            urls.add(Path.of(part).toUri().toURL());
        }
        loader = new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    /** Loads plug-ins; what it refuses, or nothing. */
    public String load(Path... jars) throws Exception {
        try {
            inside(() -> loader.loadClass("org.parley.study.Plugins")
                    .getMethod("load", List.class)
                    .invoke(null, List.of(jars)));
            return "";
        } catch (InvocationTargetException refused) {
            if (refused.getCause().getClass().getSimpleName().equals("RefusedInput")) {
                return refused.getCause().getMessage();
            }
            throw refused;
        }
    }

    /** Runs a verb. */
    public Said parley(String... words) throws Exception {
        Object spoken = inside(() -> loader.loadClass("org.parley.cli.Spoken")
                .getMethod("parley", String[].class)
                .invoke(null, (Object) words));
        Class<?> type = spoken.getClass();
        return new Said(
                (int) type.getMethod("exit").invoke(spoken),
                (String) type.getMethod("out").invoke(spoken),
                (String) type.getMethod("err").invoke(spoken));
    }

    private Object inside(Call call) throws ReflectiveOperationException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return call.make();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }
}
