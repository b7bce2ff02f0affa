package invoxa.tests.documents;

import invoxa.einvoice.model.AllowanceCharge;
import invoxa.einvoice.model.AllowanceCharge.Kind;
import invoxa.einvoice.model.Attachment;
import invoxa.einvoice.model.Delivery;
import invoxa.einvoice.model.Invoice;
import invoxa.einvoice.model.Item;
import invoxa.einvoice.model.Line;
import invoxa.einvoice.model.Note;
import invoxa.einvoice.model.PaymentInstructions;
import invoxa.einvoice.model.Period;
import invoxa.einvoice.model.PrecedingInvoice;
import invoxa.einvoice.model.Price;
import invoxa.einvoice.model.Process;
import invoxa.einvoice.model.References;
import invoxa.einvoice.model.Vat;
import invoxa.einvoice.model.VatCategory;
import invoxa.einvoice.model.VatExemption;
import invoxa.einvoice.model.party.Address;
import invoxa.einvoice.model.party.Contact;
import invoxa.einvoice.model.party.Identifier;
import invoxa.einvoice.model.party.Party;
import invoxa.einvoice.model.party.Payee;
import invoxa.einvoice.model.party.TaxRepresentative;
import invoxa.einvoice.profile.Profile;
import invoxa.kernel.CountryCode;
import invoxa.kernel.CurrencyCode;
import invoxa.kernel.Percentage;
import invoxa.kernel.Sha256;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/** An invoice in which every term of the model says something. */
final class FullInvoice {

    static final byte[] FILE_BYTES = "date;hours\n2026-11-02;7.5\n".getBytes(StandardCharsets.UTF_8);
    static final String FILE = Sha256.hex(FILE_BYTES);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private FullInvoice() {}

    static Invoice ofType(String typeCode, Profile profile) {
        return new Invoice(
                typeCode,
                "INV-2026-00042",
                DAY,
                DAY.plusDays(30),
                null,
                "35",
                CurrencyCode.of("EUR"),
                CurrencyCode.of("SEK"),
                new BigDecimal("1234.56"),
                references(),
                List.of(new PrecedingInvoice("INV-2026-00007", DAY.minusDays(90))),
                List.of(new Note("AAI", "Thank you for \"this\" order & the next <one>.")),
                new Process(Profile.BILLING, profile.specification()),
                seller(List.of(address(profile))),
                buyer(),
                new Payee("Factor AG", new Identifier("0088", "4000001000005"), new Identifier("0002", "552100554")),
                new TaxRepresentative("Tax Agent SARL", "FR12345678901", address("FR", "Paris", "75001")),
                new Delivery(
                        "Site office",
                        new Identifier("0088", "4000001123452"),
                        DAY.minusDays(2),
                        address("DE", "Köln", "50667")),
                new Period(DAY.minusDays(21), DAY),
                payment(),
                "Within 30 days; 2 % discount within 10.",
                List.of(
                        adjustment(Kind.ALLOWANCE, "10.00", null, null, standard("19"), "Loyal customer", "95"),
                        adjustment(Kind.ALLOWANCE, "10.00", "200.00", "5", standard("7"), "Campaign", "66"),
                        adjustment(Kind.CHARGE, "12.50", null, null, standard("19"), "Freight", "FC")),
                List.of(new VatExemption(VatCategory.E, null, "Exempt by article 132", "VATEX-EU-132")),
                new BigDecimal("50.00"),
                new BigDecimal("-0.03"),
                List.of(
                        new Attachment("TS-11", "Time sheet", null, "timesheet.csv", "text/csv", FILE),
                        new Attachment("WEB-1", "Terms", "https://example.com/terms", null, null, null)),
                lines());
    }

    /** With this text in its lines. */
    static Invoice saying(String text) {
        var full = ofType("380", Profile.EN16931);
        return Copies.lines(
                full,
                List.of(
                        line("1", "3", "19.99", standard("7"), text),
                        line("2", "1", "5.00", standard("19"), text.repeat(20))));
    }

    private static References references() {
        return new References(
                "04011000-12345-39",
                "PRJ-1",
                "C-2",
                "PO-3",
                "SO-4",
                "RA-5",
                "DA-6",
                "LOT-7",
                new Identifier("AAB", "METER-8"),
                "4711");
    }

