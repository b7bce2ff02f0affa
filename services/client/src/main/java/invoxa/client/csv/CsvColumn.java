package invoxa.client.csv;

import invoxa.client.domain.Address;
import invoxa.client.domain.ClientDetails;
import invoxa.client.domain.Contact;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a client's CSV file, in the order in which they are exported: how the heading may read, the place in a
 * client's JSON, and how a client's value is read out.
 */
enum CsvColumn {
    NUMBER("number", "/number", client -> client.number(), "kundennummer", "client number", "no"),
    KIND("kind", "/kind", client -> client.kind().name().toLowerCase(java.util.Locale.ROOT), "art"),
    NAME("name", "/name", client -> client.name(), "firma", "company", "client name", "nom", "nombre"),
    TRADING_NAME("tradingName", "/tradingName", client -> client.tradingName(), "trading name"),
    VAT_ID("vatId", "/vatId", client -> client.vatId(), "vat id", "vat number", "ust-idnr", "ust-idnr.", "tva", "nif"),
    TAX_NUMBER("taxRegistrationId", "/taxRegistrationId", client -> client.taxRegistrationId(), "tax number"),
    EMAIL("email", "/email", client -> client.email(), "e-mail", "mail"),
    CONTACT_NAME(
            "contactName", "/contact/name", client -> contact(client, Contact::name), "contact", "ansprechpartner"),
    CONTACT_PHONE("contactPhone", "/contact/phone", client -> contact(client, Contact::phone), "phone", "telefon"),
    CONTACT_EMAIL("contactEmail", "/contact/email", client -> contact(client, Contact::email), "contact e-mail"),
    LINE1("line1", "/address/line1", client -> address(client, Address::line1), "street", "straße", "address", "rue"),
    LINE2("line2", "/address/line2", client -> address(client, Address::line2)),
    POST_CODE("postCode", "/address/postCode", client -> address(client, Address::postCode), "zip", "plz", "postcode"),
    CITY("city", "/address/city", client -> address(client, Address::city), "ort", "ville", "ciudad"),
    SUBDIVISION("subdivision", "/address/subdivision", client -> address(client, Address::subdivision), "state"),
    COUNTRY("country", "/address/country", CsvColumn::country, "land", "pays", "país"),
    CURRENCY("currency", "/currency", client -> text(client.currency()), "währung"),
    LANGUAGE(
            "language",
            "/language",
            client -> client.language() == null ? null : client.language().code(),
            "sprache"),
    PAYMENT_DAYS("paymentDays", "/paymentDays", client -> text(client.paymentDays()), "payment days", "zahlungsziel"),
    BUYER_REFERENCE("buyerReference", "/buyerReference", client -> client.buyerReference(), "leitweg-id"),
    ELECTRONIC_ADDRESSES("electronicAddresses", "/electronicAddresses", CsvValues::addresses, "peppol id"),
    DOCUMENT_FORMAT("documentFormat", "/documentFormat", client -> CsvValues.format(client.documentFormat())),
    XML_BY_EMAIL("xmlByEmail", "/xmlByEmail", client -> text(client.xmlByEmail())),
    TAGS("tags", "/tags", client -> String.join("|", client.tags())),
    NOTES("notes", "/notes", client -> client.notes(), "notiz");

    private final String heading;
    private final String pointer;
    private final Function<ClientDetails, @Nullable String> value;
    private final List<String> alsoCalled;

    CsvColumn(String heading, String pointer, Function<ClientDetails, @Nullable String> value, String... alsoCalled) {
        this.heading = heading;
        this.pointer = pointer;
        this.value = value;
        this.alsoCalled = List.of(alsoCalled);
    }

    String heading() {
        return heading;
    }

    /** Where the column's value stands in a client's JSON. */
    String pointer() {
        return pointer;
    }

    @Nullable
    String of(ClientDetails client) {
        return value.apply(client);
    }

    /** The column that a heading names, whatever its case; empty where it names none. */
    static Optional<CsvColumn> named(String heading) {
        var text = heading.strip().toLowerCase(java.util.Locale.ROOT);
        return Arrays.stream(values())
                .filter(column ->
                        column.heading.toLowerCase(java.util.Locale.ROOT).equals(text)
                                || column.alsoCalled.contains(text))
                .findFirst();
    }

    private static @Nullable String contact(ClientDetails client, Function<Contact, @Nullable String> part) {
        return client.contact() == null ? null : part.apply(client.contact());
    }

    private static @Nullable String address(ClientDetails client, Function<Address, @Nullable String> part) {
        return client.address() == null ? null : part.apply(client.address());
    }

    private static @Nullable String country(ClientDetails client) {
        return client.address() == null ? null : text(client.address().country());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
