package org.parley.report;

import java.util.ArrayList;
import java.util.List;
import org.parley.parameter.Parameter;
import org.parley.parameter.Parameters;
import org.parley.sweep.FactorName;
import org.parley.sweep.SweepSpec;
import org.parley.sweep.design.Factor;
import org.parley.table.ChartContext;
import org.parley.table.Table;

/** What a sweep or a search varied, as a reader sees it: a row a factor, with its values, grade and meaning. */
final class FactorTable {
    private FactorTable() {}

    /** The table. */
    static Table of(SweepSpec spec, ChartContext context) {
        List<String> name = new ArrayList<>();
        List<String> key = new ArrayList<>();
        List<String> values = new ArrayList<>();
        List<String> grade = new ArrayList<>();
        List<String> meaning = new ArrayList<>();
        for (Factor factor : spec.factors()) {
            Parameter p = Parameters.byKey(factor.name().replaceFirst("\\..*", ""))
                    .filter(any -> factor.isNumber())
                    .orElse(null);
            name.add(context.factor(factor.name()));
            key.add(factor.name());
            values.add(factor.allowed() + (p == null || p.unit().equals("–") ? "" : " " + p.unit()));
            grade.add(FactorName.grade(spec.scenario(), factor.name()));
            meaning.add(p == null ? "" : p.says());
        }
        return Table.builder()
                .strings("Factor", name)
                .strings("Name in files", key)
                .strings("Values", values)
                .strings("Grade", grade)
                .strings("Meaning", meaning)
                .build();
    }
}
