/**
 * Taking clients in from a CSV file, all or none, also where a process dies half-way. Touch it for what is new, changed
 * or refused; how a file reads is a matter of {@code csv}.
 */
@NullMarked
package invoxa.client.imports;

import org.jspecify.annotations.NullMarked;
