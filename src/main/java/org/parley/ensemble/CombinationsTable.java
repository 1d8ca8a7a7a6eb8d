package org.parley.ensemble;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.parley.analysis.EnoughRuns;
import org.parley.analysis.Wilson;
import org.parley.scenario.Issue;
import org.parley.scenario.Scenario;
import org.parley.table.NumberText;
import org.parley.table.Table;

/**
 * The typical settlement in combinations: on the two, three and four issues that carry the most weight
 * ({@link Settlements}) the combinations of options that settlements hold most often. Whole packages hardly ever recur,
 * their cores do.
 */
public final class CombinationsTable extends SettlementTable {
    /** Combinations of each size that are listed. */
    static final int LISTED = 5;

    private static final int FEWEST = 2;
    private static final int MOST = 4;
    private static final List<Column> COLUMNS = List.of(
            Column.count("issues", "how many issues: the heaviest ones"),
            Column.string("combination", "ids of the scenario", "options, issue=option, separated by spaces"),
            Column.string("words", "…", "the same in words"),
            Column.count("count", "settlements that hold it"),
            Column.count("n", "comprehensive settlements"),
            Column.share("share", "count / n"),
            Column.share("low", "lower limit of the 95 % interval of the share (Wilson)"),
            Column.share("high", "upper limit of the 95 % interval of the share (Wilson)"));

    /** Begins the table of a scenario. */
    public CombinationsTable(Scenario scenario) {
        super("combinations", COLUMNS, scenario);
    }

    /** Different packages among the settlements(). */
    public int packages() {
        return settlements().packages();
    }

    /** That so few settlements tell nothing of what goes together, a sentence; empty if they are enough. */
    public static String tooFew(long n) {
        return EnoughRuns.forShare(n)
                ? ""
                : "Too few settlements to say which terms go together most often (n = " + NumberText.count(n)
                        + "); figures/combinations.csv counts them.";
    }

    @Override
    public Table table() {
        Rows rows = new Rows(COLUMNS);
        int n = settlements().count();
        for (int size = FEWEST; size <= Math.min(MOST, scenario().issues().size()) && n > 0; size++) {
            List<Integer> issues = settlements().byWeight().subList(0, size);
            List<Map.Entry<List<Integer>, Integer>> found = settlements().combinations(issues);
            for (Map.Entry<List<Integer>, Integer> one : found.subList(0, Math.min(LISTED, found.size()))) {
                rows.add(
                        size,
                        said(issues, one.getKey(), " ", true),
                        said(issues, one.getKey(), " + ", false),
                        one.getValue(),
                        n,
                        Wilson.of(one.getValue(), n));
            }
        }
        return rows.table();
    }

    private String said(List<Integer> issues, List<Integer> options, String between, boolean ids) {
        return IntStream.range(0, issues.size())
                .mapToObj(i -> {
                    Issue issue = scenario().issues().get(issues.get(i));
                    var option = issue.options().get(options.get(i));
                    return ids ? issue.id() + "=" + option.id() : issue.shortName() + ": " + option.shortName();
                })
                .collect(Collectors.joining(between));
    }
}
