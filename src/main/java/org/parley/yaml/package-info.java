/** YAML as nodes with positions, the problems found in a file, and how values are written. */
@NullMarked
package org.parley.yaml;

import org.jspecify.annotations.NullMarked;
