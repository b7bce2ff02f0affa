package invoxa.auth.event;

import invoxa.auth.domain.EmailAddress;
import invoxa.auth.domain.Profile;
import invoxa.auth.domain.Role;
import invoxa.kernel.CountryCode;
import invoxa.kernel.CurrencyCode;
import invoxa.kernel.Language;
import invoxa.kernel.OrganizationId;
import invoxa.messaging.EventType;
import invoxa.messaging.Subscriptions;
import java.time.Instant;

/**
 * What auth tells the other services, and who hears it. Nobody hears yet that an organization has registered.
 *
 * <p>Three of these ask for an e-mail and hold the secret that goes into it. It stands in the event in clear: the event
 * leaves the document as soon as it is delivered (mostly within a second), the secret is good once and for a short
 * time, and the receiver writes it into a mail anyway; encrypting it would mean to give the master key to a second
 * service. Auth itself keeps only its hash.
 */
public final class AuthEvents {

    public static final EventType<OrganizationRegistered> ORGANIZATION_REGISTERED =
            new EventType<>("invoxa.auth.organization.registered.v1", OrganizationRegistered.class);
    public static final EventType<OrganizationChanged> ORGANIZATION_CHANGED =
            new EventType<>("invoxa.auth.organization.changed.v1", OrganizationChanged.class);
    public static final EventType<InvitationCreated> INVITATION_CREATED =
            new EventType<>("invoxa.auth.invitation.created.v1", InvitationCreated.class);
    public static final EventType<SecretMailed> PASSWORD_RESET_REQUESTED =
            new EventType<>("invoxa.auth.password.resetRequested.v1", SecretMailed.class);
    public static final EventType<SecretMailed> EMAIL_VERIFICATION_REQUESTED =
            new EventType<>("invoxa.auth.email.verificationRequested.v1", SecretMailed.class);

    public static final Subscriptions SUBSCRIPTIONS = Subscriptions.none()
            .send(ORGANIZATION_CHANGED, "/notify/events")
            .send(INVITATION_CREATED, "/notify/events")
            .send(PASSWORD_RESET_REQUESTED, "/notify/events")
            .send(EMAIL_VERIFICATION_REQUESTED, "/notify/events");

    /** An organization has signed up, with its owner. */
    public record OrganizationRegistered(
            OrganizationId organization,
            String name,
            CountryCode country,
            CurrencyCode currency,
            Language language,
            String timeZone,
            String ownerId,
            String ownerName,
            EmailAddress ownerEmail) {}

    /** The whole profile as it now is. @param version of the organization's document, the higher the newer */
    public record OrganizationChanged(OrganizationId organization, long version, Profile profile, boolean hasLogo) {}

    /**
     * Somebody is to be told by e-mail that they are invited.
     *
     * @param token what the link must carry
     * @param proof what it carries behind the token where it goes out by mail, and nowhere else
     */
    public record InvitationCreated(
            String invitationId,
            EmailAddress email,
            Role role,
            String organizationName,
            String invitedBy,
            Language language,
            String token,
            String proof,
            Instant expires) {}

    /**
     * A user is to be sent a secret by e-mail.
     *
     * @param token what the link must carry
     * @param proof what it carries behind the token where it goes out by mail, and nowhere else
     */
    public record SecretMailed(
            String userId,
            EmailAddress email,
            String name,
            Language language,
            String token,
            String proof,
            Instant expires) {}

    private AuthEvents() {}
}
