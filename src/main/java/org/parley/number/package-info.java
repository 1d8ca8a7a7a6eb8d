/** Numbers that are the same everywhere: functions of arithmetic alone, without a library of the machine. */
@NullMarked
package org.parley.number;

import org.jspecify.annotations.NullMarked;
