package org.parley.sweep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.ensemble.MeasuredColumns;
import org.parley.ensemble.RunColumn;
import org.parley.format.Overrides;
import org.parley.format.ScenarioWriter;
import org.parley.parameter.PluginJar;
import org.parley.sim.Detail;
import org.parley.sweep.design.DesignPoints;
import org.parley.sweep.design.Factor;
import org.parley.table.Csv;
import org.parley.table.Sha256;
import org.parley.yaml.Problems;
import org.parley.yaml.YamlFile;
import org.parley.yaml.YamlNode;

/**
 * The identity of a sweep: every field on which a number in its runs depends. A folder is continued, and
 * shards are merged, only if all fields agree. It is written once, when the sweep begins.
 *
 * @param fields in the order in which they are told
 */
public record SweepIdentity(Map<String, String> fields) {
    private static final String FORMAT = "parley sweep 4";

    private static final List<String> NUMBERS = List.of("points", "replications", "seed");
    private static final List<String> BOOLEANS = List.of("commonRandomNumbers", "fixed");

    public SweepIdentity {
        fields = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** The manifest of a sweep. */
    static SweepIdentity of(SweepSpec spec, DesignPoints points, String program) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("format", FORMAT);
        fields.put("program", program);
        fields.put("sweep", spec.id());
        fields.put("scenario", spec.scenario().id());
        fields.put("scenarioSha256", Sha256.hex(ScenarioWriter.write(spec.scenario())));
        fields.put("design", spec.designText());
        for (Factor factor : spec.factors()) {
            fields.put("factor " + factor.name(), factor.allowed());
        }
        for (Map.Entry<String, Path> preset : spec.presets().entrySet()) {
            String laid = ScenarioWriter.write(
                    Overrides.of(spec.scenario()).preset(preset.getValue()).scenario());
            fields.put("preset " + preset.getKey() + " sha256", Sha256.hex(laid));
        }
        for (PluginJar jar : spec.plugins()) {
            fields.put("plugin " + jar.name() + " sha256", jar.sha256());
        }
        fields.put("pointsSha256", Sha256.hex(Csv.text(points.table())));
        fields.put("points", Integer.toString(points.size()));
        fields.put("replications", Integer.toString(spec.mostReplications()));
        RunBlockPlan plan = RunBlockPlan.of(spec, points);
        fields.put("blocks", plan.blocks() + " of " + plan.group() + " points × " + plan.chunk() + " replications");
        if (spec.until() != null) {
            fields.put(
                    "until", spec.until().text() + ", after " + Looks.of(plan).replications());
        }
        fields.put("seed", Long.toString(spec.seed()));
        fields.put("commonRandomNumbers", Boolean.toString(spec.common()));
        fields.put("measured", measured(spec));
        fields.put("fixed", Boolean.toString(spec.fixed()));
        return new SweepIdentity(fields);
    }

    /** The columns that cost a search of their own and were asked for. */
    private static String measured(SweepSpec spec) {
        List<String> asked = new ArrayList<>();
        for (RunColumn column : spec.columns()) {
            if (!MeasuredColumns.fills(Detail.ENDING, column.name())
                    && MeasuredColumns.fills(spec.detail(), column.name())) {
                asked.add(column.name());
            }
        }
        return asked.isEmpty() ? "no more than the ends" : String.join(", ", asked);
    }

    /** The manifest of a folder; null if it has none. */
    static @Nullable SweepIdentity read(SweepFolder folder) throws IOException {
        if (!Files.exists(folder.manifest())) {
            return null;
        }
        Problems problems = new Problems(folder.manifest().toString());
        YamlNode root = YamlFile.read(folder.manifest(), problems);
        YamlNode section = root == null ? null : root.get("same");
        if (root == null || section == null) {
            throw new SweepRefused(folder.path() + " holds no sweep: its manifest.json " + otherKind(root) + ".");
        }
        YamlNode format = section.get("format");
        if (format == null || !format.raw().equals(FORMAT)) {
            throw new SweepRefused(
                    folder.path() + " was written by another version of Parley in a form that this one does not read ("
                            + (format == null ? "none" : format.raw()) + "; wanted is " + FORMAT
                            + "). Maybe run the sweep again into another folder?");
        }
        Map<String, String> fields = new LinkedHashMap<>();
        section.entries().forEach(entry -> fields.put(entry.key(), entry.value().raw()));
        return new SweepIdentity(fields);
    }

    /** What a manifest that is of no sweep is: "is of a run". */
    private static String otherKind(@Nullable YamlNode root) {
        if (root == null) {
            return "is cut off or was altered, and cannot be read";
        }
        YamlNode kind = root.get("kind");
        return kind != null ? "is of " + named(kind.raw()) : root.has("runs") ? "is of a run" : "does not tell of one";
    }

    private static String named(String kind) {
        return switch (kind) {
            case "possible" -> "a search for possible outcomes";
            case "explanation" -> "an explanation";
            default -> "a " + kind;
        };
    }

    /** The same with numbers and booleans as such. */
    Map<String, Object> typed() {
        Map<String, Object> typed = new LinkedHashMap<>();
        fields.forEach((name, value) -> typed.put(
                name,
                NUMBERS.contains(name)
                        ? (Object) Long.valueOf(value)
                        : BOOLEANS.contains(name) ? (Object) Boolean.valueOf(value) : value));
        return typed;
    }

    /** Every field that differs, in words; empty if this is the same sweep. */
    List<String> differences(SweepIdentity there) {
        List<String> differences = new ArrayList<>();
        for (Map.Entry<String, String> field : fields.entrySet()) {
            String other = there.fields.get(field.getKey());
            if (!field.getValue().equals(other)) {
                differences.add(field.getKey() + " is " + shortened(field.getValue()) + " here and "
                        + (other == null ? "missing" : shortened(other)) + " there");
            }
        }
        for (String name : there.fields.keySet()) {
            if (!fields.containsKey(name)) {
                differences.add(name + " is missing here");
            }
        }
        return differences;
    }

    private static String shortened(String value) {
        return value.length() == 64 ? value.substring(0, 12) + "…" : value;
    }
}
