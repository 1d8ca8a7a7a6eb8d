package org.parley.scenario;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.parley.parameter.Choice;
import org.parley.parameter.Parameter;
import org.parley.parameter.Scope;
import org.parley.parameter.Side;

/**
 * What a mechanism says about itself: which parameters it reads, and when what it reads cannot matter. It stands in the
 * class that reads, as {@code READS}, and in the list of {@code diagnosis.Mechanisms}; a parameter is dead if every
 * mechanism that reads it says that it cannot matter. Immutable.
 *
 * <pre>{@code
 * static final Reads READS = Reads.by("the mediator's exit")
 *         .of(Parameters.EXIT_HAZARD)
 *         .idle(c -> c.least(DEADLINE) >= c.most(HORIZON), "the deadline does not lie before the horizon");
 * }</pre>
 *
 * <p>Tests: {@code ReadsTest} records what runs read and holds it against this; {@code DeadParametersTest} changes what
 * is said to be idle.
 */
public final class Reads {
    private final String mechanism;
    private final List<Entry> entries;
    private final List<Words> words;
    private final List<Parameter> last;

    /** Why a parameter of a side (of a common one: of side A) cannot matter, as a clause, or null if it may. */
    @FunctionalInterface
    public interface Idle {
        /** The reason, or null. */
        @Nullable
        String why(Certain certain, Side side);

        /** A reason that does not depend on the side. */
        static Idle when(Predicate<Certain> holds, String reason) {
            return (certain, side) -> holds.test(certain) ? reason : null;
        }
    }

    private record Entry(Parameter parameter, List<Idle> idle) {}

    private record Words(Choice choice, List<Idle> idle) {}

    private Reads(String mechanism, List<Entry> entries, List<Words> words, List<Parameter> last) {
        this.mechanism = mechanism;
        this.entries = List.copyOf(entries);
        this.words = List.copyOf(words);
        this.last = List.copyOf(last);
    }

    /** A mechanism of this name, for readers of the parameter page. */
    public static Reads by(String mechanism) {
        return new Reads(mechanism, List.of(), List.of(), List.of());
    }

    /** Reads these parameters, too; conditions that follow are theirs. */
    public Reads of(Parameter... parameters) {
        List<Entry> more = new ArrayList<>(entries);
        for (Parameter p : parameters) {
            if (entries.stream().noneMatch(e -> e.parameter().equals(p))) {
                more.add(new Entry(p, List.of()));
            }
        }
        return new Reads(mechanism, more, words, List.of(parameters));
    }

    /** Reads what the chosen word of a choice reads; conditions that follow are those of the word. */
    public Reads word(Choice choice) {
        List<Words> more = new ArrayList<>(words);
        more.add(new Words(choice, List.of()));
        return new Reads(mechanism, entries, more, List.of());
    }

    /** Reads what another mechanism reads, under its conditions. */
    public Reads with(Reads other) {
        Reads both = this;
        for (Entry entry : other.entries) {
            both = both.of(entry.parameter());
            for (Idle idle : entry.idle()) {
                both = both.idle(idle);
            }
        }
        return both;
    }

    /** What was named last cannot matter when this gives a reason; the first reason stands. */
    public Reads idle(Idle idle) {
        List<Entry> changed = new ArrayList<>();
        for (Entry entry : entries) {
            changed.add(
                    last.contains(entry.parameter()) ? new Entry(entry.parameter(), and(entry.idle(), idle)) : entry);
        }
        List<Words> changedWords = new ArrayList<>(words);
        if (last.isEmpty()) {
            Words of = changedWords.remove(changedWords.size() - 1);
            changedWords.add(new Words(of.choice(), and(of.idle(), idle)));
        }
        return new Reads(mechanism, changed, changedWords, last);
    }

    /** What was named last cannot matter while this holds. */
    public Reads idle(Predicate<Certain> holds, String reason) {
        return idle(Idle.when(holds, reason));
    }

    /** What was named last cannot matter on a side for which this holds. */
    public Reads idle(BiPredicate<Certain, Side> holds, String reason) {
        return idle((certain, side) -> holds.test(certain, side) ? reason : null);
    }

    private static List<Idle> and(List<Idle> before, Idle idle) {
        List<Idle> more = new ArrayList<>(before);
        more.add(idle);
        return List.copyOf(more);
    }

    /** The name of the mechanism. */
    public String mechanism() {
        return mechanism;
    }

    /** Everything that it may read, whatever the words are. */
    public Set<Parameter> parameters() {
        Set<Parameter> all = new LinkedHashSet<>();
        entries.forEach(entry -> all.add(entry.parameter()));
        words.forEach(of -> all.addAll(of.choice().reads()));
        return all;
    }

    /** The choices whose words it asks. */
    public List<Choice> choices() {
        return words.stream().map(Words::choice).toList();
    }

    /** Why the word of a choice cannot matter, or null if it may. */
    public @Nullable String idle(Choice choice, Certain certain, Side side) {
        for (Words of : words) {
            if (of.choice().equals(choice)) {
                return first(of.idle(), certain, side);
            }
        }
        return null;
    }

    /**
     * Why a parameter that it may read cannot matter to it, or null if it may.
     *
     * @param side of whom; A for a common parameter
     */
    public @Nullable String idle(Parameter p, Certain certain, Side side) {
        Set<String> reasons = new LinkedHashSet<>();
        for (Entry entry : entries) {
            if (entry.parameter().equals(p)) {
                String why = first(entry.idle(), certain, side);
                if (why == null) {
                    return null;
                }
                reasons.add(why);
            }
        }
        for (Words of : words) {
            if (of.choice().reads().contains(p)) {
                String why = unread(of, p, certain, side);
                if (why == null) {
                    return null;
                }
                reasons.add(why);
            }
        }
        return String.join(", and ", reasons);
    }

    /** Why the chosen words do not read a parameter that other words read; null if one does. */
    private static @Nullable String unread(Words of, Parameter p, Certain certain, Side side) {
        Choice choice = of.choice();
        if (choice.scope() == Scope.PARTY && !p.perParty()) {
            boolean read = !certain.both(
                    s -> first(of.idle(), certain, s) != null || !choice.reads(certain.word(choice, s), p));
            return read ? null : "no side has a " + choice.noun() + " that reads it";
        }
        String why = first(of.idle(), certain, side);
        String word = certain.word(choice, side);
        return why != null || choice.reads(word, p) ? why : "the " + choice.noun() + " " + word + " does not read it";
    }

    private static @Nullable String first(List<Idle> idle, Certain certain, Side side) {
        for (Idle one : idle) {
            String why = one.why(certain, side);
            if (why != null) {
                return why;
            }
        }
        return null;
    }
}
