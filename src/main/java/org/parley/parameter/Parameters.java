package org.parley.parameter;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The one table of parameters (model §11), in the order of docs/parameters.md. {@link ParameterEntry} says what the
 * calls of an entry mean, and what holds where a call is left out.
 *
 * <p>To add one: one entry here (with {@code ofWar()} if it belongs to a war); in the class of its mechanism the place
 * that asks for it, and its name in {@code READS}. YAML, {@code --set}, CSV columns, the codebook and
 * docs/parameters.md follow from the entry.
 */
public final class Parameters {
    private static final List<Parameter> TABLE = new ArrayList<>();
    private static final List<Parameter> ALL = Collections.unmodifiableList(TABLE);

    // spotless:off
    public static final Parameter HORIZON = setting("horizon").symbol("H").unit("week").whole().legal(1, 520)
            .defaultsTo(52).grade("P").add("last week of a run");

    public static final Parameter FIRST_ROUND = setting("firstRound").unit("week").whole().legal(1, 52).defaultsTo(1)
            .grade("F").source("Geneva scenario").add("week of the first round");

    public static final Parameter ROUND_EVERY = setting("roundEvery").unit("week").whole().legal(1, 52).defaultsTo(2)
            .grade("F").source("Geneva scenario").add("weeks from one round to the next");

    public static final Parameter EXCHANGES = setting("exchanges").symbol("E").whole().legal(1, 20).defaultsTo(4)
            .grade("P").add("exchanges of offers in a round");

    public static final Parameter BILATERAL_SESSIONS = setting("bilateralSessions").ofWar(0).whole().legal(0, 10)
            .defaultsTo(2).grade("P").add("bilateral consultations before each round");

    public static final Parameter DEADLINE = lever("deadline").symbol("T").unit("week").legal(1, 520).defaultsTo(17)
            .grade("F").source("Geneva scenario").add("week by which the mediator wants a settlement");

    public static final Parameter DEADLINE_CREDIBILITY = uncertainty("deadlineCredibility").symbol("d").legal(0, 1)
            .sampled(0, 1).defaultsTo(0.5).grade("P, L sign")
            .source("Roth, Murnighan & Schoumaker 1988; Ponsatí 1995; Moore 2004")
            .add("how far the mediator's date is believed; the rest of a delegation's clock is its own patience");

    public static final Parameter PATIENCE = uncertainty("patience").symbol("L").unit("week").legal(1, 1040)
            .sampledByLogarithm(52, 260).defaultsTo(104).grade("P")
            .add("weeks of talks after which a delegation has conceded all it will, date or no date");

    public static final Parameter DISCOUNT_YEAR = uncertainty("discountYear").ofWar().symbol("δ_year").legal(0.5, 0.999)
            .sampled(0.85, 0.97).defaultsTo(0.90).grade("P").add("what a year from now is worth of a year now");

    public static final Parameter INITIAL_SHARE = setting("initialShare").ofWar().symbol("z₀").legal(0, 1).defaultsTo(0)
            .grade("F").source("Geneva scenario").add("share of the war objective that the gainer holds at the start");

    public static final Parameter FRONT_DRIFT = uncertainty("frontDrift").ofWar().symbol("μ").unit("km²/wk")
            .legal(-1000, 1000).sampled(0, 95).defaultsTo(46).grade("D").source("Geneva scenario")
            .add("mean weekly pace of the front towards the gainer");

    public static final Parameter FRONT_SD = uncertainty("frontSd").ofWar().symbol("σ_y").unit("km²/wk").legal(0, 1000)
            .defaultsTo(42).grade("D").source("Geneva scenario").add("standard deviation of the weekly pace");

    public static final Parameter FRONT_MEMORY = uncertainty("frontMemory").ofWar().symbol("φ").legal(0, 0.99)
            .defaultsTo(0.7)
            .grade("D").source("Geneva scenario").add("correlation of the pace from one week to the next");

    public static final Parameter DRIFT_OPTIMISM = uncertainty("driftOptimism").ofWar().perParty().symbol("o_i")
            .unit("km²/wk").legal(-100, 100).sampled(0, 30).defaultsTo(15).grade("P")
            .add("how far a side's first belief about the pace leans its own way");

    public static final Parameter DRIFT_PRIOR_WEEKS = uncertainty("driftPriorWeeks").ofWar().symbol("n₀").unit("wk")
            .legal(1, 520).defaultsTo(52).grade("P")
            .add("weeks of evidence that the first belief about the pace is worth");

