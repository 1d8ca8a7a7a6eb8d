package org.parley.sweep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.CaseRule;
import org.parley.analysis.Condition;
import org.parley.analysis.Condition.Comparison;
import org.parley.analysis.Statistic;
import org.parley.ensemble.MeasuredColumns;
import org.parley.ensemble.RunColumn;
import org.parley.sim.Detail;
import org.parley.table.Decimal;
import org.parley.table.Table;
import org.parley.yaml.Problems;

/**
 * Reads which points are cases of interest, as a sweep file and {@code --interest} write it: {@code agreement > .6},
 * any outcome with {@code > >= < <=} and a number; {@code agreement in the upper quarter} (or lower; half, third,
 * quarter, fifth, tenth); {@code agreement above its median}; several joined by {@code and}. Each mistake goes to the
 * sink with what is allowed and, as its second text, what was maybe meant.
 */
public final class CaseRuleReader {
    private static final Pattern COMPARED = Pattern.compile("([^<>=≤≥!\\s]+)\\s*([<>=≤≥!]+)\\s*(.*)");
    private static final Pattern AMONG = Pattern.compile("(\\S+)\\s+in the\\s+(\\S+)\\s+(\\S+)");
    private static final Pattern MEDIAN = Pattern.compile("(\\S+)\\s+above its median");
    private static final String FORMS =
            "; wanted is a comparison such as agreement > .6, or agreement in the upper quarter, or agreement above its median.";

    private final List<RunColumn> columns;
    private final BiConsumer<String, String> problems;

    private CaseRuleReader(List<RunColumn> columns, BiConsumer<String, String> problems) {
        this.columns = columns;
        this.problems = problems;
    }

    /** The rule of a text about runs of this detail; null if it has a problem. */
    static @Nullable CaseRule read(
            String text, List<RunColumn> columns, Detail detail, BiConsumer<String, String> problems) {
        CaseRule rule = new CaseRuleReader(columns, problems).rule(text);
        if (rule == null) {
            return null;
        }
        for (Statistic statistic : rule.measures()) {
            for (String column : statistic.columns()) {
                if (!MeasuredColumns.fills(detail, column)) {
                    problems.accept(
                            "interest asks for " + column + ", which a sweep measures only where its outcomes need it.",
                            "Maybe add " + statistic.name() + " to outcomes?");
                    return null;
                }
            }
        }
        return rule;
    }

    /**
     * The rules that a command line gives for a sweep.
     *
     * @throws SweepRefused with every problem
     */
    public static List<CaseRule> ofOption(List<String> texts, SweepSpec spec) {
        List<String> told = new ArrayList<>();
        List<CaseRule> rules = new ArrayList<>();
        for (String text : texts) {
            CaseRule rule = read(
                    text,
                    spec.columns(),
                    spec.detail(),
                    (message, hint) -> told.add("--interest: " + message + (hint.isEmpty() ? "" : " " + hint)));
            if (rule != null && rules.contains(rule)) {
                told.add("--interest: \"" + rule.text() + "\" is given twice.");
            } else if (rule != null) {
                rules.add(rule);
            }
        }
        if (!told.isEmpty()) {
            throw new SweepRefused(String.join("\n", told));
        }
        return rules;
    }

    private @Nullable CaseRule rule(String text) {
        List<Condition> conditions = new ArrayList<>();
        String[] parts = text.strip().split("\\s+and\\s+", -1);
        for (String part : parts) {
            condition(part.strip()).ifPresent(conditions::add);
        }
        return conditions.size() < parts.length ? null : new CaseRule(conditions);
    }

    private Optional<Condition> condition(String text) {
        Matcher compared = COMPARED.matcher(text);
        if (compared.matches()) {
            return compared(text, compared);
        }
        Matcher among = AMONG.matcher(text);
        if (among.matches()) {
            return among(among);
        }
        Matcher median = MEDIAN.matcher(text);
        if (median.matches()) {
            return outcome(median.group(1)).map(statistic -> new Condition(statistic, new Condition.AboveMedian()));
        }
        boolean isName = SweepOutcome.of(text, columns).isPresent();
        problems.accept(
                "interest is \"" + text + "\"" + FORMS,
                isName ? "Maybe \"" + text + " > .5\", in quotation marks on a command line?" : "");
        return Optional.empty();
    }

