package org.parley.page;

import java.util.ArrayList;
import java.util.List;
import org.parley.ensemble.SilentFigure;
import org.parley.ensemble.SilentRuns;
import org.parley.ensemble.SilentZeros;
import org.parley.scenario.Scenario;

/**
 * What the runs of a setting cannot answer since a term is off, in the sentences of {@code parley run}. At first
 * without the figures with the term on: the first runs are played again for them, a few at a time, so that the page
 * never waits long.
 */
final class TermsOff {
    private final PlayedRuns played;
    private final SilentRuns again;
    private final List<SilentFigure> without;
    private final int wanted;
    private final List<SilentRuns.Row> rows = new ArrayList<>();

    TermsOff(PlayedRuns played) {
        Scenario scenario = played.scenario();
        this.played = played;
        this.again = new SilentRuns(scenario, SilentZeros.of(scenario), PlayedRuns.SEED, false);
        this.wanted = again.rows(played.all().count());
        this.without = again.figures(List.of());
    }

    /** Plays that many more of the runs that are still to be played again. */
    void play(int more) {
        for (int i = 0; i < more && rows.size() < wanted; i++) {
            rows.add(played.again(again, rows.size() + 1L));
        }
    }

    /** The sentences, with figures once no run is to come. */
    Document of() {
        boolean toCome = rows.size() < wanted;
        List<Object> said = new ArrayList<>();
        for (SilentFigure one : toCome || wanted == 0 ? without : again.figures(rows)) {
            said.add(toCome ? one.zero().says() : one.sentence());
        }
        return new Document()
                .put("runs", wanted)
                .put("left", wanted - rows.size())
                .put("said", said);
    }
}
