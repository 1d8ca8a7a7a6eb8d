package org.parley.parameter;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The one table of parameters (model §11), in the page's order. Columns: key, symbol, unit, scope, role, legal range,
 * sampled range (null: not sampled), default, whole numbers only, grade, meaning, sources of the mechanism or (F, D) of
 * the default.
 *
 * <p>To add one: one entry here, one field in the record of its mechanism. YAML, {@code --set}, CSV columns, the
 * codebook and docs/parameters.md follow from the entry.
 */
public final class Parameters {
    private static final List<Parameter> TABLE = new ArrayList<>();

    // spotless:off
    public static final Parameter HORIZON = add(
            "horizon",
            "H",
            "week",
            Scope.COMMON,
            Role.SETTING,
            range(1.0, 520.0),
            null,
            52.0,
            true,
            "P",
            "last week of a run",
            "");

    public static final Parameter FIRST_ROUND = add(
            "firstRound",
            "–",
            "week",
            Scope.COMMON,
            Role.SETTING,
            range(1.0, 52.0),
            null,
            1.0,
            true,
            "F",
            "week of the first round",
            "Geneva scenario");

    public static final Parameter ROUND_EVERY = add(
            "roundEvery",
            "–",
            "week",
            Scope.COMMON,
            Role.SETTING,
            range(1.0, 52.0),
            null,
            2.0,
            true,
            "F",
            "weeks from one round to the next",
            "Geneva scenario");

    public static final Parameter EXCHANGES = add(
            "exchanges",
            "E",
            "–",
            Scope.COMMON,
            Role.SETTING,
            range(1.0, 20.0),
            null,
            4.0,
            true,
            "P",
            "exchanges of offers in a round",
            "");

    public static final Parameter BILATERAL_SESSIONS = add(
            "bilateralSessions",
            "–",
            "–",
            Scope.COMMON,
            Role.SETTING,
            range(0.0, 10.0),
            null,
            2.0,
            true,
            "P",
            "bilateral consultations before each round",
            "");

    public static final Parameter DEADLINE = add(
            "deadline",
            "T",
            "week",
            Scope.COMMON,
            Role.LEVER,
            range(1.0, 520.0),
            null,
            17.0,
            false,
            "F",
            "week by which the mediator wants a settlement",
            "Geneva scenario");

    public static final Parameter DEADLINE_CREDIBILITY = add(
            "deadlineCredibility",
            "d",
            "–",
            Scope.COMMON,
            Role.UNCERTAINTY,
            range(0.0, 1.0),
            range(0.0, 1.0),
            0.5,
            false,
            "P, L sign",
            "how far the mediator's date is believed; the rest of a delegation's clock is its own patience",
            "Roth, Murnighan & Schoumaker 1988; Ponsatí 1995; Moore 2004");

    public static final Parameter PATIENCE = add(
            "patience",
            "L",
            "week",
            Scope.COMMON,
            Role.UNCERTAINTY,
            range(1.0, 1040.0),
            logarithmic(52.0, 260.0),
            104.0,
            false,
            "P",
            "weeks of talks after which a delegation has conceded all it will, date or no date",
            "");

    public static final Parameter DISCOUNT_YEAR = add(
            "discountYear",
            "δ_year",
            "–",
            Scope.COMMON,
            Role.UNCERTAINTY,
            range(0.5, 0.999),
            range(0.85, 0.97),
            0.90,
            false,
            "P",
            "what a year from now is worth of a year now",
            "");

    public static final Parameter INITIAL_SHARE = add(
            "initialShare",
            "z₀",
            "–",
            Scope.COMMON,
            Role.SETTING,
            range(0.0, 1.0),
            null,
            0.0,
            false,
            "F",
            "share of the war objective that the gainer holds at the start",
            "Geneva scenario");

    public static final Parameter FRONT_DRIFT = add(
            "frontDrift",
            "μ",
            "km²/wk",
            Scope.COMMON,
            Role.UNCERTAINTY,
            range(-1000.0, 1000.0),
            range(0.0, 95.0),
            46.0,
            false,
            "D",
            "mean weekly pace of the front towards the gainer",
            "Geneva scenario");

    public static final Parameter FRONT_SD = add(
            "frontSd",
            "σ_y",
            "km²/wk",
            Scope.COMMON,
            Role.UNCERTAINTY,
            range(0.0, 1000.0),
            null,
            42.0,
            false,
            "D",
            "standard deviation of the weekly pace",
            "Geneva scenario");

