package org.parley.sweep;

/**
 * Equal cells over a range of numbers, counted from 0. A number on a border belongs to the cell nearer to the middle of
 * the range, so that the mirrored number lies in the mirrored cell; of an even count the middle itself belongs to the
 * upper one.
 *
 * @param low lower end
 * @param high upper end, above low
 * @param count how many cells, ≥ 2
 */
public record CellAxis(double low, double high, int count) {
    /** So many cells at most: more say nothing that a reader could see. */
    static final int MOST = 50;

    public CellAxis {
        if (!(high > low) || Double.isInfinite(high - low)) {
            throw new IllegalArgumentException("cells from " + low + " to " + high + "; the second must be larger");
        }
        if (count < 2 || count > MOST) {
            throw new IllegalArgumentException("cells: " + count + "; allowed 2 … " + MOST);
        }
    }

    /** The cell of a number; −1 outside the range, and for NaN. */
    int of(double number) {
        if (!(number >= low && number <= high)) {
            return -1;
        }
        double away = (number - (low + high) / 2) / ((high - low) / count);
        double size = Math.abs(away);
        if (count % 2 == 1) {
            int steps = Math.min(count / 2, (int) Math.max(0, Math.ceil(size - 0.5)));
            return count / 2 + (away < 0 ? -steps : steps);
        }
        int steps = Math.min(count / 2, (int) Math.max(1, Math.ceil(size))) - 1;
        return away < 0 ? count / 2 - 1 - steps : count / 2 + steps;
    }

    /** Lower border of a cell. */
    double from(int cell) {
        return (low * (count - cell) + high * cell) / count;
    }

    /** Upper border of a cell. */
    double to(int cell) {
        return cell == count - 1 ? high : from(cell + 1);
    }
}
