package org.parley.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * M15: the page's parameter table equals the registry, key by key, and so do its switches. The table is a resource,
 * copied from the page word for word, but for two grades of which the page names no source.
 */
class ParameterTableTest {
    private static final String NONE = "–";

    /** One parameter as the page has it. */
    private record Row(
            String key,
            String symbol,
            String unit,
            String scope,
            String role,
            String legal,
            String sampled,
            String defaultValue,
            String grade) {}

    private static List<String> page() throws IOException {
        try (InputStream in = ParameterTableTest.class.getResourceAsStream("parameter-table.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    /** Rows with several keys split up. */
    private static List<Row> rows() throws IOException {
        List<Row> rows = new ArrayList<>();
        for (String line : page()) {
            if (!line.startsWith("| ") || line.startsWith("| key")) {
                continue;
            }
            List<String> cell = Arrays.stream(line.substring(1).split("\\|"))
                    .map(String::trim)
                    .toList();
            if (cell.get(0).equals("strategy") || cell.get(0).equals("mediatorStyle")) {
                continue;
            }
            String[] keys = cell.get(0).split(", ");
            for (int i = 0; i < keys.length; i++) {
                int at = i;
                List<String> own = cell.stream()
                        .map(c -> {
                            String[] parts = c.split(", ");
                            return parts.length == keys.length ? parts[at] : c;
                        })
                        .toList();
                rows.add(new Row(
                        keys[i],
                        own.get(1),
                        own.get(2),
                        own.get(3),
                        own.get(4),
                        own.get(5),
                        own.get(6),
                        own.get(7),
                        cell.get(8)));
            }
        }
        return rows;
    }

    private static double number(String text) {
        return Double.parseDouble(text.replaceAll(" \\(.*\\)", "").replace('−', '-'));
    }

    private static Range range(String text) {
        int dash = text.indexOf('–', 1);
        double low = number(text.substring(0, dash));
        double high = number(text.substring(dash + 1));
        return text.endsWith("(log)") ? new Range(low, high, true) : new Range(low, high);
    }

    /** Parameters that came since stand among them; docs/odd.md has a row for each. */
    @Test
    void m15_everyKeyInThePagesOrder() throws IOException {
        assertThat(Parameters.all())
                .extracting(Parameter::key)
                .containsSubsequence(rows().stream().map(Row::key).toList());
    }

    @Test
    void m15_everyColumn() throws IOException {
        for (Row row : rows()) {
            Parameter p = Parameters.byKey(row.key).orElseThrow();
            assertEquals(row.symbol, p.symbol(), row.key);
            assertEquals(row.unit, p.unit(), row.key);
            assertEquals(row.scope.equals("p"), p.perParty(), row.key);
            assertEquals(row.role, p.role().label(), row.key);
            assertEquals(range(row.legal), p.legal(), row.key);
            // a row of several roles gives a distribution to its uncertainties only
            Range sampled = row.sampled.equals(NONE) || p.role() != Role.UNCERTAINTY ? null : range(row.sampled);
            assertEquals(sampled, p.sampled(), row.key);
            assertEquals(number(row.defaultValue), p.defaultValue(), row.key);
            assertEquals(row.grade, p.grade(), row.key);
            assertThat(p.says()).as(row.key).isNotBlank();
        }
    }

    @Test
    void m15_choices() throws IOException {
        for (Choice choice : Parameters.CHOICES) {
            String line = page().stream()
                    .filter(l -> l.startsWith("| " + choice.key() + " |"))
                    .findFirst()
                    .orElseThrow();
            List<String> cell = Arrays.stream(line.substring(1).split("\\|"))
                    .map(String::trim)
                    .toList();
            List<String> ofThePage = List.of(cell.get(1).split(", "));
            assertThat(choice.options()).as("the page's words").containsSubsequence(ofThePage);
            assertEquals(cell.get(3).equals("p") ? Scope.PARTY : Scope.COMMON, choice.scope());
            assertEquals(cell.get(7), choice.defaultOption());
        }
    }

    @Test
    void m15_switches() throws IOException {
        String text = String.join(" ", page());
        String list = text.substring(text.indexOf("unless said:") + 12, text.indexOf(". An off switch"));
        List<String> keys = new ArrayList<>();
        for (String word : list.replaceAll("\\(off: [^)]*\\)", "").split("[,;]")) {
            String key = word.trim();
            boolean off = key.endsWith("(off)");
            key = key.replace("(off)", "").trim();
            keys.add(key);
            Mechanism mechanism = Mechanism.byKey(key).orElseThrow();
            assertEquals(!off, mechanism.defaultOn(), key);
        }
        assertThat(Mechanism.keys()).containsExactlyElementsOf(keys);
    }

    /**
     * "Switches without a neutral parameter skip their rule: learning, ratification (P = 1), commitment (A = 1),
     * interim, framework, freeze, technicalTrack"; collapse stops the draws, record and ownPlans stop the comparison
     * with the record.
     */
    @Test
    void switchesWithANeutralParameter() {
        for (Mechanism m : Mechanism.values()) {
            boolean skips = switch (m) {
                case LEARNING,
                        RATIFICATION,
                        COMMITMENT,
                        INTERIM,
                        FRAMEWORK,
                        FREEZE,
                        TECHNICAL_TRACK,
                        COLLAPSE,
                        RECORD,
                        OWN_PLANS -> true;
                default -> false;
            };
            assertEquals(skips, m.neutral().isEmpty(), m.key());
            m.neutral()
                    .forEach((key, value) -> assertThat(
                                    Parameters.byKey(key).orElseThrow().legal().contains(value))
                            .as(key)
                            .isTrue());
        }
    }

    /** A default is a value that its distribution can give, and a distribution gives legal values only. */
    @Test
    void defaultsLieWithinTheDistributions() {
        for (Parameter p : Parameters.all()) {
            Range distribution = p.sampled();
            if (distribution != null) {
                assertThat(p.defaultValue()).as(p.key()).isBetween(distribution.low(), distribution.high());
                assertThat(p.legal().contains(distribution.low()) && p.legal().contains(distribution.high()))
                        .as(p.key())
                        .isTrue();
            }
        }
    }

    /** Model §11: defaults lie near the medians of the distributions; near is between the quartiles, ends included. */
    @Test
    void m15_defaultsLieBetweenTheQuartiles() {
        int distributions = 0;
        for (Parameter p : Parameters.all()) {
            Range distribution = p.sampled();
            if (distribution != null) {
                assertThat(p.defaultValue())
                        .as(p.key())
                        .isBetween(distribution.quantile(.25) - 1e-12, distribution.quantile(.75) + 1e-12);
                distributions++;
            }
        }
        assertThat(distributions).isGreaterThan(20);
    }
}