    public static final Parameter FRONT_MEMORY = add(
            "frontMemory",
            "φ",
            "–",
            Scope.COMMON,
            Role.UNCERTAINTY,
            range(0.0, 0.99),
            null,
            0.7,
            false,
            "D",
            "correlation of the pace from one week to the next",
            "Geneva scenario");

    public static final Parameter DRIFT_OPTIMISM = add(
            "driftOptimism",
            "o_i",
            "km²/wk",
            Scope.PARTY,
            Role.UNCERTAINTY,
            range(-100.0, 100.0),
            range(0.0, 30.0),
            15.0,
            false,
            "P",
            "how far a side's first belief about the pace leans its own way",
            "");

    public static final Parameter DRIFT_PRIOR_WEEKS = add(
            "driftPriorWeeks",
            "n₀",
            "wk",
            Scope.COMMON,
            Role.UNCERTAINTY,
            range(1.0, 520.0),
            null,
            52.0,
            false,
            "P",
            "weeks of evidence that the first belief about the pace is worth",
            "");

    public static final Parameter DRIFT_MEMORY_WEEKS = add(
            "driftMemoryWeeks",
            "n_max",
            "wk",
            Scope.COMMON,
            Role.SETTING,
            range(1.0, 520.0),
            null,
            156.0,
            false,
            "P",
            "weeks of evidence that a belief about the pace can hold at most",
            "");

    public static final Parameter WAR_COST = add(
            "warCost",
            "κ_i",
            "stk",
            Scope.PARTY,
            Role.UNCERTAINTY,
            range(0.0, 1.0),
            range(0.02, 0.30),
            0.08,
            false,
            "P",
            "cost of fighting, a year",
            "");

    public static final Parameter COST_MEMORY = add(
            "costMemory",
            "M",
            "wk",
            Scope.COMMON,
            Role.UNCERTAINTY,
            range(1.0, 520.0),
            range(4.0, 26.0),
            13.0,
            false,
            "P",
            "weeks over which a capital averages what lowers or raises the cost of fighting for a while",
            "Filson & Werner 2002; Smith & Stam 2003");

    public static final Parameter WAR_WEARINESS = add(
            "warWeariness",
            "ϖ_i",
            "1/yr",
            Scope.PARTY,
            Role.UNCERTAINTY,
            range(0.0, 2.0),
            null,
            0.1,
            false,
            "P",
            "yearly growth of the cost of fighting",
            "");

    public static final Parameter BELIEVED_COLLAPSE = add(
            "believedCollapse",
            "k̂_i",
            "1/wk",
            Scope.PARTY,
            Role.UNCERTAINTY,
            range(0.0, 0.05),
            range(0.0002, 0.004),
            0.0009,
            false,
            "P",
            "first belief of a side about the opponent's weekly hazard of collapse",
            "");

    public static final Parameter COLLAPSE_HAZARD = add(
            "collapseHazard",
            "k_i",
            "1/wk",
            Scope.PARTY,
            Role.UNCERTAINTY,
            range(0.0, 0.05),
            range(0.0, 0.001),
            0.0003,
            false,
            "P",
            "a side's own weekly hazard of collapse",
            "");

    public static final Parameter COLLAPSE_PRIOR_WEEKS = add(
            "collapsePriorWeeks",
            "b₀",
            "wk",
            Scope.COMMON,
            Role.UNCERTAINTY,
            range(1.0, 1040.0),
            range(52.0, 208.0),
            104.0,
            false,
            "P",
            "weeks of evidence that the first belief about collapse is worth",
            "Slantchev 2003");

    public static final Parameter LOSS_AVERSION = add(
            "lossAversion",
            "λ_i",
            "–",
            Scope.PARTY,
            Role.UNCERTAINTY,
            range(1.0, 4.0),
            range(1.0, 2.25),
            1.5,
            false,
            "L",
            "how much more a loss weighs than a gain of the same size",
            "Kahneman & Tversky 1979; Tversky & Kahneman 1992");

    public static final Parameter RED_LINE_COST = add(
            "redLineCost",
            "ρ_i",
            "stk",
            Scope.PARTY,
            Role.UNCERTAINTY,
            range(0.0, 1.0),
            range(0.0, 0.20),
            0.10,
            false,
            "P",
            "cost of each red line that a deal crosses",
            "");

