/**
 * Plays many runs of a scenario and makes tables of them. The runner
 * knows neither the designs that ask for runs nor the tables that are made of them; it hands on one result after the
 * other.
 */
@NullMarked
package org.parley.ensemble;

import org.jspecify.annotations.NullMarked;
