package org.parley.diagnosis;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.parameter.Mechanism;
import org.parley.parameter.Parameters;
import org.parley.parameter.Side;
import org.parley.scenario.Event;
import org.parley.scenario.History;
import org.parley.scenario.Issue;
import org.parley.scenario.Option;
import org.parley.scenario.RedLine;
import org.parley.scenario.Scenario;
import org.parley.scenario.Track;
import org.parley.search.Binding;
import org.parley.search.Obstacle;
import org.parley.table.NumberText;

/**
 * What somebody should know about a scenario before running it: nothing here is an error, every file that was read can
 * be run.
 *
 * <p>"The zone of possible agreement (ZOPA) is empty by construction" (model §4) means: hard red lines together forbid
 * every option of some issue, so that no deal is feasible, whatever is drawn and in every round. That is said of the
 * file alone and is certain. Of the mean case at the first round (default values, mean preferences) it is a warning if
 * every deal of the Pareto frontier has R = ∞ for one side or the other; that no deal is acceptable there is a finding
 * and no warning, for draws differ: {@link #zone} tells it. Parameters that cannot change any run:
 * {@link DeadParameters}. Test: DiagnosisTest.
 */
public final class Diagnosis {
    private final Scenario scenario;
    private final List<Warning> warnings = new ArrayList<>();
    private final List<Dead> dead = new ArrayList<>();
    private String zone = "";

    /** What a warning is about; the first ones decide most. */
    public enum Kind {
        /** Hard red lines forbid every option of an issue. */
        EMPTY_BY_CONSTRUCTION("zopaEmptyByConstruction"),
        /** Hard red lines of both parties leave one option of an issue. */
        DECIDED_IN_ADVANCE("decidedInAdvance"),
        /** Mean case: no deal of the frontier can be ratified by both. */
        UNRATIFIABLE_FRONTIER("unratifiableFrontier"),
        /** Mean case: support at home does not depend on the deal. */
        FLAT_SUPPORT("flatSupport"),
        /** The file says nothing of a war, and values of one hold by default. */
        UNSAID_WAR("unsaidWar"),
        /** The id is not the name of the file. */
        ID_UNLIKE_NAME("idUnlikeName"),
        /** An event changes nothing. */
        EVENT_IN_VAIN("eventInVain"),
        /** A record shorter than a week. */
        EMPTY_RECORD("emptyRecord"),
        /** Experts settle technical issues first, which takes them out of every trade. */
        TECHNICAL_TRACK("technicalTrack"),
        /** A parameter that somebody gave a value is dead. */
        DEAD_PARAMETER("deadParameter");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        /** The word in files. */
        public String key() {
            return key;
        }
    }

    /**
     * One warning.
     *
     * @param kind what it is about
     * @param text one or two sentences for a reader
     */
    public record Warning(Kind kind, String text) {}

    /**
     * A parameter, strategy or style that cannot change any run.
     *
     * @param name its key; with the party's id where it is dead for one party only: {@code leverage.ukraine}
     * @param why in words
     * @param inVain whether the scenario or an option gave it a value, which has no effect now
     */
    public record Dead(String name, String why, boolean inVain) {}

    private Diagnosis(Scenario scenario) {
        this.scenario = scenario;
    }

    /** The diagnosis of a scenario, with options laid over it, and of its mean case at the first round. */
    public static Diagnosis of(Scenario scenario, FirstRound mean) {
        Diagnosis d = new Diagnosis(scenario);
        boolean feasible = d.hardLines();
        if (feasible) {
            d.frontier(mean);
        }
        d.zone = d.zone(mean);
        d.support(mean);
        d.unsaidWar();
        d.technicalTrack();
        d.events();
        d.record();
        d.dead();
        return d;
    }

    /**
     * What to tell before a run, the weightiest first: only what somebody who does not know the file by heart would
     * want to know.
     */
    public List<Warning> warnings() {
        return List.copyOf(warnings);
    }

    /** The mean case at the first round in words: how many deals are acceptable to both, or what stands in the way. */
    public String zone() {
        return zone;
    }

    /** Every dead parameter, in the registry's order; most files have some. */
    public List<Dead> deadParameters() {
        return List.copyOf(dead);
    }

