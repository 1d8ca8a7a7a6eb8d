package org.parley.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.parameter.Range;

/** The typed getters: what they take, what they say when they cannot, and that the reading goes on. */
class YamlNodeTest {
    private final Problems problems = new Problems("t.yaml");

    private YamlNode value(String yaml) {
        YamlNode root = Objects.requireNonNull(YamlFile.parse("v: " + yaml + "\n", problems));
        return Objects.requireNonNull(root.get("v"));
    }

    private String told() {
        List<Problem> all = problems.all();
        assertThat(all).hasSize(1);
        return all.get(0).toString();
    }

    @ParameterizedTest
    @CsvSource({
        ".15, .15",
        "0.15, .15",
        "1, 1",
        "-2.5, -2.5",
        "+3., 3",
        "1e-3, .001",
        "1.5E2, 150",
        "-.5e+1, -5",
        "-0, 0"
    })
    void numbers(String yaml, double expected) {
        double number = value(yaml).number("x");
        assertThat(Double.doubleToRawLongBits(number)).isEqualTo(Double.doubleToRawLongBits(expected));
        assertThat(problems.count()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {".nan", "NaN", "inf", "-.inf", "Infinity", "1e400", "-1e400"})
    void notFinite(String yaml) {
        assertThat(value(yaml).number("x")).isNaN();
        assertThat(told()).isEqualTo("t.yaml:1:4  x is " + yaml + "; a finite number is wanted.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "twelve | x is \"twelve\"; a number is wanted.",
                "1_000 | x is \"1_000\"; a number is wanted. Maybe 1000?",
                "−2 | x is \"−2\"; a number is wanted. Maybe -2?",
                "1d | x is \"1d\"; a number is wanted.",
                "0x10 | x is \"0x10\"; a number is wanted.",
                "\"1\" | x is \"1\"; a number is wanted. Maybe without quotes?",
                "72% | x is \"72%\"; a number is wanted. Maybe 0.72?",
                "0,5 | x is \"0,5\"; a number is wanted. Maybe 0.5?",
                "[1] | x is a list; a number is wanted.",
                "{a: 1} | x is a mapping; a number is wanted.",
                "~ | x is nothing; a number is wanted.",
            })
    void noNumbers(String yaml, String message) {
        assertThat(value(yaml).number("x")).isNaN();
        assertThat(told()).isEqualTo("t.yaml:1:4  " + message);
    }

    @Test
    void ranges() {
        assertThat(value("1.5").number("x", new Range(0, 1), "stk")).isNaN();
        assertThat(told()).isEqualTo("t.yaml:1:4  x is 1.5; allowed 0 … 1 stk.");
    }

    @Test
    void wholeNumbers() {
        assertThat(value("3").whole("x", 1, 5)).isEqualTo(3);
        assertThat(value("3.5").whole("x", 1, 5)).isEqualTo(-1);
        assertThat(told()).isEqualTo("t.yaml:1:4  x is 3.5; allowed whole numbers 1 … 5.");
    }

    /** What a word may have meant is named only where it would be allowed. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0,5 | x is \"0,5\"; allowed whole numbers 1 … 1,000.",
                "2_000 | x is \"2_000\"; allowed whole numbers 1 … 1,000.",
                "\"1.5\" | x is \"1.5\"; allowed whole numbers 1 … 1,000.",
                "1_000 | x is \"1_000\"; a number is wanted. Maybe 1000?",
                "\"7\" | x is \"7\"; a number is wanted. Maybe without quotes?",
            })
    void aHintIsAllowedItself_ofWholeNumbers(String yaml, String message) {
        assertThat(value(yaml).whole("x", 1, 1000)).isEqualTo(-1);
        assertThat(told()).isEqualTo("t.yaml:1:4  " + message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,5 | x is \"1,5\"; allowed 0 … 1 stk.",
                "150% | x is \"150%\"; allowed 0 … 1 stk.",
                "0,5 | x is \"0,5\"; a number is wanted. Maybe 0.5?",
            })
    void aHintIsAllowedItself_ofRanges(String yaml, String message) {
        assertThat(value(yaml).number("x", new Range(0, 1), "stk")).isNaN();
        assertThat(told()).isEqualTo("t.yaml:1:4  " + message);
    }

    @ParameterizedTest
    @CsvSource({"on, true", "off, false", "true, true", "False, false", "YES, true", "no, false"})
    void flags(String yaml, boolean expected) {
        assertThat(value(yaml).flag("x")).isEqualTo(expected);
        assertThat(problems.count()).isZero();
    }

    @Test
    void words() {
        assertThat(value("stedy").oneOf("style", List.of("steady", "responsive")))
                .isNull();
        assertThat(told()).isEqualTo("t.yaml:1:4  style is \"stedy\"; allowed steady, responsive. Maybe \"steady\"?");
    }

    @Test
    void ids() {
        assertThat(value("cap600").id("x")).isEqualTo("cap600");
        assertThat(value("no good").id("x")).isEmpty();
        assertThat(told()).startsWith("t.yaml:1:4  x is \"no good\"; allowed are letters");
    }

    @Test
    void longTextsAreShownShort() {
        String text = "x".repeat(100);
        assertThat(value(text).shown()).isEqualTo("\"" + "x".repeat(40) + "…\"");
    }

    @Test
    void textsAreStrippedAndMayHaveLines() {
        assertThat(value("\"  a\\n b \"").text("x")).isEqualTo("a\n b");
        assertThat(value("\"\"").text("x")).isEmpty();
        assertThat(told()).isEqualTo("t.yaml:1:4  x is an empty text.");
    }

    @Test
    void anUnknownKeyIsToldAndTheRestIsRead() {
        YamlNode root = Objects.requireNonNull(YamlFile.parse("nmae: a\nother: b\n", problems));
        assertThat(root.mapOf("a thing", List.of("name", "other"))).isTrue();
        assertThat(root.optionalText("other", "a thing")).isEqualTo("b");
        assertThat(root.required("name", "a thing")).isNull();
        assertThat(problems.all())
                .extracting(Problem::toString)
                .containsExactly(
                        "t.yaml:1:1  unknown key \"nmae\" of a thing. Maybe \"name\"?",
                        "t.yaml:1:1  a thing has no \"name\".");
    }

    @Test
    void aListIsNoMapping() {
        assertThat(value("[1, 2]").mapOf("a thing", List.of())).isFalse();
        assertThat(told()).isEqualTo("t.yaml:1:4  a thing is a list; a mapping (key: value) is wanted.");
        assertThat(value("[1, 2]").items()).hasSize(2);
        assertThat(value("[1, 2]").entries()).isEmpty();
        assertThat(value("{a: 1}").items()).isEmpty();
    }

    @Test
    void problemsComeByPlaceAndOnce() {
        problems.add(9, 1, "later.", "");
        problems.add(2, 5, "sooner.", "Maybe x?");
        problems.add(9, 1, "later.", "");
        problems.add("without a place.", "");
        assertThat(problems.all())
                .extracting(Problem::toString)
                .containsExactly("t.yaml  without a place.", "t.yaml:2:5  sooner. Maybe x?", "t.yaml:9:1  later.");
    }

    @Test
    void nearMisses() {
        List<String> names = List.of("warCost", "warWeariness", "F");
        assertThat(Problems.maybe("warcost", names)).isEqualTo("Maybe \"warCost\"?");
        assertThat(Problems.maybe("wraCost", names)).isEqualTo("Maybe \"warCost\"?");
        assertThat(Problems.maybe("somethingElse", names)).isEmpty();
        assertThat(Problems.maybe("f", names)).isEqualTo("Maybe \"F\"?");
        assertThat(Problems.maybe("X", names))
                .as("any letter is one edit from any other")
                .isEmpty();
    }
}
