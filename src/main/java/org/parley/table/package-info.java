/** Named columns of numbers or strings, and their CSV form: the one thing that results, analyses and charts share. */
@NullMarked
package org.parley.table;

import org.jspecify.annotations.NullMarked;
