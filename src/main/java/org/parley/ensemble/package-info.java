/**
 * Many runs of a scenario, and what is made of them: tables with stated columns, and the result folder. The runner
 * knows neither the designs that ask for runs nor the tables that are made of them; it hands on one result after the
 * other.
 */
@NullMarked
package org.parley.ensemble;

import org.jspecify.annotations.NullMarked;
