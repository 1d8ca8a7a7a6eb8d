/**
 * Which points of the parameter space a sweep visits, and in which order: factors in, a table out; no files, no
 * simulator.
 */
@NullMarked
package org.parley.sweep.design;

import org.jspecify.annotations.NullMarked;
