package org.parley.study;

import java.util.List;
import java.util.Map;
import org.parley.table.Table;

/** An explanation to read: in sentences, as a text, as tables of a page and as a document. */
public interface ExplanationText {
    /** The answer in short. */
    List<String> sentences();

    /** What would have had to change, where a table does not say it; may be empty. */
    default List<String> changes() {
        return List.of();
    }

    /** Writes all of it. */
    void into(PlainText text);

    /** Tables to read, by caption. */
    Map<String, Table> grids();

    /** The same and more, with full precision: lists, maps, texts and numbers, for JSON. */
    Map<String, Object> document();

    /** Numbers that cannot answer since a term is off, each in a sentence; empty where none is shown. */
    default List<String> silent() {
        return List.of();
    }
}
