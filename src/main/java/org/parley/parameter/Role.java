package org.parley.parameter;

/**
 * What a parameter is to somebody who explores: a setting, a policy somebody chooses, or something nobody knows (model
 * §11).
 */
public enum Role {
    SETTING("set"),
    LEVER("lev"),
    UNCERTAINTY("unc");

    private final String label;

    Role(String label) {
        this.label = label;
    }

    /** The short word of the parameter table. */
    public String label() {
        return label;
    }
}
