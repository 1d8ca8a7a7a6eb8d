package org.parley.yaml;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoublePredicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.parameter.Range;
import org.parley.table.Decimal;
import org.parley.table.NumberText;
import org.parley.table.Table;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * One node of a YAML file: a mapping, a list or a word. Getters say what they want; what is wrong is added to the
 * problems with line and column, and a harmless value comes back, so that the reading goes on and finds the next
 * problem.
 */
public final class YamlNode {
    private static final Pattern NOT_FINITE =
            Pattern.compile("[-+]?\\.?(nan|inf|infinity|∞)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*");
    /** What an id is made of, for a message. */
    public static final String ID_WORDS = "letters (A–Z, a–z), digits, _ and -, a letter or digit first";

    private static final Map<String, Boolean> FLAGS =
            Map.of("on", true, "off", false, "true", true, "false", false, "yes", true, "no", false);
    /** The words of a switch, for a message. */
    public static final String FLAG_WORDS = "on, off (or true, false, yes, no)";

    private static final int SHOWN = 40;

    private final Node node;
    private final Problems problems;
    private final boolean isCause;

    YamlNode(Node node, Problems problems) {
        this(node, problems, false);
    }

    private YamlNode(Node node, Problems problems, boolean isCause) {
        this.node = node;
        this.problems = problems;
        this.isCause = isCause;
    }

    /** The same node with its problems collected elsewhere. */
    public YamlNode with(Problems elsewhere) {
        return new YamlNode(node, elsewhere);
    }

    /** One entry of a mapping. */
    public record Entry(String key, YamlNode keyNode, YamlNode value) {}

    /** Whether this is a mapping. */
    public boolean isMap() {
        return node instanceof MappingNode;
    }

    /** Whether this is a list. */
    public boolean isList() {
        return node instanceof SequenceNode;
    }

    /** Whether this is a word, a text or a number. */
    public boolean isWord() {
        return node instanceof ScalarNode && !isMissing();
    }

    /** Line of its begin, 1-based. */
    public int line() {
        return node.getStartMark().map(Mark::getLine).orElse(-1) + 1;
    }

    /** Column of its begin, 1-based. */
    public int column() {
        return node.getStartMark().map(Mark::getColumn).orElse(-1) + 1;
    }

    /** Adds a problem at this place. */
    public void problem(String message) {
        problem(message, "");
    }

    /** Adds a problem with a hint at this place. */
    public void problem(String message, String hint) {
        if (isCause) {
            problems.addCause(line(), column(), message, hint);
        } else {
            problems.add(line(), column(), message, hint);
        }
    }

    /** The same node whose problems are those that others follow from, which are told first. */
    public YamlNode asCause() {
        return new YamlNode(node, problems, true);
    }

    /** Where problems are collected. */
    public Problems problems() {
        return problems;
    }

    /** How this node is named in a message: its word in quotes (numbers plain), "a list", "a mapping", "nothing". */
    public String shown() {
        if (isMap()) {
            return "a mapping";
        }
        if (isList()) {
            return "a list";
        }
        if (isMissing()) {
            return "nothing";
        }
        String word = raw().strip().replace('\n', ' ');
        if (plain() && (Decimal.parse(word) != null || NOT_FINITE.matcher(word).matches())) {
            return word.length() > SHOWN ? word.substring(0, SHOWN) + "…" : word;
        }
        return "\"" + (word.length() > SHOWN ? word.substring(0, SHOWN) + "…" : word) + "\"";
    }

