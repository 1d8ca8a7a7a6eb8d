package org.parley.lab;

import java.util.ArrayList;
import java.util.List;
import org.parley.number.Exponential;
import org.parley.random.Stream;
import org.parley.table.NumberText;
import org.parley.value.Breakdown;

/**
 * How strong and how trusted a guarantee must be for a side that a deal weakens, and what no guarantee can do.
 *
 * <p>Primitives: fighting on is worth W, the deal u, for ever; the deal breaks with hazard h a week, and whoever signed
 * falls back to W − s because the deal moved power by s. With weekly discount δ the deal stands in week t with
 * probability (1 − h)^t, so its survival weight is {@code A = (1 − δ) Σ δ^t (1 − h)^t = (1 − δ)/(1 − δ(1 − h))} and the
 * deal is worth {@code V = (W − s) + A(u − W + s)}.
 *
 * <p>Signing pays iff V ≥ W, that is {@code A ≥ A* = s/(u − W + s)}; solved for the hazard,
 * {@code h ≤ h* = (1 − δ)(1 − A*)/(δA*)}. A guarantee g with trust τ gives {@code h = (h₀/52)·e^(−γgτ)}, so
 * {@code (gτ)_min = ln(h₀/52 / h*)/γ}; 0 if the bare hazard will do; above 1 no guarantee is enough.
 *
 * <p>Three phases: a window of {@code windowWeeks} before the guarantee enters into force, with hazard m_w·h₀/52 (no
 * window where g = 0); {@code durationYears} under it; then h₀/52 again. {@code A = (1 − δ) Σ disc·(1 − q^L)/(1 − q)},
 * q = δ(1 − h), disc the product of the earlier q^L. The four "what if" lines change one thing each.
 *
 * <p>Played week by week: what the deal pays while it stands and after it breaks is added up, and the guarantee is
 * found by halving; the week of the break is also drawn. Units: stk (share of the distance from worst to best
 * settlement), hazards a year, annual = 52 × weekly. After Fearon 1996; Walter 1997; Powell 2006; Fortna 2004; model
 * §7. Limit: T15.
 */
public final class MinimumGuarantee implements Game {
    static final GameParameter GAIN =
            GameParameter.of("gain", "u − W", "what the deal is worth over fighting on (stk)", 0.001, 1, 0.05);
    static final GameParameter SHIFT =
            GameParameter.of("shift", "s", "what the deal moves against this side (stk)", 0, 1, 0.10);
    static final GameParameter HAZARD =
            GameParameter.of("hazardYear", "h₀", "hazard of a breakdown without guarantee, a year", 0.001, 5, 0.12);
    static final GameParameter EFFECT =
            GameParameter.of("guaranteeEffect", "γ", "how much a full guarantee lowers the log hazard", 0.01, 5, 2);
    static final GameParameter DISCOUNT =
            GameParameter.of("discountYear", "δ_year", "discount a year", 0.5, 0.99, 0.90);
    static final GameParameter PROMISE =
            GameParameter.of("guarantee", "g", "strength of the guarantee in the what-ifs", 0, 1, 1);
    static final GameParameter TRUST =
            GameParameter.of("trust", "τ", "trust in the guarantee in the what-ifs", 0, 1, 0.6);
    static final GameParameter DURATION =
            GameParameter.of("durationYears", "L", "years under the guarantee in the what-ifs", 0, 100, 15);
    static final GameParameter WINDOW =
            GameParameter.of("windowWeeks", "L_w", "unprotected weeks before it in the what-ifs", 0, 104, 26);
    static final GameParameter MULTIPLIER =
            GameParameter.of("windowMultiplier", "m_w", "hazard in the window, times", 1, 10, 3);
    static final GameParameter LONGER =
            GameParameter.of("longerYears", "L′", "what if it lasted so many years", 0, 100, 20);
    static final GameParameter TRUSTED =
            GameParameter.of("moreTrust", "τ′", "what if it were trusted so much", 0, 1, 0.8);
    static final GameParameter CLOSED =
            GameParameter.of("shorterWindow", "L_w′", "what if the window had so many weeks", 0, 104, 0);

