package invoxa.auth.domain;

import invoxa.kernel.CountryCode;
import invoxa.kernel.CurrencyCode;
import invoxa.kernel.Language;
import invoxa.kernel.OrganizationId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whose an e-mail address is: one document for each address anywhere, so that none has two users.
 *
 * <p>It is claimed before the user exists and carries all that is needed to make what follows ({@code pending}), so
 * that whoever meets a claim that a crash left behind can finish it. A claim without {@code pending} is settled.
 */
public record ClaimedAddress(
        EmailAddress email,
        String userId,
        Instant since,
        @Nullable Pending pending) {

    /** What is still to be made. */
    public record Pending(
            String name,
            Language language,
            String passwordHash,
            @Nullable Founding founding,
            @Nullable Joining joining) {}

    /** A new organization with the user as its owner. */
    public record Founding(
            OrganizationId organization, String name, CountryCode country, CurrencyCode currency, String timeZone) {}

    /**
     * A new user who accepts an invitation.
     *
     * @param proven whether its link came by mail, so that the address is verified; null from an earlier release, which
     *     did not ask
     */
    public record Joining(
            OrganizationId organization,
            String invitationId,
            @Nullable Boolean proven) {}

    public ClaimedAddress settled() {
        return new ClaimedAddress(email, userId, since, null);
    }
}
