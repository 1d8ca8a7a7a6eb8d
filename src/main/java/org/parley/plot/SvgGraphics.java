package org.parley.plot;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.Paint;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Draws into {@link SvgElements} in place of a screen. Places are written as they are after the transformation, so no
 * element carries one. What lies inside the clip is not clipped, what lies outside is not written. Colours are plain;
 * pictures, patterns and other ways to mix colours are refused, since no drawing has them.
 */
final class SvgGraphics extends ShapeGraphics {
    private static final Graphics2D MEASURE = measure();

    private final SvgElements out;
    private AffineTransform transform = new AffineTransform();
    private @Nullable Shape clip;
    private Color colour = Color.BLACK;
    private Color background = Color.WHITE;
    private float alpha = 1;
    private Composite composite = AlphaComposite.SrcOver;
    private Stroke stroke = new BasicStroke();
    private Font font = Fonts.plain(12);
    private RenderingHints hints = new RenderingHints(Map.of());

    SvgGraphics(SvgElements out) {
        this.out = out;
    }

    private static Graphics2D measure() {
        Graphics2D g = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        return g;
    }

    // ---- What is drawn

    @Override
    public void fill(Shape shape) {
        Rectangle2D bounds = transform.createTransformedShape(shape).getBounds2D();
        if (visible(bounds)) {
            out.fill(SvgPath.of(shape, transform), clip(bounds), paint("fill"));
        }
    }

    @Override
    public void draw(Shape shape) {
        double scale = scale();
        if (!(stroke instanceof BasicStroke line) || Double.isNaN(scale)) {
            fill(stroke.createStrokedShape(shape));
            return;
        }
        double width = line.getLineWidth() == 0 ? 1 : line.getLineWidth() * scale;
        Rectangle2D bounds = transform.createTransformedShape(shape).getBounds2D();
        double room =
                width / 2 * (line.getLineJoin() == BasicStroke.JOIN_MITER ? line.getMiterLimit() : StrictMath.sqrt(2));
        bounds.setRect(
                bounds.getX() - room,
                bounds.getY() - room,
                bounds.getWidth() + 2 * room,
                bounds.getHeight() + 2 * room);
        if (visible(bounds)) {
            boolean joins = line.getLineJoin() == BasicStroke.JOIN_ROUND && line.getDashArray() == null;
            out.draw(
                    SvgPath.of(shape, transform),
                    clip(bounds),
                    paint("stroke") + SvgStroke.attributes(line, width, scale),
                    opacity() == 1,
                    joins);
        }
    }

    /** A text stays a text with the width that it was measured at, unless it is turned or sheared. */
    @Override
    public void drawString(String text, float x, float y) {
        double scale = scale();
        if (text.isBlank()) {
            return;
        }
        if (Double.isNaN(scale) || transform.getShearX() != 0 || transform.getScaleX() <= 0) {
            drawGlyphVector(font.createGlyphVector(getFontRenderContext(), text), x, y);
            return;
        }
        double size = font.getSize2D() * scale;
        double width = Typesetting.width(font, text) * scale;
        double left = x * scale + transform.getTranslateX();
        double base = y * scale + transform.getTranslateY();
        Rectangle2D bounds = new Rectangle2D.Double(left - size / 2, base - 1.2 * size, width + size, 1.7 * size);
        if (visible(bounds)) {
            boolean bold = font.getFontName(Locale.ROOT).endsWith("Bold");
            out.text(
                    clip(bounds),
                    paint("fill") + " font-size=\"" + SvgNumber.of(size, 2) + "\""
                            + (bold ? " font-weight=\"bold\"" : ""),
                    " x=\"" + SvgNumber.of(left, 1) + "\" y=\"" + SvgNumber.of(base, 1) + "\" textLength=\""
                            + SvgNumber.of(width, 1) + "\" lengthAdjust=\"spacingAndGlyphs\"",
                    escaped(text));
        }
    }

