package org.parley.report;

import java.util.List;
import java.util.Map;
import org.parley.plot.Picture;
import org.parley.table.Table;

/** A part of a section of a page. All texts are plain: they are escaped when the page is written. */
public sealed interface PagePart {
    /** A paragraph. */
    record Text(String words) implements PagePart {}

    /** Sentences that stand each for itself. */
    record Points(List<String> points) implements PagePart {
        public Points {
            points = List.copyOf(points);
        }
    }

    /** Things the reader must know before reading on. */
    record Warnings(List<String> warnings) implements PagePart {
        public Warnings {
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * A picture with words that say how to read it, and its numbers to unfold if they are few.
     *
     * @param picture the picture
     * @param caption how to read it
     */
    record Figure(Picture picture, String caption) implements PagePart {}

    /**
     * A table. Numbers get two significant digits, whole numbers all of theirs.
     *
     * @param caption what the table shows
     * @param table the cells; the first column names the row
     * @param headings column → words above it; a column without keeps its name
     */
    record Grid(String caption, Table table, Map<String, String> headings) implements PagePart {
        public Grid {
            headings = Map.copyOf(headings);
        }
    }

    /** A part of a story: what it is about, and what happened, in order. */
    record Story(String heading, List<String> told) implements PagePart {
        public Story {
            told = List.copyOf(told);
        }
    }

    /** Names with their values, such as seed and version. */
    record Facts(List<Fact> facts) implements PagePart {
        public Facts {
            facts = List.copyOf(facts);
        }
    }

    /** A name and its value. */
    record Fact(String name, String value) {}

    /** Commands to type, one a line. */
    record Commands(List<String> lines) implements PagePart {
        public Commands {
            lines = List.copyOf(lines);
        }
    }

    /** Where things come from. */
    record References(List<Reference> references) implements PagePart {
        public References {
            references = List.copyOf(references);
        }
    }

    /**
     * A source.
     *
     * @param id how the text refers to it
     * @param text author, title, date
     * @param url address, or empty; only http and https become links
     */
    record Reference(String id, String text, String url) {}
}