    public static final Parameter DRIFT_MEMORY_WEEKS = setting("driftMemoryWeeks").ofWar().symbol("n_max").unit("wk")
            .legal(1, 520).defaultsTo(156).grade("P")
            .add("weeks of evidence that a belief about the pace can hold at most");

    public static final Parameter WAR_COST = uncertainty("warCost").ofWar(0).perParty().symbol("κ_i").unit("stk")
            .legal(0, 1).sampled(0.02, 0.30).defaultsTo(0.08).grade("P").add("cost of fighting, a year");

    public static final Parameter COST_MEMORY = uncertainty("costMemory").ofWar(1).symbol("M").unit("wk").legal(1, 520)
            .sampled(4, 26).defaultsTo(13).grade("P").source("Filson & Werner 2002; Smith & Stam 2003")
            .add("weeks over which a capital averages what lowers or raises the cost of fighting for a while");

    public static final Parameter WAR_WEARINESS = uncertainty("warWeariness").ofWar().perParty().symbol("ϖ_i")
            .unit("1/yr").legal(0, 2).defaultsTo(0.1).grade("P").add("yearly growth of the cost of fighting");

    public static final Parameter BELIEVED_COLLAPSE = uncertainty("believedCollapse").ofWar().perParty().symbol("k̂_i")
            .unit("1/wk").legal(0, 0.05).sampled(0.0002, 0.004).defaultsTo(0.0009).grade("P")
            .add("first belief of a side about the opponent's weekly hazard of collapse");

    public static final Parameter COLLAPSE_HAZARD = uncertainty("collapseHazard").ofWar().perParty().symbol("k_i")
            .unit("1/wk")
            .legal(0, 0.05).sampled(0, 0.001).defaultsTo(0.0003).grade("P").add("a side's own weekly hazard of collapse");

    public static final Parameter COLLAPSE_PRIOR_WEEKS = uncertainty("collapsePriorWeeks").ofWar().symbol("b₀")
            .unit("wk").legal(1, 1040).sampled(52, 208).defaultsTo(104).grade("P").source("Slantchev 2003")
            .add("weeks of evidence that the first belief about collapse is worth");

    public static final Parameter LOSS_AVERSION = uncertainty("lossAversion").perParty().symbol("λ_i").legal(1, 4)
            .sampled(1, 2.25).defaultsTo(1.5).grade("L").source("Kahneman & Tversky 1979; Tversky & Kahneman 1992")
            .add("how much more a loss weighs than a gain of the same size");

    public static final Parameter RED_LINE_COST = uncertainty("redLineCost").perParty().symbol("ρ_i").unit("stk")
            .legal(0, 1).sampled(0, 0.20).defaultsTo(0.10).grade("P").add("cost of each red line that a deal crosses");

    public static final Parameter RANK_NOISE = uncertainty("rankNoise").legal(0, 1).defaultsTo(0.25).grade("P")
            .add("probability that two neighbouring issues change rank in a run");

    public static final Parameter POWER_SHIFT_SCALE = uncertainty("powerShiftScale").ofWar().unit("×").legal(0, 5)
            .sampled(0.5, 1.5).defaultsTo(1).grade("P").source("Fearon 1996; Powell 2006")
            .add("multiplies every power shift of the file");

    // The defaults of the next two are near −ln .77 / 5 a year and ln .55 / ln .77: of full agreements 77 %, of partial
    // ones 55 % stand after five years. That is a judgement; no source is known.
    public static final Parameter BREAKDOWN_HAZARD = uncertainty("breakdownHazard").ofWar(0).symbol("h_0").unit("1/yr")
            .legal(0, 5).sampled(0.02, 0.20).defaultsTo(0.06).grade("P")
            .add("yearly hazard that an agreement breaks, before temptation, monitoring and guarantees");

    public static final Parameter DEFERRAL_MULTIPLIER = uncertainty("deferralMultiplier").ofWar(1).symbol("m_F")
            .unit("×").legal(1, 10).sampled(1, 4).defaultsTo(2.3).grade("P")
            .add("how much sooner a framework, which leaves something open, breaks");

    public static final Parameter GUARANTEE_EFFECT = uncertainty("guaranteeEffect").ofWar().symbol("γ_g").legal(0, 5)
            .sampled(1, 3).defaultsTo(2).grade("L sign").source("Walter 1997; Fortna 2003")
            .add("how strongly a trusted guarantee lowers the hazard of breakdown");

