package org.parley.study;

import java.util.ArrayList;
import java.util.List;

/** A text in lines of a width: paragraphs are wrapped, tables are set. */
public final class PlainText {
    private final int width;
    private final boolean file;
    private final List<String> lines = new ArrayList<>();

    private PlainText(int width, boolean file) {
        this.width = width;
        this.file = file;
    }

    /** An empty text for a terminal, its lines at most so many letters long. */
    public PlainText(int width) {
        this(width, false);
    }

    /** An empty text that is kept in a file and may be read without the rest of its folder. */
    public static PlainText ofFile(int width) {
        return new PlainText(width, true);
    }

    /** The banner: whole in a file, in short on a terminal. */
    public void banner(String banner) {
        paragraph(file ? banner : DisplayNames.shortBanner(banner));
    }

    /** A paragraph, wrapped; an empty one is nothing. */
    public void paragraph(String text) {
        lines.addAll(TextWrap.lines(text, width));
    }

    /** Paragraphs. */
    public void paragraphs(List<String> texts) {
        texts.forEach(this::paragraph);
    }

    /** An empty line. */
    public void blank() {
        lines.add("");
    }

    /** A table. */
    public void table(TextTable table) {
        lines.addAll(table.lines(width));
    }

    /** What stands on top of every answer: title, question, banner and an empty line. */
    public void head(String title, String question, String banner) {
        paragraph(title);
        paragraph(question);
        banner(banner);
        blank();
    }

    /** What stands under every table of numbers, so that none is read as a finding. */
    public void assumed() {
        paragraph(DisplayNames.ASSUMED);
    }

    /** The lines so far. */
    public List<String> lines() {
        return List.copyOf(lines);
    }
}
