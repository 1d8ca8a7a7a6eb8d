/** Pure numbers: deals, utilities, the value of war and of peace, reservation values, the bargaining set. */
@NullMarked
package org.parley.value;

import org.jspecify.annotations.NullMarked;
