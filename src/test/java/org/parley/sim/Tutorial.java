package org.parley.sim;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The file of the tutorial, for tests that change a line of it. */
final class Tutorial {
    private Tutorial() {}

    static String text() {
        try {
            return Files.readString(Path.of("scenarios/tutorial.yaml"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
