/** Sweeps: an experiment as a file, run in blocks that survive anything, merged, read back and analysed. */
@NullMarked
package org.parley.sweep;

import org.jspecify.annotations.NullMarked;