    /** The entries of a mapping in the order of the file; empty for anything else. */
    public List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        if (node instanceof MappingNode map) {
            for (NodeTuple tuple : map.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode key) {
                    entries.add(new Entry(
                            key.getValue(), new YamlNode(key, problems), new YamlNode(tuple.getValueNode(), problems)));
                }
            }
        }
        return entries;
    }

    /** The items of a list; empty for anything else. */
    public List<YamlNode> items() {
        List<YamlNode> items = new ArrayList<>();
        if (node instanceof SequenceNode list) {
            list.getValue().forEach(item -> items.add(new YamlNode(item, problems)));
        }
        return items;
    }

    /** The value of a key of a mapping, or null. */
    public @Nullable YamlNode get(String key) {
        for (Entry entry : entries()) {
            if (entry.key().equals(key)) {
                return entry.value();
            }
        }
        return null;
    }

    /**
     * What a list of numbers may have been before decimal commas split them, such as {@code [0.04, 0.30]}; or empty.
     */
    public String withoutDecimalCommas() {
        return node instanceof SequenceNode list ? DecimalCommas.meant(list) : "";
    }

    /** Whether a mapping has this key. */
    public boolean has(String key) {
        return get(key) != null;
    }

    /** The value of a key that must be there; null after a problem at this mapping. */
    public @Nullable YamlNode required(String key, String what) {
        YamlNode value = get(key);
        if (value == null) {
            problem(what + " has no \"" + key + "\".");
        }
        return value;
    }

    /** Whether this is a mapping with none but these keys; every other key is a problem. */
    public boolean mapOf(String what, Collection<String> keys) {
        if (!map(what)) {
            return false;
        }
        for (Entry entry : entries()) {
            if (!keys.contains(entry.key())) {
                entry.keyNode()
                        .problem(
                                "unknown key \"" + entry.key() + "\" of " + what + ".",
                                Problems.maybe(entry.key(), keys));
            }
        }
        return true;
    }

    /** Whether this is a mapping; otherwise a problem. */
    public boolean map(String what) {
        if (!isMap()) {
            problem(what + " is " + shown() + "; a mapping (key: value) is wanted.");
        }
        return isMap();
    }

    /** Whether this is a list; otherwise a problem. */
    public boolean list(String what) {
        if (!isList()) {
            problem(what + " is " + shown() + "; a list is wanted.", isWord() ? maybeList(raw()) : "");
        }
        return isList();
    }

    /** {@code Maybe [a, b, c]?} for words that stand one behind the other without being a list; or empty. */
    public static String maybeList(String text) {
        String[] words = text.strip().split("\\s*[,;>]\\s*", -1);
        return words.length > 1
                        && Arrays.stream(words)
                                .allMatch(word -> ID.matcher(word).matches())
                ? "Maybe [" + String.join(", ", words) + "]?"
                : "";
    }

    /** A text on any number of lines; empty after a problem. */
    public String text(String what) {
        if (!isWord()) {
            problem(what + " is " + shown() + "; a text is wanted.");
            return "";
        }
        String text = raw().strip();
        if (text.isEmpty()) {
            problem(what + " is an empty text.");
        }
        if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n')) {
            problem(what + " holds a control character.");
            return "";
        }
        return text;
    }

    /** The text of a key, or empty if there is no such key. */
    public String optionalText(String key, String what) {
        YamlNode value = get(key);
        return value == null ? "" : value.text("\"" + key + "\" of " + what);
    }

    /** The text of a key that must be there; empty after a problem. */
    public String requiredText(String key, String what) {
        YamlNode value = required(key, what);
        return value == null ? "" : value.text("\"" + key + "\" of " + what);
    }

    /** An id: letters without accents, digits, _ and -; empty after a problem. */
    public String id(String what) {
        String id = text(what);
        if (!id.isEmpty() && !ID.matcher(id).matches()) {
            problem(what + " is " + shown() + "; allowed are " + ID_WORDS + ".");
            return "";
        }
        return id;
    }

    /** One of these words; null after a problem. */
    public @Nullable String oneOf(String what, Collection<String> words) {
        return oneOf(what, words, word -> Problems.maybe(word, words));
    }

    /** The same; {@code maybe} says what another word may have meant. */
    public @Nullable String oneOf(String what, Collection<String> words, UnaryOperator<String> maybe) {
        if (isWord() && words.contains(raw())) {
            return raw();
        }
        problem(
                what + " is " + shown() + "; allowed " + String.join(", ", words) + ".",
                isWord() ? maybe.apply(raw()) : "");
        return null;
    }

    /** on, off, true, false, yes or no; false after a problem. */
    public boolean flag(String what) {
        Boolean flag = isWord() ? flagOf(raw()) : null;
        if (flag == null) {
            problem(what + " is " + shown() + "; allowed " + FLAG_WORDS + ".", isWord() ? maybeFlag(raw()) : "");
            return false;
        }
        return flag;
    }

    /** What was maybe meant by a word that is none of them; or empty. */
    public static String maybeFlag(String word) {
        return Problems.maybe(word, List.of("on", "off", "true", "false", "yes", "no"));
    }

    /** What on, off, true, false, yes, no mean; null for other words. */
    public static @Nullable Boolean flagOf(String word) {
        return FLAGS.get(word.toLowerCase(Locale.ROOT));
    }

    /** A finite number, {@code .15} and {@code 1.5e-3} included; NaN after a problem. */
    public double number(String what) {
        return number(what, number -> true, "");
    }

    /**
     * A finite number; NaN after a problem. What a word may have meant is named only if it would be allowed; else the
     * problem says what is.
     */
    private double number(String what, DoublePredicate fits, String allowed) {
        Double number = isWord() && plain() ? Decimal.parse(raw()) : null;
        if (number != null && Double.isFinite(number)) {
            return number;
        }
        String meant = isWord() ? Decimal.meant(raw()) : "";
        Double maybe = isWord() ? Decimal.parse(meant.isEmpty() ? raw() : meant) : null;
        if (maybe != null && Double.isFinite(maybe) && !fits.test(maybe)) {
            problem(what + " is " + shown() + allowed);
            return Double.NaN;
        }
        String hint = "";
        if (isWord() && !plain() && Decimal.parse(raw()) != null) {
            hint = "Maybe without quotes?";
        } else if (!meant.isEmpty()) {
            hint = "Maybe " + meant + "?";
        }
        boolean notFinite =
                number != null || (isWord() && NOT_FINITE.matcher(raw()).matches());
        problem(what + " is " + shown() + "; a " + (notFinite ? "finite " : "") + "number is wanted.", hint);
        return Double.NaN;
    }

    /** A number in a range; NaN after a problem. */
    public double number(String what, Range legal, String unit) {
        String allowed = "; allowed " + legal + (unit.isEmpty() ? "" : " " + unit) + ".";
        double number = number(what, legal::contains, allowed);
        if (!Double.isNaN(number) && !legal.contains(number)) {
            problem(what + " is " + shown() + allowed, maybeOfHundred(number, legal));
            return Double.NaN;
        }
        return number;
    }

    /** {@code Maybe 0.4?} for 40 where a share is wanted; or empty. */
    private static String maybeOfHundred(double number, Range legal) {
        boolean isPercent = legal.equals(new Range(0, 1)) && number >= 10 && number <= 100;
        return isPercent ? "Maybe " + Table.write(number / 100) + "?" : "";
    }

    /** A whole number in a range; −1 after a problem. */
    public int whole(String what, int low, int high) {
        String allowed = "; allowed whole numbers " + NumberText.count(low) + " … " + NumberText.count(high) + ".";
        DoublePredicate fits = number -> number == Math.rint(number) && number >= low && number <= high;
        if (isWord() && plain() && Decimal.hasThousands(raw())) {
            String meant = Decimal.meantWhole(raw());
            problem(
                    what + " is \"" + raw() + "\"" + allowed,
                    fits.test(Double.parseDouble(meant)) ? "Maybe " + meant + "?" : "");
            return -1;
        }
        double number = number(what, fits, allowed);
        if (Double.isNaN(number)) {
            return -1;
        }
        if (!fits.test(number)) {
            problem(what + " is " + shown() + allowed);
            return -1;
        }
        return (int) number;
    }

    /** A day, year-month-day; null after a problem. */
    public @Nullable LocalDate day(String what) {
        String word = isWord() ? raw().strip() : "";
        LocalDate day = DayText.first(word);
        if (day != null && day.equals(DayText.last(word))) {
            return day;
        }
        boolean noSuchDay = day == null && DayText.looksLikeOne(word);
        problem(
                what + " is " + shown()
                        + (noSuchDay ? ", and there is no such day" : "; a day such as 2026-02-17 is wanted") + ".",
                DayText.maybe(word));
        return null;
    }

    /** The word as it stands in the file; empty for mappings and lists. */
    public String raw() {
        return node instanceof ScalarNode word ? word.getValue() : "";
    }

    private boolean plain() {
        return node instanceof ScalarNode word && word.isPlain();
    }

    private boolean isMissing() {
        return plain() && (raw().isEmpty() || raw().equals("~") || raw().equals("null"));
    }
}