    private static Party seller(List<Identifier> electronicAddresses) {
        return new Party(
                "Öztürk & Söhne GmbH",
                "Werkstatt Öztürk",
                List.of(new Identifier("0088", "4000001123452"), new Identifier("0060", "123456789")),
                new Identifier("0204", "HRB 12345"),
                "DE123456788",
                "29/123/45678",
                "Amtsgericht Berlin, Geschäftsführung: Änne Öztürk",
                electronicAddresses,
                address("DE", "Berlin", "10969"),
                new Contact("Änne Öztürk", "+49 30 1234567", "rechnung@example.com"));
    }

    /** Peppol does not deliver to e-mail addresses. */
    private static Identifier address(Profile profile) {
        return profile == Profile.PEPPOL
                ? new Identifier("9930", "DE123456788")
                : new Identifier("EM", "rechnung@example.com");
    }

    private static Party buyer() {
        return new Party(
                "Stadt Musterhausen",
                "Bauamt",
                List.of(new Identifier("0088", "4012345000009")),
                new Identifier("0204", "K-55"),
                "DE987654324",
                null,
                null,
                List.of(new Identifier("0204", "04011000-12345-39")),
                address("DE", "Musterhausen", "12345"),
                new Contact("Frau Beispiel", "+49 221 998877", "bauamt@example.org"));
    }

    private static Address address(String country, String city, String postCode) {
        return new Address("Main Street 1", "2nd floor", "Door 5", city, postCode, "Region", CountryCode.of(country));
    }

    private static PaymentInstructions payment() {
        return new PaymentInstructions(
                "58",
                "SEPA credit transfer",
                "INV-2026-00042",
                List.of(
                        new PaymentInstructions.CreditTransfer("DE02120300000000202051", "Öztürk", "BYLADEM1001"),
                        new PaymentInstructions.CreditTransfer("DE02500105170137075030", null, null)),
                null,
                null);
    }

    private static List<Line> lines() {
        var rich = new Line(
                "10",
                "Line note",
                new Identifier("ABZ", "OBJ-1"),
                new BigDecimal("12.5"),
                "HUR",
                "1",
                "4712",
                new Period(DAY.minusDays(20), DAY.minusDays(1)),
                new Price(
                        new BigDecimal("89.1234"),
                        new BigDecimal("10.8766"),
                        new BigDecimal("100"),
                        new BigDecimal("1"),
                        "HUR"),
                List.of(
                        adjustment(Kind.ALLOWANCE, "33.42", "1114.04", "3", null, "Discount", "95"),
                        adjustment(Kind.CHARGE, "4.20", null, null, null, "Handling", "HD")),
                standard("19"),
                new Item(
                        "Consulting",
                        "On site\nand remote",
                        "S-1",
                        "B-1",
                        new Identifier("0160", "04012345123456"),
                        List.of(
                                new Item.Classification("65434568", "STI", "2008"),
                                new Item.Classification("72000000-5", "STI", null)),
                        CountryCode.of("DE"),
                        List.of(new Item.Attribute("Colour", "red"), new Item.Attribute("Size", "XL"))));
        return List.of(
                rich,
                line("20", "3", "19.99", standard("7"), "Book"),
                line("30", "-1", "5.00", standard("19"), "Taken back"),
                line("40", "2", "400.00", new Vat(VatCategory.E, Percentage.ZERO), "Course"));
    }

    static Line line(String id, String quantity, String price, Vat vat, String name) {
        return new Line(
                id,
                null,
                null,
                new BigDecimal(quantity),
                "C62",
                null,
                null,
                null,
                new Price(new BigDecimal(price), null, null, null, null),
                List.of(),
                vat,
                new Item(name, null, null, null, null, List.of(), null, List.of()));
    }

    static Vat standard(String rate) {
        return new Vat(VatCategory.S, Percentage.of(rate));
    }

    private static AllowanceCharge adjustment(
            Kind kind, String amount, String base, String percentage, Vat vat, String reason, String code) {
        return new AllowanceCharge(
                kind,
                amount == null ? null : new BigDecimal(amount),
                base == null ? null : new BigDecimal(base),
                percentage == null ? null : Percentage.of(percentage),
                vat,
                reason,
                code);
    }
}
