package invoxa.einvoice.cii;

import invoxa.einvoice.model.Attachment;
import invoxa.einvoice.model.party.Identifier;
import invoxa.einvoice.syntax.Written;
import invoxa.einvoice.xml.XmlWriter;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Writes the additional documents that a CII document refers to: tender (BT-17), invoiced object (BT-18), BG-24. */
final class CiiReferencesWriter {

    private static final String DOCUMENT = "ram:AdditionalReferencedDocument";
    private static final String ID = "ram:IssuerAssignedID";
    private static final String CODE = "ram:TypeCode";

    private final Written written;
    private final XmlWriter xml;

    CiiReferencesWriter(Written written, XmlWriter xml) {
        this.written = written;
        this.xml = xml;
    }

    void write() {
        var references = written.invoice().references();
        if (references.tenderOrLot() != null) {
            xml.group(DOCUMENT, () -> {
                xml.text(ID, references.tenderOrLot());
                xml.text(CODE, "50");
            });
        }
        invoicedObject(xml, references.invoicedObject());
        written.invoice().attachments().forEach(this::attachment);
    }

    /** BT-18 or BT-128. */
    static void invoicedObject(XmlWriter xml, @Nullable Identifier object) {
        if (object != null) {
            xml.group(DOCUMENT, () -> {
                xml.text(ID, object.value());
                xml.text(CODE, "130");
                xml.text("ram:ReferenceTypeCode", object.scheme());
            });
        }
    }

    private void attachment(Attachment attachment) {
        xml.group(DOCUMENT, () -> {
            xml.text(ID, attachment.reference());
            xml.text("ram:URIID", attachment.location());
            xml.text(CODE, "916");
            xml.text("ram:Name", attachment.description());
            if (attachment.file() != null) {
                xml.text(
                        "ram:AttachmentBinaryObject",
                        Base64.getEncoder().encodeToString(written.files().bytes(attachment.file())),
                        "mimeCode",
                        attachment.mimeType(),
                        "filename",
                        attachment.fileName());
            }
        });
    }
}
