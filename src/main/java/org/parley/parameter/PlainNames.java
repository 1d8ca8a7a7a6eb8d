package org.parley.parameter;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What parameters and switches are called where a person reads who knows neither the model nor its letters: on the
 * page, in charts, reports and sentences. The key stands beside the name in small type; {@link Parameter#says()} is the
 * sentence below it. Names are short (at most 48 letters), hold no symbol and no word of the trade, and no two are the
 * same. Test: {@code PlainNamesTest}.
 *
 * <p>A name of a parameter that each party has its own value of is said of that party: "How much a year of war hurts:
 * Ukraine". The "other side" is the party's opponent.
 */
public final class PlainNames {
    private static final Map<String, String> PARAMETERS = parameters();
    private static final Map<Mechanism, String> SWITCHES = switches();

    private static final Map<String, String> SENTENCES = Map.of(
            "believedCollapse",
            "How likely a side thinks it, at first, that the other side breaks down within a year; whoever hopes for that would rather wait than sign.",
            "sincerity",
            "The chance that a side negotiates in earnest; otherwise it only plays for time.",
            "discountYear",
            "What something a year from now is worth today; the less it is worth, the more a quick end counts.",
            "warCost",
            "What one more year of fighting costs a side, beside everything that the talks are about.",
            "breakdownHazard",
            "The chance in a year that a signed agreement breaks, before monitors and guarantees.",
            "redLineCost",
            "What a side loses for every line it has drawn in public and then crosses.",
            "pressure",
            "How hard the mediator presses a side to sign.",
            "guaranteeWindow",
            "The weeks between signing and the day on which the guarantee protects.",
            "guaranteeTrust",
            "How far a side counts on the guarantee when it weighs a deal.",
            "frontDrift",
            "How much ground the gaining side takes in an average week.");

    private PlainNames() {}

    /** The name of a parameter, its first letter a capital. */
    public static String of(Parameter p) {
        String name = PARAMETERS.get(p.key());
        if (name == null) {
            throw new IllegalStateException("the parameter " + p.key() + " has no plain name");
        }
        return name;
    }

    /**
     * One plain sentence about a parameter: its own where the registry's line needs the trade's words, else that line.
     */
    public static String sentence(Parameter p) {
        String says = SENTENCES.get(p.key());
        return says == null
                ? Character.toUpperCase(p.says().charAt(0)) + p.says().substring(1) + "."
                : says;
    }

    /** The name of a switch: what goes on while it is on. */
    public static String of(Mechanism m) {
        String name = SWITCHES.get(m);
        if (name == null) {
            throw new IllegalStateException("the switch " + m.key() + " has no plain name");
        }
        return name;
    }

    private static Map<String, String> parameters() {
        Map<String, String> names = new LinkedHashMap<>();
        // spotless:off
        names.put("horizon", "How long we look");
        names.put("firstRound", "Week of the first round");
        names.put("roundEvery", "Weeks between rounds");
        names.put("exchanges", "Offers exchanged in a round");
        names.put("bilateralSessions", "Talks with the mediator alone before a round");
        names.put("deadline", "The mediator's target date");
        names.put("deadlineCredibility", "How far the target date is believed");
        names.put("patience", "Patience of the delegations");
        names.put("discountYear", "How much next year counts");
        names.put("initialShare", "Share of the contested area taken at the start");
        names.put("frontDrift", "Pace of the front");
        names.put("frontSd", "How unsteady the front is");
        names.put("frontMemory", "How long a push at the front lasts");
        names.put("driftOptimism", "Hope for a better front than the facts say");
        names.put("driftPriorWeeks", "How firm the first belief about the front is");
        names.put("driftMemoryWeeks", "How many weeks of the front are remembered");
        names.put("warCost", "How much a year of war hurts");
        names.put("costMemory", "How slowly a lull or a bad week sinks in");
        names.put("warWeariness", "How fast the war comes to hurt more");
        names.put("believedCollapse", "Hope that the other side collapses");
        names.put("collapseHazard", "Real danger of its own collapse");
        names.put("collapsePriorWeeks", "How firm the hope for a collapse is");
        names.put("lossAversion", "How much more a loss counts than a gain");
        names.put("redLineCost", "Price of crossing a red line");
        names.put("rankNoise", "Doubt about what matters most to whom");
        names.put("powerShiftScale", "How much a deal shifts future strength");
        names.put("breakdownHazard", "How soon a paper agreement breaks");
        names.put("deferralMultiplier", "How much sooner a partial deal breaks");
        names.put("guaranteeEffect", "How much a trusted guarantee protects");
        names.put("guaranteeTrust", "Trust in the guarantee");
        names.put("trueBackstop", "How good the guarantee really is");
        names.put("guaranteeDuration", "How long the guarantee holds");
        names.put("guaranteeWindow", "Weeks until the guarantee works");
        names.put("windowMultiplier", "Danger until the guarantee works");
        names.put("temptation", "How far temptation breaks agreements");
        names.put("monitoringEffect", "How much monitors protect an agreement");
        names.put("pressureHazard", "How brittle pressure makes a peace");
        names.put("breakdownCost", "What a broken deal costs who relied on it");
        names.put("audienceCost", "What a lost vote at home costs a leader");
        names.put("referendumSd", "How unsure a vote at home is");
        names.put("opacity", "How little each knows of the other's wishes");
        names.put("consultationEffect", "How little a talk with the mediator reveals");
        names.put("concessionExponent", "How early a side gives way");
        names.put("openingConcession", "How far a side moves at once");
        names.put("reciprocity", "How far a side answers the other's moves");
        names.put("sincerity", "Do they mean to settle");
        names.put("stallShare", "How much a side that plays for time demands");
        names.put("microStep", "Size of a small step");
        names.put("reactiveDevaluation", "Distrust of the other side's proposals");
        names.put("facilitation", "How much the mediator helps them talk");
        names.put("formulation", "How often the mediator tables a text");
        names.put("mediatorWeight", "How much the mediator's text minds a side");
        names.put("informationGain", "How much a round sobers false hopes");
        names.put("credibility", "How far a side believes the mediator");
        names.put("signalBias", "How often the mediator talks progress up");
        names.put("pressure", "Pressure by the mediator");
        names.put("pressureRamp", "How gradually pressure builds up");
        names.put("pressureStep", "How quickly pressure answers a side's moves");
        names.put("leverage", "What full pressure costs a side that refuses");
        names.put("threatCredibility", "How far the threat is believed");
        names.put("allowance", "What a side gives up for the mediator's text");
        names.put("allowanceGrowth", "How much more a side gives up as time runs out");
        names.put("walkoutBase", "Risk of a walk-out in a round");
        names.put("exitHazard", "Risk that the mediator leaves after the date");
        names.put("progressStep", "What counts as progress");
        names.put("coercion", "Envy of the other side's relief");
        names.put("freezeHazard", "How soon a frozen line breaks");
        // spotless:on
        return Collections.unmodifiableMap(names);
    }

    private static Map<Mechanism, String> switches() {
        Map<Mechanism, String> names = new LinkedHashMap<>();
        for (Mechanism m : Mechanism.values()) {
            names.put(m, named(m));
        }
        return Collections.unmodifiableMap(names);
    }

    private static String named(Mechanism m) {
        return switch (m) {
            case DRIFT -> "The front moves";
            case LEARNING -> "Capitals learn from what they see";
            case COLLAPSE -> "A side may collapse in the field";
            case COMMITMENT -> "Promises may be broken";
            case TEMPTATION -> "Temptation breaks agreements";
            case RATIFICATION -> "A deal needs a vote at home";
            case RED_LINES -> "Red lines cost";
            case LOSS_AVERSION -> "Losses count more than gains";
            case FACILITATION -> "The mediator helps them talk";
            case FORMULATION -> "The mediator tables texts";
            case PRESSURE -> "The mediator presses";
            case DEVALUATION -> "The other side's proposals are distrusted";
            case RECIPROCITY -> "Moves are answered by moves";
            case INTERIM -> "Interim measures may be agreed";
            case FRAMEWORK -> "A partial deal may be signed";
            case FREEZE -> "The line may be frozen";
            case WALKOUT -> "A side may walk out";
            case EXIT -> "The mediator may leave";
            case RECORD -> "Draws are held against what happened before";
            case OWN_PLANS -> "A party prefers its own plan to fighting on";
            case TECHNICAL_TRACK -> "Experts may settle technical matters first";
        };
    }
}
