/** Secrets: how they are made, hashed, encrypted, compared and signed with. Knows no HTTP and no store. */
@NullMarked
package invoxa.auth.crypto;

import org.jspecify.annotations.NullMarked;
