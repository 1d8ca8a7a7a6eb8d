package org.parley.api;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.parley.diagnosis.Diagnosis;
import org.parley.diagnosis.FirstRound;
import org.parley.explain.RunExplanation;
import org.parley.format.ScenarioReader;
import org.parley.format.ScenarioWriter;
import org.parley.parameter.Parameter;
import org.parley.parameter.Parameters;
import org.parley.parameter.Range;
import org.parley.parameter.Side;
import org.parley.random.RunKey;
import org.parley.sim.DealSearches;
import org.parley.sim.Detail;
import org.parley.sim.Simulator;
import org.parley.study.DealSearchCheck;
import org.parley.study.ExplainFolder;
import org.parley.study.ExplainRun;
import org.parley.study.OneRun;
import org.parley.value.DealSpace;

/**
 * A conflict, its talks, and what is assumed of them, as a file describes it and with settings laid over it.
 *
 * @since 0.1.0
 */
public final class Scenario {
    /** What manifests say asked for a result. */
    static final String ASKED = "Java: org.parley.api";

    private final Given given;
    private final org.parley.scenario.Scenario base;
    private final Settings settings;
    private final org.parley.scenario.Scenario scenario;

    private Scenario(Given given, org.parley.scenario.Scenario base, Settings settings) {
        this.given = given;
        this.base = base;
        this.settings = settings;
        this.scenario = settings.over(base);
    }

    static Scenario read(Path file) {
        org.parley.scenario.Scenario read = Calls.of(() -> ScenarioReader.read(file));
        return new Scenario(Given.of(file), read, Settings.none());
    }

    static Scenario read(String name, String text) {
        org.parley.scenario.Scenario read = Calls.of(() -> ScenarioReader.read(name, text));
        return new Scenario(Given.of(name, text, read.id()), read, Settings.none());
    }

    /**
     * With settings laid over it, besides those that are there already; presets act before all other settings.
     *
     * @throws InvalidInputException with every setting that does not fit
     * @throws IllegalArgumentException if a setting stands in both
     */
    public Scenario with(Settings more) {
        Objects.requireNonNull(more, "more");
        return new Scenario(given, base, settings.and(more));
    }

    /** Kebab-case, the file's name. */
    public String id() {
        return scenario.id();
    }

    /** The title, for readers. */
    public String title() {
        return scenario.title();
    }

    /** What it asks. */
    public String question() {
        return scenario.question();
    }

    /** What must stand wherever a number of it is shown. */
    public String banner() {
        return scenario.banner();
    }

    /** The two parties, side A first. */
    public List<Party> parties() {
        return scenario.parties().stream()
                .map(party -> new Party(
                        party.side().name(),
                        party.id(),
                        party.name(),
                        party.shortName(),
                        party.scale().unit()))
                .toList();
    }

    /** What is negotiated about, in the order of the file. */
    public List<Issue> issues() {
        return scenario.issues().stream()
                .map(issue -> new Issue(
                        issue.id(),
                        issue.name(),
                        issue.options().stream()
                                .map(option -> new Issue.Option(option.id(), option.name()))
                                .toList()))
                .toList();
    }

    /** How many deals there are: the product of the numbers of options. */
    public long deals() {
        return scenario.deals();
    }

    /** Every parameter as it is assumed now, in the order of the registry; a party's own twice, side A first. */
    public List<Assumption> assumptions() {
        List<Assumption> all = new ArrayList<>();
        for (Parameter parameter : Parameters.all()) {
            for (Side side : parameter.perParty() ? Side.values() : new Side[] {Side.A}) {
                org.parley.parameter.Assumption assumed = scenario.assumptions().of(parameter, side);
                Range distribution = assumed.distribution();
                all.add(new Assumption(
                        parameter.key(),
                        parameter.perParty() ? side.name() : "",
                        assumed.value(),
                        distribution == null ? assumed.value() : distribution.low(),
                        distribution == null ? assumed.value() : distribution.high(),
                        parameter.unit(),
                        assumed.grade(),
                        assumed.source(),
                        parameter.says()));
            }
        }
        return List.copyOf(all);
    }

    /**
     * What decides the outcome in advance, a sentence or two each; as {@code parley doctor} warns. Takes up to a
     * second.
     */
    public List<String> warnings() {
        FirstRound mean = FirstRound.mean(scenario, DealSearches.of(scenario));
        return Diagnosis.of(scenario, mean).warnings().stream()
                .map(Diagnosis.Warning::text)
                .toList();
    }

    /**
     * The scenario with every parameter resolved, as a text that {@link Parley#scenario(String, String)} reads back.
     */
    public String yaml() {
        return ScenarioWriter.write(scenario);
    }

    /**
     * One run, on the calling thread.
     *
     * @param seed any
     * @param replication which of the runs of this seed, ≥ 1
     * @throws IllegalArgumentException if the replication is below 1
     * @throws RunFailedException if it cannot be computed
     */
    public Run run(long seed, long replication) {
        RunKey key = key(seed, replication);
        return computed(key, () -> {
            Simulator simulator = new Simulator(scenario, DealSpace.of(scenario), DealSearches.of(scenario));
            return new Run(
                    scenario,
                    Run.columns(scenario, settings.isFixed()),
                    simulator.run(scenario.assumptions(), settings.isFixed(), key, Detail.RESULT));
        });
    }

