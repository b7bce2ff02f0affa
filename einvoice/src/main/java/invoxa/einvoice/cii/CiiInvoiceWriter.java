package invoxa.einvoice.cii;

import invoxa.einvoice.model.Invoice;
import invoxa.einvoice.model.References;
import invoxa.einvoice.syntax.Written;
import invoxa.einvoice.xml.XmlWriter;
import org.jspecify.annotations.Nullable;

/** The order of things in a CII document: context, header, lines, agreement, delivery, settlement. */
final class CiiInvoiceWriter {

    private final Written written;
    private final Invoice invoice;
    private final References references;
    private final XmlWriter xml;
    private final CiiPartiesWriter parties;

    CiiInvoiceWriter(Written written, XmlWriter xml) {
        this.written = written;
        this.invoice = written.invoice();
        this.references = invoice.references();
        this.xml = xml;
        this.parties = new CiiPartiesWriter(written, xml);
    }

    void write() {
        xml.group("rsm:ExchangedDocumentContext", this::context);
        xml.group("rsm:ExchangedDocument", this::header);
        xml.group("rsm:SupplyChainTradeTransaction", () -> {
            new CiiLinesWriter(written, xml).write();
            xml.group("ram:ApplicableHeaderTradeAgreement", this::agreement);
            delivery();
            xml.group("ram:ApplicableHeaderTradeSettlement", () -> new CiiSettlementWriter(written, xml).write());
        });
    }

    private void context() {
        xml.group(
                "ram:BusinessProcessSpecifiedDocumentContextParameter",
                () -> xml.text("ram:ID", written.businessProcess()));
        xml.group(
                "ram:GuidelineSpecifiedDocumentContextParameter",
                () -> xml.text("ram:ID", written.profile().specification()));
    }

    private void header() {
        xml.text("ram:ID", invoice.number());
        xml.text("ram:TypeCode", invoice.typeCode());
        CiiDateWriter.write(xml, "ram:IssueDateTime", invoice.issueDate());
        for (var note : written.notes()) {
            xml.group("ram:IncludedNote", () -> {
                xml.text("ram:Content", note.text());
                xml.text("ram:SubjectCode", note.subjectCode());
            });
        }
    }

    private void agreement() {
        xml.text("ram:BuyerReference", references.buyer());
        parties.party("ram:SellerTradeParty", invoice.seller());
        parties.party("ram:BuyerTradeParty", invoice.buyer());
        if (invoice.taxRepresentative() != null) {
            parties.representative(invoice.taxRepresentative());
        }
        reference("ram:SellerOrderReferencedDocument", references.salesOrder());
        reference("ram:BuyerOrderReferencedDocument", references.purchaseOrder());
        reference("ram:ContractReferencedDocument", references.contract());
        new CiiReferencesWriter(written, xml).write();
        var project = references.project();
        if (project != null) {
            xml.group("ram:SpecifiedProcuringProject", () -> {
                xml.text("ram:ID", project);
                // CII demands a name, which EN 16931 does not know
                xml.text("ram:Name", "Project reference");
            });
        }
    }

    /** Mandatory even where nothing is known of the delivery: the one element that may be empty. */
    private void delivery() {
        xml.mandatory("ram:ApplicableHeaderTradeDelivery", () -> {
            var delivery = invoice.delivery();
            if (delivery != null) {
                parties.shipTo(delivery);
                xml.group(
                        "ram:ActualDeliverySupplyChainEvent",
                        () -> CiiDateWriter.write(xml, "ram:OccurrenceDateTime", delivery.date()));
            }
            reference("ram:DespatchAdviceReferencedDocument", references.despatchAdvice());
            reference("ram:ReceivingAdviceReferencedDocument", references.receivingAdvice());
        });
    }

    private void reference(String name, @Nullable String id) {
        xml.group(name, () -> xml.text("ram:IssuerAssignedID", id));
    }
}
