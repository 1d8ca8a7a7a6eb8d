/**
 * Which deals answer a question about a round: the fast search over cells of deals, and the literal search that it is
 * held against.
 */
@NullMarked
package org.parley.search;

import org.jspecify.annotations.NullMarked;
