package org.parley.study;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.compare.Comparison;
import org.parley.store.ResultFolder;
import org.parley.sweep.AnalysisFiles;
import org.parley.sweep.SweepAnalysis;
import org.parley.sweep.SweepResult;
import org.parley.sweep.SweepSpec;
import org.parley.table.Table;

/**
 * Draws the pictures and writes the page of a result into its folder. The room of reports has the one that does;
 * without it a folder holds its tables only, as where there is no screen library.
 */
public interface ResultRenderer {
    /** Draws nothing. */
    ResultRenderer NONE = new ResultRenderer() {
        @Override
        public LeftOut leftOut() {
            return LeftOut.ALL;
        }

        @Override
        public ResultRenderer without(LeftOut parts) {
            return this;
        }

        @Override
        public void runs(Runs what, ResultFolder folder) {
            // tables only
        }

        @Override
        public void traced(Traced what, ResultFolder folder) {
            // tables only
        }

        @Override
        public void compared(Compared what, ResultFolder folder) {
            // tables only
        }

        @Override
        public int swept(Swept what, AnalysisFiles files) {
            return 0;
        }

        @Override
        public Map<String, Table> found(Found what, ResultFolder folder) {
            return Map.of();
        }

        @Override
        public void explained(Explained what, ResultFolder folder) {
            // tables only
        }
    };

    /** What it leaves out of the folders of runs and sweeps. */
    LeftOut leftOut();

    /** One that leaves out these parts, and no others. */
    ResultRenderer without(LeftOut parts);

    /** Renders an ensemble; what rests on runs that are played again is asked for when all else is drawn. */
    void runs(Runs what, ResultFolder folder) throws InterruptedException;

    /** Renders one run. */
    void traced(Traced what, ResultFolder folder);

    /** Renders a comparison of two ensembles. */
    void compared(Compared what, ResultFolder folder);

    /** Renders a sweep, and says how many charts there are. */
    int swept(Swept what, AnalysisFiles files);

    /** Renders a search, and says what each chart shows, by its name. */
    Map<String, Table> found(Found what, ResultFolder folder);

    /** Renders an explanation. */
    void explained(Explained what, ResultFolder folder);

    /**
     * An ensemble to draw.
     *
     * @param origin where it comes from
     * @param fixed whether nothing was drawn
     * @param rows the tables of the charts by name; those of all draws beside them end in
     *     {@link org.parley.ensemble.EnsembleTables#ALL}
     * @param held what a record adds, or null
     * @param zone what the mean case at the first round leaves acceptable to both
     * @param warnings what the reader must know first
     * @param lines under its pictures
     * @param again waits for what runs that are played again say
     */
    record Runs(
            Origin origin,
            boolean fixed,
            Map<String, Table> rows,
            @Nullable Held held,
            String zone,
            List<String> warnings,
            FooterLines lines,
            Waiting again) {}

    /** Waits for what is still under way. */
    @FunctionalInterface
    interface Waiting {
        /** What it came to; the same whenever it is asked. */
        Again get() throws InterruptedException;
    }

    /**
     * What an ensemble says once its first runs have been played again.
     *
     * @param swings the table of {@link org.parley.ensemble.SwingsTable}; null: too few runs
     * @param inShort the answer in sentences
     * @param pressed what else a survival under pressure could be, or empty
     * @param silent numbers that cannot answer since a term is off, each in a sentence
     */
    record Again(@Nullable Table swings, List<String> inShort, String pressed, List<String> silent) {}

    /**
     * What a record of the talks before adds to an ensemble.
     *
     * @param share how many draws fit, a sentence without a stop
     * @param beside whether the draws that fit are shown first and all draws beside them
     */
    record Held(String share, boolean beside) {}

    /**
     * A run to draw.
     *
     * @param origin where it comes from
     * @param run the run
     * @param rows the tables of the charts by name
     * @param which run of its ensemble, in words
     * @param story the run told
     */
    record Traced(Origin origin, OneRun run, Map<String, Table> rows, String which, List<TraceStory.Part> story) {}

    /**
     * Two ensembles to draw.
     *
     * @param origin where they come from
     * @param comparison of the two
     */
    record Compared(Origin origin, Comparison comparison) {}

    /**
     * A sweep to draw.
     *
     * @param origin where it comes from
     * @param result its runs
     * @param failures of them
     * @param analysis of them
     */
    record Swept(Origin origin, SweepResult result, long failures, SweepAnalysis analysis) {}

    /**
     * What a search found, to draw.
     *
     * @param origin where it comes from
     * @param spec the factors
     * @param kind what was searched for, as the manifest calls it
     * @param tried how many settings, of how many runs
     * @param charts their tables, by name: settings that no other one dominates, or combinations that are possible
     * @param name of the table that lists what was found
     * @param listed that table
     * @param words what was found and what it does not show, in sentences
     */
    record Found(
            Origin origin,
            SweepSpec spec,
            String kind,
            String tried,
            Map<String, Table> charts,
            String name,
            Table listed,
            List<String> words) {}

    /**
     * An explanation to draw.
     *
     * @param origin where it comes from
     * @param lineOfAll under pictures of all draws
     * @param said the explanation
     * @param rows the tables of the charts by name
     */
    record Explained(Origin origin, String lineOfAll, ExplanationText said, Map<String, Table> rows) {}
}
