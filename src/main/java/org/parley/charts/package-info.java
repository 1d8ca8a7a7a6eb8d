/** Tables in, pictures out. The only room that knows JFreeChart and AWT; it never sees the simulator. */
@NullMarked
package org.parley.charts;

import org.jspecify.annotations.NullMarked;
