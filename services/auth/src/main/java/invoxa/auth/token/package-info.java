/** Access tokens for programs and services, and the keys that sign all of them. */
@NullMarked
package invoxa.auth.token;

import org.jspecify.annotations.NullMarked;
