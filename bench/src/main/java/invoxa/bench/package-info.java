/** Measurements, each a program of its own that prints a table; what was found is in {@code bench/README.md}. */
@NullMarked
package invoxa.bench;

import org.jspecify.annotations.NullMarked;