    @Override
    public void clearRect(int x, int y, int width, int height) {
        Color before = colour;
        colour = background;
        fillRect(x, y, width, height);
        colour = before;
    }

    // ---- How it looks

    private double opacity() {
        return colour.getAlpha() / 255.0 * alpha;
    }

    private String paint(String attribute) {
        StringBuilder text = new StringBuilder(" ").append(attribute).append("=\"#");
        int rgb = colour.getRGB() & 0xFFFFFF;
        boolean twins = (rgb >> 4 & 0x0F0F0F) == (rgb & 0x0F0F0F);
        for (int shift = 20; shift >= 0; shift -= twins ? 8 : 4) {
            text.append(Character.forDigit(rgb >> shift & 15, 16));
        }
        text.append('"');
        if (opacity() < 1) {
            text.append(' ').append(attribute).append("-opacity=\"");
            text.append(SvgNumber.of(opacity(), 3)).append('"');
        }
        return text.toString();
    }

    /** By how much lengths grow; NaN if not by the same in all directions. */
    private double scale() {
        double a = transform.getScaleX();
        double b = transform.getShearY();
        boolean same = a == transform.getScaleY() && b == -transform.getShearX();
        return same ? StrictMath.hypot(a, b) : Double.NaN;
    }

    private boolean visible(Rectangle2D bounds) {
        return opacity() > 0 && (clip == null || clip.intersects(bounds));
    }

    /** The attribute that clips, or nothing if the clip holds it all. */
    private String clip(Rectangle2D bounds) {
        if (clip == null || (clip instanceof Rectangle2D area && holds(area, bounds))) {
            return "";
        }
        return out.clip(SvgPath.of(clip, new AffineTransform()).text());
    }

    private static boolean holds(Rectangle2D area, Rectangle2D bounds) {
        return bounds.getX() >= area.getX()
                && bounds.getY() >= area.getY()
                && bounds.getMaxX() <= area.getMaxX()
                && bounds.getMaxY() <= area.getMaxY();
    }

