package org.parley.sim;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.commons.math3.special.Erf;
import org.jspecify.annotations.Nullable;
import org.parley.parameter.Assumptions;
import org.parley.parameter.Mechanism;
import org.parley.parameter.Parameter;
import org.parley.parameter.ParameterValues;
import org.parley.parameter.Parameters;
import org.parley.parameter.Role;
import org.parley.parameter.Side;
import org.parley.random.RunKey;
import org.parley.random.Stream;
import org.parley.random.Streams;
import org.parley.scenario.Absent;
import org.parley.scenario.DealPackage;
import org.parley.scenario.Event;
import org.parley.scenario.History;
import org.parley.scenario.InterimMeasure;
import org.parley.scenario.Issue;
import org.parley.scenario.Objective;
import org.parley.scenario.Option;
import org.parley.scenario.PackageTerm;
import org.parley.scenario.Party;
import org.parley.scenario.PollAnchor;
import org.parley.scenario.Preference;
import org.parley.scenario.RedLine;
import org.parley.scenario.Reservation;
import org.parley.scenario.Scenario;
import org.parley.scenario.Track;

/**
 * A second reading of the model page: one run from beginning to end, written down literally, deal by deal, in one
 * class. It shares the scenario, the parameter values and the random streams with the program and nothing else: no
 * class of {@code value}, {@code talks} or {@code sim}. Slow and unstructured on purpose; {@link PageOracleTest} holds
 * the program against it.
 */
final class PageOracle {
    /** An offer; {@code taken} is whether the receiver would take it. */
    record Offer(int week, int e, int author, double asp, int deal, double own, double theirs, boolean taken) {}

    record Text(int week, int deal, boolean takenByA, boolean takenByB) {}

    record Week(double z, double y, double[] m, double[] kHat, double[] kappa, double[] p, long inForce) {}

    record Round(
            double[] war,
            double[] without,
            double[] vMax,
            int zopa,
            boolean ripe,
            double gap,
            boolean progress,
            int stalls) {}

    final List<Week> weeks = new ArrayList<>();
    final List<Round> rounds = new ArrayList<>();
    final List<Offer> offers = new ArrayList<>();
    final List<Text> texts = new ArrayList<>();
    String outcome = "";
    int week;
    /** Deal or framework, −1 if nothing was struck. */
    int deal = -1;

    boolean @Nullable [] settled;
    String open = "";
    String why = "";
    private boolean refusedWhatBothWouldSign;
    /** The last round without ratification, red lines, commitment; without some two of them; without all. */
    final boolean[] opens = new boolean[5];

    final boolean[] failed = new boolean[2];
    final double[] cost = new double[2];
    final double[] audience = new double[2];
    String collapsed = "";
    double[] utilities = {};
    double[] reservations = {};
    double[] valueOfTerms = {};
    double[] survival = {};
    double[][] believed = {};
    double asymmetry = Double.NaN;
    final double[] losses = new double[2];
    final double[] gains = new double[2];
    final double[] planLosses = new double[2];

    /** "week progress silentA silentB open" of each of the first eight rounds after which the talks went on. */
    final List<String> signals = new ArrayList<>();

    double[] packages = {};
    double[] distances = {};
    int ripeRounds;

    private final Scenario s;
    private final ParameterValues values;
    private final Streams streams;
    private final int n; // issues
    private final int[] size;
    private final int deals;
    private final int[] statusQuo;
    /** As the scenario states them, [side][issue][option]; it hands out copies. */
    private final double[][][] carrots;
    /** [issue][option][side]; each option hands out copies. */
    private final double[][][] powerShift;

    private final double[][] w = new double[2][];
    private final double[][][] v = new double[2][][]; // loss-averse scores
    private final double[][][] plain = new double[2][][]; // as stated or drawn
    private final double[][] blurred = new double[2][];
    private final List<List<Integer>> made = List.of(new ArrayList<>(), new ArrayList<>());
    private final double[][] read = new double[2][];
    private final double[] othersIdeal = new double[2];
    private final double[] pollA = new double[2];
    private final double[] pollB = new double[2];
    private final boolean[] polled = new boolean[2];
    final boolean[] stalling = new boolean[2];
    private final double delta;
    private int t;
    double z;

    /** model §11a: the run, the weeks of talks before it, or the day between them on which own plans are asked for. */
    enum Part {
        RUN,
        BEFORE,
        DAY
    }

    private final Part part;
    private final @Nullable History record;
    /** Whole weeks of talks before the run. */
    private final int h;

    PageOracle(Scenario scenario, ParameterValues parameterValues, boolean fixedPreferences, RunKey key) {
        this(scenario, parameterValues, fixedPreferences, key, Part.RUN);
    }

    PageOracle(Scenario scenario, ParameterValues parameterValues, boolean fixedPreferences, RunKey key, Part thePart) {
        s = scenario;
        values = parameterValues;
        streams = Streams.of(key);
        part = thePart;
        record = s.history();
        h = record == null
                ? 0
                : (int) (Duration.between(
                                        record.from().atStartOfDay(),
                                        record.asOf().atStartOfDay())
                                .toDays()
                        / 7);
        n = s.issues().size();
        size = s.issues().stream().mapToInt(i -> i.options().size()).toArray();
        statusQuo = s.issues().stream().mapToInt(Issue::statusQuo).toArray();
        carrots = s.carrots();
        powerShift = s.issues().stream()
                .map(issue -> issue.options().stream().map(Option::powerShift).toArray(double[][]::new))
                .toArray(double[][][]::new);
        deals = Arrays.stream(size).reduce(1, (a, b) -> a * b);
        delta = StrictMath.pow(p(Parameters.DISCOUNT_YEAR, 0), 1 / 52.0);
        double eta = p(Parameters.OPACITY, 0)
                * (1 - .7 * p(Parameters.FACILITATION, 0))
                * StrictMath.pow(p(Parameters.CONSULTATION_EFFECT, 0), p(Parameters.BILATERAL_SESSIONS, 0));
        for (int i = 0; i < 2; i++) {
            preferences(i, fixedPreferences);
            blurred[i] = new double[n];
            read[i] = new double[n];
            long positive = Arrays.stream(w[i]).filter(x -> x > 0).count();
            double sum = 0;
            for (int k = 0; k < n; k++) {
                blurred[i][k] = w[i][k] > 0 ? (1 - eta) * w[i][k] + eta / positive : 0;
                double eps = streams.named(
                                "text/" + id(i) + "/" + s.issues().get(k).id())
                        .normal();
                read[i][k] = w[i][k] * StrictMath.exp(eta * eps);
                sum += read[i][k];
            }
            for (int k = 0; k < n && eta > 0; k++) {
                read[i][k] /= sum;
            }
            stalling[i] = streams.named("type/" + id(i)).uniform() < 1 - p(Parameters.SINCERITY, i);
        }
        z = 0;
        for (int i = 0; i < 2; i++) {
            othersIdeal[i] = u(i, ideal(1 - i), w[i]);
        }
        z = p(Parameters.INITIAL_SHARE, 0);
        for (int i = 0; i < 2; i++) {
            polls(i);
        }
    }

    /** ODD §7: what is compared is kept to ten decimals. */
    private static double kept(double x) {
        return Math.rint(x * 1e10) / 1e10;
    }

    // ---- model §11 parameters, model §5 events

