package org.parley.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.ensemble.Ensemble;
import org.parley.ensemble.RunColumns;
import org.parley.format.Overrides;
import org.parley.format.ScenarioReader;
import org.parley.scenario.Mirror;
import org.parley.scenario.Scenario;
import org.parley.sim.DealSearches;
import org.parley.sim.Detail;
import org.parley.sim.RunResult;
import org.parley.table.Table;

/**
 * M1 of a comparison: with the parties exchanged, terms, obstacles, transitions and sentences are the same, measures of
 * a side are those of the other, and who gave more turns its sign.
 */
class ComparisonMirrorTest {
    private static final int RUNS = 80;

    private static StoredEnsemble stored(String name, Scenario scenario) throws InterruptedException {
        List<RunResult> runs = new ArrayList<>();
        new Ensemble(new Ensemble.Plan(scenario, false, 1, 1, RUNS, 1, Detail.PATHS), DealSearches.of(scenario))
                .run(runs::add, done -> {});
        return new StoredEnsemble(
                Path.of(name), scenario, 1, false, "0 test", RunColumns.table(RunColumns.of(scenario, false), runs));
    }

    private static String turned(String measure) {
        return measure.endsWith(".A")
                ? measure.replace(".A", ".B")
                : measure.endsWith(".B") ? measure.replace(".B", ".A") : measure;
    }

    @Test
    void m1_mirrors() throws Exception {
        Scenario one = ScenarioReader.read(Path.of("scenarios/tutorial.yaml"));
        Scenario two = Overrides.of(one).set("pressure.A=.8").scenario();
        Comparison plain = Comparison.of(stored("one", one), stored("two", two));
        Comparison mirror = Comparison.of(stored("one", Mirror.of(one)), stored("two", Mirror.of(two)));
        same(plain.terms(), mirror.terms());
        same(plain.obstacles(), mirror.obstacles());
        same(plain.transitions(), mirror.transitions());
        assertEquals(plain.inShort(), mirror.inShort());
        List<String> measures = mirror.measures().strings("measure");
        for (int r = 0; r < plain.measures().rows(); r++) {
            String measure = plain.measures().string("measure", r);
            int other = measures.indexOf(turned(measure));
            double sign = measure.toLowerCase(java.util.Locale.ROOT).contains("asymmetry") ? -1 : 1;
            for (String column : List.of("first", "second", "difference")) {
                assertEquals(
                        plain.measures().number(column, r),
                        sign * mirror.measures().number(column, other),
                        1e-12,
                        measure + " " + column);
            }
            assertEquals(
                    plain.measures().number("low", r),
                    sign * mirror.measures().number(sign > 0 ? "low" : "high", other),
                    1e-9,
                    measure);
        }
    }

    private static void same(Table one, Table two) {
        assertEquals(one.names(), two.names());
        assertEquals(one.rows(), two.rows());
        for (String name : one.names()) {
            for (int r = 0; r < one.rows(); r++) {
                if (one.isNumber(name)) {
                    assertEquals(one.number(name, r), two.number(name, r), 1e-12, name + " of row " + r);
                } else {
                    assertEquals(one.string(name, r), two.string(name, r), name + " of row " + r);
                }
            }
        }
    }
}
