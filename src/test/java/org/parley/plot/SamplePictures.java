package org.parley.plot;

import java.util.ArrayList;
import java.util.List;
import org.parley.table.Footer;

/** Pictures with made-up data for the tests of the building blocks. */
public final class SamplePictures {
    public static final Footer FOOTER = new Footer(
            "geneva-2026 · seed 1 · 500 runs · Parley 0.1.0",
            "Exploratory teaching model. It computes what follows from the assumptions you set. It does not forecast events, "
                    + "judge the merits or legality of any claim, or recommend terms. Parameter values marked P are "
                    + "placeholders. Terms such as 'freeze' or 'recognition' name positions found in published texts; using "
                    + "them implies no view on status. Under UN General Assembly resolutions Ukraine's internationally "
                    + "recognised borders are unchanged.");

    private SamplePictures() {}

    public static List<Picture> all() {
        return List.of(lines(), bars(), cloud(), heat(), heats(), empty());
    }

    static Picture lines() {
        double[] x = new double[53];
        double[][] y = new double[6][53];
        for (int i = 0; i < 53; i++) {
            x[i] = i;
            y[0][i] = 1 - i / 60.;
            y[1][i] = y[0][i] - .1;
            y[2][i] = y[0][i] + .1;
            y[3][i] = .2 + Math.sqrt(i) / 10;
            y[4][i] = y[3][i] - .05;
            y[5][i] = i == 30 ? Double.NaN : y[3][i] + .07;
        }
        return LinePlot.of("lines", "What each side asks for, week by week", "week", "value, stk")
                .subtitle("n = 500 runs; lines: medians, bands: 95 % of the median")
                .line("first side, aspiration", x, y[0])
                .band("first side, aspiration", x, y[1], y[2])
                .line("second side with a rather long name, aspiration", x, y[3])
                .band("second side with a rather long name, aspiration", x, y[4], y[5])
                .upright(17, "deadline")
                .level(.5, "even split")
                .picture(FOOTER);
    }

    static Picture bars() {
        BarPlot plot = BarPlot.of("bars", "How often each thing happens", "share of runs")
                .subtitle("n = 500 runs; whiskers: 95 % Wilson interval")
                .percent()
                .range(0, 1);
        for (int i = 0; i < 10; i++) {
            plot.bar(
                    "thing number " + i + " of ten with words enough to fill a line",
                    i / 10.,
                    i / 11.,
                    i / 9.5,
                    i * 50 + "  (12 … 34 %)");
        }
        return plot.picture(FOOTER);
    }

    static Picture cloud() {
        double[] x = new double[5000];
        double[] y = new double[5000];
        for (int i = 0; i < x.length; i++) {
            x[i] = .5 + .4 * Math.sin(i * .37) * Math.cos(i * .011);
            y[i] = 1 - x[i] + .2 * Math.sin(i * 1.7);
        }
        LinePlot plot = LinePlot.of(
                        "cloud", "All deals of one draw", "value to one side, stk", "value to the other side, stk")
                .cloud("5,000 deals", x, y)
                .region("zone of possible agreement", new double[] {.6, .9, .9, .6}, new double[] {.4, .4, .7, .7})
                .line("frontier", new double[] {.2, .4, .6, .8, .9}, new double[] {1, .95, .8, .6, .3});
        for (int i = 0; i < 8; i++) {
            plot.named("package", .5 + i * .03, .5 - i * .02, "package number " + i + " with a longish name");
        }
        return plot.picture(FOOTER);
    }

    private static List<String> tenths() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i <= 10; i++) {
            names.add(Double.toString(i / 10.));
        }
        return names;
    }

    private static double[][] grid(double xAxis, double yAxis) {
        double[][] values = new double[11][11];
        for (int r = 0; r < 11; r++) {
            for (int c = 0; c < 11; c++) {
                values[r][c] = (xAxis * c + yAxis * r) / 20;
            }
        }
        return values;
    }

    static Picture heat() {
        return HeatMap.of(
                        "heat",
                        "Agreement by pressure on each side",
                        "pressure on A",
                        tenths(),
                        "pressure on B",
                        tenths())
                .values("agreement", grid(1, 1), 0, 1, true)
                .picture(FOOTER);
    }

    static Picture heats() {
        return HeatMap.of(
                        "heats",
                        "Three measures by pressure on each side",
                        "pressure on A",
                        tenths(),
                        "pressure on B",
                        tenths())
                .values("share of runs with an agreement", grid(1, 1), 0, 1, true, .25, .5)
                .values("five-year survival", grid(.4, 1), 0, 1, true, .25)
                .values("concession asymmetry", grid(-1, 1), -1, 1, false, 0)
                .picture(FOOTER);
    }

    static Picture empty() {
        return LinePlot.of("empty", "Nothing", "x", "y")
                .whenEmpty("No run ended in an agreement.")
                .picture(FOOTER);
    }
}
