package org.parley.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What is painted and what is left out; elements by hand after SVG 2. */
class SvgGraphicsTest {
    private static final BasicStroke PLAIN = new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);

    private static String drawn(Consumer<Graphics2D> drawing) {
        SvgElements elements = new SvgElements("test");
        drawing.accept(new SvgGraphics(elements));
        return elements.all();
    }

    @Test
    void strokesThatLookAlike_areOnePath_andALineGoesOn() {
        String svg = drawn(g -> {
            g.setStroke(PLAIN);
            g.draw(new Line2D.Double(0, 0, 10, 0));
            g.draw(new Line2D.Double(10, 0, 10, 5));
            g.draw(new Line2D.Double(30, 0, 40, 0));
        });
        assertEquals(
                "<path fill=\"none\" stroke=\"#000\" stroke-width=\"2\" stroke-linejoin=\"round\" d=\"M0 0h10v5M30 0h10\"/>\n",
                svg);
    }

    /** Crossing lines that one sees through are darker where they cross. */
    @Test
    void strokesOneSeesThrough_stayApart() {
        String svg = drawn(g -> {
            g.setStroke(PLAIN);
            g.setColor(new Color(0x11, 0x22, 0x33, 51));
            g.draw(new Line2D.Double(0, 0, 10, 10));
            g.draw(new Line2D.Double(0, 10, 10, 0));
        });
        assertEquals("""
                <g fill="none" stroke="#123" stroke-opacity=".2" stroke-width="2" stroke-linejoin="round">
                <path d="M0 0l10 10"/>
                <path d="M0 10l10-10"/>
                </g>
                """, svg);
    }

    @Test
    void dashesBeginAnew() {
        BasicStroke dashed =
                new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {4, 2.5f}, 1);
        assertThat(drawn(g -> {
                    g.setStroke(dashed);
                    g.draw(new Line2D.Double(0, 0, 10, 0));
                    g.draw(new Line2D.Double(10, 0, 20, 0));
                }))
                .contains("stroke-dasharray=\"4 2.5\" stroke-dashoffset=\"1\" d=\"M0 0h10M10 0h10\"");
    }

    @Test
    void aShapeThatIsFilledAndOutlined_isOneElement() {
        String svg = drawn(g -> {
            g.setStroke(PLAIN);
            for (int i = 0; i < 2; i++) {
                Rectangle2D mark = new Rectangle2D.Double(10 * i, 0, 5, 5);
                g.setColor(Color.WHITE);
                g.fill(mark);
                g.setColor(Color.RED);
                g.draw(mark);
            }
        });
        assertEquals("""
                <g fill="#fff" stroke="#f00" stroke-width="2" stroke-linejoin="round">
                <path d="M0 0h5v5h-5z"/>
                <path d="M10 0h5v5h-5z"/>
                </g>
                """, svg);
    }

    @Test
    void whatIsCoveredLater_isPaintedEarlier() {
        String svg = drawn(g -> {
            g.setColor(Color.RED);
            g.fill(new Rectangle2D.Double(0, 0, 9, 9));
            g.setColor(Color.BLUE);
            g.fill(new Rectangle2D.Double(3, 3, 9, 9));
            g.setColor(Color.RED);
            g.fill(new Rectangle2D.Double(6, 6, 9, 9));
        });
        assertThat(svg.lines().map(line -> line.substring(12, 16))).containsExactly("#f00", "#00f", "#f00");
    }

    @Test
    void theClip_isWrittenOnlyWhereItCuts() {
        String svg = drawn(g -> {
            g.clip(new Rectangle2D.Double(0, 0, 100, 100));
            g.fill(new Rectangle2D.Double(10, 10, 10, 10));
            g.fill(new Rectangle2D.Double(95, 10, 10, 10));
            g.fill(new Rectangle2D.Double(200, 10, 10, 10));
        });
        assertEquals("""
                <path fill="#000" d="M10 10h10v10h-10z"/>
                <clipPath id="test-clip1"><path d="M0 0h100v100h-100z"/></clipPath>
                <path clip-path="url(#test-clip1)" fill="#000" d="M95 10h10v10h-10z"/>
                """, svg);
    }

    @Test
    void aRoundClip_cutsWhatItsBoxHolds() {
        assertThat(drawn(g -> {
                    g.clip(new Rectangle2D.Double(0, 0, 100, 100));
                    g.clip(new Ellipse2D.Double(0, 0, 100, 100));
                    g.fill(new Rectangle2D.Double(5, 5, 30, 30));
                }))
                .contains("clip-path=\"url(#test-clip1)\"");
    }

    @Test
    void texts_growWithTheDrawing_andStateTheirWidth() {
        double width = Typesetting.width(Fonts.bold(20), "a < b & c");
        String svg = drawn(g -> {
            g.translate(10, 100);
            g.scale(.5, .5);
            g.setFont(Fonts.bold(20));
            g.drawString("a < b & c", 40, 60);
            g.drawString(" ", 0, 0);
        });
        assertEquals(
                "<text fill=\"#000\" font-size=\"10\" font-weight=\"bold\" x=\"30\" y=\"130\" textLength=\""
                        + SvgNumber.of(width / 2, 1)
                        + "\" lengthAdjust=\"spacingAndGlyphs\">a &lt; b &amp; c</text>\n",
                svg);
    }

    @Test
    void aTurnedText_isDrawnAsShapes() {
        assertThat(drawn(g -> {
                    g.rotate(-1.5);
                    g.drawString("turned", -100, 10);
                }))
                .startsWith("<path fill=")
                .doesNotContain("<text");
    }

    /** A line in a plane that is stretched one way is no line of one width. */
    @Test
    void aStretchedStroke_isFilledAsItsOutline() {
        assertEquals("<path fill=\"#000\" d=\"M0-1h30v2h-30z\"/>\n", drawn(g -> {
            g.scale(3, 1);
            g.setStroke(PLAIN);
            g.draw(new Line2D.Double(0, 0, 10, 0));
        }));
    }

    @Test
    void whatIsInvisible_isNotWritten() {
        assertEquals("", drawn(g -> {
            g.setColor(new Color(1, 2, 3, 0));
            g.fill(new Rectangle2D.Double(0, 0, 9, 9));
            g.setColor(Color.RED);
            g.setComposite(AlphaComposite.SrcOver.derive(0f));
            g.drawString("nothing", 5, 5);
        }));
    }

    @Test
    void aCopy_paintsOnTheSameSheet_andLeavesTheFirstAsItWas() {
        SvgElements elements = new SvgElements("test");
        SvgGraphics g = new SvgGraphics(elements);
        Graphics2D copy = (Graphics2D) g.create();
        copy.translate(5, 5);
        copy.setColor(Color.RED);
        copy.clip(new Rectangle2D.Double(0, 0, 1, 1));
        copy.fill(new Rectangle2D.Double(0, 0, 1, 1));
        assertEquals(Color.BLACK, g.getColor());
        assertEquals(0, g.getTransform().getTranslateX());
        assertNull(g.getClip());
        assertThat(elements.all()).contains("M5 5h1v1h-1z");
    }

    @Test
    void theClip_isToldInThePlaceOfTheCaller() {
        SvgGraphics g = new SvgGraphics(new SvgElements("test"));
        g.clip(new Rectangle2D.Double(0, 0, 100, 100));
        g.translate(10, 10);
        g.scale(2, 2);
        assertEquals(new Rectangle2D.Double(-5, -5, 50, 50), g.getClip());
        g.clip(new Rectangle2D.Double(200, 200, 1, 1));
        g.fill(new Rectangle2D.Double(0, 0, 10, 10));
        assertEquals(0, g.getClipBounds().width);
    }

    @Test
    void whatNoDrawingHas_isRefused() {
        SvgGraphics g = new SvgGraphics(new SvgElements("test"));
        BufferedImage image = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
        assertThrows(UnsupportedOperationException.class, () -> g.drawImage(image, 0, 0, null));
        assertThrows(UnsupportedOperationException.class, () -> g.setXORMode(Color.RED));
        assertThrows(UnsupportedOperationException.class, () -> g.setComposite(AlphaComposite.Clear));
        UnsupportedOperationException refused = assertThrows(
                UnsupportedOperationException.class,
                () -> g.setPaint(new GradientPaint(0, 0, Color.RED, 1, 1, Color.BLUE)));
        assertThat(refused).hasMessageContaining("plain colours");
    }
}
