package invoxa.invoice.parties;

import invoxa.einvoice.model.party.Address;
import invoxa.einvoice.model.party.Contact;
import invoxa.einvoice.model.party.Identifier;
import invoxa.einvoice.model.party.Party;
import invoxa.kernel.AccentColor;
import invoxa.kernel.CurrencyCode;
import invoxa.kernel.Language;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The organization as auth's {@code GET /auth/organization} says it: the seller of its invoices. What it does not say
 * is absent here; fields that invoices have no use for are passed over.
 *
 * @param paymentTermsDays how many days a client has to pay where the client has no terms of its own
 * @param logo null where it has none
 * @param accentColor of its documents; null for INVOXA's own
 */
public record Organization(
        String id,
        String name,
        @Nullable String tradingName,
        @Nullable Address address,
        @Nullable String vatId,
        @Nullable String taxRegistrationId,
        @Nullable Identifier legalRegistration,
        @Nullable String legalInformation,
        List<Identifier> identifiers,
        List<Identifier> electronicAddresses,
        @Nullable Contact contact,
        @Nullable CurrencyCode currency,
        @Nullable Language language,
        @Nullable String timeZone,
        @Nullable Integer paymentTermsDays,
        List<BankAccount> bankAccounts,
        @Nullable Logo logo,
        @Nullable AccentColor accentColor) {

    private static final int DEFAULT_DAYS = 30;
    private static final CurrencyCode DEFAULT_CURRENCY = CurrencyCode.of("EUR");

    /** @param name of its holder */
    public record BankAccount(
            @Nullable String name, String iban, @Nullable String bic) {}

    /** @param version another picture has another one */
    public record Logo(String version) {}

    public Organization {
        identifiers = identifiers == null ? List.of() : List.copyOf(identifiers);
        electronicAddresses = electronicAddresses == null ? List.of() : List.copyOf(electronicAddresses);
        bankAccounts = bankAccounts == null ? List.of() : List.copyOf(bankAccounts);
    }

    public Party toSeller() {
        return new Party(
                name,
                tradingName,
                identifiers,
                legalRegistration,
                vatId,
                taxRegistrationId,
                legalInformation,
                electronicAddresses,
                address,
                contact);
    }

    public CurrencyCode defaultCurrency() {
        return currency == null ? DEFAULT_CURRENCY : currency;
    }

    public Language defaultLanguage() {
        return language == null ? Language.EN : language;
    }

    public int defaultPaymentDays() {
        return paymentTermsDays == null ? DEFAULT_DAYS : paymentTermsDays;
    }

    /** Whose days count for issue dates and what is overdue; UTC where it names none that is known. */
    public ZoneId zone() {
        try {
            return timeZone == null ? ZoneId.of("UTC") : ZoneId.of(timeZone);
        } catch (DateTimeException e) {
            return ZoneId.of("UTC");
        }
    }
}
