package org.parley.sim;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parley.format.RandomScenarios;
import org.parley.parameter.Choice;
import org.parley.parameter.Parameter;
import org.parley.parameter.Parameters;
import org.parley.parameter.RecordedValues;
import org.parley.parameter.Side;
import org.parley.scenario.Reads;
import org.parley.scenario.Scenario;
import org.parley.talks.AcceptanceRule;
import org.parley.talks.ConcessionStrategy;
import org.parley.talks.MediatorStyle;
import org.parley.talks.OfferRule;
import org.parley.talks.Stall;
import org.parley.talks.Strategies;
import org.parley.talks.View;

/**
 * Mechanisms, strategies and styles read what they say they read, and nothing else: runs of random conflicts are played
 * with numbers that record who asks for them. That what they say cannot matter does not matter: DeadParametersTest.
 */
class ReadsTest {
    private static final int SEEDS = 60;
    private static final Set<Class<?>> ROLES =
            Set.of(ConcessionStrategy.class, OfferRule.class, AcceptanceRule.class, MediatorStyle.class);

    /** By class of a mechanism: what it read. */
    private static final Map<String, Set<String>> BY_CLASS = new TreeMap<>();

    /** By "strategy mixed" and the like: what it read. */
    private static final Map<String, Set<String>> BY_WORD = new TreeMap<>();

    @BeforeAll
    static void play() {
        for (long seed = 1; seed <= SEEDS; seed++) {
            play(RandomScenarios.of(seed), seed);
            play(RandomScenarios.withRecord(seed), seed);
            play(RandomScenarios.plain(seed), seed);
        }
        // one conflict for each word, which does not depend on what is drawn above
        for (long seed = 1; seed <= 10; seed++) {
            Scenario talks =
                    RandomScenarios.bare(seed).set(Parameters.PRESSURE, .5).build();
            for (String word : Parameters.STRATEGY.options()) {
                play(talks.with(talks.assumptions().withStrategy(null, word)), seed);
            }
            for (String word : Parameters.MEDIATOR_STYLE.options()) {
                play(talks.with(talks.assumptions().withStyle(word)), seed);
            }
        }
    }

    private static void play(Scenario s, long seed) {
        String strategies =
                s.assumptions().strategy(Side.A).equals(s.assumptions().strategy(Side.B))
                        ? "strategy " + s.assumptions().strategy(Side.A)
                        : "";
        String style = "style " + s.assumptions().mediatorStyle();
        RecordedValues values = new RecordedValues(Runs.drawn(s, seed), (stack, p) -> {
            List<Class<?>> near = new ArrayList<>();
            stack.limit(12).forEach(near::add);
            Class<?> plugin = near.stream().filter(ReadsTest::plugs).findFirst().orElse(null);
            if (plugin == null || plugin == Stall.class) {
                BY_CLASS.computeIfAbsent(top(near.get(0)).getName(), c -> new TreeSet<>())
                        .add(p.key());
            } else {
                boolean isStyle = MediatorStyle.class.isAssignableFrom(plugin);
                BY_WORD.computeIfAbsent(isStyle ? style : strategies, c -> new TreeSet<>())
                        .add(p.key());
            }
        });
        Runs.trace(s, values, seed);
    }

    private static boolean plugs(Class<?> type) {
        return ROLES.stream().anyMatch(role -> role.isAssignableFrom(type) && !role.equals(type));
    }

    private static Class<?> top(Class<?> type) {
        Class<?> top = type;
        while (top.getEnclosingClass() != null) {
            top = top.getEnclosingClass();
        }
        return top;
    }

    private static Set<String> keys(Iterable<Parameter> parameters) {
        Set<String> keys = new TreeSet<>();
        parameters.forEach(p -> keys.add(p.key()));
        return keys;
    }

    private static Reads declared(String name) throws ReflectiveOperationException {
        Class<?> type = Class.forName(name);
        try {
            Field reads = type.getDeclaredField("READS");
            reads.setAccessible(true);
            return (Reads) reads.get(null);
        } catch (NoSuchFieldException missing) {
            throw new AssertionError(name + " reads " + BY_CLASS.get(name) + " and has no READS that says so", missing);
        }
    }

    @Test
    void noMechanismReadsWhatItDoesNotSay() throws ReflectiveOperationException {
        assertThat(BY_CLASS).hasSizeGreaterThan(15);
        for (Map.Entry<String, Set<String>> read : BY_CLASS.entrySet()) {
            assertThat(keys(declared(read.getKey()).parameters()))
                    .as("READS of " + read.getKey())
                    .containsAll(read.getValue());
        }
    }

    /** What its class says, MechanismReads knows: otherwise doctor would not ask it. */
    @Test
    void everyMechanismIsInTheList() throws ReflectiveOperationException {
        Set<Reads> known = new LinkedHashSet<>(MechanismReads.all());
        int found = 0;
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.parley")) {
            if (type.tryGetField("READS").isPresent()) {
                found++;
                assertThat(known).as(type.getName() + " is in MechanismReads").contains(declared(type.getName()));
            }
        }
        assertThat(found).isGreaterThan(18);
    }

    /** A parameter that nobody reads, or that only a table reads, is found here. */
    @Test
    void everyParameterHasAMechanismThatReadsIt() {
        Set<String> read = new TreeSet<>();
        BY_CLASS.values().forEach(read::addAll);
        BY_WORD.values().forEach(read::addAll);
        read.add(Parameters.SIGNAL_BIAS.key()); // in the table of signals
        for (Parameter p : Parameters.all()) {
            assertThat(MechanismReads.of(p)).as("mechanisms that read " + p).isNotEmpty();
        }
        assertThat(read).isEqualTo(keys(Parameters.all()));
    }

    @Test
    void wordsReadWhatTheySayAndNothingElse() {
        for (Choice choice : Parameters.CHOICES) {
            boolean isStyle = choice.equals(Parameters.MEDIATOR_STYLE);
            for (String name : choice.options()) {
                String word = (isStyle ? "style " : "strategy ") + name;
                Set<String> declared = keys(choice.word(name).reads());
                if (isStyle) {
                    declared.addAll(List.of("pressure", "deadline")); // read by every style, see Styles.READS
                    assertThat(declared).as(word).containsAll(BY_WORD.getOrDefault(word, Set.of()));
                    declared.removeAll(List.of("pressure", "deadline"));
                    assertThat(BY_WORD.getOrDefault(word, Set.of())).as(word).containsAll(declared);
                } else {
                    assertThat(BY_WORD.getOrDefault(word, Set.of())).as(word).isEqualTo(declared);
                }
            }
        }
    }

    /** The shares of time make a difference for those and only those that say that they ask the clock. */
    @Test
    void whoAsksTheClockSaysSo() {
        for (String name : Parameters.STRATEGY.options()) {
            List<Double> early = aspirations(name, .1);
            List<Double> late = aspirations(name, .8);
            assertThat(!early.equals(late)).as("strategy " + name).isEqualTo(Parameters.STRATEGY.asksTheClock(name));
        }
    }

    private static List<Double> aspirations(String name, double time) {
        Scenario s = RandomScenarios.bare(1).build();
        Scenario with = s.with(s.assumptions().withStrategy(null, name));
        ConcessionStrategy strategy =
                Strategies.of(Runs.drawn(with, 1), Side.A, false).concession();
        List<Double> aspirations = new ArrayList<>();
        for (int e = 1; e <= 4; e++) {
            View view = new View(e, 4, time, time, .2, .9, e - 1, .05, e - 1);
            aspirations.add(strategy.aspiration(view, Runs.drawn(with, 1)));
        }
        return aspirations;
    }
}
