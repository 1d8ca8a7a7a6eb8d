package org.parley.report;

import java.util.LinkedHashSet;
import java.util.Set;
import org.parley.lab.Figure;
import org.parley.plot.LinePlot;
import org.parley.plot.Picture;
import org.parley.table.Footer;
import org.parley.table.Table;

/**
 * Draws the figures of the lab. Each series of a figure's table becomes a curve, points or a band of a
 * {@link LinePlot}.
 */
public final class LabPicture {
    /** An axis that would begin below this share of its upper end begins at 0. */
    private static final double NEARLY = .4;

    /** Below this share the round range reaches 0 by itself. */
    private static final double ROUNDED = .1;

    private static final double ROOM = .06;

    private LabPicture() {}

    /**
     * The picture of a figure: the finding above, below it what is shown, where the numbers come from and the settings.
     */
    public static Picture of(Figure figure, String settings, Footer footer) {
        LinePlot plot = LinePlot.of(
                        figure.name(),
                        figure.title(),
                        figure.x().label(),
                        figure.y().label())
                .subtitle(figure.subtitle() + "; " + settings);
        if (figure.x().percent()) {
            plot.percentX();
        }
        if (figure.y().percent()) {
            plot.percentY();
        }
        Set<String> names = new LinkedHashSet<>(figure.data().strings("series"));
        for (String name : names) {
            Table series = figure.data().where("series", Set.of(name));
            double[] x = series.numbers("x");
            double[] y = series.numbers("y");
            switch (Figure.Mark.valueOf(series.string("mark", 0))) {
                case LINE -> plot.curve(name, x, y);
                case BAND -> plot.band(name, x, y, series.numbers("high"));
                case POINTS -> {
                    if (x.length == 1) {
                        plot.named(name, x[0], y[0], name).inKey(name, "");
                    } else {
                        plot.points(name, x, y);
                    }
                }
            }
        }
        upright(plot, figure.data());
        return plot.picture(footer);
    }

    /**
     * The range of the upright axis where the round one will not do: it begins at 0 where it would nearly do so, and a
     * point near an edge would be drawn half, without its name, so that it gets some room.
     */
    private static void upright(LinePlot plot, Table data) {
        double[] y = data.numbers("y");
        double[] high = data.numbers("high");
        double low = Double.POSITIVE_INFINITY;
        double top = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < y.length; i++) {
            low = Math.min(low, y[i]);
            top = Math.max(top, Double.isNaN(high[i]) ? y[i] : high[i]);
        }
        boolean fromZero = low > ROUNDED * top && low < NEARLY * top;
        low = fromZero ? 0 : low;
        double room = ROOM * (top - low);
        boolean below = false;
        boolean above = false;
        for (int i = 0; i < y.length; i++) {
            boolean point = data.string("mark", i).equals(Figure.Mark.POINTS.name());
            below |= point && y[i] < low + room / 2;
            above |= point && y[i] > top - room / 2;
        }
        if (below || above || fromZero) {
            plot.yRange(below ? low - room : low, above ? top + room : top);
        }
    }
}
