package org.parley.sweep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.parley.analysis.Statistic;
import org.parley.ensemble.RunColumn;
import org.parley.ensemble.RunColumns;
import org.parley.search.Binding;
import org.parley.talks.Outcome;
import org.parley.yaml.Problems;

/**
 * What a sweep may ask of its runs, by name: {@code agreement} (share of runs that end in one), an outcome
 * ({@code OPEN}: its share), a reason ({@code why.commitment}: its share), a column of 0 and 1 of the runs (its share),
 * a column of numbers (its mean over the runs that have one), {@code termsStand5} (the mean chance that there are
 * agreed terms and they stand after five years: {@code survival5}, and 0 for a run without an agreement on terms). Of a
 * scenario with a record {@code fits} is the share of draws that fit it, and {@code fitting.} before any of these names
 * asks of the draws that fit alone: {@code fitting.agreement}. Each name gives the measure with the interval that is
 * right for it.
 */
public final class SweepOutcome {
    /** The share of runs that end in an agreement. */
    public static final String AGREEMENT = "agreement";

    /** What is reported when a file asks for nothing. */
    public static final List<String> USUAL = List.of(AGREEMENT, "survival5", "asymmetry", "lossAsymmetry");

    /**
     * Who gave more, from the openings and from today: neither is reported without the other, for their choice is what
     * the two sides disagree about.
     */
    private static final List<String> BASELINES = List.of("asymmetry", "lossAsymmetry");

    private static final String WHY = "why.";

    /** Before a name: of the draws that fit the record alone. */
    private static final String FITTING = "fitting.";

    private static final String FITS = "fits";

    /** {@code termsStand5} is survival5 in which a run without an agreement on terms counts as 0. */
    private static final String STAND = "termsStand";

    private static final String SURVIVAL = "survival";

    /** The ends that are agreements. */
    private static final List<String> AGREEMENTS = Arrays.stream(Outcome.values())
            .filter(Outcome::agreement)
            .map(Outcome::name)
            .toList();

    private SweepOutcome() {}

    /** The same mean over the runs alone that end in an agreement. */
    public static Statistic overAgreements(Statistic mean) {
        return mean.overRunsWith("outcome", AGREEMENTS);
    }

    /** All names that these columns allow. */
    public static List<String> names(List<RunColumn> columns) {
        List<String> names = new ArrayList<>();
        names.add(AGREEMENT);
        for (Outcome outcome : Outcome.values()) {
            names.add(outcome.name());
        }
        for (Binding.Label label : Binding.Label.values()) {
            names.add(WHY + label.key());
        }
        for (RunColumn column : columns) {
            if (column.kind() == RunColumn.Kind.NUMBER || column.kind() == RunColumn.Kind.FLAG) {
                names.add(column.name());
            }
        }
        names.remove("replication");
        List.copyOf(names).stream()
                .filter(name -> name.matches(SURVIVAL + "[0-9]+"))
                .forEach(name -> names.add(name.replace(SURVIVAL, STAND)));
        if (names.contains(FITS)) {
            List.copyOf(names).stream().filter(name -> !name.equals(FITS)).forEach(name -> names.add(FITTING + name));
        }
        return names;
    }

    /** The same outcomes; where one baseline of who gave more is among them without the other, that one follows it. */
    public static List<Statistic> withBothBaselines(List<Statistic> outcomes, List<RunColumn> columns) {
        List<Statistic> all = new ArrayList<>();
        for (Statistic outcome : outcomes) {
            all.add(outcome);
            String fitting = outcome.name().startsWith(FITTING) ? FITTING : "";
            int which = BASELINES.indexOf(outcome.name().substring(fitting.length()));
            String other = which < 0 ? "" : fitting + BASELINES.get(1 - which);
            if (which >= 0 && outcomes.stream().noneMatch(o -> o.name().equals(other))) {
                all.add(of(other, columns).orElseThrow());
            }
        }
        return all;
    }

    /** Says that there is no such outcome, what is allowed, and what was maybe meant. */
    public static void unknown(String name, List<RunColumn> columns, BiConsumer<String, String> problems) {
        problems.accept(
                "unknown outcome \"" + name
                        + "\"; allowed are agreement, an outcome such as OPEN,"
                        + " why.<label>, and number columns of the runs such as survival5, and termsStand5"
                        + (names(columns).contains(FITS)
                                ? "; fitting. before any of them asks of the draws that fit the record alone"
                                : "")
                        + ".",
                Problems.maybe(name, names(columns)));
    }

    /** The measure of a name; empty if there is none. */
    public static Optional<Statistic> of(String name, List<RunColumn> columns) {
        if (!names(columns).contains(name)) {
            return Optional.empty();
        }
        if (name.startsWith(FITTING)) {
            return of(name.substring(FITTING.length()), columns).map(measure -> measure.among(FITS, name));
        }
        if (name.equals(AGREEMENT)) {
            return Optional.of(Statistic.share(AGREEMENT, "outcome", AGREEMENTS.toArray(String[]::new)));
        }
        if (Arrays.stream(Outcome.values()).anyMatch(o -> o.name().equals(name))) {
            return Optional.of(Statistic.share(name, "outcome", name));
        }
        if (name.startsWith(WHY)) {
            return Optional.of(Statistic.share(name, "why", name.substring(WHY.length())));
        }
        if (name.startsWith(STAND)) {
            return Optional.of(Statistic.meanOrZero(name, name.replace(STAND, SURVIVAL), "outcome", AGREEMENTS));
        }
        RunColumn column =
                columns.stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
        if (column.kind() == RunColumn.Kind.FLAG) {
            return Optional.of(Statistic.share(name));
        }
        Statistic mean = column.column().isShare()
                ? Statistic.meanOfShares(name)
                : Statistic.mean(name)
                        .inside(column.column().least(), column.column().most());
        boolean alone = name.startsWith(SURVIVAL) || RunColumns.ofAgreements(name);
        return Optional.of(alone ? overAgreements(mean) : mean);
    }
}
