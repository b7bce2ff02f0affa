/**
 * Where auth's documents are kept. What belongs to an organization lies in its partition; a user, with the user's
 * sessions, in the user's; an e-mail address and the key ring each alone in one.
 */
@NullMarked
package invoxa.auth.storage;

import org.jspecify.annotations.NullMarked;
