package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.parameter.Mechanism;
import org.parley.parameter.Parameter;
import org.parley.parameter.Parameters;

/** {@code parley parameters}: every entry of the registry in each of the three forms. Model §11 for the examples. */
class ParametersCommandTest {
    @Test
    void everyParameterWordAndSwitchIsListed() {
        Spoken said = Spoken.parley("parameters");
        assertThat(said.exit()).isZero();
        List<String> firsts = said.out()
                .lines()
                .map(l -> l.split(" +", 2)[0])
                .filter(w -> !w.isEmpty())
                .toList();
        assertThat(firsts)
                .containsAll(Parameters.all().stream().map(Parameter::key).toList());
        assertThat(firsts).containsAll(Mechanism.keys());
        assertThat(firsts).contains("strategy", "mediatorStyle");
        assertThat(said.out().lines()).allMatch(l -> l.length() <= 80);
    }

    /** warCost: κ_i, stk, per party, uncertainty, 0–1, drawn from .02–.30 (log-uniform), default .08, P. */
    @Test
    void oneParameterWithEverythingAboutIt() {
        Spoken said = Spoken.parley("parameters", "warCost");
        assertThat(said.exit()).isZero();
        assertThat(said.out().replaceAll("\\s+", " ").strip())
                .isEqualTo("key symbol unit role scope default grade warCost κ_i stk unc party 0.08 P"
                        + " How much a year of war hurts: cost of fighting, a year; allowed 0 … 1 stk; drawn from 0.02 … 0.3 (log-uniform);"
                        + " read by beliefs about the war");
    }

    @Test
    void asJson() {
        Spoken said = Spoken.parley("parameters", "--json");
        assertThat(said.exit()).isZero();
        JsonNode json = said.json();
        assertThat(json.get("parameters")).hasSize(Parameters.count());
        assertThat(json.get("switches")).hasSize(Mechanism.values().length);
        JsonNode cost = null;
        for (JsonNode p : json.get("parameters")) {
            if (p.get("key").asText().equals("warCost")) {
                cost = p;
            }
        }
        assertThat(cost).isNotNull();
        assertThat(cost.get("symbol").asText()).isEqualTo("κ_i");
        assertThat(cost.get("unit").asText()).isEqualTo("stk");
        assertThat(cost.get("scope").asText()).isEqualTo("party");
        assertThat(cost.get("role").asText()).isEqualTo("unc");
        assertEquals(1, cost.at("/legal/1").asDouble());
        assertEquals(.02, cost.at("/sampled/0").asDouble());
        assertThat(cost.get("logUniform").asBoolean()).isTrue();
        assertEquals(.08, cost.get("default").asDouble());
        assertThat(cost.get("grade").asText()).isEqualTo("P");
    }

    /** The columns that the issue of the page asks for, one row a parameter, none empty. */
    @Test
    void asMarkdown() {
        Spoken said = Spoken.parley("parameters", "--markdown");
        assertThat(said.exit()).isZero();
        String header =
                "| key | symbol | unit | scope | role | allowed | drawn from | default | grade | meaning | read by | sources |";
        assertThat(said.out()).contains(header);
        List<String> rows = said.out()
                .lines()
                .dropWhile(l -> !l.equals(header))
                .skip(2)
                .takeWhile(l -> l.startsWith("|"))
                .toList();
        assertThat(rows).hasSize(Parameters.count());
        for (String row : rows) {
            String[] cells = row.split(" \\| ");
            assertThat(cells).as(row).hasSize(12);
            assertThat(Arrays.stream(cells)).as(row).noneMatch(String::isBlank);
        }
        assertThat(rows)
                .anyMatch(r -> r.startsWith("| `lossAversion` | λ_i | – | party | unc | 1 … 4 | 1 … 2.25 | 1.5 | P |")
                        && r.contains("Kahneman & Tversky 1979"));
    }

    @Test
    void unknownKeys() {
        Spoken said = Spoken.parley("parameters", "warCst");
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.out()).isEmpty();
        assertThat(said.err().strip()).isEqualTo("parley: unknown parameter \"warCst\". Maybe warCost?");
    }
}