    /** What a change adds below this is rounding. */
    private static final double ROUNDING = 1e-12;

    private static final Axis SHIFT_AXIS =
            Axis.of("power shift against this side (share of the way from worst to best settlement)");

    private static final double WEEKS = Breakdown.WEEKS_A_YEAR;

    /** Weight below which later weeks do not count. */
    private static final double FORGOTTEN = 1e-14;

    /** Upper edge of the picture: of the guarantees that are not enough, the nearer ones. */
    private static final double TOP = 1.5;

    /** The terms of a guarantee. */
    record Terms(double guarantee, double trust, double years, double windowWeeks) {}

    @Override
    public String name() {
        return "guarantee";
    }

    @Override
    public String title() {
        return "The least guarantee that makes a weakening deal worth signing (after Walter 1997; Powell 2006)";
    }

    @Override
    public List<GameParameter> parameters() {
        return List.of(
                GAIN,
                SHIFT,
                HAZARD,
                EFFECT,
                DISCOUNT,
                PROMISE,
                TRUST,
                DURATION,
                WINDOW,
                MULTIPLIER,
                LONGER,
                TRUSTED,
                CLOSED);
    }

    static double weeklyDiscount(double discountYear) {
        return Exponential.exp(Exponential.log(discountYear) / WEEKS);
    }

    /** Survival weight A* that makes signing and fighting equal. */
    static double weightNeeded(double gain, double shift) {
        return shift / (gain + shift);
    }

    /** Hazard a week, h*, at which the survival weight is just enough; ∞ without a shift. */
    static double hazardAllowed(double gain, double shift, double discountYear) {
        double delta = weeklyDiscount(discountYear);
        double needed = weightNeeded(gain, shift);
        return (1 - delta) * (1 - needed) / (delta * needed);
    }

    /** (gτ)_min before it is compared with 1; below 0 the bare hazard is low enough. */
    static double unbounded(double gain, double shift, double hazardYear, double effect, double discountYear) {
        return Exponential.log(hazardYear / WEEKS / hazardAllowed(gain, shift, discountYear)) / effect;
    }

    /** (gτ)_min; 0 if none is needed, NaN if none is enough. */
    static double needed(double gain, double shift, double hazardYear, double effect, double discountYear) {
        double value = unbounded(gain, shift, hazardYear, effect, discountYear);
        return value <= 0 ? 0 : value <= 1 ? value : Double.NaN;
    }

    /** Survival weight of three phases by their geometric sums. */
    static double weight(Terms terms, double hazardYear, double effect, double multiplier, double discountYear) {
        double delta = weeklyDiscount(discountYear);
        double base = hazardYear / WEEKS;
        double[] hazards = {
            Math.min(1, windowMultiplier(terms, multiplier) * base),
            base * Exponential.exp(-effect * terms.guarantee() * terms.trust()),
            base
        };
        double[] lengths = {terms.windowWeeks(), WEEKS * terms.years(), Double.POSITIVE_INFINITY};
        double weight = 0;
        double disc = 1;
        for (int phase = 0; phase < 3; phase++) {
            double q = delta * (1 - hazards[phase]);
            double rest = q <= 0 ? (lengths[phase] > 0 ? 0 : 1) : Exponential.exp(lengths[phase] * Exponential.log(q));
            weight += (1 - delta) * disc * (1 - rest) / (1 - q);
            disc *= rest;
        }
        return weight;
    }

    private static double windowMultiplier(Terms terms, double multiplier) {
        return terms.guarantee() == 0 ? 1 : multiplier;
    }

    /** V − W from the survival weight. */
    static double margin(double weight, double gain, double shift) {
        return weight * (gain + shift) - shift;
    }

