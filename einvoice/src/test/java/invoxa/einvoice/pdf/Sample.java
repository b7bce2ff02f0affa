package invoxa.einvoice.pdf;

import invoxa.einvoice.model.AllowanceCharge;
import invoxa.einvoice.model.Delivery;
import invoxa.einvoice.model.Invoice;
import invoxa.einvoice.model.Item;
import invoxa.einvoice.model.Line;
import invoxa.einvoice.model.Note;
import invoxa.einvoice.model.PaymentInstructions;
import invoxa.einvoice.model.Price;
import invoxa.einvoice.model.References;
import invoxa.einvoice.model.Vat;
import invoxa.einvoice.model.VatCategory;
import invoxa.einvoice.model.party.Address;
import invoxa.einvoice.model.party.Contact;
import invoxa.einvoice.model.party.Identifier;
import invoxa.einvoice.model.party.Party;
import invoxa.kernel.CountryCode;
import invoxa.kernel.CurrencyCode;
import invoxa.kernel.Percentage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An invoice as a small office in Berlin would send it, with as many lines as asked for. */
final class Sample {

    private Sample() {}

    static final Party SELLER = new Party(
            "Werkstatt Öztürk & Söhne GmbH",
            "Werkstatt Öztürk",
            List.of(),
            new Identifier(null, "HRB 12345 B"),
            "DE123456788",
            "29/123/45678",
            "Amtsgericht Charlottenburg, Geschäftsführung: Änne Öztürk",
            List.of(),
            new Address("Lindenstraße 12", "Aufgang B", null, "Berlin", "10969", null, CountryCode.of("DE")),
            new Contact("Änne Öztürk", "+49 30 1234567", "rechnung@werkstatt.example"));

    static final Party BUYER = new Party(
            "Łódzka Spółdzielnia Mleczarska",
            null,
            List.of(),
            null,
            "PL5260001246",
            null,
            null,
            List.of(),
            new Address("ulica Piotrkowska 104", null, null, "Łódź", "90-926", null, CountryCode.of("PL")),
            new Contact("Zażółć Gęślą-Jaźń", null, null));

    static Invoice invoice(int lines) {
        var all = new ArrayList<Line>();
        for (int i = 0; i < lines; i++) {
            all.add(line(i));
        }
        return invoice("380", all, SELLER, BUYER);
    }

    static Invoice invoice(String type, List<Line> lines, Party seller, Party buyer) {
        return new Invoice(
                type,
                "RE-2026-00042",
                LocalDate.of(2026, 11, 22),
                LocalDate.of(2026, 12, 22),
                null,
                null,
                CurrencyCode.of("EUR"),
                null,
                null,
                new References("K-7781", null, null, "PO-2026-118", null, null, null, null, null, null),
                List.of(),
                List.of(new Note(null, "Vielen Dank für Ihren Auftrag. Es gelten unsere Geschäftsbedingungen.")),
                null,
                seller,
                buyer,
                null,
                null,
                new Delivery(null, null, LocalDate.of(2026, 11, 20), null),
                null,
                new PaymentInstructions(
                        "58",
                        null,
                        "RE-2026-00042",
                        List.of(new PaymentInstructions.CreditTransfer(
                                "DE02120300000000202051", "Werkstatt Öztürk & Söhne GmbH", "BYLADEM1001")),
                        null,
                        null),
                "Zahlbar innerhalb von 30 Tagen ohne Abzug.",
                List.of(new AllowanceCharge(
                        AllowanceCharge.Kind.ALLOWANCE,
                        new BigDecimal("57.34"),
                        null,
                        Percentage.of("3"),
                        new Vat(VatCategory.S, Percentage.of("19")),
                        "Projektrabatt",
                        "95")),
                List.of(),
                new BigDecimal("100.00"),
                null,
                List.of(),
                lines);
    }

    /** To be paid to one account, with a prepayment of nothing and no terms. */
    static Invoice paid(
            Party seller, Party buyer, String currency, String account, @Nullable String reference, int lines) {
        var like = invoice(lines);
        return new Invoice(
                like.typeCode(),
                like.number(),
                like.issueDate(),
                like.dueDate(),
                null,
                null,
                CurrencyCode.of(currency),
                null,
                null,
                References.NONE,
                List.of(),
                List.of(),
                null,
                seller,
                buyer,
                null,
                null,
                null,
                null,
                new PaymentInstructions(
                        "30",
                        null,
                        reference,
                        List.of(new PaymentInstructions.CreditTransfer(account, null, null)),
                        null,
                        null),
                null,
                like.allowancesAndCharges(),
                List.of(),
                null,
                null,
                List.of(),
                like.lines());
    }

    static Line line(int index) {
        var names = List.of("Beratung Architektur", "Fachbuch „Rechnungen richtig schreiben“", "Serverbetrieb");
        var units = List.of("HUR", "C62", "MON");
        int kind = index % 3;
        var discount = kind == 0
                ? List.of(new AllowanceCharge(
                        AllowanceCharge.Kind.ALLOWANCE,
                        new BigDecimal("7.00"),
                        null,
                        Percentage.of("5"),
                        null,
                        "Treuerabatt",
                        "95"))
                : List.<AllowanceCharge>of();
        return new Line(
                null,
                null,
                null,
                new BigDecimal(kind == 0 ? "12.5" : "3"),
                units.get(kind),
                null,
                null,
                null,
                new Price(new BigDecimal("139.9900"), null, null, kind == 1 ? new BigDecimal("100") : null, null),
                discount,
                new Vat(VatCategory.S, Percentage.of(kind == 1 ? "7" : "19")),
                new Item(
                        names.get(kind),
                        kind == 0 ? "Workshop und Dokumentation, zwei Tage vor Ort in Łódź mit Nachbereitung" : null,
                        kind == 1 ? "BOOK-77" : null,
                        null,
                        null,
                        List.of(),
                        null,
                        List.of()));
    }
}
