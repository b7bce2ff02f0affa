package invoxa.invoice;

import invoxa.invoice.calculation.Calculation;
import invoxa.invoice.check.InvoiceRules;
import invoxa.invoice.export.AttachedFiles;
import invoxa.invoice.export.Cii;
import invoxa.invoice.export.Ubl;
import invoxa.invoice.model.Invoice;
import invoxa.invoice.pdf.Embedded;
import invoxa.invoice.pdf.InvoicePdf;
import invoxa.invoice.pdf.Look;
import invoxa.invoice.profile.Profile;
import invoxa.json.Json;
import invoxa.kernel.Language;
import java.nio.charset.StandardCharsets;

/**
 * Makes a document that nobody sees, in each form, so that fonts, code lists and classes are there when the first one
 * is asked for: on a quarter of a processor that takes seconds.
 */
final class FirstDocument {

    private static final String INVOICE = """
            {"typeCode": "380", "number": "1", "issueDate": "2026-11-22", "dueDate": "2026-12-22", "currency": "EUR",
             "references": {"buyer": "04011000-12345-03"},
             "seller": {"name": "Seller", "vatId": "DE123456788",
                        "electronicAddresses": [{"scheme": "EM", "value": "seller@example.com"}],
                        "address": {"line1": "Weg 1", "city": "Berlin", "postCode": "10969", "country": "DE"},
                        "contact": {"name": "Seller", "phone": "+49 30 1234567", "email": "seller@example.com"}},
             "buyer": {"name": "Buyer", "electronicAddresses": [{"scheme": "EM", "value": "buyer@example.com"}],
                       "address": {"line1": "Markt 1", "city": "Bonn", "postCode": "53111", "country": "DE"}},
             "delivery": {"date": "2026-11-20"},
             "payment": {"meansCode": "58", "creditTransfers": [{"account": "DE02120300000000202051"}]},
             "lines": [{"quantity": "2.5", "unit": "HUR", "price": {"net": "89.12"},
                        "vat": {"category": "S", "rate": "19"}, "item": {"name": "Work"}}]}
            """;

    private FirstDocument() {}

    static void make() {
        var invoice = Json.read(INVOICE.getBytes(StandardCharsets.UTF_8), Invoice.class);
        var verdict = InvoiceRules.issue(invoice);
        if (!verdict.obstacles().isEmpty()) {
            throw new IllegalStateException("the sample cannot be issued: " + verdict.obstacles());
        }
        var totals = Calculation.of(invoice);
        Ubl.write(invoice, totals, Profile.XRECHNUNG, AttachedFiles.NONE);
        var cii = Cii.write(invoice, totals, Profile.XRECHNUNG, AttachedFiles.NONE);
        InvoicePdf.render(invoice, totals, Look.in(Language.DE), Embedded.xrechnung(cii));
    }
}
