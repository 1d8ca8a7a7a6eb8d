package org.parley.study;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.scenario.Scenario;

/** Finds the files that {@link AssumptionWords} name. */
public interface AssumptionFiles {
    /** The word for standard input. */
    String STANDARD_INPUT = "-";

    /**
     * The scenario of this word.
     *
     * @throws RefusedInput if there is none
     */
    Source scenario(String word);

    /**
     * The preset of this word.
     *
     * @param number of the preset among those that are laid, from 1 on
     * @param on the scenario that it is laid over
     * @throws RefusedInput if there is none
     */
    Path preset(int number, String word, Scenario on);

    /**
     * Where a scenario stands.
     *
     * @param place the file, or the name of the place in messages
     * @param typed the bytes of a scenario that stands in no file; shared, do not write; null: it stands in the file
     */
    record Source(Path place, byte @Nullable [] typed) {}

    /**
     * Files by path, by their names among those of the current folder and of home, or from standard input, which is
     * read once.
     */
    static AssumptionFiles named(@Nullable Path home, InputStream standardInput) {
        return new Named(home, standardInput);
    }

    /**
     * The files that a result folder keeps below {@value org.parley.store.ResultFolder#SOURCE}, whatever the words
     * are.
     */
    static AssumptionFiles kept(Path sources) {
        return new AssumptionFiles() {
            @Override
            public Source scenario(String word) {
                return new Source(only(sources.resolve("scenario")), null);
            }

            @Override
            public Path preset(int number, String word, Scenario on) {
                return only(sources.resolve("preset-" + number));
            }
        };
    }

    private static Path only(Path folder) {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                List<Path> found = files.toList();
                if (found.size() == 1) {
                    return found.get(0);
                }
            } catch (IOException unreadable) {
                throw new RefusedInput("cannot read " + folder + ": " + unreadable.getMessage() + ".");
            }
        }
        throw new RefusedInput(folder + " holds no file, or several; one is wanted.");
    }

    /** Finds the files by path or name. */
    final class Named implements AssumptionFiles {
        private final @Nullable Path home;
        private final InputStream standardInput;
        private byte @Nullable [] typed;

        private Named(@Nullable Path home, InputStream standardInput) {
            this.home = home;
            this.standardInput = standardInput;
        }

        @Override
        public Source scenario(String word) {
            if (!word.equals(STANDARD_INPUT)) {
                return new Source(Shipped.scenarios(home).find(word, "scenario"), null);
            }
            try {
                typed = typed == null ? standardInput.readAllBytes() : typed;
            } catch (IOException broken) {
                throw new RefusedInput("cannot read standard input: " + broken.getMessage() + ".");
            }
            return new Source(Path.of("standard input"), typed);
        }

        @Override
        public Path preset(int number, String word, Scenario on) {
            return Shipped.preset(home, word, on);
        }
    }
}
