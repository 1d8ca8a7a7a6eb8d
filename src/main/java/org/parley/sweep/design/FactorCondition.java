package org.parley.sweep.design;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.parameter.NearMiss;
import org.parley.table.Table;

/**
 * A condition that the points of a sweep keep: two sums of factors and numbers and a comparison,
 * {@code pressure.A + pressure.B <= 1}, {@code 2 * warCost.A < warCost.B + .1}; several are joined by {@code and}.
 * Blanks stand around + and −, since a name may have a hyphen. It is decided in decimals as they are written, so that
 * .1 + .2 is .3. Test: {@code FactorConditionTest}.
 *
 * @param text as it was written
 * @param coefficients by factor, of the left side less the right
 * @param constant of the left side less the right
 * @param comparison of that with 0
 */
public record FactorCondition(
        String text, Map<String, BigDecimal> coefficients, BigDecimal constant, Comparison comparison) {
    private static final Pattern COMPARISON = Pattern.compile("<=|>=|≤|≥|<|>");
    private static final String NUMBER = "(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?";
    private static final Pattern TERM =
            Pattern.compile("(?:(" + NUMBER + ")\\s*\\*\\s*)?([A-Za-z]\\w*(?:[.-]\\w+)*)|(" + NUMBER + ")");
    private static final String EXAMPLE = "; wanted are sums of factors and numbers with <, <=, > or >= between them,"
            + " such as pressure.A + pressure.B <= 1";

    /** Of a number with 0. */
    public enum Comparison {
        LESS,
        LESS_OR_EQUAL,
        GREATER,
        GREATER_OR_EQUAL;

        private static Comparison of(String sign) {
            return switch (sign) {
                case "<" -> LESS;
                case ">" -> GREATER;
                case "<=", "≤" -> LESS_OR_EQUAL;
                default -> GREATER_OR_EQUAL;
            };
        }

        boolean holds(int sign) {
            return switch (this) {
                case LESS -> sign < 0;
                case LESS_OR_EQUAL -> sign <= 0;
                case GREATER -> sign > 0;
                case GREATER_OR_EQUAL -> sign >= 0;
            };
        }
    }

    /**
     * The conditions of a text.
     *
     * @throws IllegalArgumentException if it cannot be read or names no factor of numbers
     */
    public static List<FactorCondition> parse(String text, List<Factor> factors) {
        return parse(text, factors, Map.of());
    }

    /** The same; another name of a factor is not understood, but the factor that was meant is told. */
    public static List<FactorCondition> parse(String text, List<Factor> factors, Map<String, String> otherNames) {
        List<FactorCondition> conditions = new ArrayList<>();
        for (String one : text.split("\\band\\b", -1)) {
            conditions.add(one(one.strip(), factors, otherNames));
        }
        return List.copyOf(conditions);
    }

    private static FactorCondition one(String text, List<Factor> factors, Map<String, String> otherNames) {
        Matcher sign = COMPARISON.matcher(text);
        if (!sign.find()) {
            throw new IllegalArgumentException("where \"" + text + "\" has no comparison" + EXAMPLE);
        }
        Map<String, BigDecimal> coefficients = new LinkedHashMap<>();
        BigDecimal left = sum(text.substring(0, sign.start()), BigDecimal.ONE, text, factors, otherNames, coefficients);
        BigDecimal right =
                sum(text.substring(sign.end()), BigDecimal.ONE.negate(), text, factors, otherNames, coefficients);
        if (coefficients.isEmpty()) {
            throw new IllegalArgumentException("where \"" + text + "\" names no factor" + EXAMPLE);
        }
        return new FactorCondition(text, coefficients, left.add(right), Comparison.of(sign.group()));
    }

    /** Adds the terms of a side, times a factor, and gives its numbers. */
    private static BigDecimal sum(
            String side,
            BigDecimal times,
            String text,
            List<Factor> factors,
            Map<String, String> otherNames,
            Map<String, BigDecimal> coefficients) {
        BigDecimal constant = BigDecimal.ZERO;
        String rest = side.strip();
        boolean begins = true;
        while (begins || !rest.isEmpty()) {
            boolean minus = rest.startsWith("-") || rest.startsWith("−");
            boolean plus = rest.startsWith("+");
            if (!begins && !minus && !plus) {
                throw new IllegalArgumentException("where \"" + text + "\": \"" + rest + "\" cannot be read" + EXAMPLE);
            }
            rest = (minus || plus ? rest.substring(1) : rest).strip();
            Matcher term = TERM.matcher(rest);
            if (!term.lookingAt()) {
                throw new IllegalArgumentException("where \"" + text + "\": "
                        + (rest.isEmpty() ? "a side is empty" : "\"" + rest + "\" cannot be read") + EXAMPLE);
            }
            BigDecimal signed = minus ? times.negate() : times;
            if (term.group(3) != null) {
                constant = constant.add(signed.multiply(new BigDecimal(term.group(3))));
            } else {
                BigDecimal number = term.group(1) == null ? BigDecimal.ONE : new BigDecimal(term.group(1));
                coefficients.merge(
                        known(term.group(2), text, factors, otherNames), signed.multiply(number), BigDecimal::add);
            }
            rest = rest.substring(term.end()).strip();
            begins = false;
        }
        return constant;
    }

    private static String known(String name, String text, List<Factor> factors, Map<String, String> otherNames) {
        List<String> numbers =
                factors.stream().filter(Factor::isNumber).map(Factor::name).toList();
        if (numbers.contains(name)) {
            return name;
        }
        boolean isOfWords = factors.stream().anyMatch(factor -> factor.name().equals(name));
        throw new IllegalArgumentException("where \"" + text + "\": " + name
                + (isOfWords ? " is a factor of words" : " is no factor") + "; factors of numbers are "
                + String.join(", ", numbers)
                + Optional.ofNullable(otherNames.get(name))
                        .filter(numbers::contains)
                        .or(() -> NearMiss.of(name, numbers))
                        .map(near -> ". Maybe \"" + near + "\"?")
                        .orElse(""));
    }

    /** Whether a row of points keeps it. */
    boolean holds(Table points, int row) {
        BigDecimal sum = constant;
        for (Map.Entry<String, BigDecimal> term : coefficients.entrySet()) {
            sum = sum.add(term.getValue().multiply(new BigDecimal(points.string(term.getKey(), row))));
        }
        return comparison.holds(sum.signum());
    }
}
