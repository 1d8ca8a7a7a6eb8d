package org.parley.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of Markdown that the sheets of docs/teaching use, as HTML: headings, paragraphs, lists, tables, quotations,
 * code, rules, and within lines code, links, bold and italic words. A rule is a line to write on. What is not of this
 * part is refused. Test: MarkdownTest.
 */
final class Markdown {
    private static final Pattern HEADING = Pattern.compile("(#{1,4}) +(.+)");
    private static final Pattern ITEM = Pattern.compile("(?:[-*]|(\\d+)\\.) +(.*)");
    private static final Pattern RULE = Pattern.compile("_{3,}|-{3,}");
    private static final Pattern INLINE =
            Pattern.compile("`([^`]+)`|\\[([^]]+)]\\(([^)\\s]+)\\)|\\*\\*(.+?)\\*\\*(?!\\*)|\\*(.+?)\\*");

    private final UnaryOperator<String> links;
    private final String[] lines;
    private final StringBuilder html = new StringBuilder();
    private int at;

    private Markdown(String text, UnaryOperator<String> links) {
        this.lines = text.replace("\r\n", "\n").split("\n", -1);
        this.links = links;
    }

    /**
     * As HTML.
     *
     * @param links from the address of a link to the one in the page; an empty one: only the words stand there
     * @throws IllegalArgumentException with the line that is not of this part of Markdown
     */
    static String html(String text, UnaryOperator<String> links) {
        Markdown markdown = new Markdown(text, links);
        while (markdown.at < markdown.lines.length) {
            markdown.block();
        }
        return markdown.html.toString();
    }

    private void block() {
        String line = lines[at];
        Matcher heading = HEADING.matcher(line);
        if (line.isBlank()) {
            at++;
        } else if (heading.matches()) {
            int level = heading.group(1).length();
            element("h" + level, inline(heading.group(2)));
            at++;
        } else if (RULE.matcher(line.strip()).matches()) {
            html.append("<hr>\n");
            at++;
        } else if (line.startsWith("```")) {
            code();
        } else if (line.startsWith("|")) {
            table();
        } else if (line.startsWith(">")) {
            quotation();
        } else if (ITEM.matcher(line).matches()) {
            list();
        } else if (line.startsWith("<") || line.startsWith("!") || line.startsWith(" ")) {
            throw new IllegalArgumentException("line " + (at + 1) + ": " + line);
        } else {
            element("p", inline(joined(at)));
        }
    }

    /** A line and those below it that carry it on. */
    private String joined(int from) {
        StringBuilder text = new StringBuilder(lines[from].strip());
        at = from + 1;
        while (at < lines.length && carriesOn(lines[at])) {
            text.append(' ').append(lines[at++].strip());
        }
        return text.toString();
    }

    private static boolean carriesOn(String line) {
        return !line.isBlank()
                && !line.startsWith("|")
                && !line.startsWith(">")
                && !line.startsWith("```")
                && !HEADING.matcher(line).matches()
                && !RULE.matcher(line.strip()).matches()
                && !ITEM.matcher(line.strip()).matches();
    }

    private void list() {
        Matcher first = ITEM.matcher(lines[at]);
        boolean numbered = first.matches() && first.group(1) != null;
        html.append(numbered ? "<ol>\n" : "<ul>\n");
        while (at < lines.length) {
            Matcher item = ITEM.matcher(lines[at]);
            if (!item.matches()) {
                break;
            }
            String text = joined(at);
            Matcher whole = ITEM.matcher(text);
            if (whole.matches()) {
                element("li", inline(whole.group(2)));
            }
        }
        html.append(numbered ? "</ol>\n" : "</ul>\n");
    }

    private void quotation() {
        List<String> inside = new ArrayList<>();
        while (at < lines.length && lines[at].startsWith(">")) {
            inside.add(lines[at++].substring(1).strip());
        }
        html.append("<blockquote>\n")
                .append(html(String.join("\n", inside), links))
                .append("</blockquote>\n");
    }

    private void code() {
        StringBuilder text = new StringBuilder();
        at++;
        while (at < lines.length && !lines[at].startsWith("```")) {
            text.append(lines[at++]).append('\n');
        }
        at++;
        html.append("<pre><code>").append(escaped(text.toString())).append("</code></pre>\n");
    }

    private void table() {
        html.append("<table>\n<thead>\n");
        row("th");
        html.append("</thead>\n<tbody>\n");
        if (at >= lines.length || !lines[at].matches("\\|[-:| ]+\\|")) {
            throw new IllegalArgumentException("line " + (at + 1) + ": a table's second line is |---|");
        }
        at++;
        while (at < lines.length && lines[at].startsWith("|")) {
            row("td");
        }
        html.append("</tbody>\n</table>\n");
    }

    private void row(String cell) {
        String line = lines[at++].strip();
        html.append("<tr>");
        for (String text : line.substring(1, line.length() - 1).split("\\|", -1)) {
            html.append('<').append(cell).append('>').append(inline(text.strip()));
            html.append("</").append(cell).append('>');
        }
        html.append("</tr>\n");
    }

    private void element(String name, String content) {
        html.append('<').append(name).append('>').append(content);
        html.append("</").append(name).append(">\n");
    }

    private String inline(String text) {
        StringBuilder out = new StringBuilder();
        Matcher found = INLINE.matcher(text);
        int from = 0;
        while (found.find()) {
            out.append(escaped(text.substring(from, found.start())));
            if (found.group(1) != null) {
                out.append("<code>").append(escaped(found.group(1))).append("</code>");
            } else if (found.group(2) != null) {
                out.append(link(inline(found.group(2)), links.apply(found.group(3))));
            } else if (found.group(4) != null) {
                out.append("<strong>").append(inline(found.group(4))).append("</strong>");
            } else {
                out.append("<em>").append(inline(found.group(5))).append("</em>");
            }
            from = found.end();
        }
        return out.append(escaped(text.substring(from))).toString();
    }

    private static String link(String words, String address) {
        return address.isEmpty() ? words : "<a href=\"" + escaped(address) + "\">" + words + "</a>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
