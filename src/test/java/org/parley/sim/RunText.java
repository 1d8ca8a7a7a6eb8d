package org.parley.sim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.parley.parameter.Parameter;
import org.parley.parameter.Parameters;
import org.parley.parameter.Side;

/** A run written out line by line, every number with all its bits, so that two runs can be compared as texts. */
public final class RunText {
    /** What to leave out, and whether to write B where A stood. */
    public enum How {
        ALL,
        /** The two sides exchanged. */
        TURNED,
        /** Without deal indices and counts of deals. */
        WITHOUT_INDICES
    }

    private final How how;
    private final List<String> lines = new ArrayList<>();

    private RunText(How how) {
        this.how = how;
    }

    /** Result and trace. */
    public static List<String> of(Simulator.Traced run, How how) {
        List<String> all = new ArrayList<>(of(run.result(), how));
        all.addAll(of(run.trace(), how));
        return all;
    }

    /** What the record says of the draw, and the weeks before {@code asOf}. */
    public static List<String> record(Simulator.Traced run, How how) {
        RunText t = new RunText(how);
        RecordFit fit = run.result().fit();
        if (fit != null) {
            t.say("fit", fit.fits(), fit.prelude(), fit.week());
            t.say("own plans", how == How.TURNED ? fit.ownPlanB() : fit.ownPlanA());
            t.say("own plans", how == How.TURNED ? fit.ownPlanA() : fit.ownPlanB());
        }
        Trace before = run.before();
        if (before != null) {
            t.lines.addAll(of(before, how));
        }
        return t.lines;
    }

    /** The parameter values of a run. */
    public static List<String> values(RunResult r, How how) {
        RunText t = new RunText(how);
        for (Parameter p : Parameters.all()) {
            t.pair(p.key(), new double[] {
                r.values().stated(p, Side.A), r.values().stated(p, Side.B)
            });
        }
        return t.lines;
    }

    /** A result, without its parameter values. */
    public static List<String> of(RunResult r, How how) {
        RunText t = new RunText(how);
        t.say("outcome", r.outcome(), r.binding(), r.weeks(), r.rounds(), r.measuresInForce(), r.front());
        t.say("zone", r.zone().openRounds(), r.zone().ripeRounds());
        t.index("zone", r.zone().first(), r.zone().last());
        t.pair("costOfWar", r.costOfWar());
        t.pair("audienceCost", r.audienceCost());
        t.say("failed", r.failedAtHome()[t.first()], r.failedAtHome()[1 - t.first()]);
        t.say("stalls", r.stalls()[t.first()], r.stalls()[1 - t.first()]);
        t.say("collapsed", r.collapsed().isEmpty() ? "" : t.side(Side.valueOf(r.collapsed())));
        for (RoundSignal s : r.signals()) {
            t.say("signal", s.week(), s.progress(), s.open(), t.first() == 0 ? s.silentA() : s.silentB());
            t.say("signal", t.first() == 0 ? s.silentB() : s.silentA());
        }
        StruckTerms terms = r.terms();
        if (terms != null) {
            t.index("deal", terms.deal(), Arrays.toString(terms.settled()));
            t.say("terms", terms.nashProduct(), terms.distances());
            t.pair(
                    "zone share",
                    new double[] {terms.zoneShare().a(), terms.zoneShare().b()});
            t.say("zone share", terms.zoneShare().efficiency());
            t.pair("u", terms.u());
            t.pair("v", terms.v());
            t.pair("r", terms.r());
            t.say("survival", Arrays.toString(terms.survival()));
            t.say("believed", Arrays.toString(terms.believedSurvival()[t.first()]));
            t.say("believed", Arrays.toString(terms.believedSurvival()[1 - t.first()]));
            t.turned("asymmetry", terms.asymmetry());
            t.pair("loss", terms.fromToday().losses());
            t.pair("gain", terms.fromToday().gains());
            t.turned("loss asymmetry", terms.fromToday().lossAsymmetry());
            t.pair("plan loss", terms.fromOwnPlans().losses());
            t.turned("gain asymmetry", terms.fromToday().gainAsymmetry());
            t.say("packages", Arrays.toString(terms.packageDistance()));
        }
        return t.lines;
    }

    /** A trace. */
    public static List<String> of(Trace trace, How how) {
        RunText t = new RunText(how);
        for (Trace.Week w : trace.weeks()) {
            t.say("week", w.week(), w.front(), w.pace(), w.measuresInForce());
            t.pair("m", w.believedPace());
            t.pair("k", w.believedCollapse());
            t.pair("cost", w.warCost());
            t.pair("pressure", w.pressure());
        }
        for (Trace.Round r : trace.rounds()) {
            t.say("round", r.week(), r.ripe(), r.gap(), r.progress(), r.stalls());
            t.index("zone", r.zopaSize());
            t.pair("W", r.warValue());
            t.pair("We", r.withoutAgreement());
            t.pair("Vmax", r.largestValue());
            t.pair("aspiration", r.aspiration());
        }
        List<String> offers = new ArrayList<>();
        for (Trace.Offer o : trace.offers()) {
            offers.add(String.format(
                    Locale.ROOT,
                    "offer %3d %2d %s %s %s %s %s %s %s",
                    o.week(),
                    o.exchange(),
                    t.side(o.author()),
                    o.aspiration(),
                    how == How.WITHOUT_INDICES ? "" : o.deal(),
                    o.ownValue(),
                    o.value(),
                    o.reservation(),
                    o.refusal()));
        }
        offers.sort(null);
        t.lines.addAll(offers);
        for (Trace.Text x : trace.texts()) {
            t.index("text", x.deal());
            t.say("text", x.week(), t.first() == 0 ? x.ofA() : x.ofB(), t.first() == 0 ? x.ofB() : x.ofA());
        }
        return t.lines;
    }

    /** Which of a pair comes first. */
    private int first() {
        return how == How.TURNED ? 1 : 0;
    }

    /** A number that changes its sign when the sides are exchanged; −0 is 0. */
    private void turned(String what, double number) {
        double own = how == How.TURNED ? -number : number;
        say(what, own == 0 ? 0.0 : own);
    }

    private String side(Side side) {
        return (how == How.TURNED ? side.other() : side).name();
    }

    private void say(String what, Object... numbers) {
        lines.add(what + " " + Arrays.toString(numbers));
    }

    private void index(String what, Object... numbers) {
        if (how != How.WITHOUT_INDICES) {
            say(what, numbers);
        }
    }

    private void pair(String what, double[] pair) {
        say(what, pair[first()], pair[1 - first()]);
    }
}
