/**
 * The page built with its engine, and served at an address of this machine, for those who prefer one and where a
 * browser does not open files.
 */
@NullMarked
package org.parley.web;

import org.jspecify.annotations.NullMarked;
