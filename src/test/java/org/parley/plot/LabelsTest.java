package org.parley.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Whose name stands where, on a plot as large as the usual one. */
class LabelsTest {
    private static final Rectangle2D AREA = new Rectangle2D.Double(110, 300, 1430, 440);

    /** Without spaces and hyphens a name stays on one line, so each is one text of the SVG. */
    private static Labels.Label label(double x, double y, String text) {
        return new Labels.Label(
                AREA.getX() + x * AREA.getWidth(), AREA.getMaxY() - y * AREA.getHeight(), text.replace(' ', '\u00a0'));
    }

    private static void assertNoNameStandsAtAnothersPoint(List<Labels.Label> labels, String seed) {
        List<Point2D> points = labels.stream()
                .map(l -> (Point2D) new Point2D.Double(l.x(), l.y()))
                .toList();
        List<PlacedText> placed =
                PlacedText.of(Svg.write(1600, 900, "labels", "labels", "", g -> Labels.draw(g, AREA, labels, points)));
        assertThat(placed).hasSameSizeAs(labels);
        for (int i = 0; i < labels.size(); i++) {
            Rectangle2D box = placed.get(i).box();
            double own = far(box, labels.get(i));
            for (Labels.Label other : labels) {
                if (!other.equals(labels.get(i))) {
                    assertThat(far(box, other))
                            .as(
                                    "%s: \"%s\" covers the point of \"%s\"",
                                    seed, placed.get(i).text(), other.text())
                            .isGreaterThan(4);
                    assertThat(own <= far(box, other) + 4 || far(box, other) > 16)
                            .as(
                                    "%s: \"%s\" stands beside the point of \"%s\", %s pixels from it and %s from its own",
                                    seed, placed.get(i).text(), other.text(), far(box, other), own)
                            .isTrue();
                }
            }
        }
    }

    private static double far(Rectangle2D box, Labels.Label label) {
        double x = Math.max(box.getX(), Math.min(box.getMaxX(), label.x()));
        double y = Math.max(box.getY(), Math.min(box.getMaxY(), label.y()));
        return Math.hypot(x - label.x(), y - label.y());
    }

    /** Geneva's packages by how often each side would sign them: a name stood beside the point of another package. */
    @Test
    void packagesInTheCorners_haveTheirOwnNames() {
        assertNoNameStandsAtAnothersPoint(
                List.of(
                        label(.01, .89, "US 28-point plan, both: 1.1 %"),
                        label(.89, .04, "European counter\u2011proposal, both: 3.3 %"),
                        label(.98, 0, "Ukraine's 20-point draft, both: 0 %"),
                        label(0, 1, "Russia's stated line, both: 0 %"),
                        label(.8, .04, "Poll: freeze with guarantees, 2.2 %"),
                        label(.02, .85, "Poll: Donbas for guarantees, 2.2 %")),
                "packages");
    }

    /** Six names at random points that do not touch each other: none stands within 16 pixels of another one's point. */
    @Test
    void namesAtRandomPoints_areTheirOwn() {
        for (long seed = 1; seed <= 200; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<Labels.Label> labels = new ArrayList<>();
            while (labels.size() < 6) {
                Labels.Label next =
                        label(random.nextDouble(), random.nextDouble(), "a package, number " + labels.size());
                if (labels.stream().allMatch(l -> Math.hypot(l.x() - next.x(), l.y() - next.y()) > 40)) {
                    labels.add(next);
                }
            }
            assertNoNameStandsAtAnothersPoint(labels, "seed " + seed);
        }
    }
}
