/**
 * Why, and what would have to change: what a deal and what fighting on are made of, how far a run was from a deal, and
 * what would have opened one. This room holds pure numbers; words, threads and files belong to the rooms above.
 */
@NullMarked
package org.parley.explain;

import org.jspecify.annotations.NullMarked;
