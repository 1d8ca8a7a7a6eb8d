package org.parley.plot;

import java.awt.BasicStroke;

/** What a line looks like in SVG, as far as it differs from {@link #USUAL}. */
final class SvgStroke {
    private static final float MITER = 10;

    /** What the whole drawing says: where Java and SVG begin differently. */
    static final String USUAL = " stroke-miterlimit=\"10\"";

    private SvgStroke() {}

    /** Attributes of a line of this width in a drawing that is enlarged by the scale. */
    static String attributes(BasicStroke line, double width, double scale) {
        StringBuilder text = new StringBuilder(" stroke-width=\"");
        text.append(SvgNumber.of(width, 2)).append('"');
        switch (line.getEndCap()) {
            case BasicStroke.CAP_ROUND -> text.append(" stroke-linecap=\"round\"");
            case BasicStroke.CAP_SQUARE -> text.append(" stroke-linecap=\"square\"");
            default -> {}
        }
        switch (line.getLineJoin()) {
            case BasicStroke.JOIN_ROUND -> text.append(" stroke-linejoin=\"round\"");
            case BasicStroke.JOIN_BEVEL -> text.append(" stroke-linejoin=\"bevel\"");
            default -> {
                if (line.getMiterLimit() != MITER) {
                    text.append(" stroke-miterlimit=\"")
                            .append(SvgNumber.of(line.getMiterLimit(), 2))
                            .append('"');
                }
            }
        }
        float[] dashes = line.getDashArray();
        if (dashes != null) {
            text.append(" stroke-dasharray=\"");
            for (int i = 0; i < dashes.length; i++) {
                text.append(i == 0 ? "" : " ").append(SvgNumber.of(dashes[i] * scale, 2));
            }
            text.append('"');
            if (line.getDashPhase() != 0) {
                text.append(" stroke-dashoffset=\"")
                        .append(SvgNumber.of(line.getDashPhase() * scale, 2))
                        .append('"');
            }
        }
        return text.toString();
    }
}
