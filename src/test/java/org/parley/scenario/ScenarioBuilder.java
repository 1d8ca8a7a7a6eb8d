package org.parley.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.parameter.Assumptions;
import org.parley.parameter.Mechanism;
import org.parley.parameter.Parameter;
import org.parley.parameter.Parameters;
import org.parley.parameter.Side;
import org.parley.parameter.WithoutWar;

/**
 * Builds small conflicts for tests without a file. Parties are "alpha" (A) and "beta" (B). Issues come first; whatever
 * is not said stands at its plainest: one clock and today's cost of war, hazards at the round numbers that hand
 * calculations use, A ranks issues and options in file order, B ranks the issues alike and every issue's options the
 * other way round, no red lines, no shifts.
 */
public final class ScenarioBuilder {
    private static final class Stance {
        List<List<Integer>> ranks = new ArrayList<>();
        final List<List<List<Integer>>> orders = new ArrayList<>();
        double @Nullable [] weights;
        final List<double @Nullable []> scores = new ArrayList<>();
        final List<Integer> reference = new ArrayList<>();
        final List<RedLine> redLines = new ArrayList<>();
        final List<PollAnchor> anchors = new ArrayList<>();

        @Nullable
        PointScale points;

        @Nullable
        Reservation reservation;
    }

    private static final LocalDate AS_OF = LocalDate.of(2026, 2, 17);

    private final String id;
    private final String[] partyIds = {"alpha", "beta"};
    private final String[] partyNames = {"Alpha", "Beta"};
    private final List<Issue> issues = new ArrayList<>();
    private final Stance[] stances = {new Stance(), new Stance()};
    private final List<double[][]> carrots = new ArrayList<>();
    private final List<InterimMeasure> measures = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private final List<DealPackage> packages = new ArrayList<>();
    private @Nullable Objective objective;
    private boolean fixedPreferences;
    private boolean war = true;
    private @Nullable Talks talks;
    private Assumptions assumptions = simple();

    private ScenarioBuilder(String id) {
        this.id = id;
    }

    /**
     * The date is believed, what war costs today it costs for ever, a framework breaks like a deal; hazards .12 a year
     * and γ_D = 2.5.
     */
    private static Assumptions simple() {
        return Assumptions.defaults()
                .with(Parameters.DEADLINE_CREDIBILITY, null, 1)
                .with(Parameters.COST_MEMORY, null, 1)
                .with(Parameters.DEFERRAL_MULTIPLIER, null, 1)
                .with(Parameters.BREAKDOWN_HAZARD, null, .12)
                .with(Parameters.TEMPTATION, null, 2.5)
                .with(Parameters.FREEZE_HAZARD, null, .12);
    }

    /** An empty conflict. */
    public static ScenarioBuilder of(String id) {
        return new ScenarioBuilder(id);
    }

    /** Ids of the two parties, which are also their names. */
    public ScenarioBuilder parties(String a, String b) {
        partyIds[0] = a;
        partyIds[1] = b;
        partyNames[0] = a;
        partyNames[1] = b;
        return this;
    }

    /** The next issue: political, with options o0, o1, … */
    public ScenarioBuilder issue(String issueId, int options, int statusQuo) {
        return issue(issueId, Track.POLITICAL, options, statusQuo);
    }

    /** The next issue. */
    public ScenarioBuilder issue(String issueId, Track track, int options, int statusQuo) {
        List<Option> list = new ArrayList<>();
        List<List<Integer>> forward = new ArrayList<>();
        for (int o = 0; o < options; o++) {
            list.add(new Option("o" + o, issueId + " option " + o, "o" + o, new double[2], 0, 0, Cite.NONE));
            forward.add(List.of(o));
        }
        List<List<Integer>> backward = new ArrayList<>(forward);
        java.util.Collections.reverse(backward);
        int k = issues.size();
        issues.add(new Issue(issueId, "issue " + issueId, issueId, track, statusQuo, list, ""));
        for (Side side : Side.values()) {
            Stance stance = stances[side.ordinal()];
            stance.ranks.add(List.of(k));
            stance.orders.add(side == Side.A ? forward : backward);
            stance.scores.add(null);
            stance.reference.add(statusQuo);
        }
        carrots.add(new double[2][options]);
        return this;
    }

    /** Issues of a side, most important first; a group of several is a tie. */
    public ScenarioBuilder ranks(Side side, List<List<Integer>> groups) {
        stances[side.ordinal()].ranks = groups;
        return this;
    }

    /** Issues of a side by id, most important first, separated by spaces. */
    public ScenarioBuilder ranks(Side side, String ids) {
        return ranks(
                side, Arrays.stream(ids.split(" ")).map(i -> List.of(index(i))).toList());
    }

