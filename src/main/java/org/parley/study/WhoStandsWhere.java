package org.parley.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.parley.analysis.Box;
import org.parley.analysis.Interval;
import org.parley.analysis.Prim;
import org.parley.analysis.Wilson;
import org.parley.compare.StoredEnsemble;
import org.parley.ensemble.DrawnColumn;
import org.parley.ensemble.RunColumns;
import org.parley.parameter.Parameter;
import org.parley.parameter.Parameters;
import org.parley.parameter.PlainNames;
import org.parley.parameter.Side;
import org.parley.scenario.Scenario;
import org.parley.table.Json;
import org.parley.table.NumberText;
import org.parley.table.Table;
import org.parley.talks.Outcome;

/**
 * Who stands where: in which corner of the drawn assumptions do the runs gather that end in an agreement, whose deal
 * fails at home, whose agreement is more likely than not to break within five years? It says the box of {@link Prim} in
 * words. Of all draws of a folder; weights and scores are left out. A box that is counted on the runs it was chosen on
 * flatters, so it is sought in the odd rows and counted in the even ones; one that does not hold there is not told.
 */
final class WhoStandsWhere {
    private static final String INTEREST = "interest";

    /** With fewer cases, or fewer runs without, nothing is sought. */
    private static final int LEAST = 10;

    /** A corner holds at least so many runs. */
    private static final int HELD = 20;

    private static final double PEEL = .05;
    private static final double PASTE = .01;
    private static final double DENSE = .8;
    private static final double CHANCE = .05;

    private WhoStandsWhere() {}

    /**
     * A question and its answer.
     *
     * @param key of the question
     * @param words the answer in a sentence or two
     * @param n runs that it asks of
     * @param cases of them
     * @param limits of the box; empty if none was found
     */
    record Answer(String key, String words, long n, double cases, Table limits) {
        /** For JSON. */
        Map<String, Object> document() {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("question", key);
            document.put("words", words);
            document.put("n", n);
            document.put("cases", cases);
            document.put("limits", Json.rows(limits));
            return document;
        }
    }

    /** The answers of an ensemble; none where nothing is drawn. */
    static List<Answer> of(StoredEnsemble stored) {
        Scenario scenario = stored.scenario();
        Table runs = stored.runs();
        List<String> factors = RunColumns.drawnColumns(scenario).stream()
                .map(DrawnColumn::column)
                .map(column -> column.name())
                .filter(name -> !name.startsWith("weight.") && !name.startsWith("score."))
                .filter(name -> runs.has(name) && runs.isNumber(name) && varies(runs.numbers(name)))
                .toList();
        if (stored.fixed() || factors.isEmpty()) {
            return List.of();
        }
        Set<String> agreements = Arrays.stream(Outcome.values())
                .filter(Outcome::agreement)
                .map(Outcome::name)
                .collect(Collectors.toSet());
        List<Answer> answers = new ArrayList<>();
        double[] agreed = shares(runs, agreements);
        answers.add(answer(scenario, factors, runs, agreed, "agreement", "end in an agreement", "runs"));
        Set<String> struck = new java.util.TreeSet<>(agreements);
        struck.add(Outcome.REJECTED.name());
        Table signed = runs.where("outcome", struck);
        answers.add(answer(
                scenario,
                factors,
                signed,
                shares(signed, Set.of(Outcome.REJECTED.name())),
                "rejected",
                "fail at home",
                "signed deals"));
        if (scenario.war()) {
            Table standing = runs.where("outcome", agreements);
            double[] breaks = Arrays.stream(standing.rows() == 0 ? new double[0] : standing.numbers("survival5"))
                    .map(survival -> survival < .5 ? 1 : 0)
                    .toArray();
            answers.add(answer(
                    scenario,
                    factors,
                    standing,
                    breaks,
                    "breaks",
                    "are more likely than not to break within five years",
                    "agreements"));
        }
        return answers;
    }

    private static boolean varies(double[] values) {
        return Arrays.stream(values).distinct().count() > 2;
    }

    private static double[] shares(Table runs, Set<String> outcomes) {
        return runs.rows() == 0
                ? new double[0]
                : runs.strings("outcome").stream()
                        .mapToDouble(outcome -> outcomes.contains(outcome) ? 1 : 0)
                        .toArray();
    }

    private static Answer answer(
            Scenario scenario,
            List<String> factors,
            Table runs,
            double[] interest,
            String key,
            String does,
            String things) {
        double cases = Arrays.stream(interest).sum();
        int n = interest.length;
        Table none = Table.builder().strings("factor", List.of()).build();
        if (cases < LEAST || n - cases < LEAST) {
            return new Answer(
                    key,
                    "Which " + things + " " + does + ": too few to say (" + NumberText.count(Math.round(cases)) + " of "
                            + NumberText.count(n) + ").",
                    n,
                    cases,
                    none);
        }
        Table.Builder asked = Table.builder().numbers(INTEREST, interest);
        factors.forEach(factor -> asked.numbers(factor, runs.numbers(factor)));
        Table all = asked.build();
        Table sought = half(all, 0);
        Table held = half(all, 1);
        Prim.Found found = Prim.of(
                sought,
                factors,
                INTEREST,
                new Prim.Settings(
                        PEEL, PASTE, Math.min(.5, Math.max(PEEL, (double) HELD / sought.rows())), DENSE, CHANCE, 1));
        Interval whole = Wilson.of(Math.round(cases), n);
        String base =
                NumberText.percent(whole.estimate()) + " (" + NumberText.percentInterval(whole.low(), whole.high())
                        + ") of all " + NumberText.count(n) + " " + things + " " + does;
        Box box = found.boxes().isEmpty() ? new Box(List.of()) : found.boxes().get(0);
        int inside = 0;
        int inCases = 0;
        for (int r = 0; r < held.rows(); r++) {
            if (box.holds(held, r)) {
                inside++;
                inCases += held.number(INTEREST, r) == 1 ? 1 : 0;
            }
        }
        Interval share = Wilson.of(inCases, inside);
        double ofHalf = Arrays.stream(held.numbers(INTEREST)).average().orElse(0);
        if (box.limits().isEmpty() || inside == 0 || share.low() <= ofHalf) {
            return new Answer(
                    key,
                    "No corner of the assumptions stands out: " + base
                            + ", and what looked like one in half of them did not hold in the other half.",
                    n,
                    cases,
                    none);
        }
        return new Answer(
                key,
                "Where " + box.words(names(scenario)) + ", " + NumberText.percent(share.estimate()) + " ("
                        + NumberText.percentInterval(share.low(), share.high()) + ") of " + NumberText.count(inside)
                        + " " + things + " " + does + "; " + base
                        + ". The corner was sought in one half of them and counted in the other.",
                n,
                cases,
                found.limits());
    }

    private static Table half(Table of, int which) {
        return of.select(java.util.stream.IntStream.range(0, of.rows())
                .filter(r -> r % 2 == which)
                .toArray());
    }

    /** "How much a year of war hurts, Ukraine" for warCost.A. */
    private static UnaryOperator<String> names(Scenario scenario) {
        return column -> {
            int dot = column.lastIndexOf('.');
            String key = dot < 0 ? column : column.substring(0, dot);
            String side = dot < 0 ? "" : column.substring(dot + 1);
            String name = Parameters.byKey(key).map(WhoStandsWhere::quoted).orElse(column);
            return side.equals("A") || side.equals("B")
                    ? name + ", " + scenario.party(Side.valueOf(side)).shortName() + ","
                    : name;
        };
    }

    private static String quoted(Parameter p) {
        return "\"" + PlainNames.of(p) + "\"";
    }
}
