/** Logging in with a password, going on, logging out, and the password itself. */
@NullMarked
package invoxa.auth.session;

import org.jspecify.annotations.NullMarked;
