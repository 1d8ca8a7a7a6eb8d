package org.parley.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parley.parameter.Assumption;
import org.parley.parameter.Mechanism;
import org.parley.parameter.Parameter;
import org.parley.parameter.Parameters;
import org.parley.parameter.PlainNames;
import org.parley.parameter.Range;
import org.parley.parameter.Role;
import org.parley.parameter.Side;
import org.parley.scenario.Scenario;

/**
 * Everything of a scenario that can be set on the page. First stand the dials that move outcomes most or that people
 * ask for first, then four more, then all others; each with its plain name, its sentence, the range of its slider, what
 * is assumed about it and the grade of that. A dial at "unsure" is drawn anew in every run from the range that stands
 * beside it.
 *
 * <p>The slider of an uncertainty runs over the range that is drawn from; of a setting or a lever over what is allowed,
 * weeks at most over the horizon.
 */
final class Dials {
    private static final List<Parameter> FIRST = List.of(
            Parameters.BELIEVED_COLLAPSE,
            Parameters.SINCERITY,
            Parameters.DISCOUNT_YEAR,
            Parameters.WAR_COST,
            Parameters.BREAKDOWN_HAZARD,
            Parameters.RED_LINE_COST,
            Parameters.PRESSURE,
            Parameters.GUARANTEE_WINDOW);
    private static final List<Parameter> MORE =
            List.of(Parameters.GUARANTEE_TRUST, Parameters.FACILITATION, Parameters.DEADLINE, Parameters.FRONT_DRIFT);

    /** Switches that stand as tiles: what would be if an obstacle were away. */
    private static final Map<Mechanism, String> TILES = tiles();

    private static final double NO_DRAW_LIMIT = 104;

    private final Scenario scenario;

    Dials(Scenario scenario) {
        this.scenario = scenario;
    }

    private static Map<Mechanism, String> tiles() {
        Map<Mechanism, String> tiles = new LinkedHashMap<>();
        tiles.put(Mechanism.RED_LINES, "Without red lines");
        tiles.put(Mechanism.RATIFICATION, "Without the vote at home");
        tiles.put(Mechanism.COMMITMENT, "If promises held for ever");
        return tiles;
    }

    /** Whether the dial of a parameter stands open on the page, without looking for it. */
    static boolean standsOpen(Parameter p) {
        return FIRST.contains(p) || MORE.contains(p);
    }

    /**
     * All dials: {@code {key, name, says, place, perParty, unit, values: [[A, B]]…}}, in the order in which they are
     * shown.
     */
    List<Object> all() {
        List<Parameter> order = new ArrayList<>(FIRST);
        order.addAll(MORE);
        for (Parameter p : Parameters.all()) {
            if (!order.contains(p)) {
                order.add(p);
            }
        }
        List<Object> dials = new ArrayList<>();
        for (Parameter p : order) {
            dials.add(dial(p).map());
        }
        return dials;
    }

    private Document dial(Parameter p) {
        String place = FIRST.contains(p) ? "first" : MORE.contains(p) ? "more" : "all";
        List<Object> sides = new ArrayList<>();
        for (Side side : p.perParty() ? Side.values() : new Side[] {Side.A}) {
            sides.add(side(p, side).map());
        }
        return new Document()
                .put("key", p.key())
                .put("name", PlainNames.of(p))
                .put("says", PlainNames.sentence(p))
                .put("place", place)
                .put("role", role(p.role()))
                .put("perParty", p.perParty())
                .put("whole", p.whole())
                .put("sources", p.sources())
                .put("sides", sides);
    }

    private Document side(Parameter p, Side side) {
        Assumption assumed = scenario.assumptions().of(p, side);
        Range distribution = assumed.distribution();
        Range slider = slider(p, side);
        return new Document()
                .put("party", p.perParty() ? scenario.party(side).id() : null)
                .put("value", assumed.value())
                .put("drawn", distribution != null)
                .put("low", slider.low())
                .put("high", slider.high())
                .put("logarithmic", slider.logarithmic())
                .put("range", Amounts.range(p, slider.low(), slider.high()))
                .put("text", Amounts.of(p, assumed.value()))
                .put("grade", assumed.grade())
                .put("source", assumed.source())
                .put("note", assumed.note());
    }

    /**
     * The dials that stand elsewhere in a setting of the scenario than in its file:
     * {@code {warCost.ukraine: {value, drawn, text}, …}}; text is the amount, or the range that is drawn from.
     */
    Document movedIn(Scenario setting) {
        Document moved = new Document();
        for (Parameter p : Parameters.all()) {
            for (Side side : p.perParty() ? Side.values() : new Side[] {Side.A}) {
                Assumption here = setting.assumptions().of(p, side);
                Assumption before = scenario.assumptions().of(p, side);
                Range drawn = here.distribution();
                if (here.value() != before.value() || !Objects.equals(drawn, before.distribution())) {
                    String key =
                            p.perParty() ? p.key() + "." + scenario.party(side).id() : p.key();
                    moved.put(
                            key,
                            new Document()
                                    .put("value", here.value())
                                    .put("drawn", drawn != null)
                                    .put(
                                            "text",
                                            drawn == null
                                                    ? Amounts.of(p, here.value())
                                                    : Amounts.range(p, drawn.low(), drawn.high())));
                }
            }
        }
        return moved;
    }

    /** How far the slider of a parameter goes. */
    Range slider(Parameter p, Side side) {
        Assumption assumed = scenario.assumptions().of(p, side);
        return slider(p, assumed.value(), assumed.distribution());
    }

    private Range slider(Parameter p, double value, @Nullable Range distribution) {
        if (distribution != null) {
            return distribution;
        }
        Range sampled = p.sampled();
        if (sampled != null && sampled.contains(value)) {
            return sampled;
        }
        double low = p.legal().low();
        double high = Math.min(p.legal().high(), Math.max(NO_DRAW_LIMIT, value));
        if (p.equals(Parameters.DEADLINE)) {
            high = scenario.assumptions().of(Parameters.HORIZON, Side.A).value();
        }
        return new Range(Math.max(low, -NO_DRAW_LIMIT), Math.max(high, value), false);
    }

    /** The switches: {@code {key, name, says, on, tile}}; tile is the words of the tile, or null. */
    List<Object> switches() {
        List<Object> switches = new ArrayList<>();
        for (Mechanism m : Mechanism.values()) {
            switches.add(new Document()
                    .put("key", m.key())
                    .put("name", PlainNames.of(m))
                    .put("says", capital(m.says()) + ".")
                    .put("on", scenario.assumptions().on(m))
                    .put("tile", TILES.get(m))
                    .map());
        }
        return switches;
    }

    private static String role(Role role) {
        return switch (role) {
            case SETTING -> "setting";
            case LEVER -> "lever";
            case UNCERTAINTY -> "uncertainty";
        };
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
