package org.parley.yaml;

import java.util.List;
import java.util.stream.Collectors;

/** A file or an option that cannot be used, with every problem in it. The message has one problem on each line. */
public final class ScenarioException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    /** At least one problem, in the order in which they are to be read. */
    public ScenarioException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** All problems, by place in the file. */
    public List<Problem> problems() {
        return problems;
    }
}
