package invoxa.bench;

import invoxa.einvoice.calculation.Calculation;
import invoxa.einvoice.cii.Cii;
import invoxa.einvoice.model.Invoice;
import invoxa.einvoice.model.Totals;
import invoxa.einvoice.pdf.InvoicePdf;
import invoxa.einvoice.pdf.PrintableText;
import invoxa.einvoice.pdf.archive.Embedded;
import invoxa.einvoice.pdf.canvas.Branding;
import invoxa.einvoice.profile.Profile;
import invoxa.einvoice.rules.InvoiceRules;
import invoxa.einvoice.syntax.AttachedFiles;
import invoxa.einvoice.ubl.Ubl;
import invoxa.json.Json;
import invoxa.kernel.Language;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;

/**
 * What one form of an invoice of three lines costs, in a process of its own: {@code DocumentBench
 * findings|ubl|cii|pdf}. The rivals' side is {@code bench/rivals}.
 */
public final class DocumentBench {

    private static final String INVOICE = """
            {"typeCode": "380", "number": "R-1", "issueDate": "2026-11-22", "dueDate": "2026-12-22", "currency": "EUR",
             "references": {"buyer": "04011000-12345-03"},
             "seller": {"name": "Öztürk & Söhne GmbH", "vatId": "DE123456788",
                        "electronicAddresses": [{"scheme": "EM", "value": "a@example.com"}],
                        "address": {"line1": "Weg 1", "city": "Berlin", "postCode": "10969", "country": "DE"},
                        "contact": {"name": "Änne Öztürk", "phone": "+49 30 1234567", "email": "a@example.com"}},
             "buyer": {"name": "Stadt Musterhausen", "electronicAddresses": [{"scheme": "EM", "value": "b@example.org"}],
                       "address": {"line1": "Markt 1", "city": "Musterhausen", "postCode": "12345", "country": "DE"}},
             "delivery": {"date": "2026-11-20"},
             "payment": {"meansCode": "58", "creditTransfers": [{"account": "DE02120300000000202051"}]},
             "lines": [{"quantity": "2.5", "unit": "HUR", "price": {"net": "89.12"},
                        "vat": {"category": "S", "rate": "19"}, "item": {"name": "Beratung"}},
                       {"quantity": "1", "unit": "C62", "price": {"net": "250.00"},
                        "vat": {"category": "S", "rate": "19"}, "item": {"name": "Entwurf"}},
                       {"quantity": "3", "unit": "C62", "price": {"net": "19.99"},
                        "vat": {"category": "S", "rate": "7"}, "item": {"name": "Buch"}}]}
            """;

    private DocumentBench() {}

    public static void main(String[] arguments) throws Exception {
        System.out.println(Cost.of(subject(arguments[0])).row("INVOXA: " + arguments[0]));
    }

    /** Everything it needs is read within, so that the first document bears what the first document costs. */
    private static Callable<byte[]> subject(String name) {
        var json = INVOICE.getBytes(StandardCharsets.UTF_8);
        var invoice = Json.read(json, Invoice.class);
        var totals = Calculation.of(invoice);
        return switch (name) {
            case "findings" -> () -> findings(invoice);
            case "ubl" -> () -> Ubl.write(invoice, totals, Profile.XRECHNUNG, AttachedFiles.NONE);
            case "cii" -> () -> Cii.write(invoice, totals, Profile.XRECHNUNG, AttachedFiles.NONE);
            case "pdf" -> () -> pdf(invoice, totals);
            default -> throw new IllegalArgumentException("findings, ubl, cii or pdf, not " + name);
        };
    }

    private static byte[] findings(Invoice invoice) {
        var verdict = InvoiceRules.issue(invoice, PrintableText::firstMissing);
        if (!verdict.obstacles().isEmpty()) {
            throw new IllegalStateException("it cannot be issued: " + verdict.obstacles());
        }
        return new byte[0];
    }

    private static byte[] pdf(Invoice invoice, Totals totals) {
        var cii = Cii.write(invoice, totals, Profile.EN16931, AttachedFiles.NONE);
        return InvoicePdf.render(invoice, totals, Branding.in(Language.DE), Embedded.facturX(cii));
    }
}
