/** Tells what a scenario amounts to before anybody talks, and which of its parameters act. */
@NullMarked
package org.parley.diagnosis;

import org.jspecify.annotations.NullMarked;
