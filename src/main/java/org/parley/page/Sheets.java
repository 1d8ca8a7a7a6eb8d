package org.parley.page;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The teaching sheets of docs/teaching as they stand in the page, to be read and printed there: each an HTML template
 * by its name. Links between sheets stay in the page; of links to other files of the project only the words stand
 * there, for the page is alone.
 */
public final class Sheets {
    /** The sheets in the order in which they are offered, by the name of their file without ending. */
    public static final List<String> NAMES = List.of(
            "lesson-20-minutes",
            "lesson-50-minutes",
            "lesson-90-minutes",
            "case-note",
            "role-cards",
            "worksheet",
            "answer-key",
            "glossary",
            "rubric",
            "ten-things");

    private static final Pattern TITLE = Pattern.compile("# +(.+)");

    private Sheets() {}

    /** One template for each text, by name of the sheet. */
    static String templates(Map<String, String> texts) {
        StringBuilder html = new StringBuilder();
        texts.forEach((name, text) -> {
            Matcher title = TITLE.matcher(text.split("\n", 2)[0]);
            if (!title.matches()) {
                throw new IllegalArgumentException("the sheet " + name + " does not begin with a title");
            }
            html.append("<template id=\"sheet-").append(name).append("\" data-title=\"");
            html.append(title.group(1).replace("\"", "&quot;")).append("\">\n");
            html.append(Markdown.html(text, link -> inPage(link, texts))).append("</template>\n");
        });
        return html.toString();
    }

    private static String inPage(String link, Map<String, String> texts) {
        String sheet = link.replaceFirst("\\.md(#.*)?$", "");
        if (texts.containsKey(sheet)) {
            return "#view=lesson&sheet=" + sheet;
        }
        return link.startsWith("https://") ? link : "";
    }
}
