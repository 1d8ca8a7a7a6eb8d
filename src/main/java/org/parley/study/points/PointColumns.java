package org.parley.study.points;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.format.Overrides;
import org.parley.parameter.NearMiss;
import org.parley.scenario.Scenario;

/**
 * What the columns of points mean. {@value #ID} names a point, {@value #SEED} is the seed of its runs, {@value #PRESET}
 * a preset; a key of {@code --set} is that setting; any other column is kept and sets nothing. A name that is nearly
 * one of these is refused, so that a slip of the pen is no column that sets nothing.
 */
final class PointColumns {
    static final String ID = "id";
    static final String SEED = "seed";
    static final String PRESET = "preset";
    private static final List<String> OURS = List.of(ID, SEED, PRESET);
    /** Keys of JSON that are remembered; more different ones are looked at each time. */
    static final int MOST_REMEMBERED = 10_000;

    /** A column that sets nothing and is no mistake. */
    static final Meaning KEPT = new Meaning(Use.KEPT, "");

    private final Scenario scenario;
    private final Set<String> written;
    private final List<String> near;
    private final Map<String, Meaning> seen = new LinkedHashMap<>();

    /** What a column is for. */
    enum Use {
        ID,
        SEED,
        PRESET,
        SETTING,
        KEPT
    }

    /**
     * What a name means.
     *
     * @param use what the column is for
     * @param problem in a sentence, or empty
     */
    record Meaning(Use use, String problem) {}

    /**
     * For points of a scenario.
     *
     * @param written names of columns that stand in the lines that go out
     */
    PointColumns(Scenario scenario, Set<String> written) {
        this.scenario = scenario;
        this.written = written;
        this.near = new ArrayList<>(Overrides.firstWords());
        near.addAll(OURS);
    }

    Meaning of(String name) {
        Meaning known = seen.get(name);
        if (known == null) {
            known = meaning(name);
            if (seen.size() < MOST_REMEMBERED) {
                seen.put(name, known);
            }
        }
        return known;
    }

    private Meaning meaning(String name) {
        if (OURS.contains(name)) {
            return new Meaning(Use.valueOf(name.toUpperCase(java.util.Locale.ROOT)), "");
        }
        if (name.isBlank()) {
            return new Meaning(
                    Use.KEPT,
                    "a column has no name. Maybe the index that pandas writes? to_csv(index=False) leaves it out.");
        }
        if (written.contains(name)) {
            return new Meaning(
                    Use.KEPT, "\"" + name + "\" is a column of the lines that go out; another name is wanted.");
        }
        if (Overrides.isMeantToBeSet(name)) {
            return new Meaning(Use.SETTING, sentences(Overrides.ofKey(scenario, name, name)));
        }
        int dot = name.indexOf('.');
        String rest = dot < 0 ? "" : name.substring(dot);
        return NearMiss.ofAWordThatMayStand(name.substring(0, name.length() - rest.length()), near)
                .map(word -> Overrides.isMeantToBeSet(word + rest) ? word + rest : word)
                .map(meant -> new Meaning(
                        Use.KEPT,
                        "unknown column \"" + name + "\". Maybe \"" + meant
                                + "\"? A column that is only to be kept needs a name that is less like it."))
                .orElse(KEPT);
    }

    static String sentences(List<org.parley.yaml.Problem> problems) {
        return problems.stream()
                .map(p -> p.hint().isEmpty() ? p.message() : p.message() + " " + p.hint())
                .collect(Collectors.joining(" "));
    }
}
