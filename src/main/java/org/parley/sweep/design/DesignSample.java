package org.parley.sweep.design;

/** What kind of sample the points of a design are; from it follow the analyses of a sweep. */
public enum DesignSample {
    /** Levels that somebody chose: curves along each factor, and paired levels. */
    CHOSEN,
    /** Points spread evenly over the whole space: rank correlations. */
    SPREAD,
    /** Paths that change one factor at a time (columns {@code step, changed, delta}): Morris' effects, no boxes. */
    TRAJECTORIES,
    /** Two matrices and their mixtures (column {@code matrix}): Sobol's indices. */
    MATRICES
}
