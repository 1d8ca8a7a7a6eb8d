package org.parley.charts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.parley.plot.LinePlot;
import org.parley.plot.Picture;
import org.parley.table.ChartContext;
import org.parley.table.MidSentence;
import org.parley.table.NumberText;
import org.parley.table.Table;

/**
 * In how many runs without a deal one to sign would have existed at the last round, had a lever stood elsewhere: a
 * curve a lever, over all that is allowed, one scale.
 *
 * <p>Columns: {@code lever}, {@code words}, {@code level}, {@code own} (1 at the scenario's value), {@code count, n}
 * (runs), {@code share, low, high} (95 % Wilson interval). Levers whose curve is flat are named and not drawn; of the
 * others at most six, the largest rise first.
 */
public final class LeverCurvesChart implements Chart {
    private static final int MOST = 6;

    @Override
    public String name() {
        return "levers";
    }

    private record Curve(String lever, Table rows) {
        double rise() {
            return most() - own();
        }

        /** The level with the largest share. */
        int best() {
            int best = 0;
            for (int r = 1; r < rows.rows(); r++) {
                best = rows.number("share", r) > rows.number("share", best) ? r : best;
            }
            return best;
        }

        /** The level as it is; −1 if it is none of them. */
        int asItIs() {
            int own = -1;
            for (int r = 0; r < rows.rows(); r++) {
                own = rows.number("own", r) == 1 ? r : own;
            }
            return own;
        }

        double most() {
            return rows.number("share", best());
        }

        /** The share with the lever as it is. */
        double own() {
            return asItIs() < 0 ? 0 : rows.number("share", asItIs());
        }

        /** "81 % (74 … 87 %)", on one line. */
        String said(int row) {
            return row < 0
                    ? NumberText.MISSING
                    : ChartPhrases.percent(
                            rows.number("share", row), rows.number("low", row), rows.number("high", row));
        }

        boolean flat() {
            for (double count : rows.numbers("count")) {
                if (count != rows.number("count", 0)) {
                    return false;
                }
            }
            return true;
        }

        String words() {
            return rows.string("words", 0);
        }
    }

    @Override
    public Picture draw(Table table, ChartContext context) {
        Columns.of(name())
                .strings("lever", "words")
                .numbers("level", "own", "count", "n", "share", "low", "high")
                .check(table);
        long n = Columns.largest(table, "n");
        List<Curve> curves = new ArrayList<>();
        int flat = 0;
        for (String lever : n == 0 ? List.<String>of() : Columns.different(table, "lever")) {
            Curve curve = new Curve(lever, Columns.where(table, "lever", lever));
            if (curve.flat()) {
                flat++;
            } else {
                curves.add(curve);
            }
        }
        curves.sort(Comparator.comparingDouble(c -> -c.rise()));
        List<Curve> shown = curves.subList(0, Math.min(MOST, curves.size()));
        Picture.Builder picture = Picture.of(name(), title(shown))
                .subtitle("share of the " + ChartPhrases.n(n, "run", "runs")
                        + " without a deal in which one that both would sign exists at the last round, each lever alone over all that is allowed; band: 95 % interval (Wilson); upright: as it is"
                        + (flat == 0 ? "" : "; " + flat + (flat == 1 ? " lever moves" : " levers move") + " nothing"))
                .columns(shown.size() <= 3 ? Math.max(1, shown.size()) : 3);
        if (shown.isEmpty()) {
            return picture.words(
                            n == 0
                                    ? "No run ended without a deal after a round, so nothing would have had to change."
                                    : "No lever alone opens a deal at the last round of any run, whatever is allowed.")
                    .build(context.footer(), table);
        }
        double top = Shares.top(table);
        for (Curve curve : shown) {
            Table rows = curve.rows();
            LinePlot plot = LinePlot.of(name(), "", context.axis(curve.lever()), "share of these runs")
                    .band(curve.lever(), rows.numbers("level"), rows.numbers("low"), rows.numbers("high"))
                    .line(curve.lever(), rows.numbers("level"), rows.numbers("share"))
                    .yRange(0, top)
                    .percentY()
                    .ticks(5, 5);
            for (int r = 0; r < rows.rows(); r++) {
                if (rows.number("own", r) == 1) {
                    plot.upright(rows.number("level", r), "");
                }
            }
            picture.panel(plot.panel(""));
        }
        return picture.build(context.footer(), table);
    }

    /** The lever of the largest rise, or all that share it: none is named before another that does as much. */
    private static String title(List<Curve> shown) {
        if (shown.isEmpty()) {
            return "No lever alone would have opened a deal";
        }
        Curve first = shown.get(0);
        List<String> alike = shown.stream()
                .filter(c -> c.most() == first.most() && c.own() == first.own())
                .map(Curve::words)
                .toList();
        return (switch (alike.size()) {
                    case 1 -> alike.get(0) + ", moved alone, leaves";
                    case 2 -> alike.get(0) + " and " + MidSentence.of(alike.get(1)) + ", each moved alone, leave";
                    default -> NumberText.count(alike.size()) + " levers, each moved alone, leave";
                })
                + " a deal to sign in up to " + first.said(first.best())
                + " of the runs that ended without a deal; as it is, in " + first.said(first.asItIs());
    }

    @Override
    public String caption(Table table, ChartContext context) {
        return "Of the runs that ended without a deal: how often one that both would sign would have existed at the last round, had a lever stood elsewhere from the first week on, on the same random numbers. Where the "
                + "curve meets the upright line such a deal was there already and was not made. All plots have one scale. To exist is not to be found: whole runs are played again by --reruns. Properties of the assumptions, no forecast.";
    }
}
