/** Who is in an organization, as what, and what that permits at this moment. */
@NullMarked
package invoxa.auth.membership;

import org.jspecify.annotations.NullMarked;
