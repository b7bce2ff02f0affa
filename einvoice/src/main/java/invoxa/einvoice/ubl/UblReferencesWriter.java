package invoxa.einvoice.ubl;

import invoxa.einvoice.model.Attachment;
import invoxa.einvoice.model.References;
import invoxa.einvoice.syntax.Written;
import invoxa.einvoice.xml.XmlWriter;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Writes what a UBL document refers to (BT-11 to BT-18, BG-24). */
final class UblReferencesWriter {

    private static final String OBJECT = "130";
    private static final String PROJECT = "50";

    private final Written written;
    private final References references;
    private final XmlWriter xml;

    UblReferencesWriter(Written written, XmlWriter xml) {
        this.written = written;
        this.references = written.invoice().references();
        this.xml = xml;
    }

    /** BT-13 and BT-14. An order number is mandatory beside a sales order's: {@code NA} stands for none. */
    void order() {
        xml.group("cac:OrderReference", () -> {
            var order = references.purchaseOrder();
            xml.text("cbc:ID", order == null && references.salesOrder() != null ? "NA" : order);
            xml.text("cbc:SalesOrderID", references.salesOrder());
        });
    }

    void write() {
        reference("cac:DespatchDocumentReference", references.despatchAdvice());
        reference("cac:ReceiptDocumentReference", references.receivingAdvice());
        if (written.isCreditNote()) {
            reference("cac:ContractDocumentReference", references.contract());
            additional();
            typed(null, references.project(), PROJECT);
            reference("cac:OriginatorDocumentReference", references.tenderOrLot());
        } else {
            reference("cac:OriginatorDocumentReference", references.tenderOrLot());
            reference("cac:ContractDocumentReference", references.contract());
            additional();
            reference("cac:ProjectReference", references.project());
        }
    }

    private void reference(String name, @Nullable String id) {
        xml.group(name, () -> xml.text("cbc:ID", id));
    }

    private void additional() {
        var object = references.invoicedObject();
        if (object != null) {
            typed(object.scheme(), object.value(), OBJECT);
        }
        written.invoice().attachments().forEach(this::attachment);
    }

    private void typed(@Nullable String scheme, @Nullable String id, String type) {
        if (id != null) {
            xml.group("cac:AdditionalDocumentReference", () -> {
                xml.text("cbc:ID", id, "schemeID", scheme);
                xml.text("cbc:DocumentTypeCode", type);
            });
        }
    }

    private void attachment(Attachment attachment) {
        xml.group("cac:AdditionalDocumentReference", () -> {
            xml.text("cbc:ID", attachment.reference());
            xml.text("cbc:DocumentDescription", attachment.description());
            xml.group("cac:Attachment", () -> {
                if (attachment.file() != null) {
                    xml.text(
                            "cbc:EmbeddedDocumentBinaryObject",
                            Base64.getEncoder().encodeToString(written.files().bytes(attachment.file())),
                            "mimeCode",
                            attachment.mimeType(),
                            "filename",
                            attachment.fileName());
                }
                xml.group("cac:ExternalReference", () -> xml.text("cbc:URI", attachment.location()));
            });
        });
    }
}
