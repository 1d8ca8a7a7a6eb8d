package org.parley.format;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parley.parameter.Assumptions;
import org.parley.parameter.Choice;
import org.parley.parameter.Mechanism;
import org.parley.parameter.Parameter;
import org.parley.parameter.Parameters;
import org.parley.parameter.Range;
import org.parley.parameter.Side;
import org.parley.scenario.Cite;
import org.parley.scenario.FixedPreference;
import org.parley.scenario.InterimMeasure;
import org.parley.scenario.Party;
import org.parley.scenario.Reservation;
import org.parley.scenario.Scenario;
import org.parley.table.Decimal;
import org.parley.table.Table;
import org.parley.yaml.Problem;
import org.parley.yaml.Problems;
import org.parley.yaml.ScenarioException;
import org.parley.yaml.YamlNode;

/**
 * Lays options over a scenario; one thing said twice by options is refused, as the same key twice in a file is. They
 * act in the order of the calls: presets, {@code key=value}, switches. Each text that cannot be used becomes a problem;
 * {@link #scenario()} tells all of them at once. The names are those of the file: {@code warCost},
 * {@code warCost.ukraine}, {@code warCost.A}, {@code strategy.russia}, {@code mediatorStyle}, a switch
 * ({@code drift=off}), {@code measures.monitoring=on}, {@code reservation.candidate=4000}.
 */
public final class Overrides {
    private static final String MEASURES = "measures";
    private static final String WAR = "war";

    private final List<Problem> problems = new ArrayList<>();
    private final Sides sides;
    private final Map<String, String> given = new LinkedHashMap<>();
    private Scenario now;

    private Overrides(Scenario scenario) {
        this.now = scenario;
        this.sides = Sides.of(scenario);
    }

    /** Nothing laid over the scenario yet. */
    public static Overrides of(Scenario scenario) {
        return new Overrides(scenario);
    }

    /** {@code --set text}; the same key a second time is a problem. */
    public Overrides set(String text) {
        return once("--set " + text, text);
    }

    /** {@code key=value} in a problem's words called {@code where}; the same key a second time is a problem. */
    public Overrides once(String where, String text) {
        int equals = text.indexOf('=');
        if (equals > 0) {
            given(where, text.substring(0, equals).strip());
        }
        return set(where, text);
    }

    /**
     * A key may be named once by options, whatever it is called: {@code warCost.A} and {@code warCost.<its id>} are
     * one.
     */
    private void given(String where, String key) {
        int dot = key.indexOf('.');
        String tail = dot < 0 ? "" : key.substring(dot + 1);
        int next = tail.indexOf('.');
        Side side = sides.find(next < 0 ? tail : tail.substring(0, next));
        String one = side == null ? key : key.substring(0, dot + 1) + side + (next < 0 ? "" : tail.substring(next));
        String before = given.putIfAbsent(one, where);
        if (before != null) {
            Problems found = new Problems(where);
            found.add("\"" + key + "\" has its value from " + before + " already; it may be given once.", "");
            problems.addAll(found.all());
        }
    }

    /**
     * {@code key=value} in a problem's words called {@code where}, such as {@code --set warCost=7} or a place in a
     * sweep file.
     */
    public Overrides set(String where, String text) {
        Problems found = new Problems(where);
        int equals = text.indexOf('=');
        if (equals <= 0) {
            String lacks = equals < 0 ? " has no \"=\"" : " has no key before the \"=\"";
            found.add("\"" + text + "\"" + lacks + "; key=value is wanted, such as warCost.A=.15.", "");
        } else {
            apply(text.substring(0, equals).strip(), text.substring(equals + 1).strip(), found);
        }
        problems.addAll(found.all());
        return this;
    }

    /** {@code --on mechanism}. */
    public Overrides on(String mechanism) {
        return flip("--on " + mechanism, mechanism, true);
    }

    /** {@code --off mechanism}. */
    public Overrides off(String mechanism) {
        return flip("--off " + mechanism, mechanism, false);
    }

    /** {@code --strategy party=name}. */
    public Overrides strategy(String text) {
        Problems found = new Problems("--strategy " + text);
        int equals = text.indexOf('=');
        if (equals > 0) {
            given(
                    "--strategy " + text,
                    Parameters.STRATEGY.key() + "." + text.substring(0, equals).strip());
        }
        if (equals <= 0) {
            String lacks = equals < 0 ? " has no \"=\"" : " has no party before the \"=\"";
            found.add("\"" + text + "\"" + lacks + "; party=name is wanted, such as A=micro.", "");
        } else {
            strategy(
                    text.substring(0, equals).strip(),
                    text.substring(equals + 1).strip(),
                    found);
        }
        problems.addAll(found.all());
        return this;
    }

