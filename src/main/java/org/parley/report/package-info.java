/** The report: one HTML page that opens without a network. */
@NullMarked
package org.parley.report;

import org.jspecify.annotations.NullMarked;
