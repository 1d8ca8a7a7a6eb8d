package org.parley.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.parley.table.Sha256;

/** Writes HTML: texts are always escaped; tags are written by this room only. */
final class Html {
    private static final String STYLE = style();

    private final StringBuilder out = new StringBuilder(1 << 18);
    private final Glossary glossary = new Glossary();

    /** Opens an element; the tag may carry attributes, whose values are escaped by the caller. */
    void open(String tag) {
        out.append('<').append(tag).append(">\n");
    }

    void close(String name) {
        out.append("</").append(name).append(">\n");
    }

    /** An element that holds one text. */
    void element(String tag, String text) {
        int space = tag.indexOf(' ');
        String name = space < 0 ? tag : tag.substring(0, space);
        out.append('<')
                .append(tag)
                .append('>')
                .append(escaped(text))
                .append("</")
                .append(name)
                .append(">\n");
    }

    /** An element that holds one text whose words are explained at the end of the page. */
    void explained(String tag, String text) {
        out.append('<')
                .append(tag)
                .append('>')
                .append(glossary.linked(text))
                .append("</")
                .append(tag)
                .append(">\n");
    }

    /** Explains the words that stood so far. */
    void glossary() {
        glossary.write(this);
    }

    /** An element without content. */
    void empty(String tag) {
        out.append('<').append(tag).append(">\n");
    }

    static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> {
                    boolean control = (c < 0x20 && c != '\n' && c != '\t') || c == 0x7f;
                    safe.append(control ? ' ' : c);
                }
            }
        }
        return safe.toString();
    }

    /** A whole page around this body. */
    static String page(String title, Html body) {
        return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; style-src 'sha256-"
                + Sha256.base64(STYLE)
                + "'; base-uri 'none'; form-action 'none'\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + "<meta name=\"referrer\" content=\"no-referrer\">\n"
                + "<link rel=\"icon\" href=\"data:,\">\n"
                + "<title>" + escaped(title) + "</title>\n<style>" + STYLE + "</style>\n</head>\n<body>\n" + body.out
                + "</body>\n</html>\n";
    }

    private static String style() {
        try (InputStream in = Objects.requireNonNull(Html.class.getResourceAsStream("report.css"), "report.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
