package invoxa.invoice.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import invoxa.einvoice.cii.Cii;
import invoxa.einvoice.model.Restated;
import invoxa.einvoice.pdf.InvoicePdf;
import invoxa.einvoice.pdf.archive.Embedded;
import invoxa.einvoice.pdf.canvas.Branding;
import invoxa.einvoice.profile.Profile;
import invoxa.einvoice.syntax.AttachedFiles;
import invoxa.einvoice.ubl.Ubl;
import invoxa.invoice.domain.Draft;
import invoxa.invoice.domain.InvoiceDocument;
import invoxa.invoice.domain.Stamp;
import invoxa.invoice.draft.CheckedDraft;
import invoxa.invoice.draft.ResolvedDraft;
import invoxa.invoice.parties.Organization;
import invoxa.json.Json;
import invoxa.kernel.Language;
import invoxa.kernel.OrganizationId;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Makes a document that nobody sees, from the draft that is read to each form that is given out, so that fonts, code
 * lists and classes are there when the first one is asked for: on a quarter of a processor that takes seconds. A few
 * times over, because code that ran once is still interpreted.
 */
public final class WarmUp {

    private static final int TIMES = 4;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private static final String SELLER = """
            {"id": "org_0", "name": "Seller", "vatId": "DE123456788", "currency": "EUR", "language": "de",
             "timeZone": "Europe/Berlin", "bankAccounts": [{"iban": "DE02120300000000202051"}],
             "electronicAddresses": [{"scheme": "EM", "value": "seller@example.com"}],
             "address": {"line1": "Weg 1", "city": "Berlin", "postCode": "10969", "country": "DE"},
             "contact": {"name": "Seller", "phone": "+49 30 1234567", "email": "seller@example.com"}}
            """;

    private static final String DRAFT = """
            {"references": {"buyer": "04011000-12345-03"}, "delivery": {"date": "2026-11-20"},
             "buyer": {"name": "Buyer", "electronicAddresses": [{"scheme": "EM", "value": "buyer@example.com"}],
                       "address": {"line1": "Markt 1", "city": "Bonn", "postCode": "53111", "country": "DE"}},
             "lines": [{"quantity": "2.5", "unit": "HUR", "price": {"net": "89.12"},
                        "vat": {"category": "S", "rate": "19"}, "item": {"name": "Work"}}]}
            """;

    private WarmUp() {}

    public static void make() {
        for (int i = 0; i < TIMES; i++) {
            write(drafted());
        }
    }

    private static InvoiceDocument drafted() {
        var seller = Json.read(SELLER.getBytes(StandardCharsets.UTF_8), Organization.class);
        var draft = sent();
        var checked = CheckedDraft.of(new ResolvedDraft(draft, seller, null, DAY));
        checked.requireIssuable();
        var nobody = new Stamp(Instant.EPOCH, "usr_0", "Nobody");
        return Json.read(
                Json.write(InvoiceDocument.draft(
                        "inv_0", OrganizationId.next(), draft, checked.invoice(), checked.totals(), nobody)),
                InvoiceDocument.class);
    }

    /** As a request's body is read, which is stricter than what is stored. */
    private static Draft sent() {
        try {
            return Json.STRICT.readValue(DRAFT, Draft.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(InvoiceDocument drafted) {
        var invoice = Restated.numbered(drafted.invoice(), "1");
        var totals = drafted.totals();
        Ubl.write(invoice, totals, Profile.XRECHNUNG, AttachedFiles.NONE);
        var cii = Cii.write(invoice, totals, Profile.XRECHNUNG, AttachedFiles.NONE);
        InvoicePdf.render(invoice, totals, Branding.in(Language.DE), Embedded.xrechnung(cii));
    }
}
