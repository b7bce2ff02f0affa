package invoxa.auth.domain;

import java.time.Instant;

/**
 * The offer to become a member, open until it is accepted, taken back or has expired.
 *
 * @param secretHash SHA-256 of the secret in the e-mail
 * @param invitedBy the name of who invited, for the e-mail
 */
public record Invitation(
        String id,
        EmailAddress email,
        Role role,
        String secretHash,
        String invitedBy,
        Instant created,
        Instant expires) {

    public boolean isOpen(Instant now) {
        return now.isBefore(expires);
    }
}
