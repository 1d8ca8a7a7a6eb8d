package org.parley.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parley.parameter.Assumptions;
import org.parley.parameter.Side;
import org.parley.parameter.WithoutWar;

/**
 * A conflict as data: everything that the model reads, with every name resolved to an index. The reader has checked it.
 * A deal is one option of every issue; its index is the mixed-radix number of its options in file order, the first
 * issue most significant (model §3).
 *
 * @param id kebab-case, the file's name
 * @param title for readers
 * @param summary one line
 * @param question what the scenario asks; on top of the report
 * @param asOf the day the file describes; week 1 contains it. Null if there is no war and none is told
 * @param banner on every page
 * @param fixedPreferences whether the means of the preferences are used instead of draws
 * @param parties by {@code Side.ordinal()}
 * @param mediator who mediates; null if there is no war
 * @param issues in the order of the file
 * @param objective what the war is about, or null: the dispute has no front
 * @param guarantee the guarantee on offer, or null
 * @param carrots [side][issue][option], stk that the mediator adds to a deal with that option; shared, do not write
 * @param measures interim measures in the order of the file
 * @param events in the order of the file
 * @param packages in the order of the file
 * @param assumptions the registry's defaults with the file's overrides
 * @param sources in the order of the file
 * @param holdOut what happened after {@code asOf} and was never used to set a value; or empty
 * @param carrotsCite of the carrots
 * @param war whether there is a war; without one, {@link org.parley.parameter.WithoutWar} tells what is closed
 * @param history what is known of the talks before {@code asOf}, or null
 */
