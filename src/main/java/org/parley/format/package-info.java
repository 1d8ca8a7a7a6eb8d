/** Scenario and preset files to records and back: readers, overrides, names, writers. */
@NullMarked
package org.parley.format;

import org.jspecify.annotations.NullMarked;