    /** Options of an issue, best first; a group of several is a tie. */
    public ScenarioBuilder order(Side side, int issue, List<List<Integer>> groups) {
        stances[side.ordinal()].orders.set(issue, groups);
        return this;
    }

    /** Options of an issue, best first. */
    public ScenarioBuilder order(Side side, String issueId, int... options) {
        return order(
                side,
                index(issueId),
                Arrays.stream(options).mapToObj(o -> List.of(o)).toList());
    }

    /** Explicit weights in file order. */
    public ScenarioBuilder weights(Side side, double... weights) {
        stances[side.ordinal()].weights = weights;
        return this;
    }

    /** Explicit scores of an issue. */
    public ScenarioBuilder scores(Side side, int issue, double... scores) {
        stances[side.ordinal()].scores.set(issue, scores);
        return this;
    }

    /** Scores of all issues on a scale of their own; added, or weighted as said elsewhere. */
    public ScenarioBuilder points(Side side, boolean added, double[]... scores) {
        stances[side.ordinal()].points = new PointScale(List.of(scores), added);
        return this;
    }

    /** What no agreement is worth to a side, on its scale. */
    public ScenarioBuilder reservation(Side side, double worth) {
        stances[side.ordinal()].reservation = new Reservation(worth, Cite.NONE);
        return this;
    }

    /** No war: before anything is set, for what a war needs is closed. */
    public ScenarioBuilder withoutWar() {
        war = false;
        assumptions = WithoutWar.assumptions();
        return this;
    }

    /** Whether an issue has a status quo. */
    public boolean hasStatusQuo(int issue) {
        return issues.get(issue).statusQuo() != Issue.NONE;
    }

    /** The option from which a side counts losses. */
    public ScenarioBuilder reference(Side side, int issue, int option) {
        stances[side.ordinal()].reference.set(issue, option);
        return this;
    }

    /** A red line. */
    public ScenarioBuilder redLine(Side side, int issue, boolean hard, Integer... options) {
        stances[side.ordinal()].redLines.add(new RedLine(issue, List.of(options), hard, Cite.NONE));
        return this;
    }

    /** Power shift of an option in a side's favour. */
    public ScenarioBuilder shift(int issue, int option, Side towards, double shift) {
        Option o = issues.get(issue).options().get(option);
        double[] shifts = o.powerShift().clone();
        shifts[towards.ordinal()] = shift;
        return replace(
                issue,
                option,
                new Option(o.id(), o.name(), o.shortName(), shifts, o.guarantee(), o.areaKm2(), o.cite()));
    }

    /** Guarantee of an option. */
    public ScenarioBuilder guarantee(int issue, int option, double strength) {
        Option o = issues.get(issue).options().get(option);
        return replace(
                issue,
                option,
                new Option(o.id(), o.name(), o.shortName(), o.powerShift(), strength, o.areaKm2(), o.cite()));
    }

    private ScenarioBuilder replace(int issue, int option, Option with) {
        Issue i = issues.get(issue);
        List<Option> list = new ArrayList<>(i.options());
        list.set(option, with);
        issues.set(issue, new Issue(i.id(), i.name(), i.shortName(), i.track(), i.statusQuo(), list, i.note()));
        return this;
    }

    /** What the war is about. */
    public ScenarioBuilder objective(int issue, int to, Side gainer, double areaKm2) {
        objective = new Objective(issue, to, gainer, areaKm2, Cite.NONE);
        return this;
    }

    /** A carrot. */
    public ScenarioBuilder carrot(Side side, int issue, int option, double stk) {
        carrots.get(issue)[side.ordinal()][option] = stk;
        return this;
    }

    /** An enabled measure that is agreed by its test. */
    public ScenarioBuilder measure(String measureId, double reliefA, double reliefB, double lapse) {
        return measure(measureId, reliefA, reliefB, lapse, false, false, true);
    }

    /** A measure. */
    public ScenarioBuilder measure(
            String measureId,
            double reliefA,
            double reliefB,
            double lapse,
            boolean monitors,
            boolean always,
            boolean enabled) {
        measures.add(new InterimMeasure(
                measureId, measureId, new double[] {reliefA, reliefB}, lapse, monitors, always, enabled, Cite.NONE));
        return this;
    }

    /** An event; {@code weeks} 0 is for good; no side: both, or a common parameter. */
    public ScenarioBuilder event(
            int week, int weeks, Parameter parameter, @Nullable Side side, Operation operation, double value) {
        events.add(new Event("event " + events.size(), week, weeks, parameter, side, operation, value, Cite.NONE));
        return this;
    }

