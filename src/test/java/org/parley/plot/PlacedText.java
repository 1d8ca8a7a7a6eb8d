package org.parley.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * The texts of a picture with their places, read from its SVG: what a test needs to see labels that are cut or cover
 * each other.
 */
public record PlacedText(String text, Rectangle2D box, double size, boolean turned) {
    private static final Pattern PART = Pattern.compile("(\\w+)\\(([^)]*)\\)");

    static List<PlacedText> of(Picture picture) {
        return of(picture.svg());
    }

    /** Sizes and places as drawn, after what the plot is scaled by. */
    static List<PlacedText> of(String svg) {
        List<PlacedText> texts = new ArrayList<>();
        NodeList nodes = parse(svg).getElementsByTagName("text");
        for (int i = 0; i < nodes.getLength(); i++) {
            Element e = (Element) nodes.item(i);
            double size = Double.parseDouble(inherited(e, "font-size").replace("px", ""));
            double x = Double.parseDouble(e.getAttribute("x"));
            double y = Double.parseDouble(e.getAttribute("y"));
            double width = Double.parseDouble(e.getAttribute("textLength"));
            AffineTransform scaled = scaled(inherited(e, "transform"));
            boolean turned = scaled.getShearX() != 0 || scaled.getShearY() != 0;
            Rectangle2D box = new Rectangle2D.Double(x, y - .76 * size, width, .98 * size);
            texts.add(new PlacedText(
                    e.getTextContent(),
                    scaled.createTransformedShape(box).getBounds2D(),
                    size * scaled.getScaleY(),
                    turned));
        }
        return texts;
    }

    /** All texts of the picture in the order of drawing, joined by a bar. */
    public static String all(Picture picture) {
        return String.join("|", of(picture).stream().map(PlacedText::text).toList());
    }

    /** Fails if a text leaves the picture, covers another, is turned or is smaller than the theme's smallest size. */
    public static void assertClean(Picture picture) {
        List<String> faults = new ArrayList<>();
        List<PlacedText> texts = of(picture);
        for (int i = 0; i < texts.size(); i++) {
            PlacedText a = texts.get(i);
            Rectangle2D box = a.box();
            if (box.getX() < 0 || box.getMaxX() > Picture.WIDTH || box.getY() < 0 || box.getMaxY() > Picture.HEIGHT) {
                faults.add("outside: " + a);
            }
            if (a.turned()) {
                faults.add("turned: " + a);
            }
            if (a.size() < 9) {
                faults.add("too small: " + a);
            }
            for (PlacedText b : texts.subList(i + 1, texts.size())) {
                Rectangle2D common = box.createIntersection(b.box());
                if (common.getWidth() > 1 && common.getHeight() > 2) {
                    faults.add("covers: " + a + " and " + b);
                }
            }
        }
        assertEquals("", String.join("\n", faults), picture.name());
    }

    static Document parse(String svg) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg)));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new AssertionError("not well-formed", e);
        }
    }

    /** "matrix(a,b,c,d,e,f)", or translations and scales in a row; none leaves all in place. */
    private static AffineTransform scaled(String transform) {
        AffineTransform all = new AffineTransform();
        Matcher part = PART.matcher(transform);
        while (part.find()) {
            double[] n = Stream.of(part.group(2).split("[ ,]+"))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            switch (part.group(1)) {
                case "matrix" -> all.concatenate(new AffineTransform(n));
                case "translate" -> all.translate(n[0], n.length > 1 ? n[1] : 0);
                case "scale" -> all.scale(n[0], n.length > 1 ? n[1] : n[0]);
                default -> throw new AssertionError("a text is placed by " + transform);
            }
        }
        return all;
    }

    private static String inherited(Element element, String attribute) {
        for (Element e = element; e != null; e = e.getParentNode() instanceof Element yAxis ? yAxis : null) {
            if (e.hasAttribute(attribute)) {
                return e.getAttribute(attribute);
            }
        }
        return "";
    }
}
