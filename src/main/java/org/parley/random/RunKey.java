package org.parley.random;

/**
 * Tells one run from another: it holds the master seed and the number of the replication, both 64 bits.
 *
 * @param master the seed of the ensemble
 * @param replication the run, counted from 0
 */
public record RunKey(long master, long replication) {}