    public static final Parameter GUARANTEE_TRUST = uncertainty("guaranteeTrust").ofWar().perParty().symbol("τ_i")
            .legal(0, 1).sampled(0.2, 0.9).defaultsTo(0.55).grade("P").add("how far a side trusts the guarantee");

    public static final Parameter TRUE_BACKSTOP = uncertainty("trueBackstop").ofWar().symbol("τ*").legal(0, 1)
            .sampled(0.2, 0.9).defaultsTo(0.55).grade("P").add("how good the guarantee is in fact");

    public static final Parameter GUARANTEE_DURATION = lever("guaranteeDuration").ofWar().unit("yr").legal(0, 100)
            .defaultsTo(15).grade("F").source("Geneva scenario").add("years for which the guarantee holds");

    public static final Parameter GUARANTEE_WINDOW = lever("guaranteeWindow").ofWar().unit("wk").legal(0, 104)
            .defaultsTo(8).grade("P").add("weeks between signing and the guarantee's entry into force");

    public static final Parameter WINDOW_MULTIPLIER = uncertainty("windowMultiplier").ofWar().symbol("m_w").unit("×")
            .legal(1, 10).defaultsTo(3).grade("P").source("Walter 1997")
            .add("multiplies the hazard of breakdown in that window");

    public static final Parameter TEMPTATION = uncertainty("temptation").ofWar().symbol("γ_D").legal(0, 20)
            .sampled(0, 10).defaultsTo(5).grade("L sign").source("Fearon 1995; Werner & Yuen 2005")
            .add("how strongly temptation raises the hazard of breakdown");

    public static final Parameter MONITORING_EFFECT = uncertainty("monitoringEffect").ofWar().symbol("γ_m").legal(0, 3)
            .defaultsTo(0.3).grade("L sign").source("Fortna 2003, 2004")
            .add("how strongly monitoring lowers the hazard of breakdown");

    public static final Parameter PRESSURE_HAZARD = setting("pressureHazard").ofWar().symbol("γ_p").legal(0, 1)
            .defaultsTo(0).grade("L sign").source("Werner & Yuen 2005")
            .add("how strongly pressure at signing raises the hazard of breakdown");

    public static final Parameter BREAKDOWN_COST = uncertainty("breakdownCost").ofWar().perParty().symbol("b_i")
            .unit("stk")
            .legal(0, 1).sampled(0, 0.10).defaultsTo(0.05).grade("P, L sign").source("Walter 1997; Fortna 2003")
            .add("what a side that relied on a deal loses when it breaks");

    public static final Parameter AUDIENCE_COST = uncertainty("audienceCost").perParty().symbol("c_i").unit("stk")
            .legal(0, 1).sampled(0, 0.10).defaultsTo(0.04).grade("P").source("Fearon 1994")
            .add("what a leader pays for a deal that fails at home");

    public static final Parameter REFERENDUM_SD = uncertainty("referendumSd").symbol("sd").legal(0.01, 0.5)
            .defaultsTo(0.08).grade("P").source("Putnam 1988; Iida 1993")
            .add("standard deviation of support at home about its estimate");

    public static final Parameter OPACITY = uncertainty("opacity").symbol("η").legal(0, 1).sampled(0.1, 0.6)
            .defaultsTo(0.3).grade("P").add("how little a side knows of the other's priorities");

    public static final Parameter CONSULTATION_EFFECT = setting("consultationEffect").ofWar().unit("×").legal(0.5, 1)
            .defaultsTo(0.9).grade("P").add("multiplies opacity for each bilateral session");

    public static final Parameter CONCESSION_EXPONENT = uncertainty("concessionExponent").perParty().symbol("β_i")
            .legal(0.01, 20).sampled(0.2, 2).defaultsTo(0.63).grade("P").source("Faratin, Sierra & Jennings 1998")
            .add("shape of concession over time: below 1 late, above 1 early");

    public static final Parameter OPENING_CONCESSION = setting("openingConcession").perParty().symbol("α₀").legal(0, 1)
            .defaultsTo(0.1).grade("P").source("Faratin, Sierra & Jennings 1998")
            .add("share of the way conceded at the start");

    public static final Parameter RECIPROCITY = uncertainty("reciprocity").perParty().symbol("ψ_i").legal(0, 1)
            .sampled(0, 0.6).defaultsTo(0.3).grade("P").source("Faratin, Sierra & Jennings 1998")
            .add("weight of answering the other's concessions");

    public static final Parameter SINCERITY = lever("sincerity").perParty().legal(0, 1).defaultsTo(1).grade("P")
            .add("probability that a side means to settle at all");

