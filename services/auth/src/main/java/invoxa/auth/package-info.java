/**
 * Who may do what: organizations, their members and roles, log-in, sessions, tokens, API keys and signing keys.
 *
 * <p>The root package is the menu: one class per use case. Nouns and rules are in {@code domain}; {@code crypto},
 * {@code storage} and {@code http} are adapters. Other services know of this one only its paths under {@code /auth},
 * the claims of its tokens and its events.
 */
@NullMarked
package invoxa.auth;

import org.jspecify.annotations.NullMarked;
