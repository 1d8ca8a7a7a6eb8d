package org.parley.bench;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.parley.parameter.Side;
import org.parley.search.Bargain;
import org.parley.search.DealSearch;
import org.parley.search.RejectedTexts;
import org.parley.search.ZoneShare;
import org.parley.value.Valuation;

/**
 * All answers of the search in one run, in the order in which they were asked: played back they cost nothing, and what
 * is left of the run is everything but the search.
 */
final class AnswerTape {
    private final List<Object> answers = new ArrayList<>();
    private int next;

    /** A search that answers like another one and records what it says. */
    DealSearch recording(DealSearch search) {
        return new DealSearch() {
            @Override
            public void begin(Valuation round) {
                search.begin(round);
            }

            @Override
            public double largestValue(Side side) {
                return kept(search.largestValue(side));
            }

            @Override
            public int offer(Side proposer, double aspiration) {
                return kept(search.offer(proposer, aspiration));
            }

            @Override
            public int text(double weightOfA, double weightOfB, RejectedTexts rejected) {
                return kept(search.text(weightOfA, weightOfB, rejected));
            }

            @Override
            public boolean zopaEmpty() {
                return kept(search.zopaEmpty());
            }

            @Override
            public int zopaSize() {
                return kept(search.zopaSize());
            }

            @Override
            public int nearest() {
                return kept(search.nearest());
            }

            @Override
            public BitSet willing(Side side) {
                return kept(search.willing(side));
            }

            @Override
            public boolean zopaEmptyWithout(boolean ratification, boolean redLines, boolean commitment) {
                return kept(search.zopaEmptyWithout(ratification, redLines, commitment));
            }

            @Override
            public Bargain.Distances distances(double valueA, double valueB) {
                return kept(search.distances(valueA, valueB));
            }

            @Override
            public ZoneShare zoneShare(double gainA, double gainB) {
                return kept(search.zoneShare(gainA, gainB));
            }
        };
    }

    private <T> T kept(T answer) {
        answers.add(answer);
        return answer;
    }

    /** A search that says what was recorded, from the beginning. */
    DealSearch replayed() {
        next = 0;
        return new DealSearch() {
            @Override
            public void begin(Valuation round) {}

            @Override
            public double largestValue(Side side) {
                return (Double) said();
            }

            @Override
            public int offer(Side proposer, double aspiration) {
                return (Integer) said();
            }

            @Override
            public int text(double weightOfA, double weightOfB, RejectedTexts rejected) {
                return (Integer) said();
            }

            @Override
            public boolean zopaEmpty() {
                return (Boolean) said();
            }

            @Override
            public int zopaSize() {
                return (Integer) said();
            }

            @Override
            public int nearest() {
                return (Integer) said();
            }

            @Override
            public BitSet willing(Side side) {
                return (BitSet) said();
            }

            @Override
            public boolean zopaEmptyWithout(boolean ratification, boolean redLines, boolean commitment) {
                return (Boolean) said();
            }

            @Override
            public Bargain.Distances distances(double valueA, double valueB) {
                return (Bargain.Distances) said();
            }

            @Override
            public ZoneShare zoneShare(double gainA, double gainB) {
                return (ZoneShare) said();
            }
        };
    }

    private Object said() {
        return answers.get(next++);
    }
}
