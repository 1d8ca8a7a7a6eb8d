package org.parley.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.diagnosis.FirstRound;
import org.parley.parameter.Side;
import org.parley.scenario.DealPackage;
import org.parley.scenario.Issue;
import org.parley.scenario.Scenario;
import org.parley.scenario.WorthScale;
import org.parley.study.DisplayNames;
import org.parley.study.TextTable;
import org.parley.table.NumberText;
import org.parley.value.Valuation;

/** What {@code inspect} prints. */
final class InspectPrint {
    private final Terminal terminal;
    private final PrintWriter out;
    private final Scenario scenario;
    private final FirstRound first;
    private final Valuation round;
    private final String which;
    private final DisplayNames words;

    InspectPrint(Terminal terminal, Scenario scenario, FirstRound first, String which) {
        this.terminal = terminal;
        this.out = terminal.out();
        this.scenario = scenario;
        this.first = first;
        this.round = first.valuation();
        this.which = which;
        this.words = new DisplayNames(scenario);
    }

    void print() {
        RunPrint.head(terminal, scenario);
        terminal.paragraph(which);
        words.shortParties().forEach(terminal::paragraph);
        out.println();
        int feasible = 0;
        for (int x = 0; x < first.deals(); x++) {
            feasible += first.feasible(x) ? 1 : 0;
        }
        terminal.paragraph(NumberText.count(first.deals()) + " deals"
                + (feasible < first.deals()
                        ? ", " + NumberText.count(feasible) + " of them cross no hard red line"
                        : "")
                + "; " + NumberText.count(first.bargain().frontier().length) + " on the Pareto frontier; "
                + (first.zopaSize() == 0
                        ? "none acceptable to both: the zone of possible agreement (ZOPA) is empty."
                        : NumberText.count(first.zopaSize())
                                + " acceptable to both (the zone of possible agreement, ZOPA)."));
        out.println();
        sides();
        points();
        packages();
        terminal.paragraph(words.units() + words.letters());
        terminal.paragraph(
                "Wᵉ: what a side has without a deal"
                        + (scenario.war() ? ", W less what the mediator's pressure costs it" : "")
                        + ". Pareto frontier: the deals than which none is better for one side and no worse for the other. Nash point: the deal with the largest product of what either side gains over Wᵉ. Kalai–Smorodinsky point: the deal in which the side that gains less gains most, as a share of the most that it could gain.");
    }

    private void sides() {
        TextTable table =
                new TextTable("At the first round", ">" + words.shortParty(Side.A), ">" + words.shortParty(Side.B));
        if (scenario.war()) {
            both(table, "W, value of fighting on", false, round::warValue);
        }
        both(table, "Wᵉ, value of no agreement at the table", false, round::withoutAgreement);
        both(table, "largest acceptable V", false, first.opening().search()::largestValue);
        both(table, "deals acceptable to it", true, this::acceptable);
        table.lines(terminal.width()).forEach(out::println);
        terminal.assumed();
        if (scenario.objective() != null) {
            out.println("Front: " + NumberText.percent(first.opening().front()) + " of the objective taken");
        }
        out.println();
    }

    private double acceptable(Side side) {
        int count = 0;
        for (int x = 0; x < first.deals(); x++) {
            count += first.feasible(x) && first.acceptable(side, x) ? 1 : 0;
        }
        return count;
    }

    private void both(TextTable table, String what, boolean count, java.util.function.ToDoubleFunction<Side> of) {
        double a = of.applyAsDouble(Side.A);
        double b = of.applyAsDouble(Side.B);
        table.row(
                what,
                count ? NumberText.count((long) a) : show(Side.A, a),
                count ? NumberText.count((long) b) : show(Side.B, b));
    }

    private String show(Side side, double stk) {
        return words.worth(side, stk);
    }

    private void points() {
        int nash = first.bargain().nash();
        int ks = first.bargain().kalaiSmorodinsky();
        if (nash < 0) {
            terminal.paragraph("No deal gives both at least Wᵉ, so there is no Nash and no Kalai–Smorodinsky point.");
            out.println();
            return;
        }
        boolean two = ks >= 0 && ks != nash;
        TextTable table = two
                ? new TextTable("", "Nash point", "Kalai–Smorodinsky point")
                : new TextTable("", ks == nash ? "Nash and Kalai–Smorodinsky point" : "Nash point");
        for (int k = 0; k < scenario.issues().size(); k++) {
            Issue issue = scenario.issues().get(k);
            row(table, two, issue.shortName(), option(k, nash), two ? option(k, ks) : "");
        }
        for (Side side : Side.values()) {
            row(table, two, "V, R of " + words.shortParty(side), worth(side, nash), two ? worth(side, ks) : "");
        }
        row(table, two, "acceptable to both", yes(first.acceptable(nash)), two ? yes(first.acceptable(ks)) : "");
        table.lines(terminal.width()).forEach(out::println);
        terminal.assumed();
        tie("Nash point", first.bargain().nashTies());
        tie("Kalai–Smorodinsky point", first.bargain().kalaiSmorodinskyTies());
        out.println();
    }

    private void tie(String point, int[] deals) {
        if (deals.length > 1) {
            terminal.paragraph(
                    NumberText.count(deals.length) + " deals tie for the " + point + "; one of them is shown.");
        }
    }

