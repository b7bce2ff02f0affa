package invoxa.einvoice.ubl;

import invoxa.einvoice.model.Invoice;
import invoxa.einvoice.model.Note;
import invoxa.einvoice.model.PrecedingInvoice;
import invoxa.einvoice.syntax.Written;
import invoxa.einvoice.xml.XmlWriter;

/** The order of things in a UBL document, and its header. */
final class UblInvoiceWriter {

    private final Written written;
    private final Invoice invoice;
    private final XmlWriter xml;
    private final UblPartiesWriter parties;
    private final UblReferencesWriter references;

    UblInvoiceWriter(Written written, XmlWriter xml) {
        this.written = written;
        this.invoice = written.invoice();
        this.xml = xml;
        this.parties = new UblPartiesWriter(written, xml);
        this.references = new UblReferencesWriter(written, xml);
    }

    void write() {
        header();
        references.write();
        parties.write();
        new UblPaymentWriter(written, xml).write();
        new UblTotalsWriter(written, xml).write();
        new UblLinesWriter(written, xml).write();
    }

    private void header() {
        boolean creditNote = written.isCreditNote();
        xml.text("cbc:CustomizationID", written.profile().specification());
        xml.text("cbc:ProfileID", written.businessProcess());
        xml.text("cbc:ID", invoice.number());
        xml.text("cbc:IssueDate", invoice.issueDate());
        if (creditNote) {
            xml.text("cbc:TaxPointDate", invoice.taxPointDate());
            xml.text("cbc:CreditNoteTypeCode", invoice.typeCode());
            written.notes().forEach(this::note);
        } else {
            xml.text("cbc:DueDate", invoice.dueDate());
            xml.text("cbc:InvoiceTypeCode", invoice.typeCode());
            written.notes().forEach(this::note);
            xml.text("cbc:TaxPointDate", invoice.taxPointDate());
        }
        xml.text("cbc:DocumentCurrencyCode", invoice.currency());
        xml.text("cbc:TaxCurrencyCode", invoice.taxCurrency());
        xml.text("cbc:AccountingCost", invoice.references().buyerAccounting());
        xml.text("cbc:BuyerReference", invoice.references().buyer());
        xml.group("cac:InvoicePeriod", this::period);
        references.order();
        invoice.precedingInvoices().forEach(this::preceding);
    }

    private void note(Note note) {
        xml.text("cbc:Note", note.subjectCode() == null ? note.text() : "#" + note.subjectCode() + "#" + note.text());
    }

    private void period() {
        var period = invoice.period();
        if (period != null) {
            xml.text("cbc:StartDate", period.start());
            xml.text("cbc:EndDate", period.end());
        }
        xml.text("cbc:DescriptionCode", invoice.taxPointCode());
    }

    private void preceding(PrecedingInvoice preceding) {
        xml.group(
                "cac:BillingReference",
                () -> xml.group("cac:InvoiceDocumentReference", () -> {
                    xml.text("cbc:ID", preceding.number());
                    xml.text("cbc:IssueDate", preceding.issueDate());
                }));
    }
}