    private void record() {
        History history = scenario.history();
        if (history != null && history.weeks() == 0) {
            warn(
                    Kind.EMPTY_RECORD,
                    "The history begins less than a week before asOf, so there is nothing to hold a draw against, and all draws are shown.");
        } else if (history != null
                && scenario.assumptions().on(Mechanism.RECORD)
                && history.none().isEmpty()
                && !asksOwnPlans(history)) {
            warn(
                    Kind.EMPTY_RECORD,
                    "The history asks for nothing: \"none\" is empty and no own plan is asked for, so every draw fits.");
        }
    }

    private boolean asksOwnPlans(History history) {
        return scenario.assumptions().on(Mechanism.OWN_PLANS)
                && (history.ownPlan(Side.A) != History.NONE || history.ownPlan(Side.B) != History.NONE);
    }

    private void unsaidWar() {
        String unsaid = UnsaidWar.of(scenario);
        if (!unsaid.isEmpty()) {
            warn(Kind.UNSAID_WAR, unsaid);
        }
    }

    private void warn(Kind kind, String text) {
        warnings.add(new Warning(kind, text));
    }

    /** Whether some deal crosses no hard line. */
    private boolean hardLines() {
        if (!scenario.assumptions().on(Mechanism.RED_LINES)) {
            return true;
        }
        boolean feasible = true;
        for (int k = 0; k < scenario.issues().size(); k++) {
            List<Option> left = left(k);
            if (left.isEmpty()) {
                feasible = false;
                warn(
                        Kind.EMPTY_BY_CONSTRUCTION,
                        "The zone of possible agreement is empty by construction: hard red lines forbid every option of issue "
                                + id(k) + ", so no deal is feasible in any run.");
            }
        }
        for (int k = 0; feasible && k < scenario.issues().size(); k++) {
            if (left(k).size() == 1 && forbids(Side.A, k) && forbids(Side.B, k)) {
                warn(
                        Kind.DECIDED_IN_ADVANCE,
                        "Hard red lines of both parties leave one option of issue " + id(k) + ", \""
                                + left(k).get(0).id() + "\": what becomes of it is decided in advance.");
            }
        }
        return feasible;
    }

    private List<Option> left(int issue) {
        Issue about = scenario.issues().get(issue);
        List<Option> left = new ArrayList<>(about.options());
        for (Side side : Side.values()) {
            for (RedLine line : scenario.party(side).redLines()) {
                if (line.hard() && line.issue() == issue) {
                    line.options().forEach(o -> left.remove(about.options().get(o)));
                }
            }
        }
        return left;
    }

    private boolean forbids(Side side, int issue) {
        return scenario.party(side).redLines().stream().anyMatch(line -> line.hard() && line.issue() == issue);
    }

    /**
     * The zone of possible agreement in the mean case at the first round, in words: how many deals, or what stands in
     * the way (the labels of {@link Binding}, model §10).
     */
    private String zone(FirstRound mean) {
        if (mean.zopaSize() > 0) {
            return NumberText.count(mean.zopaSize()) + (mean.zopaSize() == 1 ? " deal is" : " deals are")
                    + " acceptable to both.";
        }
        String none = "no deal is acceptable to both; ";
        Binding binding = Binding.of(mean.opening().search(), false, false);
        return switch (binding.label()) {
            case RATIFICATION -> none + "without ratification some would be.";
            case RED_LINES -> none + "without red lines some would be.";
            case COMMITMENT -> none + "if promises held for ever some would be.";
            case SEVERAL ->
                none + "only without " + (binding.two() && Obstacle.of(scenario).size() > 2 ? "two of " : "")
                        + obstacles() + " together some would be.";
            default ->
                (Obstacle.of(scenario).isEmpty()
                                ? "no deal is acceptable to both: "
                                : none + "nor would any be without " + obstacles() + ": ")
                        + expects(mean);
        };
    }

    /** "ratification, red lines and promises that may break": those that the scenario has. */
    private String obstacles() {
        List<String> words = Obstacle.of(scenario).stream().map(Obstacle::words).toList();
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }

