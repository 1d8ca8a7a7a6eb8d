package org.parley.seat;

import java.util.ArrayList;
import java.util.List;
import org.parley.parameter.Side;
import org.parley.talks.Framework;
import org.parley.talks.Seat;

/** Does what the model would do, and writes down each of its moves as a person would have made it. */
final class RecordingSeat implements Seat {
    private final Chair chair;
    private final List<Move> moves = new ArrayList<>();

    RecordingSeat(Chair chair) {
        this.chair = chair;
    }

    List<Move> moves() {
        return moves;
    }

    @Override
    public boolean holds(Side side) {
        return chair.side() == side;
    }

    @Override
    public boolean mediates() {
        return chair == Chair.MEDIATOR;
    }

    @Override
    public double[] press(Pressing model) {
        moves.add(new Move.Press(model.pressure()[0], model.pressure()[1]));
        return model.pressure();
    }

    @Override
    public int offer(Side side, int exchange, int model) {
        moves.add(new Move.Table(model));
        return model;
    }

    @Override
    public boolean accepts(Side side, int exchange, int deal, boolean model) {
        return said(model);
    }

    @Override
    public int text(int model) {
        moves.add(new Move.Table(model));
        return model;
    }

    @Override
    public boolean acceptsText(Side side, int deal, boolean model) {
        return said(model);
    }

    @Override
    public boolean signs(Side side, Framework framework, boolean model) {
        return said(model);
    }

    @Override
    public boolean freezes(Side side, double value, boolean model) {
        return said(model);
    }

    private boolean said(boolean model) {
        moves.add(new Move.Answer(model));
        return model;
    }
}
