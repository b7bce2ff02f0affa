package invoxa.client.csv;

import invoxa.client.domain.Address;
import invoxa.client.domain.ClientDetails;
import invoxa.client.domain.ClientKind;
import invoxa.client.domain.ClientRules;
import invoxa.client.domain.Contact;
import invoxa.client.domain.Identifier;
import invoxa.kernel.CountryCode;
import invoxa.kernel.CurrencyCode;
import invoxa.kernel.FieldErrors;
import invoxa.kernel.Language;
import invoxa.kernel.SpreadsheetCell;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One row of a CSV file as a client's details; what a cell cannot be is named by the cell's column. */
final class CsvRow {

    private final Map<CsvColumn, String> cells;
    private final FieldErrors errors = new FieldErrors();

    CsvRow(Map<CsvColumn, String> cells) {
        this.cells = cells;
    }

    /** The details and, in {@code faults}, everything that is wrong with them. */
    ClientDetails read(FieldErrors faults) {
        var details = new ClientDetails(
                kind(),
                cell(CsvColumn.NUMBER),
                text(CsvColumn.NAME),
                cell(CsvColumn.TRADING_NAME),
                List.of(),
                null,
                cell(CsvColumn.VAT_ID),
                cell(CsvColumn.TAX_NUMBER),
                electronicAddresses(),
                address(),
                List.of(),
                contact(),
                List.of(),
                cell(CsvColumn.EMAIL),
                parsed(CsvColumn.CURRENCY, text -> CurrencyCode.of(text.toUpperCase(Locale.ROOT))),
                parsed(CsvColumn.LANGUAGE, text -> Language.of(text.toLowerCase(Locale.ROOT))),
                parsed(CsvColumn.PAYMENT_DAYS, CsvRow::days),
                cell(CsvColumn.BUYER_REFERENCE),
                parsed(CsvColumn.DOCUMENT_FORMAT, CsvValues::format),
                parsed(CsvColumn.XML_BY_EMAIL, CsvValues::yes),
                cell(CsvColumn.NOTES),
                tags(),
                List.of());
        errors.all().forEach(error -> faults.add(error.pointer(), error.code(), error.detail()));
        ClientRules.check(details).all().forEach(e -> faults.add(e.pointer(), e.code(), e.detail()));
        return details;
    }

    private ClientKind kind() {
        var kind = parsed(CsvColumn.KIND, text -> switch (text.toLowerCase(Locale.ROOT)) {
            case "company" -> ClientKind.COMPANY;
            case "person" -> ClientKind.PERSON;
            default -> throw new IllegalArgumentException("The kind is company or person, not '" + text + "'.");
        });
        return kind == null ? ClientKind.COMPANY : kind;
    }

    private @Nullable Address address() {
        var address = new Address(
                cell(CsvColumn.LINE1),
                cell(CsvColumn.LINE2),
                null,
                cell(CsvColumn.CITY),
                cell(CsvColumn.POST_CODE),
                cell(CsvColumn.SUBDIVISION),
                parsed(CsvColumn.COUNTRY, text -> CountryCode.of(text.toUpperCase(Locale.ROOT))));
        return address.equals(new Address(null, null, null, null, null, null, null)) ? null : address;
    }

    private @Nullable Contact contact() {
        var contact = new Contact(
                cell(CsvColumn.CONTACT_NAME), null, cell(CsvColumn.CONTACT_PHONE), cell(CsvColumn.CONTACT_EMAIL));
        return contact.equals(new Contact(null, null, null, null)) ? null : contact;
    }

    private List<Identifier> electronicAddresses() {
        var addresses = parsed(CsvColumn.ELECTRONIC_ADDRESSES, CsvValues::addresses);
        return addresses == null ? List.of() : addresses;
    }

    private List<String> tags() {
        return Arrays.stream(text(CsvColumn.TAGS).split("[|,;]"))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .toList();
    }

    private static Integer days(String text) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("The days to pay are a whole number, not '" + text + "'.", e);
        }
    }

    private interface Parse<T> {
        T apply(String text);
    }

    private <T> @Nullable T parsed(CsvColumn column, Parse<T> parse) {
        var text = cell(column);
        return text == null ? null : errors.parse(column.pointer(), () -> parse.apply(text));
    }

    private String text(CsvColumn column) {
        var cell = cell(column);
        return cell == null ? "" : cell;
    }

    /** The cell without the apostrophe that keeps spreadsheets from reading it as a formula; null where it is empty. */
    private @Nullable String cell(CsvColumn column) {
        var text = SpreadsheetCell.read(cells.getOrDefault(column, "").strip());
        return text.isEmpty() ? null : text;
    }
}
