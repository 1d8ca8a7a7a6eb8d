package org.parley.study;

import org.parley.scenario.InterimMeasure;
import org.parley.sweep.FactorName;
import org.parley.sweep.StopWords;
import org.parley.sweep.SweepSpec;
import org.parley.sweep.design.Factor;
import org.parley.table.ChartContext;

/** What sentences and pictures of a sweep must know of its scenario and factors. */
public final class SweepChartContext {
    private SweepChartContext() {}

    /** What was run, under every picture. */
    public static String line(SweepSpec spec, String version) {
        return spec.id() + " · " + spec.scenario().id() + " · seed " + spec.seed() + " · Parley " + version;
    }

    /** The setting, with this line under every picture. */
    public static ChartContext of(SweepSpec spec, String line) {
        ChartContext context = ScenarioChartContext.of(spec.scenario(), line);
        for (Factor factor : spec.factors()) {
            context = context.with(factor.name(), context.factor(FactorName.bySide(spec.scenario(), factor.name())));
        }
        for (InterimMeasure measure : spec.scenario().measures()) {
            context = context.with("measures." + measure.id(), measure.name());
        }
        return context.with(ChartContext.POINT_LEVEL, StopWords.levelText(spec));
    }
}
