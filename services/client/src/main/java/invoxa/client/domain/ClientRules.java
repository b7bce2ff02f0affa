package invoxa.client.domain;

import invoxa.kernel.FieldErrors;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What of a client's details is accepted; every fault is named at once, by its place in the request. */
public final class ClientRules {

    static final int NAME = 200;
    static final int SHORT = 100;
    static final int LONG = 5_000;
    static final int MANY = 50;
    static final int LONGEST_TERMS = 365;
    public static final Pattern EMAIL =
            Pattern.compile("[^@\\s,;<>\"]{1,64}@[^@\\s,;<>\"]{1,190}\\.[^@\\s.,;<>\"]{2,}");

    private final ClientDetails details;
    private final FieldErrors errors = new FieldErrors();

    private ClientRules(ClientDetails details) {
        this.details = details;
    }

    /** What is wrong with it, nothing where all is right. */
    public static FieldErrors check(ClientDetails details) {
        var rules = new ClientRules(details);
        rules.names();
        rules.taxIds();
        rules.places();
        rules.people();
        rules.terms();
        return rules.errors;
    }

    private void names() {
        errors.required("/name", details.name());
        errors.atMost("/name", details.name(), NAME);
        errors.atMost("/tradingName", details.tradingName(), NAME);
        errors.atMost("/number", details.number(), SHORT);
        identifiers("/identifiers", details.identifiers());
        identifiers("/electronicAddresses", details.electronicAddresses());
        if (details.legalRegistration() != null) {
            identifier("/legalRegistration", details.legalRegistration());
        }
    }

    private void identifiers(String pointer, List<Identifier> identifiers) {
        few(pointer, identifiers);
        for (int i = 0; i < identifiers.size(); i++) {
            identifier(pointer + "/" + i, identifiers.get(i));
        }
    }

    private void identifier(String pointer, Identifier identifier) {
        errors.required(pointer + "/value", identifier.value());
        errors.atMost(pointer + "/value", identifier.value(), SHORT);
        if (identifier.value() != null && identifier.value().indexOf('|') >= 0) {
            errors.add(pointer + "/value", "invalid", "No identifier has a vertical bar.");
        }
        errors.atMost(pointer + "/scheme", identifier.scheme(), 10);
    }

    private void taxIds() {
        errors.atMost("/taxRegistrationId", details.taxRegistrationId(), SHORT);
        if (details.vatId() != null && !VatId.isPlausible(details.vatId())) {
            errors.add(
                    "/vatId",
                    "vat-id",
                    "This is not a valid VAT number: it begins with the country's two letters, such as DE123456788, and"
                            + " its check digits must be right.");
        }
    }

    private void places() {
        if (details.address() != null) {
            address("/address", details.address());
        }
        few("/deliveryAddresses", details.deliveryAddresses());
        for (int i = 0; i < details.deliveryAddresses().size(); i++) {
            var place = details.deliveryAddresses().get(i);
            var pointer = "/deliveryAddresses/" + i;
            errors.atMost(pointer + "/name", place.name(), NAME);
            if (place.address() == null) {
                errors.add(pointer + "/address", "required", "A delivery address needs an address.");
            } else {
                address(pointer + "/address", place.address());
            }
        }
    }

    private void address(String pointer, Address address) {
        errors.atMost(pointer + "/line1", address.line1(), NAME);
        errors.atMost(pointer + "/line2", address.line2(), NAME);
        errors.atMost(pointer + "/line3", address.line3(), NAME);
        errors.atMost(pointer + "/city", address.city(), SHORT);
        errors.atMost(pointer + "/postCode", address.postCode(), 20);
        errors.atMost(pointer + "/subdivision", address.subdivision(), SHORT);
    }

    private void people() {
        email("/email", details.email());
        if (details.contact() != null) {
            contact("/contact", details.contact());
        }
        few("/contacts", details.contacts());
        for (int i = 0; i < details.contacts().size(); i++) {
            contact("/contacts/" + i, details.contacts().get(i));
        }
    }

    private void contact(String pointer, Contact contact) {
        errors.atMost(pointer + "/name", contact.name(), NAME);
        errors.atMost(pointer + "/role", contact.role(), SHORT);
        errors.atMost(pointer + "/phone", contact.phone(), 50);
        email(pointer + "/email", contact.email());
    }

    private void email(String pointer, @Nullable String email) {
        if (email != null && !EMAIL.matcher(email).matches()) {
            errors.add(pointer, "email", "An e-mail address looks like name@example.com.");
        }
    }

    private void terms() {
        var days = details.paymentDays();
        if (days != null && (days < 0 || days > LONGEST_TERMS)) {
            errors.add("/paymentDays", "range", "The days to pay are 0 to " + LONGEST_TERMS + ".");
        }
        errors.atMost("/buyerReference", details.buyerReference(), SHORT);
        errors.atMost("/notes", details.notes(), LONG);
        few("/tags", details.tags());
        for (int i = 0; i < details.tags().size(); i++) {
            errors.required("/tags/" + i, details.tags().get(i));
            errors.atMost("/tags/" + i, details.tags().get(i), 50);
        }
        few("/customFields", details.customFields());
        var names = new HashSet<String>();
        for (int i = 0; i < details.customFields().size(); i++) {
            var field = details.customFields().get(i);
            errors.required("/customFields/" + i + "/name", field.name());
            errors.atMost("/customFields/" + i + "/name", field.name(), SHORT);
            errors.atMost("/customFields/" + i + "/value", field.value(), LONG);
            if (!names.add(field.name())) {
                errors.add("/customFields/" + i + "/name", "repeated", "Each field stands once.");
            }
        }
    }

    private void few(String pointer, List<?> list) {
        if (list.size() > MANY) {
            errors.add(pointer, "too-many", "At most " + MANY + " are possible here.");
        }
    }
}
