package org.parley.scenario;

/** The words that stand on every page, chart footer and export, unless the scenario gives its own. */
public final class Banner {
    /** For any conflict. */
    public static final String DEFAULT =
            "Exploratory teaching model. It computes what follows from the assumptions you set. It does not forecast events, "
                    + "judge the merits or legality of any claim, or recommend terms. Parameter values marked P are "
                    + "placeholders. Terms such as 'freeze' or 'recognition' name positions found in published texts; using "
                    + "them implies no view on status.";

    private Banner() {}
}
