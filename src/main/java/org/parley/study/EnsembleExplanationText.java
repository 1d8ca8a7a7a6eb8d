package org.parley.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.parley.analysis.EnoughRuns;
import org.parley.analysis.Interval;
import org.parley.analysis.Wilson;
import org.parley.ensemble.SilentFigure;
import org.parley.ensemble.SwingsTable;
import org.parley.explain.DealCounts;
import org.parley.explain.Dial;
import org.parley.explain.EnsembleExplainer;
import org.parley.explain.LeverCounts;
import org.parley.parameter.PlainNames;
import org.parley.parameter.Side;
import org.parley.scenario.DealPackage;
import org.parley.scenario.Scenario;
import org.parley.table.MidSentence;
import org.parley.table.NumberText;
import org.parley.table.Table;

/** An ensemble explained, in words. {@link EnsembleExplanationDocument} has all numbers. */
public final class EnsembleExplanationText implements ExplanationText {
    private static final int LISTED = 8;

    private final Scenario scenario;
    private final ExplainEnsemble.Both both;
    private final LeverCounts levers;
    private final DealCounts deals;
    private final boolean reruns;
    private final DisplayNames words;

    /**
     * Of an ensemble that was explained.
     *
     * @param reruns whether whole runs were played again with every lever at five levels
     */
    public EnsembleExplanationText(Scenario scenario, ExplainEnsemble.Both both, boolean reruns) {
        this(scenario, both, shown(both), reruns);
    }

    private EnsembleExplanationText(
            Scenario scenario, ExplainEnsemble.Both both, ExplainEnsemble.Found found, boolean reruns) {
        this.scenario = scenario;
        this.both = both;
        this.levers = found.levers();
        this.deals = found.deals();
        this.reruns = reruns;
        this.words = new DisplayNames(scenario);
    }

    /** The draws that fit the record, if there are enough; else all. */
    private static ExplainEnsemble.Found shown(ExplainEnsemble.Both both) {
        ExplainEnsemble.Found fitting = both.fitting();
        return fitting != null && EnoughRuns.forShare(fitting.levers().runs()) ? fitting : both.all();
    }

    @Override
    public void into(PlainText text) {
        text.head(scenario.title(), scenario.question(), scenario.banner());
        text.paragraphs(sentences());
        text.blank();
        swings(text);
        corners(text);
        if (levers.closed() > 0) {
            alone(text);
            pairs(text);
        }
        if (reruns && levers.asked() > 0) {
            ends(text);
        }
        if (deals.runs() > 0) {
            terms(text);
            packages(text);
        }
        silent(text);
        text.assumed();
    }

    @Override
    public List<String> silent() {
        return SilentFigure.sentences(both.silent());
    }

    private void silent(PlainText text) {
        if (!both.silent().isEmpty()) {
            text.paragraph("What these numbers cannot say, since a term is off");
            text.paragraphs(silent());
            text.blank();
        }
    }

    /** Who stands where. */
    @Override
    public List<String> changes() {
        List<String> said = new ArrayList<>();
        both.corners().forEach(answer -> said.add("Of all draws: " + answer.words()));
        return said;
    }

    private void corners(PlainText text) {
        if (!both.corners().isEmpty()) {
            text.paragraph("Who stands where, of all draws");
            both.corners().forEach(answer -> text.paragraph(answer.words()));
            text.blank();
        }
    }

    /** What is counted. */
    @Override
    public List<String> sentences() {
        List<String> said = new ArrayList<>();
        ExplainEnsemble.Found fitting = both.fitting();
        int all = both.all().levers().runs();
        if (fitting != null) {
            int fits = fitting.levers().runs();
            said.add("Of " + NumberText.count(all) + " draws " + share(fits, all)
                    + " fit the record of the talks so far. What follows counts "
                    + (EnoughRuns.forShare(fits)
                            ? "these, unless it says otherwise; of all draws "
                                    + share(both.all().levers().agreements(), all)
                                    + " ended in an agreement (--json has the rest)."
                            : "all draws: " + EnoughRuns.SHARE + " fitting ones would be needed to say more of them."));
        }
        String without = " ended without a deal after a round (" + (scenario.war() ? "ceasefires and deals" : "deals")
                + " that failed at home are not counted)";
        said.add(NumberText.count(levers.runs()) + (levers.runs() == 1 ? " run: " : " runs: ")
                + part(levers.agreements(), levers.runs()) + " ended in an agreement" + fewer(levers.runs()) + ". "
                + (levers.asked() == 0
                        ? "None" + without + "."
                        : NumberText.count(levers.asked()) + without + ": in " + part(levers.open(), levers.asked())
                                + " of them a deal that both would sign existed at the last round and was not made, in "
                                + part(levers.closed(), levers.asked()) + " none did" + fewer(levers.asked()) + "."));
        if (levers.closed() > 0) {
            int neither = levers.closed() - levers.byOne() - levers.byTwo();
            said.add("Of these " + NumberText.count(levers.closed()) + ", one lever alone would have opened a deal in "
                    + part(levers.byOne(), levers.closed()) + ", only two together in "
                    + part(levers.byTwo(), levers.closed()) + ", no two in " + part(neither, levers.closed())
                    + fewer(levers.closed()) + ".");
        }
        return said;
    }