    /** {@code --mediator style}. */
    public Overrides style(String name) {
        given("--mediator " + name, Parameters.MEDIATOR_STYLE.key());
        Problems found = new Problems("--mediator " + name);
        style(name, found);
        problems.addAll(found.all());
        return this;
    }

    /** {@code --preset file}. */
    public Overrides preset(Path file) {
        return preset(() -> Preset.read(file));
    }

    /** Lays a preset over the scenario that is a text with a name, as {@link Preset#read(String, String)} reads it. */
    public Overrides preset(String name, String text) {
        return preset(() -> Preset.read(name, text));
    }

    private Overrides preset(Supplier<Preset> preset) {
        try {
            now = preset.get().applyTo(now);
        } catch (ScenarioException wrong) {
            problems.addAll(wrong.problems());
        }
        return this;
    }

    /** The first words of all keys that can be set. */
    public static List<String> firstWords() {
        List<String> words = names();
        words.add(MEASURES);
        return words;
    }

    /**
     * Whether a key can be meant to be set only: its first word is one of {@link #firstWords}, was one in an earlier
     * version, or is said by files alone.
     */
    public static boolean isMeantToBeSet(String key) {
        String first = key.split("\\.", 2)[0];
        return firstWords().contains(first) || Parameters.removed(first).isPresent() || first.equals(WAR);
    }

    /** What is wrong with a key, whatever its value; empty if a scenario has what it names. */
    public static List<Problem> ofKey(Scenario scenario, String where, String key) {
        List<String> values = new ArrayList<>();
        Parameters.byKey(key.split("\\.", 2)[0])
                .ifPresent(p -> values.add(Table.write(p.legal().low())));
        values.addAll(List.of(
                "on",
                "0",
                Parameters.STRATEGY.options().get(0),
                Parameters.MEDIATOR_STYLE.options().get(0)));
        scenario.parties().forEach(party -> values.add(Table.write(party.scale().worst())));
        return values.stream()
                .map(value -> of(scenario).set(where, key + "=" + value).problems())
                .min(Comparator.comparingInt(List::size))
                .orElseThrow();
    }

