package org.parley.format;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.parley.parameter.Assumptions;
import org.parley.parameter.Mechanism;
import org.parley.parameter.Parameter;
import org.parley.parameter.Parameters;
import org.parley.parameter.Role;
import org.parley.parameter.Side;
import org.parley.scenario.Absent;
import org.parley.scenario.Cite;
import org.parley.scenario.History;
import org.parley.scenario.InterimMeasure;
import org.parley.scenario.Issue;
import org.parley.scenario.Operation;
import org.parley.scenario.Scenario;
import org.parley.scenario.ScenarioBuilder;
import org.parley.scenario.Track;

/**
 * Random conflicts for property tests, each made by one seed: print the seed when a property fails.
 *
 * <p>Covers, each with some probability: 1 to 5 issues of 2 to 4 options (at most 500 deals); tied issue ranks and
 * option orders; explicit weights with zeros; explicit scores, in 0 … 1 or on a scale of their own; coarse scores, so
 * that deals tie exactly; reference options beside the status quo; red lines soft and hard, several on one issue, also
 * on the status quo; power shifts towards both sides, large enough to be clipped; guarantees 0, 1 and between, on no,
 * one or two issues; carrots; poll anchors on none, one or both sides; no objective, or one with either gainer, also on
 * a technical issue; measures (relief for both, one or nobody, monitoring, always, off); events (set, add, times, with
 * and without end); a date believed in part, patience, a memory for what war costs; every mediator style and strategy,
 * the technical track; pressure; stalling types; switches off; values at the ends of their legal or sampled range;
 * short horizons and deadlines. Preferences are drawn or mean. Nothing else that the model reads is left out.
 */
public final class RandomScenarios {
    private static final int MOST_DEALS = 500;

    /** Switches that are drawn elsewhere. */
    private static final List<Mechanism> OWN =
            List.of(Mechanism.TECHNICAL_TRACK, Mechanism.RECORD, Mechanism.OWN_PLANS);

    private final SplittableRandom random;
    private final ScenarioBuilder b;
    private final List<Integer> sizes = new ArrayList<>();

    private RandomScenarios(long seed) {
        random = new SplittableRandom(seed);
        b = ScenarioBuilder.of("random-" + seed);
    }

    /** The conflict of a seed, with everything that the class names. */
    public static Scenario of(long seed) {
        RandomScenarios r = new RandomScenarios(seed);
        r.issues();
        r.preferences(Side.A);
        r.preferences(Side.B);
        r.options();
        r.world();
        r.politics();
        r.assumptions();
        r.clocks(seed);
        r.points(Side.A);
        r.points(Side.B);
        return r.reservations();
    }

    /**
     * The conflict of a seed with a record of 1 to 30 weeks of talks: with and without a date, everything or a part
     * asked for, own plans of none, one or both; now and then other levers and settings held then. Its numbers are its
     * own, so that the conflict is that of {@link #of}.
     */
    public static Scenario withRecord(long seed) {
        SplittableRandom own = new SplittableRandom(31 * seed + 7);
        Scenario s = of(seed);
        LocalDate asOf = java.util.Objects.requireNonNull(s.asOf());
        int weeks = 1 + own.nextInt(30);
        LocalDate from = asOf.minusDays(7L * weeks + own.nextInt(7));
        Set<Absent> none = EnumSet.noneOf(Absent.class);
        for (Absent what : Absent.values()) {
            if (own.nextDouble() < .85) {
                none.add(what);
            }
        }
        if (own.nextDouble() < .4) { // offers that come together late: frameworks before asOf
            s = s.with(s.assumptions()
                    .with(Parameters.CONCESSION_EXPONENT, null, .2)
                    .with(Parameters.FORMULATION, null, 0)
                    .with(Parameters.SINCERITY, null, 1)
                    .with(Mechanism.FRAMEWORK, true)
                    .with(Mechanism.COLLAPSE, false)
                    .with(Mechanism.FREEZE, false));
        }
        Assumptions then = s.assumptions();
        if (own.nextDouble() < .4) {
            then = then.with(Parameters.ROUND_EVERY, null, 1 + own.nextInt(4))
                    .with(Parameters.EXCHANGES, null, 1 + own.nextInt(4))
                    .with(Parameters.PRESSURE, Side.A, own.nextInt(3) / 2.0)
                    .with(Parameters.PRESSURE_RAMP, null, own.nextInt(3) / 2.0)
                    .with(Parameters.SINCERITY, Side.B, own.nextInt(3) / 2.0)
                    .with(Parameters.INITIAL_SHARE, null, own.nextInt(3) / 2.0);
        }
        List<Integer> plans = List.of(plan(own, s), plan(own, s));
        boolean dated = own.nextDouble() < .7;
        return s.with(new History(
                from,
                asOf,
                dated ? from.plusDays(own.nextInt(7 * weeks)) : null,
                none,
                plans,
                s.assumptions().choices(),
                then.choices(),
                s.measures(),
                Cite.NONE));
    }

