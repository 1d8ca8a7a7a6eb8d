package org.parley.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.parley.page.PageFile;
import org.parley.web.PageBuild;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What goes into a page, for the verbs that make one. */
final class PageOptions {
    @Parameters(paramLabel = "SCENARIO", arity = "0..*", description = "Scenario files of your own, offered first.")
    private List<String> scenarios = new ArrayList<>();

    @Option(
            names = "--only",
            paramLabel = "ID",
            description = "Takes only this one of the shipped scenarios. Repeatable.")
    private List<String> only = new ArrayList<>();

    @Option(
            names = "--lesson",
            paramLabel = "FILE",
            description =
                    "Adds a lesson of your own, which is offered first (docs/teaching/writing-a-lesson.md). Repeatable.")
    private List<String> lessons = new ArrayList<>();

    /** The page; compiles the engine if need be. */
    PageFile page(Terminal terminal) throws IOException, InterruptedException {
        return PageBuild.of(terminal.home(), new PageBuild.Wanted(scenarios, only, lessons), terminal.err());
    }
}