    public static final Parameter RANK_NOISE = add(
            "rankNoise",
            "–",
            "–",
            Scope.COMMON,
            Role.UNCERTAINTY,
            range(0.0, 1.0),
            null,
            0.25,
            false,
            "P",
            "probability that two neighbouring issues change rank in a run",
            "");

    public static final Parameter POWER_SHIFT_SCALE = add(
            "powerShiftScale",
            "–",
            "×",
            Scope.COMMON,
            Role.UNCERTAINTY,
            range(0.0, 5.0),
            range(0.5, 1.5),
            1.0,
            false,
            "P",
            "multiplies every power shift of the file",
            "Fearon 1996; Powell 2006");

    public static final Parameter BREAKDOWN_HAZARD = add(
            "breakdownHazard",
            "h_0",
            "1/yr",
            Scope.COMMON,
            Role.UNCERTAINTY,
            range(0.0, 5.0),
            range(0.02, 0.20),
            0.06,
            false,
            "D centre",
            "yearly hazard that an agreement breaks, before temptation, monitoring and guarantees",
            "Fortna 2003, 2004; centre: −ln .77 / 5 a year (model page §7)");

    public static final Parameter DEFERRAL_MULTIPLIER = add(
            "deferralMultiplier",
            "m_F",
            "×",
            Scope.COMMON,
            Role.UNCERTAINTY,
            range(1.0, 10.0),
            range(1.0, 4.0),
            2.3,
            false,
            "D",
            "how much sooner a framework, which leaves something open, breaks",
            "model page §7: of full agreements 77 %, of partial ones 55 % stand after five years, ln .55 / ln .77");

    public static final Parameter GUARANTEE_EFFECT = add(
            "guaranteeEffect",
            "γ_g",
            "–",
            Scope.COMMON,
            Role.UNCERTAINTY,
            range(0.0, 5.0),
            range(1.0, 3.0),
            2.0,
            false,
            "L sign",
            "how strongly a trusted guarantee lowers the hazard of breakdown",
            "Walter 1997; Fortna 2003");

    public static final Parameter GUARANTEE_TRUST = add(
            "guaranteeTrust",
            "τ_i",
            "–",
            Scope.PARTY,
            Role.UNCERTAINTY,
            range(0.0, 1.0),
            range(0.2, 0.9),
            0.55,
            false,
            "P",
            "how far a side trusts the guarantee",
            "");

    public static final Parameter TRUE_BACKSTOP = add(
            "trueBackstop",
            "τ*",
            "–",
            Scope.COMMON,
            Role.UNCERTAINTY,
            range(0.0, 1.0),
            range(0.2, 0.9),
            0.55,
            false,
            "P",
            "how good the guarantee is in fact",
            "");

    public static final Parameter GUARANTEE_DURATION = add(
            "guaranteeDuration",
            "–",
            "yr",
            Scope.COMMON,
            Role.LEVER,
            range(0.0, 100.0),
            null,
            15.0,
            false,
            "F",
            "years for which the guarantee holds",
            "Geneva scenario");

    public static final Parameter GUARANTEE_WINDOW = add(
            "guaranteeWindow",
            "–",
            "wk",
            Scope.COMMON,
            Role.LEVER,
            range(0.0, 104.0),
            null,
            8.0,
            false,
            "P",
            "weeks between signing and the guarantee's entry into force",
            "");

    public static final Parameter WINDOW_MULTIPLIER = add(
            "windowMultiplier",
            "m_w",
            "×",
            Scope.COMMON,
            Role.UNCERTAINTY,
            range(1.0, 10.0),
            null,
            3.0,
            false,
            "P",
            "multiplies the hazard of breakdown in that window",
            "Walter 1997");

    public static final Parameter TEMPTATION = add(
            "temptation",
            "γ_D",
            "–",
            Scope.COMMON,
            Role.UNCERTAINTY,
            range(0.0, 20.0),
            range(0.0, 10.0),
            5.0,
            false,
            "L sign",
            "how strongly temptation raises the hazard of breakdown",
            "Fearon 1995; Werner & Yuen 2005");

