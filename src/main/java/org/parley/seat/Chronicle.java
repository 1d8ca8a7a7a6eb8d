package org.parley.seat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.parameter.Side;
import org.parley.scenario.Event;
import org.parley.scenario.InterimMeasure;
import org.parley.scenario.Objective;
import org.parley.scenario.Scenario;
import org.parley.sim.Trace;
import org.parley.talks.Refusal;

/**
 * What happened in a game so far, in the order in which the chair hears of it. The other side's answer to the package
 * of an exchange is left out as long as the chair has not answered theirs: both answer at the same time.
 */
final class Chronicle {
    private static final double ONE_KM2 = .5;

    private final Scenario scenario;
    private final Chair chair;
    private final Position position;
    private final Trace trace;
    private final List<Entry> entries = new ArrayList<>();

    private Chronicle(SeatGame game, Position position) {
        this.scenario = game.scenario();
        this.chair = game.chair();
        this.position = position;
        this.trace = position.trace();
    }

    /** All of it, oldest first. */
    static List<Entry> of(SeatGame game, Position position) {
        Chronicle chronicle = new Chronicle(game, position);
        chronicle.tell();
        return chronicle.entries;
    }

    private void tell() {
        int before = 0;
        for (int week : roundWeeks()) {
            between(before, week);
            exchanges(week);
            texts(week);
            happenings(week);
            before = week;
        }
        Question open = position.question();
        int last = open != null
                ? open.week()
                : position.result() == null ? before : position.result().weeks();
        if (last > before) {
            between(before, last);
            happenings(last);
        }
    }

    private List<Integer> roundWeeks() {
        List<Integer> weeks = new ArrayList<>();
        trace.rounds().forEach(round -> weeks.add(round.week()));
        Question open = position.question();
        if (open != null && open.kind() != Question.Kind.PRESS && !weeks.contains(open.week())) {
            weeks.add(open.week());
        }
        return weeks;
    }

    /** Events, the front, measures that lapsed, pressure: what happened after a week, up to another. */
    private void between(int before, int week) {
        for (Event event : scenario.events()) {
            if (event.week() > before && event.week() <= week) {
                entries.add(Entry.news(event.week(), upper(event.name()) + "."));
            }
        }
        front(before, week);
        Trace.@Nullable Week earlier = row(before);
        for (int m = 0; m < scenario.measures().size() && earlier != null; m++) {
            InterimMeasure measure = scenario.measures().get(m);
            Trace.@Nullable Week later = row(week) == null ? row(week - 1) : row(week);
            if (!measure.always() && later != null && in(earlier, m) && !in(later, m) && later.week() > before) {
                entries.add(Entry.news(week, "No longer in force: " + measure.name() + "."));
            }
        }
        if (chair == Chair.MEDIATOR || scenario.mediator() == null) {
            return;
        }
        Trace.@Nullable Week now = row(week) == null ? row(week - 1) : row(week);
        for (Side side : Side.values()) {
            String was = earlier == null ? "not at all" : SeatPhrases.pressed(earlier.pressure()[side.ordinal()]);
            String is = now == null ? was : SeatPhrases.pressed(now.pressure()[side.ordinal()]);
            if (!was.equals(is)) {
                entries.add(new Entry(
                        week,
                        Entry.Voice.MEDIATOR,
                        "The mediator presses " + (side == chair.side() ? "you " : name(side) + " ") + is + ".",
                        null,
                        ""));
            }
        }
    }

    private static boolean in(Trace.Week row, int measure) {
        return (row.measuresInForce() & (1L << measure)) != 0;
    }

    private void front(int before, int week) {
        Objective objective = scenario.objective();
        if (objective == null || before == 0) {
            return;
        }
        double change = (frontAt(week) - frontAt(before)) * objective.areaKm2();
        if (Double.isNaN(change)) {
            return;
        }
        long km2 = Math.round(Math.abs(change));
        Side mover = change >= 0 ? objective.gainer() : objective.gainer().other();
        entries.add(Entry.news(
                week,
                Math.abs(change) < ONE_KM2
                        ? "The front has not moved."
                        : "The front: " + name(mover) + (change >= 0 ? " takes " : " wins back ") + km2 + " km² in "
                                + (week - before) + (week - before == 1 ? " week." : " weeks.")));
    }

    private double frontAt(int week) {
        Trace.@Nullable Week row = row(week);
        if (row != null) {
            return row.front();
        }
        Question open = position.question();
        if (open != null && open.week() == week && open.kind() == Question.Kind.PRESS) {
            return open.numbers()[4];
        }
        return position.now() != null && position.now().week() == week
                ? position.now().front()
                : Double.NaN;
    }

    private Trace.@Nullable Week row(int week) {
        int last = trace.weeks().size();
        return week >= 1 && week <= last ? trace.weeks().get(week - 1) : null;
    }

    private void exchanges(int week) {
        List<Trace.Offer> offers = new ArrayList<>();
        for (Trace.Offer offer : trace.offers()) {
            if (offer.week() == week && !hidden(offer)) {
                offers.add(offer);
            }
        }
        for (Trace.Happening happening : trace.happenings()) {
            if (happening.week() == week && happening.kind() == Trace.Kind.SILENT && happening.side() != null) {
                Side side = happening.side();
                entries.add(Entry.news(
                        week,
                        side == chair.side()
                                ? "You table nothing in this round."
                                : name(side) + " tables nothing: there is no deal at all that it would sign."));
            }
        }
        for (int at = 0; at < offers.size(); ) {
            int exchange = offers.get(at).exchange();
            int size = at + 1 < offers.size() && offers.get(at + 1).exchange() == exchange ? 2 : 1;
            int times = 1;
            while (same(offers, at, at + times * size, size)) {
                times++;
            }
            for (int o = at; o < at + size; o++) {
                entries.add(offer(offers.get(o), times));
            }
            at += times * size;
        }
    }