    /** V − W of one phase, added up week by week. */
    static double addedUp(double hazardWeek, double gain, double shift, double discountYear) {
        return addedUp(hazardWeek, hazardWeek, hazardWeek, 0, 0, gain, shift, discountYear);
    }

    /**
     * V − W of three phases (whole weeks), added up week by week: gain while the deal stands, −shift once it is broken.
     */
    private static double addedUp(
            double first,
            double second,
            double third,
            double firstWeeks,
            double secondWeeks,
            double gain,
            double shift,
            double discountYear) {
        double delta = weeklyDiscount(discountYear);
        double stands = 1;
        double discount = 1 - delta;
        double value = 0;
        for (long week = 0; discount > FORGOTTEN * (1 - delta); week++) {
            value += discount * (stands * gain - (1 - stands) * shift);
            stands *= 1 - (week < firstWeeks ? first : week < firstWeeks + secondWeeks ? second : third);
            discount *= delta;
        }
        return value;
    }

    private static double addedUp(Terms terms, GameValues s) {
        double base = s.get(HAZARD) / WEEKS;
        return addedUp(
                Math.min(1, windowMultiplier(terms, s.get(MULTIPLIER)) * base),
                base * Exponential.exp(-s.get(EFFECT) * terms.guarantee() * terms.trust()),
                base,
                terms.windowWeeks(),
                WEEKS * terms.years(),
                s.get(GAIN),
                s.get(SHIFT),
                s.get(DISCOUNT));
    }

    @Override
    public List<String> problems(GameValues settings) {
        List<String> problems = new ArrayList<>();
        for (GameParameter weeks : List.of(WINDOW, CLOSED)) {
            double value = settings.get(weeks);
            if (value != StrictMath.rint(value)) {
                problems.add(
                        weeks.key() + " is " + Digits.plain(value) + "; allowed whole weeks, " + weeks.legal() + ".");
            }
        }
        for (GameParameter years : List.of(DURATION, LONGER)) {
            double weeks = WEEKS * settings.get(years);
            if (Math.abs(weeks - StrictMath.rint(weeks)) > 1e-9) {
                problems.add(years.key() + " is " + Digits.plain(settings.get(years))
                        + "; allowed whole weeks (years of 52), " + years.legal() + " years.");
            }
        }
        return problems;
    }

    private enum WhatIf {
        AS_IT_IS("margin", "V − W with these terms (stk)"),
        LONGER_GUARANTEE("longer", "added by the longer guarantee (stk)"),
        MORE_TRUST("trusted", "added by more trust (stk)"),
        SHORTER_WINDOW("closed", "added by the shorter window (stk)"),
        ALL_THREE("all", "added by all three (stk)");

        private final String key;
        private final String says;

        WhatIf(String key, String says) {
            this.key = key;
            this.says = says;
        }

        Terms terms(GameValues s) {
            boolean all = this == ALL_THREE;
            return new Terms(
                    s.get(PROMISE),
                    s.get(all || this == MORE_TRUST ? TRUSTED : TRUST),
                    s.get(all || this == LONGER_GUARANTEE ? LONGER : DURATION),
                    s.get(all || this == SHORTER_WINDOW ? CLOSED : WINDOW));
        }
    }

    private static double weight(Terms terms, GameValues s) {
        return weight(terms, s.get(HAZARD), s.get(EFFECT), s.get(MULTIPLIER), s.get(DISCOUNT));
    }

