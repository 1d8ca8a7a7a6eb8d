package org.parley.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jspecify.annotations.Nullable;
import org.parley.table.Footer;
import org.parley.table.Table;

/**
 * A drawn chart: title, what is shown and n, key, one or more plots, origin and banner. As PNG of 1600×900 pixels, as
 * SVG, and as the table of what was drawn.
 *
 * <p>Same input, same bytes: the SVG on every JDK, the PNG on one JDK. Nothing is cut: title, names and labels wrap and
 * shrink.
 */
public final class Picture {
    public static final int WIDTH = 1600;
    public static final int HEIGHT = 900;

    /**
     * A larger SVG goes into a page as PNG; none of the shipped scenarios has one, so their pages are the same bytes on
     * every Java, which a PNG is not.
     */
    private static final int LARGE = 800_000;

    private static final double MARGIN = 36;

    /** Room for plots side by side. */
    static final double INNER = WIDTH - 2 * MARGIN;

    /** Room between two plots. */
    static final double GAP = 18;

    private final String name;
    private final String title;
    private final String subtitle;
    private final List<Panel> panels;
    private final int columns;
    private final double[] widths;
    private final List<Legend.Entry> key;
    private final String words;
    private final Footer footer;
    private final Table data;
    private final @Nullable NarrowBars narrow;
    private final List<Legend.Entry> narrowKey;
    private final double narrowHeight;
    private byte @Nullable [] png;
    private @Nullable String svg;
    private Optional<String> forPhones = Optional.empty();
    private boolean drawnForPhones;
    private @Nullable String address;
    private Optional<String> narrowAddress = Optional.empty();

    private Picture(Builder b, Footer footer, Table data) {
        this.name = b.name;
        this.title = b.title;
        this.subtitle = b.subtitle;
        this.panels = List.copyOf(b.panels);
        this.columns = b.columns;
        this.widths = b.widths;
        this.key = List.copyOf(b.key);
        this.words = b.words;
        this.footer = footer;
        this.data = data;
        this.narrow = b.narrow;
        this.narrowKey = b.narrowKey == null ? this.key : b.narrowKey;
        this.narrowHeight = b.narrowHeight;
    }

    private Picture(Picture of, String otherName) {
        this.name = otherName;
        this.title = of.title;
        this.subtitle = of.subtitle;
        this.panels = of.panels;
        this.columns = of.columns;
        this.widths = of.widths;
        this.key = of.key;
        this.words = of.words;
        this.footer = of.footer;
        this.data = of.data;
        this.narrow = of.narrow;
        this.narrowKey = of.narrowKey;
        this.narrowHeight = of.narrowHeight;
    }

    /** The same picture under another name, not yet rendered. */
    public Picture named(String otherName) {
        return new Picture(this, otherName);
    }

    /** Short name without spaces, also the file name. */
    public String name() {
        return name;
    }

    /** What the lines or bars are. */
    public String title() {
        return title;
    }

    /** What is shown, n and the kind of interval. */
    public String subtitle() {
        return subtitle;
    }

    /** What a reader who cannot see the picture is told: title, subtitle, names of the series. */
    public String alternative() {
        StringBuilder text = new StringBuilder(title);
        if (!subtitle.isEmpty()) {
            text.append(". ").append(subtitle);
        }
        if (!words.isEmpty()) {
            text.append(". ").append(words);
        }
        if (!key.isEmpty()) {
            text.append(". Shown: ");
            text.append(String.join("; ", key.stream().map(Legend.Entry::name).toList()));
        }
        return text.append('.').toString().replace("..", ".");
    }

    /** What was drawn, one row for each mark; for the CSV beside the picture. */
    public Table data() {
        return data;
    }

    /** The plots, left to right and top to bottom; for tests. */
    public List<JFreeChart> charts() {
        return panels.stream().map(Panel::chart).toList();
    }

    /** The plots with the labels of their axes, in the same order; for tests. */
    public List<Panel> panels() {
        return panels;
    }

    /** The names in the key; for tests. */
    public List<String> keyNames() {
        return key.stream().map(Legend.Entry::name).toList();
    }

    /** Words in place of a plot when there is nothing to plot; empty otherwise. */
    public String words() {
        return words;
    }

    /** Draws what a page shows now; later calls of {@link #svg} and {@link #narrow} only hand it out. */
    public void render() {
        svg();
        narrow();
    }

    /** Writes now what a page holds; later calls of {@link #address} and {@link #narrowAddress} only hand it out. */
    public void forPage() {
        address();
        narrowAddress();
    }

    /** Draws the pixels now; a page does without them. */
    public void paint() {
        pixels();
    }

    /** The picture as PNG, 1600×900. */
    public byte[] png() {
        return pixels().clone();
    }

    private synchronized byte[] pixels() {
        byte[] drawn = png;
        if (drawn == null) {
            drawn = drawPng();
            png = drawn;
        }
        return drawn;
    }

