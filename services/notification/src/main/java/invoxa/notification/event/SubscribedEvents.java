package invoxa.notification.event;

import invoxa.kernel.AccentColor;
import invoxa.kernel.CurrencyCode;
import invoxa.kernel.Language;
import invoxa.messaging.EventType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What this service hears, with the fields that it needs of it. */
public final class SubscribedEvents {

    public static final EventType<OrganizationChanged> ORGANIZATION_CHANGED =
            new EventType<>("invoxa.auth.organization.changed.v1", OrganizationChanged.class);
    public static final EventType<InvitationCreated> INVITATION_CREATED =
            new EventType<>("invoxa.auth.invitation.created.v1", InvitationCreated.class);
    public static final EventType<SecretMailed> PASSWORD_RESET_REQUESTED =
            new EventType<>("invoxa.auth.password.resetRequested.v1", SecretMailed.class);
    public static final EventType<SecretMailed> EMAIL_VERIFICATION_REQUESTED =
            new EventType<>("invoxa.auth.email.verificationRequested.v1", SecretMailed.class);
    public static final EventType<SendRequested> SEND_REQUESTED =
            new EventType<>("invoxa.invoice.sendRequested.v1", SendRequested.class);
    public static final EventType<PaymentReceived> PAYMENT_RECEIVED =
            new EventType<>("invoxa.payment.received.v1", PaymentReceived.class);

    private SubscribedEvents() {}

    /** @param version of the organization, the higher the newer */
    public record OrganizationChanged(long version, Profile profile) {}

    /** @param accentColor null where the organization has none */
    public record Profile(@Nullable AccentColor accentColor) {}

    /** @param proof see {@link SecretMailed} */
    public record InvitationCreated(
            String invitationId,
            String email,
            String organizationName,
            String invitedBy,
            Language language,
            String token,
            @Nullable String proof,
            Instant expires) {}

    /**
     * @param proof what stands in the link behind the token where it goes out by mail, and nowhere else: whoever brings
     *     it back has read the mail. Null from an auth of an earlier release
     */
    public record SecretMailed(
            String userId,
            String email,
            String name,
            Language language,
            String token,
            @Nullable String proof,
            Instant expires) {}

    /**
     * @param kind {@code invoice} or {@code credit-note}
     * @param test whether a test payment counts on it; absent for false
     */
    public record InvoiceFacts(
            String id,
            String number,
            String kind,
            @Nullable String clientName,
            @Nullable String organizationName,
            Language language,
            CurrencyCode currency,
            BigDecimal payable,
            BigDecimal balance,
            boolean test,
            @Nullable LocalDate dueDate,
            @Nullable String publicToken) {}

    /** @param xmlFormat the form in which the document is attached as XML too; null for the PDF alone */
    public record SendRequested(
            InvoiceFacts invoice,
            String sendingId,
            List<String> recipients,
            @Nullable String message,
            @Nullable String xmlFormat) {}

    /**
     * @param clientEmail where the receipt goes; null for no receipt
     * @param test whether no money moved; absent for false
     */
    public record PaymentReceived(
            String paymentId,
            @Nullable String organizationName,
            @Nullable String clientEmail,
            @Nullable Language language,
            CurrencyCode currency,
            BigDecimal amount,
            BigDecimal credit,
            LocalDate receivedOn,
            boolean test,
            List<PaidInvoice> allocations) {}

    /** @param balance what is still owed of it */
    public record PaidInvoice(
            String invoiceId,
            @Nullable String number,
            BigDecimal amount,
            @Nullable BigDecimal balance) {}
}
