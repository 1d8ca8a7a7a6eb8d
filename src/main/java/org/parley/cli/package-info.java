/** The command line. It is thin: it holds one class for each verb. */
@NullMarked
package org.parley.cli;

import org.jspecify.annotations.NullMarked;
