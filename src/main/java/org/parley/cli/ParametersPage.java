package org.parley.cli;

import java.util.Map;
import java.util.StringJoiner;
import org.parley.parameter.Choice;
import org.parley.parameter.Mechanism;
import org.parley.parameter.Parameter;
import org.parley.parameter.Parameters;
import org.parley.parameter.Range;
import org.parley.table.NumberText;

/** The page docs/parameters.md, printed from the registry. A test holds the file against it. */
final class ParametersPage {
    private ParametersPage() {}

    static String markdown() {
        StringBuilder page = new StringBuilder("""
                # Parameters

                Printed by `./parley parameters --markdown`; do not edit. A key is the name everywhere: in a scenario file, in
                `--set key=value`, as a column of `runs.csv`, as a factor of a sweep.

                **Scope**: a *common* parameter has one value; of a *party* parameter each side has its own, written `key.A` and `key.B` or
                with the party's id; without a party a value sets both. **Role**: *set* a setting, *lev* a lever (a policy that somebody
                chooses), *unc* an uncertainty. An ensemble draws every uncertainty that has a range under *drawn from*, uniformly, or
                log-uniformly where marked *log*; settings and levers stay at their value. A value given in a file or by `--set` is no longer
                drawn. `--fixed` uses the defaults. **Grade**: F sourced fact, D derived from public data, L from the literature, P
                placeholder, a judgement to be varied and never shown as a finding. A value that a scenario does not state
                is a default of the program and a placeholder there, whatever another scenario or the literature knows; *P, L sign*: the literature tells which way
                it acts, not how strongly. **Sources** are those of the mechanism,
                listed in [odd.md](odd.md). **stk** is the share of the distance from a party's worst to its
                best settlement.

                | key | symbol | unit | scope | role | allowed | drawn from | default | grade | meaning | read by | sources |
                |---|---|---|---|---|---|---|---|---|---|---|---|
                """);
        for (Parameter p : Parameters.all()) {
            Range sampled = p.sampled();
            row(
                    page,
                    "`" + p.key() + "`",
                    p.symbol(),
                    p.unit(),
                    ParametersCommand.scope(p.scope()),
                    p.role().label(),
                    p.legal() + (p.whole() ? ", whole" : ""),
                    sampled == null ? "–" : sampled + (sampled.logarithmic() ? " (log)" : ""),
                    NumberText.given(p.defaultValue()),
                    p.defaultGrade(),
                    p.says(),
                    ParametersCommand.readers(p),
                    p.mechanismSources().isEmpty() ? "–" : p.mechanismSources());
        }
        page.append("""

                ## Settings that are words

                What a word reads beside what all read; `doctor` tells which numbers nobody reads.

                | key | scope | word | it | reads |
                |---|---|---|---|---|
                """);
        for (Choice choice : Parameters.CHOICES) {
            for (Choice.Word word : choice.own()) {
                row(
                        page,
                        "`" + choice.key() + "`",
                        ParametersCommand.scope(choice.scope()),
                        word.name() + (word.name().equals(choice.defaultOption()) ? " (default)" : ""),
                        word.says(),
                        String.join(
                                ", ",
                                word.reads().stream()
                                        .map(p -> "`" + p.key() + "`")
                                        .toList()));
            }
        }
        page.append("""

                ## Switches

                An off switch holds the parameters in the last column at their neutral value, or skips its rule.

                | switch | default | meaning | neutral value |
                |---|---|---|---|
                """);
        for (Mechanism m : Mechanism.values()) {
            StringJoiner neutral = new StringJoiner(", ");
            for (Map.Entry<String, Double> entry : m.neutral().entrySet()) {
                neutral.add("`" + entry.getKey() + "` " + NumberText.given(entry.getValue()));
            }
            row(
                    page,
                    "`" + m.key() + "`",
                    m.defaultOn() ? "on" : "off",
                    m.says(),
                    neutral.length() == 0 ? "–" : neutral.toString());
        }
        return page.toString();
    }

    private static void row(StringBuilder page, String... cells) {
        for (String cell : cells) {
            page.append("| ").append(cell.replace("|", "\\|")).append(' ');
        }
        page.append("|\n");
    }
}
