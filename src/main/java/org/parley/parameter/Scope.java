package org.parley.parameter;

/** Whether a parameter has one value or one for each party. */
public enum Scope {
    COMMON,
    PARTY
}
