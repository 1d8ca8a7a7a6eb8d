package org.parley.charts;

/** Which runs of a result a chart shows; the footer of its picture names them. */
public enum RunsShown {
    /** Those that the result shows first: the draws that fit the record where there is one, else all. */
    OF_THE_RESULT,

    /** Runs of all draws, whether or not they fit a record. */
    ALL_DRAWS,

    /** None: the mean case, in which nothing is drawn. */
    NONE
}