    @Override
    public List<Result> play(GameValues s, Sampling sampling) {
        double gain = s.get(GAIN);
        double shift = s.get(SHIFT);
        double hazard = s.get(HAZARD);
        double effect = s.get(EFFECT);
        double year = s.get(DISCOUNT);
        double delta = weeklyDiscount(year);
        double keeps = NumericSolver.least(keep -> addedUp(1 - keep, gain, shift, year) >= 0, 0, 1);
        double hazardAllowed = hazardAllowed(gain, shift, year);
        double found = NumericSolver.least(
                g -> addedUp(hazard / WEEKS * Exponential.exp(-effect * g), gain, shift, year) >= 0, 0, 1);
        List<Result> results = new ArrayList<>();
        results.add(Result.exact(
                "weight",
                "survival weight needed, A* (every deal stands one week)",
                Math.max(1 - delta, weightNeeded(gain, shift)),
                (1 - delta) / (1 - delta * keeps),
                1e-6));
        results.add(Result.exact(
                "hazard",
                "hazard allowed a year, 52 h*",
                WEEKS * Math.min(1, hazardAllowed),
                WEEKS * (1 - keeps),
                1e-6));
        results.add(Result.exact(
                "guarantee",
                "least guarantee times trust, (gτ)_min",
                needed(gain, shift, hazard, effect, year),
                found,
                1e-6));
        if (hazardAllowed <= 1) {
            results.add(Result.sampled(
                    "drawnMargin",
                    "V − W at the hazard allowed, drawn breakdowns",
                    0,
                    drawn(sampling.stream(this), sampling.n(), 1 - keeps, delta, gain, shift)));
        }
        double asItIs = margin(weight(WhatIf.AS_IT_IS.terms(s), s), gain, shift);
        double playedAsItIs = addedUp(WhatIf.AS_IT_IS.terms(s), s);
        for (WhatIf whatIf : WhatIf.values()) {
            double closed = margin(weight(whatIf.terms(s), s), gain, shift);
            double played = addedUp(whatIf.terms(s), s);
            boolean first = whatIf == WhatIf.AS_IT_IS;
            results.add(Result.exact(
                    whatIf.key,
                    whatIf.says,
                    first ? closed : closed - asItIs,
                    first ? played : played - playedAsItIs,
                    1e-9));
        }
        return results;
    }

    private static Play.Sampled drawn(
            Stream stream, int n, double hazardWeek, double delta, double gain, double shift) {
        double sum = 0;
        double perWeek = StrictMath.log1p(-hazardWeek);
        double logDelta = Exponential.log(delta);
        for (int i = 0; i < n; i++) {
            double uniform = stream.uniform();
            double weeks = hazardWeek >= 1 ? 1 : 1 + StrictMath.floor(Exponential.log(uniform) / perWeek);
            sum += hazardWeek <= 0 ? 0 : Exponential.exp(weeks * logDelta);
        }
        Play.Sampled after = Play.Sampled.meanOfShares(sum, n);
        return Play.Sampled.sum(gain, -gain, after, -shift, after);
    }

    @Override
    public String playedBy() {
        return "weeks added up one by one; guarantee by halving; Monte Carlo breakdowns";
    }

