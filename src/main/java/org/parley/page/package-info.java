/**
 * What the page in a browser asks and is answered, as JSON: scenarios with their dials, the answers of settings, their
 * comparison, one run as a story. Everything is counted and worded here, from the tables that the terminal and the
 * report show too; the browser draws. Plain Java without files, threads or a clock: the room {@code browser} compiles
 * it to WebAssembly.
 */
@NullMarked
package org.parley.page;

import org.jspecify.annotations.NullMarked;
