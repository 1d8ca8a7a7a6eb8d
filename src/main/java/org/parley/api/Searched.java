package org.parley.api;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.parley.store.Circumstances;
import org.parley.study.SearchFolder;

/** What every search tells of itself and writes, whatever it searched for. */
record Searched(SearchFolder folder, Circumstances circumstances) {
    int tried() {
        return folder.tried();
    }

    long runs() {
        return folder.runs();
    }

    List<String> words() {
        return folder.words();
    }

    Path into(Path to) {
        Objects.requireNonNull(to, "folder");
        return Calls.of(() -> {
            folder.write(to, circumstances, Renderers.found());
            return to;
        });
    }
}
