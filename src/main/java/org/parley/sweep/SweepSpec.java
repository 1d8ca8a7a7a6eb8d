package org.parley.sweep;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.CaseRule;
import org.parley.analysis.Statistic;
import org.parley.ensemble.DrawnColumn;
import org.parley.ensemble.MeasuredColumns;
import org.parley.ensemble.RunColumn;
import org.parley.ensemble.RunColumns;
import org.parley.format.Overrides;
import org.parley.format.PluginsUsed;
import org.parley.parameter.Choice;
import org.parley.parameter.Parameters;
import org.parley.parameter.PluginJar;
import org.parley.random.RunKey;
import org.parley.random.Streams;
import org.parley.scenario.Scenario;
import org.parley.sim.Detail;
import org.parley.sweep.design.Design;
import org.parley.sweep.design.DesignKind;
import org.parley.sweep.design.DesignPoints;
import org.parley.sweep.design.Designs;
import org.parley.sweep.design.Factor;

/**
 * A sweep as its file states it, with every name resolved.
 *
 * @param heading what it is called and asks
 * @param scenario with presets and overrides laid over it
 * @param presets files that the factor named "preset" chooses from, by its words; empty without that factor
 * @param plan which runs
 * @param questions what is asked of the runs
 */
public record SweepSpec(Heading heading, Scenario scenario, Map<String, Path> presets, Plan plan, Questions questions) {
    /** The factor that chooses a preset. */
    public static final String PRESET = "preset";

    /** The word of that factor for no preset. */
    public static final String NO_PRESET = "none";

    /**
     * What a sweep is called and asks.
     *
     * @param file where it was read
     * @param id the file's name
     * @param title for readers
     * @param question what it answers, or empty
     */
    public record Heading(Path file, String id, String title, String question) {}

    /**
     * Which runs a sweep plays.
     *
     * @param design which points
     * @param designSettings what the file says of the design, {@code kind} first, without the name of a table's file
     * @param replications runs a point, ≥ 1, numbered from 1; the most where a rule may end the sweep before
     * @param seed master seed
     * @param common whether replication i has the same random numbers at every point
     * @param fixed whether nothing but the factors varies between points: default values and mean preferences
     * @param until when fewer replications are enough; null: never
     * @param played replications after which the rule ended the sweep; 0: it has not, or there is none
     */
    public record Plan(
            Design design,
            Map<String, String> designSettings,
            int replications,
            long seed,
            boolean common,
            boolean fixed,
            @Nullable StopRule until,
            int played) {
        public Plan {
            designSettings = Collections.unmodifiableMap(new LinkedHashMap<>(designSettings));
        }
    }

    /**
     * What is asked of the runs of a sweep.
     *
     * @param outcomes what is reported, the most important first
     * @param interest which points are cases whose boxes are sought, each rule by itself
     */
    public record Questions(List<Statistic> outcomes, List<CaseRule> interest) {
        public Questions {
            outcomes = List.copyOf(outcomes);
            interest = List.copyOf(interest);
        }
    }

    /** See {@link Heading#file}. */
    public Path file() {
        return heading.file();
    }

    /** See {@link Heading#id}. */
    public String id() {
        return heading.id();
    }

    /** See {@link Heading#title}. */
    public String title() {
        return heading.title();
    }

    /** See {@link Heading#question}. */
    public String question() {
        return heading.question();
    }

    /** See {@link Plan#design}. */
    public Design design() {
        return plan.design();
    }

    /** See {@link Plan#designSettings}. */
    public Map<String, String> designSettings() {
        return plan.designSettings();
    }

    /** Runs a point: those that were played where a rule has ended the sweep, else those of the file. */
    public int replications() {
        return stopped() ? plan.played() : plan.replications();
    }

    /** See {@link Plan#replications}. */
    public int mostReplications() {
        return plan.replications();
    }

    /** See {@link Plan#until}. */
    public @Nullable StopRule until() {
        return plan.until();
    }

    /** Whether a rule has ended the sweep, be it at the most. */
    public boolean stopped() {
        return plan.played() > 0;
    }

    /** The same sweep, ended by its rule after so many replications. */
    SweepSpec played(int replications) {
        Plan ended = new Plan(
                plan.design(),
                plan.designSettings(),
                plan.replications(),
                plan.seed(),
                plan.common(),
                plan.fixed(),
                plan.until(),
                replications);
        return new SweepSpec(heading, scenario, presets, ended, questions);
    }

    /** See {@link Plan#seed}. */
    public long seed() {
        return plan.seed();
    }

    /** See {@link Plan#common}. */
    public boolean common() {
        return plan.common();
    }

