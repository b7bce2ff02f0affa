package invoxa.auth.domain;

import invoxa.kernel.FieldErrors;
import invoxa.kernel.Mod97;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an organization's profile must keep; every field at fault is named. */
public final class ProfileRules {

    private static final int SHORT = 200;
    private static final int LONG = 2_000;
    private static final int MAX_LIST = 20;
    private static final int MAX_TERMS_DAYS = 365;
    private static final Pattern VAT_ID = Pattern.compile("[A-Z]{2}[A-Z0-9+*]{2,13}");
    private static final Pattern IBAN = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}");
    private static final Pattern BIC = Pattern.compile("[A-Z]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?");

    private ProfileRules() {}

    public static void check(FieldErrors errors, Profile profile) {
        name(errors, "/name", profile.name());
        shortText(errors, "/tradingName", profile.tradingName());
        shortText(errors, "/taxRegistrationId", profile.taxRegistrationId());
        errors.atMost("/legalInformation", profile.legalInformation(), LONG);
        vatId(errors, profile.vatId());
        if (profile.legalRegistration() != null) {
            identifier(errors, "/legalRegistration", profile.legalRegistration());
        }
        identifiers(errors, "/identifiers", profile.identifiers());
        identifiers(errors, "/electronicAddresses", profile.electronicAddresses());
        address(errors, profile.address());
        if (profile.contact() != null) {
            contact(errors, profile.contact());
        }
        bankAccounts(errors, profile.bankAccounts());
        timeZone(errors, "/timeZone", profile.timeZone());
        if (profile.paymentTermsDays() < 0 || profile.paymentTermsDays() > MAX_TERMS_DAYS) {
            errors.add("/paymentTermsDays", "out-of-range", "From 0 to " + MAX_TERMS_DAYS + " days are possible.");
        }
    }

    public static void name(FieldErrors errors, String pointer, @Nullable String name) {
        errors.required(pointer, name).atMost(pointer, name, SHORT);
        if (name != null && name.chars().anyMatch(Character::isISOControl)) {
            errors.add(pointer, "invalid", "A name is one line without control characters.");
        }
    }

    /** A zone of the IANA time zone database; an offset such as {@code +02:00} knows no summer time and is refused. */
    public static void timeZone(FieldErrors errors, String pointer, @Nullable String zone) {
        if (zone == null || !ZoneId.getAvailableZoneIds().contains(zone)) {
            errors.add(pointer, "invalid", "Expected a time zone of the IANA database such as Europe/Berlin.");
        }
    }

    private static void shortText(FieldErrors errors, String pointer, @Nullable String text) {
        errors.atMost(pointer, text, SHORT);
    }

    private static void vatId(FieldErrors errors, @Nullable String vatId) {
        if (vatId != null && !VAT_ID.matcher(vatId).matches()) {
            errors.add("/vatId", "invalid", "A VAT id begins with its country's two letters, such as DE123456789.");
        }
    }

    private static void identifiers(FieldErrors errors, String pointer, List<Profile.Identifier> identifiers) {
        atMost(errors, pointer, identifiers);
        for (int i = 0; i < identifiers.size(); i++) {
            identifier(errors, pointer + "/" + i, identifiers.get(i));
        }
    }

    private static void identifier(FieldErrors errors, String pointer, Profile.Identifier identifier) {
        errors.required(pointer + "/value", identifier.value()).atMost(pointer + "/value", identifier.value(), SHORT);
        errors.atMost(pointer + "/scheme", identifier.scheme(), 10);
    }

    private static void address(FieldErrors errors, Profile.@Nullable Address address) {
        if (address == null) {
            errors.add("/address", "required", "An address with at least its country is needed.");
            return;
        }
        if (address.country() == null) {
            errors.add("/address/country", "required", "The country is needed.");
        }
        shortText(errors, "/address/line1", address.line1());
        shortText(errors, "/address/line2", address.line2());
        shortText(errors, "/address/line3", address.line3());
        shortText(errors, "/address/city", address.city());
        shortText(errors, "/address/postCode", address.postCode());
        shortText(errors, "/address/subdivision", address.subdivision());
    }

    private static void contact(FieldErrors errors, Profile.Contact contact) {
        shortText(errors, "/contact/name", contact.name());
        shortText(errors, "/contact/phone", contact.phone());
        var email = contact.email();
        if (email != null) {
            errors.parse("/contact/email", () -> new EmailAddress(email));
        }
    }

    private static void bankAccounts(FieldErrors errors, List<Profile.BankAccount> accounts) {
        atMost(errors, "/bankAccounts", accounts);
        for (int i = 0; i < accounts.size(); i++) {
            var account = accounts.get(i);
            var pointer = "/bankAccounts/" + i;
            shortText(errors, pointer + "/name", account.name());
            if (!isIban(account.iban())) {
                errors.add(pointer + "/iban", "invalid", "This is not an IBAN without spaces: its check digits fail.");
            }
            if (account.bic() != null && !BIC.matcher(account.bic()).matches()) {
                errors.add(pointer + "/bic", "invalid", "A BIC has 8 or 11 letters and digits, such as COBADEFFXXX.");
            }
        }
    }

    private static boolean isIban(@Nullable String iban) {
        return iban != null && IBAN.matcher(iban).matches() && Mod97.fitsAtHead(iban);
    }

    private static void atMost(FieldErrors errors, String pointer, List<?> list) {
        if (list.size() > MAX_LIST) {
            errors.add(pointer, "too-many", "At most " + MAX_LIST + " are possible here.");
        }
    }
}
