package org.parley.plot;

import java.awt.Font;
import java.util.ArrayList;
import java.util.List;

/**
 * Computes where the rows of bars stand. A row is as high as its name needs when wrapped, all names have one size, the
 * largest at which every column fits, and what height is left is shared out evenly. So no name is cut for want of a
 * line.
 */
final class RowLayout {
    private static final double PAD = 3;
    private static final double HEADING_PAD = 5;

    private final double size;
    private final double[] top;
    private final double[] height;

    private RowLayout(double size, double[] top, double[] height) {
        this.size = size;
        this.top = top;
        this.height = height;
    }

    /** One layout for each column of rows; names in this width, columns at most this high. */
    static List<RowLayout> of(List<List<BarPlot.Row>> columns, double nameWidth, double headingWidth, double room) {
        double size = ChartTheme.LABEL;
        while (size > ChartTheme.SMALLEST && highest(columns, size, nameWidth, headingWidth) > room) {
            size -= .5;
        }
        double needed = highest(columns, size, nameWidth, headingWidth);
        int most = columns.stream().mapToInt(List::size).max().orElse(1);
        double extra = (room - needed) / most;
        double shrink = Math.min(1, room / needed);
        List<RowLayout> layouts = new ArrayList<>();
        for (List<BarPlot.Row> rows : columns) {
            double[] top = new double[rows.size()];
            double[] height = new double[rows.size()];
            double y = 0;
            for (int r = 0; r < top.length; r++) {
                top[r] = y;
                height[r] = shrink * need(rows.get(r), size, nameWidth, headingWidth) + Math.max(0, extra);
                y += height[r];
            }
            layouts.add(new RowLayout(size, top, height));
        }
        return layouts;
    }

    private static double highest(List<List<BarPlot.Row>> columns, double size, double nameWidth, double headingWidth) {
        double highest = 0;
        for (List<BarPlot.Row> rows : columns) {
            double sum = 0;
            for (BarPlot.Row row : rows) {
                sum += need(row, size, nameWidth, headingWidth);
            }
            highest = Math.max(highest, sum);
        }
        return highest;
    }

    private static double need(BarPlot.Row row, double size, double nameWidth, double headingWidth) {
        Font font = row.heading() ? Fonts.bold(size) : Fonts.plain(size);
        int lines = Typesetting.wrap(font, row.text(), row.heading() ? headingWidth : nameWidth)
                .size();
        return lines * Typesetting.lineHeight(font) + (row.heading() ? HEADING_PAD : PAD);
    }

    /** Size of the names. */
    double size() {
        return size;
    }

    /** Middle of a row below the top of the plot. */
    double middle(int row) {
        return top[row] + height[row] / 2;
    }

    double height(int row) {
        return height[row];
    }
}