    /** Today's value (week t; before week 1 the initial one): events, then switches. */
    private double p(Parameter p, int side) {
        if (part == Part.BEFORE && p.equals(Parameters.INFORMATION_GAIN)) {
            return 0;
        }
        if (part == Part.BEFORE && p.equals(Parameters.DEADLINE)) {
            return date();
        }
        boolean chosenThen = part != Part.RUN && p.role() != Role.UNCERTAINTY;
        double value = chosenThen ? chosen().of(p, Side.of(side)).value() : values.stated(p, Side.of(side));
        for (Event e : part == Part.RUN ? s.events() : List.<Event>of()) {
            boolean mine = e.side() == null || !p.perParty() || e.side() == Side.of(side);
            boolean may = !onlyForGood || e.weeks() == 0;
            if (may
                    && p.equals(e.parameter())
                    && mine
                    && t >= e.week()
                    && (e.weeks() == 0 || t < e.week() + e.weeks())) {
                value = switch (e.operation()) {
                    case SET -> e.value();
                    case ADD -> value + e.value();
                    case TIMES -> value * e.value();
                };
                value = Math.min(p.legal().high(), Math.max(p.legal().low(), value));
            }
        }
        return switch (p.key()) {
            case "frontDrift", "frontSd", "driftOptimism" -> on(Mechanism.DRIFT) ? value : 0;
            case "temptation" -> on(Mechanism.TEMPTATION) ? value : 0;
            case "redLineCost" -> on(Mechanism.RED_LINES) ? value : 0;
            case "lossAversion" -> on(Mechanism.LOSS_AVERSION) ? value : 1;
            case "facilitation" -> on(Mechanism.FACILITATION) ? value : 0;
            case "formulation" -> on(Mechanism.FORMULATION) ? value : 0;
            case "pressure" -> on(Mechanism.PRESSURE) ? value : 0;
            case "reactiveDevaluation" -> on(Mechanism.DEVALUATION) ? value : 0;
            case "reciprocity" -> on(Mechanism.RECIPROCITY) ? value : 0;
            case "walkoutBase" -> on(Mechanism.WALKOUT) ? value : 0;
            case "exitHazard" -> on(Mechanism.EXIT) ? value : 0;
            default -> value;
        };
    }

    private double p(Parameter p) {
        return p(p, 0);
    }

    private boolean on(Mechanism m) {
        if (part == Part.RUN) {
            return values.on(m);
        }
        boolean happens = part == Part.DAY
                || switch (m) {
                    case WALKOUT, EXIT, TECHNICAL_TRACK -> false;
                    case FRAMEWORK -> asks(Absent.AGREEMENT) && dated();
                    case FREEZE -> asks(Absent.FREEZE);
                    case COLLAPSE -> asks(Absent.COLLAPSE);
                    default -> true;
                };
        return happens && chosen().on(m);
    }

    private History record() {
        return Objects.requireNonNull(record);
    }

    private Assumptions chosen() {
        return part == Part.BEFORE ? record().then() : record().asStated();
    }

    private boolean asks(Absent what) {
        return record().none().contains(what);
    }

    private boolean dated() {
        return record().deadline() != null;
    }

    /** T_h; a date that never comes where none was named. */
    private double date() {
        LocalDate deadline = record().deadline();
        return deadline == null
                ? Double.POSITIVE_INFINITY
                : 1
                        + Duration.between(record().from().atStartOfDay(), deadline.atStartOfDay())
                                        .toDays()
                                / 7;
    }

    /** The words that stand here; a strategy or style that was added since is played by its own tests. */
    static boolean knows(Scenario scenario) {
        List<Assumptions> all = new ArrayList<>(List.of(scenario.assumptions()));
        History history = scenario.history();
        if (history != null) {
            all.add(history.then());
            all.add(history.asStated());
        }
        return all.stream()
                .allMatch(a -> List.of("steady", "responsive").contains(a.mediatorStyle())
                        && STRATEGIES.contains(a.strategy(Side.A))
                        && STRATEGIES.contains(a.strategy(Side.B)));
    }

    private static final List<String> STRATEGIES =
            List.of("mixed", "timeDependent", "micro", "logrolling", "tradeoffLearning");

    private String strategy(int i) {
        return part == Part.RUN ? values.strategy(Side.of(i)) : chosen().strategy(Side.of(i));
    }

    private boolean steady() {
        return (part == Part.RUN ? values.mediatorStyle() : chosen().mediatorStyle()).equals("steady");
    }

    /** Ripeness is a measure of the run; before it nothing is measured. */
    boolean isRun() {
        return part == Part.RUN;
    }

    private List<InterimMeasure> measures() {
        return part == Part.RUN ? s.measures() : record().measures();
    }

    /** A stream of what happens. */
    private Stream happens(String name) {
        return streams.named(part == Part.BEFORE ? "history/" + name : name);
    }

    private Party party(int i) {
        return s.party(Side.of(i));
    }

    private String id(int i) {
        return party(i).id();
    }

    // ---- model §3 deals

    private int option(int x, int k) {
        int rest = x;
        for (int j = n - 1; j > k; j--) {
            rest /= size[j];
        }
        return rest % size[k];
    }

    private int index(int[] options) {
        int x = 0;
        for (int k = 0; k < n; k++) {
            x = x * size[k] + options[k];
        }
        return x;
    }

    private double g(int x) {
        double g = 0;
        for (int k = 0; k < n; k++) {
            g = Math.max(g, s.issues().get(k).options().get(option(x, k)).guarantee());
        }
        return g;
    }

    private double shift(int i, int x) {
        double sum = 0;
        for (int k = 0; k < n; k++) {
            double[] shift = powerShift[k][option(x, k)];
            sum += shift[i] - shift[1 - i];
        }
        return Math.max(-1, Math.min(1, p(Parameters.POWER_SHIFT_SCALE) * sum));
    }

    private int lines(int i, int x, boolean @Nullable [] only) {
        int lines = 0;
        for (RedLine line : party(i).redLines()) {
            if (!line.hard()
                    && (only == null || only[line.issue()])
                    && line.options().contains(option(x, line.issue()))) {
                lines++;
            }
        }
        return lines;
    }

    private boolean crossesHardLine(int x) {
        for (int i = 0; i < 2; i++) {
            for (RedLine line : party(i).redLines()) {
                if (line.hard() && line.options().contains(option(x, line.issue()))) {
                    return true;
                }
            }
        }
        return false;
    }

    private double carrots(int i, int x, boolean @Nullable [] only) {
        double sum = 0;
        for (int k = 0; k < n; k++) {
            sum += only == null || only[k] ? carrots[i][k][option(x, k)] : 0;
        }
        return sum;
    }

    // ---- model §4 preferences

    private void preferences(int i, boolean fixed) {
        Preference stated = party(i).preference();
        double[] exponential = new double[n];
        double[] swap = new double[n];
        double[] place = new double[n];
        v[i] = new double[n][];
        plain[i] = new double[n][];
        for (int k = 0; k < n; k++) {
            Stream stream = streams.named(
                    "preferences/" + id(i) + "/" + s.issues().get(k).id());
            exponential[k] = -StrictMath.log(stream.uniform());
            swap[k] = stream.uniform();
            place[k] = stream.uniform();
            double[] given = stated.scores().get(k);
            v[i][k] = given != null
                    ? given.clone()
                    : scores(size[k], stated.optionOrders().get(k), fixed, stream);
            int ref = stated.reference()[k];
            double lambda = p(Parameters.LOSS_AVERSION, i);
            double[] raw = v[i][k].clone();
            plain[i][k] = raw;
            for (int o = 0; o < size[k]; o++) {
                v[i][k][o] = ref < 0 || raw[o] >= raw[ref] ? raw[o] : raw[ref] - lambda * (raw[ref] - raw[o]);
            }
        }
        double[] weights = stated.weights();
        if (weights != null) {
            w[i] = weights.clone();
            return;
        }
        w[i] = new double[n];
        if (fixed) {
            double[] centroid = new double[n];
            double sum = 0;
            for (int r = n; r >= 1; r--) {
                sum += 1.0 / r;
                centroid[r - 1] = sum / n;
            }
            spread(stated.issueRanks(), centroid, w[i]);
            return;
        }
        List<Integer> order = inOrder(stated.issueRanks(), place);
        double[] draws = order.stream().mapToDouble(k -> swap[k]).toArray();
        for (int r = 0; r + 1 < n; r++) {
            if (draws[r] < p(Parameters.RANK_NOISE)) {
                order.add(r, order.remove(r + 1));
            }
        }
        double[] sorted = exponential.clone();
        Arrays.sort(sorted);
        double sum = 0;
        for (double e : sorted) {
            sum += e;
        }
        for (int r = 0; r < n; r++) {
            w[i][order.get(r)] = sorted[n - 1 - r] / sum;
        }
    }

