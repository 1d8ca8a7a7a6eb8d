package org.parley.sweep;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.parley.analysis.CaseRule;
import org.parley.analysis.Statistic;
import org.parley.format.PluginsUsed;
import org.parley.sweep.design.DesignKind;
import org.parley.sweep.design.Factor;
import org.parley.sweep.design.Spacing;
import org.parley.yaml.YamlWriter;

/**
 * Writes a sweep as a file that needs nothing but its neighbours: the scenario with presets and overrides in it already
 * ({@code scenario.yaml}), the presets that a factor chooses ({@code presets/}), the points of a table
 * ({@code points.csv}). Every default is written out, and {@code force} where an option said it. {@link SweepReader}
 * reads an equal sweep back; the bytes depend on the sweep only.
 */
public final class SweepWriter {
    private final SweepSpec spec;
    private final YamlWriter yaml = new YamlWriter();

    private SweepWriter(SweepSpec spec) {
        this.spec = spec;
    }

    /** The text of the file, ending with a line end. */
    public static String write(SweepSpec spec) {
        SweepWriter writer = new SweepWriter(spec);
        writer.head();
        writer.design();
        writer.factors();
        writer.rest();
        PluginsUsed.write(writer.yaml, spec.plugins());
        return writer.yaml.toString();
    }

    private void head() {
        yaml.comment("The sweep as it was run. Presets, overrides and options are in scenario.yaml already.");
        yaml.text("id", spec.id());
        yaml.text("title", spec.title());
        yaml.text("question", spec.question());
        yaml.line("scenario", "scenario.yaml");
    }

    private void design() {
        YamlWriter.Flow flow = new YamlWriter.Flow();
        spec.designSettings().forEach(flow::put);
        if (spec.fromFile()) {
            flow.put(DesignKind.FILE, "points.csv");
        }
        if (Integer.bitCount(spec.design().meantAsPowerOfTwo()) > 1) {
            flow.put(DesignKind.FORCE, "on");
        }
        yaml.line("design", flow.toString());
    }

    private void factors() {
        yaml.block("factors", () -> spec.factors().forEach(factor -> yaml.line(factor.name(), values(factor))));
    }

    private String values(Factor factor) {
        if (factor instanceof Factor.Continuum range) {
            YamlWriter.Flow flow =
                    new YamlWriter.Flow().number("low", range.low()).number("high", range.high());
            return (range.scale() == Spacing.LOG ? flow.put("scale", "log") : flow).toString();
        }
        if (factor instanceof Factor.Whole range) {
            return new YamlWriter.Flow()
                    .number("low", range.low())
                    .number("high", range.high())
                    .toString();
        }
        if (factor instanceof Factor.Levels levels) {
            return YamlWriter.list(
                    levels.levels().stream().map(YamlWriter::number).toList());
        }
        List<String> words = ((Factor.Categories) factor).categories();
        return YamlWriter.list(words.stream().map(this::word).toList());
    }

    private String word(String word) {
        Map<String, Path> presets = spec.presets();
        Path preset = presets.get(word);
        return YamlWriter.quoted(preset == null ? word : "presets/" + preset.getFileName());
    }

    private void rest() {
        yaml.line("replications", Integer.toString(spec.mostReplications()));
        if (spec.until() != null) {
            yaml.line("until", YamlWriter.quoted(spec.until().text()));
        }
        yaml.line("seed", Long.toString(spec.seed()));
        yaml.line("commonRandomNumbers", spec.common() ? "on" : "off");
        yaml.line("fixed", spec.fixed() ? "on" : "off");
        yaml.line(
                "outcomes",
                YamlWriter.list(spec.outcomes().stream()
                        .map(Statistic::name)
                        .map(YamlWriter::quoted)
                        .toList()));
        yaml.line(
                "interest",
                YamlWriter.list(spec.interest().stream()
                        .map(CaseRule::text)
                        .map(YamlWriter::quoted)
                        .toList()));
    }
}
