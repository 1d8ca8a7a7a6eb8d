package org.parley.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.Range;

/**
 * One look for all pictures, at projector size: 1600×900 pixels, labels 20 to 34 pixels high (a screen 2 m wide shows
 * 22 pixels as 27 mm, which reads at 5 m and more). White ground, black letters, thin grey grid. Colours and patterns:
 * {@link SeriesStyle}.
 */
public final class ChartTheme {
    static final double TITLE = 34;
    static final double SUBTITLE = 22;
    static final double LABEL = 22;
    static final double TICK = 20;
    static final double LEGEND = 22;
    static final double ORIGIN = 18;
    static final double BANNER = 15;
    /** Letters never get smaller than this, whatever the length of a label. */
    public static final double SMALLEST = 12;

    /** Letters and axes. */
    public static final Color INK = new Color(0x111111);
    /** Letters that say less. */
    public static final Color SOFT_INK = new Color(0x444444);

    static final Color GRID = new Color(0xD4D4D4);
    static final double LINE = 3.5;
    static final BasicStroke EDGE =
            new BasicStroke(1.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] {7, 5}, 0);
    static final BasicStroke THIN = new BasicStroke(1.2f);
    public static final BasicStroke WHISKER = new BasicStroke(2.6f);

    private ChartTheme() {}

    /**
     * A chart around this plot: no title, legend, ground or padding of its own (the picture draws those), shipped fonts
     * everywhere.
     */
    static JFreeChart chart(Plot plot) {
        JFreeChart chart = new JFreeChart(null, Fonts.bold(TITLE), plot, false);
        chart.setBackgroundPaint(null);
        chart.setPadding(RectangleInsets.ZERO_INSETS);
        chart.setAntiAlias(true);
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setNoDataMessageFont(Fonts.plain(26));
        plot.setInsets(new RectangleInsets(14, 2, 2, 22));
        if (plot instanceof XYPlot xy) {
            xy.setDomainGridlinePaint(GRID);
            xy.setRangeGridlinePaint(GRID);
            xy.setDomainGridlineStroke(THIN);
            xy.setRangeGridlineStroke(THIN);
            xy.setAxisOffset(RectangleInsets.ZERO_INSETS);
            axis(xy.getDomainAxis());
            axis(xy.getRangeAxis());
        }
        if (plot instanceof CategoryPlot bars) {
            bars.setRangeGridlinePaint(GRID);
            bars.setRangeGridlineStroke(THIN);
            bars.setAxisOffset(RectangleInsets.ZERO_INSETS);
            axis(bars.getRangeAxis());
            CategoryAxis rows = bars.getDomainAxis();
            rows.setTickLabelFont(Fonts.plain(LABEL));
            rows.setLabelFont(Fonts.plain(LABEL));
            rows.setAxisLineVisible(false);
            rows.setTickMarksVisible(false);
        }
        return chart;
    }

    private static void axis(ValueAxis axis) {
        axis.setLabelFont(Fonts.plain(LABEL));
        axis.setTickLabelFont(Fonts.plain(TICK));
        axis.setTickLabelPaint(INK);
        axis.setLabelPaint(INK);
        axis.setAxisLinePaint(SOFT_INK);
        axis.setTickMarkPaint(SOFT_INK);
        axis.setTickLabelInsets(new RectangleInsets(6, 5, 2, 5));
    }

    static Font heading() {
        return Fonts.bold(LABEL);
    }

    /** How the numbers of an axis are written. */
    enum Numbers {
        PLAIN,
        PERCENT,
        /** Differences of shares in percentage points, which the label of the axis names. */
        POINTS,
        /** Things that are counted, such as weeks: no ticks between them. */
        WHOLE;

        /** The number as it is written, without its unit. */
        double shown(double number) {
            return this == PERCENT || this == POINTS ? number * 100 : number;
        }
    }

    /** An axis from low to high with round ticks, about this many. */
    static NumberAxis axis(double low, double high, int ticks, Numbers numbers) {
        NumberAxis axis = new NumberAxis();
        axis.setAutoRangeIncludesZero(false);
        double grain = 1e-9 * (high - low);
        axis.setRange(new Range(low - grain, high + grain));
        double step = numbers == Numbers.WHOLE
                ? Math.ceil(roundStep(Math.max(1, (high - low) / ticks)) - 1e-9)
                : roundStep((high - low) / ticks);
        axis.setTickUnit(new NumberTickUnit(step, new AxisFormat(step, numbers)), false, true);
        return axis;
    }

    /** The smallest of 1, 2, 2.5, 5 times a power of ten that is not much below this. */
    public static double roundStep(double rough) {
        double power = StrictMath.pow(10, StrictMath.floor(StrictMath.log10(rough)));
        for (double digit : new double[] {1, 2, 2.5, 5, 10}) {
            if (digit * power >= rough * .8) {
                return digit * power;
            }
        }
        return 10 * power;
    }

    /** Low and high of the data widened to whole steps; one value or none gets a range around it. */
    public static Range roundRange(double low, double high, int ticks) {
        if (!(high >= low) || Double.isInfinite(low) || Double.isInfinite(high)) {
            return new Range(0, 1);
        }
        double wide = high - low > 1e-12 * Math.max(1, Math.abs(high)) ? high - low : Math.max(1, Math.abs(high));
        double step = roundStep(wide / ticks);
        double from = Math.floor(low / step + 1e-9) * step;
        double to = Math.ceil(high / step - 1e-9) * step;
        return to > from ? new Range(from, to) : new Range(from - step, to + step);
    }

    /** Digits after the point as the step of the axis needs them, true minus, percent with a sign; no locale. */
    private static final class AxisFormat extends NumberFormat {
        private final transient DecimalFormat format;
        private final Numbers numbers;

        AxisFormat(double step, Numbers numbers) {
            this.numbers = numbers;
            int digits = 0;
            for (double s = numbers.shown(step);
                    digits < 6 && Math.abs(s - Math.rint(s)) > 1e-6 * Math.abs(s);
                    s *= 10) {
                digits++;
            }
            format = new DecimalFormat(
                    digits == 0 ? "#,##0" : "#,##0." + "0".repeat(digits),
                    DecimalFormatSymbols.getInstance(Locale.ROOT));
        }

        @Override
        public StringBuffer format(double number, StringBuffer to, FieldPosition position) {
            double value = numbers.shown(number);
            String text = format.format(Math.abs(value));
            boolean zero = text.chars().noneMatch(c -> c >= '1' && c <= '9');
            return to.append(value < 0 && !zero ? "−" : "").append(text).append(numbers == Numbers.PERCENT ? " %" : "");
        }

        @Override
        public StringBuffer format(long number, StringBuffer to, FieldPosition position) {
            return format((double) number, to, position);
        }

        @Override
        public Number parse(String source, ParsePosition position) {
            throw new UnsupportedOperationException("labels are written, never read");
        }
    }
}
