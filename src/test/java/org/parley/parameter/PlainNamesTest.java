package org.parley.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Everything that can be varied has one name that a person without game theory reads. */
class PlainNamesTest {
    private static final int LONGEST = 48;

    @Test
    void everyParameterAndSwitch_hasAShortNameOfItsOwn() {
        List<String> names = new ArrayList<>();
        Parameters.all().forEach(p -> names.add(PlainNames.of(p)));
        for (Mechanism m : Mechanism.values()) {
            names.add(PlainNames.of(m));
        }
        assertThat(names)
                .hasSize(Parameters.count() + Mechanism.values().length)
                .doesNotHaveDuplicates();
        assertThat(names).allSatisfy(name -> assertThat(name.length()).isBetween(8, LONGEST));
        assertThat(names).allMatch(name -> Character.isUpperCase(name.charAt(0)));
    }

    @Test
    void namesHoldNoSymbolAndNoWordOfTheTrade() {
        Parameters.all()
                .forEach(p -> assertThat(PlainNames.of(p))
                        .as(p.key())
                        .matches("[A-Z][a-z' -]+(?: [a-z'-]+)*")
                        .doesNotContainIgnoringCase("utility", "hazard", "stk", "zopa", "parameter", "exponent"));
    }
}
