package org.parley.report;

import java.util.ArrayList;
import java.util.List;

/**
 * One HTML page with everything in it: style and pictures are part of the file, and a content security policy forbids
 * it to fetch anything. Reads on a phone, prints, and has headings, captions, alternative texts and table headers for
 * readers who listen. Every text is escaped, so a scenario file cannot put code into a report.
 *
 * <p>Used for ensembles, sweeps and traces alike: {@code ReportPage.of(title).question(…).banner(…).section(…).html()}.
 */
public final class ReportPage {
    private final String title;
    private String question = "";
    private String banner = "";
    private String subtitle = "";
    private final List<String> warnings = new ArrayList<>();
    private final List<Section> sections = new ArrayList<>();

    private ReportPage(String title) {
        this.title = title;
    }

    /** Starts a page. */
    public static ReportPage of(String title) {
        return new ReportPage(title);
    }

    /** The question the run was to answer. */
    public ReportPage question(String text) {
        question = text;
        return this;
    }

    /** Scenario, seed, version in one line. */
    public ReportPage subtitle(String text) {
        subtitle = text;
        return this;
    }

    /** The banner; it stands at the top and at the bottom. */
    public ReportPage banner(String text) {
        banner = text;
        return this;
    }

    /** Something the reader must know first. */
    public ReportPage warning(String text) {
        warnings.add(text);
        return this;
    }

    /** Adds a section. */
    public ReportPage section(Section section) {
        sections.add(section);
        return this;
    }

    /** The page. */
    public String html() {
        Html html = new Html();
        html.open("main");
        html.element("h1", title);
        if (!subtitle.isEmpty()) {
            html.element("p class=\"origin\"", subtitle);
        }
        if (!question.isEmpty()) {
            html.element("p class=\"question\"", question);
        }
        banner(html, "What this is, and what it is not");
        if (!warnings.isEmpty()) {
            PagePartWriter.write(html, new PagePart.Warnings(warnings));
        }
        contents(html);
        for (int s = 0; s < sections.size(); s++) {
            html.open("section id=\"s" + (s + 1) + "\"");
            html.element("h2", sections.get(s).heading());
            sections.get(s).blocks().forEach(block -> PagePartWriter.write(html, block));
            html.close("section");
        }
        html.glossary();
        html.close("main");
        html.open("footer");
        if (!banner.isEmpty()) {
            html.element("p", banner);
        }
        html.close("footer");
        return Html.page(title, html);
    }

    private void banner(Html html, String label) {
        if (!banner.isEmpty()) {
            html.open("aside class=\"banner\" aria-label=\"" + Html.escaped(label) + "\"");
            html.element("p", banner);
            html.close("aside");
        }
    }

    private void contents(Html html) {
        if (sections.size() < 2) {
            return;
        }
        html.open("nav aria-label=\"Contents\"");
        html.open("ul");
        for (int s = 0; s < sections.size(); s++) {
            html.open("li");
            html.element("a href=\"#s" + (s + 1) + "\"", sections.get(s).heading());
            html.close("li");
        }
        html.close("ul");
        html.close("nav");
    }
}
