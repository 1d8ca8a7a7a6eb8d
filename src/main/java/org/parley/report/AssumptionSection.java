package org.parley.report;

import java.util.Map;
import org.parley.parameter.Parameters;
import org.parley.parameter.Side;
import org.parley.scenario.Scenario;
import org.parley.table.Table;

/**
 * "What was assumed": every parameter with grade and source, issues, preferences, red lines, packages, polls, calendar;
 * and the sources.
 */
final class AssumptionSection {
    private AssumptionSection() {}

    /** The assumptions. */
    static Section of(Scenario scenario, boolean fixed) {
        Section.Builder section = Section.of("What was assumed")
                .text(
                        "Grades: F sourced fact, D derived from public data, L from the literature, P placeholder: a judgement to be "
                                + "varied and never a finding. Horizon: "
                                + Table.write(scenario.assumptions()
                                        .of(Parameters.HORIZON, Side.A)
                                        .value())
                                + " weeks. " + units(scenario)
                                + "stk is the share of the way from a side's worst to its best settlement.")
                .table("Parameters", AssumptionTables.parameters(scenario, fixed), Map.of());
        add(section, "Issues and options", AssumptionTables.options(scenario));
        add(section, "What the parties want", AssumptionTables.preferences(scenario));
        add(section, "Red lines", AssumptionTables.redLines(scenario));
        add(section, "Named packages and how they were coded", AssumptionTables.packages(scenario));
        add(section, "Opinion polls", AssumptionTables.polls(scenario));
        add(section, "Interim measures and events", AssumptionTables.calendar(scenario));
        if (!scenario.holdOut().isEmpty()) {
            section.text("Known later and never used to set a value: " + scenario.holdOut());
        }
        return section.build();
    }

    private static String units(Scenario scenario) {
        StringBuilder text = new StringBuilder();
        scenario.parties().stream()
                .filter(p -> p.scale().points())
                .forEach(p -> text.append("What a deal is worth to ")
                        .append(p.name())
                        .append(" is told in its points, ")
                        .append(p.scale().ends())
                        .append(". "));
        return text.toString();
    }

    private static void add(Section.Builder section, String caption, Table table) {
        if (table.rows() > 0) {
            section.table(caption, table, Map.of());
        }
    }

    /** The sources, the last section of a page; nothing where a scenario names none. */
    static void sources(ReportPage page, Scenario scenario) {
        if (!scenario.sources().isEmpty()) {
            page.section(Section.of("Sources")
                    .references(scenario.sources().stream()
                            .map(s -> new PagePart.Reference(s.id(), s.text(), s.url()))
                            .toList())
                    .build());
        }
    }
}
