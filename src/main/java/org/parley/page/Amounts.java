package org.parley.page;

import org.parley.number.Exponential;
import org.parley.parameter.Parameter;
import org.parley.table.NumberText;
import org.parley.value.Breakdown;

/**
 * Values of parameters as a person reads them who knows no unit of the model: a weekly hazard is said as the chance in
 * a year, 1 − (1 − h)^52; a yearly one as 1 − exp(−h); stk is "of what is at stake". Two significant digits, whole
 * weeks as they are.
 */
final class Amounts {
    private Amounts() {}

    /** A value with its unit, such as "46 km² a week". */
    static String of(Parameter p, double value) {
        return switch (p.unit()) {
            case "stk" -> NumberText.percent(value) + " of what is at stake";
            case "1/wk" ->
                NumberText.percent(1 - Exponential.exp(Breakdown.WEEKS_A_YEAR * Exponential.log(1 - value)))
                        + " a year";
            case "1/yr" -> NumberText.percent(1 - Exponential.exp(-value)) + " a year";
            case "1/round" -> NumberText.percent(value) + " a round";
            case "week", "wk" -> counted(value, "week");
            case "yr" -> counted(value, "year");
            case "km²/wk" -> NumberText.two(value) + " km² a week";
            case "×" -> "× " + NumberText.two(value);
            default -> plain(p, value);
        };
    }

    /** A range with its unit once, where both ends have the same: "2.0 … 30 % of what is at stake". */
    static String range(Parameter p, double low, double high) {
        String from = of(p, low);
        String to = of(p, high);
        int same = 0;
        while (same < Math.min(from.length(), to.length())
                && from.charAt(from.length() - 1 - same) == to.charAt(to.length() - 1 - same)) {
            same++;
        }
        int blank = to.indexOf(' ');
        boolean oneUnit = blank > 0 && same >= to.length() - blank && !to.startsWith("×");
        return (oneUnit ? from.substring(0, from.length() - (to.length() - blank)) : from) + " … " + to;
    }

    private static String counted(double value, String unit) {
        return NumberText.cell(value) + " " + unit + (value == 1 ? "" : "s");
    }

    /** Without a unit: a share where only 0 … 1 is allowed, else the number. */
    private static String plain(Parameter p, double value) {
        boolean share = p.legal().low() >= 0 && p.legal().high() <= 1;
        return share ? NumberText.percent(value) : NumberText.cell(value);
    }
}
