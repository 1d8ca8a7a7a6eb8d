package org.parley.talks;

import java.util.Objects;
import java.util.function.Supplier;
import org.parley.parameter.BrokenPromise;

/** Asks a plug-in, and tells one that was compiled against another version and misses what it calls. */
final class PluginCall {
    /** By name, as the class library of the browser's engine does not have it. */
    private static final String FAILED_WHILE_LOADED = "java.lang.ExceptionInInitializerError";

    private PluginCall() {}

    /**
     * What the plug-in answers.
     *
     * @throws BrokenPromise if it calls what this version of the program does not have, or if a class of it fails while
     *     it is loaded
     */
    static <T> T of(String who, Supplier<T> call) {
        try {
            return call.get();
        } catch (LinkageError misfit) {
            if (misfit.getClass().getName().equals(FAILED_WHILE_LOADED)) {
                throw new BrokenPromise(
                        who + " fails while a class of it is loaded ("
                                + Objects.requireNonNullElse(misfit.getCause(), misfit) + ")",
                        misfit);
            }
            throw new BrokenPromise(
                    who + " does not fit this version of Parley (" + misfit
                            + ") and has to be compiled anew against it",
                    misfit);
        }
    }
}