    private Optional<Condition> compared(String text, Matcher matcher) {
        Optional<Statistic> statistic = outcome(matcher.group(1));
        Optional<Comparison> comparison = comparison(matcher.group(2));
        String written = matcher.group(3);
        Double number = Decimal.parse(written);
        double limit = number == null ? Double.NaN : number;
        if (comparison.isEmpty()) {
            problems.accept(
                    "interest is \"" + text + "\"; allowed comparisons are > >= < <=.",
                    matcher.group(2).startsWith("=") ? "Maybe \">=\"?" : "");
        }
        if (!Double.isFinite(limit)) {
            problems.accept(
                    "interest is \"" + text + "\"; after " + matcher.group(2) + " a number such as .6 is wanted, and "
                            + (written.isEmpty() ? "nothing stands there." : "\"" + written + "\" is none."),
                    meant(written));
        }
        if (statistic.isEmpty() || comparison.isEmpty() || !Double.isFinite(limit)) {
            return Optional.empty();
        }
        return possible(text, statistic.get(), comparison.get(), limit)
                ? Optional.of(new Condition(statistic.get(), new Condition.Against(comparison.get(), limit)))
                : Optional.empty();
    }

    /** "Maybe 0.6?" for "60 %" and "0,6". */
    private static String meant(String written) {
        String meant = Decimal.meant(written);
        return meant.isEmpty() ? "" : "Maybe " + meant + "?";
    }

    /** Whether a limit can divide what lies in 0 … 1. */
    private boolean possible(String text, Statistic statistic, Comparison comparison, double limit) {
        if (statistic.kind() != Statistic.Kind.SHARE && statistic.kind() != Statistic.Kind.MEAN_OF_SHARES) {
            return true;
        }
        if (limit < 0 || limit > 1) {
            problems.accept(
                    "interest is \"" + text + "\"; " + statistic.name() + " lies in 0 … 1.",
                    limit > 1 && limit <= 100
                            ? "Maybe \"" + statistic.name() + " " + comparison.sign() + " " + Table.write(limit / 100)
                                    + "\"?"
                            : "");
            return false;
        }
        boolean all = comparison.holds(0, limit) && comparison.holds(1, limit);
        boolean none = !comparison.holds(0, limit) && !comparison.holds(1, limit);
        if (all || none) {
            problems.accept(
                    "interest is \"" + text + "\"; " + statistic.name() + " lies in 0 … 1, so "
                            + (all ? "every point is" : "no point can be") + " a case.",
                    "");
        }
        return !all && !none;
    }

    private Optional<Condition> among(Matcher matcher) {
        Optional<Statistic> statistic = outcome(matcher.group(1));
        String end = matcher.group(2);
        boolean isEnd = List.of("upper", "lower").contains(end);
        if (!isEnd) {
            problems.accept(
                    "interest is \"" + matcher.group() + "\"; allowed are the upper and the lower part.",
                    Problems.maybe(end, List.of("upper", "lower")));
        }
        String word = matcher.group(3);
        List<String> words =
                Arrays.stream(Condition.Part.values()).map(Condition.Part::word).toList();
        if (!words.contains(word)) {
            problems.accept(
                    "interest is \"" + matcher.group() + "\"; allowed parts are " + String.join(", ", words) + ".",
                    Problems.maybe(word, words));
        }
        if (statistic.isEmpty() || !isEnd || !words.contains(word)) {
            return Optional.empty();
        }
        Condition.Part part = Condition.Part.valueOf(word.toUpperCase(Locale.ROOT));
        return Optional.of(new Condition(statistic.get(), new Condition.Among(end.equals("upper"), part)));
    }

    private static Optional<Comparison> comparison(String written) {
        String sign = written.replace("≥", ">=").replace("≤", "<=");
        return Arrays.stream(Comparison.values())
                .filter(c -> c.sign().equals(sign))
                .findFirst();
    }

    private Optional<Statistic> outcome(String name) {
        Optional<Statistic> statistic = SweepOutcome.of(name, columns);
        if (statistic.isEmpty()) {
            SweepOutcome.unknown(name, columns, problems);
        }
        return statistic;
    }
}
