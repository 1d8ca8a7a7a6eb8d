package org.parley.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.scenario.Mirror;
import org.parley.scenario.Scenario;
import org.parley.sweep.design.Factor;
import org.parley.sweep.design.Sobol;
import org.parley.table.Table;

/**
 * M1 for what is possible: the parties exchanged, with the factors of each, give the mirrored cells: same hits and
 * examples, the asymmetry of concessions with the other sign, bit for bit.
 */
class PossibleMirrorTest {
    @TempDir
    Path temp;

    private static SweepSpec with(SweepSpec base, Scenario scenario, String one, String other) {
        List<Factor> factors = List.of(
                Factor.range("pressure." + one, 0, 1),
                Factor.range("pressure." + other, 0, 1),
                Factor.range("warCost." + one, 0, .5));
        SweepSpec.Plan plan = new SweepSpec.Plan(
                new Sobol(factors, 8, true),
                Map.of("kind", "sobol", "n", "8"),
                12,
                base.seed(),
                base.common(),
                base.fixed(),
                null,
                0);
        return new SweepSpec(base.heading(), scenario, base.presets(), plan, base.questions());
    }

    @Test
    void m1_exchangedPartiesGiveMirroredCells() throws Exception {
        SweepSpec base = TutorialSweep.spec(
                temp,
                TutorialSweep.grid().replace("[agreement, survival5, OPEN, why.commitment]", "[agreement, asymmetry]"));
        List<String> possible = List.of("agreement=0..1/4", "asymmetry=-1..1/9");
        PossibleSearch.Found[] found = new PossibleSearch.Found[2];
        for (int i = 0; i < 2; i++) {
            SweepSpec spec =
                    i == 0 ? with(base, base.scenario(), "A", "B") : with(base, Mirror.of(base.scenario()), "B", "A");
            found[i] = new PossibleSearch(spec, OutcomeCells.of(possible, spec)).search(12, 3, 2, (g, n) -> {});
        }
        Table one = found[0].cells();
        Table other = found[1].cells();
        assertThat(one.rows()).isGreaterThan(3);
        assertThat(other.rows()).isEqualTo(one.rows());
        for (int r = 0; r < one.rows(); r++) {
            int mirrored = -1;
            for (int m = 0; m < other.rows(); m++) {
                if (other.number("agreement.from", m) == one.number("agreement.from", r)
                        && other.number("asymmetry.to", m) == -one.number("asymmetry.from", r)) {
                    mirrored = m;
                }
            }
            assertThat(mirrored).as("cell " + r).isNotNegative();
            for (String[] same : new String[][] {
                {"hits", "hits"},
                {"again", "again"},
                {"agreement.fresh", "agreement.fresh"},
                {"pressure.A", "pressure.B"},
                {"pressure.B", "pressure.A"},
                {"warCost.A", "warCost.B"}
            }) {
                assertThat(other.number(same[1], mirrored))
                        .as(same[0] + " of " + r)
                        .isEqualTo(one.number(same[0], r));
            }
            assertThat(other.number("asymmetry", mirrored)).isEqualTo(-one.number("asymmetry", r));
        }
    }
}
