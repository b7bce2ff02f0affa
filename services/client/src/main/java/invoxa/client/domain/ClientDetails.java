package invoxa.client.domain;

import invoxa.kernel.CurrencyCode;
import invoxa.kernel.Language;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the organization says of a client; {@link CheckClient} says what of it is accepted.
 *
 * @param number the organization's own number for the client, in one client only
 * @param identifiers of the client, such as a GLN (BT-46)
 * @param vatId with its country prefix (BT-48)
 * @param address where invoices are addressed to (BG-8)
 * @param contact whom invoices are for (BG-9)
 * @param contacts other people
 * @param email where invoices are sent
 * @param currency of its invoices, null for the organization's
 * @param language of its documents and e-mails, null for the organization's
 * @param paymentDays how many days it has to pay, null for the organization's
 * @param buyerReference what its invoices must quote, such as a Leitweg-ID (BT-10)
 * @param documentFormat in which it wants its invoices; null to leave it to who they are for
 * @param xmlByEmail whether e-mails carry the invoice's XML beside its PDF; null for not
 */
public record ClientDetails(
        ClientKind kind,
        @Nullable String number,
        String name,
        @Nullable String tradingName,
        List<Identifier> identifiers,
        @Nullable Identifier legalRegistration,
        @Nullable String vatId,
        @Nullable String taxRegistrationId,
        List<Identifier> electronicAddresses,
        @Nullable Address address,
        List<DeliveryAddress> deliveryAddresses,
        @Nullable Contact contact,
        List<Contact> contacts,
        @Nullable String email,
        @Nullable CurrencyCode currency,
        @Nullable Language language,
        @Nullable Integer paymentDays,
        @Nullable String buyerReference,
        @Nullable DocumentFormat documentFormat,
        @Nullable Boolean xmlByEmail,
        @Nullable String notes,
        List<String> tags,
        List<CustomField> customFields) {

    public ClientDetails {
        kind = kind == null ? ClientKind.COMPANY : kind;
        name = Objects.requireNonNullElse(Typed.text(name), "");
        number = Typed.text(number);
        tradingName = Typed.text(tradingName);
        vatId = vatId == null || vatId.isBlank() ? null : VatId.normalised(vatId);
        taxRegistrationId = Typed.text(taxRegistrationId);
        address = address == null || address.isEmpty() ? null : address;
        contact = contact == null || contact.isEmpty() ? null : contact;
        email = Typed.text(email);
        buyerReference = Typed.text(buyerReference);
        notes = Typed.text(notes);
        identifiers = identifiers == null ? List.of() : List.copyOf(identifiers);
        electronicAddresses = electronicAddresses == null ? List.of() : List.copyOf(electronicAddresses);
        deliveryAddresses = deliveryAddresses == null ? List.of() : List.copyOf(deliveryAddresses);
        contacts = contacts == null ? List.of() : List.copyOf(contacts);
        tags = tags == null ? List.of() : tags.stream().map(String::strip).toList();
        customFields = customFields == null ? List.of() : List.copyOf(customFields);
    }

    /** The same with this number. */
    public ClientDetails numbered(@Nullable String other) {
        return new ClientDetails(
                kind,
                other,
                name,
                tradingName,
                identifiers,
                legalRegistration,
                vatId,
                taxRegistrationId,
                electronicAddresses,
                address,
                deliveryAddresses,
                contact,
                contacts,
                email,
                currency,
                language,
                paymentDays,
                buyerReference,
                documentFormat,
                xmlByEmail,
                notes,
                tags,
                customFields);
    }

    /** A company of which is known what a document says of its buyer. */
    public static ClientDetails ofBuyer(
            String name,
            @Nullable String tradingName,
            @Nullable List<Identifier> identifiers,
            @Nullable Identifier legalRegistration,
            @Nullable String vatId,
            @Nullable String taxRegistrationId,
            @Nullable List<Identifier> electronicAddresses,
            @Nullable Address address,
            @Nullable Contact contact,
            @Nullable String email) {
        return new ClientDetails(
                ClientKind.COMPANY,
                null,
                name,
                tradingName,
                identifiers == null ? List.of() : identifiers,
                legalRegistration,
                vatId,
                taxRegistrationId,
                electronicAddresses == null ? List.of() : electronicAddresses,
                address,
                List.of(),
                contact,
                List.of(),
                email,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of());
    }
}
