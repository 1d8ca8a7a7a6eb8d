/**
 * A sweep on Apache Spark. Built by {@code ./mvnw -Pspark package} into a jar of its own; nothing else of Parley knows
 * Spark.
 */
@NullMarked
package org.parley.spark;

import org.jspecify.annotations.NullMarked;
