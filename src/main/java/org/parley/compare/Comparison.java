package org.parley.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.Bootstrap;
import org.parley.analysis.EnoughRuns;
import org.parley.analysis.Interval;
import org.parley.analysis.PairedComparison;
import org.parley.analysis.Statistic;
import org.parley.analysis.Transitions;
import org.parley.ensemble.Column;
import org.parley.ensemble.RunColumn;
import org.parley.ensemble.RunColumns;
import org.parley.ensemble.UnderPressure;
import org.parley.format.ScenarioWriter;
import org.parley.parameter.Side;
import org.parley.scenario.FixedPreference;
import org.parley.scenario.Issue;
import org.parley.scenario.Option;
import org.parley.scenario.Party;
import org.parley.scenario.Scenario;
import org.parley.sweep.SweepOutcome;
import org.parley.table.ChartContext;
import org.parley.table.NumberText;
import org.parley.table.Table;
import org.parley.talks.Outcome;

/**
 * Two ensembles of one scenario, or of two scenarios with the same parties, and one seed, run by run: replication k of
 * both has the same random numbers, so what differs between them is what was changed in the assumptions and what
 * follows from it; most of the chance cancels in the differences ({@link PairedComparison}). Limit: an ensemble
 * compared with itself has no change and difference 0 everywhere.
 *
 * @param first one ensemble
 * @param second the other; differences are second − first
 * @param changes what differs in the assumptions, a line each
 * @param measures {@code measure, kind, first, second, difference, low, high, n, missing, unmatched}: agreement and
 *     every outcome (shares of runs), then means
 * @param transitions {@code from, to, changed, count, n, share, low, high}: from which outcome to which
 * @param terms {@link #TERM_COLUMNS}: terms of agreements in both
 * @param obstacles {@link #OBSTACLE_COLUMNS}: what stood in the way in both
 * @param diff in which lines the scenario files differ where that is more than what is listed
 * @param notes what the reader must know first
 * @param all the same over all pairs, where the pairs in which both draws fit the record are what this one shows; else
 *     null
 */
