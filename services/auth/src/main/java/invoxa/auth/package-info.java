/**
 * Who may do what: organizations, their members and roles, log-in, sessions, tokens, API keys and signing keys.
 *
 * <p>Here auth is put together, and its permission table stands. Each room has the use cases of one subject:
 * {@code address}, {@code session}, {@code membership}, {@code organization}, {@code person}, {@code token}. Nouns and
 * rules are in {@code domain}; {@code crypto}, {@code storage}, {@code throttle} and {@code http} are adapters. Other
 * services know of this one only its paths under {@code /auth}, the claims of its tokens and its events.
 */
@NullMarked
package invoxa.auth;

import org.jspecify.annotations.NullMarked;
