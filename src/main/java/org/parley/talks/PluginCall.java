package org.parley.talks;

import java.util.Objects;
import java.util.function.Supplier;
import org.parley.parameter.BrokenPromise;

/** Asks a plug-in, and tells one that was compiled against another version and misses what it calls. */
final class PluginCall {
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
        } catch (ExceptionInInitializerError begun) {
            throw new BrokenPromise(
                    who + " fails while a class of it is loaded (" + Objects.requireNonNullElse(begun.getCause(), begun)
                            + ")",
                    begun);
        } catch (LinkageError misfit) {
            throw new BrokenPromise(
                    who + " does not fit this version of Parley (" + misfit
                            + ") and has to be compiled anew against it",
                    misfit);
        }
    }
}
