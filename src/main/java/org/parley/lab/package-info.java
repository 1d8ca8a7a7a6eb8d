/**
 * The lab: canonical bargaining games with known answers, each with its closed form and a way to play it that does not
 * use that form. Pure numbers: no simulator, no charts, no files.
 */
@NullMarked
package org.parley.lab;

import org.jspecify.annotations.NullMarked;