    /** A count with its share, where there are enough to speak of shares. */
    private static String part(int count, int of) {
        return EnoughRuns.forShare(of) ? share(count, of) : NumberText.count(count);
    }

    private static String fewer(int of) {
        return EnoughRuns.forShare(of) ? "" : " (n = " + NumberText.count(of) + ": too few for a share)";
    }

    private static String share(int count, int of) {
        return NumberText.count(count) + " (" + NumberText.percent((double) count / of) + ", " + interval(count, of)
                + ")";
    }

    private static String interval(int count, int of) {
        return NumberText.percentInterval(
                Wilson.of(count, of).low(), Wilson.of(count, of).high());
    }

    private void alone(PlainText text) {
        TextTable table = new TextTable(
                "What would have had to change, in " + NumberText.count(levers.closed())
                        + (levers.closed() == 1 ? " run" : " runs") + " without a deal to sign",
                ">alone enough",
                ">95 % interval",
                ">with one other",
                ">never");
        List<String> never = new ArrayList<>();
        for (int l : ordered()) {
            int alone = levers.alone(l);
            int with = levers.withOneOther(l);
            if (alone + with == 0) {
                never.add(MidSentence.of(name(levers.levers().get(l).dial())));
                continue;
            }
            table.row(
                    name(levers.levers().get(l).dial()),
                    NumberText.count(alone) + " = " + NumberText.percent((double) alone / levers.closed()),
                    interval(alone, levers.closed()),
                    NumberText.count(with),
                    NumberText.count(levers.closed() - alone - with));
        }
        text.table(table);
        text.paragraph(
                "Each lever may stand anywhere in what is allowed; the random numbers are the same, and the talks are taken to the last round. \"With one other\" means: neither is enough alone, both together are.");
        if (!never.isEmpty()) {
            text.paragraph("Never: " + String.join("; ", never) + ".");
        }
        text.blank();
    }

    private void swings(PlainText text) {
        Table of = SwingsTable.of(both.swings(), scenario);
        int n = both.swings().runs();
        if (n == 0 || of.rows() == 0) {
            return;
        }
        if (!EnoughRuns.forChange(n)) {
            text.paragraph("What decides: too few runs to say (n = " + NumberText.count(n) + "; " + EnoughRuns.CHANGE
                    + " are needed).");
            text.blank();
            return;
        }
        TextTable table = new TextTable(
                "What decides (n = " + NumberText.count(n) + " runs)",
                ">low end",
                ">high end",
                ">points, 95 % interval",
                "grade");
        for (int r = 0; r < Math.min(LISTED, of.rows()); r++) {
            table.row(
                    of.string("words", r),
                    NumberText.percent(of.number("atLow", r)),
                    NumberText.percent(of.number("atHigh", r)),
                    NumberText.interval(100 * of.number("low", r), 100 * of.number("high", r)),
                    of.string("grade", r));
        }
        text.table(table);
        text.paragraph(
                "Shares of runs that end in an agreement, with each drawn number at both ends of the range it is drawn from, all else and all random numbers as they were; of all draws. No 95 % interval of a share at an end reaches further than "
                        + reach(n) + " points to a side. "
                        + NumberText.count(both.swings().distributions().size() - of.rows()) + " of "
                        + NumberText.count(both.swings().distributions().size())
                        + " drawn numbers change no run. What run itself says in short asks the same of a twentieth of its runs, at most "
                        + PlayedAgain.MOST
                        + "; fewer runs tell fewer numbers apart. The tables below ask something else: not how runs end, but what would have opened a deal at the last round of those that ended without one.");
        text.blank();
    }

