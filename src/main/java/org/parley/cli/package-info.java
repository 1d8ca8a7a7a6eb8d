/** The command line: thin, one class a verb. */
@NullMarked
package org.parley.cli;

import org.jspecify.annotations.NullMarked;
