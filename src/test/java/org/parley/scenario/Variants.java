package org.parley.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.parameter.Assumptions;
import org.parley.parameter.Side;

/** The same conflict with something changed that a property is about. */
public final class Variants {
    private Variants() {}

    private static Scenario copy(
            Scenario s,
            List<Party> parties,
            List<Issue> issues,
            @Nullable Objective objective,
            double[][][] carrots,
            List<InterimMeasure> measures,
            List<Event> events,
            List<DealPackage> packages,
            Assumptions assumptions) {
        return new Scenario(
                s.description(),
                new Negotiation(parties, s.mediator(), issues, packages),
                new Inducements(s.guarantee(), carrots, s.carrotsCite(), measures),
                new Background(s.war(), objective, events, s.history(), s.thinkable()),
                assumptions,
                s.fixedPreferences());
    }

    private static Scenario withParties(Scenario s, List<Party> parties) {
        return copy(
                s,
                parties,
                s.issues(),
                s.objective(),
                s.carrots(),
                s.measures(),
                s.events(),
                s.packages(),
                s.assumptions());
    }

    private static Party with(Party p, Preference preference, List<RedLine> lines) {
        return new Party(
                p.id(),
                p.name(),
                p.shortName(),
                p.side(),
                p.delegation(),
                preference,
                lines,
                p.pollAnchors(),
                p.reservation());
    }

    /** With explicit weights [side][issue] and scores [side][issue][option]. */
    public static Scenario explicit(Scenario s, double[][] weights, double[][][] scores) {
        List<Party> parties = new ArrayList<>();
        for (Side side : Side.values()) {
            Party p = s.party(side);
            Preference old = p.preference();
            parties.add(with(
                    p,
                    new Preference(
                            old.issueRanks(),
                            old.optionOrders(),
                            weights[side.ordinal()],
                            Arrays.asList(scores[side.ordinal()]),
                            old.reference()),
                    p.redLines()));
        }
        return withParties(s, parties);
    }

    /** With other assumptions, without measures or without events. */
    public static Scenario without(Scenario s, boolean measures, boolean events) {
        return s.with(s.assumptions(), measures ? List.of() : s.measures(), events ? List.of() : s.events());
    }

    /** Carrots multiplied. */
    public static Scenario carrotsTimes(Scenario s, double factor) {
        double[][][] carrots = new double[2][][];
        for (int i = 0; i < 2; i++) {
            carrots[i] = Arrays.stream(s.carrots()[i])
                    .map(row -> Arrays.stream(row).map(c -> c * factor).toArray())
                    .toArray(double[][]::new);
        }
        return copy(
                s,
                s.parties(),
                s.issues(),
                s.objective(),
                carrots,
                s.measures(),
                s.events(),
                s.packages(),
                s.assumptions());
    }

    /** Every issue political. */
    public static Scenario political(Scenario s) {
        List<Issue> issues = s.issues().stream()
                .map(i -> new Issue(
                        i.id(), i.name(), i.shortName(), Track.POLITICAL, i.statusQuo(), i.options(), i.note()))
                .toList();
        return copy(
                s,
                s.parties(),
                issues,
                s.objective(),
                s.carrots(),
                s.measures(),
                s.events(),
                s.packages(),
                s.assumptions());
    }

    /** Without any poll. */
    public static Scenario withoutPolls(Scenario s) {
        return withParties(
                s,
                s.parties().stream()
                        .map(p -> new Party(
                                p.id(),
                                p.name(),
                                p.shortName(),
                                p.side(),
                                p.delegation(),
                                p.preference(),
                                p.redLines(),
                                List.of(),
                                p.reservation()))
                        .toList());
    }

    /** Without the hard red lines, or without all of them. */
    public static Scenario withoutLines(Scenario s, boolean hardOnly) {
        return withParties(
                s,
                s.parties().stream()
                        .map(p -> with(
                                p,
                                p.preference(),
                                p.redLines().stream()
                                        .filter(l -> hardOnly && !l.hard())
                                        .toList()))
                        .toList());
    }

