package org.parley.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.analysis.Bootstrap;
import org.parley.analysis.PairedComparison;
import org.parley.analysis.Statistic;
import org.parley.ensemble.Column;
import org.parley.ensemble.RunColumns;
import org.parley.scenario.Issue;
import org.parley.scenario.Option;
import org.parley.scenario.Scenario;
import org.parley.table.Table;
import org.parley.talks.Outcome;

/**
 * The terms of agreements in two ensembles: of each option the share of the agreements that hold it, among the pairs of
 * runs in which both end in an agreement, where most of the chance cancels, and among all agreements of each. Issues
 * that only one of the two has are left out.
 */
final class TermChanges {
    static final List<Column> COLUMNS = List.of(
            new Column("issue", Column.TEXT, "ids of the scenario", "issue that both have"),
            new Column("option", Column.TEXT, "ids of the scenario", "option"),
            new Column("words", Column.TEXT, "…", "issue and option in words"),
            new Column(
                    "first", "–", "0 … 1", "share of the first ensemble's agreements that hold it, over the n pairs"),
            new Column(
                    "second", "–", "0 … 1", "share of the second ensemble's agreements that hold it, over the n pairs"),
            new Column("difference", "–", "−1 … 1", "second − first"),
            new Column("low", "–", "−1 … 1", "lower limit of the 95 % interval of the difference (Newcombe 1998)"),
            new Column("high", "–", "−1 … 1", "upper limit of the 95 % interval of the difference"),
            new Column("n", "–", "0 …", "pairs of runs that both end in an agreement"),
            new Column("allFirst", "–", "0 … 1", "the share among all agreements of the first ensemble"),
            new Column("nFirst", "–", "0 …", "all agreements of the first ensemble"),
            new Column("allSecond", "–", "0 … 1", "the share among all agreements of the second ensemble"),
            new Column("nSecond", "–", "0 …", "all agreements of the second ensemble"));

    private TermChanges() {}

    /** The table; options that no agreement holds are left out. */
    static Table of(StoredEnsemble first, StoredEnsemble second) {
        Table one = agreements(first.runs());
        Table two = agreements(second.runs());
        List<String> issues = new ArrayList<>();
        List<String> options = new ArrayList<>();
        List<String> words = new ArrayList<>();
        List<Statistic> shares = new ArrayList<>();
        for (Issue issue : second.scenario().issues()) {
            String column = "agreed." + issue.id();
            if (!one.has(column) || !two.has(column)) {
                continue;
            }
            for (Option option : both(first.scenario(), issue)) {
                Statistic share = Statistic.share(column + "." + option.id(), column, option.id());
                if (mean(share.values(one)) > 0 || mean(share.values(two)) > 0) {
                    issues.add(issue.id());
                    options.add(option.id());
                    words.add(issue.name() + ": " + option.name());
                    shares.add(share);
                }
            }
        }
        return table(first, one, two, issues, options, words, shares);
    }

    private static Table table(
            StoredEnsemble first,
            Table one,
            Table two,
            List<String> issues,
            List<String> options,
            List<String> words,
            List<Statistic> shares) {
        int rows = shares.size();
        Table paired = paired(first, one, two, shares);
        double[] unknown = new double[rows];
        Arrays.fill(unknown, Double.NaN);
        boolean none = paired.rows() == 0;
        Table.Builder table = Table.builder()
                .strings("issue", issues)
                .strings("option", options)
                .strings("words", words);
        for (String column : List.of("first", "second", "difference", "low", "high")) {
            table.numbers(column, none ? unknown : paired.numbers(column));
        }
        return table.numbers("n", none ? new double[rows] : paired.numbers("n"))
                .numbers(
                        "allFirst",
                        shares.stream().mapToDouble(s -> mean(s.values(one))).toArray())
                .numbers("nFirst", filled(rows, one.rows()))
                .numbers(
                        "allSecond",
                        shares.stream().mapToDouble(s -> mean(s.values(two))).toArray())
                .numbers("nSecond", filled(rows, two.rows()))
                .build();
    }

    /** Empty if no pair has two agreements. */
    private static Table paired(StoredEnsemble first, Table one, Table two, List<Statistic> shares) {
        List<String> keys = List.of(RunColumns.REPLICATION);
        Set<String> in = one.rows() == 0 ? Set.of() : replications(one);
        boolean any = two.rows() > 0 && replications(two).stream().anyMatch(in::contains);
        return any
                ? PairedComparison.of(one, two, keys, shares, Bootstrap.of(first.seed()))
                : Table.builder().strings("measure", List.of()).build();
    }

    private static Set<String> replications(Table runs) {
        return Arrays.stream(runs.numbers(RunColumns.REPLICATION))
                .mapToObj(Table::write)
                .collect(Collectors.toSet());
    }

    private static double[] filled(int rows, double value) {
        double[] filled = new double[rows];
        Arrays.fill(filled, value);
        return filled;
    }

    /** Settlements and frameworks: what stands. */
    static Table agreements(Table runs) {
        return runs.where(
                "outcome",
                Arrays.stream(Outcome.values())
                        .filter(Outcome::agreement)
                        .map(Outcome::name)
                        .collect(Collectors.toSet()));
    }

    /** The options of an issue, and those that it has in the other scenario only. */
    private static List<Option> both(Scenario other, Issue issue) {
        List<Option> all = new ArrayList<>(issue.options());
        for (Issue there : other.issues()) {
            if (there.id().equals(issue.id())) {
                for (Option option : there.options()) {
                    if (all.stream().noneMatch(o -> o.id().equals(option.id()))) {
                        all.add(option);
                    }
                }
            }
        }
        return all;
    }

    private static double mean(double[] values) {
        return values.length == 0 ? Double.NaN : Arrays.stream(values).average().orElse(Double.NaN);
    }
}