    private static double[] scores(int count, List<List<Integer>> groups, boolean fixed, Stream stream) {
        double[] scores = new double[count];
        double[] byRank = new double[count];
        if (fixed) {
            for (int r = 0; r < count; r++) {
                byRank[r] = 1 - (double) r / (count - 1);
            }
            spread(groups, byRank, scores);
            return scores;
        }
        double[] uniforms = new double[count];
        double[] place = new double[count];
        for (int o = 0; o < count; o++) {
            uniforms[o] = stream.uniform();
            place[o] = stream.uniform();
        }
        double[] between = Arrays.copyOf(uniforms, count - 2);
        Arrays.sort(between);
        List<Integer> order = inOrder(groups, place);
        for (int r = 0; r < count; r++) {
            scores[order.get(r)] = r == 0 ? 1 : r == count - 1 ? 0 : between[count - 2 - r];
        }
        return scores;
    }

    private static List<Integer> inOrder(List<List<Integer>> groups, double[] place) {
        List<Integer> order = new ArrayList<>();
        for (List<Integer> group : groups) {
            group.stream().sorted((a, b) -> Double.compare(place[a], place[b])).forEach(order::add);
        }
        return order;
    }

    private static void spread(List<List<Integer>> groups, double[] byRank, double[] to) {
        int rank = 0;
        for (List<Integer> group : groups) {
            double sum = 0;
            for (int r = 0; r < group.size(); r++) {
                sum += byRank[rank++];
            }
            for (int member : group) {
                to[member] = sum / group.size();
            }
        }
    }

    /** Utility at today's z with these weights. */
    private double u(int i, int x, double[] weights) {
        double sum = 0;
        for (int k = 0; k < n; k++) {
            int o = option(x, k);
            Objective objective = s.objective();
            if (objective != null && objective.issue() == k && o == statusQuo[k]) {
                sum += weights[k] * line(i, objective, z);
            } else {
                sum += weights[k] * v[i][k][o];
            }
        }
        return kept(sum);
    }

    private double line(int i, Objective objective, double at) {
        double from = v[i][objective.issue()][statusQuo[objective.issue()]];
        double to = v[i][objective.issue()][objective.to()];
        return from + at * (to - from);
    }

    private int ideal(int i) {
        int best = 0;
        for (int x = 1; x < deals; x++) {
            if (u(i, x, w[i]) > u(i, best, w[i])) {
                best = x;
            }
        }
        return best;
    }

    // ---- model §8 polls

    private void polls(int i) {
        List<PollAnchor> anchors = party(i).pollAnchors();
        polled[i] = !anchors.isEmpty() && on(Mechanism.RATIFICATION);
        if (!polled[i]) {
            return;
        }
        double[] us = new double[anchors.size()];
        double[] logits = new double[anchors.size()];
        for (int a = 0; a < us.length; a++) {
            int[] options = statusQuo.clone();
            for (PackageTerm cell :
                    s.packages().get(anchors.get(a).packageIndex()).cells()) {
                options[cell.issue()] = cell.option();
            }
            us[a] = u(i, index(options), w[i]);
            double support = anchors.get(a).support();
            logits[a] = StrictMath.log(support / (1 - support));
        }
        double meanU = Arrays.stream(us).average().orElseThrow();
        double meanL = Arrays.stream(logits).average().orElseThrow();
        double sxy = 0;
        double sxx = 0;
        for (int a = 0; a < us.length; a++) {
            sxy += (us[a] - meanU) * (logits[a] - meanL);
            sxx += (us[a] - meanU) * (us[a] - meanU);
        }
        pollB[i] =
                Arrays.stream(us).max().orElseThrow() - Arrays.stream(us).min().orElseThrow() > 1e-9
                        ? Math.max(0, sxy / sxx)
                        : 0;
        pollA[i] = meanL - pollB[i] * meanU;
    }

    private double pass(int i, int x) {
        if (!polled[i]) {
            return 1;
        }
        double support = 1 / (1 + StrictMath.exp(-pollA[i] - pollB[i] * u(i, x, w[i])));
        return .5 * Erf.erfc(-(support - .5) / p(Parameters.REFERENDUM_SD) / StrictMath.sqrt(2));
    }

    // ---- model §5 war

    private double f(int i, double at, int[] inForce) {
        double sum = 0;
        Objective objective = s.objective();
        for (int k = 0; k < n; k++) {
            if (objective == null || k != objective.issue()) {
                sum += w[i][k] * v[i][k][inForce[k]];
            }
        }
        return objective == null ? sum : sum + w[i][objective.issue()] * line(i, objective, at);
    }

    private double area() {
        Objective objective = s.objective();
        return objective == null ? 1 : objective.areaKm2();
    }

    private double war(int i, double at, double m, double kHat, double kappa, int[] inForce) {
        Reservation stated = party(i).reservation();
        if (stated != null) { // stands in place of W
            double worst = party(i).scale().worst();
            return (stated.worth() - worst) / (party(i).scale().best() - worst);
        }
        if (!s.war()) { // no agreement leaves the status quo
            return f(i, 0, inForce);
        }
        double k = p(Parameters.COLLAPSE_HAZARD, i);
        double q = delta * (1 - k - kHat);
        double a0 = (1 - delta) * (f(i, 0, inForce) - kappa) + delta * kHat + delta * k * othersIdeal[i];
        double sigma = f(i, 1, inForce) - f(i, 0, inForce);
        double mu = m / area();
        if (Math.abs(mu) < 1e-12) {
            return (a0 + (1 - delta) * sigma * at) / (1 - q);
        }
        double zStar = mu > 0 ? 1 : 0;
        double steps = Math.ceil((zStar - at) / mu);
        double last = (a0 + (1 - delta) * sigma * zStar) / (1 - q);
        if (steps <= 0) {
            return last;
        }
        double qn = StrictMath.pow(q, steps);
        double qn1 = StrictMath.pow(q, steps - 1);
        return (a0 + (1 - delta) * sigma * at) * (1 - qn) / (1 - q)
                + (1 - delta) * sigma * mu * q * (1 - steps * qn1 + (steps - 1) * qn) / ((1 - q) * (1 - q))
                + qn * last;
    }

    // ---- model §7 peace; state of a round

    private final double[] war = new double[2];
    private final double[] without = new double[2];
    private boolean monitored;
    private final double[] pressure = new double[2];
    private double[] roundPressure = new double[2];

    private double shifted(int i, double value, double by) {
        return by >= 0 ? value + by * (1 - value) : value + by * Math.max(0, value - othersIdeal[i]);
    }

    private double temptation(int x, double uA, double uB) {
        return Math.max(0, Math.max(shifted(0, war[0], shift(0, x)) - uA, shifted(1, war[1], shift(1, x)) - uB));
    }

    /** m_F while a framework is valued. */
    private double mF = 1;

    private double[] hazards(int x, double d, double tau) {
        double base = mF
                * p(Parameters.BREAKDOWN_HAZARD)
                / 52
                * StrictMath.exp(p(Parameters.TEMPTATION) * d
                        - (monitored ? p(Parameters.MONITORING_EFFECT) : 0)
                        + p(Parameters.PRESSURE_HAZARD) * Math.max(roundPressure[0], roundPressure[1]));
        double window = g(x) == 0 ? base : p(Parameters.WINDOW_MULTIPLIER) * base;
        double guaranteed = base * StrictMath.exp(-p(Parameters.GUARANTEE_EFFECT) * g(x) * tau);
        return new double[] {clamp(window), clamp(guaranteed), clamp(base)};
    }

