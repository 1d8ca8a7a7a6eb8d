package org.parley.charts;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.parley.plot.Hatch;
import org.parley.plot.LinePlot;
import org.parley.plot.Picture;
import org.parley.plot.SeriesStyle;
import org.parley.table.ChartContext;
import org.parley.table.NumberText;
import org.parley.table.Table;

/**
 * How a box was found: step by step fewer of the cases (coverage) at a higher density.
 *
 * <p>Columns: {@code interest} (one: which points are cases), {@code cases} (in the box), {@code box, step} (numbers),
 * {@code move} (start, peel, paste, drop), {@code factor} (that moved), {@code n} (rows in the box),
 * {@code density, coverage} (0 … 1), {@code chosen} (1: the box that was kept), {@code words} (the box in words).
 * Friedman and Fisher 1999; Bryant and Lempert 2010.
 */
public final class PrimChart implements Chart {
    private final String picture;

    /** Of the only rule. */
    public PrimChart() {
        this("");
    }

    /** Of one of several rules, which the name of the picture ends with. */
    PrimChart(String rule) {
        this.picture = name() + rule;
    }

    @Override
    public String name() {
        return "prim";
    }

    @Override
    public Picture draw(Table table, ChartContext context) {
        Columns.of(name())
                .strings("interest", "move", "factor", "words")
                .numbers("box", "step", "n", "cases", "density", "coverage", "chosen")
                .check(table);
        String topic = "The way to the box"
                + (table.rows() == 0
                        ? ""
                        : ", cases: " + SweepWords.cases(SweepWords.only(table, "interest", name()), context));
        LinePlot plot = LinePlot.of(
                        picture,
                        SweepTitles.prim(table, topic),
                        "coverage: share of all cases that lie in the box",
                        "density: share of the points in the box that are cases")
                .whenEmpty("No box was found in which the cases gather.")
                .percentX()
                .percentY()
                .xRange(-.02, 1.03)
                .yRange(0, 1.04);
        StringBuilder subtitle = new StringBuilder(SweepTitles.below(
                topic,
                ChartPhrases.n(Columns.largest(table, "n"), "point", "points") + ", "
                        + NumberText.count(Columns.largest(table, "cases")) + " of them cases"));
        List<String> boxes = Columns.different(table, "box");
        for (String box : boxes) {
            Table steps = Columns.where(table, "box", box);
            String words = boxes.size() == 1 ? "steps" : "steps of box " + box;
            plot.styled(words, SeriesStyle.of(boxes.indexOf(box)));
            plot.line(words, Columns.numbers(steps, "coverage"), Columns.numbers(steps, "density"));
            for (int r = 0; r < steps.rows(); r++) {
                if (steps.number("chosen", r) == 1) {
                    plot.styled(
                                    "chosen",
                                    new SeriesStyle(
                                            SeriesStyle.BLACK, new float[0], SeriesStyle.star(), true, Hatch.NONE))
                            .inKey("chosen", "the box that was kept")
                            .named(
                                    "chosen",
                                    steps.number("coverage", r),
                                    steps.number("density", r),
                                    "density " + NumberText.percent(steps.number("density", r)) + ", coverage "
                                            + NumberText.percent(steps.number("coverage", r)) + ", "
                                            + NumberText.count((long) steps.number("n", r)) + " points");
                    subtitle.append(boxes.size() == 1 ? "; kept: " : "; box " + box + ": ")
                            .append(named(steps.string("words", r), table, context));
                }
            }
        }
        return plot.subtitle(subtitle.toString()).picture(context.footer(), table);
    }

    /** The words of a box with the factors as a reader calls them. */
    static String named(String words, Table table, ChartContext context) {
        List<String> factors = Columns.different(table, "factor").stream()
                .filter(f -> !f.isEmpty())
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        if (factors.isEmpty()) {
            return words;
        }
        String any = factors.stream().map(Pattern::quote).collect(Collectors.joining("|"));
        return Pattern.compile("(?<![\\w.])(?:" + any + ")(?![\\w.])") // all at once: a name may hold another's key
                .matcher(words)
                .replaceAll(found -> Matcher.quoteReplacement(context.inSentence(found.group())));
    }

    @Override
    public String caption(Table table, ChartContext context) {
        return "Which points are cases stands below the title. The method starts with all points at the right and cuts thin slices off one factor at a time, going up to higher density and left to lower coverage. A good box lies far up "
                + "and far right. Density and coverage are those of the points the box was chosen on, so they flatter: fresh runs will usually give less.";
    }
}