    /**
     * With one more issue of {@code options} options at a place, without weight for either side; weights and scores
     * must be explicit.
     */
    public static Scenario withIdleIssue(Scenario s, int place, int options) {
        List<Option> list = new ArrayList<>();
        for (int o = 0; o < options; o++) {
            list.add(new Option("idle" + o, "idle " + o, "idle", new double[2], 0, 0, Cite.NONE));
        }
        List<Issue> issues = new ArrayList<>(s.issues());
        issues.add(place, new Issue("idle", "idle issue", "idle", Track.POLITICAL, options - 1, list, ""));
        List<Party> parties = new ArrayList<>();
        double[][][] carrots = new double[2][][];
        for (Side side : Side.values()) {
            Party p = s.party(side);
            Preference old = p.preference();
            double[] weights = insert(old.weights(), place, 0);
            List<double @Nullable []> scores = new ArrayList<>(old.scores());
            double[] own = new double[options];
            own[side.ordinal()] = 1;
            scores.add(place, own);
            int[] reference = Arrays.stream(insert(
                            Arrays.stream(old.reference()).asDoubleStream().toArray(), place, options - 1))
                    .mapToInt(v -> (int) v)
                    .toArray();
            List<RedLine> lines = p.redLines().stream()
                    .map(l -> new RedLine(moved(l.issue(), place), l.options(), l.hard(), l.cite()))
                    .toList();
            parties.add(with(p, new Preference(List.of(), List.of(), weights, scores, reference), lines));
            List<double[]> rows = new ArrayList<>(List.of(s.carrots()[side.ordinal()]));
            rows.add(place, new double[options]);
            carrots[side.ordinal()] = rows.toArray(double[][]::new);
        }
        Objective o = s.objective();
        List<DealPackage> packages = s.packages().stream()
                .map(d -> new DealPackage(
                        d.id(),
                        d.name(),
                        d.date(),
                        d.source(),
                        d.cells().stream()
                                .map(c -> new PackageTerm(moved(c.issue(), place), c.option(), "", ""))
                                .toList()))
                .toList();
        return copy(
                s,
                parties,
                issues,
                o == null ? null : new Objective(moved(o.issue(), place), o.to(), o.gainer(), o.areaKm2(), o.cite()),
                carrots,
                s.measures(),
                s.events(),
                packages,
                s.assumptions());
    }

    private static int moved(int issue, int place) {
        return issue >= place ? issue + 1 : issue;
    }

    private static double[] insert(double @Nullable [] numbers, int place, double number) {
        List<Double> list = new ArrayList<>();
        for (double n : java.util.Objects.requireNonNull(numbers)) {
            list.add(n);
        }
        list.add(place, number);
        return list.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /**
     * With a twin of an option at the end of its issue; weights and scores must be explicit, and the issue is not the
     * objective.
     */
    public static Scenario withTwin(Scenario s, int issue, int option) {
        Issue i = s.issues().get(issue);
        List<Option> list = new ArrayList<>(i.options());
        Option o = list.get(option);
        int twin = list.size();
        list.add(new Option(
                o.id() + "-twin", o.name(), o.shortName(), o.powerShift(), o.guarantee(), o.areaKm2(), o.cite()));
        List<Issue> issues = new ArrayList<>(s.issues());
        issues.set(issue, new Issue(i.id(), i.name(), i.shortName(), i.track(), i.statusQuo(), list, i.note()));
        List<Party> parties = new ArrayList<>();
        double[][][] carrots = new double[2][][];
        for (Side side : Side.values()) {
            Party p = s.party(side);
            Preference old = p.preference();
            List<double @Nullable []> scores = new ArrayList<>(old.scores());
            double[] own = java.util.Objects.requireNonNull(scores.get(issue));
            scores.set(issue, insert(own, twin, own[option]));
            List<RedLine> lines = p.redLines().stream()
                    .map(l -> {
                        List<Integer> options = new ArrayList<>(l.options());
                        if (l.issue() == issue && options.contains(option)) {
                            options.add(twin);
                        }
                        return new RedLine(l.issue(), options, l.hard(), l.cite());
                    })
                    .toList();
            parties.add(with(p, new Preference(List.of(), List.of(), old.weights(), scores, old.reference()), lines));
            double[][] rows = s.carrots()[side.ordinal()].clone();
            rows[issue] = insert(rows[issue], twin, rows[issue][option]);
            carrots[side.ordinal()] = rows;
        }
        return copy(
                s, parties, issues, s.objective(), carrots, s.measures(), s.events(), s.packages(), s.assumptions());
    }
}