    /**
     * The picture as SVG; texts stay texts, each with the width it was set at, so that another font cannot break the
     * layout.
     */
    public synchronized String svg() {
        String drawn = svg;
        if (drawn == null) {
            drawn = drawSvg();
            svg = drawn;
        }
        return drawn;
    }

    /**
     * A drawing for phones as SVG: labels above bars, plots of lines and points below each other with the key at their
     * end; empty where there is nothing to plot or a plot has no narrow form.
     */
    public synchronized Optional<String> narrow() {
        if (!drawnForPhones) {
            forPhones = drawNarrow();
            drawnForPhones = true;
        }
        return forPhones;
    }

    /**
     * Where a page finds the picture: a {@code data:} address of its SVG, or of its pixels where that is very large.
     */
    public synchronized String address() {
        String written = address;
        if (written == null) {
            String drawn = svg();
            written = drawn.length() <= LARGE
                    ? DataUri.of(drawn)
                    : "data:image/png;base64," + Base64.getEncoder().encodeToString(pixels());
            address = written;
        }
        return written;
    }

    /** Where a page finds the drawing for phones; empty where there is none. */
    public synchronized Optional<String> narrowAddress() {
        if (narrowAddress.isEmpty()) {
            narrowAddress = narrow().map(DataUri::of);
        }
        return narrowAddress;
    }

    private Optional<String> drawNarrow() {
        if (narrow != null) {
            return Optional.of(narrow.svg());
        }
        List<Panel> plots =
                panels.stream().map(Panel::narrow).filter(Objects::nonNull).toList();
        if (plots.isEmpty() || plots.size() < panels.size() || !words.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new NarrowPanels(name, title, subtitle, plots, narrowHeight, narrowKey, footer).svg());
    }

    private byte[] drawPng() {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        try {
            g.setColor(Color.WHITE);
            g.fillRect(0, 0, WIDTH, HEIGHT); // before smooth edges are asked for: it takes a tenth of the time
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            paint(g);
        } finally {
            g.dispose();
        }
        return Png.encode(image);
    }

    private String drawSvg() {
        return Svg.write(WIDTH, HEIGHT, name, title, alternative(), this::paint);
    }

    private void paint(Graphics2D g) {
        g.setColor(ChartTheme.INK);
        double y = 18;
        Typesetting.Block heading = Typesetting.fit(Fonts.bold(ChartTheme.TITLE), title, INNER, 84, 20);
        heading.draw(g, MARGIN, y, INNER, 0);
        y += heading.height();
        if (!subtitle.isEmpty()) {
            g.setColor(ChartTheme.SOFT_INK);
            Typesetting.Block below = Typesetting.fit(Fonts.plain(ChartTheme.SUBTITLE), subtitle, INNER, 84, 15);
            below.draw(g, MARGIN, y + 2, INNER, 0);
            y += below.height() + 2;
        }
        y += 10;
        if (!key.isEmpty()) {
            Legend legend = new Legend(key, INNER, 130);
            legend.draw(g, MARGIN, y);
            y += legend.height() + 8;
        }
        double bottom = footer(g);
        Rectangle2D room = new Rectangle2D.Double(MARGIN, y, INNER, bottom - y);
        if (!words.isEmpty()) {
            words(g, room);
        } else {
            panels(g, room);
        }
    }

    private void panels(Graphics2D g, Rectangle2D room) {
        int rows = (panels.size() + columns - 1) / columns;
        double[] w = widths.length == columns ? widths : new double[columns];
        if (w != widths) {
            Arrays.fill(w, (room.getWidth() - GAP * (columns - 1)) / columns);
        }
        double h = (room.getHeight() - GAP * (rows - 1)) / rows;
        for (int i = 0; i < panels.size(); i++) {
            int row = i / columns;
            double head = 0;
            for (int j = row * columns; j < Math.min(panels.size(), (row + 1) * columns); j++) {
                head = Math.max(head, head(panels.get(j), w[j % columns]));
            }
            double x = room.getX();
            for (int j = row * columns; j < i; j++) {
                x += w[j % columns] + GAP;
            }
            panel(g, panels.get(i), x, room.getY() + row * (h + GAP), w[i % columns], h, head);
        }
    }

    private static Typesetting.Block heading(Panel panel, double width) {
        return Typesetting.fit(ChartTheme.heading(), panel.heading(), width, 54, 14);
    }

    private static Typesetting.Block label(Panel panel, double width) {
        return Typesetting.fit(Fonts.plain(ChartTheme.LABEL), panel.valueLabel(), width, 54, 14);
    }

    private static double head(Panel panel, double width) {
        double heading = panel.heading().isEmpty() ? 0 : heading(panel, width).height() + 2;
        return heading + (panel.valueLabel().isEmpty() ? 0 : label(panel, width).height() + 2);
    }

