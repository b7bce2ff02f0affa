package invoxa.auth.http;

import static invoxa.auth.http.Fields.checked;

import invoxa.auth.domain.Profile;
import invoxa.kernel.AccentColor;
import invoxa.kernel.CountryCode;
import invoxa.kernel.CurrencyCode;
import invoxa.kernel.FieldErrors;
import invoxa.kernel.Language;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an organization shall be from now on, whole: a field that is left out is emptied. The fields {@code id},
 * {@code logo} and {@code created} of the answer may be sent back and mean nothing.
 */
record ProfileBody(
        @Nullable String id,
        @Nullable Object logo,
        @Nullable Instant created,
        @Nullable String name,
        @Nullable String tradingName,
        @Nullable List<Profile.@Nullable Identifier> identifiers,
        Profile.@Nullable Identifier legalRegistration,
        @Nullable String vatId,
        @Nullable String taxRegistrationId,
        @Nullable String legalInformation,
        @Nullable List<Profile.@Nullable Identifier> electronicAddresses,
        @Nullable AddressBody address,
        Profile.@Nullable Contact contact,
        @Nullable List<Profile.@Nullable BankAccount> bankAccounts,
        @Nullable CurrencyCode currency,
        @Nullable Language language,
        @Nullable String timeZone,
        @Nullable Integer paymentTermsDays,
        @Nullable AccentColor accentColor) {

    record AddressBody(
            @Nullable String line1,
            @Nullable String line2,
            @Nullable String line3,
            @Nullable String city,
            @Nullable String postCode,
            @Nullable String subdivision,
            @Nullable CountryCode country) {}

    Profile profile() {
        var errors = new FieldErrors();
        Fields.present(errors, "/currency", currency);
        Fields.present(errors, "/language", language);
        Fields.present(errors, "/paymentTermsDays", paymentTermsDays);
        Fields.present(errors, "/address", address);
        if (address != null) {
            Fields.present(errors, "/address/country", address.country());
        }
        errors.required("/name", name).required("/timeZone", timeZone);
        noNulls(errors, "/identifiers", identifiers);
        noNulls(errors, "/electronicAddresses", electronicAddresses);
        noNulls(errors, "/bankAccounts", bankAccounts);
        errors.throwIfAny();
        return new Profile(
                checked(name),
                tradingName,
                list(identifiers),
                legalRegistration,
                vatId,
                taxRegistrationId,
                legalInformation,
                list(electronicAddresses),
                address(checked(address)),
                contact,
                list(bankAccounts),
                checked(currency),
                checked(language),
                checked(timeZone),
                checked(paymentTermsDays),
                accentColor);
    }

    private static Profile.Address address(AddressBody body) {
        return new Profile.Address(
                body.line1(),
                body.line2(),
                body.line3(),
                body.city(),
                body.postCode(),
                body.subdivision(),
                checked(body.country()));
    }

    private static void noNulls(FieldErrors errors, String pointer, @Nullable List<? extends @Nullable Object> list) {
        for (int i = 0; list != null && i < list.size(); i++) {
            Fields.present(errors, pointer + "/" + i, list.get(i));
        }
    }

    private static <T> List<T> list(@Nullable List<@Nullable T> given) {
        return given == null
                ? List.of()
                : given.stream().<T>map(Fields::checked).toList();
    }
}
