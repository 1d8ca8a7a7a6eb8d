/**
 * The drawing kit: pictures, axes, bars, lines, legends and type on JFreeChart. Charts say what is drawn; this room
 * draws.
 */
@NullMarked
package org.parley.plot;

import org.jspecify.annotations.NullMarked;
