package org.parley.api;

/**
 * A party of a scenario.
 *
 * @param side "A" or "B"
 * @param id as the file has it
 * @param name for readers
 * @param shortName where there is no room
 * @param unit of its worths: "stk", or the unit of its points
 * @since 0.1.0
 */
public record Party(String side, String id, String name, String shortName, String unit) {}
