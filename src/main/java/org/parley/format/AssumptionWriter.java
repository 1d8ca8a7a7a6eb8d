package org.parley.format;

import java.util.List;
import org.parley.parameter.Assumption;
import org.parley.parameter.Assumptions;
import org.parley.parameter.Mechanism;
import org.parley.parameter.Parameter;
import org.parley.parameter.Parameters;
import org.parley.parameter.Range;
import org.parley.parameter.Side;
import org.parley.scenario.Absent;
import org.parley.scenario.History;
import org.parley.scenario.Scenario;
import org.parley.scenario.Thinkable;
import org.parley.table.Table;
import org.parley.yaml.YamlWriter;
import org.parley.yaml.YamlWriter.Flow;

/** Writes what a scenario assumes: parameters, strategies, style and switches, today and in the weeks of the record. */
final class AssumptionWriter {
    private final YamlWriter yaml;
    private final Scenario scenario;
    private final Sides sides;

    AssumptionWriter(YamlWriter yaml, Scenario scenario) {
        this.yaml = yaml;
        this.scenario = scenario;
        this.sides = Sides.of(scenario);
    }

    /** Writes every parameter, the strategies and the style. */
    void parameters() {
        Assumptions assumptions = scenario.assumptions();
        yaml.block("parameters", () -> {
            for (Parameter p : Parameters.all()) {
                if (!NoWar.closes(scenario.war(), p.key())) {
                    parameter(p, assumptions);
                }
            }
            strategies(assumptions);
            if (scenario.war()) {
                yaml.text(Parameters.MEDIATOR_STYLE.key(), assumptions.mediatorStyle());
            }
        });
    }

    private void parameter(Parameter p, Assumptions assumptions) {
        Assumption a = assumptions.of(p, Side.A);
        Assumption b = assumptions.of(p, Side.B);
        if (a.equals(b)) {
            yaml.line(p.key(), assumption(p, a));
        } else {
            yaml.block(p.key(), () -> {
                yaml.line(sides.a(), assumption(p, a));
                yaml.line(sides.b(), assumption(p, b));
            });
        }
    }

    private void strategies(Assumptions assumptions) {
        yaml.line(
                Parameters.STRATEGY.key(),
                new Flow()
                        .text(sides.a(), assumptions.strategy(Side.A))
                        .text(sides.b(), assumptions.strategy(Side.B))
                        .toString());
    }

    /** Writes the record of the talks before. */
    void history() {
        History history = scenario.history();
        if (history == null) {
            return;
        }
        yaml.block(HistoryReader.KEY, () -> {
            yaml.line("from", history.from().toString());
            if (history.deadline() != null) {
                yaml.line("deadline", history.deadline().toString());
            }
            yaml.line(
                    "none",
                    YamlWriter.list(history.none().stream().map(Absent::word).toList()));
            Flow plans = new Flow();
            boolean any = false;
            for (Side side : Side.values()) {
                int plan = history.ownPlan(side);
                if (plan != History.NONE) {
                    plans.text(sides.id(side), scenario.packages().get(plan).id());
                    any = true;
                }
            }
            if (any) {
                yaml.line("ownPlan", plans.toString());
            }
            changed("parameters", history.then(), history.asStated());
            asStated(history);
            yaml.text("grade", history.cite().grade());
            yaml.text("source", history.cite().source());
            yaml.text("note", history.cite().note());
            yaml.text("quote", history.cite().quote());
        });
    }

    /** What the file stated where something was laid over it since. */
    private void asStated(History history) {
        Assumptions stated = history.asStated();
        Assumptions now = scenario.assumptions().choices();
        boolean measures = !history.measures().equals(scenario.measures());
        if (stated.equals(now) && !measures) {
            return;
        }
        yaml.block("asStated", () -> {
            changed("parameters", stated, now);
            Flow switches = new Flow();
            boolean any = false;
            for (Mechanism m : Mechanism.values()) {
                if (stated.on(m) != now.on(m)) {
                    switches.put(m.key(), stated.on(m) ? "on" : "off");
                    any = true;
                }
            }
            if (any) {
                yaml.line("switches", switches.toString());
            }
            if (measures) {
                Flow enabled = new Flow();
                history.measures().forEach(m -> enabled.put(m.id(), m.enabled() ? "on" : "off"));
                yaml.line("measures", enabled.toString());
            }
        });
    }

    /** The parameters, strategies and style in which one set of choices differs from another. */
    private void changed(String key, Assumptions these, Assumptions from) {
        boolean strategies = !these.strategy(Side.A).equals(from.strategy(Side.A))
                || !these.strategy(Side.B).equals(from.strategy(Side.B));
        boolean style = !these.mediatorStyle().equals(from.mediatorStyle());
        List<Parameter> differ = Parameters.all().stream()
                .filter(p -> !these.of(p, Side.A).equals(from.of(p, Side.A))
                        || !these.of(p, Side.B).equals(from.of(p, Side.B)))
                .toList();
        if (differ.isEmpty() && !strategies && !style) {
            return;
        }
        yaml.block(key, () -> {
            differ.forEach(p -> parameter(p, these));
            if (strategies) {
                strategies(these);
            }
            if (style) {
                yaml.text(Parameters.MEDIATOR_STYLE.key(), these.mediatorStyle());
            }
        });
    }

    private static String assumption(Parameter p, Assumption a) {
        Flow flow = new Flow().number("value", a.value());
        Range distribution = a.distribution();
        if (distribution != null) {
            flow.put(
                    "sampled",
                    YamlWriter.list(
                            List.of(YamlWriter.number(distribution.low()), YamlWriter.number(distribution.high()))));
        }
        return flow.text("unit", p.unit())
                .put("role", AssumptionReader.roleWord(p))
                .put("given", Boolean.toString(a.given()))
                .text("grade", a.grade())
                .text("source", a.source())
                .text("note", a.note())
                .toString();
    }

    /** Writes every switch. */
    /** Which levers are thinkable; nothing where all are. */
    void thinkable() {
        List<Thinkable.Lever> levers = scenario.thinkable().levers();
        if (!levers.isEmpty()) {
            Sides sides = Sides.of(scenario);
            yaml.block(
                    "thinkable",
                    () -> levers.forEach(lever -> yaml.line(
                            new ParameterName(lever.parameter(), lever.side()).written(sides),
                            "[" + Table.write(lever.range().low()) + ", "
                                    + Table.write(lever.range().high()) + "]")));
        }
    }

    void switches() {
        yaml.block("switches", () -> {
            for (Mechanism m : Mechanism.values()) {
                if (NoWar.closes(scenario.war(), m.key())) {
                    continue;
                }
                yaml.line(m.key(), scenario.assumptions().on(m) ? "on" : "off");
            }
        });
    }
}