    private static double clamp(double h) {
        return Math.max(0, Math.min(1, h));
    }

    private double bigA(int x, double d, double tau) {
        double[] h = hazards(x, d, tau);
        double[] length = {
            p(Parameters.GUARANTEE_WINDOW), 52 * p(Parameters.GUARANTEE_DURATION), Double.POSITIVE_INFINITY
        };
        if (g(x) == 0) { // three equal hazards are one phase
            length[0] = 0;
            length[1] = 0;
        }
        double disc = 1;
        double sum = 0;
        for (int phase = 0; phase < 3; phase++) {
            double q = delta * (1 - h[phase]);
            double qL = length[phase] == 0 ? 1 : StrictMath.pow(q, length[phase]);
            sum += disc * (1 - qL) / (1 - q);
            disc *= qL;
        }
        return (1 - delta) * sum;
    }

    /** V_i with these utilities. */
    private double value(
            int i, int x, double uA, double uB, boolean @Nullable [] only, boolean noLines, boolean lasting) {
        double own = i == 0 ? uA : uB;
        double extra = -(noLines ? 0 : p(Parameters.RED_LINE_COST, i)) * lines(i, x, only) + carrots(i, x, only);
        if (lasting || !on(Mechanism.COMMITMENT)) {
            return kept(own + extra);
        }
        double fallback = shifted(i, without[i], shift(i, x)) - p(Parameters.BREAKDOWN_COST, i);
        double weight = bigA(x, temptation(x, uA, uB), p(Parameters.GUARANTEE_TRUST, i));
        return kept(fallback + weight * (own - fallback) + extra);
    }

    private double value(int i, int x) {
        return value(i, x, u(0, x, w[0]), u(1, x, w[1]), null, false, false);
    }

    private double reservation(int i, int x) {
        double c = p(Parameters.AUDIENCE_COST, i);
        if (c == 0) {
            return without[i];
        }
        double pass = pass(i, x);
        double bar = (1 - pass) / pass * c;
        return bar > 1 ? Double.POSITIVE_INFINITY : kept(without[i] + bar);
    }

    // ---- the run

    private final double[] m = new double[2];
    private double believedWeeks;
    private final double[] a = new double[2];
    private double b;
    private final double[] kappa = new double[2];
    private final double[] eHat = {1, 1};
    private boolean[] inForceMeasures = {};
    private int[] actsFrom = {};
    private int[] standing = {};
    private int[] fixedOption = {};
    private boolean techniciansDone;
    private final double[] dial = new double[2];
    private final int[] lastOfRoundBefore = {-1, -1};
    private final double[] previousAspiration = {Double.NaN, Double.NaN};
    private final double[] level = {Double.NaN, Double.NaN};
    private final int[] steps = new int[2];
    private final double[] asp = new double[2];
    private final double[] vMax = new double[2];
    private final double[] firstVMax = {Double.NaN, Double.NaN};
    private final List<double[]> rejected = new ArrayList<>();
    private final List<Integer> rejectedDeals = new ArrayList<>();
    private final List<Double> rejectedAt = new ArrayList<>();
    private int stalls;
    private boolean lastProgress;
    private boolean everOpen;
    private double[][] vOf = {};
    private double[][] rOf = {};
    private boolean[] feasible = {};

    private double kHat(int i) {
        return a[i] / b;
    }

    private double weariness(int i, int inWeek) {
        int week = part == Part.BEFORE ? inWeek - h : inWeek;
        return Math.max(0, 1 + p(Parameters.WAR_WEARINESS, i) * week / 52);
    }

    /** κ⁰: without measures and without events that end. */
    private double kappaForGood(int i, int inWeek) {
        onlyForGood = true;
        double cost = p(Parameters.WAR_COST, i) * weariness(i, inWeek);
        onlyForGood = false;
        return cost;
    }

    private double kappaHat(int i, int inWeek) {
        return p(Parameters.COST_MEMORY) == 1 && part == Part.RUN
                ? kappa(i, inWeek)
                : kappaForGood(i, inWeek) * eHat[i];
    }

    private boolean onlyForGood;

    private double kappa(int i, int inWeek) {
        double cost = p(Parameters.WAR_COST, i) * weariness(i, inWeek);
        for (int q = 0; q < inForceMeasures.length; q++) {
            if (inForceMeasures[q] && t >= actsFrom[q]) {
                cost *= 1 - measures().get(q).relief()[i];
            }
        }
        return cost;
    }

    long bits() {
        long bits = 0;
        for (int q = 0; q < inForceMeasures.length; q++) {
            bits |= inForceMeasures[q] ? 1L << q : 0;
        }
        return bits;
    }

    PageOracle play() {
        Stream front = happens("war/front");
        Stream[] war2 = {happens("war/" + id(0)), happens("war/" + id(1))};
        Stream exit = happens("mediator/exit");
        Stream[] lapse =
                measures().stream().map(q -> happens("measure/" + q.id())).toArray(Stream[]::new);
        offerDraws = new Stream[] {happens("offers/" + id(0)), happens("offers/" + id(1))};
        textDraws = happens("mediator/text");
        walkDraws = happens("walkout");
        inForceMeasures = new boolean[lapse.length];
        actsFrom = new int[lapse.length];
        standing = statusQuo.clone();
        fixedOption = new int[n];
        Arrays.fill(fixedOption, -1);
        double mu = p(Parameters.FRONT_DRIFT);
        double y = mu;
        for (int i = 0; i < 2; i++) {
            Objective objective = s.objective();
            boolean gains = objective != null && objective.gainer() == Side.of(i);
            m[i] = mu + (gains ? 1 : -1) * p(Parameters.DRIFT_OPTIMISM, i);
            a[i] = p(Parameters.BELIEVED_COLLAPSE, i) * p(Parameters.COLLAPSE_PRIOR_WEEKS);
        }
        b = p(Parameters.COLLAPSE_PRIOR_WEEKS);
        if (part == Part.BEFORE && on(Mechanism.LEARNING)) {
            b = Math.max(b - h, b / 4);
        }
        believedWeeks = p(Parameters.DRIFT_PRIOR_WEEKS);
        int horizon = part == Part.BEFORE ? h : (int) p(Parameters.HORIZON);
        int first = (int) p(Parameters.FIRST_ROUND);
        int every = (int) p(Parameters.ROUND_EVERY);
        for (t = 1; t <= horizon && outcome.isEmpty(); t++) {
            week = t;
            // conflict
            double before = mu;
            mu = p(Parameters.FRONT_DRIFT);
            double phi = p(Parameters.FRONT_MEMORY);
            double normal = front.normal();
            if (s.objective() != null && part == Part.RUN) {
                y = mu + phi * (y - mu) + p(Parameters.FRONT_SD) * StrictMath.sqrt(1 - phi * phi) * normal;
                z = Math.max(0, Math.min(1, z + y / area()));
            }
            double[] fate = {war2[0].uniform(), war2[1].uniform()};
            if (on(Mechanism.COLLAPSE)
                    && (fate[0] < p(Parameters.COLLAPSE_HAZARD, 0) || fate[1] < p(Parameters.COLLAPSE_HAZARD, 1))) {
                double[] hazard = {p(Parameters.COLLAPSE_HAZARD, 0), p(Parameters.COLLAPSE_HAZARD, 1)};
                boolean first0 =
                        fate[0] < hazard[0] && (fate[1] >= hazard[1] || fate[0] / hazard[0] < fate[1] / hazard[1]);
                collapsed = first0 ? "A" : "B";
                outcome = "MILITARY_END";
                break;
            }
            for (int q = 0; q < lapse.length; q++) {
                double draw = lapse[q].uniform();
                if (inForceMeasures[q] && draw < measures().get(q).lapse()) {
                    inForceMeasures[q] = false;
                }
            }
            // principals
            for (int i = 0; i < 2; i++) {
                m[i] += mu - before;
                if (on(Mechanism.LEARNING) && part == Part.RUN) {
                    m[i] += (y - m[i]) / (believedWeeks + 1);
                }
                kappa[i] = kappa(i, t);
                double forGood = kappaForGood(i, t);
                if (forGood > 0 && part == Part.RUN) {
                    eHat[i] += (kappa[i] / forGood - eHat[i]) / p(Parameters.COST_MEMORY);
                }
                cost[i] += kappa[i] / 52;
            }
            if (on(Mechanism.LEARNING)) {
                believedWeeks = Math.min(believedWeeks + 1, p(Parameters.DRIFT_MEMORY_WEEKS));
                b += 1;
            }
            // mediator
            for (int i = 0; i < 2; i++) {
                double ramp = p(Parameters.PRESSURE_RAMP);
                double deadline = p(Parameters.DEADLINE);
                pressure[i] = steady()
                        ? p(Parameters.PRESSURE, i) * ((1 - ramp) + ramp * Math.min(t, deadline) / deadline)
                        : Math.min(dial[i], p(Parameters.PRESSURE, i));
            }
            double leaves = exit.uniform();
            if (t > p(Parameters.DEADLINE) && leaves < p(Parameters.EXIT_HAZARD)) {
                outcome = "MEDIATOR_EXIT";
            }
            if (outcome.isEmpty() && t >= first && (t - first) % every == 0) {
                round(every);
            }
            weeks.add(new Week(
                    z, y, m.clone(), new double[] {kHat(0), kHat(1)}, kappa.clone(), pressure.clone(), bits()));
            if (!outcome.isEmpty()) {
                break;
            }
        }
        if (outcome.isEmpty()) {
            t = horizon;
            boolean relief = false;
            for (int q = 0; q < inForceMeasures.length; q++) {
                InterimMeasure measure = measures().get(q);
                relief |=
                        inForceMeasures[q] && !measure.always() && (measure.relief()[0] > 0 || measure.relief()[1] > 0);
            }
            outcome = "OPEN";
            open = relief ? "measure" : lastProgress ? "progress" : "neither";
        }
        if (part == Part.RUN
                && !rounds.isEmpty()
                && List.of("WALKOUT", "MEDIATOR_EXIT", "MILITARY_END", "OPEN").contains(outcome)) {
            why();
        }
        return this;
    }

