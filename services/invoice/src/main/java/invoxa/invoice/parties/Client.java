package invoxa.invoice.parties;

import invoxa.einvoice.model.party.Address;
import invoxa.einvoice.model.party.Contact;
import invoxa.einvoice.model.party.Identifier;
import invoxa.einvoice.model.party.Party;
import invoxa.einvoice.profile.DocumentFormat;
import invoxa.kernel.CurrencyCode;
import invoxa.kernel.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A client as the client service's {@code GET /clients/{id}} says it: the buyer of an invoice. Fields that invoices
 * have no use for are passed over.
 *
 * @param email where invoices are sent
 * @param paymentDays how many days it has to pay; null for the organization's
 * @param buyerReference what its invoices must quote (BT-10)
 * @param documentFormat in which it wants its invoices; null to leave it to the parties
 * @param xmlByEmail whether e-mails carry the XML beside the PDF; null for not
 */
public record Client(
        String id,
        String name,
        @Nullable String tradingName,
        List<Identifier> identifiers,
        @Nullable Identifier legalRegistration,
        @Nullable String vatId,
        List<Identifier> electronicAddresses,
        @Nullable Address address,
        @Nullable Contact contact,
        @Nullable String email,
        @Nullable CurrencyCode currency,
        @Nullable Language language,
        @Nullable Integer paymentDays,
        @Nullable String buyerReference,
        @Nullable DocumentFormat documentFormat,
        @Nullable Boolean xmlByEmail) {

    public Client {
        identifiers = identifiers == null ? List.of() : List.copyOf(identifiers);
        electronicAddresses = electronicAddresses == null ? List.of() : List.copyOf(electronicAddresses);
    }

    public Party toBuyer() {
        return new Party(
                name,
                tradingName,
                identifiers,
                legalRegistration,
                vatId,
                null,
                null,
                electronicAddresses,
                address,
                contact);
    }
}
