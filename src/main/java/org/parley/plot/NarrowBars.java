package org.parley.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.jfree.data.Range;
import org.jspecify.annotations.Nullable;
import org.parley.table.Footer;
import org.parley.table.NumberText;

/**
 * The narrow drawing of a picture of bars, for a phone: labels stand above the bars, numbers below them, and it is as
 * high as that takes. Letters are large enough at the width of a phone; grey ticks from elsewhere are left to the wide
 * one.
 *
 * @param name of the picture
 * @param title of the picture
 * @param subtitle below it
 * @param parts below each other, what stands side by side in the wide picture
 * @param styles of the series
 * @param dots in place of bars
 * @param footer of the picture
 */
record NarrowBars(
        String name,
        String title,
        String subtitle,
        List<Part> parts,
        Map<String, SeriesStyle> styles,
        boolean dots,
        Footer footer) {
    private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_EVEN);
    private static final double BAR = 13;

    /**
     * Rows over one axis.
     *
     * @param valueLabel of the axis, with its unit
     * @param rows in order
     * @param range of the axis
     * @param numbers how values are written
     * @param base where bars begin; NaN: at the left end
     */
    record Part(String valueLabel, List<Row> rows, Range range, ChartTheme.Numbers numbers, double base) {
        Part {
            rows = List.copyOf(rows);
        }

        /** An end of the axis: three digits, for steps may be quarters. */
        private String end(double value) {
            BigDecimal shown = new BigDecimal(numbers.shown(value)).round(THREE_DIGITS);
            return NumberText.plain(shown) + (numbers == ChartTheme.Numbers.PERCENT ? " %" : "");
        }

        private double x(double value) {
            double inside = Math.max(range.getLowerBound(), Math.min(range.getUpperBound(), value));
            return NarrowPage.MARGIN
                    + NarrowPage.INNER
                            * (inside - range.getLowerBound())
                            / (range.getUpperBound() - range.getLowerBound());
        }
    }

    /**
     * A row.
     *
     * @param label above it
     * @param heading whether it only names the rows below
     * @param marks its bars
     */
    record Row(String label, boolean heading, List<Mark> marks) {
        Row {
            marks = List.copyOf(marks);
        }

        /** The words of the first mark where they are those of all; else empty. */
        private String shared() {
            boolean one = marks.size() > 1
                    && marks.stream().skip(1).allMatch(mark -> mark.text().isEmpty());
            return one ? marks.get(0).text() : "";
        }
    }

    /**
     * A bar.
     *
     * @param series its series
     * @param from where it begins
     * @param value where it ends
     * @param low end of the whisker, or NaN
     * @param high other end, or NaN
     * @param text the number in words
     */
    record Mark(String series, double from, double value, double low, double high, String text) {}

    /** The drawing as SVG. */
    String svg() {
        int height = (int) Math.ceil(draw(null));
        return Svg.write(NarrowPage.WIDTH, height, name + "-narrow", title, title + ". " + subtitle, this::draw);
    }

    /** Draws, or only measures; where it ends. */
    private double draw(@Nullable Graphics2D g) {
        double y = NarrowPage.head(g, title, subtitle.replace("at the right", "below each bar"));
        y = key(g, y);
        for (Part part : parts) {
            y = part(g, part, y);
        }
        return NarrowPage.foot(g, footer, y);
    }

    private double part(@Nullable Graphics2D g, Part part, double from) {
        boolean several = parts.size() > 1;
        double y = NarrowPage.text(
                        g,
                        several ? Fonts.bold(14) : NarrowPage.NUMBER,
                        part.valueLabel() + ": "
                                + part.end(part.range().getLowerBound()) + " … "
                                + part.end(part.range().getUpperBound()),
                        from + (several ? 10 : 0),
                        several ? ChartTheme.INK : ChartTheme.SOFT_INK)
                + 6;
        for (Row row : part.rows()) {
            y = NarrowPage.text(
                    g,
                    row.heading() ? Fonts.bold(14) : NarrowPage.LABEL,
                    row.label(),
                    y + (row.heading() ? 8 : 2),
                    ChartTheme.INK);
            String shared = row.shared();
            for (Mark mark : row.marks()) {
                mark(g, part, mark, y + 2);
                y += BAR + 4;
                if (shared.isEmpty()) {
                    y = NarrowPage.text(g, NarrowPage.NUMBER, mark.text(), y, ChartTheme.INK) + 4;
                }
            }
            y = shared.isEmpty() ? y : NarrowPage.text(g, NarrowPage.NUMBER, shared, y, ChartTheme.INK) + 4;
        }
        return y;
    }

    private double key(@Nullable Graphics2D g, double from) {
        double y = from;
        if (styles.size() < 2) {
            return y;
        }
        for (Map.Entry<String, SeriesStyle> style : styles.entrySet()) {
            if (g != null) {
                g.setColor(style.getValue().colour());
                g.fill(new Rectangle2D.Double(NarrowPage.MARGIN, y + 3, 10, 10));
            }
            Typesetting.Block words = Typesetting.wrapped(NarrowPage.NUMBER, style.getKey(), NarrowPage.INNER - 16);
            if (g != null) {
                g.setColor(ChartTheme.INK);
                words.draw(g, NarrowPage.MARGIN + 16, y, NarrowPage.INNER - 16, 0);
            }
            y += words.height() + 2;
        }
        return y + 4;
    }

    private void mark(@Nullable Graphics2D g, Part part, Mark mark, double y) {
        if (g == null) {
            return;
        }
        g.setColor(new Color(0xE4E4E4));
        g.setStroke(new BasicStroke(1));
        g.draw(new Line2D.Double(NarrowPage.MARGIN, y + BAR / 2, NarrowPage.MARGIN + NarrowPage.INNER, y + BAR / 2));
        double at = Double.isFinite(part.base()) ? part.x(part.base()) : NarrowPage.MARGIN;
        g.setColor(ChartTheme.SOFT_INK);
        g.draw(new Line2D.Double(at, y - 1, at, y + BAR + 1));
        if (!Double.isFinite(mark.value())) {
            return;
        }
        SeriesStyle style = styles.getOrDefault(mark.series(), SeriesStyle.of(0));
        double value = part.x(mark.value());
        if (dots) {
            g.setColor(style.colour());
            g.fill(new Ellipse2D.Double(value - 5, y + BAR / 2 - 5, 10, 10));
        } else {
            double from = part.x(mark.from());
            Rectangle2D bar =
                    new Rectangle2D.Double(Math.min(from, value), y, Math.max(1, Math.abs(value - from)), BAR);
            Color colour = style.colour();
            g.setColor(new Color(
                    (colour.getRed() + 255) / 2, (colour.getGreen() + 255) / 2, (colour.getBlue() + 255) / 2));
            g.fill(bar);
            g.setColor(colour);
            g.draw(bar);
        }
        if (Double.isFinite(mark.low()) && Double.isFinite(mark.high())) {
            g.setColor(dots ? style.colour() : ChartTheme.INK);
            g.setStroke(new BasicStroke(1.6f));
            g.draw(new Line2D.Double(part.x(mark.low()), y + BAR / 2, part.x(mark.high()), y + BAR / 2));
            for (double limit : new double[] {mark.low(), mark.high()}) {
                g.draw(new Line2D.Double(part.x(limit), y + 3, part.x(limit), y + BAR - 3));
            }
        }
    }
}
