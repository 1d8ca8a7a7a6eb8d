/** Result folders: tables, codebook, manifest and what is needed to run a folder again. */
@NullMarked
package org.parley.store;

import org.jspecify.annotations.NullMarked;
