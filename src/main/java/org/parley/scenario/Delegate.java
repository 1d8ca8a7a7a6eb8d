package org.parley.scenario;

/**
 * A person at the table, and the track the person works on.
 *
 * @param name full name, or the office where the person is not named
 * @param role what the person is
 * @param track political, technical or both
 * @param source id of a source, or empty
 */
public record Delegate(String name, String role, Track track, String source) {}
