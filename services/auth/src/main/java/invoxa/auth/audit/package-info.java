/** Who did what, and where a request comes from. */
@NullMarked
package invoxa.auth.audit;

import org.jspecify.annotations.NullMarked;
