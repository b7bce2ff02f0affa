package invoxa.auth.domain;

import invoxa.kernel.Language;
import invoxa.kernel.OrganizationId;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A person who logs in.
 *
 * @param passwordHash in the PHC string format, parameters included
 * @param generation one more each time all sessions end at once (a new password); a session of an older one is over
 * @param organizations where the user may be a member: what {@link Team} says counts, this only tells where to look
 * @param lastOrganization the one to log in to where none is named
 */
public record User(
        String id,
        EmailAddress email,
        String name,
        Language language,
        String passwordHash,
        int generation,
        List<OrganizationId> organizations,
        @Nullable OrganizationId lastOrganization,
        @Nullable Instant emailVerified,
        @Nullable MailedSecret verification,
        @Nullable MailedSecret reset,
        Instant created) {

    public User {
        organizations = organizations == null ? List.of() : List.copyOf(organizations);
    }

    public User named(String newName) {
        return copy(
                newName, passwordHash, generation, organizations, lastOrganization, emailVerified, verification, reset);
    }

    /** The same password, hashed with other parameters. */
    public User rehashed(String newHash) {
        return copy(name, newHash, generation, organizations, lastOrganization, emailVerified, verification, reset);
    }

    /** A new password: every session that exists is over, and no reset is open any more. */
    public User withPassword(String newHash) {
        return copy(name, newHash, generation + 1, organizations, lastOrganization, emailVerified, verification, null);
    }

    public User resetRequested(MailedSecret secret) {
        return copy(
                name, passwordHash, generation, organizations, lastOrganization, emailVerified, verification, secret);
    }

    public User verificationRequested(MailedSecret secret) {
        return copy(name, passwordHash, generation, organizations, lastOrganization, emailVerified, secret, reset);
    }

    /** The address is proven to be the user's: a secret that was sent to it came back. */
    public User verified(Instant now) {
        return copy(
                name,
                passwordHash,
                generation,
                organizations,
                lastOrganization,
                emailVerified == null ? now : emailVerified,
                null,
                reset);
    }

    public User joining(OrganizationId organization) {
        return organizations.contains(organization)
                ? this
                : copy(
                        name,
                        passwordHash,
                        generation,
                        Stream.concat(organizations.stream(), Stream.of(organization))
                                .toList(),
                        lastOrganization,
                        emailVerified,
                        verification,
                        reset);
    }

    public User lastIn(OrganizationId organization) {
        return copy(name, passwordHash, generation, organizations, organization, emailVerified, verification, reset);
    }

    private User copy(
            String name,
            String passwordHash,
            int generation,
            List<OrganizationId> organizations,
            @Nullable OrganizationId lastOrganization,
            @Nullable Instant emailVerified,
            @Nullable MailedSecret verification,
            @Nullable MailedSecret reset) {
        return new User(
                id,
                email,
                name,
                language,
                passwordHash,
                generation,
                organizations,
                lastOrganization,
                emailVerified,
                verification,
                reset,
                created);
    }
}
