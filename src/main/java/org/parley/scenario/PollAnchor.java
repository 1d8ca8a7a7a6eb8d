package org.parley.scenario;

/**
 * Measured support at home for one package (model §8).
 *
 * @param packageIndex place of the package in the scenario
 * @param support share ∈ [0, 1]
 * @param cite the poll
 */
public record PollAnchor(int packageIndex, double support, Cite cite) {}