    /** See {@link Plan#fixed}. */
    public boolean fixed() {
        return plan.fixed();
    }

    /** See {@link Questions#outcomes}. */
    public List<Statistic> outcomes() {
        return questions.outcomes();
    }

    /** See {@link Questions#interest}. */
    public List<CaseRule> interest() {
        return questions.interest();
    }

    /** The same sweep, asked for other cases. */
    public SweepSpec asking(List<CaseRule> rules) {
        return new SweepSpec(heading, scenario, presets, plan, new Questions(outcomes(), rules));
    }

    /** The design in one line: {@code saltelli, n 512}. */
    public String designText() {
        StringJoiner text = new StringJoiner(", ");
        designSettings().forEach((key, value) -> text.add(key.equals("kind") ? value : key + " " + value));
        return text.toString();
    }

    /** Whether the points stand in a file. */
    boolean fromFile() {
        return Designs.byName(designSettings().getOrDefault("kind", ""))
                .map(DesignKind::fromFile)
                .orElse(false);
    }

    /** What varies. */
    public List<Factor> factors() {
        return design().factors();
    }

    /** The measures that an analysis asks of the runs: the outcomes, and those of the rules of cases. */
    Set<Statistic> asked() {
        Set<Statistic> asked = new LinkedHashSet<>(outcomes());
        interest().forEach(rule -> asked.addAll(rule.measures()));
        return asked;
    }

    /** The jars whose strategies and styles it uses at some point, each once; mostly none. */
    Set<PluginJar> plugins() {
        Set<PluginJar> jars = PluginsUsed.of(scenario);
        for (Factor factor : factors()) {
            for (Choice choice : Parameters.CHOICES) {
                boolean chooses =
                        factor.name().equals(choice.key()) || factor.name().startsWith(choice.key() + ".");
                if (chooses && factor instanceof Factor.Categories words) {
                    words.categories().forEach(word -> PluginsUsed.add(jars, choice, word));
                }
            }
        }
        for (Path preset : presets.values()) {
            jars.addAll(PluginsUsed.of(Overrides.of(scenario).preset(preset).scenario()));
        }
        return jars;
    }

    /**
     * What its runs are asked for: of the columns that cost a search of their own, those that its outcomes need. The
     * others are empty.
     */
    public Detail detail() {
        return measuring(outcomes());
    }

    /** The same from outcomes alone. */
    static Detail measuring(List<Statistic> outcomes) {
        return MeasuredColumns.of(
                outcomes.stream().flatMap(o -> o.columns().stream()).toList());
    }

    /** How many runs there are in all. */
    public long runs() {
        return (long) design().size() * replications();
    }

    /** The scenario at a point: preset first, then the other factors in their order. */
    public Scenario at(DesignPoints points, int point) {
        Overrides overrides = Overrides.of(scenario);
        for (Factor factor : points.factors()) {
            if (factor.name().equals(PRESET)) {
                Path preset = presets.get(points.table().string(PRESET, point));
                if (preset != null) {
                    overrides.preset(preset);
                }
            }
        }
        for (Factor factor : points.factors()) {
            if (!factor.name().equals(PRESET)) {
                String value = points.table().string(factor.name(), point);
                overrides.set("point " + point, factor.name() + "=" + value);
            }
        }
        return overrides.scenario();
    }

    /** The key of a run's random numbers. */
    public RunKey key(int point, int replication) {
        if (common()) {
            return new RunKey(seed(), replication);
        }
        // 52 random bits a point: they fit a column of numbers exactly
        double share =
                Streams.of(new RunKey(seed(), point)).named("sweep/point").uniform();
        return new RunKey((long) (share * 0x1.0p52), replication);
    }

    /** The columns of a run beside point, seed and factors. */
    public List<RunColumn> columns() {
        return columns(scenario, factors(), fixed());
    }

    static List<RunColumn> columns(Scenario scenario, List<Factor> factors, boolean fixed) {
        return RunColumns.of(given(scenario, factors), fixed).stream()
                .filter(column -> !column.name().equals(RunColumns.REPLICATION))
                .toList();
    }

    /** Those of the columns that are drawn before a run. */
    List<DrawnColumn> drawn() {
        return fixed() ? List.of() : RunColumns.drawnColumns(given(scenario, factors()));
    }

    private static Scenario given(Scenario scenario, List<Factor> factors) {
        Scenario given = scenario;
        for (Factor factor : factors) {
            if (factor.isNumber()) {
                given = FactorName.with(given, factor.name(), factor.number(0.5));
            }
        }
        return given;
    }
}
