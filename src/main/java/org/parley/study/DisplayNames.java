package org.parley.study;

import java.util.ArrayList;
import java.util.List;
import org.parley.parameter.Side;
import org.parley.scenario.Banner;
import org.parley.scenario.Issue;
import org.parley.scenario.Option;
import org.parley.scenario.Scenario;
import org.parley.scenario.WorthScale;
import org.parley.table.NumberText;

/** Gives the names that readers know for indices of issues, options and deals. */
public final class DisplayNames {
    /** Under every table of numbers. */
    public static final String ASSUMED = "Properties of the assumptions, mostly placeholders (P); no forecast.";

    private final Scenario scenario;

    /** The names of a scenario. */
    public DisplayNames(Scenario scenario) {
        this.scenario = scenario;
    }

    /** The party on a side, in full. */
    public String party(Side side) {
        return scenario.party(side).name();
    }

    /** Where there is no room, and where a party is named again and again. */
    public String shortParty(Side side) {
        return scenario.party(side).shortName();
    }

    /**
     * Who the short names stand for, a line a party that has another name:
     * {@code northland: the Republic of Northland}.
     */
    public List<String> shortParties() {
        return scenario.parties().stream()
                .filter(p -> !p.shortName().equals(p.name()))
                .map(p -> p.shortName() + ": " + p.name())
                .toList();
    }

    /** An option, by the places of issue and option in the file, from 0. */
    public Option option(int issue, int option) {
        return scenario.issues().get(issue).options().get(option);
    }

    /** A deal in short words: {@code Donetsk: freeze · NATO: neutral}. */
    public String deal(int deal) {
        return options(scenario.options(deal));
    }

    /** Options in short words; issues with −1 are left out. */
    public String options(int[] options) {
        List<String> parts = new ArrayList<>();
        for (int k = 0; k < options.length; k++) {
            if (options[k] >= 0) {
                parts.add(term(k, options[k]));
            }
        }
        return String.join(" · ", parts);
    }

    /** An option with its issue, in short words: {@code NATO: neutral}. */
    public String term(int issue, int option) {
        Issue about = scenario.issues().get(issue);
        return about.shortName() + ": " + option(issue, option).shortName();
    }

    /** Where a deal differs from another: {@code Donetsk: pullback (was freeze)}; empty if nowhere. */
    public String change(int from, int to) {
        int[] before = scenario.options(from);
        int[] after = scenario.options(to);
        List<String> parts = new ArrayList<>();
        for (int k = 0; k < after.length; k++) {
            if (before[k] != after[k]) {
                parts.add(term(k, after[k]) + " (was " + option(k, before[k]).shortName() + ")");
            }
        }
        return String.join(" · ", parts);
    }

    /** Measures in words, from bits. */
    public String measures(long bits) {
        List<String> names = new ArrayList<>();
        for (int m = 0; m < scenario.measures().size(); m++) {
            if ((bits >> m & 1) != 0) {
                names.add(scenario.measures().get(m).name());
            }
        }
        return String.join(", ", names);
    }

    /**
     * The banner on a terminal: the first sentences of the standing text, enough for a line or two, and all that the
     * scenario adds to it, such as a sentence about borders. Every file that is written holds the whole.
     */
    public static String shortBanner(String banner) {
        StringBuilder text = new StringBuilder();
        for (String sentence : Banner.DEFAULT.split("(?<=[.!?]) ")) {
            if (text.length() >= 40) {
                break;
            }
            text.append(text.length() == 0 ? "" : " ").append(sentence);
        }
        String own = Banner.own(banner);
        return own.isEmpty() ? text.toString() : text + " " + own;
    }

    /** A worth in stk as the party's file says it. */
    public String worth(Side side, double stk) {
        return scenario.party(side).scale().show(stk);
    }

    /** A difference of two worths in stk in the unit of the party's file. */
    public String difference(Side side, double stk) {
        return scenario.party(side).scale().showDifference(stk);
    }

    /** Two worths in stk that are held against each other, so that their difference shows. */
    public List<String> worths(Side side, double one, double other) {
        return scenario.party(side).scale().points()
                ? List.of(worth(side, one), worth(side, other))
                : NumberText.apart(one, other);
    }

    /** What worths are in, in words; a sentence a unit. */
    public String units() {
        StringBuilder text = new StringBuilder();
        boolean stk = false;
        for (Side side : Side.values()) {
            WorthScale scale = scenario.party(side).scale();
            stk |= !scale.points();
            if (scale.points()) {
                text.append(shortParty(side))
                        .append(" in its points, ")
                        .append(scale.ends())
                        .append(". ");
            }
        }
        return stk
                ? text + "Worths without a unit are shares of the way from a side's worst to its best settlement. "
                : text.toString();
    }

    /** What the letters V, R and ∞ stand for that texts and tables write beside numbers. */
    public String letters() {
        return "V: value of a deal" + (scenario.war() ? ", counting that it may break" : "")
                + ". R: least V for which a side signs; ∞: it cannot be ratified. A side signs if V ≥ R.";
    }

    /**
     * What a row of the table of reasons means. Rows of the runs in which there never was a deal that both would sign
     * stand after "it would take …".
     */
    public String reason(String row) {
        return switch (row) {
            case "holdingOut" -> "a deal both would sign was refused";
            case "notFound" -> "a deal was there and was not found";
            case "closed" -> "there never was one";
            case "without.ratification" -> "no vote at home, alone enough";
            case "without.redLines" -> "no red lines, alone enough";
            case "without.commitment" -> "promises that hold for ever, alone enough";
            case "without.two" -> "two of these together";
            case "without.three" -> "all three together";
            case "without.evenThose" -> "none of these helps: " + scenario.alternative() + " is worth more";
            default -> row;
        };
    }

    /** What a why-label means; {@code two}: whether two obstacles away are enough. */
    public String why(String label, boolean two) {
        return switch (label) {
            case "holdingOut" -> "a deal that both would sign was offered or tabled, and refused";
            case "notFound" -> "some deal was acceptable to both, and nobody offered it";
            case "ratification" -> "without the cost of a lost vote at home a deal would be acceptable";
            case "redLines" -> "without red lines a deal would be acceptable";
            case "commitment" -> "if promises held for ever a deal would be acceptable";
            case "several" ->
                two
                        ? "no obstacle alone; without two of them (the vote at home, red lines, promises that may break) a deal would be acceptable"
                        : "only without all three obstacles together: the vote at home, red lines, promises that may break";
            case "warValue" ->
                "not even without the vote at home, red lines and promises that may break: at least one side expects more from "
                        + scenario.alternative();
            default -> label;
        };
    }
}
