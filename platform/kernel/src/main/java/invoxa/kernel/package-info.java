/**
 * The words every service speaks: money, ids, codes, and the problem that a refused request is answered with.
 *
 * <p>Plain values without I/O. Everything here refuses what it cannot hold, with {@link invoxa.kernel.Refused} where
 * the wrong value came from outside.
 */
@NullMarked
package invoxa.kernel;

import org.jspecify.annotations.NullMarked;
