package org.parley.plot;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.util.ArrayList;
import java.util.List;

/**
 * Sets text in a box. It measures, wraps at spaces and hyphens, breaks a word only when that alone is wider than the
 * box (a range of numbers then behind its dots), and makes the letters smaller until everything fits. Sizes in pixels
 * of the 1600×900 picture. Widths come from the shipped fonts without hinting, so that they are the same on every JDK.
 */
public final class Typesetting {
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);
    /** Distance of two base lines, in font sizes. */
    private static final double LEADING = 1.2;
    /** From the top of a line to its base line, in font sizes. */
    private static final double ASCENT = .93;

    private Typesetting() {}

    static double width(Font font, String text) {
        return text.isEmpty() ? 0 : font.getStringBounds(text, CONTEXT).getWidth();
    }

    static double lineHeight(Font font) {
        return font.getSize2D() * LEADING;
    }

    /** The text in lines no wider than this. */
    static List<String> wrap(Font font, String text, double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words(text)) {
            if (line.length() > 0 && width(font, (line + word).stripTrailing()) > width) {
                lines.add(line.toString().strip());
                line.setLength(0);
            }
            String rest = line.length() == 0 ? word.stripLeading() : word;
            while (line.length() == 0 && width(font, rest.stripTrailing()) > width && rest.length() > 1) {
                int fits = longestPrefix(font, rest, width);
                int space = rest.lastIndexOf(' ', fits); // between the ends of a range rather than within one of them
                fits = space > 0 ? space : fits;
                lines.add(rest.substring(0, fits));
                rest = rest.substring(fits).stripLeading();
            }
            line.append(rest);
        }
        if (line.toString().strip().length() > 0 || lines.isEmpty()) {
            lines.add(line.toString().strip());
        }
        return lines;
    }

    /** Pieces after which a line may end: words with the space behind them, parts of a word up to a hyphen or slash. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean hyphen = (c == '-' || c == '/') && i > from + 1 && i + 2 < text.length();
            if ((c == ' ' && !binds(text, i)) || hyphen) {
                words.add(text.substring(from, i + 1));
                from = i + 1;
            }
        }
        words.add(text.substring(from));
        return words;
    }

    /** Whether what stands at both sides of a space is one number: "83 %", "n = 354", "0 … 1". */
    private static boolean binds(String text, int space) {
        char before = space > 0 ? text.charAt(space - 1) : ' ';
        char after = space + 1 < text.length() ? text.charAt(space + 1) : ' ';
        return (Character.isDigit(before) && (after == '%' || after == '…'))
                || after == '='
                || before == '='
                || (before == '…' && (Character.isDigit(after) || after == '−'));
    }

    /** Width of the widest piece that a line cannot break. */
    static double widestWord(Font font, String text) {
        return words(text).stream()
                .mapToDouble(word -> width(font, word.strip()))
                .max()
                .orElse(0);
    }

    private static int longestPrefix(Font font, String text, double width) {
        int length = 1;
        while (length < text.length() && width(font, text.substring(0, length + 1)) <= width) {
            length++;
        }
        return length;
    }

    /** Text set in a box: lines and the font in which they fit. */
    public record Block(Font font, List<String> lines) {
        public Block {
            lines = List.copyOf(lines);
        }

        /** Pixels from the top of the first line to the end of the last. */
        public double height() {
            return lines.size() * lineHeight(font);
        }

        /** Pixels of the widest line. */
        public double width() {
            double widest = 0;
            for (String line : lines) {
                widest = Math.max(widest, Typesetting.width(font, line));
            }
            return widest;
        }

        /** Draws the block with its top left corner here; align 0 left, .5 centre, 1 right within the width. */
        public void draw(Graphics2D g, double x, double y, double width, double align) {
            g.setFont(font);
            double base = y + ASCENT * font.getSize2D() + (LEADING - 1.16) / 2 * font.getSize2D();
            for (String line : lines) {
                g.drawString(line, (float) (x + align * (width - Typesetting.width(font, line))), (float) base);
                base += lineHeight(font);
            }
        }

        /** Draws the block with its vertical middle here. */
        public void drawMiddle(Graphics2D g, double x, double middle, double width, double align) {
            draw(g, x, middle - height() / 2, width, align);
        }
    }

    /**
     * The text at the largest size between the two at which it fits the box. If not even the smallest fits, whole lines
     * that fit and an ellipsis; the full text is then in the data of the picture.
     */
    public static Block fit(Font font, String text, double width, double height, double smallest) {
        for (double size = font.getSize2D(); ; size = Math.max(smallest, size - 1)) {
            Font smaller = font.deriveFont((float) size);
            List<String> lines = wrap(smaller, text, width);
            if (lines.size() * lineHeight(smaller) <= height + .01) {
                return new Block(smaller, lines);
            }
            if (size <= smallest) {
                int room = Math.max(1, (int) (height / lineHeight(smaller)));
                List<String> kept = new ArrayList<>(lines.subList(0, Math.min(room, lines.size())));
                if (kept.size() < lines.size()) {
                    String last = kept.get(room - 1);
                    while (last.length() > 1 && width(smaller, last + "…") > width) {
                        last = last.substring(0, last.length() - 1);
                    }
                    kept.set(room - 1, last + "…");
                }
                return new Block(smaller, kept);
            }
        }
    }

    /** The text wrapped at this size, however many lines that takes. */
    static Block wrapped(Font font, String text, double width) {
        return new Block(font, wrap(font, text, width));
    }
}
