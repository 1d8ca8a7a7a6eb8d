package org.parley.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;

/** What every picture owes its reader, whoever drew it. */
public final class PictureContract {
    private static final Pattern TEXT =
            Pattern.compile("<text[^>]* x=\"([-.0-9]+)\"[^>]* textLength=\"([.0-9]+)\"[^>]*>([^<]*)<");
    private static final Pattern SIZE = Pattern.compile("font-size=\"([.0-9]+)\"");

    private PictureContract() {}

    /** The drawing for phones is 390 pixels wide, in letters of at least 9 pixels, nothing beyond its edges. */
    public static void assertDrawnForPhones(Picture picture) {
        String of = picture.name();
        assertThat(picture.narrow()).as("drawing for phones of " + of).isPresent();
        String svg = picture.narrow().orElseThrow();
        assertThat(svg).contains("width=\"390\"").contains("<title>");
        Matcher text = TEXT.matcher(svg);
        int texts = 0;
        while (text.find()) {
            double left = Double.parseDouble(text.group(1));
            double right = left + Double.parseDouble(text.group(2));
            assertThat(left).as(of + ": begin of \"" + text.group(3) + "\"").isGreaterThanOrEqualTo(0);
            assertThat(right).as(of + ": end of \"" + text.group(3) + "\"").isLessThanOrEqualTo(390.5);
            texts++;
        }
        assertThat(texts).isGreaterThan(5);
        Matcher size = SIZE.matcher(svg);
        while (size.find()) {
            assertThat(Double.parseDouble(size.group(1))).as(of + ": letters").isGreaterThanOrEqualTo(9);
        }
    }

    /** Where an axis shows numbers, it has a name. */
    public static void assertAxesNamed(Picture picture) {
        for (Panel panel : picture.panels()) {
            Plot plot = panel.chart().getPlot();
            if (plot instanceof XYPlot xy) {
                assertThat(!xy.getDomainAxis().isVisible() || !panel.xLabel().isBlank())
                        .as(picture.name() + ": level axis of \"" + panel.heading() + "\"")
                        .isTrue();
                assertThat(!xy.getRangeAxis().isVisible() || !panel.valueLabel().isBlank())
                        .as(picture.name() + ": upright axis of \"" + panel.heading() + "\"")
                        .isTrue();
            } else {
                assertThat(panel.xLabel())
                        .as(picture.name() + ": axis of the bars")
                        .isNotBlank();
            }
        }
    }

    /** No outcome is ranked and no party blamed. */
    public static void assertNeutral(String words) {
        assertThat(words.toLowerCase(Locale.ROOT))
                .doesNotContainPattern(
                        "\\b(win|wins|winner|lose|loses|loser|score|best deal|aggressor|success|failure)\\b");
    }
}
