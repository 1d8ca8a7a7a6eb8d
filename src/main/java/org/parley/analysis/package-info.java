/**
 * What a finished experiment says: tables in, tables out. This room never sees the simulator or a design; a sample and
 * its analysis are joined by the columns of a table ({@code point}, factors, outcomes; {@code block, matrix} or
 * {@code block, step, changed, delta} where a design needs them). Every interval is a 95 % interval and every random
 * draw has a seed and a purpose, so the same table gives the same bytes.
 */
@NullMarked
package org.parley.analysis;

import org.jspecify.annotations.NullMarked;