    /** What is wrong so far. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /**
     * The scenario with everything laid over it.
     *
     * @throws ScenarioException with every problem
     */
    public Scenario scenario() {
        if (problems.isEmpty()) {
            for (String wrong :
                    List.of(NoRound.problem(now.assumptions()), FixedPreference.problem(now.parties(), now.issues()))) {
                if (!wrong.isEmpty()) {
                    Problems found = new Problems(now.id());
                    found.add(wrong, "");
                    problems.addAll(found.all());
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new ScenarioException(problems);
        }
        return now;
    }

    private Overrides flip(String where, String name, boolean on) {
        given(where, name);
        Problems found = new Problems(where);
        Mechanism mechanism = Mechanism.byKey(name).orElse(null);
        if (NoWar.closes(now.war(), name)) {
            found.add(NoWar.problem(name), "");
        } else if (mechanism == null) {
            found.add(
                    "unknown switch \"" + name + "\"; allowed " + String.join(", ", Mechanism.keys()) + ".",
                    Problems.maybe(name, Mechanism.keys()));
        } else {
            assume(now.assumptions().with(mechanism, on));
        }
        problems.addAll(found.all());
        return this;
    }

    private void apply(String key, String value, Problems found) {
        int dot = key.indexOf('.');
        String head = dot < 0 ? key : key.substring(0, dot);
        String tail = dot < 0 ? "" : key.substring(dot + 1);
        if (NoWar.closes(now.war(), head)) {
            found.add(NoWar.problem(head), "");
            return;
        }
        Mechanism mechanism = Mechanism.byKey(key).orElse(null);
        // some words name a switch and a parameter; on and off are for the switch
        if (mechanism != null && (Parameters.byKey(key).isEmpty() || YamlNode.flagOf(value) != null)) {
            Boolean on = flag(key, value, found);
            if (on != null) {
                assume(now.assumptions().with(mechanism, on));
            }
        } else if (head.equals(MEASURES) && !tail.isEmpty()) {
            measure(tail, value, found);
        } else if (head.equals(Parameters.STRATEGY.key())) {
            strategy(tail, value, found);
        } else if (key.equals(Parameters.MEDIATOR_STYLE.key())) {
            style(value, found);
        } else if (head.equals(ReservationReader.KEY)) {
            reservation(tail, value, found);
        } else if (key.equals(WAR)) {
            found.add(
                    "whether there is a war stands in the file only: war: none decides which of its keys mean something.",
                    "");
        } else if (PreferenceName.isOne(key)) {
            preference(key, value, found);
        } else if (Parameters.byKey(head).isEmpty()) {
            ParameterName.unknown(head, names(), found::add);
        } else {
            parameter(key, value, found);
        }
    }

    private void parameter(String key, String value, Problems found) {
        ParameterName name = ParameterName.of(key, sides, found::add);
        if (name == null) {
            return;
        }
        Parameter p = name.parameter();
        Double number = Decimal.parse(value);
        if (number == null || !p.accepts(number)) {
            found.add(
                    key + " is " + (number == null ? "\"" + value + "\"" : value) + "; allowed " + p.allowed() + ".",
                    meant(value));
        } else {
            assume(now.assumptions().with(p, name.side(), number));
        }
    }

    private void preference(String key, String value, Problems found) {
        PreferenceName name = PreferenceName.of(key, now, found::add);
        if (name == null) {
            return;
        }
        Double number = Decimal.parse(value);
        if (number == null || !(number >= 0 && number <= 1)) {
            found.add(key + " is " + (number == null ? "\"" + value + "\"" : value) + "; allowed 0 … 1.", meant(value));
        } else {
            now = name.fixedIn(now, number);
        }
    }

    private void strategy(String party, String value, Problems found) {
        Side side = sides.find(party);
        if (!party.isEmpty() && side == null) {
            found.add(sides.unknown("\"" + party + "\"", "strategy"), sides.hint(party));
        }
        String key = Parameters.STRATEGY.key() + (party.isEmpty() ? "" : "." + party);
        if (option(Parameters.STRATEGY, key, value, found) && (party.isEmpty() || side != null)) {
            assume(now.assumptions().withStrategy(side, value));
        }
    }

    private void reservation(String party, String value, Problems found) {
        Side side = sides.find(party);
        if (side == null) {
            found.add(
                    party.isEmpty()
                            ? ReservationReader.KEY + " is of one party; " + ReservationReader.KEY + "." + sides.a()
                                    + " or " + ReservationReader.KEY + "." + sides.b() + " is wanted."
                            : sides.unknown("\"" + party + "\"", ReservationReader.KEY),
                    sides.hint(party));
            return;
        }
        Party of = now.party(side);
        Range legal = ReservationReader.legal(of);
        Double worth = Decimal.parse(value);
        if (worth == null || !legal.contains(worth)) {
            found.add(
                    ReservationReader.KEY + "." + party + " is " + (worth == null ? "\"" + value + "\"" : value)
                            + "; allowed " + legal + " " + of.scale().unit() + ".",
                    meant(value));
            return;
        }
        List<Party> parties = new ArrayList<>(now.parties());
        parties.set(side.ordinal(), of.with(new Reservation(worth, new Cite("P", "", "set by an option"))));
        now = now.withParties(parties);
    }

    private void style(String value, Problems found) {
        if (NoWar.closes(now.war(), Parameters.MEDIATOR_STYLE.key())) {
            found.add(NoWar.problem(Parameters.MEDIATOR_STYLE.key()), "");
            return;
        }
        if (option(Parameters.MEDIATOR_STYLE, Parameters.MEDIATOR_STYLE.key(), value, found)) {
            assume(now.assumptions().withStyle(value));
        }
    }

    private void measure(String id, String value, Problems found) {
        Boolean on = flag("measures." + id, value, found);
        if (on == null) {
            return;
        }
        List<InterimMeasure> changed = InterimMeasureReader.enable(id, on, now.measures());
        if (changed == null) {
            List<String> ids = now.measures().stream().map(InterimMeasure::id).toList();
            found.add(InterimMeasureReader.unknown(id, ids), Problems.maybe(id, ids));
        } else {
            now = now.with(now.assumptions(), changed, now.events());
        }
    }

    private static boolean option(Choice choice, String key, String value, Problems found) {
        if (choice.options().contains(value)) {
            return true;
        }
        found.add(
                key + " is \"" + value + "\"; allowed " + String.join(", ", choice.options()) + ".",
                PluginsUsed.maybe(choice, value));
        return false;
    }

    private static @Nullable Boolean flag(String key, String value, Problems found) {
        Boolean on = YamlNode.flagOf(value);
        if (on == null) {
            found.add(key + " is \"" + value + "\"; allowed " + YamlNode.FLAG_WORDS + ".", YamlNode.maybeFlag(value));
        }
        return on;
    }

    private static String meant(String value) {
        String meant = Decimal.meant(value);
        return meant.isEmpty() ? "" : "Maybe " + meant + "?";
    }

    private void assume(Assumptions changed) {
        now = now.with(changed);
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>();
        Parameters.all().forEach(p -> names.add(p.key()));
        names.add(Parameters.STRATEGY.key());
        names.add(Parameters.MEDIATOR_STYLE.key());
        names.addAll(Mechanism.keys());
        names.add(ReservationReader.KEY);
        names.add(PreferenceName.WEIGHT);
        names.add(PreferenceName.SCORE);
        return names;
    }
}