    /** Draws a panel; the heads of all panels of a row are equally high, so that their plots stand level. */
    private static void panel(Graphics2D g, Panel panel, double x, double top, double w, double h, double head) {
        g.setColor(ChartTheme.INK);
        Typesetting.Block heading = heading(panel, w);
        Typesetting.Block label = label(panel, w);
        double y = top + head;
        heading.draw(g, x, top, w, 0);
        label.draw(g, x, y - label.height() - 2, w, 0);
        Typesetting.Block xLabel = Typesetting.fit(Fonts.plain(ChartTheme.LABEL), panel.xLabel(), w - 20, 56, 13);
        double below = panel.xLabel().isEmpty() ? 0 : xLabel.height();
        ChartRenderingInfo info = new ChartRenderingInfo(null);
        panel.chart().draw(g, new Rectangle2D.Double(x, y, w, top + h - below - y), info);
        Rectangle2D area = info.getPlotInfo().getDataArea();
        if (below > 0) {
            double middle = Math.max(x + xLabel.width() / 2, Math.min(x + w - xLabel.width() / 2, area.getCenterX()));
            g.setColor(ChartTheme.INK);
            xLabel.draw(g, middle - xLabel.width() / 2, top + h - below, xLabel.width(), .5);
        }
        panel.overlay().draw(g, area);
    }

    private void words(Graphics2D g, Rectangle2D room) {
        Typesetting.Block block =
                Typesetting.fit(Fonts.plain(32), words, room.getWidth() * .8, room.getHeight() * .8, 16);
        g.setColor(ChartTheme.INK);
        block.drawMiddle(g, room.getX() + room.getWidth() * .1, room.getCenterY(), room.getWidth() * .8, .5);
    }

    /** Draws origin and banner; says where they begin. */
    private double footer(Graphics2D g) {
        Typesetting.Block banner =
                Typesetting.fit(Fonts.plain(ChartTheme.BANNER), footer.banner(), INNER, 80, ChartTheme.SMALLEST);
        Typesetting.Block origin =
                Typesetting.fit(Fonts.plain(ChartTheme.ORIGIN), footer.origin(), INNER, 46, ChartTheme.SMALLEST);
        double top = HEIGHT - 12 - banner.height() - origin.height();
        g.setColor(ChartTheme.SOFT_INK);
        g.setStroke(ChartTheme.THIN);
        g.draw(new Line2D.Double(MARGIN, top - 5, WIDTH - MARGIN, top - 5));
        origin.draw(g, MARGIN, top, INNER, 0);
        banner.draw(g, MARGIN, top + origin.height(), INNER, 0);
        return top - 14;
    }

    /** Begins a picture: the name of its files, and what its lines are. */
    public static Builder of(String name, String title) {
        return new Builder(name, title);
    }

    /** Collects the parts of a picture. */
    public static final class Builder {
        private final String name;
        private final String title;
        private String subtitle = "";
        private final List<Panel> panels = new ArrayList<>();
        private int columns = 1;
        private double[] widths = {};
        private List<Legend.Entry> key = List.of();
        private String words = "";
        private @Nullable NarrowBars narrow;
        private @Nullable List<Legend.Entry> narrowKey;
        private double narrowHeight;

        private Builder(String name, String title) {
            this.name = name;
            this.title = title;
        }

        /** The line under the title, such as n and what the bars at the points are. */
        public Builder subtitle(String text) {
            subtitle = text;
            return this;
        }

        /** A plot more. */
        public Builder panel(Panel panel) {
            panels.add(panel);
            return this;
        }

        /** How many plots stand side by side. */
        public Builder columns(int number) {
            columns = number;
            return this;
        }

        /** As many plots side by side as there are widths; together with the gaps they fill the room. */
        Builder widths(double... each) {
            widths = each.clone();
            columns = each.length;
            return this;
        }

        /** What colours and marks mean, in this order. */
        public Builder key(List<Legend.Entry> entries) {
            key = entries;
            return this;
        }

        /** The drawing for phones. */
        Builder narrow(NarrowBars bars) {
            narrow = bars;
            return this;
        }

        /** The names below the plots in the drawing for phones, where they differ from the key. */
        Builder narrowKey(List<Legend.Entry> entries) {
            narrowKey = List.copyOf(entries);
            return this;
        }

        /** How high in pixels a plot is in the drawing for phones, where the usual height is too little. */
        public Builder narrowHeight(double pixels) {
            narrowHeight = pixels;
            return this;
        }

        /** Words in place of the plots. */
        public Builder words(String text) {
            words = text;
            return this;
        }

        /** The picture, with where it comes from and the numbers that it shows. */
        public Picture build(Footer footer, Table data) {
            if (panels.isEmpty() && words.isEmpty()) {
                throw new IllegalStateException("picture " + name + " has neither a plot nor words");
            }
            return new Picture(this, footer, data);
        }
    }
}
