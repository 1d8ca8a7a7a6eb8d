package org.parley.table;

/**
 * What stands under every picture: where it comes from and the banner.
 *
 * @param origin scenario, seed, version: "geneva-2026 · seed 1 · Parley 0.1.0"
 * @param banner the neutrality banner of the scenario
 */
public record Footer(String origin, String banner) {}
