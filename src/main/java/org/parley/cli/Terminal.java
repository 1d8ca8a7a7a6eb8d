package org.parley.cli;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.scenario.Scenario;
import org.parley.study.DisplayNames;
import org.parley.study.TextWrap;
import org.parley.study.TraceStory;

/**
 * What a verb knows of its surroundings, and where it writes.
 *
 * @param out results
 * @param err progress and problems; on a terminal of known width {@link ErrorLines}
 * @param width characters of a line
 * @param live whether {@code err} is a terminal, on which a line can be rewritten
 * @param home the folder that Parley was started from, with its scenarios; or null
 */
record Terminal(
        PrintWriter out,
        PrintWriter err,
        int width,
        boolean live,
        @Nullable Path home) {
    /** The width of the terminal that standard error goes to, if the launcher could find it out. */
    private static final String COLUMNS = "parley.columns";

    private static final int NARROWEST = 60;
    private static final int WIDEST = 120;
    private static final int USUAL = 80;

    /** That of this process; the launcher tells by properties what only a shell can know. */
    static Terminal system(OutputStream out, List<String> arguments) {
        String home = System.getProperty("parley.home");
        String columns = System.getProperty(COLUMNS);
        boolean live = Boolean.getBoolean("parley.terminal");
        Writer err = writer(System.err);
        return new Terminal(
                new PrintWriter(writer(out), true),
                live && columns != null ? new ErrorLines(err, width(columns), arguments) : new PrintWriter(err, true),
                width(columns == null ? System.getenv("COLUMNS") : columns),
                live,
                home == null ? null : Path.of(home));
    }

    private static Writer writer(OutputStream stream) {
        return new OutputStreamWriter(stream, StandardCharsets.UTF_8);
    }

    private static int width(@Nullable String columns) {
        try {
            return columns == null || columns.isEmpty()
                    ? USUAL
                    : Math.max(NARROWEST, Math.min(WIDEST, Integer.parseInt(columns.strip())));
        } catch (NumberFormatException odd) {
            return USUAL;
        }
    }

    /** What stands under every table of numbers, so that none is read as a finding. */
    void assumed() {
        paragraph(DisplayNames.ASSUMED);
    }

    /** The banner in short. */
    void banner(Scenario scenario) {
        paragraph(DisplayNames.shortBanner(scenario.banner()));
    }

    /** A run told week by week. */
    void story(List<TraceStory.Part> parts, Scenario scenario) {
        TraceStory.lines(parts, DisplayNames.shortBanner(scenario.banner()), width)
                .forEach(out::println);
    }

    /** A paragraph, wrapped; an empty one is nothing. */
    void paragraph(String text) {
        TextWrap.lines(text, width).forEach(out::println);
    }
}
