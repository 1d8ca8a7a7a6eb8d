/** The agents and their schedule. The only room that knows MASON. */
@NullMarked
package org.parley.sim;

import org.jspecify.annotations.NullMarked;