    private List<Integer> ordered() {
        return IntStream.range(0, levers.levers().size())
                .boxed()
                .sorted(Comparator.comparingInt((Integer l) -> -levers.alone(l))
                        .thenComparingInt(l -> -levers.withOneOther(l)))
                .toList();
    }

    private void pairs(PlainText text) {
        List<int[]> best = EnsembleExplanationDocument.bestPairs(levers);
        if (best.isEmpty()) {
            return;
        }
        TextTable table =
                new TextTable("The pairs that do most", ">enough", ">95 % interval", ">first alone", ">second alone");
        for (int[] pair : best.subList(0, Math.min(LISTED, best.size()))) {
            int count = levers.pair(pair[0], pair[1]);
            table.row(
                    together(pair),
                    NumberText.count(count) + " = " + NumberText.percent((double) count / levers.closed()),
                    interval(count, levers.closed()),
                    NumberText.count(levers.alone(pair[0])),
                    NumberText.count(levers.alone(pair[1])));
        }
        text.table(table);
        text.paragraph(
                "Each of the two stands where alone it comes nearest: at an end of what is allowed, or as it is.");
        text.blank();
    }

    private void ends(PlainText text) {
        TextTable table = new TextTable(
                "Would have ended in an agreement, of " + NumberText.count(levers.asked()) + " without",
                ">at its low end",
                ">¼",
                ">½",
                ">¾",
                ">at its high end");
        for (int l : ordered()) {
            String[] cells = new String[EnsembleExplainer.RERUN_LEVELS];
            for (int k = 0; k < cells.length; k++) {
                cells[k] = NumberText.count(levers.ends(l, k));
            }
            table.row(name(levers.levers().get(l).dial()), cells[0], cells[1], cells[2], cells[3], cells[4]);
        }
        text.table(table);
        text.paragraph(
                "Whole runs are played on the same random numbers, each lever alone at five levels of what is allowed.");
        text.blank();
    }

    private void terms(PlainText text) {
        TextTable table = new TextTable(
                "Terms that come nearest: both would sign in … of " + NumberText.count(deals.runs()) + " runs",
                ">first round",
                ">95 % interval",
                ">last round",
                ">95 % interval");
        for (int x : deals.widest(3)) {
            table.row(
                    words.deal(x),
                    NumberText.percent((double) deals.both(x, false) / deals.runs()),
                    interval(deals.both(x, false), deals.runs()),
                    NumberText.percent((double) deals.both(x, true) / deals.runs()),
                    interval(deals.both(x, true), deals.runs()));
        }
        text.table(table);
        text.paragraph(
                NumberText.count(deals.frontier().size()) + " of "
                        + NumberText.count(deals.space().size())
                        + (deals.frontier().size() == 1 ? " deals is" : " deals are")
                        + " such that a side signs no other deal in more runs unless the other side signs it in fewer (--json).");
        text.blank();
    }

    private void packages(PlainText text) {
        if (scenario.packages().isEmpty()) {
            return;
        }
        TextTable table = new TextTable(
                "Named packages at the last round",
                ">" + words.shortParty(Side.A) + " signs",
                ">" + words.shortParty(Side.B) + " signs",
                ">both",
                "the one change that helps most",
                ">both then");
        for (DealPackage named : scenario.packages()) {
            int deal = deal(named);
            int best = best(deal);
            boolean helps = deals.both(best, true) > deals.both(deal, true);
            table.row(
                    named.name(),
                    percent(deals.signs(Side.A, deal, true)),
                    percent(deals.signs(Side.B, deal, true)),
                    percent(deals.both(deal, true)),
                    helps ? words.change(deal, best) : "none",
                    helps ? percent(deals.both(best, true)) : NumberText.MISSING);
        }
        text.table(table);
        text.paragraph("Shares of " + NumberText.count(deals.runs())
                + " runs; no 95 % interval reaches further than " + reach(deals.runs())
                + " points to a side. What a package leaves open stays as it is today.");
        text.blank();
    }

    /** The furthest that the interval of any share of so many runs reaches to a side, in points, rounded up. */
    private static String reach(int runs) {
        double most = 0;
        for (int count = 0; count <= runs; count++) {
            Interval of = Wilson.of(count, runs);
            most = Math.max(most, Math.max(of.estimate() - of.low(), of.high() - of.estimate()));
        }
        return NumberText.count((long) Math.ceil(100 * most));
    }

    private int deal(DealPackage named) {
        return scenario.index(named.filled(scenario));
    }

    private String percent(int count) {
        return NumberText.percent((double) count / deals.runs());
    }

