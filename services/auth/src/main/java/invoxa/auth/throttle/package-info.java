/**
 * How often somebody may try. Kept in the memory of each node, not in the store: a limit need not be exact, n nodes
 * allow n times as much at the most, a restart forgives, and no attacker can make us write.
 */
@NullMarked
package invoxa.auth.throttle;

import org.jspecify.annotations.NullMarked;