    private Stream[] offerDraws = {};

    @Nullable
    private Stream textDraws;

    @Nullable
    private Stream walkDraws;

    private double share(double time) {
        double d = p(Parameters.DEADLINE_CREDIBILITY);
        double patience = p(Parameters.PATIENCE);
        int talkedBefore = part == Part.RUN ? h : 0;
        if (part == Part.BEFORE && !dated()) {
            return Math.min(time, patience) / patience;
        }
        return d * (Math.min(time, p(Parameters.DEADLINE)) / p(Parameters.DEADLINE))
                + (1 - d) * (Math.min(time + talkedBefore, patience) / patience);
    }

    /** Values of the last round are kept by its week and its z, for "why no deal". */
    private int roundWeek;

    private double roundZ;
    private int[] roundFixed = {};

    private void round(int every) {
        roundWeek = t;
        roundZ = z;
        roundPressure = pressure.clone();
        roundFixed = fixedOption.clone();
        for (int i = 0; i < 2; i++) {
            double k = kHat(i);
            double taken = p(Parameters.INFORMATION_GAIN)
                    * p(Parameters.FACILITATION)
                    * p(Parameters.CREDIBILITY, i)
                    * Math.max(0, k - p(Parameters.COLLAPSE_HAZARD, 1 - i));
            if (taken > 0) {
                a[i] = (k - taken) * b;
            }
        }
        monitored = false;
        for (int q = 0; q < inForceMeasures.length; q++) {
            monitored |=
                    inForceMeasures[q] && t >= actsFrom[q] && measures().get(q).monitors();
        }
        for (int i = 0; i < 2; i++) {
            war[i] = war(i, z, m[i], kHat(i), kappaHat(i, t), standing);
            without[i] = kept(war[i] - p(Parameters.THREAT_CREDIBILITY) * p(Parameters.LEVERAGE, i) * pressure[i]);
        }
        vOf = new double[2][deals];
        rOf = new double[2][deals];
        feasible = new boolean[deals];
        int zopa = 0;
        Arrays.fill(vMax, Double.NaN);
        for (int x = 0; x < deals; x++) {
            feasible[x] = !(on(Mechanism.RED_LINES) && crossesHardLine(x));
            for (int k = 0; k < n; k++) {
                feasible[x] &= fixedOption[k] < 0 || option(x, k) == fixedOption[k];
            }
            boolean both = feasible[x];
            for (int i = 0; i < 2; i++) {
                vOf[i][x] = value(i, x);
                rOf[i][x] = reservation(i, x);
                boolean accepts = feasible[x] && vOf[i][x] >= rOf[i][x];
                both &= accepts;
                if (accepts && !(vOf[i][x] <= vMax[i])) {
                    vMax[i] = vOf[i][x];
                }
            }
            zopa += both ? 1 : 0;
        }
        everOpen |= zopa > 0;
        boolean ripe = zopa > 0;
        for (int i = 0; i < 2; i++) {
            double next = Math.max(0, Math.min(1, z + m[i] / area()));
            double k = on(Mechanism.LEARNING) ? a[i] / (b + 1) : kHat(i);
            ripe &= kept(war(i, next, m[i], k, kappaHat(i, t + 1), standing)) < kept(war[i]);
        }
        ripeRounds += ripe ? 1 : 0;
        if (rounds.isEmpty()) {
            firstVMax[0] = vMax[0];
            firstVMax[1] = vMax[1];
        }
        int at = rounds.size();
        rounds.add(new Round(war.clone(), without.clone(), vMax.clone(), zopa, ripe, Double.NaN, false, stalls));
        talk(every, at);
    }

