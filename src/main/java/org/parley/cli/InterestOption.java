package org.parley.cli;

/** The help text of {@code --interest} in {@code sweep} and {@code analyse}. */
final class InterestOption {
    static final String SAYS =
            "Says which points are cases whose boxes are sought: an outcome, > >= < <= and a number, \"agreement > .6\"; or \"agreement in the upper quarter\"; several joined by and. In quotation marks, "
                    + "or > writes a file. Again for another rule. The folder's sweep.yaml keeps it.";

    private InterestOption() {}
}
