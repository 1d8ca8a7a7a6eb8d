package org.parley.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a picture must know beside its table: what the two sides are called, words for keys, and the footer.
 *
 * @param partyA display name of side A
 * @param partyB display name of side B
 * @param war whether there is a war to fight on; without one nothing is said of ceasefires and broken promises
 * @param words key → word or phrase, for outcomes, parameters and factors; a key without one is shown spelled out
 * @param footer origin and banner
 * @param references numbers from elsewhere that stand grey beside shares and survival
 */
public record ChartContext(
        String partyA,
        String partyB,
        boolean war,
        Map<String, String> words,
        Footer footer,
        List<Reference> references) {
    /** Key of {@link #alternative}. */
    public static final String ALTERNATIVE = "alternative";

    /** Key of {@link #unit}, before the letter of the side. */
    public static final String UNIT = "unit.";

    public ChartContext {
        words = Map.copyOf(words);
        references = List.copyOf(references);
    }

    /** Key of {@link #deadline}. */
    public static final String DEADLINE = "week.deadline";

    /** The week of the mediator's target date; NaN where there is none, or none within the time that is looked at. */
    public double deadline() {
        String week = words.get(DEADLINE);
        return week == null ? Double.NaN : Double.parseDouble(week);
    }

    /** Key of {@link #pointLevel}. */
    public static final String POINT_LEVEL = "level.points";

    /** The level of the intervals of a sweep's points: 95 %, or more where a stopping rule looked several times. */
    public String pointLevel() {
        return words.getOrDefault(POINT_LEVEL, "95 %");
    }

    /** Key of {@link #underPressure}. */
    public static final String UNDER_PRESSURE = "underPressure";

    /** References of one kind, for an outcome. */
    public List<Reference> references(String about, String outcome) {
        return references.stream()
                .filter(r -> r.about().equals(about) && r.outcome().equals(outcome))
                .toList();
    }

    /**
     * Under pressure: what is assumed of how long pressed agreements stand, to be said wherever a survival is;
     * otherwise empty.
     */
    public String underPressure() {
        return words.getOrDefault(UNDER_PRESSURE, "");
    }

    /** A setting of a war, without words of its own. */
    public static ChartContext of(String partyA, String partyB, Footer footer) {
        return new ChartContext(partyA, partyB, true, Map.of(), footer, List.of());
    }

    /** The same with a word for a key. */
    public ChartContext with(String key, String word) {
        Map<String, String> more = new LinkedHashMap<>(words);
        more.put(key, word);
        return new ChartContext(partyA, partyB, war, more, footer, references);
    }

    /** The same with another line about what was run in the footer. */
    public ChartContext under(String origin) {
        return new ChartContext(partyA, partyB, war, words, new Footer(origin, footer.banner()), references);
    }

    /** The same with numbers from elsewhere. */
    public ChartContext with(List<Reference> more) {
        return new ChartContext(partyA, partyB, war, words, footer, more);
    }

    /** The name of side "A" or "B"; "both sides" for anything else. */
    public String party(String side) {
        return switch (side) {
            case "A" -> partyA;
            case "B" -> partyB;
            default -> "both sides";
        };
    }

    /** The unit stk in plain words. */
    public static final String STK = "share of the way from worst to best";

    /** What worths to a side, "A" or "B", are in: {@link #STK} unless its scenario has points. */
    public String unit(String side) {
        return words.getOrDefault(UNIT + side, STK);
    }

    /** What a side has without a deal: fighting on, or no agreement. */
    public String alternative() {
        return words.getOrDefault(ALTERNATIVE, "fighting on");
    }

    /**
     * The name of a side where there is no room: the word of the key {@code short.A} or {@code short.B}, otherwise the
     * name.
     */
    public String shortParty(String side) {
        return words.getOrDefault("short." + side, party(side));
    }

    /** The word for a key: given, or spelled out: MEDIATOR_EXIT → "Mediator exit", warCost → "war cost". */
    public String word(String key) {
        String given = words.get(key);
        if (given != null) {
            return given;
        }
        if (key.equals(key.toUpperCase(Locale.ROOT))) {
            String lower = key.toLowerCase(Locale.ROOT).replace('_', ' ');
            return lower.isEmpty() ? lower : Character.toUpperCase(lower.charAt(0)) + lower.substring(1);
        }
        StringBuilder spelled = new StringBuilder();
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            boolean inWord = i > 0 && Character.isLowerCase(key.charAt(i - 1));
            if (Character.isUpperCase(c) && inWord) {
                spelled.append(' ').append(Character.toLowerCase(c));
            } else {
                spelled.append(c);
            }
        }
        return spelled.toString();
    }

    /** Key of the unit of a parameter, before its own key. */
    public static final String UNIT_OF = "unit.of.";

    /** The name of an axis over a factor: as {@link #factor}, with its unit where that is known. */
    public String axis(String key) {
        String unit = words.getOrDefault(UNIT_OF + key, words.get(UNIT_OF + key.replaceFirst("\\.[AB]$", "")));
        return unit == null ? factor(key) : factor(key) + " (" + unit + ")";
    }

    /** The word for a factor such as warCost, warCost.A or pressure.B: with the short name of the party. */
    public String factor(String key) {
        int dot = key.lastIndexOf('.');
        String side = dot < 0 ? "" : key.substring(dot + 1);
        if (words.containsKey(key) || !(side.equals("A") || side.equals("B"))) {
            return word(key);
        }
        return word(key.substring(0, dot)) + ", " + shortParty(side);
    }

    /** The same in the middle of a sentence. */
    public String inSentence(String key) {
        return MidSentence.of(factor(key));
    }
}
