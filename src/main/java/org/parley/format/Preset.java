package org.parley.format;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parley.parameter.Assumptions;
import org.parley.scenario.Cite;
import org.parley.scenario.Event;
import org.parley.scenario.InterimMeasure;
import org.parley.scenario.Party;
import org.parley.scenario.Scenario;
import org.parley.scenario.Source;
import org.parley.yaml.Problems;
import org.parley.yaml.YamlFile;
import org.parley.yaml.YamlNode;

/**
 * A named set of overrides in a file: parameters, switches, measures on or off, dated events, reservation values. It
 * names the parties by side (A, B) or by the id they have in the scenario it is meant for. Its source is added to the
 * scenario's under the id {@code preset-<id>}.
 */
public final class Preset {
    private final YamlNode root;
    private final String id;
    private final String title;
    private final String summary;
    private final String grade;
    private final String source;
    private final String url;
    private final String note;

    private Preset(YamlNode root, String fileName) {
        String what = "the preset";
        this.root = root;
        root.mapOf(what, Keys.PRESET);
        YamlNode idNode = root.required("id", what);
        this.id = idNode == null ? "" : ScenarioReader.kebab(idNode, fileName);
        this.title = root.requiredText("title", what);
        this.summary = root.optionalText("summary", what);
        this.source = root.optionalText("source", what);
        this.url = root.optionalText("url", what);
        this.note = root.optionalText("note", what);
        YamlNode gradeNode = root.required("grade", what);
        this.grade = gradeNode == null ? "" : Cites.grade(gradeNode, what, Cites.GRADES);
        Cites.requireSource(grade, source, what, gradeNode == null ? root : gradeNode);
        boolean empty = true;
        for (String section : List.of("parameters", "switches", "measures", "events", ReservationReader.KEY)) {
            empty &= !root.has(section);
        }
        if (empty) {
            root.problem(
                    "the preset changes nothing; it has none of parameters, switches, measures, events and reservation.");
        }
    }

    /**
     * Reads a file as far as it can be read without a scenario.
     *
     * @throws org.parley.yaml.ScenarioException with every problem found so far
     */
    public static Preset read(Path file) {
        Problems problems = new Problems(file.toString());
        Path last = file.getFileName();
        return preset(YamlFile.read(file, problems), last == null ? "" : last.toString(), problems);
    }

    /**
     * Reads a text as far as it can be read without a scenario. Messages are those that a file of this name would give.
     *
     * @param name of the text, for the messages; one that ends in .yaml or .yml is that of a file, and the id must
     *     agree with it
     * @throws ScenarioException with every problem found so far
     */
    public static Preset read(String name, String text) {
        Problems problems = new Problems(name);
        return preset(YamlFile.read(text, problems), ScenarioReader.idName(name), problems);
    }

    private static Preset preset(@Nullable YamlNode root, String fileName, Problems problems) {
        Preset preset = null;
        if (root != null && root.has("parties") && root.has("issues")) {
            root.problem("the file is a scenario, not a preset.", "Maybe it stands as the scenario, without --preset?");
        } else if (root != null && root.isMap()) {
            preset = new Preset(root, fileName);
        } else if (root != null) {
            root.problem("the file holds " + root.shown() + "; a preset is a mapping of keys such as id, parameters.");
        }
        problems.throwIfAny();
        return Objects.requireNonNull(preset);
    }

    /** Kebab-case, the file's name. */
    public String id() {
        return id;
    }

    /** The name for readers. */
    public String title() {
        return title;
    }

    /** One line, or empty. */
    public String summary() {
        return summary;
    }

    /** F, D, L or P. */
    public String grade() {
        return grade;
    }

    /** What it rests on, or empty: then it is a placeholder. */
    public String source() {
        return source;
    }

    /**
     * The scenario with the preset laid over it.
     *
     * @throws org.parley.yaml.ScenarioException with every problem: most often a name that the scenario does not have
     */
    public Scenario applyTo(Scenario scenario) {
        Problems problems = new Problems(root.problems().file());
        YamlNode here = root.with(problems);
        String sourceId = source.isEmpty() ? "" : "preset-" + id;
        Cites cites = new Cites(
                sourceId.isEmpty() ? List.of() : List.of(sourceId),
                new Cite(grade, sourceId, note.isEmpty() ? "preset " + id : note));
        Sides sides = Sides.of(scenario);
        AssumptionReader reader = new AssumptionReader(sides, cites, scenario.war());
        Assumptions assumptions = reader.parameters(here.get("parameters"), scenario.assumptions());
        assumptions = reader.switches(here.get("switches"), assumptions);
        List<InterimMeasure> measures = InterimMeasureReader.enable(here.get("measures"), scenario.measures());
        List<Event> events = new ArrayList<>(scenario.events());
        events.addAll(new EventReader(sides, cites, scenario.asOf(), scenario.war()).read(here.get("events")));
        List<Party> parties =
                new ReservationReader(sides, cites).read(here.get(ReservationReader.KEY), scenario.parties());
        problems.throwIfAny();
        return scenario.withParties(parties).with(assumptions, measures, events, sources(scenario.sources(), sourceId));
    }

    private List<Source> sources(List<Source> base, String sourceId) {
        if (sourceId.isEmpty() || base.stream().anyMatch(s -> s.id().equals(sourceId))) {
            return base;
        }
        List<Source> sources = new ArrayList<>(base);
        sources.add(new Source(sourceId, source, url));
        return sources;
    }

    @Override
    public String toString() {
        return "preset " + id;
    }
}