    public static final Parameter STALL_SHARE = setting("stallShare").legal(0, 1).defaultsTo(0.95).grade("P")
            .add("how much of its range a stalling side demands");

    public static final Parameter MICRO_STEP = setting("microStep").unit("stk").legal(0, 1).defaultsTo(0.02).grade("P")
            .source("de Jonge 2022").add("step of the strategy micro");

    public static final Parameter REACTIVE_DEVALUATION = uncertainty("reactiveDevaluation").perParty().symbol("rd_i")
            .unit("stk").legal(0, 0.5).sampled(0, 0.08).defaultsTo(0.04).grade("L dir.").source("Ross & Stillinger 1991")
            .add("what a proposal loses because the adversary made it");

    public static final Parameter FACILITATION = lever("facilitation").ofWar().symbol("f").legal(0, 1).defaultsTo(0.5)
            .grade("P")
            .source("Touval & Zartman 1985; Beardsley et al. 2006").add("how much the mediator eases communication");

    public static final Parameter FORMULATION = lever("formulation").ofWar().symbol("φ_m").legal(0, 1).defaultsTo(0.7)
            .grade("P").source("Touval & Zartman 1985; Beardsley et al. 2006")
            .add("probability that the mediator tables a single text in a round");

    public static final Parameter MEDIATOR_WEIGHT = lever("mediatorWeight").ofWar().perParty().legal(0, 1)
            .defaultsTo(0.5).grade("neutral").add("weight of a side in the mediator's text");

    public static final Parameter INFORMATION_GAIN = uncertainty("informationGain").ofWar().symbol("ι").legal(0, 1)
            .sampled(0, 0.1).defaultsTo(0.05).grade("P")
            .add("share of over-optimism that a facilitated round takes away");

    public static final Parameter CREDIBILITY = uncertainty("credibility").ofWar().perParty().symbol("χ_i").legal(0, 1)
            .defaultsTo(0.5).grade("P").add("how far a side believes the mediator");

    public static final Parameter SIGNAL_BIAS = setting("signalBias").ofWar().symbol("β_s").legal(0, 1).defaultsTo(0)
            .grade("P").source("Kydd 2003, 2006; Farrell & Rabin 1996")
            .add("probability that a mediator speaks of progress after a round without any; acts in the table of signals only");

    public static final Parameter PRESSURE = lever("pressure").ofWar().perParty().symbol("p_i").legal(0, 1)
            .defaultsTo(0).grade("neutral").source("Touval & Zartman 1985; Beardsley et al. 2006")
            .add("pressure of the mediator on a side");

    public static final Parameter PRESSURE_RAMP = lever("pressureRamp").ofWar().symbol("ramp").legal(0, 1).defaultsTo(0)
            .grade("neutral").add("share of the pressure that builds up to the deadline");

    public static final Parameter PRESSURE_STEP = lever("pressureStep").ofWar().symbol("step").legal(0, 1)
            .defaultsTo(0.1).grade("neutral").add("step of the responsive style");

    public static final Parameter LEVERAGE = uncertainty("leverage").ofWar().perParty().symbol("ℓ_i").unit("stk")
            .legal(0, 1)
            .sampled(0.05, 0.30).defaultsTo(0.15).grade("P").add("what full pressure costs a side that does not agree");

    public static final Parameter THREAT_CREDIBILITY = uncertainty("threatCredibility").ofWar().symbol("χ_p")
            .legal(0, 1).defaultsTo(0.6).grade("P").add("how far the threat behind the pressure is believed");

    public static final Parameter ALLOWANCE = uncertainty("allowance").ofWar().unit("stk").legal(0, 0.5)
            .sampled(0, 0.05)
            .defaultsTo(0.02).grade("P").add("what a side gives the mediator's text below its aspiration");

    public static final Parameter ALLOWANCE_GROWTH = uncertainty("allowanceGrowth").ofWar().unit("stk").legal(0, 0.5)
            .sampled(0, 0.2).defaultsTo(0.10).grade("P").add("growth of the allowance up to the deadline");

    public static final Parameter WALKOUT_BASE = uncertainty("walkoutBase").ofWar().symbol("w0").unit("1/round")
            .legal(0, 1)
            .sampled(0, 0.02).defaultsTo(0.01).grade("P").add("probability of a walk-out in a round without stalls");

    public static final Parameter EXIT_HAZARD = uncertainty("exitHazard").ofWar().unit("1/wk").legal(0, 1)
            .defaultsTo(0.005).grade("P").add("weekly hazard that the mediator leaves after the deadline");