    /**
     * The same run with everything that happened in it.
     *
     * @param seed any
     * @param replication which of the runs of this seed, ≥ 1
     * @throws IllegalArgumentException if the replication is below 1
     * @throws RunFailedException if it cannot be computed
     */
    public TracedRun trace(long seed, long replication) {
        RunKey key = key(seed, replication);
        return computed(key, () -> {
            OneRun traced = OneRun.of(scenario, settings.isFixed(), key, new DealSearchCheck(false));
            Run run = new Run(
                    scenario,
                    Run.columns(scenario, settings.isFixed()),
                    traced.run().result());
            return new TracedRun(this, traced, run);
        });
    }

    /**
     * Why a run ended as it did, and what would have had to change. Works on as many workers as there are processors;
     * takes about a second.
     *
     * @param seed any
     * @param replication which of the runs of this seed, ≥ 1
     * @throws IllegalArgumentException if the replication is below 1
     * @throws RunFailedException if it cannot be computed
     * @throws CancelledException if the thread was interrupted
     */
    public Explanation explain(long seed, long replication) {
        RunKey key = key(seed, replication);
        boolean fixed = settings.isFixed();
        return computed(
                key,
                () -> Calls.of(() -> {
                    int workers = Runtime.getRuntime().availableProcessors();
                    RunExplanation explained =
                            new ExplainRun(scenario, fixed, key, DealSearches.of(scenario), workers).explain();
                    Run run = new Run(
                            scenario,
                            Run.columns(scenario, fixed),
                            explained.run().result());
                    return new Explanation(
                            scenario, explained, run, ExplainFolder.of(scenario, words(), fixed, explained));
                }));
    }

    /**
     * Many runs, which begin when they are asked for.
     *
     * @param seed any
     * @param runs how many, 1 … 10,000,000
     * @throws IllegalArgumentException if the number of runs is another
     */
    public Ensemble ensemble(long seed, int runs) {
        return Ensemble.of(this, seed, runs);
    }

    /**
     * Evaluates points: each with the replications 1 … n of one seed, so that points share their random numbers. The
     * runs of a point are those of {@link #ensemble} of the scenario with its settings, and its numbers are those of
     * that result, for any number of processors.
     *
     * @param points what is laid over the scenario at each, as {@link #with} does; taken as they are needed, a few
     *     ahead
     * @param seed any
     * @param replications runs a point, 1 … 10,000,000
     * @param outcomes by the names of the outcomes of a sweep (agreement, OPEN, survival5, weeks …); none: the usual
     *     ones
     * @param each gets every point in order, on the calling thread, as soon as it is done; may throw, which ends the
     *     call
     * @throws InvalidInputException if there is no such outcome, or when it comes to a point that does not fit
     * @throws IllegalArgumentException if the number of replications is another, or a point sets what is set already
     * @throws RunFailedException if a run cannot be computed
     * @throws CancelledException if the thread was interrupted
     */
    public void evaluate(
            Iterable<Settings> points, long seed, int replications, List<String> outcomes, Consumer<Evaluated> each) {
        Objects.requireNonNull(points, "points");
        Objects.requireNonNull(outcomes, "outcomes");
        Objects.requireNonNull(each, "each");
        Calls.of(() -> {
            new PointEvaluation(this, seed, replications, outcomes).evaluate(points, each);
            return this;
        });
    }

    /**
     * The same for one point, as the scenario stands.
     *
     * @param seed any
     * @param replications 1 … 10,000,000
     * @param outcomes by the names of the outcomes of a sweep; none: the usual ones
     * @throws InvalidInputException if there is no such outcome
     * @throws IllegalArgumentException if the number of replications is another
     * @throws RunFailedException if a run cannot be computed
     * @throws CancelledException if the thread was interrupted
     */
    public Evaluated evaluate(long seed, int replications, String... outcomes) {
        Objects.requireNonNull(outcomes, "outcomes");
        List<Evaluated> one = new ArrayList<>();
        evaluate(List.of(Settings.none()), seed, replications, List.of(outcomes), one::add);
        return one.get(0);
    }

    private static RunKey key(long seed, long replication) {
        return new RunKey(seed, Calls.atLeast(1, replication, "replication"));
    }

    private static <T> T computed(RunKey key, java.util.function.Supplier<T> run) {
        try {
            return run.get();
        } catch (ParleyException told) {
            throw told;
        } catch (RuntimeException | StackOverflowError | AssertionError wrong) {
            throw new RunFailedException(
                    "replication " + key.replication() + " of seed " + key.master() + " failed: " + wrong + ".", wrong);
        }
    }

    static Column column(org.parley.ensemble.Column column) {
        return new Column(column.name(), column.unit(), column.range(), column.grade(), column.meaning());
    }

    org.parley.scenario.Scenario resolved() {
        return scenario;
    }

    boolean isFixed() {
        return settings.isFixed();
    }

    /** Scenario and settings as words of a command line. */
    List<String> words() {
        List<String> words = new ArrayList<>(List.of(given.name()));
        words.addAll(settings.words());
        return words;
    }

    /** Scenario file and presets as they were given, by their names in a result folder. */
    Map<String, byte[]> sources() {
        Map<String, byte[]> sources = new LinkedHashMap<>();
        sources.put("scenario/" + given.fileName(), given.bytes());
        sources.putAll(settings.sources());
        return sources;
    }

    /** Id and title. */
    @Override
    public String toString() {
        return id() + ": " + title();
    }
}