    private void talk(int every, int at) {
        int exchanges = (int) p(Parameters.EXCHANGES);
        int[] firstOffers = {-1, -1};
        Arrays.fill(asp, Double.NaN);
        for (int e = 1; e <= exchanges; e++) {
            double time = Math.max(0, t - every * (1 - (double) e / exchanges));
            int[] stepsBefore = {steps(0), steps(1)};
            double[] gain = {gainFor(0), gainFor(1)};
            int[] x = {-1, -1};
            double[] draws = {offerDraws[0].uniform(), offerDraws[1].uniform()};
            for (int i = 0; i < 2; i++) {
                if (!Double.isNaN(vMax[i])) {
                    asp[i] = kept(aspiration(i, time, stepsBefore[1 - i], gain[i]));
                    x[i] = offer(i);
                }
            }
            boolean[] taken = new boolean[2]; // of whose offer
            for (int i = 0; i < 2; i++) {
                if (x[i] >= 0) {
                    made.get(i).add(x[i]);
                    int j = 1 - i;
                    taken[i] = !Double.isNaN(vMax[j])
                            && kept(vOf[j][x[i]] - p(Parameters.REACTIVE_DEVALUATION, j))
                                    >= Math.max(rOf[j][x[i]], asp[j]);
                    refusedWhatBothWouldSign |=
                            !taken[i] && vOf[i][x[i]] >= rOf[i][x[i]] && vOf[j][x[i]] >= rOf[j][x[i]];
                    offers.add(new Offer(t, e, i, asp[i], x[i], vOf[i][x[i]], vOf[j][x[i]], taken[i]));
                }
            }
            if (e == 1) {
                firstOffers = x;
            }
            if ((taken[0] || taken[1]) && signs()) {
                strike(taken[0] && (!taken[1] || draws[0] > draws[1]) ? x[0] : x[1]);
                return;
            }
        }
        int text = Objects.requireNonNull(textDraws).uniform() < p(Parameters.FORMULATION) && signs() ? text() : -1;
        if (text >= 0) {
            double allowance = p(Parameters.ALLOWANCE) + p(Parameters.ALLOWANCE_GROWTH) * share(t);
            boolean[] takes = new boolean[2];
            for (int i = 0; i < 2; i++) {
                double bar = kept(stalling[i] ? asp[i] : asp[i] - allowance);
                takes[i] = !Double.isNaN(vMax[i]) && vOf[i][text] >= Math.max(rOf[i][text], bar);
            }
            texts.add(new Text(t, text, takes[0], takes[1]));
            if (takes[0] && takes[1]) {
                strike(text);
                return;
            }
            refusedWhatBothWouldSign |= vOf[0][text] >= rOf[0][text] && vOf[1][text] >= rOf[1][text];
            rejectedDeals.add(text);
            rejectedAt.add(z);
            rejected.add(fingerprint(text));
        }
        technicians();
        for (int q = 0; q < inForceMeasures.length && on(Mechanism.INTERIM); q++) {
            InterimMeasure measure = measures().get(q);
            double[] relief = {measure.relief()[0] * kappa[0], measure.relief()[1] * kappa[1]};
            boolean agreed = measure.enabled() && !inForceMeasures[q];
            for (int i = 0; i < 2 && !measure.always(); i++) {
                agreed &= kept(relief[i]) >= kept(p(Parameters.COERCION, i) * Math.max(0, relief[1 - i] - relief[i]));
            }
            if (agreed) {
                inForceMeasures[q] = true;
                actsFrom[q] = t + every;
            }
        }
        double[] floor = new double[2];
        for (int i = 0; i < 2; i++) {
            floor[i] =
                    !stalling[i] ? without[i] : Double.isNaN(vMax[i]) ? Double.POSITIVE_INFINITY : kept(stallDemand(i));
        }
        boolean bothOffered = firstOffers[0] >= 0 && firstOffers[1] >= 0;
        if (on(Mechanism.FRAMEWORK) && t >= p(Parameters.DEADLINE) && bothOffered && framework(floor)) {
            return;
        }
        if (on(Mechanism.FREEZE) && stalls >= 1) {
            boolean both = true;
            for (int i = 0; i < 2; i++) {
                double h = p(Parameters.FREEZE_HAZARD) / 52;
                double value =
                        ((1 - delta) * f(i, z, standing) + delta * h * (without[i] - p(Parameters.BREAKDOWN_COST, i)))
                                / (1 - delta * (1 - h));
                both &= kept(value) >= floor[i];
            }
            if (both) {
                outcome = "CEASEFIRE";
                survival = new double[10];
                for (int year = 1; year <= 10; year++) {
                    survival[year - 1] = StrictMath.pow(1 - Math.min(1, p(Parameters.FREEZE_HAZARD) / 52), 52.0 * year);
                }
                return;
            }
        }
        double gap = Double.NaN;
        lastProgress = false;
        if (bothOffered) {
            int[] now = {
                made.get(0).get(made.get(0).size() - 1),
                made.get(1).get(made.get(1).size() - 1)
            };
            boolean early = lastOfRoundBefore[0] < 0;
            int[] then = early ? firstOffers : lastOfRoundBefore.clone();
            gap = gap(now);
            lastProgress = kept(gap(then) - gap) >= p(Parameters.PROGRESS_STEP);
            if (!early) {
                double gaveA = vOf[0][then[0]] - vOf[0][now[0]];
                double gaveB = vOf[1][then[1]] - vOf[1][now[1]];
                if (kept(gaveA - gaveB) != 0) {
                    int less = gaveA < gaveB ? 0 : 1;
                    double step = p(Parameters.PRESSURE_STEP);
                    dial[less] = Math.min(dial[less] + step, p(Parameters.PRESSURE, less));
                    dial[1 - less] = Math.min(Math.max(0, dial[1 - less] - step), p(Parameters.PRESSURE, 1 - less));
                }
            }
            lastOfRoundBefore[0] = now[0];
            lastOfRoundBefore[1] = now[1];
        }
        stalls = lastProgress ? 0 : stalls + 1;
        Round r = rounds.get(at);
        rounds.set(at, new Round(r.war(), r.without(), r.vMax(), r.zopa(), r.ripe(), gap, lastProgress, stalls));
        double walks = Objects.requireNonNull(walkDraws).uniform();
        if (walks < p(Parameters.WALKOUT_BASE) * (1 + Math.min(stalls, 12) / 3.0)) {
            outcome = "WALKOUT";
        } else if (at < 8) {
            signals.add(t + " " + lastProgress + " " + (firstOffers[0] < 0) + " " + (firstOffers[1] < 0) + " "
                    + (r.zopa() > 0));
        }
    }

    /** Before asOf deals are tested if the record says that there was none. */
    private boolean signs() {
        return part == Part.RUN || asks(Absent.AGREEMENT);
    }

    /** model §11a: V_i ≥ R_i of the party's own plan on the day; null if none is named. */
    @Nullable
    Boolean prefersOwnPlan(int i) {
        int plan = record().ownPlan().get(i);
        if (plan < 0) {
            return null;
        }
        standing = statusQuo.clone();
        for (int j = 0; j < 2; j++) {
            pressure[j] = steady() ? p(Parameters.PRESSURE, j) * (1 - p(Parameters.PRESSURE_RAMP)) : 0;
            Objective objective = s.objective();
            boolean gains = objective != null && objective.gainer() == Side.of(j);
            double pace = p(Parameters.FRONT_DRIFT) + (gains ? 1 : -1) * p(Parameters.DRIFT_OPTIMISM, j);
            war[j] = war(j, z, pace, p(Parameters.BELIEVED_COLLAPSE, j), p(Parameters.WAR_COST, j), standing);
            without[j] = kept(war[j] - p(Parameters.THREAT_CREDIBILITY) * p(Parameters.LEVERAGE, j) * pressure[j]);
        }
        roundPressure = pressure.clone();
        int[] options = statusQuo.clone();
        for (PackageTerm cell : s.packages().get(plan).cells()) {
            options[cell.issue()] = cell.option();
        }
        int x = index(options);
        return value(i, x) >= reservation(i, x);
    }

    private double gap(int[] x) {
        return .5 * (Math.max(0, vOf[0][x[0]] - vOf[0][x[1]]) + Math.max(0, vOf[1][x[1]] - vOf[1][x[0]]));
    }

    private double gainFor(int i) {
        List<Integer> theirs = made.get(1 - i);
        return theirs.size() < 2 ? 0 : vOf[i][theirs.get(theirs.size() - 1)] - vOf[i][theirs.get(theirs.size() - 2)];
    }

    private int steps(int i) {
        boolean micro = !stalling[i] && strategy(i).equals("micro");
        return micro ? steps[i] : (int) made.get(i).stream().distinct().count();
    }

    private double stallDemand(int i) {
        return Math.min(vMax[i], without[i] + p(Parameters.STALL_SHARE) * (vMax[i] - without[i]));
    }

    private double timeAspiration(int i, double time) {
        double start = p(Parameters.OPENING_CONCESSION, i);
        double alpha = start + (1 - start) * StrictMath.pow(share(time), 1 / p(Parameters.CONCESSION_EXPONENT, i));
        return Math.min(vMax[i], without[i] + (vMax[i] - without[i]) * (1 - alpha));
    }

