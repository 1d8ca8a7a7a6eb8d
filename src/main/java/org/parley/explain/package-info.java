/**
 * Why, and what would have to change: what a deal and what fighting on are made of, how far a run was from a deal, and
 * what would have opened one. Pure numbers; words, threads and files stand above.
 */
@NullMarked
package org.parley.explain;

import org.jspecify.annotations.NullMarked;