public record Scenario(
        String id,
        String title,
        String summary,
        String question,
        @Nullable LocalDate asOf,
        String banner,
        boolean fixedPreferences,
        List<Party> parties,
        @Nullable Mediator mediator,
        List<Issue> issues,
        @Nullable Objective objective,
        @Nullable Guarantee guarantee,
        double[][][] carrots,
        List<InterimMeasure> measures,
        List<Event> events,
        List<DealPackage> packages,
        Assumptions assumptions,
        List<Source> sources,
        String holdOut,
        Cite carrotsCite,
        boolean war,
        @Nullable History history) {
    /** The most deals that are enumerated; a larger file is refused. */
    public static final int MOST_DEALS = 1_000_000;

    public Scenario {
        parties = List.copyOf(parties);
        issues = List.copyOf(issues);
        measures = List.copyOf(measures);
        events = List.copyOf(events);
        packages = List.copyOf(packages);
        sources = List.copyOf(sources);
    }

    /** A war, without a cite of the carrots. */
    public Scenario(
            String id,
            String title,
            String summary,
            String question,
            @Nullable LocalDate asOf,
            String banner,
            boolean fixedPreferences,
            List<Party> parties,
            @Nullable Mediator mediator,
            List<Issue> issues,
            @Nullable Objective objective,
            @Nullable Guarantee guarantee,
            double[][][] carrots,
            List<InterimMeasure> measures,
            List<Event> events,
            List<DealPackage> packages,
            Assumptions assumptions,
            List<Source> sources,
            String holdOut) {
        this(
                id,
                title,
                summary,
                question,
                asOf,
                banner,
                fixedPreferences,
                parties,
                mediator,
                issues,
                objective,
                guarantee,
                carrots,
                measures,
                events,
                packages,
                assumptions,
                sources,
                holdOut,
                Cite.NONE,
                true,
                null);
    }

    /** Whether a parameter or switch of this key is closed, because there is no war. */
    public boolean closes(String key) {
        return !war && WithoutWar.closes(key);
    }

    /** What worths are in: {@code stk}, {@code points}, or one for each side. */
    public String unit() {
        String a = party(Side.A).scale().unit();
        String b = party(Side.B).scale().unit();
        return a.equals(b) ? a : a + ", " + b;
    }

    /** What a party has without a deal, in words: fighting on, or no agreement. */
    public String alternative() {
        return war ? "fighting on" : "no agreement";
    }

    /** The day it describes after these words, such as {@code ", as of "}; empty if none is told. */
    public String day(String before) {
        return asOf == null ? "" : before + asOf;
    }

    /** The party on this side. */
    public Party party(Side side) {
        return parties.get(side.ordinal());
    }

    /** The side of the party with this id, or null. */
    public @Nullable Side sideOf(String partyId) {
        for (Party party : parties) {
            if (party.id().equals(partyId)) {
                return party.side();
            }
        }
        return null;
    }

    /** The place of the issue with this id, or −1. */
    public int issueIndex(String issueId) {
        for (int k = 0; k < issues.size(); k++) {
            if (issues.get(k).id().equals(issueId)) {
                return k;
            }
        }
        return -1;
    }

    /** The package with this id, or null. */
    public @Nullable DealPackage dealPackage(String packageId) {
        for (DealPackage candidate : packages) {
            if (candidate.id().equals(packageId)) {
                return candidate;
            }
        }
        return null;
    }

    /** How many deals there are: the product of the numbers of options, at most {@link #MOST_DEALS}. */
    public int deals() {
        int product = 1;
        for (Issue issue : issues) {
            product = Math.multiplyExact(product, issue.options().size());
        }
        return product;
    }

    /** The index of a deal. */
    public int index(int[] options) {
        int index = 0;
        for (int k = 0; k < issues.size(); k++) {
            int count = issues.get(k).options().size();
            if (options[k] < 0 || options[k] >= count) {
                throw new IllegalArgumentException(
                        "option " + options[k] + " of issue " + issues.get(k).id() + "; allowed 0 … " + (count - 1));
            }
            index = index * count + options[k];
        }
        return index;
    }

    /** The options of a deal. */
    public int[] options(int index) {
        int[] options = new int[issues.size()];
        int rest = index;
        for (int k = options.length - 1; k >= 0; k--) {
            int count = issues.get(k).options().size();
            options[k] = rest % count;
            rest /= count;
        }
        if (rest != 0 || index < 0) {
            throw new IllegalArgumentException("deal " + index + "; allowed 0 … " + (deals() - 1));
        }
        return options;
    }

    /** The same conflict under other assumptions. */
    public Scenario with(Assumptions changed) {
        return with(changed, measures, events);
    }

    /** The same conflict under other assumptions, measures and events. */
    public Scenario with(Assumptions changed, List<InterimMeasure> changedMeasures, List<Event> changedEvents) {
        return with(changed, changedMeasures, changedEvents, sources);
    }

    public Scenario with(
            Assumptions changed,
            List<InterimMeasure> changedMeasures,
            List<Event> changedEvents,
            List<Source> changedSources) {
        return with(parties, changed, changedMeasures, changedEvents, changedSources);
    }

    /** The same conflict with other preferences of one side. */
    public Scenario with(Side side, Preference preference) {
        List<Party> changed = new ArrayList<>(parties);
        changed.set(side.ordinal(), party(side).with(preference));
        return with(changed, assumptions, measures, events, sources);
    }

    /** The same conflict with another record of the talks before, or with none. */
    public Scenario with(@Nullable History changed) {
        return new Scenario(
                id,
                title,
                summary,
                question,
                asOf,
                banner,
                fixedPreferences,
                parties,
                mediator,
                issues,
                objective,
                guarantee,
                carrots,
                measures,
                events,
                packages,
                assumptions,
                sources,
                holdOut,
                carrotsCite,
                war,
                changed);
    }

    /** h: weeks of talks before week 1; 0 without a record. */
    public int talkedBefore() {
        return history == null ? 0 : history.weeks();
    }

    /** The same conflict with other parties. */
    public Scenario withParties(List<Party> changed) {
        return with(changed, assumptions, measures, events, sources);
    }

    private Scenario with(
            List<Party> changedParties,
            Assumptions changed,
            List<InterimMeasure> changedMeasures,
            List<Event> changedEvents,
            List<Source> changedSources) {
        return new Scenario(
                id,
                title,
                summary,
                question,
                asOf,
                banner,
                fixedPreferences,
                changedParties,
                mediator,
                issues,
                objective,
                guarantee,
                carrots,
                changedMeasures,
                changedEvents,
                packages,
                changed,
                changedSources,
                holdOut,
                carrotsCite,
                war,
                history);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Scenario s
                && s.id.equals(id)
                && s.title.equals(title)
                && s.summary.equals(summary)
                && s.question.equals(question)
                && Objects.equals(s.asOf, asOf)
                && s.banner.equals(banner)
                && s.fixedPreferences == fixedPreferences
                && s.parties.equals(parties)
                && Objects.equals(s.mediator, mediator)
                && s.issues.equals(issues)
                && Objects.equals(s.objective, objective)
                && Objects.equals(s.guarantee, guarantee)
                && Arrays.deepEquals(s.carrots, carrots)
                && s.measures.equals(measures)
                && s.events.equals(events)
                && s.packages.equals(packages)
                && s.assumptions.equals(assumptions)
                && s.sources.equals(sources)
                && s.holdOut.equals(holdOut)
                && s.carrotsCite.equals(carrotsCite)
                && s.war == war
                && Objects.equals(s.history, history);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, asOf, issues, parties);
    }
}
