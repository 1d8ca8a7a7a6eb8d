/** What can be varied: the one registry of parameters, choices and switches, and immutable values of them. */
@NullMarked
package org.parley.parameter;

import org.jspecify.annotations.NullMarked;