    public static final Parameter MONITORING_EFFECT = add(
            "monitoringEffect",
            "γ_m",
            "–",
            Scope.COMMON,
            Role.UNCERTAINTY,
            range(0.0, 3.0),
            null,
            0.3,
            false,
            "L sign",
            "how strongly monitoring lowers the hazard of breakdown",
            "Fortna 2003, 2004");

    public static final Parameter PRESSURE_HAZARD = add(
            "pressureHazard",
            "γ_p",
            "–",
            Scope.COMMON,
            Role.SETTING,
            range(0.0, 1.0),
            null,
            0.0,
            false,
            "L sign",
            "how strongly pressure at signing raises the hazard of breakdown",
            "Werner & Yuen 2005");

    public static final Parameter BREAKDOWN_COST = add(
            "breakdownCost",
            "b_i",
            "stk",
            Scope.PARTY,
            Role.UNCERTAINTY,
            range(0.0, 1.0),
            range(0.0, 0.10),
            0.05,
            false,
            "P, L sign",
            "what a side that relied on a deal loses when it breaks",
            "Walter 1997; Fortna 2003");

    public static final Parameter AUDIENCE_COST = add(
            "audienceCost",
            "c_i",
            "stk",
            Scope.PARTY,
            Role.UNCERTAINTY,
            range(0.0, 1.0),
            range(0.0, 0.10),
            0.04,
            false,
            "P",
            "what a leader pays for a deal that fails at home",
            "Fearon 1994");

    public static final Parameter REFERENDUM_SD = add(
            "referendumSd",
            "sd",
            "–",
            Scope.COMMON,
            Role.UNCERTAINTY,
            range(0.01, 0.5),
            null,
            0.08,
            false,
            "P",
            "standard deviation of support at home about its estimate",
            "Putnam 1988; Iida 1993");

    public static final Parameter OPACITY = add(
            "opacity",
            "η",
            "–",
            Scope.COMMON,
            Role.UNCERTAINTY,
            range(0.0, 1.0),
            range(0.1, 0.6),
            0.3,
            false,
            "P",
            "how little a side knows of the other's priorities",
            "");

    public static final Parameter CONSULTATION_EFFECT = add(
            "consultationEffect",
            "–",
            "×",
            Scope.COMMON,
            Role.SETTING,
            range(0.5, 1.0),
            null,
            0.9,
            false,
            "P",
            "multiplies opacity for each bilateral session",
            "");

    public static final Parameter CONCESSION_EXPONENT = add(
            "concessionExponent",
            "β_i",
            "–",
            Scope.PARTY,
            Role.UNCERTAINTY,
            range(0.01, 20.0),
            range(0.2, 2.0),
            0.63,
            false,
            "P",
            "shape of concession over time: below 1 late, above 1 early",
            "Faratin, Sierra & Jennings 1998");

    public static final Parameter OPENING_CONCESSION = add(
            "openingConcession",
            "α₀",
            "–",
            Scope.PARTY,
            Role.SETTING,
            range(0.0, 1.0),
            null,
            0.1,
            false,
            "P",
            "share of the way conceded at the start",
            "Faratin, Sierra & Jennings 1998");

    public static final Parameter RECIPROCITY = add(
            "reciprocity",
            "ψ_i",
            "–",
            Scope.PARTY,
            Role.UNCERTAINTY,
            range(0.0, 1.0),
            range(0.0, 0.6),
            0.3,
            false,
            "P",
            "weight of answering the other's concessions",
            "Faratin, Sierra & Jennings 1998");

    public static final Parameter SINCERITY = add(
            "sincerity",
            "–",
            "–",
            Scope.PARTY,
            Role.LEVER,
            range(0.0, 1.0),
            null,
            1.0,
            false,
            "P",
            "probability that a side means to settle at all",
            "");

    public static final Parameter STALL_SHARE = add(
            "stallShare",
            "–",
            "–",
            Scope.COMMON,
            Role.SETTING,
            range(0.0, 1.0),
            null,
            0.95,
            false,
            "P",
            "how much of its range a stalling side demands",
            "");

    public static final Parameter MICRO_STEP = add(
            "microStep",
            "–",
            "stk",
            Scope.COMMON,
            Role.SETTING,
            range(0.0, 1.0),
            null,
            0.02,
            false,
            "P",
            "step of the strategy micro",
            "de Jonge 2022");