    private double aspiration(int i, double time, int otherSteps, double gain) {
        if (stalling[i]) {
            return stallDemand(i);
        }
        if (strategy(i).equals("micro")) {
            if (Double.isNaN(level[i])) {
                level[i] = vMax[i];
            } else if (otherSteps >= steps[i]) {
                level[i] -= p(Parameters.MICRO_STEP);
                steps[i]++;
            }
            return Math.min(vMax[i], Math.max(without[i], level[i]));
        }
        double byTime = timeAspiration(i, time);
        if (strategy(i).equals("timeDependent")) {
            return byTime;
        }
        double psi = p(Parameters.RECIPROCITY, i);
        double tft = Double.isNaN(previousAspiration[i]) ? byTime : previousAspiration[i] - Math.max(0, gain);
        double wanted = (1 - psi) * byTime + psi * tft;
        previousAspiration[i] = Math.max(timeAspiration(i, t), Math.min(vMax[i], wanted));
        return previousAspiration[i];
    }

    /** Trade-off by likeness to the other's latest offer, or what its offers have taught (ODD §7.9), read plainly. */
    private int tradeoff(int i, boolean learning) {
        int j = 1 - i;
        List<Integer> theirs = made.get(j);
        double[] weight = new double[n];
        Arrays.fill(weight, 1.0 / n);
        for (int m = 0; m < theirs.size(); m++) {
            double sum = 0;
            for (int k = 0; k < n; k++) {
                weight[k] += m > 0 && option(theirs.get(m), k) == option(theirs.get(m - 1), k) ? .2 / n : 0;
                sum += weight[k];
            }
            for (int k = 0; k < n; k++) {
                weight[k] /= sum;
            }
        }
        double[][] times = new double[n][];
        double[] mostTimes = new double[n];
        for (int k = 0; k < n; k++) {
            times[k] = new double[size[k]];
            for (int y : theirs) {
                times[k][option(y, k)]++;
            }
            mostTimes[k] = Arrays.stream(times[k]).max().orElseThrow();
        }
        int latest = theirs.get(theirs.size() - 1);
        int best = -1;
        double most = 0;
        for (int x = 0; x < deals; x++) {
            if (feasible[x] && vOf[i][x] >= Math.max(asp[i], rOf[i][x])) {
                double points = 0;
                for (int k = 0; k < n; k++) {
                    points += learning
                            ? times[k][option(x, k)] * (weight[k] / mostTimes[k])
                            : -Math.abs(term(j, k, option(x, k)) - term(j, k, option(latest, k)));
                }
                points = kept(points);
                if (best < 0 || points > most || (points == most && vOf[i][x] > vOf[i][best])) {
                    best = x;
                    most = points;
                }
            }
        }
        return best;
    }

    /** What an option seems to be worth to side j. */
    private double term(int j, int k, int o) {
        Objective objective = s.objective();
        boolean line = objective != null && objective.issue() == k && o == statusQuo[k];
        return blurred[j][k] * (line ? line(j, objective, z) : v[j][k][o]);
    }

    private int offer(int i) {
        int j = 1 - i;
        String strategy = strategy(i);
        if (!stalling[i] && strategy.equals("logrolling") && !made.get(j).isEmpty()) {
            return Double.isNaN(vMax[i]) ? -1 : tradeoff(i, false);
        }
        if (!stalling[i] && strategy.equals("tradeoffLearning") && made.get(j).size() > 1) {
            return Double.isNaN(vMax[i]) ? -1 : tradeoff(i, true);
        }
        int best = -1;
        double most = 0;
        for (int x = 0; x < deals; x++) {
            if (feasible[x] && vOf[i][x] >= Math.max(asp[i], rOf[i][x])) {
                double guess = u(j, x, blurred[j]);
                double true0 = u(i, x, w[i]);
                double estimate = value(j, x, i == 0 ? true0 : guess, i == 0 ? guess : true0, null, false, false);
                if (best < 0 || estimate > most || (estimate == most && vOf[i][x] > vOf[i][best])) {
                    best = x;
                    most = estimate;
                }
            }
        }
        return best;
    }

    private double[] fingerprint(int x) {
        return new double[] {
            u(0, x, w[0]),
            u(1, x, w[1]),
            u(0, x, read[0]),
            u(1, x, read[1]),
            kept(shift(0, x)),
            g(x),
            lines(0, x, null),
            lines(1, x, null),
            kept(carrots(0, x, null)),
            kept(carrots(1, x, null))
        };
    }

    private boolean wasRejected(int x) {
        double today = z;
        boolean was = false;
        for (int r = 0; r < rejected.size(); r++) {
            z = rejectedAt.get(r);
            was |= x == rejectedDeals.get(r) || Arrays.equals(fingerprint(x), rejected.get(r));
        }
        z = today;
        return was;
    }

    private int text() {
        double sum = p(Parameters.MEDIATOR_WEIGHT, 0) + p(Parameters.MEDIATOR_WEIGHT, 1);
        int best = -1;
        double most = 0;
        for (int x = 0; x < deals; x++) {
            if (!feasible[x] || wasRejected(x)) {
                continue;
            }
            double uA = u(0, x, read[0]);
            double uB = u(1, x, read[1]);
            double product = 0;
            boolean may = true;
            for (int i = 0; i < 2; i++) {
                double v2 = value(i, x, uA, uB, null, false, false);
                may &= v2 >= rOf[i][x] && v2 > without[i];
                product += (sum == 0 ? .5 : p(Parameters.MEDIATOR_WEIGHT, i) / sum)
                        * (may ? StrictMath.log(v2 - without[i]) : 0);
            }
            product = kept(product);
            if (may && (best < 0 || product > most)) {
                best = x;
                most = product;
            }
        }
        return best;
    }

    private void technicians() {
        if (!on(Mechanism.TECHNICAL_TRACK) || techniciansDone) {
            return;
        }
        int best = -1;
        double most = 0;
        for (int x = 0; x < deals; x++) {
            double[] gain = new double[2];
            boolean political = false;
            for (int k = 0; k < n; k++) {
                if (s.issues().get(k).track() != Track.TECHNICAL) {
                    political |= option(x, k) != statusQuo[k];
                    continue;
                }
                for (int i = 0; i < 2; i++) {
                    gain[i] += w[i][k] * (now(i, k, option(x, k)) - now(i, k, statusQuo[k]));
                }
            }
            double product = kept(Math.sqrt(kept(gain[0]) * kept(gain[1])));
            if (!political && kept(gain[0]) > 0 && kept(gain[1]) > 0 && product > most) {
                best = x;
                most = product;
            }
        }
        if (best >= 0) {
            techniciansDone = true;
            standing = standing.clone();
            for (int k = 0; k < n; k++) {
                if (s.issues().get(k).track() == Track.TECHNICAL) {
                    standing[k] = option(best, k);
                    fixedOption[k] = option(best, k);
                }
            }
        }
    }

    /** ṽ of an option with the line of today. */
    private double now(int i, int k, int o) {
        Objective objective = s.objective();
        return objective != null && objective.issue() == k && o == statusQuo[k] ? line(i, objective, z) : v[i][k][o];
    }

    private boolean framework(double[] floor) {
        int[] x = {
            made.get(0).get(made.get(0).size() - 1), made.get(1).get(made.get(1).size() - 1)
        };
        boolean[] shared = new boolean[n];
        int[] options = new int[n];
        boolean open = false;
        boolean essential = true;
        for (int k = 0; k < n; k++) {
            shared[k] = option(x[0], k) == option(x[1], k);
            options[k] = fixedOption[k] >= 0 ? fixedOption[k] : shared[k] ? option(x[0], k) : statusQuo[k];
            boolean guarantee = s.issues().get(k).options().stream().anyMatch(o -> o.guarantee() > 0);
            Objective objective = s.objective();
            if (!shared[k]) {
                open = true;
                essential &= !guarantee && (objective == null || objective.issue() != k);
            }
        }
        if (!open || !essential) {
            return false;
        }
        int xF = index(options);
        mF = p(Parameters.DEFERRAL_MULTIPLIER);
        double[] worth = new double[2];
        for (int i = 0; i < 2; i++) {
            worth[i] = value(i, xF, u(0, xF, w[0]), u(1, xF, w[1]), shared, false, false);
            if (worth[i] < floor[i]) {
                mF = 1;
                return false;
            }
        }
        outcome = "FRAMEWORK";
        settled = shared;
        terms(xF, worth, without.clone());
        mF = 1;
        return true;
    }

