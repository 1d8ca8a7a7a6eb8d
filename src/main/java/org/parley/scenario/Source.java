package org.parley.scenario;

/**
 * A publication that numbers and statements refer to.
 *
 * @param id short, such as S1
 * @param text what it is
 * @param url where it is, or empty
 */
public record Source(String id, String text, String url) {}
