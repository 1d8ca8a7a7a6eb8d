package org.parley.parameter;

/**
 * In what a parameter is counted, for the axis of a chart: the registry's unit spelled out, and for a number without a
 * unit how far it may go, such as {@code 0 … 1}. Test: {@code PlainUnitsTest}.
 */
public final class PlainUnits {
    private PlainUnits() {}

    /** The unit in words. */
    public static String of(Parameter p) {
        return switch (p.unit()) {
            case "week", "wk" -> "weeks";
            case "yr" -> "years";
            case "1/yr" -> "a year";
            case "1/wk" -> "a week";
            case "km²/wk" -> "km² a week";
            case "stk" -> "share of the way from worst to best";
            case "×" -> "times";
            case "1/round" -> "a round";
            case "–" -> p.legal().toString();
            default -> p.unit();
        };
    }
}
