package invoxa.auth.domain;

import java.time.Instant;

/**
 * What is kept of a secret that was sent by e-mail: enough to know it again, once, until it expires.
 *
 * @param hash SHA-256 of the secret
 */
public record MailedSecret(String hash, Instant expires) {}
