package org.parley.format;

import org.parley.scenario.Cite;
import org.parley.yaml.YamlWriter;
import org.parley.yaml.YamlWriter.Flow;

/** Writes where a number or statement comes from. What is empty is left out. */
final class CiteWriter {
    private CiteWriter() {}

    /** Adds grade, source, note and quotation. */
    static Flow into(Flow flow, Cite cite) {
        return flow.text("grade", cite.grade())
                .text("source", cite.source())
                .text("note", cite.note())
                .text("quote", cite.quote());
    }

    /** Lines with grade, source and note, whose keys begin with this prefix. */
    static void prefixed(YamlWriter yaml, String prefix, Cite cite) {
        yaml.text(prefix + "Grade", cite.grade());
        yaml.text(prefix + "Source", cite.source());
        yaml.text(prefix + "Note", cite.note());
    }
}
