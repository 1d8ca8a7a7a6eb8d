/** Reads YAML as nodes with positions, collects the problems of a file, and writes values. */
@NullMarked
package org.parley.yaml;

import org.jspecify.annotations.NullMarked;