    private String expects(FirstRound mean) {
        List<String> silent = new ArrayList<>();
        for (Side side : Side.values()) {
            double highest = Double.NEGATIVE_INFINITY;
            for (int x = 0; x < mean.deals(); x++) {
                double lasting = mean.valuation().utility(side).of(x)
                        + mean.valuation().space().carrots(side, x);
                highest = StrictMath.max(highest, lasting);
            }
            if (highest < mean.valuation().withoutAgreement(side)) {
                silent.add(scenario.party(side).name());
            }
        }
        return silent.isEmpty()
                ? "each party has deals that it prefers to " + scenario.alternative() + ", but they are not the same."
                : String.join(" and ", silent) + (silent.size() == 1 ? " expects" : " expect") + " more from "
                        + scenario.alternative() + " than from any deal.";
    }

    private void frontier(FirstRound mean) {
        int[] frontier = mean.bargain().frontier();
        int[] barred = new int[2];
        int either = 0;
        for (int x : frontier) {
            boolean any = false;
            for (Side side : Side.values()) {
                boolean infinite = Double.isInfinite(mean.reservation(side, x));
                barred[side.ordinal()] += infinite ? 1 : 0;
                any |= infinite;
            }
            either += any ? 1 : 0;
        }
        if (frontier.length > 0 && either == frontier.length) {
            StringBuilder who = new StringBuilder();
            for (Side side : Side.values()) {
                if (barred[side.ordinal()] > 0) {
                    who.append(who.length() == 0 ? "" : ", ")
                            .append(barred[side.ordinal()])
                            .append(" by ")
                            .append(scenario.party(side).name());
                }
            }
            warn(
                    Kind.UNRATIFIABLE_FRONTIER,
                    "In the mean case none of the " + frontier.length
                            + " deals of the Pareto frontier can be ratified (" + who + "). Draws may differ.");
        }
    }

    private void support(FirstRound mean) {
        for (Side side : Side.values()) {
            var home = mean.valuation().ratification(side);
            if (home.constrained() && home.slope() == 0) {
                warn(
                        Kind.FLAT_SUPPORT,
                        "In the mean case the poll anchors of "
                                + scenario.party(side).name()
                                + " do not rise with what the packages are worth to it, so every deal has the same support at home. Maybe the options or the anchors are in the wrong order?");
            }
        }
    }

    /**
     * Why agreements become rarer where experts go first, which surprises whoever takes progress on details for
     * progress.
     */
    private void technicalTrack() {
        boolean technical = scenario.issues().stream().anyMatch(i -> i.track() == Track.TECHNICAL);
        if (scenario.assumptions().on(Mechanism.TECHNICAL_TRACK) && technical) {
            warn(
                    Kind.TECHNICAL_TRACK,
                    "The switch technicalTrack is on, and agreements may become rarer by it: what experts settle is in force at once, without a deal, and what could have been traded for political concessions is gone. Fighting on is then worth more to both, and fewer deals remain that both would sign.");
        }
    }

    private void events() {
        double horizon = scenario.assumptions().of(Parameters.HORIZON, Side.A).value();
        List<DeadParameters.Dead> found = DeadParameters.of(scenario);
        for (Event event : scenario.events()) {
            if (event.week() > horizon) {
                warn(
                        Kind.EVENT_IN_VAIN,
                        "The event \"" + event.name() + "\" lies in week " + event.week() + ", after the horizon, week "
                                + (int) horizon + ": it does not happen.");
            } else if (event.parameter() != null) {
                String key = event.parameter().key();
                for (DeadParameters.Dead d : found) {
                    if (d.name().equals(key) && (d.side() == null || d.side() == event.side())) {
                        warn(
                                Kind.EVENT_IN_VAIN,
                                "The event \"" + event.name() + "\" acts on " + name(d) + " and changes nothing: "
                                        + d.why() + ".");
                    }
                }
            }
        }
    }

    private void dead() {
        for (DeadParameters.Dead d : DeadParameters.of(scenario)) {
            dead.add(new Dead(name(d), d.why(), d.inVain()));
            if (d.inVain()) {
                warn(Kind.DEAD_PARAMETER, name(d) + " was given a value and cannot change any run: " + d.why() + ".");
            }
        }
    }

    private String name(DeadParameters.Dead d) {
        @Nullable Side side = d.side();
        return side == null ? d.name() : d.name() + "." + scenario.party(side).id();
    }

    private String id(int issue) {
        return scenario.issues().get(issue).id();
    }
}
