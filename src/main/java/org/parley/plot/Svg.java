package org.parley.plot;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.image.BufferedImage;
import java.io.StringWriter;
import java.util.Locale;
import java.util.function.Consumer;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.DOMGroupManager;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGGraphics2DIOException;
import org.apache.batik.svggen.SVGIDGenerator;
import org.w3c.dom.DOMImplementation;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A drawing as SVG. Deterministic: ids count from 1 and carry the name of the picture, coordinates have two decimals,
 * widths of text come from the shipped font without hinting. Every text states its width ({@code textLength}), so that
 * a viewer without DejaVu Sans squeezes its own font into the same place.
 */
final class Svg {
    private static final String NAMESPACE = "http://www.w3.org/2000/svg";
    private static final String FAMILIES = "DejaVu Sans, Verdana, Liberation Sans, Arial, sans-serif";
    private static final DOMImplementation DOM = implementation();

    private Svg() {}

    static String write(
            int width, int height, String name, String title, String description, Consumer<Graphics2D> drawing) {
        Document document = DOM.createDocument(NAMESPACE, "svg", null);
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
        context.setComment(null);
        context.setPrecision(2);
        context.setIDGenerator(new NamedIds(name));
        Drawing g = new Drawing(context);
        drawing.accept(g);
        Element root = g.getRoot();
        root.setAttributeNS(null, "viewBox", "0 0 " + width + " " + height);
        root.setAttributeNS(null, "width", Integer.toString(width));
        root.setAttributeNS(null, "height", Integer.toString(height));
        root.setAttributeNS(null, "role", "img");
        Element desc = document.createElementNS(NAMESPACE, "desc");
        desc.appendChild(document.createTextNode(description));
        root.insertBefore(desc, root.getFirstChild());
        Element heading = document.createElementNS(NAMESPACE, "title");
        heading.appendChild(document.createTextNode(title));
        root.insertBefore(heading, root.getFirstChild());
        StringWriter out = new StringWriter(1 << 16);
        try {
            g.stream(root, out, false, false);
        } catch (SVGGraphics2DIOException e) {
            throw new IllegalStateException("a string cannot refuse text", e);
        } finally {
            g.dispose();
        }
        String text = out.toString().replace("\r\n", "\n");
        String body = text.substring(text.indexOf("<svg"));
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + body)
                .replace("font-family=\"'Dialog'\"", "font-family=\"" + FAMILIES + "\"")
                .replace("font-family=\"'DejaVu Sans'\"", "font-family=\"" + FAMILIES + "\"");
    }

    private static DOMImplementation implementation() {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK has no XML document builder", e);
        }
    }

    /** Ids that are the same in every rendering and different between pictures on one page. */
    private static final class NamedIds extends SVGIDGenerator {
        private final String name;
        private int next = 1;

        NamedIds(String name) {
            this.name = name;
        }

        @Override
        public String generateID(String prefix) {
            return name + "-" + prefix + next++;
        }
    }

    /** Batik's generator with the measures of the shipped font and with stated text widths. */
    private static final class Drawing extends SVGGraphics2D {
        private static final Graphics2D MEASURE = measure();

        Drawing(SVGGeneratorContext context) {
            super(context, false);
        }

        private Drawing(Drawing other) {
            super(other);
        }

        private static Graphics2D measure() {
            Graphics2D g = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
            g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            return g;
        }

        @Override
        public Graphics create() {
            return new Drawing(this);
        }

        @Override
        public FontMetrics getFontMetrics(Font font) {
            return MEASURE.getFontMetrics(font);
        }

        @Override
        public FontRenderContext getFontRenderContext() {
            return MEASURE.getFontRenderContext();
        }

        @Override
        public void drawString(String text, float x, float y) {
            if (text.isBlank()) {
                return;
            }
            Element element = getDOMFactory().createElementNS(NAMESPACE, "text");
            element.setAttributeNS(null, "x", generatorCtx.doubleString(x));
            element.setAttributeNS(null, "y", generatorCtx.doubleString(y));
            element.setAttributeNS(null, "stroke", "none");
            if (getFont().getFontName(Locale.ROOT).endsWith("Bold")) {
                element.setAttributeNS(null, "font-weight", "bold");
            }
            element.setAttributeNS(null, "textLength", generatorCtx.doubleString(Typesetting.width(getFont(), text)));
            element.setAttributeNS(null, "lengthAdjust", "spacingAndGlyphs");
            element.appendChild(getDOMFactory().createTextNode(text));
            domGroupManager.addElement(element, DOMGroupManager.FILL);
        }
    }
}
