/** One round of talks: aspirations, offers, single text, technical track, interim measures, framework, freeze. */
@NullMarked
package org.parley.talks;

import org.jspecify.annotations.NullMarked;