    public static final Parameter PROGRESS_STEP = setting("progressStep").symbol("ε").unit("stk").legal(0, 0.5)
            .defaultsTo(0.005).grade("P").add("narrowing of the gap that counts as progress");

    public static final Parameter COERCION = uncertainty("coercion").ofWar().perParty().symbol("coercion_i")
            .legal(0, 10).defaultsTo(1).grade("P").source("Grieco 1988")
            .add("weight of the other's extra relief in an interim measure");

    public static final Parameter FREEZE_HAZARD = uncertainty("freezeHazard").ofWar().symbol("h_cf").unit("1/yr")
            .legal(0, 5).sampled(0.10, 0.30).defaultsTo(0.18).grade("D").add("yearly hazard that a freeze breaks");

    // spotless:on

    /** How a party's delegation negotiates (model §9); {@code talks.Strategies} has the class of each word. */
    public static final Choice STRATEGY = new Choice(
            "strategy",
            "strategy",
            Scope.PARTY,
            List.of(
                    new Choice.Own(
                            "mixed",
                            "concedes with time and answers the other's concessions",
                            true,
                            List.of(CONCESSION_EXPONENT, OPENING_CONCESSION, RECIPROCITY)),
                    new Choice.Own(
                            "timeDependent",
                            "concedes with time alone",
                            true,
                            List.of(CONCESSION_EXPONENT, OPENING_CONCESSION)),
                    new Choice.Own("micro", "takes small steps in turn", false, List.of(MICRO_STEP)),
                    new Choice.Own(
                            "logrolling",
                            "asks for as much as mixed and offers the deal nearest to the other's last offer",
                            true,
                            List.of(CONCESSION_EXPONENT, OPENING_CONCESSION, RECIPROCITY)),
                    new Choice.Own(
                            "tradeoffLearning",
                            "asks for as much as mixed and learns from the other's offers what matters to it",
                            true,
                            List.of(CONCESSION_EXPONENT, OPENING_CONCESSION, RECIPROCITY))),
            "mixed",
            "how a party's delegation concedes");

    /** How the mediator presses (model §9); {@code talks.Styles} has the class of each word. */
    public static final Choice MEDIATOR_STYLE = new Choice(
            "mediatorStyle",
            "style",
            Scope.COMMON,
            List.of(
                    new Choice.Own("steady", "presses as the dials say", false, List.of(PRESSURE_RAMP)),
                    new Choice.Own("responsive", "presses whoever gave up less lately", false, List.of(PRESSURE_STEP))),
            "steady",
            "how the mediator uses pressure");

    /** The settings that are words. */
    public static final List<Choice> CHOICES = List.of(STRATEGY, MEDIATOR_STYLE);

    /** What became of keys that files of earlier editions name. */
    private static final Map<String, String> REMOVED = Map.of(
            "stallLimit",
                    "talks no longer end because rounds without progress were counted; they go on to the horizon (OPEN)",
            "lateShare", "a freeze is now considered after any round without progress, in any week",
            "frameworkShare",
                    "a framework now needs the objective and every issue with a guarantee, and no share of the weights");

    private static final Map<String, Parameter> BY_KEY = new LinkedHashMap<>();

    static {
        for (Parameter p : TABLE) {
            BY_KEY.put(p.key(), p);
        }
    }

    private Parameters() {}

    /** All parameters in the page's order; a parameter's index is its place. */
    public static List<Parameter> all() {
        return ALL;
    }

    /** How many there are. */
    public static int count() {
        return TABLE.size();
    }

    /** The parameter with this key. */
    public static Optional<Parameter> byKey(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }

    /** What became of a key of an earlier edition, as a clause. */
    public static Optional<String> removed(String key) {
        return Optional.ofNullable(REMOVED.get(key));
    }

    /** The key, choice or switch that is nearest to a mistyped one, if any is near. */
    public static Optional<String> nearest(String mistyped) {
        List<String> names = new ArrayList<>(BY_KEY.keySet());
        CHOICES.forEach(choice -> names.add(choice.key()));
        return NearMiss.of(mistyped, names);
    }

    private static ParameterEntry setting(String key) {
        return new ParameterEntry(TABLE, key, Role.SETTING);
    }

    private static ParameterEntry lever(String key) {
        return new ParameterEntry(TABLE, key, Role.LEVER);
    }

    private static ParameterEntry uncertainty(String key) {
        return new ParameterEntry(TABLE, key, Role.UNCERTAINTY);
    }
}
