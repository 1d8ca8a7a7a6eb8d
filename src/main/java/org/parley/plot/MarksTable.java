package org.parley.plot;

import java.util.ArrayList;
import java.util.List;
import org.parley.table.Table;

/**
 * What a plot shows as a table, for the file beside the picture: {@code series, kind, x, y, low, high, text}, one row
 * for each mark.
 */
final class MarksTable {
    private MarksTable() {}

    static Table of(Marks marks) {
        Rows rows = new Rows();
        for (Marks.Line line : marks.lines) {
            for (int i = 0; i < line.x().length; i++) {
                rows.add(
                        line.name(),
                        line.joined() ? "line" : "point",
                        line.x()[i],
                        line.y()[i],
                        Double.NaN,
                        Double.NaN,
                        "");
            }
        }
        for (Marks.Band band : marks.bands) {
            for (int i = 0; i < band.x().length; i++) {
                rows.add(band.name(), "band", band.x()[i], Double.NaN, band.low()[i], band.high()[i], "");
            }
        }
        for (Marks.Region region : marks.regions) {
            for (int i = 0; i < region.x().length; i++) {
                rows.add(region.name(), "region", region.x()[i], region.y()[i], Double.NaN, Double.NaN, "");
            }
        }
        for (Marks.Named point : marks.named) {
            rows.add(point.name(), "point", point.x(), point.y(), Double.NaN, Double.NaN, point.text());
        }
        marks.clouds.forEach((series, cloud) -> {
            for (int i = 0; i < cloud.size(); i++) {
                rows.add(series, "cloud", cloud.x()[i], cloud.y()[i], Double.NaN, Double.NaN, "");
            }
        });
        for (Marks.Rule rule : marks.rules) {
            double missing = Double.NaN;
            rows.add(
                    "",
                    "rule",
                    rule.upright() ? rule.at() : missing,
                    rule.upright() ? missing : rule.at(),
                    missing,
                    missing,
                    rule.text());
        }
        return rows.table();
    }

    private static final class Rows {
        private final List<String> series = new ArrayList<>();
        private final List<String> kind = new ArrayList<>();
        private final List<String> text = new ArrayList<>();
        private final List<double[]> numbers = new ArrayList<>();

        void add(String name, String what, double x, double y, double low, double high, String words) {
            series.add(name);
            kind.add(what);
            numbers.add(new double[] {x, y, low, high});
            text.add(words);
        }

        Table table() {
            return Table.builder()
                    .strings("series", series)
                    .strings("kind", kind)
                    .numbers("x", column(0))
                    .numbers("y", column(1))
                    .numbers("low", column(2))
                    .numbers("high", column(3))
                    .strings("text", text)
                    .build();
        }

        private double[] column(int c) {
            return numbers.stream().mapToDouble(n -> n[c]).toArray();
        }
    }
}
