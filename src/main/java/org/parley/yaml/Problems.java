package org.parley.yaml;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.parley.parameter.NearMiss;

/** Collects the problems of one file or one option, so that they can all be told at once. */
public final class Problems {
    private final String file;
    private final List<Problem> causes = new ArrayList<>();
    private final List<Problem> found = new ArrayList<>();

    /** For a file or an option, as the user named it. */
    public Problems(String file) {
        this.file = file;
    }

    /** The file or option. */
    public String file() {
        return file;
    }

    /** Adds one without a place. */
    public void add(String message, String hint) {
        add(0, 0, message, hint);
    }

    /** Adds one; line and column 1-based, or 0. */
    public void add(int line, int column, String message, String hint) {
        found.add(new Problem(file, line, column, message, hint));
    }

    /**
     * Adds one that others follow from, as unknown names follow from an issue whose id is wrong; line and column
     * 1-based, or 0.
     */
    public void addCause(int line, int column, String message, String hint) {
        causes.add(new Problem(file, line, column, message, hint));
    }

    /** How many there are. */
    public int count() {
        return causes.size() + found.size();
    }

    /** All: first those that others follow from, then the rest, both by place. */
    public List<Problem> all() {
        return Stream.of(causes, found)
                .flatMap(some -> some.stream().sorted(Problem.BY_PLACE))
                .distinct()
                .toList();
    }

    /** Throws if there is any. */
    public void throwIfAny() {
        if (count() > 0) {
            throw new ScenarioException(all());
        }
    }

    /** {@code Maybe "freeze"?} if one of the names is near, otherwise empty. */
    public static String maybe(String mistyped, Collection<String> names) {
        if (mistyped.length() == 1) {
            // any letter is one edit from any other: only the case may have been missed
            return names.stream()
                    .filter(mistyped::equalsIgnoreCase)
                    .findFirst()
                    .map(name -> "Maybe \"" + name + "\"?")
                    .orElse("");
        }
        return NearMiss.of(mistyped, List.copyOf(names))
                .map(name -> "Maybe \"" + name + "\"?")
                .orElse("");
    }
}