    public static final Parameter REACTIVE_DEVALUATION = add(
            "reactiveDevaluation",
            "rd_i",
            "stk",
            Scope.PARTY,
            Role.UNCERTAINTY,
            range(0.0, 0.5),
            range(0.0, 0.08),
            0.04,
            false,
            "L dir.",
            "what a proposal loses because the adversary made it",
            "Ross & Stillinger 1991");

    public static final Parameter FACILITATION = add(
            "facilitation",
            "f",
            "–",
            Scope.COMMON,
            Role.LEVER,
            range(0.0, 1.0),
            null,
            0.5,
            false,
            "P",
            "how much the mediator eases communication",
            "Touval & Zartman 1985; Beardsley et al. 2006");

    public static final Parameter FORMULATION = add(
            "formulation",
            "φ_m",
            "–",
            Scope.COMMON,
            Role.LEVER,
            range(0.0, 1.0),
            null,
            0.7,
            false,
            "P",
            "probability that the mediator tables a single text in a round",
            "Touval & Zartman 1985; Beardsley et al. 2006");

    public static final Parameter MEDIATOR_WEIGHT = add(
            "mediatorWeight",
            "–",
            "–",
            Scope.PARTY,
            Role.LEVER,
            range(0.0, 1.0),
            null,
            0.5,
            false,
            "neutral",
            "weight of a side in the mediator's text",
            "");

    public static final Parameter INFORMATION_GAIN = add(
            "informationGain",
            "ι",
            "–",
            Scope.COMMON,
            Role.UNCERTAINTY,
            range(0.0, 1.0),
            range(0.0, 0.1),
            0.05,
            false,
            "P",
            "share of over-optimism that a facilitated round takes away",
            "");

    public static final Parameter CREDIBILITY = add(
            "credibility",
            "χ_i",
            "–",
            Scope.PARTY,
            Role.UNCERTAINTY,
            range(0.0, 1.0),
            null,
            0.5,
            false,
            "P",
            "how far a side believes the mediator",
            "");

    public static final Parameter SIGNAL_BIAS = add(
            "signalBias",
            "β_s",
            "–",
            Scope.COMMON,
            Role.SETTING,
            range(0.0, 1.0),
            null,
            0.0,
            false,
            "P",
            "probability that a mediator speaks of progress after a round without any; acts in the table of signals only",
            "Kydd 2003, 2006; Farrell & Rabin 1996");

    public static final Parameter PRESSURE = add(
            "pressure",
            "p_i",
            "–",
            Scope.PARTY,
            Role.LEVER,
            range(0.0, 1.0),
            null,
            0.0,
            false,
            "neutral",
            "pressure of the mediator on a side",
            "Touval & Zartman 1985; Beardsley et al. 2006");

    public static final Parameter PRESSURE_RAMP = add(
            "pressureRamp",
            "ramp",
            "–",
            Scope.COMMON,
            Role.LEVER,
            range(0.0, 1.0),
            null,
            0.0,
            false,
            "neutral",
            "share of the pressure that builds up to the deadline",
            "");

    public static final Parameter PRESSURE_STEP = add(
            "pressureStep",
            "step",
            "–",
            Scope.COMMON,
            Role.LEVER,
            range(0.0, 1.0),
            null,
            0.1,
            false,
            "neutral",
            "step of the responsive style",
            "");

    public static final Parameter LEVERAGE = add(
            "leverage",
            "ℓ_i",
            "stk",
            Scope.PARTY,
            Role.UNCERTAINTY,
            range(0.0, 1.0),
            range(0.05, 0.30),
            0.15,
            false,
            "P",
            "what full pressure costs a side that does not agree",
            "");

    public static final Parameter THREAT_CREDIBILITY = add(
            "threatCredibility",
            "χ_p",
            "–",
            Scope.COMMON,
            Role.UNCERTAINTY,
            range(0.0, 1.0),
            null,
            0.6,
            false,
            "P",
            "how far the threat behind the pressure is believed",
            "");

    public static final Parameter ALLOWANCE = add(
            "allowance",
            "–",
            "stk",
            Scope.COMMON,
            Role.UNCERTAINTY,
            range(0.0, 0.5),
            range(0.0, 0.05),
            0.02,
            false,
            "P",
            "what a side gives the mediator's text below its aspiration",
            "");

