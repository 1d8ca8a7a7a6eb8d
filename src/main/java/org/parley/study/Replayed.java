package org.parley.study;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.parley.ensemble.Ensemble;
import org.parley.ensemble.EnsembleTables;
import org.parley.ensemble.SilentFigure;
import org.parley.ensemble.SilentZeros;
import org.parley.sim.DealSearchFactory;

/**
 * Everything that the first runs of an ensemble say when they are played again.
 *
 * @param again what its headline rests on
 * @param silent numbers that cannot answer since a term is off, with the figure with it on
 */
record Replayed(PlayedAgain again, List<SilentFigure> silent) {
    Replayed {
        silent = List.copyOf(silent);
    }

    /** Plays; who is asked to stop ends early, and what is returned then is of no use. */
    static Replayed of(Ensemble.Plan plan, DealSearchFactory searches, BooleanSupplier stop)
            throws InterruptedException {
        PlayedAgain again = PlayedAgain.of(plan, searches, stop);
        SilentFigures silent = new SilentFigures(plan.scenario(), plan.seed(), plan.fixed(), searches, plan.threads());
        return new Replayed(again, silent.of(SilentZeros.of(plan.scenario()), plan.first(), plan.runs(), stop));
    }

    /** What a report says of it. */
    ResultRenderer.Again said(EnsembleTables tables) {
        return new ResultRenderer.Again(
                again.swings(),
                tables.inShort().sentences(again.agreedAtDefaults(), again.defaults(), again.swings()),
                again.pressed(),
                SilentFigure.sentences(silent));
    }
}