    /** What no XML may hold is a space. */
    static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                default -> safe.append(c < 0x20 || c == 0xFFFE || c == 0xFFFF ? ' ' : c);
            }
        }
        return safe.toString();
    }

    // ---- State

    @Override
    public Graphics create() {
        SvgGraphics copy = new SvgGraphics(out);
        copy.transform = new AffineTransform(transform);
        copy.clip = clip;
        copy.colour = colour;
        copy.background = background;
        copy.alpha = alpha;
        copy.composite = composite;
        copy.stroke = stroke;
        copy.font = font;
        copy.hints = (RenderingHints) hints.clone();
        return copy;
    }

    @Override
    public void dispose() {
        // nothing is held
    }

    @Override
    public FontMetrics getFontMetrics(Font of) {
        return MEASURE.getFontMetrics(of);
    }

    @Override
    public FontRenderContext getFontRenderContext() {
        return MEASURE.getFontRenderContext();
    }

    @Override
    public GraphicsConfiguration getDeviceConfiguration() {
        return MEASURE.getDeviceConfiguration();
    }

    @Override
    public void setColor(@Nullable Color of) {
        if (of != null) {
            colour = of;
        }
    }

    @Override
    public Color getColor() {
        return colour;
    }

    @Override
    public void setPaint(@Nullable Paint of) {
        if (of != null && !(of instanceof Color)) {
            throw refused("a pattern " + of);
        }
        setColor((Color) of);
    }

    @Override
    public Paint getPaint() {
        return colour;
    }

    @Override
    public void setBackground(Color of) {
        background = of;
    }

    @Override
    public Color getBackground() {
        return background;
    }

    @Override
    public void setComposite(Composite of) {
        if (!(of instanceof AlphaComposite mix) || mix.getRule() != AlphaComposite.SRC_OVER) {
            throw refused("another way to mix colours, " + of);
        }
        composite = of;
        alpha = mix.getAlpha();
    }

    @Override
    public Composite getComposite() {
        return composite;
    }

    @Override
    public void setStroke(Stroke of) {
        stroke = of;
    }

    @Override
    public Stroke getStroke() {
        return stroke;
    }

    @Override
    public void setFont(@Nullable Font of) {
        if (of != null) {
            font = of;
        }
    }

    @Override
    public Font getFont() {
        return font;
    }

    @Override
    public void setPaintMode() {
        setComposite(AlphaComposite.SrcOver);
    }

    @Override
    public void setXORMode(Color of) {
        throw refused("exclusive or");
    }

    @Override
    public void setRenderingHint(RenderingHints.Key key, Object value) {
        hints.put(key, value);
    }

    @Override
    public @Nullable Object getRenderingHint(RenderingHints.Key key) {
        return hints.get(key);
    }

    @Override
    public void setRenderingHints(Map<?, ?> of) {
        hints.clear();
        hints.putAll(of);
    }

    @Override
    public void addRenderingHints(Map<?, ?> more) {
        hints.putAll(more);
    }

    @Override
    public RenderingHints getRenderingHints() {
        return (RenderingHints) hints.clone();
    }

    @Override
    public void translate(int x, int y) {
        transform.translate(x, y);
    }

    @Override
    public void translate(double x, double y) {
        transform.translate(x, y);
    }

    @Override
    public void rotate(double angle) {
        transform.rotate(angle);
    }

    @Override
    public void rotate(double angle, double x, double y) {
        transform.rotate(angle, x, y);
    }

    @Override
    public void scale(double x, double y) {
        transform.scale(x, y);
    }

    @Override
    public void shear(double x, double y) {
        transform.shear(x, y);
    }

    @Override
    public void transform(AffineTransform more) {
        transform.concatenate(more);
    }

    @Override
    public void setTransform(AffineTransform of) {
        transform = new AffineTransform(of);
    }

    @Override
    public AffineTransform getTransform() {
        return new AffineTransform(transform);
    }

    @Override
    public void setClip(@Nullable Shape of) {
        clip = of == null ? null : placed(of);
    }

    @Override
    public void setClip(int x, int y, int width, int height) {
        setClip(new Rectangle(x, y, width, height));
    }

    @Override
    public void clip(@Nullable Shape more) {
        if (more == null || clip == null) {
            setClip(more);
            return;
        }
        Shape other = placed(more);
        if (clip instanceof Rectangle2D one && other instanceof Rectangle2D two) {
            Rectangle2D both = one.createIntersection(two);
            clip = both.isEmpty() ? new Rectangle2D.Double() : both;
        } else {
            Area both = new Area(clip);
            both.intersect(new Area(other));
            clip = both.isRectangular() ? both.getBounds2D() : both;
        }
    }

    @Override
    public void clipRect(int x, int y, int width, int height) {
        clip(new Rectangle(x, y, width, height));
    }

    @Override
    public @Nullable Shape getClip() {
        if (clip == null) {
            return null;
        }
        try {
            AffineTransform back = transform.createInverse();
            return clip instanceof Rectangle2D && straight()
                    ? back.createTransformedShape(clip).getBounds2D()
                    : back.createTransformedShape(clip);
        } catch (NoninvertibleTransformException flat) {
            return new Rectangle2D.Double();
        }
    }

    @Override
    public @Nullable Rectangle getClipBounds() {
        Shape now = getClip();
        return now == null ? null : now.getBounds();
    }

    private Shape placed(Shape shape) {
        Shape moved = transform.createTransformedShape(shape);
        return shape instanceof Rectangle2D && straight() ? moved.getBounds2D() : moved;
    }

    /** Rectangles stay rectangles. */
    private boolean straight() {
        return transform.getShearX() == 0 && transform.getShearY() == 0;
    }

    @Override
    public boolean hit(Rectangle area, Shape shape, boolean onStroke) {
        Shape drawn = onStroke ? stroke.createStrokedShape(shape) : shape;
        return transform.createTransformedShape(drawn).intersects(area);
    }
}