    public static final Parameter ALLOWANCE_GROWTH = add(
            "allowanceGrowth",
            "–",
            "stk",
            Scope.COMMON,
            Role.UNCERTAINTY,
            range(0.0, 0.5),
            range(0.0, 0.2),
            0.10,
            false,
            "P",
            "growth of the allowance up to the deadline",
            "");

    public static final Parameter WALKOUT_BASE = add(
            "walkoutBase",
            "w0",
            "1/round",
            Scope.COMMON,
            Role.UNCERTAINTY,
            range(0.0, 1.0),
            range(0.0, 0.02),
            0.01,
            false,
            "P",
            "probability of a walk-out in a round without stalls",
            "");

    public static final Parameter EXIT_HAZARD = add(
            "exitHazard",
            "–",
            "1/wk",
            Scope.COMMON,
            Role.UNCERTAINTY,
            range(0.0, 1.0),
            null,
            0.005,
            false,
            "P",
            "weekly hazard that the mediator leaves after the deadline",
            "");

    public static final Parameter PROGRESS_STEP = add(
            "progressStep",
            "ε",
            "stk",
            Scope.COMMON,
            Role.SETTING,
            range(0.0, 0.5),
            null,
            0.005,
            false,
            "P",
            "narrowing of the gap that counts as progress",
            "");

    public static final Parameter COERCION = add(
            "coercion",
            "coercion_i",
            "–",
            Scope.PARTY,
            Role.UNCERTAINTY,
            range(0.0, 10.0),
            null,
            1.0,
            false,
            "P",
            "weight of the other's extra relief in an interim measure",
            "Grieco 1988");

    public static final Parameter FREEZE_HAZARD = add(
            "freezeHazard",
            "h_cf",
            "1/yr",
            Scope.COMMON,
            Role.UNCERTAINTY,
            range(0.0, 5.0),
            range(0.10, 0.30),
            0.18,
            false,
            "D",
            "yearly hazard that a freeze breaks",
            "");

    // spotless:on

    /** How a party's delegation concedes (model §9). */
    public static final Choice STRATEGY = new Choice(
            "strategy",
            Scope.PARTY,
            List.of(
                    new Choice.Word(
                            "mixed",
                            "concedes with time and answers the other's concessions",
                            List.of(CONCESSION_EXPONENT, OPENING_CONCESSION, RECIPROCITY)),
                    new Choice.Word(
                            "timeDependent",
                            "concedes with time alone",
                            List.of(CONCESSION_EXPONENT, OPENING_CONCESSION)),
                    new Choice.Word("micro", "takes small steps in turn", List.of(MICRO_STEP)),
                    new Choice.Word(
                            "logrolling",
                            "asks for as much as mixed and offers the deal nearest to the other's last offer",
                            List.of(CONCESSION_EXPONENT, OPENING_CONCESSION, RECIPROCITY)),
                    new Choice.Word(
                            "tradeoffLearning",
                            "asks for as much as mixed and learns from the other's offers what matters to it",
                            List.of(CONCESSION_EXPONENT, OPENING_CONCESSION, RECIPROCITY))),
            "mixed",
            "how a party's delegation concedes");

    /** How the mediator presses (model §9). */
    public static final Choice MEDIATOR_STYLE = new Choice(
            "mediatorStyle",
            Scope.COMMON,
            List.of(
                    new Choice.Word("steady", "presses as the dials say", List.of(PRESSURE_RAMP)),
                    new Choice.Word("responsive", "presses whoever gave up less lately", List.of(PRESSURE_STEP))),
            "steady",
            "how the mediator uses pressure");

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
        return Collections.unmodifiableList(TABLE);
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
        names.add(STRATEGY.key());
        names.add(MEDIATOR_STYLE.key());
        return NearMiss.of(mistyped, names);
    }

    private static Range range(double low, double high) {
        return new Range(low, high);
    }

    private static Range logarithmic(double low, double high) {
        return new Range(low, high, true);
    }

    private static Parameter add(
            String key,
            String symbol,
            String unit,
            Scope scope,
            Role role,
            Range legal,
            @Nullable Range sampled,
            double defaultValue,
            boolean whole,
            String grade,
            String says,
            String sources) {
        Parameter p = new Parameter(
                TABLE.size(),
                key,
                symbol,
                unit,
                scope,
                role,
                legal,
                sampled,
                defaultValue,
                whole,
                grade,
                says,
                sources);
        TABLE.add(p);
        return p;
    }
}
