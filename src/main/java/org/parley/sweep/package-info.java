/**
 * Runs sweeps. A sweep is an experiment in a file; it is run in blocks that survive any interruption, merged, read back
 * and analysed.
 */
@NullMarked
package org.parley.sweep;

import org.jspecify.annotations.NullMarked;
