package org.parley.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.parameter.Assumptions;
import org.parley.parameter.Side;
import org.parley.parameter.WithoutWar;

/**
 * A conflict as data: everything that the model reads, with every name resolved to an index. The reader has checked it.
 * A deal is one option of every issue; its index is the mixed-radix number of its options in file order, the first
 * issue most significant (model §3). Immutable.
 *
 * @param description what it tells its readers of itself
 * @param negotiation who negotiates about what
 * @param inducements what outsiders bring
 * @param background what goes on beside the talks
 * @param assumptions the registry's defaults with the file's overrides
 * @param fixedPreferences whether the means of the preferences are used instead of draws
 */
public record Scenario(
        Description description,
        Negotiation negotiation,
        Inducements inducements,
        Background background,
        Assumptions assumptions,
        boolean fixedPreferences) {
    /** The most deals that are enumerated; a larger file is refused. */
    public static final int MOST_DEALS = 1_000_000;

    /** See {@link Description#id}. */
    public String id() {
        return description.id();
    }

    /** See {@link Description#title}. */
    public String title() {
        return description.title();
    }

    /** See {@link Description#summary}. */
    public String summary() {
        return description.summary();
    }

    /** See {@link Description#question}. */
    public String question() {
        return description.question();
    }

    /** See {@link Description#asOf}. */
    public @Nullable LocalDate asOf() {
        return description.asOf();
    }

    /** See {@link Description#banner}. */
    public String banner() {
        return description.banner();
    }

    /** See {@link Description#sources}. */
    public List<Source> sources() {
        return description.sources();
    }

    /** See {@link Description#holdOut}. */
    public String holdOut() {
        return description.holdOut();
    }

    /** See {@link Negotiation#parties}. */
    public List<Party> parties() {
        return negotiation.parties();
    }

    /** See {@link Negotiation#mediator}. */
    public @Nullable Mediator mediator() {
        return negotiation.mediator();
    }

    /** See {@link Negotiation#issues}. */
    public List<Issue> issues() {
        return negotiation.issues();
    }

    /** See {@link Negotiation#packages}. */
    public List<DealPackage> packages() {
        return negotiation.packages();
    }

    /** See {@link Inducements#guarantee}. */
    public @Nullable Guarantee guarantee() {
        return inducements.guarantee();
    }

    /** See {@link Inducements#carrots}. */
    public double[][][] carrots() {
        return inducements.carrots();
    }

    /** See {@link Inducements#carrotsCite}. */
    public Cite carrotsCite() {
        return inducements.carrotsCite();
    }

    /** See {@link Inducements#measures}. */
    public List<InterimMeasure> measures() {
        return inducements.measures();
    }

    /** See {@link Background#war}. */
    public boolean war() {
        return background.war();
    }

    /** See {@link Background#objective}. */
    public @Nullable Objective objective() {
        return background.objective();
    }

    /** See {@link Background#events}. */
    public List<Event> events() {
        return background.events();
    }

    /** See {@link Background#history}. */
    public @Nullable History history() {
        return background.history();
    }

    /** Whether a parameter or switch of this key is closed, because there is no war. */
    public boolean closes(String key) {
        return !war() && WithoutWar.closes(key);
    }

    /** What worths are in: {@code stk}, {@code points}, or one for each side. */
    public String unit() {
        String a = party(Side.A).scale().unit();
        String b = party(Side.B).scale().unit();
        return a.equals(b) ? a : a + ", " + b;
    }

    /** What a party has without a deal, in words: fighting on, or no agreement. */
    public String alternative() {
        return war() ? "fighting on" : "no agreement";
    }

    /** The day it describes after these words, such as {@code ", as of "}; empty if none is told. */
    public String day(String before) {
        return asOf() == null ? "" : before + asOf();
    }

    /** The party on this side. */
    public Party party(Side side) {
        return parties().get(side.ordinal());
    }

    /** The place of the issue with this id, or −1. */
    public int issueIndex(String issueId) {
        for (int k = 0; k < issues().size(); k++) {
            if (issues().get(k).id().equals(issueId)) {
                return k;
            }
        }
        return -1;
    }

    /** The package with this id, or null. */
    public @Nullable DealPackage dealPackage(String packageId) {
        for (DealPackage candidate : packages()) {
            if (candidate.id().equals(packageId)) {
                return candidate;
            }
        }
        return null;
    }

    /** How many deals there are: the product of the numbers of options, at most {@link #MOST_DEALS}. */
    public int deals() {
        int product = 1;
        for (Issue issue : issues()) {
            product = Math.multiplyExact(product, issue.options().size());
        }
        return product;
    }

    /** The index of a deal. */
    public int index(int[] options) {
        int index = 0;
        for (int k = 0; k < issues().size(); k++) {
            int count = issues().get(k).options().size();
            if (options[k] < 0 || options[k] >= count) {
                throw new IllegalArgumentException(
                        "option " + options[k] + " of issue " + issues().get(k).id() + "; allowed 0 … " + (count - 1));
            }
            index = index * count + options[k];
        }
        return index;
    }

    /** The options of a deal. */
    public int[] options(int index) {
        int[] options = new int[issues().size()];
        int rest = index;
        for (int k = options.length - 1; k >= 0; k--) {
            int count = issues().get(k).options().size();
            options[k] = rest % count;
            rest /= count;
        }
        if (rest != 0 || index < 0) {
            throw new IllegalArgumentException("deal " + index + "; allowed 0 … " + (deals() - 1));
        }
        return options;
    }

    /** See {@link Background#thinkable}. */
    public Thinkable thinkable() {
        return background.thinkable();
    }

    /** The same conflict under other assumptions. */
    public Scenario with(Assumptions changed) {
        return new Scenario(description, negotiation, inducements, background, changed, fixedPreferences);
    }

    /** The same conflict under other assumptions, measures and events. */
    public Scenario with(Assumptions changed, List<InterimMeasure> changedMeasures, List<Event> changedEvents) {
        return with(changed, changedMeasures, changedEvents, sources());
    }

    /** The same conflict under other assumptions, measures and events, which come from these sources. */
    public Scenario with(
            Assumptions changed,
            List<InterimMeasure> changedMeasures,
            List<Event> changedEvents,
            List<Source> changedSources) {
        return new Scenario(
                description.with(changedSources),
                negotiation,
                inducements.with(changedMeasures),
                background.with(changedEvents),
                changed,
                fixedPreferences);
    }

    /** The same conflict with other preferences of one side. */
    public Scenario with(Side side, Preference preference) {
        List<Party> changed = new ArrayList<>(parties());
        changed.set(side.ordinal(), party(side).with(preference));
        return withParties(changed);
    }

    /** The same conflict with another record of the talks before, or with none. */
    public Scenario with(@Nullable History changed) {
        return new Scenario(
                description, negotiation, inducements, background.with(changed), assumptions, fixedPreferences);
    }

    /** h: weeks of talks before week 1; 0 without a record. */
    public int talkedBefore() {
        return history() == null ? 0 : history().weeks();
    }

    /** The same conflict with other parties. */
    public Scenario withParties(List<Party> changed) {
        return new Scenario(
                description, negotiation.with(changed), inducements, background, assumptions, fixedPreferences);
    }
}
