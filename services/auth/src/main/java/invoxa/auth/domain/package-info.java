/** The nouns and rules of auth in plain Java: no I/O, no clock of its own, no secrets beyond hashes. */
@NullMarked
package invoxa.auth.domain;

import org.jspecify.annotations.NullMarked;
