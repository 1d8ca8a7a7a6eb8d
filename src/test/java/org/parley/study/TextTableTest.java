package org.parley.study;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTableTest {
    private static TextTable levers() {
        return new TextTable(
                        ">setting", ">facilitation", ">formulation", ">pressure.A", ">guaranteeWindow", "mediatorStyle")
                .row("1", "0.50", "0.25", "0.5", "26", "responsive");
    }

    @Test
    void whatFitsStaysOnALine() {
        assertThat(levers().lines(80))
                .containsExactly(
                        "setting  facilitation  formulation  pressure.A  guaranteeWindow  mediatorStyle",
                        "      1          0.50         0.25         0.5               26  responsive");
    }

    /** Long names break between their words, and no word of a cell does. */
    @Test
    void longNamesBreakBetweenTheirWords() {
        assertThat(levers().lines(70))
                .containsExactly(
                        "setting  facilitation  formulation  pressure.A   guarantee  mediator",
                        "                                                    Window  Style",
                        "      1          0.50         0.25         0.5          26  responsive");
    }

    /** The name of a factor in a cell breaks at its full stop, or before a capital, but no number does. */
    @Test
    void namesInCellsBreakBetweenTheirWords() {
        assertThat(TextWrap.lines("pressure.northland", 17)).containsExactly("pressure.", "northland");
        assertThat(TextWrap.lines("lossAsymmetry", 9)).containsExactly("loss", "Asymmetry");
        assertThat(TextWrap.lines("0.123456789", 8)).containsExactly("0.123456", "789");
        assertThat(TextWrap.lines("COMPREHENSIVE", 8)).containsExactly("COMPREHE", "NSIVE");
    }

    @Test
    void wordsBreakOnlyWhereNothingElseHelps() {
        TextTable words = new TextTable("a", "b").row("incomprehensibilities", "x");
        assertThat(words.lines(12)).allMatch(line -> line.length() <= 12);
    }
}
