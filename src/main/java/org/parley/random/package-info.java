/** Random streams, each with a purpose and a key (model §2). */
@NullMarked
package org.parley.random;

import org.jspecify.annotations.NullMarked;