    private static int plan(SplittableRandom own, Scenario s) {
        return own.nextDouble() < .5 ? History.NONE : own.nextInt(s.packages().size());
    }

    /**
     * The same conflict under other levers, settings, switches, measures, strategies and style: nothing of this reaches
     * the record.
     */
    public static Scenario withOtherPolicy(Scenario s, long seed) {
        SplittableRandom own = new SplittableRandom(17 * seed + 3);
        Assumptions now = s.assumptions();
        for (Parameter p : Parameters.all()) {
            if (p.role() != Role.UNCERTAINTY && own.nextDouble() < .5) {
                double low = Math.max(p.legal().low(), 1e-3);
                double high = Math.min(p.legal().high(), low + 20);
                double value = low + (high - low) * own.nextDouble();
                now = now.with(p, own.nextBoolean() ? Side.A : Side.B, p.whole() ? Math.rint(value) : value);
            }
        }
        for (Mechanism m : Mechanism.values()) {
            if (m != Mechanism.RECORD && m != Mechanism.OWN_PLANS && own.nextDouble() < .3) {
                now = now.with(m, own.nextBoolean());
            }
        }
        List<String> strategies = Parameters.STRATEGY.options();
        List<String> styles = Parameters.MEDIATOR_STYLE.options();
        now = now.withStrategy(Side.A, strategies.get(own.nextInt(strategies.size())))
                .withStyle(styles.get(own.nextInt(styles.size())));
        List<InterimMeasure> measures =
                s.measures().stream().map(m -> m.withEnabled(own.nextBoolean())).toList();
        return s.with(now, measures, s.events());
    }

    /**
     * The conflict of a seed with issues, preferences and options only: default assumptions, no red lines, carrots,
     * polls, measures, events, objective. A property that needs simple surroundings adds what it is about.
     */
    public static ScenarioBuilder bare(long seed) {
        RandomScenarios r = new RandomScenarios(seed);
        r.issues();
        r.preferences(Side.A);
        r.preferences(Side.B);
        return r.b;
    }

    private boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    private int below(int bound) {
        return random.nextInt(bound);
    }

    private void issues() {
        issues(true);
    }

    private void issues(boolean quo) {
        int count = 1 + below(5);
        int product = 1;
        for (int k = 0; k < count; k++) {
            int options = 2 + below(3);
            if (product * options > MOST_DEALS) {
                break;
            }
            product *= options;
            sizes.add(options);
            b.issue(
                    "i" + k,
                    chance(.3) ? Track.TECHNICAL : Track.POLITICAL,
                    options,
                    quo ? below(options) : Issue.NONE);
        }
    }

    private void preferences(Side side) {
        int n = sizes.size();
        b.ranks(side, groups(n));
        if (chance(.3)) {
            b.weights(side, weights(n));
        }
        for (int k = 0; k < n; k++) {
            b.order(side, k, groups(sizes.get(k)));
            if (chance(.25)) {
                b.scores(side, k, scores(sizes.get(k)));
            }
            if (chance(.2)) {
                b.reference(side, k, below(sizes.get(k)));
            }
        }
    }

