/** A conflict as data, and the reader that turns a YAML file into it or lists every problem in it. */
@NullMarked
package org.parley.scenario;

import org.jspecify.annotations.NullMarked;
