package org.parley.api;

import java.util.List;
import org.parley.analysis.Interval;
import org.parley.analysis.Wilson;
import org.parley.explain.LeverCounts;
import org.parley.study.EnsembleExplanationText;
import org.parley.study.ExplainEnsemble;
import org.parley.study.ExplainFolder;

/**
 * What would have had to change in an ensemble: which lever alone or with one other would have opened a deal in how
 * many of its runs, which terms come nearest, and what each drawn number decides: these are its tables. Where the
 * scenario has a record of the talks and enough draws fit it, these are counted, otherwise all. docs/why.md walks
 * through one.
 *
 * @since 0.1.0
 */
public final class EnsembleExplanation extends Explained {
    private final LeverCounts counts;
    private final boolean fitting;
    private final List<TermOff> termsOff;

    EnsembleExplanation(ExplainEnsemble.Both found, EnsembleExplanationText said, ExplainFolder folder) {
        super(folder, folder.tables());
        this.counts = said.shown().levers();
        this.fitting = found.fitting() != null && counts == found.fitting().levers();
        this.termsOff = TermOff.of(found.silent());
    }

    /** Runs that are counted, ≥ 0. */
    public long runs() {
        return counts.runs();
    }

    /** Whether these are only the draws that fit the record of the talks. */
    public boolean fitting() {
        return fitting;
    }

    /** Share of the runs that ended with a settlement or a framework. */
    public Estimate agreement() {
        return share(counts.agreements(), counts.runs());
    }

    /**
     * The share of the runs that ended without a deal after a round in which a deal that both would sign existed there.
     */
    public Estimate openAtLastRound() {
        return share(counts.open(), counts.asked());
    }

    /** The share of the runs without such a deal in which one lever alone would have opened one. */
    public Estimate openedByOneLever() {
        return share(counts.byOne(), counts.closed());
    }

    /** The same by two levers together, and by none alone. */
    public Estimate openedOnlyByTwoLevers() {
        return share(counts.byTwo(), counts.closed());
    }

    /**
     * Numbers of the ensemble that cannot answer since a term of the model is off, each with the figure with the term
     * on; empty if all can.
     */
    public List<TermOff> termsOff() {
        return termsOff;
    }

    private static Estimate share(int count, int of) {
        if (of == 0) {
            return new Estimate(Double.NaN, Double.NaN, Double.NaN, 0);
        }
        Interval interval = Wilson.of(count, of);
        return new Estimate(interval.estimate(), interval.low(), interval.high(), of);
    }
}