    @Override
    public List<Figure> figures(GameValues s, Sampling sampling) {
        double gain = s.get(GAIN);
        double hazard = s.get(HAZARD);
        double effect = s.get(EFFECT);
        double shift = s.get(SHIFT);
        double year = s.get(DISCOUNT);
        double widest = Math.max(0.4, shift);
        double[] shifts = Figure.steps(widest / 200, widest, 200);
        Figure.Builder needed = Figure.named(
                        "guarantee",
                        "Guarantee needed when a deal shifts power",
                        SHIFT_AXIS,
                        Axis.of("least guarantee times trust (0: none, 1: full and fully trusted)"))
                .band("no guarantee is enough", new double[] {0, widest}, x -> 1, x -> TOP);
        for (double discount : Figure.with(year, 0.80, 0.85, 0.90, 0.95, 0.98)) {
            needed.line("discount a year " + Digits.plain(discount), shifts, x -> {
                double value = Math.max(0, unbounded(gain, x, hazard, effect, discount));
                return value <= TOP ? value : Double.NaN;
            });
        }
        double here = Math.max(0, unbounded(gain, shift, hazard, effect, year));
        String name = "these settings: " + (here == 0 ? "none needed" : here > 1 ? "none is enough" : Digits.two(here));
        Figure.Builder whatIfs = Figure.named(
                "what-ifs",
                "What longer, trusted and earlier guarantees add",
                SHIFT_AXIS,
                Axis.of("value of signing over fighting on, V − W (share of the way from worst to best settlement)"));
        String[] labels = {
            "as it is: " + Digits.plain(s.get(DURATION)) + " years, trust " + Digits.plain(s.get(TRUST)) + ", window "
                    + Digits.plain(s.get(WINDOW)) + " weeks",
            Digits.plain(s.get(LONGER)) + " years",
            "trust " + Digits.plain(s.get(TRUSTED)),
            "window " + Digits.plain(s.get(CLOSED)) + " weeks",
            "all three"
        };
        double far = Math.max(0.2, shift);
        double[] margins = new double[labels.length];
        for (WhatIf whatIf : WhatIf.values()) {
            double weight = weight(whatIf.terms(s), s);
            whatIfs.line(labels[whatIf.ordinal()], Figure.steps(0, far, 101), x -> margin(weight, gain, x));
            margins[whatIf.ordinal()] = margin(weight, gain, shift);
        }
        return List.of(
                needed.point(name, shift, Math.min(TOP, here)).build(neededFinding(shift, here)),
                whatIfs.line("fighting on", new double[] {0, far}, x -> 0)
                        .point("these settings", shift, margins[WhatIf.AS_IT_IS.ordinal()])
                        .build(whatIfFinding(margins, labels)));
    }

    private static String neededFinding(double shift, double needed) {
        String deal = "A deal that shifts power by " + NumberText.set(shift);
        return deal
                + (needed == 0
                        ? " needs no guarantee"
                        : needed > 1
                                ? " is not worth signing under any guarantee"
                                : " needs a guarantee times trust of " + NumberText.two(needed) + " or more");
    }

    /** Which of the three changes adds most to V − W, and what all three add. */
    private static String whatIfFinding(double[] margins, String[] labels) {
        double asItIs = margins[WhatIf.AS_IT_IS.ordinal()];
        int most = WhatIf.LONGER_GUARANTEE.ordinal();
        for (int i = most; i < WhatIf.ALL_THREE.ordinal(); i++) {
            most = margins[i] > margins[most] ? i : most;
        }
        String now = "Signing is worth " + NumberText.two(Math.abs(asItIs)) + (asItIs < 0 ? " less" : " more")
                + " than fighting on; ";
        return now
                + (margins[most] - asItIs > ROUNDING
                        ? "of the three changes \"" + labels[most] + "\" adds most, "
                                + NumberText.two(margins[most] - asItIs) + ", all three together "
                                + NumberText.two(margins[WhatIf.ALL_THREE.ordinal()] - asItIs)
                        : "none of the three changes adds anything");
    }

    @Override
    public Lesson lesson() {
        return new Lesson(
                "A side is offered a deal that is better than fighting but leaves it weaker should the deal break.",
                "It signs only if the deal is likely to stand, and a guarantee counts only as far as it is trusted, lasts and begins"
                        + " in time; where the shift of power is large against the gain, no guarantee is enough.",
                "Breakdown is a bare hazard here: who breaks the deal and why is not decided by anybody, and the guarantee itself costs nothing.",
                "In the simulator this is the survival weight in the value of peace, with the same three phases, each side's own"
                        + " trust, the cost of a breakdown and the temptation of the other side added.",
                List.of("org.parley.value.Breakdown", "org.parley.value.Valuation"));
    }

    @Override
    public List<Reproduction> reproductions() {
        return List.of(
                Reproduction.of("T15", "minimum guarantee: survival weight A*", "", "weight", 0.6666667),
                Reproduction.of("T15", "hazard allowed a year, 52 h*", "", "hazard", 0.0527337),
                Reproduction.of("T15", "least guarantee times trust", "", "guarantee", 0.4111189));
    }
}
