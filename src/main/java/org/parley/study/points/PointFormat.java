package org.parley.study.points;

/** How points and what came of them stand in lines. */
public enum PointFormat {
    /** A header and rows of comma-separated values. */
    CSV,
    /** An object of JSON a line. */
    JSONL;

    /** The word of the option. */
    public String word() {
        return this == CSV ? "csv" : "jsonl";
    }
}