    private String together(int[] pair) {
        return name(levers.levers().get(pair[0]).dial()) + " and "
                + MidSentence.of(name(levers.levers().get(pair[1]).dial()));
    }

    private String name(Dial dial) {
        return name(dial, words);
    }

    /** What a dial is called, with the party that has it. */
    static String name(Dial dial, DisplayNames words) {
        return PlainNames.of(dial.parameter()) + (dial.side() == null ? "" : ": " + words.shortParty(dial.side()));
    }

    @Override
    public Map<String, Table> grids() {
        Map<String, Table> grids = new LinkedHashMap<>();
        if (levers.closed() > 0) {
            List<Integer> order = ordered();
            grids.put(
                    NumberText.count(levers.closed()) + " runs without a deal to sign at the last round",
                    Table.builder()
                            .strings(
                                    "Lever",
                                    order.stream()
                                            .map(l ->
                                                    name(levers.levers().get(l).dial()))
                                            .toList())
                            .strings(
                                    "Alone enough",
                                    order.stream()
                                            .map(l -> share(levers.alone(l), levers.closed()))
                                            .toList())
                            .strings(
                                    "Only with one other",
                                    order.stream()
                                            .map(l -> share(levers.withOneOther(l), levers.closed()))
                                            .toList())
                            .strings(
                                    "Never",
                                    order.stream()
                                            .map(l -> share(
                                                    levers.closed() - levers.alone(l) - levers.withOneOther(l),
                                                    levers.closed()))
                                            .toList())
                            .build());
        }
        pairs(grids);
        packages(grids);
        return grids;
    }

    private void pairs(Map<String, Table> grids) {
        List<int[]> best = EnsembleExplanationDocument.bestPairs(levers);
        if (best.isEmpty()) {
            return;
        }
        List<int[]> shown = best.subList(0, Math.min(LISTED, best.size()));
        grids.put(
                "The pairs of levers that do most, in the same runs",
                Table.builder()
                        .strings("Pair", shown.stream().map(this::together).toList())
                        .strings(
                                "Enough together",
                                shown.stream()
                                        .map(pair -> share(levers.pair(pair[0], pair[1]), levers.closed()))
                                        .toList())
                        .strings(
                                "First alone",
                                shown.stream()
                                        .map(pair -> share(levers.alone(pair[0]), levers.closed()))
                                        .toList())
                        .strings(
                                "Second alone",
                                shown.stream()
                                        .map(pair -> share(levers.alone(pair[1]), levers.closed()))
                                        .toList())
                        .build());
    }

    /** Who signs each named package, and the one changed option that helps it most. */
    private void packages(Map<String, Table> grids) {
        if (scenario.packages().isEmpty()) {
            return;
        }
        List<String> names = new ArrayList<>();
        List<String> a = new ArrayList<>();
        List<String> b = new ArrayList<>();
        List<String> both = new ArrayList<>();
        List<String> change = new ArrayList<>();
        List<String> then = new ArrayList<>();
        for (DealPackage named : scenario.packages()) {
            int deal = deal(named);
            int best = best(deal);
            boolean helps = deals.both(best, true) > deals.both(deal, true);
            names.add(named.name());
            a.add(share(deals.signs(Side.A, deal, true), deals.runs()));
            b.add(share(deals.signs(Side.B, deal, true), deals.runs()));
            both.add(share(deals.both(deal, true), deals.runs()));
            change.add(helps ? words.change(deal, best) : "none");
            then.add(helps ? share(deals.both(best, true), deals.runs()) : NumberText.MISSING);
        }
        grids.put(
                "Named packages at the last round, of " + NumberText.count(deals.runs())
                        + " runs; what a package leaves open stays as it is today",
                Table.builder()
                        .strings("Package", names)
                        .strings(words.shortParty(Side.A) + " signs", a)
                        .strings(words.shortParty(Side.B) + " signs", b)
                        .strings("Both", both)
                        .strings("The one change that helps most", change)
                        .strings("Both then", then)
                        .build());
    }

    /**
     * The deal that differs from this one in one option and that both sign in the most runs; itself if there is none.
     */
    private int best(int deal) {
        return deals.neighbours(deal).isEmpty() ? deal : deals.neighbours(deal).get(0);
    }

    /** The deals and levers that are shown. */
    public ExplainEnsemble.Found shown() {
        return new ExplainEnsemble.Found(levers, deals);
    }

    @Override
    public Map<String, Object> document() {
        return new EnsembleExplanationDocument(scenario, both, reruns).map();
    }
}
