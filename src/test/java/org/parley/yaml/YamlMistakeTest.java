package org.parley.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The mistakes of who writes YAML for the first time, each with the place and the words of a person; none of the
 * parser's own ("block mapping", "scalar", "flow sequence", "token").
 */
class YamlMistakeTest {
    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of(
                        "a: 1\nb: \"x\nc: 1\nd: \"y\"\n",
                        "4:5  is not YAML: a text in quotation marks that begins in line 2 ends before this. Maybe the quotation mark at its end is missing in line 2?"),
                Arguments.of(
                        "a: {b: \"x, c: 1}\nd: {e: \"y\"}\n",
                        "2:9  is not YAML: a text in quotation marks that begins in line 1 ends before this. Maybe the quotation mark at its end is missing in line 1?"),
                Arguments.of(
                        "a: 1\nb: 'x\nc: 1\n", "2:4  is not YAML: the quotation mark that opens here never closes."),
                Arguments.of(
                        "a: 'it's'\n",
                        "1:8  is not YAML: a text in quotation marks ends before this. Maybe the whole text in quotation marks, double ones if it holds a ' and single ones if it holds a \"?"),
                Arguments.of(
                        "title: Tutorial: a border\n",
                        "1:16  is not YAML: a text that holds a colon and a blank needs quotation marks. Maybe title: \"Tutorial: a border\"?"),
                Arguments.of(
                        "a:\n  - id: x\n    name: one: two\n",
                        "3:14  is not YAML: a text that holds a colon and a blank needs quotation marks. Maybe name: \"one: two\"?"),
                Arguments.of(
                        "a: 1\n\n  b: 2\n",
                        "3:3  is not YAML: this line begins further to the right than line 1, which has its value already. Maybe in column 1?"),
                Arguments.of(
                        "a: 1\n\n# remark\n  b: 2\n",
                        "4:3  is not YAML: lines that belong together begin in one column, and this one begins in column 3. Maybe in column 1 as line 1?"),
                Arguments.of(
                        "a:\n  - x: 1\n     y: 2\n",
                        "3:6  is not YAML: this line begins further to the right than line 2, which has its value already. Maybe in column 5?"),
                Arguments.of(
                        "a:1\nb: 2\n", "1:3  is not YAML: a blank is wanted after the colon of a key. Maybe a: 1?"),
                Arguments.of(
                        "a:\n  b: 1\n c: 2\n",
                        "3:2  is not YAML: lines that belong together begin in one column, and this one begins in column 2. Maybe in column 1 as line 1, or 3 as line 2?"),
                Arguments.of(
                        "a:\n  - {x: 1}\n - {x: 2}\n",
                        "3:2  is not YAML: lines that belong together begin in one column, and this one begins in column 2. Maybe in column 1 as line 1, or 3 as line 2?"),
                Arguments.of(
                        "- a\nb: 1\n",
                        "2:1  is not YAML: what begins in line 1 is a list whose items begin with \"- \", and this line does not. Maybe a \"- \" is missing, or another column?"),
                Arguments.of(
                        "title: x\n- item\n",
                        "2:1  is not YAML: what begins in line 1 are keys with their values, and this line is none. Maybe the key of this list is missing above?"),
                Arguments.of(
                        "a: [1, 2\nb: 3\n",
                        "2:2  is not YAML: the list that [ opens in line 1 goes on here. Maybe a ] or a comma is missing in line 1?"),
                Arguments.of(
                        "a: {b: 1, c: [1, 2}\n",
                        "1:19  is not YAML: in the list that [ opens in column 14 a comma or a ] is wanted here."),
                Arguments.of(
                        "a: {c: 1 d: 2}\n",
                        "1:11  is not YAML: in the mapping that { opens in column 4 a comma or a } is wanted here."),
                Arguments.of("a: }\n", "1:4  is not YAML: nothing is open that this } could close."),
                Arguments.of(
                        "a: 1\nb\nc: 2\n",
                        "2:1  is not YAML: this line has no colon; wanted is key: value. Maybe it goes on with the text before and begins further to the right?"),
                Arguments.of(
                        "id: x\ntitle:The Azra\nwar: none\n",
                        "2:7  is not YAML: a blank is wanted after the colon of a key. Maybe title: The Azra?"),
                Arguments.of(
                        "a: {id: fast; name: \"x\"}\n",
                        "1:19  is not YAML: in the mapping that { opens in column 4 a comma or a } is wanted here. Maybe a comma in place of the semicolon?"),
                Arguments.of("a: @x\n", "1:4  is not YAML: a text that begins with @ needs quotation marks."),
                Arguments.of(
                        "a: \"x\\q\"\n",
                        "1:7  is not YAML: \\q means nothing between double quotation marks. Maybe single ones around the text?"),
                Arguments.of("a:\n\tb: 1\n", "2:1  a tab; YAML indents with spaces."));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void saysWhatItsWriterMayHaveDone(String text, String told) {
        Problems problems = new Problems("t.yaml");
        assertThat(YamlFile.parse(text, problems)).isNull();
        assertThat(problems.all()).singleElement().hasToString("t.yaml:" + told);
    }
}