    private void strike(int x) {
        if (part == Part.BEFORE) {
            outcome = "AGREEMENT";
            deal = x;
            return;
        }
        boolean passed = true;
        for (int i = 0; i < 2; i++) {
            failed[i] = streams.named("ratification/" + id(i)).uniform() >= pass(i, x);
            passed &= !failed[i];
            audience[i] = failed[i] ? p(Parameters.AUDIENCE_COST, i) : 0;
        }
        outcome = passed ? "COMPREHENSIVE" : "REJECTED";
        terms(x, new double[] {vOf[0][x], vOf[1][x]}, new double[] {rOf[0][x], rOf[1][x]});
    }

    // ---- model §10 measures

    private void terms(int x, double[] worth, double[] bars) {
        deal = x;
        reservations = bars;
        utilities = new double[] {u(0, x, w[0]), u(1, x, w[1])};
        valueOfTerms = worth;
        double d = temptation(x, u(0, x, w[0]), u(1, x, w[1]));
        survival = survival(x, d, p(Parameters.TRUE_BACKSTOP));
        believed = new double[][] {
            survival(x, d, p(Parameters.GUARANTEE_TRUST, 0)), survival(x, d, p(Parameters.GUARANTEE_TRUST, 1))
        };
        double cA = firstVMax[0] - worth[0];
        double cB = firstVMax[1] - worth[1];
        asymmetry = (cA - cB) / (cA + cB);
        for (int i = 0; i < 2; i++) {
            for (int k = 0; k < n; k++) {
                if ((settled == null || settled[k]) && statusQuo[k] >= 0) {
                    double moved = w[i][k] * (plainScore(i, k, option(x, k)) - plainScore(i, k, statusQuo[k]));
                    gains[i] += moved > 0 ? moved : 0;
                    losses[i] += moved < 0 ? -moved : 0;
                }
            }
        }
        for (int i = 0; i < 2; i++) {
            int plan = s.history() == null ? -1 : record().ownPlan().get(i);
            planLosses[i] = plan < 0 ? Double.NaN : 0;
            for (PackageTerm cell :
                    plan < 0 ? List.<PackageTerm>of() : s.packages().get(plan).cells()) {
                int k = cell.issue();
                double less = plainScore(i, k, cell.option()) - plainScore(i, k, option(x, k));
                planLosses[i] += (settled == null || settled[k]) && less > 0 ? w[i][k] * less : 0;
            }
        }
        packages = new double[s.packages().size()];
        for (int q = 0; q < packages.length; q++) {
            DealPackage named = s.packages().get(q);
            for (int i = 0; i < 2; i++) {
                double differs = 0;
                double coded = 0;
                for (PackageTerm cell : named.cells()) {
                    coded += w[i][cell.issue()];
                    differs += option(x, cell.issue()) == cell.option() ? 0 : w[i][cell.issue()];
                }
                packages[q] += .5 * differs / coded;
            }
        }
        distances = distances(worth);
    }

    /** v without enlarged losses; the objective's {@code from} at today's z. */
    private double plainScore(int i, int k, int o) {
        Objective objective = s.objective();
        if (objective == null || objective.issue() != k || o != statusQuo[k]) {
            return plain[i][k][o];
        }
        return (1 - z) * plain[i][k][o] + z * plain[i][k][objective.to()];
    }

    private double[] survival(int x, double d, double tau) {
        double[] h = hazards(x, d, tau);
        double[] survival = new double[10];
        for (int year = 1; year <= 10; year++) {
            double left = 52.0 * year;
            double window = Math.min(left, p(Parameters.GUARANTEE_WINDOW));
            double guaranteed = Math.min(left - window, 52 * p(Parameters.GUARANTEE_DURATION));
            survival[year - 1] = StrictMath.pow(1 - h[0], window)
                    * StrictMath.pow(1 - h[1], guaranteed)
                    * StrictMath.pow(1 - h[2], left - window - guaranteed);
        }
        return survival;
    }

    private double[] distances(double[] from) {
        double nearest = Double.NaN;
        int nash = -1;
        double product = 0;
        double[] most = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (int x = 0; x < deals; x++) {
            if (!feasible[x]) {
                continue;
            }
            boolean dominated = false;
            for (int o = 0; o < deals && !dominated; o++) {
                dominated = feasible[o]
                        && vOf[0][o] >= vOf[0][x]
                        && vOf[1][o] >= vOf[1][x]
                        && (vOf[0][o] > vOf[0][x] || vOf[1][o] > vOf[1][x]);
            }
            if (!dominated && !(distance(from, x) >= nearest)) {
                nearest = distance(from, x);
            }
            if (vOf[0][x] >= without[0] && vOf[1][x] >= without[1]) {
                double here = kept(Math.sqrt((vOf[0][x] - without[0]) * (vOf[1][x] - without[1])));
                if (nash < 0 || here > product) {
                    nash = x;
                    product = here;
                }
                most[0] = Math.max(most[0], vOf[0][x]);
                most[1] = Math.max(most[1], vOf[1][x]);
            }
        }
        int ks = -1;
        double share = 0;
        for (int x = 0; x < deals; x++) {
            if (feasible[x] && vOf[0][x] >= without[0] && vOf[1][x] >= without[1]) {
                double a0 = (vOf[0][x] - without[0]) / (most[0] - without[0]);
                double b0 = (vOf[1][x] - without[1]) / (most[1] - without[1]);
                double here = kept(Math.min(a0, b0));
                if (!Double.isNaN(here) && (ks < 0 || here > share)) {
                    ks = x;
                    share = here;
                }
            }
        }
        return new double[] {
            nearest, nash < 0 ? Double.NaN : distance(from, nash), ks < 0 ? Double.NaN : distance(from, ks)
        };
    }

    private double distance(double[] from, int x) {
        return StrictMath.hypot(vOf[0][x] - from[0], vOf[1][x] - from[1]);
    }

    private void why() {
        int today = t;
        double line = z;
        t = roundWeek;
        z = roundZ;
        opens[0] = opens(true, false, false);
        opens[1] = opens(false, true, false);
        opens[2] = opens(false, false, true);
        opens[3] = opens(true, true, false) || opens(true, false, true) || opens(false, true, true);
        opens[4] = opens(true, true, true);
        why = everOpen
                ? refusedWhatBothWouldSign ? "holdingOut" : "notFound"
                : opens[0]
                        ? "ratification"
                        : opens[1]
                                ? "redLines"
                                : opens[2] ? "commitment" : opens[3] || opens[4] ? "several" : "warValue";
        t = today;
        z = line;
    }

    private boolean opens(boolean noCost, boolean noLines, boolean lasting) {
        for (int x = 0; x < deals; x++) {
            boolean both = feasible[x];
            if (noLines) {
                both = true;
                for (int k = 0; k < n; k++) {
                    both &= roundFixed[k] < 0 || option(x, k) == roundFixed[k];
                }
            }
            for (int i = 0; i < 2; i++) {
                double value = value(i, x, u(0, x, w[0]), u(1, x, w[1]), null, noLines, lasting);
                both &= value >= (noCost ? without[i] : reservation(i, x));
            }
            if (both) {
                return true;
            }
        }
        return false;
    }
}
