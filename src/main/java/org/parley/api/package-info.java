/**
 * Parley for Java programs: the only package whose names and meanings are promised.
 *
 * <p><b>Promise.</b> Versions follow semantic versioning (semver.org) for this package: nothing in it is removed or
 * changes its meaning without a new major version; what is new carries {@code @since}. Before 1.0.0 a minor version may
 * break it, and the changelog says so. All other packages may change at any time. Numbers: the same scenario, settings,
 * seed and version give the same bits on every machine and for any number of threads; a version that changes the
 * numbers of a scenario says so in the changelog under "Numbers".
 *
 * <p><b>Shape.</b> {@link org.parley.api.Parley} is where to begin. Everything is immutable; lists, maps and arrays
 * that are handed out are copies or cannot be written. There is no static state. Arguments are checked when they are
 * given.
 *
 * <p><b>Threads.</b> All objects may be shared between threads. A call works on the thread that makes it, with workers
 * of its own where it says so; listeners are called on the calling thread. An interrupted thread ends a long call with
 * {@link org.parley.api.CancelledException}; its flag stays set.
 *
 * <p><b>Units.</b> Worths and utilities are in stk, the share of the distance from a party's worst to its best
 * settlement; times in weeks; shares from 0 to 1. Parties are side "A" and side "B", in the order of the file.
 *
 * <p><b>Errors.</b> Every exception of this package is a {@link org.parley.api.ParleyException}; the messages are
 * sentences for a user. Besides, {@link java.lang.IllegalArgumentException} for an argument out of its range and
 * {@link java.lang.NullPointerException} for null.
 *
 * <p>Source: docs/java.md shows each of them at work; the model is described in docs/odd.md.
 */
@NullMarked
package org.parley.api;

import org.jspecify.annotations.NullMarked;