    private static void row(TextTable table, boolean two, String label, String firstCell, String secondCell) {
        if (two) {
            table.row(label, firstCell, secondCell);
        } else {
            table.row(label, firstCell);
        }
    }

    private String option(int issue, int deal) {
        return words.option(issue, scenario.options(deal)[issue]).name();
    }

    private String worth(Side side, int deal) {
        return show(side, first.value(side, deal)) + ", " + show(side, first.reservation(side, deal));
    }

    private static String yes(boolean is) {
        return is ? "yes" : "no";
    }

    private void packages() {
        if (scenario.packages().isEmpty()) {
            return;
        }
        String a = words.shortParty(Side.A);
        String b = words.shortParty(Side.B);
        terminal.paragraph("Named packages (where one is silent: the status quo); P: probability to pass at home");
        TextTable table = new TextTable("", ">V", ">R", ">P", ">V", ">R", ">P", "acceptable to");
        table.row("", a, "", "", b, "", "", "");
        for (DealPackage named : scenario.packages()) {
            int deal = scenario.index(named.filled(scenario));
            List<String> cells = new ArrayList<>();
            cells.add(named.name());
            for (Side side : Side.values()) {
                cells.add(show(side, first.value(side, deal)));
                cells.add(show(side, first.reservation(side, deal)));
                cells.add(NumberText.percent(pass(side, deal)));
            }
            cells.add(acceptableTo(deal));
            table.row(cells.toArray());
        }
        table.lines(terminal.width()).forEach(out::println);
        terminal.assumed();
        out.println();
    }

    private double pass(Side side, int deal) {
        return round.ratification(side).passProbability(round.utility(side).of(deal));
    }

    private String acceptableTo(int deal) {
        if (!first.feasible(deal)) {
            return "nobody (hard red line)";
        }
        boolean a = first.acceptable(Side.A, deal);
        boolean b = first.acceptable(Side.B, deal);
        return a && b ? "both" : a ? words.shortParty(Side.A) : b ? words.shortParty(Side.B) : "neither";
    }

    /** Everything with full precision. */
    Map<String, Object> json() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("scenario", scenario.id());
        document.put("banner", scenario.banner());
        document.put("which", which);
        document.put("front", first.opening().front());
        document.put("deals", first.deals());
        document.put("zopa", first.zopaSize());
        Map<String, Object> sides = new LinkedHashMap<>();
        for (Side side : Side.values()) {
            Map<String, Object> about = new LinkedHashMap<>();
            about.put("id", scenario.party(side).id());
            WorthScale scale = scenario.party(side).scale();
            about.put("name", words.party(side));
            about.put("unit", scale.unit());
            if (scale.points()) {
                about.put("worst", scale.worst());
                about.put("best", scale.best());
            }
            about.put("W", scale.of(round.warValue(side)));
            about.put("withoutAgreement", scale.of(round.withoutAgreement(side)));
            about.put("largestAcceptableV", scale.of(first.opening().search().largestValue(side)));
            about.put("acceptableDeals", (long) acceptable(side));
            sides.put(side.name(), about);
        }
        document.put("sides", sides);
        document.put("nash", deal(first.bargain().nash()));
        document.put("nashTies", ties(first.bargain().nashTies()));
        document.put("kalaiSmorodinsky", deal(first.bargain().kalaiSmorodinsky()));
        document.put("kalaiSmorodinskyTies", ties(first.bargain().kalaiSmorodinskyTies()));
        List<Object> packages = new ArrayList<>();
        for (DealPackage named : scenario.packages()) {
            Map<String, Object> about = new LinkedHashMap<>();
            about.put("id", named.id());
            about.put("name", named.name());
            Map<String, Object> worth = deal(scenario.index(named.filled(scenario)));
            if (worth != null) {
                about.putAll(worth);
            }
            packages.add(about);
        }
        document.put("packages", packages);
        List<Object> frontier = new ArrayList<>();
        for (int x : first.bargain().frontier()) {
            frontier.add(deal(x));
        }
        document.put("frontier", frontier);
        return document;
    }

    /** How many deals tie for a point, and which. */
    private static Map<String, Object> ties(int[] deals) {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("count", deals.length);
        about.put("deals", Arrays.stream(deals).boxed().toList());
        return about;
    }

    private @Nullable Map<String, Object> deal(int deal) {
        if (deal < 0) {
            return null;
        }
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("deal", deal);
        Map<String, Object> options = new LinkedHashMap<>();
        int[] of = scenario.options(deal);
        for (int k = 0; k < of.length; k++) {
            options.put(scenario.issues().get(k).id(), words.option(k, of[k]).id());
        }
        about.put("options", options);
        about.put("feasible", first.feasible(deal));
        about.put("acceptable", first.acceptable(deal));
        for (Side side : Side.values()) {
            Map<String, Object> worth = new LinkedHashMap<>();
            WorthScale scale = scenario.party(side).scale();
            worth.put("u", scale.of(round.utility(side).of(deal)));
            worth.put("V", scale.of(first.value(side, deal)));
            double bar = first.reservation(side, deal);
            worth.put("R", Double.isInfinite(bar) ? "Infinity" : scale.of(bar));
            worth.put("passProbability", pass(side, deal));
            about.put(side.name(), worth);
        }
        return about;
    }
}
