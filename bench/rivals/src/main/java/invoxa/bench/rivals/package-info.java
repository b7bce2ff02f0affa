/** Other makers' libraries at the same work, for comparison. */
@NullMarked
package invoxa.bench.rivals;

import org.jspecify.annotations.NullMarked;