public record Comparison(
        StoredEnsemble first,
        StoredEnsemble second,
        List<String> changes,
        Table measures,
        Table transitions,
        Table terms,
        Table obstacles,
        List<String> diff,
        List<String> notes,
        @Nullable Comparison all) {
    /** Means over the runs of both ensembles that have the number, and shares of runs with 1. */
    private static final List<String> MEASURES = List.of(
            "weeks",
            "survival5",
            "asymmetry",
            "lossAsymmetry",
            "planAsymmetry",
            "costOfWar.A",
            "costOfWar.B",
            "u.A",
            "u.B",
            "zopaEverOpen");

    /** Of these, what tells of terms: only agreements count, no deal that was refused at home. */
    private static final Set<String> OF_TERMS = Set.of("asymmetry", "lossAsymmetry", "planAsymmetry", "u.A", "u.B");

    /** The columns of {@link #terms}. */
    public static final List<Column> TERM_COLUMNS = TermChanges.COLUMNS;

    /** The columns of {@link #obstacles}. */
    public static final List<Column> OBSTACLE_COLUMNS = ObstacleChanges.COLUMNS;

    /** The columns of {@link #measures}. */
    public static final List<Column> MEASURE_COLUMNS = List.of(
            new Column("measure", Column.TEXT, "agreement, an outcome, a column of runs.csv", "what is compared"),
            new Column("kind", Column.TEXT, "share, mean", "what is made of the runs"),
            new Column("first", "as said", "…", "share or mean in the first ensemble, over the n pairs"),
            new Column("second", "as said", "…", "share or mean in the second ensemble, over the n pairs"),
            new Column("difference", "as said", "…", "second − first"),
            new Column(
                    "low",
                    "as said",
                    "…",
                    "lower limit of the 95 % interval of the difference (shares: Newcombe 1998, means: Student's t)"),
            new Column("high", "as said", "…", "upper limit of the 95 % interval of the difference"),
            new Column(
                    "n",
                    "–",
                    "0 …",
                    "pairs of runs in which both have the number; of asymmetry, lossAsymmetry, planAsymmetry, u.A and u.B those that both end in an agreement"),
            new Column("missing", "–", "0 …", "pairs in which one or both do not"),
            new Column("unmatched", "–", "0 …", "runs of either ensemble without a partner"));

    /** The columns of {@link #transitions}. */
    public static final List<Column> TRANSITION_COLUMNS = List.of(
            new Column("from", Column.TEXT, "an outcome", "how the run ended in the first ensemble"),
            new Column("to", Column.TEXT, "an outcome", "how the run with the same random numbers ended in the second"),
            new Column("changed", "–", "0, 1", "1 if they differ"),
            new Column("count", "–", "0 …", "pairs of runs"),
            new Column("n", "–", "0 …", "all pairs"),
            new Column("share", "–", "0 … 1", "count / n"),
            new Column("low", "–", "0 … 1", "lower limit of the 95 % interval of the share (Wilson)"),
            new Column("high", "–", "0 … 1", "upper limit of the 95 % interval of the share (Wilson)"));

    /**
     * Compares.
     *
     * @throws NotComparable if the two share no scenario, deals or random numbers
     */
    public static Comparison of(StoredEnsemble first, StoredEnsemble second) {
        sameConflict(first.scenario(), second.scenario());
        if (first.seed() != second.seed()) {
            throw new NotComparable("the seeds are " + first.seed() + " and " + second.seed()
                    + ": the runs share no random numbers. Maybe run one of them again with --seed " + first.seed()
                    + "?");
        }
        if (first.fixed() != second.fixed()) {
            throw new NotComparable(
                    "one of the two was run with --fixed, the other was not: their runs share no draws.");
        }
        Comparison everything = over(first, second);
        boolean one = FittingPairs.asked(first.runs());
        boolean two = FittingPairs.asked(second.runs());
        if (!one && !two) {
            return everything;
        }
        List<String> notes = new ArrayList<>(everything.notes());
        if (one != two) {
            notes.add("only one of the two was held against a record of the talks before: all pairs are shown.");
            return everything.with(notes, null);
        }
        FittingPairs pairs = FittingPairs.of(first.runs(), second.runs());
        notes.add(pairs.words());
        if (!pairs.enough()) {
            notes.add("too few pairs fit to be shown: all pairs are.");
            return everything.with(notes, null);
        }
        return over(first.with(pairs.first()), second.with(pairs.second())).with(notes, everything);
    }

    private Comparison with(List<String> otherNotes, @Nullable Comparison ofAll) {
        return new Comparison(first, second, changes, measures, transitions, terms, obstacles, diff, otherNotes, ofAll);
    }

    /** Whether the draws of the pairs that are shown all fit the record. */
    public boolean fitting() {
        return all != null;
    }

    /** "350 pairs of runs", and that they fit the record where they do. */
    public String pairsInWords() {
        return NumberText.count(pairs()) + (pairs() == 1 ? " pair" : " pairs") + " of runs"
                + (fitting() ? " whose draws fit the record" : "");
    }

    private static Comparison over(StoredEnsemble first, StoredEnsemble second) {
        List<RunColumn> columns = RunColumns.of(first.scenario(), first.fixed());
        List<Statistic> measures = new ArrayList<>();
        measures.add(SweepOutcome.of(SweepOutcome.AGREEMENT, columns).orElseThrow());
        for (Outcome outcome :
                Outcome.possible(first.scenario().war() || second.scenario().war())) {
            measures.add(SweepOutcome.of(outcome.name(), columns).orElseThrow());
        }
        boolean alike = ids(first.scenario()).equals(ids(second.scenario()));
        for (String name : MEASURES) {
            boolean there = first.runs().has(name) && second.runs().has(name);
            if (there && (alike || !OF_TERMS.contains(name))) {
                Statistic measure = SweepOutcome.of(name, columns).orElseThrow();
                measures.add(OF_TERMS.contains(name) ? SweepOutcome.overAgreements(measure) : measure);
            }
        }
        List<String> keys = List.of(RunColumns.REPLICATION);
        List<String> order = Arrays.stream(Outcome.values()).map(Outcome::name).toList();
        Table paired;
        Table moves;
        try {
            paired = PairedComparison.of(first.runs(), second.runs(), keys, measures, Bootstrap.of(first.seed()));
            moves = Transitions.of(first.runs(), second.runs(), keys, "outcome", order);
        } catch (IllegalArgumentException noPairs) {
            throw new NotComparable(noPairs.getMessage() + ".");
        }
        List<String> changes = Changes.of(first.scenario(), second.scenario());
        boolean more = !alike || otherwiseDifferent(first.scenario(), second.scenario());
        List<String> diff = more
                ? ScenarioDiff.of(ScenarioWriter.write(first.scenario()), ScenarioWriter.write(second.scenario()))
                : List.of();
        return new Comparison(
                first,
                second,
                changes,
                paired,
                moves,
                TermChanges.of(first, second),
                ObstacleChanges.of(first, second),
                diff,
                notes(first, second, changes, paired),
                null);
    }

    /** The comparison in five to seven sentences. */
    public List<String> inShort() {
        return new ComparisonInShort(this).sentences();
    }

    /** The most frequent transitions that changed something, as {@link #shownTransitions} has them. */
    public Table largestFlows(int most) {
        List<Integer> rows = new ArrayList<>();
        for (int r = 0; r < transitions.rows(); r++) {
            if (transitions.number("changed", r) == 1) {
                rows.add(r);
            }
        }
        rows.sort(Comparator.comparingDouble((Integer r) -> -transitions.number("count", r))
                .thenComparingInt(r -> r));
        return shownTransitions(rows.stream().limit(most).toList());
    }

    /**
     * Terms or obstacles as a reader sees them, all texts: {@code what, First, Second, Change, 95 % interval, n}; "too
     * few" in place of a change over fewer pairs than a sentence would speak of.
     */
    public static Table shownShares(Table of, String what) {
        List<List<String>> rows = new ArrayList<>();
        for (int r = 0; r < of.rows(); r++) {
            rows.add(List.of(
                    of.string("words", r),
                    NumberText.percent(of.number("first", r)),
                    NumberText.percent(of.number("second", r)),
                    change(of, r, 100),
                    interval(of, r, 100),
                    NumberText.count((long) of.number("n", r))));
        }
        return texts(List.of(what, "First", "Second", "Change", "95 % interval", "n"), rows);
    }

    private static String change(Table of, int row, double by) {
        return EnoughRuns.forChange((long) of.number("n", row))
                ? NumberText.signed(by * of.number("difference", row))
                : NumberText.MISSING;
    }

    private static String interval(Table of, int row, double by) {
        return EnoughRuns.forChange((long) of.number("n", row))
                ? NumberText.interval(by * of.number("low", row), by * of.number("high", row))
                : "too few";
    }

    /** How the measures are read, in one paragraph under their table. */
    public String reading() {
        return "Change is second − first, of shares in percentage points; an interval that holds 0 is compatible with no change. Means are over the n pairs in which both runs have the number. "
                + "Utilities are those of the terms; like costs of war they are a "
                + ChartContext.STK + ", unless a unit stands beside them. Who gave more, above 0: "
                + first.scenario().party(Side.A).name()
                + ", from its opening (0: both came equally far down from the best deal each could have signed in round one), from today (0: both give up equally much of what they hold) and, where both published one, from their own plans; which baseline is fair to use is what the two sides disagree about. A deal was acceptable to both: in some round.";
    }

    /** A measure in words, with the parties' names. */
    public String word(String measure) {
        Scenario scenario = first.scenario();
        return switch (measure) {
            case SweepOutcome.AGREEMENT -> "Settlement or framework";
            case "weeks" -> "Weeks until the end";
            case "survival5" -> "Chance that terms stand 5 years";
            case "asymmetry" -> "Who gave more, from openings";
            case "lossAsymmetry" -> "Who gave more, from today";
            case "planAsymmetry" -> "Who gave more, from own plans";
            case "costOfWar.A" -> "Cost of war to " + scenario.party(Side.A).shortName();
            case "costOfWar.B" -> "Cost of war to " + scenario.party(Side.B).shortName();
            case "u.A" -> "Utility to " + scenario.party(Side.A).shortName() + worthUnit(scenario.party(Side.A));
            case "u.B" -> "Utility to " + scenario.party(Side.B).shortName() + worthUnit(scenario.party(Side.B));
            case "zopaEverOpen" -> "A deal was acceptable to both";
            default -> Outcome.byName(measure).map(Outcome::label).orElse(measure);
        };
    }

    private static String worthUnit(Party party) {
        return party.scale().points() ? ", " + party.scale().unit() : "";
    }

    /**
     * The measures as a reader sees them, all texts: {@code Statistic, First, Second, Change, 95 % interval, n}; shares
     * in percent, their changes in points; "too few" as in {@link #shownShares}.
     */
    public Table shownMeasures() {
        List<List<String>> rows = new ArrayList<>();
        for (int r = 0; r < measures.rows(); r++) {
            boolean share = measures.string("kind", r).equals("share");
            double by = share ? 100 : 1;
            double one = measures.number("first", r);
            double two = measures.number("second", r);
            rows.add(List.of(
                    word(measures.string("measure", r)),
                    share ? NumberText.percent(one) : NumberText.two(one),
                    share ? NumberText.percent(two) : NumberText.two(two),
                    change(measures, r, by),
                    interval(measures, r, by),
                    NumberText.count((long) measures.number("n", r))));
        }
        return texts(List.of("Measure", "First", "Second", "Change", "95 % interval", "n"), rows);
    }

    /**
     * The transitions that changed something, as a reader sees them, all texts:
     * {@code From, To, Runs, Share, 95 % interval}.
     */
    public Table shownTransitions() {
        return shownTransitions(IntStream.range(0, transitions.rows())
                .filter(r -> transitions.number("changed", r) == 1)
                .boxed()
                .toList());
    }

    private Table shownTransitions(List<Integer> of) {
        List<List<String>> rows = new ArrayList<>();
        for (int r : of) {
            rows.add(List.of(
                    word(transitions.string("from", r)),
                    word(transitions.string("to", r)),
                    NumberText.count((long) transitions.number("count", r)),
                    NumberText.percent(transitions.number("share", r)),
                    NumberText.percentInterval(transitions.number("low", r), transitions.number("high", r))));
        }
        return texts(List.of("From", "To", "Runs", "Share", "95 % interval"), rows);
    }

    /** "106 of 500 runs ended otherwise: 21 % (95 % interval 18 … 25 %)." */
    public String changedInWords() {
        Interval share = Transitions.changed(transitions);
        return NumberText.count(changedRuns()) + " of " + NumberText.count(pairs()) + " runs ended otherwise: "
                + NumberText.percent(share.estimate()) + " (95 % interval "
                + NumberText.percentInterval(share.low(), share.high()) + ").";
    }

    private static Table texts(List<String> names, List<List<String>> rows) {
        Table.Builder table = Table.builder();
        for (int c = 0; c < names.size(); c++) {
            int at = c;
            table.strings(names.get(c), rows.stream().map(row -> row.get(at)).toList());
        }
        return table.build();
    }

    /** Pairs of runs that ended otherwise. */
    public long changedRuns() {
        long changed = 0;
        for (int r = 0; r < transitions.rows(); r++) {
            changed += transitions.number("changed", r) == 1 ? (long) transitions.number("count", r) : 0;
        }
        return changed;
    }

    /** Pairs of runs. */
    public long pairs() {
        return (long) transitions.number("n", 0);
    }

    private static List<String> notes(
            StoredEnsemble first, StoredEnsemble second, List<String> changes, Table measures) {
        List<String> notes = new ArrayList<>();
        if (!first.program().equals(second.program())) {
            notes.add("the two were made by different programs (" + first.program() + " and " + second.program()
                    + "): a difference may come from there.");
        }
        if (!ids(first.scenario()).equals(ids(second.scenario()))) {
            notes.add(
                    "the two have the same parties and other issues or options: endings, weeks, durability and the terms of issues that both have are compared; worths are not, for each is a share of its own deals. Draws that only one of them has, such as scores of an option, are not common to a pair.");
        } else if (!first.scenario().id().equals(second.scenario().id())) {
            notes.add("the scenarios are " + first.scenario().id() + " and "
                    + second.scenario().id() + ", with the same parties and issues.");
        }
        if (otherwiseDifferent(first.scenario(), second.scenario())) {
            notes.add("the scenario files differ in more than numbers: the lines that differ are listed.");
        } else if (changes.isEmpty()) {
            notes.add("nothing differs in the assumptions.");
        }
        String one = UnderPressure.sentence(first.scenario());
        String two = UnderPressure.sentence(second.scenario());
        if (changes.size() == 1
                && !otherwiseDifferent(first.scenario(), second.scenario())
                && UnderPressure.pair(first.scenario(), second.scenario())) {
            notes.add(
                    "the two differ in one question alone: whether pressure itself makes an agreement break sooner. With "
                            + UnderPressure.NAME + " at 0 it does not, with more it does.");
        } else if (one.equals(two) && !one.isEmpty() && first.pressed().equals(second.pressed())) {
            notes.add("both: " + pressed(one, first));
        } else {
            notes.addAll(one.isEmpty() ? List.of() : List.of("the first: " + pressed(one, first)));
            notes.addAll(two.isEmpty() ? List.of() : List.of("the second: " + pressed(two, second)));
        }
        long unmatched = (long) measures.number("unmatched", 0);
        if (unmatched > 0) {
            notes.add(unmatched + (unmatched == 1 ? " run has" : " runs have")
                    + " no partner in the other ensemble and " + (unmatched == 1 ? "is" : "are") + " left out.");
        }
        return notes;
    }

    /** What either cannot say, since a term is off, each in a sentence; what is true of both comes first. */
    public List<String> silent() {
        List<String> one = first.silent();
        List<String> two = second.silent();
        List<String> said = new ArrayList<>();
        one.stream().filter(two::contains).forEach(both -> said.add("Both: " + both));
        one.stream().filter(of -> !two.contains(of)).forEach(of -> said.add("The first: " + of));
        two.stream().filter(of -> !one.contains(of)).forEach(of -> said.add("The second: " + of));
        return said;
    }

    /** What is assumed of pressed agreements, with the figure under the other assumption where the run has it. */
    private static String pressed(String assumed, StoredEnsemble of) {
        return assumed + "." + (of.pressed().isEmpty() ? "" : " " + of.pressed() + ".");
    }

    private static boolean otherwiseDifferent(Scenario one, Scenario two) {
        return !withoutFixed(one).parties().equals(withoutFixed(two).parties())
                || !one.issues().equals(two.issues())
                || !java.util.Objects.equals(one.objective(), two.objective())
                || !java.util.Objects.equals(one.guarantee(), two.guarantee())
                || !Arrays.deepEquals(one.carrots(), two.carrots());
    }

    private static Scenario withoutFixed(Scenario scenario) {
        Scenario without = scenario;
        for (Side side : Side.values()) {
            without = without.with(side, scenario.party(side).preference().with(FixedPreference.NONE));
        }
        return without;
    }

    private static void sameConflict(Scenario one, Scenario two) {
        for (Side side : Side.values()) {
            Party a = one.party(side);
            Party b = two.party(side);
            if (!a.id().equals(b.id())) {
                throw new NotComparable((one.id().equals(two.id())
                                ? "both scenarios are " + one.id() + ", but side "
                                : "the scenarios are " + one.id() + " and " + two.id() + ", and side ")
                        + side + " is " + a.id() + " in one and " + b.id()
                        + " in the other; two scenarios with the same parties on the same sides are wanted.");
            }
        }
    }

    private static List<String> ids(Scenario scenario) {
        List<String> ids = new ArrayList<>();
        for (Issue issue : scenario.issues()) {
            ids.add(issue.id() + issue.options().stream().map(Option::id).toList());
        }
        return ids;
    }
}
