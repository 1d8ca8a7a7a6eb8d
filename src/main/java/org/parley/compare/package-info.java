/**
 * Two ensembles of one scenario held against each other, run by run on common random numbers: what was changed in the
 * assumptions, and what changed in the outcomes.
 */
@NullMarked
package org.parley.compare;

import org.jspecify.annotations.NullMarked;
