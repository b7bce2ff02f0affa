/** A payment and its rules, in plain Java: what may be done with its money, and what follows. */
@NullMarked
package invoxa.payment.domain;

import org.jspecify.annotations.NullMarked;
