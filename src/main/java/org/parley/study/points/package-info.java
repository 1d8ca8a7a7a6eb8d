/**
 * Points that another program sends one by one: read from lines, evaluated, written as lines. Order and bytes are the
 * same on any number of threads; a line goes out as soon as it and all before it are done.
 */
@NullMarked
package org.parley.study.points;

import org.jspecify.annotations.NullMarked;