    /** Whether the offers of two exchanges and what became of them are the same. */
    private static boolean same(List<Trace.Offer> offers, int one, int other, int size) {
        if (other + size > offers.size()
                || (other + size < offers.size()
                        && offers.get(other + size).exchange()
                                == offers.get(other).exchange())) {
            return false;
        }
        for (int o = 0; o < size; o++) {
            Trace.Offer a = offers.get(one + o);
            Trace.Offer b = offers.get(other + o);
            if (a.author() != b.author() || a.deal() != b.deal() || a.refusal() != b.refusal()) {
                return false;
            }
        }
        return true;
    }

    /** What the other side said to a package while the chair has not answered theirs. */
    private boolean hidden(Trace.Offer offer) {
        Question open = position.question();
        return open != null
                && open.kind() == Question.Kind.ANSWER
                && open.week() == offer.week()
                && open.exchange() == offer.exchange();
    }

    private Entry offer(Trace.Offer offer, int times) {
        Side author = offer.author();
        return new Entry(
                offer.week(),
                voice(author),
                (author == chair.side() ? "You table" : name(author) + " tables")
                        + (times > 1 ? ", " + times + " times:" : ":"),
                scenario.options(offer.deal()),
                answer(author.other(), offer.refusal()));
    }

    private void texts(int week) {
        for (Trace.Text text : trace.texts()) {
            if (text.week() == week) {
                entries.add(new Entry(
                        week,
                        Entry.Voice.MEDIATOR,
                        chair == Chair.MEDIATOR ? "You table a text:" : "The mediator tables a text:",
                        scenario.options(text.deal()),
                        answer(Side.A, text.ofA()) + " " + answer(Side.B, text.ofB())));
            }
        }
        Question open = position.question();
        if (open != null && open.kind() == Question.Kind.TEXT_ANSWER && open.week() == week) {
            entries.add(new Entry(
                    week,
                    Entry.Voice.MEDIATOR,
                    "The mediator tables a text:",
                    scenario.options(open.deal()),
                    "Both sides answer at the same time."));
        }
    }

    private String answer(Side side, Refusal refusal) {
        boolean takes = refusal == Refusal.NONE;
        if (side == chair.side()) {
            return takes ? "You accept." : "You refuse.";
        }
        return name(side) + (takes ? " accepts." : " refuses: " + reason(refusal) + ".");
    }

    private String reason(Refusal refusal) {
        return refusal == Refusal.WAR_VALUE ? scenario.alternative() + " is worth more to it" : refusal.words();
    }

    private void happenings(int week) {
        for (Trace.Happening happening : trace.happenings()) {
            if (happening.week() == week) {
                happening(happening);
            }
        }
        for (Trace.Round round : trace.rounds()) {
            if (round.week() == week && !Double.isNaN(round.gap())) {
                entries.add(Entry.news(
                        week,
                        round.progress()
                                ? "The packages came nearer to each other: the mediator speaks of progress."
                                : "The packages came no nearer to each other"
                                        + (round.stalls() > 1 ? ", for " + round.stalls() + " rounds now." : ".")));
            }
        }
    }

    private void happening(Trace.Happening happening) {
        int week = happening.week();
        switch (happening.kind()) {
            case TECHNICAL ->
                entries.add(new Entry(
                        week, Entry.Voice.NEWS, "Experts settle their issues:", technical(happening.options()), ""));
            case MEASURES -> {
                List<String> agreed = new ArrayList<>();
                for (int m = 0; m < scenario.measures().size(); m++) {
                    if ((happening.bits() & (1L << m)) != 0) {
                        agreed.add(scenario.measures().get(m).name());
                    }
                }
                entries.add(Entry.news(week, "Agreed: " + String.join(", ", agreed) + "."));
            }
            case FRAMEWORK ->
                entries.add(new Entry(
                        week,
                        Entry.Voice.NEWS,
                        "What both packages have in common could be signed as a framework:",
                        framework((int) happening.bits(), happening.options()),
                        happening.done() ? "Both sign." : "It is not signed."));
            case FREEZE -> {
                if (happening.done()) {
                    entries.add(Entry.news(week, "Both agree to freeze the war on today's line."));
                }
            }
            case RATIFICATION -> {
                if (happening.side() != null) {
                    entries.add(Entry.news(
                            week,
                            "The vote at home fails in "
                                    + scenario.party(happening.side()).name() + "."));
                }
            }
            case COLLAPSE -> {
                if (happening.side() != null) {
                    entries.add(Entry.news(
                            week, scenario.party(happening.side()).name() + " can no longer go on fighting."));
                }
            }
            case SILENT, END -> {
                // told with the offers; told by whoever shows the end
            }
        }
    }

    /** The issues of the technical track as the experts settled them, all others open. */
    private int[] technical(int[] inForce) {
        int[] options = inForce.clone();
        for (int k = 0; k < options.length; k++) {
            if (scenario.issues().get(k).track() != org.parley.scenario.Track.TECHNICAL) {
                options[k] = -1;
            }
        }
        return options;
    }

    private int[] framework(int deal, int[] settled) {
        int[] options = scenario.options(deal);
        for (int k = 0; k < options.length; k++) {
            options[k] = settled[k] > 0 ? options[k] : -1;
        }
        return options;
    }

    private static Entry.Voice voice(Side side) {
        return side == Side.A ? Entry.Voice.A : Entry.Voice.B;
    }

    private String name(Side side) {
        return scenario.party(side).shortName();
    }

    private static String upper(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
