package org.parley.plot;

import java.util.Arrays;

/**
 * A drawing as a {@code data:} address, the value of an attribute in double quotes. The text of the SVG stays text (RFC
 * 2397): what an address, an attribute or a list of addresses cannot hold is written as {@code %} and two hexadecimal
 * digits. That is a fifth shorter than Base64, since a drawing is mostly digits. Between two numbers of a path a comma
 * is as good as a space, and is not written in three letters. One pass over plain arrays: a page holds two megabytes of
 * addresses. Test: {@code DataUriTest}.
 */
final class DataUri {
    private static final String HEAD = "data:image/svg+xml,";
    private static final String PATH = " d=\"";

    /** What RFC 3986 and the quotes do not allow, and what the page's tests forbid as a sign of code. */
    private static final boolean[] FORBIDDEN = new boolean[128];

    static {
        "%#<> {}|\\^`[]()\n\t\r".chars().forEach(c -> FORBIDDEN[c] = true);
    }

    /** Letters that one letter of the drawing takes at most. */
    private static final int MOST = 10;

    private char[] out;
    private int length;

    private DataUri(int expected) {
        out = new char[expected];
    }

    /** The address of an SVG. */
    static String of(String svg) {
        char[] in = svg.strip().toCharArray();
        DataUri uri = new DataUri(HEAD.length() + in.length + in.length / 4);
        uri.write(HEAD);
        uri.drawing(in);
        return new String(uri.out, 0, uri.length);
    }

    private void drawing(char[] in) {
        boolean tag = false;
        boolean path = false;
        for (int i = 0; i < in.length; i++) {
            char c = in[i];
            if (length + MOST > out.length) {
                out = Arrays.copyOf(out, 2 * out.length + MOST);
            }
            if (c >= 128 || (!FORBIDDEN[c] && c != '&' && c != '"' && c != '\'')) {
                out[length++] = c;
            } else if (path && c == ' ') {
                out[length++] = ',';
            } else if (!betweenElements(in, i)) {
                path = c == ' ' ? begins(in, i) : path && c != '"';
                if (path && c == ' ') {
                    write(tag ? "%20d='" : "%20d=%22");
                    i += PATH.length() - 1;
                } else {
                    tag = c == '<' || (tag && c != '>');
                    escaped(c, tag);
                }
            }
        }
    }

    /** Whether a line ends between two elements, which says nothing. */
    private static boolean betweenElements(char[] in, int at) {
        return in[at] == '\n' && at > 0 && in[at - 1] == '>' && at + 1 < in.length && in[at + 1] == '<';
    }

    private static boolean begins(char[] in, int at) {
        for (int k = 0; k < PATH.length(); k++) {
            if (at + k >= in.length || in[at + k] != PATH.charAt(k)) {
                return false;
            }
        }
        return true;
    }

    private void escaped(char c, boolean tag) {
        switch (c) {
            case '&' -> write("&amp;");
            case '"' -> write(tag ? "'" : "%22");
            case '\'' -> write("&amp;%2339;");
            default -> {
                out[length++] = '%';
                out[length++] = hex(c >> 4);
                out[length++] = hex(c & 15);
            }
        }
    }

    private void write(String text) {
        text.getChars(0, text.length(), out, length);
        length += text.length();
    }

    private static char hex(int digit) {
        return Character.toUpperCase(Character.forDigit(digit, 16));
    }
}
