package org.parley.ensemble;

import java.util.ArrayList;
import java.util.List;
import org.parley.analysis.Wilson;
import org.parley.scenario.Scenario;
import org.parley.search.Binding;
import org.parley.search.Obstacle;
import org.parley.sim.RunResult;
import org.parley.table.Table;

/**
 * Why there was no deal, among the runs that ended without one after at least one round (rejected deals are not among
 * them). First what became of the zone of agreement: a deal that both would sign was refused ({@code holdingOut}), was
 * there and never offered ({@code notFound}), or never was there ({@code closed}); these three add up. Then, among the
 * runs in which there never was one, what would have opened the zone at the last round: these overlap, and none is
 * ranked: what each obstacle alone would have opened (these overlap), what needs two of them, what only all three
 * together, and what nothing of it. Ceasefires, deals that failed in a vote at home and runs without a round are not
 * counted. Model §10.
 *
 * <p>A row that cannot occur is left out: without poll anchors nothing fails at home, without red lines none is in the
 * way, without a war (or with the switch off) promises hold anyway; and a scenario with one obstacle needs no two.
 */
public final class WhyTable implements ResultTable {
    private static final List<String> ROWS = List.of(
            "holdingOut",
            "notFound",
            "closed",
            "without.ratification",
            "without.redLines",
            "without.commitment",
            "without.two",
            "without.three",
            "without.evenThose");
    private static final int CLOSED = 2;
    /** So many rows share out the runs without a deal; the others are of those in which there never was one. */
    public static final int SHARED_OUT = CLOSED + 1;

    private static final List<Column> COLUMNS = List.of(
            Column.string("reason", String.join(", ", ROWS), "what became of the zone, or what would have opened it"),
            Column.string("words", "…", "the same in words"),
            Column.count("count", "runs of which that is true"),
            Column.count("n", "runs without a deal that held a round; from the fourth row on: those that were closed"),
            Column.share("share", "count / n"),
            Column.share("low", "lower limit of the 95 % interval of the share (Wilson)"),
            Column.share("high", "upper limit of the 95 % interval of the share (Wilson)"));

    private final List<String> possible;
    private final String alternative;
    private final long[] counts = new long[ROWS.size()];
    private final long[] labels = new long[Binding.Label.values().length];
    private long n;

    /** An empty table for the runs of a scenario. */
    public WhyTable(Scenario scenario) {
        List<String> obstacles = Obstacle.of(scenario).stream()
                .map(obstacle -> switch (obstacle) {
                    case RATIFICATION -> "without.ratification";
                    case RED_LINES -> "without.redLines";
                    case COMMITMENT -> "without.commitment";
                })
                .toList();
        List<String> rows = new ArrayList<>(ROWS.subList(0, SHARED_OUT));
        rows.addAll(obstacles);
        if (obstacles.size() > 1) {
            rows.add("without.two");
        }
        if (obstacles.size() > 2) {
            rows.add("without.three");
        }
        if (!obstacles.isEmpty()) {
            rows.add("without.evenThose");
        }
        possible = List.copyOf(rows);
        alternative = scenario.alternative();
    }

    @Override
    public String name() {
        return "why";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public void add(RunResult run) {
        Binding binding = run.binding();
        if (binding == null) {
            return;
        }
        n++;
        labels[binding.label().ordinal()]++;
        switch (binding.label()) {
            case HOLDING_OUT -> counts[0]++;
            case NOT_FOUND -> counts[1]++;
            default -> {
                boolean[] opens = {
                    binding.ratification(),
                    binding.redLines(),
                    binding.commitment(),
                    binding.label() == Binding.Label.SEVERAL && binding.two(),
                    binding.label() == Binding.Label.SEVERAL && !binding.two(),
                    binding.label() == Binding.Label.WAR_VALUE
                };
                counts[CLOSED]++;
                for (int f = 0; f < opens.length; f++) {
                    counts[SHARED_OUT + f] += opens[f] ? 1 : 0;
                }
            }
        }
    }

    /** A row in words; {@code alternative} is what a side does without a deal. */
    public static String words(String reason, String alternative) {
        return switch (reason) {
            case "holdingOut" -> "a deal that both would sign was offered and refused";
            case "notFound" -> "a deal that both would sign was there and was not found";
            case "closed" -> "there never was a deal that both would sign";
            case "without.ratification" -> "without the vote at home alone there would have been one";
            case "without.redLines" -> "without red lines alone there would have been one";
            case "without.commitment" -> "had promises held for ever, that alone would have opened one";
            case "without.two" -> "needs two: none alone, but without two of these together there would have been one";
            case "without.three" -> "needs all three: only without all of these together there would have been one";
            case "without.several" ->
                "needs two or all three: only without several of these together there would have been one";
            case "without.evenThose" -> "nothing helps: " + alternative + " is worth more to at least one side";
            default -> throw new IllegalArgumentException("unknown reason " + reason);
        };
    }

    /** Whether a run of this scenario can have the label. */
    boolean canBe(Binding.Label label) {
        return switch (label) {
            case HOLDING_OUT, NOT_FOUND, WAR_VALUE -> true;
            case RATIFICATION -> possible.contains("without.ratification");
            case RED_LINES -> possible.contains("without.redLines");
            case COMMITMENT -> possible.contains("without.commitment");
            case SEVERAL -> possible.contains("without.two");
        };
    }

    /** Runs with this label. */
    long count(Binding.Label label) {
        return labels[label.ordinal()];
    }

    /** Runs without a deal that held a round. */
    long runs() {
        return n;
    }

    @Override
    public Table table() {
        Rows rows = new Rows(COLUMNS);
        for (int r = 0; r < counts.length; r++) {
            if (possible.contains(ROWS.get(r))) {
                long of = r < SHARED_OUT ? n : counts[CLOSED];
                rows.add(ROWS.get(r), words(ROWS.get(r), alternative), counts[r], of, Wilson.of(counts[r], of));
            }
        }
        return rows.table();
    }
}
