package org.parley.parameter;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The switches of model §11. An off switch gives its parameters their neutral value; a switch without a neutral
 * parameter skips its rule, which the class of that rule asks for.
 */
public enum Mechanism {
    DRIFT("drift", true, "the front moves", Map.of("frontDrift", 0.0, "frontSd", 0.0, "driftOptimism", 0.0)),
    LEARNING("learning", true, "beliefs follow what is seen"),
    COLLAPSE("collapse", true, "a side may collapse in the field (off: no draws, the hazards stay in the war value)"),
    COMMITMENT("commitment", true, "an agreement may break (off: A = 1)"),
    TEMPTATION("temptation", true, "temptation raises the hazard of breakdown", Map.of("temptation", 0.0)),
    RATIFICATION("ratification", true, "a deal must pass at home (off: pass probability 1)"),
    RED_LINES("redLines", true, "red lines cost, or forbid where hard", Map.of("redLineCost", 0.0)),
    LOSS_AVERSION("lossAversion", true, "losses weigh more than gains", Map.of("lossAversion", 1.0)),
    FACILITATION("facilitation", true, "the mediator eases communication", Map.of("facilitation", 0.0)),
    FORMULATION("formulation", true, "the mediator tables a single text", Map.of("formulation", 0.0)),
    PRESSURE("pressure", true, "the mediator presses", Map.of("pressure", 0.0)),
    DEVALUATION(
            "devaluation",
            true,
            "an adversary's proposal is worth less for its author",
            Map.of("reactiveDevaluation", 0.0)),
    RECIPROCITY("reciprocity", true, "concessions answer concessions", Map.of("reciprocity", 0.0)),
    INTERIM("interim", true, "interim measures may be agreed"),
    FRAMEWORK("framework", true, "a framework may be signed"),
    FREEZE("freeze", true, "a ceasefire may be agreed"),
    WALKOUT("walkout", true, "a side may walk out", Map.of("walkoutBase", 0.0)),
    EXIT("exit", true, "the mediator may leave after the deadline", Map.of("exitHazard", 0.0)),
    RECORD("record", true, "the draw is held against the record of the talks so far"),
    OWN_PLANS(
            "ownPlans", true, "a party prefers its own published plan to fighting on, as far as the record names one"),
    TECHNICAL_TRACK("technicalTrack", false, "technical issues may be settled first");

    private final String key;
    private final boolean defaultOn;
    private final String says;
    private final Map<String, Double> neutral;

    Mechanism(String key, boolean defaultOn, String says) {
        this(key, defaultOn, says, Map.of());
    }

    Mechanism(String key, boolean defaultOn, String says, Map<String, Double> neutral) {
        this.key = key;
        this.defaultOn = defaultOn;
        this.says = says;
        this.neutral = new LinkedHashMap<>();
        neutral.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(e -> this.neutral.put(e.getKey(), e.getValue()));
    }

    /** The name everywhere: {@code --off drift}, {@code switches: {drift: off}}. */
    public String key() {
        return key;
    }

    /** Whether it is on when nothing is said. */
    public boolean defaultOn() {
        return defaultOn;
    }

    /** What it does, in one line. */
    public String says() {
        return says;
    }

    /** The parameters it neutralises when off, by key, with their neutral value. */
    public Map<String, Double> neutral() {
        return java.util.Collections.unmodifiableMap(neutral);
    }

    /** The switch with this key. */
    public static Optional<Mechanism> byKey(String key) {
        return Arrays.stream(values()).filter(m -> m.key.equals(key)).findFirst();
    }

    /** All keys in order. */
    public static List<String> keys() {
        return Arrays.stream(values()).map(Mechanism::key).toList();
    }
}
