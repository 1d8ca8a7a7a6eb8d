package org.parley.seat;

import org.jspecify.annotations.Nullable;
import org.parley.talks.Framework;

/**
 * What a seat has to decide.
 *
 * @param kind what about
 * @param week t
 * @param exchange e, from 1; 0 where it is about no exchange
 * @param deal the package that was tabled, −1 where none was; of a framework what is settled, the rest as today
 * @param model what the model would table here; −1: nothing, or it is no question of tabling
 * @param framework what would be signed, or null
 * @param numbers of a freeze its value to the seat, stk; of pressing what the model would press with on A and B, then
 *     what full pressure takes from no agreement of A and B, stk, then z
 */
public record Question(
        Kind kind,
        int week,
        int exchange,
        int deal,
        int model,
        @Nullable Framework framework,
        double[] numbers) {
    public Question {
        numbers = numbers.clone();
    }

    /** A copy. */
    @Override
    public double[] numbers() {
        return numbers.clone();
    }

    /** Kinds of questions. */
    public enum Kind {
        /** The mediator: how hard to press from now on. */
        PRESS("how hard to press"),
        /** A party: which package to table. */
        OFFER("which package to table"),
        /** A party: take the other side's package or not. */
        ANSWER("whether to take their package"),
        /** The mediator: which text to table, if any. */
        TEXT("which text to table"),
        /** A party: take the mediator's text or not. */
        TEXT_ANSWER("whether to take the mediator's text"),
        /** A party: sign what both last packages have in common or not. */
        FRAMEWORK("whether to sign a framework"),
        /** A party: freeze the war on today's line or not. */
        FREEZE("whether to agree to a freeze");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** What is to be said here. */
        public String words() {
            return words;
        }
    }

    static Question of(Kind kind, int week, int exchange, int deal, int model) {
        return new Question(kind, week, exchange, deal, model, null, new double[0]);
    }

    /** Whether a move answers it, whatever package it names. */
    boolean answeredBy(Move move) {
        if (move instanceof Move.AsModel || move instanceof Move.Leave) {
            return true;
        }
        return switch (kind) {
            case PRESS -> move instanceof Move.Press;
            case OFFER, TEXT -> move instanceof Move.Table;
            case ANSWER, TEXT_ANSWER, FRAMEWORK, FREEZE -> move instanceof Move.Answer;
        };
    }
}
