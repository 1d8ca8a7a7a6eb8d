package org.parley.plot;

import java.awt.Graphics2D;
import java.util.function.Consumer;

/**
 * A drawing as SVG. Deterministic: ids count from 1 and carry the name of the picture, coordinates have one decimal,
 * widths of text come from the shipped font without hinting. Every text states its width ({@code textLength}), so that
 * a viewer without DejaVu Sans squeezes its own font into the same place.
 */
final class Svg {
    private static final String FAMILIES = "DejaVu Sans, Verdana, Liberation Sans, Arial, sans-serif";

    private Svg() {}

    static String write(
            int width, int height, String name, String title, String description, Consumer<Graphics2D> drawing) {
        SvgElements elements = new SvgElements(name);
        drawing.accept(new SvgGraphics(elements));
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + width + "\" height=\"" + height
                + "\" viewBox=\"0 0 " + width + " " + height + "\" role=\"img\" font-family=\"" + FAMILIES + "\""
                + SvgStroke.USUAL + ">\n"
                + "<title>" + SvgGraphics.escaped(title) + "</title>\n"
                + "<desc>" + SvgGraphics.escaped(description) + "</desc>\n"
                + elements.all() + "</svg>\n";
    }
}
