package org.parley.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.plot.Picture;
import org.parley.table.NumberText;
import org.parley.table.PowersOfTen;
import org.parley.table.Table;

/** Writes each kind of part of a page as HTML. */
final class PagePartWriter {
    /** Tables of a picture with more rows than this are left to the CSV file. */
    private static final int FEW = 60;

    /** A cell up to so many letters stays on one line. */
    private static final int SHORT = 18;

    /**
     * On a phone the rows of a table with more columns than this become blocks, a line each cell with its heading, so
     * that no column is out of sight.
     */
    private static final int FEW_COLUMNS = 2;

    /** Columns up to which a table fits a screen of 1,280 pixels. */
    private static final int SCREEN_COLUMNS = 12;

    private PagePartWriter() {}

    static void write(Html html, PagePart block) {
        if (block instanceof PagePart.Text text) {
            html.explained("p", text.words());
        } else if (block instanceof PagePart.Points points) {
            html.open("ul");
            points.points().forEach(point -> html.explained("li", point));
            html.close("ul");
        } else if (block instanceof PagePart.Warnings warnings) {
            html.open("div class=\"warning\" role=\"note\"");
            html.element(
                    "p class=\"label\"",
                    warnings.warnings().size() == 1 ? "Note before reading" : "Notes before reading");
            list(html, warnings.warnings());
            html.close("div");
        } else if (block instanceof PagePart.Figure figure) {
            figure(html, figure);
        } else if (block instanceof PagePart.Grid grid) {
            table(html, grid.caption(), grid.table(), grid.headings());
        } else if (block instanceof PagePart.Story story) {
            html.element("h3", story.heading());
            html.open("ul class=\"told\"");
            story.told().forEach(text -> html.element("li", text));
            html.close("ul");
        } else if (block instanceof PagePart.Facts facts) {
            html.open("dl");
            for (PagePart.Fact fact : facts.facts()) {
                html.element("dt", fact.name());
                html.element("dd", fact.value());
            }
            html.close("dl");
        } else if (block instanceof PagePart.Commands commands) {
            html.open("div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Commands\"");
            html.element("pre", String.join("\n", commands.lines()));
            html.close("div");
        } else if (block instanceof PagePart.References references) {
            references(html, references);
        }
    }

    private static void list(Html html, List<String> texts) {
        html.open("ul");
        texts.forEach(text -> html.element("li", text));
        html.close("ul");
    }

    private static void figure(Html html, PagePart.Figure figure) {
        Picture picture = figure.picture();
        html.open("figure id=\"" + Html.escaped(picture.name()) + "\"");
        html.open("div class=\"scroll picture\" tabindex=\"0\" role=\"region\" aria-label=\"Picture: "
                + Html.escaped(picture.title()) + "\"");
        Optional<String> narrow = picture.narrowAddress();
        if (narrow.isPresent()) {
            html.open("picture");
            html.empty("source media=\"(max-width: 600px)\" srcset=\"" + narrow.get() + "\"");
        }
        html.empty("img width=\"" + Picture.WIDTH + "\" height=\"" + Picture.HEIGHT + "\" src=\"" + picture.address()
                + "\" alt=\"" + Html.escaped(picture.alternative()) + "\"");
        if (narrow.isPresent()) {
            html.close("picture");
        }
        html.close("div");
        html.explained("figcaption", figure.caption());
        Table data = picture.data();
        if (data.rows() > 0 && data.rows() <= FEW) {
            html.open("details");
            html.element("summary", "The numbers of this picture");
            table(html, picture.title(), data, Map.of());
            html.close("details");
        }
        html.close("figure");
    }

    private static void table(Html html, String caption, Table table, Map<String, String> headings) {
        html.open("div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Table: " + Html.escaped(caption)
                + "\"");
        int columns = table.names().size();
        html.open(
                columns > SCREEN_COLUMNS
                        ? "table class=\"wide widest\""
                        : columns > FEW_COLUMNS ? "table class=\"wide\"" : "table");
        html.element("caption", caption);
        html.open("thead");
        html.open("tr");
        for (String name : table.names()) {
            html.element(
                    "th scope=\"col\"" + (table.isNumber(name) ? " class=\"number\"" : ""),
                    headings.getOrDefault(name, name));
        }
        html.close("tr");
        html.close("thead");
        html.open("tbody");
        for (int r = 0; r < table.rows(); r++) {
            html.open("tr");
            for (int c = 0; c < table.names().size(); c++) {
                String name = table.names().get(c);
                boolean number = table.isNumber(name);
                String text =
                        number ? NumberText.cell(table.number(name, r)) : PowersOfTen.writtenOut(table.string(name, r));
                String tag = c == 0
                        ? "th scope=\"row\""
                        : number ? "td class=\"number\"" : text.length() <= SHORT ? "td class=\"short\"" : "td";
                html.element(
                        c == 0 ? tag : tag + " data-label=\"" + Html.escaped(headings.getOrDefault(name, name)) + "\"",
                        text);
            }
            html.close("tr");
        }
        html.close("tbody");
        html.close("table");
        html.close("div");
    }

    private static void references(Html html, PagePart.References references) {
        html.open("ul class=\"references\"");
        for (PagePart.Reference reference : references.references()) {
            html.open("li");
            html.element("b", reference.id());
            html.element("span", reference.text());
            String url = reference.url();
            if (url.startsWith("https://") || url.startsWith("http://")) {
                html.element("a rel=\"noopener noreferrer\" href=\"" + Html.escaped(url) + "\"", url);
            } else if (!url.isEmpty()) {
                html.element("span", url);
            }
            html.close("li");
        }
        html.close("ul");
    }
}
