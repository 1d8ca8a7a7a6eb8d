package org.parley.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A decimal comma between braces is no unknown key 12 and no second key 5: it is named as what it is. */
class DecimalCommasTest {
    private final Problems problems = new Problems("t.yaml");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{value: 0,12, grade: P} | t.yaml:1:12  value is 0,12; a comma ends a number here, decimals stand behind a point. Maybe 0.12?",
                "{low: -1,5} | t.yaml:1:10  low is -1,5; a comma ends a number here, decimals stand behind a point. Maybe -1.5?",
                "{value: 1,5e-3} | t.yaml:1:12  value is 1,5e-3; a comma ends a number here, decimals stand behind a point. Maybe 1.5e-3?",
                "{weeks: 1,000} | t.yaml:1:12  weeks is 1,000; a comma ends a number here, decimals stand behind a point. Maybe 1000 or 1.000?"
            })
    void aNumberThatACommaSplit(String yaml, String told) {
        assertThat(YamlFile.parse("v: " + yaml + "\n", problems)).isNull();
        assertThat(problems.all()).singleElement().hasToString(told);
    }

    /** Two equal halves were "a second time the key 5"; a list beside them is split by the same hand. */
    @Test
    void allOfAFileAtOnce() {
        assertThat(YamlFile.parse(
                        "w: {border: 0,5, security: 0,5}\np: {value: 0,12, sampled: [0,04, 0,30]}\n", problems))
                .isNull();
        assertThat(problems.all())
                .extracting(Problem::toString)
                .extracting(told -> told.replaceFirst("; a comma ends .* point\\.", ";"))
                .containsExactly(
                        "t.yaml:1:13  border is 0,5; Maybe 0.5?",
                        "t.yaml:1:28  security is 0,5; Maybe 0.5?",
                        "t.yaml:2:12  value is 0,12; Maybe 0.12?",
                        "t.yaml:2:27  sampled is [0,04, 0,30]; Maybe [0.04, 0.30]?");
    }

    /** A blank behind a comma, a key with a value, a word: nothing that a decimal number could have been. */
    @ParameterizedTest
    @ValueSource(strings = {"{a: 0, 5: x}", "{a: 0, 5: }", "{a: x,5: }", "{a: 0,b: }", "{a: [0,26]}", "{a: 1,2: 3}"})
    void whatIsNone(String yaml) {
        assertThat(YamlFile.parse("v: " + yaml + "\n", problems)).isNotNull();
        assertThat(problems.count()).isZero();
    }
}