    /** A package: an option of every issue, −1 where it is silent. */
    public ScenarioBuilder pack(String packageId, int... options) {
        List<PackageTerm> cells = new ArrayList<>();
        for (int k = 0; k < options.length; k++) {
            if (options[k] >= 0) {
                cells.add(new PackageTerm(k, options[k], "", ""));
            }
        }
        packages.add(new DealPackage(packageId, packageId, "", "", cells));
        return this;
    }

    /** A poll about a package that was named before. */
    public ScenarioBuilder anchor(Side side, String packageId, double support) {
        for (int p = 0; p < packages.size(); p++) {
            if (packages.get(p).id().equals(packageId)) {
                stances[side.ordinal()].anchors.add(new PollAnchor(p, support, Cite.NONE));
                return this;
            }
        }
        throw new IllegalArgumentException("no package " + packageId);
    }

    /** A value for one side or (null, or a common parameter) both; it is no longer drawn. */
    public ScenarioBuilder set(Parameter parameter, @Nullable Side side, double value) {
        assumptions = assumptions.with(parameter, side, value);
        return this;
    }

    /** A value for both sides. */
    public ScenarioBuilder set(Parameter parameter, double value) {
        return set(parameter, null, value);
    }

    /** A switch. */
    public ScenarioBuilder turn(Mechanism mechanism, boolean on) {
        assumptions = assumptions.with(mechanism, on);
        return this;
    }

    /** Switches that are off. */
    public ScenarioBuilder off(Mechanism... mechanisms) {
        for (Mechanism m : mechanisms) {
            turn(m, false);
        }
        return this;
    }

    /** A concession strategy for one side or (null) both. */
    public ScenarioBuilder strategy(@Nullable Side side, String name) {
        assumptions = assumptions.withStrategy(side, name);
        return this;
    }

    /** The mediator's style. */
    public ScenarioBuilder style(String name) {
        assumptions = assumptions.withStyle(name);
        return this;
    }

    /** Mean preferences in every run. */
    public ScenarioBuilder fixedPreferences() {
        fixedPreferences = true;
        return this;
    }

    private int index(String issueId) {
        for (int k = 0; k < issues.size(); k++) {
            if (issues.get(k).id().equals(issueId)) {
                return k;
            }
        }
        throw new IllegalArgumentException("no issue " + issueId);
    }

    private Party party(Side side) {
        Stance s = stances[side.ordinal()];
        int[] reference = s.reference.stream().mapToInt(Integer::intValue).toArray();
        PointScale points = s.points;
        return new Party(
                partyIds[side.ordinal()],
                partyNames[side.ordinal()],
                partyNames[side.ordinal()],
                side,
                List.of(),
                new Preference(
                        s.ranks,
                        s.orders,
                        points != null && points.added() ? points.weights() : s.weights,
                        points == null ? s.scores : points.shares(),
                        reference,
                        Cite.NONE,
                        Cite.NONE,
                        points),
                s.redLines,
                s.anchors,
                s.reservation);
    }

    /**
     * A record of the talks before, {@code weeks} long; a deadline week of 0: no date was named. Own plans are
     * packages, {@link History#NONE} where a party has none.
     */
    public ScenarioBuilder history(int weeks, int deadlineWeek, Set<Absent> none, int ownPlanA, int ownPlanB) {
        talks = new Talks(weeks, deadlineWeek, none, List.of(ownPlanA, ownPlanB));
        return this;
    }

    private record Talks(int weeks, int deadlineWeek, Set<Absent> none, List<Integer> ownPlan) {}

    private @Nullable History history() {
        if (talks == null) {
            return null;
        }
        LocalDate from = AS_OF.minusWeeks(talks.weeks);
        return new History(
                from,
                AS_OF,
                talks.deadlineWeek == 0 ? null : from.plusWeeks(talks.deadlineWeek - 1),
                talks.none,
                talks.ownPlan,
                assumptions.choices(),
                assumptions.choices(),
                measures,
                Cite.NONE);
    }

    /** The scenario. */
    public Scenario build() {
        double[][][] bySide = new double[2][issues.size()][];
        for (int k = 0; k < issues.size(); k++) {
            bySide[0][k] = carrots.get(k)[0].clone();
            bySide[1][k] = carrots.get(k)[1].clone();
        }
        return new Scenario(
                new Description(id, id, "", "", war ? AS_OF : null, Banner.DEFAULT, List.of(), ""),
                new Negotiation(
                        List.of(party(Side.A), party(Side.B)),
                        war ? new Mediator("mediator", "Mediator", List.of()) : null,
                        issues,
                        packages),
                new Inducements(null, bySide, Cite.NONE, measures),
                new Background(war, objective, events, history()),
                assumptions,
                fixedPreferences);
    }
}
