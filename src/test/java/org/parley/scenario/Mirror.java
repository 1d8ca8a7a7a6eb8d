package org.parley.scenario;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.parameter.Side;

/**
 * The same conflict with the two belligerents' labels and everything that is theirs exchanged (model §1): what A was, B
 * is. Party ids travel with the party.
 */
public final class Mirror {
    private Mirror() {}

    /** The conflict in the mirror. */
    public static Scenario of(Scenario s) {
        List<Party> parties = List.of(turned(s.party(Side.B)), turned(s.party(Side.A)));
        List<Issue> issues = s.issues().stream().map(Mirror::turned).toList();
        Objective o = s.objective();
        Guarantee g = s.guarantee();
        List<InterimMeasure> measures = turned(s.measures());
        List<Event> events = new ArrayList<>();
        for (Event e : s.events()) {
            Side side = e.side();
            events.add(new Event(
                    e.name(),
                    e.week(),
                    e.weeks(),
                    e.parameter(),
                    side == null ? null : side.other(),
                    e.operation(),
                    e.value(),
                    e.cite(),
                    e.date()));
        }
        return new Scenario(
                s.description(),
                new Negotiation(parties, s.mediator(), issues, s.packages()),
                new Inducements(
                        g == null
                                ? null
                                : new Guarantee(
                                        g.party().other(),
                                        g.durationYears(),
                                        g.windowWeeks(),
                                        g.cite(),
                                        g.windowCite()),
                        new double[][][] {s.carrots()[1], s.carrots()[0]},
                        s.carrotsCite(),
                        measures),
                new Background(
                        s.war(),
                        o == null
                                ? null
                                : new Objective(o.issue(), o.to(), o.gainer().other(), o.areaKm2(), o.cite()),
                        events,
                        turned(s.history()),
                        s.thinkable().swapped()),
                s.assumptions().swapped(),
                s.fixedPreferences());
    }

    private static List<InterimMeasure> turned(List<InterimMeasure> measures) {
        return measures.stream()
                .map(m -> new InterimMeasure(
                        m.id(),
                        m.name(),
                        turned(m.relief()),
                        m.lapse(),
                        m.monitors(),
                        m.always(),
                        m.enabled(),
                        m.cite()))
                .toList();
    }

    private static @Nullable History turned(@Nullable History h) {
        return h == null
                ? null
                : new History(
                        h.from(),
                        h.asOf(),
                        h.deadline(),
                        h.none(),
                        List.of(h.ownPlan(Side.B), h.ownPlan(Side.A)),
                        h.asStated().swapped(),
                        h.then().swapped(),
                        turned(h.measures()),
                        h.cite());
    }

    private static Party turned(Party p) {
        return new Party(
                p.id(),
                p.name(),
                p.shortName(),
                p.side().other(),
                p.delegation(),
                p.preference(),
                p.redLines(),
                p.pollAnchors(),
                p.reservation());
    }

    private static Issue turned(Issue i) {
        List<Option> options = i.options().stream()
                .map(o -> new Option(
                        o.id(),
                        o.name(),
                        o.shortName(),
                        turned(o.powerShift()),
                        o.guarantee(),
                        o.areaKm2(),
                        o.cite(),
                        o.areaCite()))
                .toList();
        return new Issue(i.id(), i.name(), i.shortName(), i.track(), i.statusQuo(), options, i.note());
    }

    private static double[] turned(double[] pair) {
        return new double[] {pair[1], pair[0]};
    }
}