    /** 0 … n − 1 in random order, now and then several in one group. */
    private List<List<Integer>> groups(int n) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            order.add(below(i + 1), i);
        }
        List<List<Integer>> groups = new ArrayList<>();
        for (int member : order) {
            if (!groups.isEmpty() && chance(.2)) {
                groups.get(groups.size() - 1).add(member);
            } else {
                groups.add(new ArrayList<>(List.of(member)));
            }
        }
        return groups;
    }

    /** Quarters of 1, some of them zero. */
    private double[] weights(int n) {
        double[] weights = new double[n];
        for (int quarter = 0; quarter < 4; quarter++) {
            weights[below(n)] += .25;
        }
        return weights;
    }

    /** A 0, a 1 and multiples of ¼ between: deals tie. */
    private double[] scores(int n) {
        double[] scores = new double[n];
        for (int o = 0; o < n; o++) {
            scores[o] = below(5) / 4.0;
        }
        int best = below(n);
        scores[best] = 1;
        scores[(best + 1 + below(n - 1)) % n] = 0;
        return scores;
    }

    /** Now and then scores on a scale of their own: added, or over −20 … 80 with the weights or ranks that stand. */
    private void points(Side side) {
        if (!chance(.15)) {
            return;
        }
        boolean added = chance(.5);
        double[][] scores = new double[sizes.size()][];
        for (int k = 0; k < scores.length; k++) {
            scores[k] = scores(sizes.get(k));
            double reach = added ? 10 * (1 + below(6)) : 100;
            double low = added ? -10 * below(4) - 1 : -20;
            for (int o = 0; o < scores[k].length; o++) {
                scores[k][o] = low + reach * scores[k][o];
            }
        }
        b.points(side, added, scores);
    }

    /** Now and then what no agreement is worth is stated, on the party's scale. */
    private Scenario reservations() {
        Scenario built = b.build();
        for (Side side : Side.values()) {
            if (chance(.1)) {
                b.reservation(side, built.party(side).scale().of(below(9) / 8.0));
            }
        }
        return b.build();
    }

    /**
     * A negotiation of a seed without a war: issues with and without a status quo, preferences and points, stated
     * reservation values, red lines, polls, and the parameters that are open then.
     */
    public static Scenario plain(long seed) {
        RandomScenarios r = new RandomScenarios(seed);
        r.b.withoutWar();
        boolean quo = r.chance(.5);
        r.issues(quo);
        r.preferences(Side.A);
        r.preferences(Side.B);
        r.points(Side.A);
        r.points(Side.B);
        r.politics();
        r.talks();
        Scenario built = r.b.build();
        for (Side side : Side.values()) {
            if (!quo || r.chance(.5)) {
                r.b.reservation(side, built.party(side).scale().of(r.below(9) / 8.0));
            }
        }
        return r.b.build();
    }

    private void options() {
        int n = sizes.size();
        for (int k = 0; k < n; k++) {
            boolean shifts = chance(.4);
            boolean guarantees = chance(.25);
            for (int o = 0; o < sizes.get(k); o++) {
                if (shifts) {
                    b.shift(k, o, chance(.5) ? Side.A : Side.B, chance(.1) ? 1 : below(5) * .1);
                }
                if (guarantees) {
                    b.guarantee(k, o, below(5) / 4.0);
                }
            }
        }
        for (Side side : Side.values()) {
            if (chance(.2)) {
                int k = below(n);
                b.carrot(side, k, below(sizes.get(k)), .05 * (1 + below(3)));
            }
        }
    }

    private void world() {
        int n = sizes.size();
        if (chance(.7)) {
            int k = below(n);
            b.objective(k, below(sizes.get(k)), chance(.5) ? Side.A : Side.B, 100 + below(6000));
        }
        if (chance(.4)) {
            b.measure("m0", .05 * below(6), .05 * below(6), .1 * below(4));
        }
        if (chance(.3)) {
            double relief = .1 * below(4);
            b.measure("m1", relief, relief, .05, chance(.5), false, true);
        }
        if (chance(.3)) {
            b.measure("m2", 0, 0, 0, true, chance(.5), chance(.7));
        }
    }

    private void politics() {
        int n = sizes.size();
        for (int p = 0; p < 3; p++) {
            int[] options = new int[n];
            for (int k = 0; k < n; k++) {
                options[k] = chance(.2) && k > 0 && b.hasStatusQuo(k) ? -1 : below(sizes.get(k));
            }
            b.pack("p" + p, options);
        }
        for (Side side : Side.values()) {
            for (int line = 0; line < 2; line++) {
                if (chance(.35)) {
                    int k = below(n);
                    int o = below(sizes.get(k));
                    boolean two = chance(.3);
                    boolean hard = chance(.25);
                    int next = (o + 1) % sizes.get(k);
                    if (two) {
                        b.redLine(side, k, hard, o, next);
                    } else {
                        b.redLine(side, k, hard, o);
                    }
                }
            }
            if (chance(.4)) {
                b.anchor(side, "p0", .1 + .8 * random.nextDouble());
                b.anchor(side, "p1", .1 + .8 * random.nextDouble());
                if (chance(.5)) {
                    b.anchor(side, "p2", .1 + .8 * random.nextDouble());
                }
            }
        }
    }

    /** The parameters of talks without a war. */
    private void talks() {
        b.set(Parameters.HORIZON, 4 + below(20)).set(Parameters.DEADLINE, 1 + below(16));
        b.set(Parameters.ROUND_EVERY, 1 + below(3)).set(Parameters.EXCHANGES, 1 + below(5));
        for (Side side : Side.values()) {
            List<String> strategies = Parameters.STRATEGY.options();
            b.strategy(side, strategies.get(below(strategies.size())));
            if (chance(.15)) {
                b.set(Parameters.SINCERITY, side, chance(.5) ? 0 : .5);
            }
        }
        if (chance(.3)) {
            b.fixedPreferences();
        }
        if (chance(.2)) {
            b.set(Parameters.OPACITY, below(2));
        }
        for (Mechanism m :
                List.of(Mechanism.RATIFICATION, Mechanism.RED_LINES, Mechanism.LOSS_AVERSION, Mechanism.DEVALUATION)) {
            if (chance(.1)) {
                b.turn(m, false);
            }
        }
    }

    private void assumptions() {
        b.set(Parameters.HORIZON, 4 + below(20)).set(Parameters.DEADLINE, 1 + below(16));
        b.set(Parameters.FIRST_ROUND, 1 + below(3)).set(Parameters.ROUND_EVERY, 1 + below(3));
        b.set(Parameters.EXCHANGES, 1 + below(5));
        for (Side side : Side.values()) {
            List<String> strategies = Parameters.STRATEGY.options();
            b.strategy(side, strategies.get(below(strategies.size())));
            if (chance(.4)) {
                b.set(Parameters.PRESSURE, side, below(5) / 4.0);
            }
            if (chance(.15)) {
                b.set(Parameters.SINCERITY, side, chance(.5) ? 0 : .5);
            }
        }
        List<String> styles = Parameters.MEDIATOR_STYLE.options();
        b.style(styles.get((int) (random.nextDouble() * styles.size())));
        b.turn(Mechanism.TECHNICAL_TRACK, chance(.3));
        for (Mechanism m : Mechanism.values()) {
            if (!OWN.contains(m) && chance(.06)) {
                b.turn(m, false);
            }
        }
        if (chance(.3)) {
            b.fixedPreferences();
        }
        // wider wars and cheaper peace than the defaults, so that every ending occurs
        if (chance(.5)) {
            b.set(Parameters.WAR_COST, .1 + .5 * random.nextDouble());
        }
        if (chance(.2)) {
            b.set(Parameters.COLLAPSE_HAZARD, .05);
        }
        if (chance(.2)) {
            b.set(Parameters.OPACITY, below(2));
        }
        for (int n = below(4); n > 0; n--) {
            extreme();
        }
        for (int n = below(3); n > 0; n--) {
            event();
        }
    }

    /**
     * Two clocks and a memory for what war costs, in half of the conflicts; from numbers of their own, so that the rest
     * of a seed's conflict stays what it was.
     */
    private void clocks(long seed) {
        SplittableRandom own = new SplittableRandom(~seed);
        if (own.nextDouble() < .5) {
            b.set(Parameters.DEADLINE_CREDIBILITY, own.nextInt(5) / 4.0);
            b.set(Parameters.PATIENCE, 2 + own.nextInt(30));
        }
        if (own.nextDouble() < .5) {
            b.set(Parameters.COST_MEMORY, 1 + own.nextInt(14));
        }
        if (own.nextDouble() < .5) {
            b.set(Parameters.DEFERRAL_MULTIPLIER, 1 + own.nextInt(4));
        }
        b.set(Parameters.BREAKDOWN_HAZARD, .02 + .3 * own.nextDouble());
        b.set(Parameters.TEMPTATION, 10 * own.nextDouble());
        b.set(Parameters.FREEZE_HAZARD, .05 + .25 * own.nextDouble());
    }

    /** One parameter at an end of its sampled range, or (uncertainties that have none) legal range. */
    private void extreme() {
        Parameter p = Parameters.all().get(below(Parameters.count()));
        if (p.role() == Role.UNCERTAINTY) {
            var distribution = p.sampled() == null ? p.legal() : p.sampled();
            b.set(p, chance(.5) ? Side.A : Side.B, chance(.5) ? distribution.low() : distribution.high());
        }
    }

    private void event() {
        List<Parameter> changeable = new ArrayList<>(List.of(
                Parameters.WAR_COST,
                Parameters.FRONT_DRIFT,
                Parameters.PRESSURE,
                Parameters.GUARANTEE_TRUST,
                Parameters.COLLAPSE_HAZARD,
                Parameters.DEADLINE,
                Parameters.FACILITATION,
                Parameters.RED_LINE_COST,
                Parameters.AUDIENCE_COST,
                Parameters.LEVERAGE));
        Collections.shuffle(changeable, new java.util.Random(random.nextLong()));
        Parameter p = changeable.get(0);
        Side side = !p.perParty() || chance(.3) ? null : chance(.5) ? Side.A : Side.B;
        Operation operation = Operation.values()[below(3)];
        double value = switch (operation) {
            case SET -> p.legal().clamp(p.defaultValue() * 2 + .1);
            case ADD -> p.equals(Parameters.FRONT_DRIFT) ? 30 : p.equals(Parameters.DEADLINE) ? 2 : .03;
            case TIMES -> below(4) * .7;
        };
        b.event(1 + below(8), below(4), p, side, operation, value);
    }
}
