package invoxa.auth.domain;

import invoxa.kernel.AccentColor;
import invoxa.kernel.CountryCode;
import invoxa.kernel.CurrencyCode;
import invoxa.kernel.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The organization as the seller of its invoices (EN 16931, BG-4), and how they begin. The names are those of the
 * invoice's seller, so that the invoice service copies them as they are.
 *
 * @param name BT-27
 * @param tradingName BT-28
 * @param identifiers BT-29
 * @param legalRegistration BT-30, such as the number in the commercial register
 * @param vatId BT-31, with its country prefix
 * @param taxRegistrationId BT-32, the local tax number
 * @param legalInformation BT-33, such as register court and directors
 * @param electronicAddresses BT-34
 * @param address BG-5
 * @param contact BG-6
 * @param bankAccounts BG-17, the first is the one that invoices name
 * @param currency of new invoices
 * @param timeZone in which a day of the organization begins, such as {@code Europe/Berlin}
 * @param paymentTermsDays days from issue to due date on new invoices
 * @param accentColor of its documents, e-mails and public pages; null for INVOXA's own
 */
public record Profile(
        String name,
        @Nullable String tradingName,
        List<Identifier> identifiers,
        @Nullable Identifier legalRegistration,
        @Nullable String vatId,
        @Nullable String taxRegistrationId,
        @Nullable String legalInformation,
        List<Identifier> electronicAddresses,
        Address address,
        @Nullable Contact contact,
        List<BankAccount> bankAccounts,
        CurrencyCode currency,
        Language language,
        String timeZone,
        int paymentTermsDays,
        @Nullable AccentColor accentColor) {

    public static final int DEFAULT_TERMS_DAYS = 14;

    /** @param scheme a code of ISO 6523, or of the EAS list for an electronic address */
    public record Identifier(@Nullable String scheme, String value) {}

    public record Address(
            @Nullable String line1,
            @Nullable String line2,
            @Nullable String line3,
            @Nullable String city,
            @Nullable String postCode,
            @Nullable String subdivision,
            CountryCode country) {}

    public record Contact(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String email) {}

    /**
     * @param name the account holder, BT-85
     * @param iban BT-84, without spaces
     * @param bic BT-86
     */
    public record BankAccount(
            @Nullable String name, String iban, @Nullable String bic) {}

    public Profile {
        identifiers = identifiers == null ? List.of() : List.copyOf(identifiers);
        electronicAddresses = electronicAddresses == null ? List.of() : List.copyOf(electronicAddresses);
        bankAccounts = bankAccounts == null ? List.of() : List.copyOf(bankAccounts);
    }

    /** What is known on the first day. */
    public static Profile initial(
            String name, CountryCode country, CurrencyCode currency, Language language, String timeZone) {
        return new Profile(
                name,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                List.of(),
                new Address(null, null, null, null, null, null, country),
                null,
                List.of(),
                currency,
                language,
                timeZone,
                DEFAULT_TERMS_DAYS,
                null);
    }
}
