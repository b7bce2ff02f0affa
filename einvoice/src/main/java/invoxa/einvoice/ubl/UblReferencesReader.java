package invoxa.einvoice.ubl;

import invoxa.einvoice.model.Attachment;
import invoxa.einvoice.model.PrecedingInvoice;
import invoxa.einvoice.model.References;
import invoxa.einvoice.model.party.Identifier;
import invoxa.einvoice.syntax.AttachmentReader;
import invoxa.einvoice.syntax.IdentifierReader;
import invoxa.einvoice.xml.Dates;
import invoxa.einvoice.xml.Element;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes what a UBL document refers to (BT-10 to BT-19, BG-3, BG-24). An additional document reference is the invoiced
 * object with type code 130, the project of a credit note (which has no element for it) with 50, else an attachment.
 */
final class UblReferencesReader {

    private static final String CODE = "cbc:DocumentTypeCode";

    private final Element root;
    private final UblKind kind;
    private final AttachmentReader files;
    private final List<Element> additional;
    private final List<Element> supporting;

    UblReferencesReader(Element root, UblKind kind, AttachmentReader files) {
        this.root = root;
        this.kind = kind;
        this.files = files;
        this.additional = root.children("cac:AdditionalDocumentReference");
        this.supporting =
                additional.stream().filter(UblReferencesReader::supports).toList();
    }

    References read() {
        var order = root.child("cac:OrderReference");
        return new References(
                root.text("cbc:BuyerReference"),
                project(),
                root.child("cac:ContractDocumentReference").text("cbc:ID"),
                order.text("cbc:ID"),
                order.text("cbc:SalesOrderID"),
                root.child("cac:ReceiptDocumentReference").text("cbc:ID"),
                root.child("cac:DespatchDocumentReference").text("cbc:ID"),
                root.child("cac:OriginatorDocumentReference").text("cbc:ID"),
                invoicedObject(),
                root.text("cbc:AccountingCost"));
    }

    private @Nullable String project() {
        var project = root.child("cac:ProjectReference").text("cbc:ID");
        var typed = first("50");
        if (project != null || kind == UblKind.INVOICE || typed == null) {
            return project;
        }
        typed.child(CODE).takeIf("50");
        return typed.text("cbc:ID");
    }

    private @Nullable Identifier invoicedObject() {
        var typed = first("130");
        if (typed == null) {
            return null;
        }
        typed.child(CODE).takeIf("130");
        return IdentifierReader.identifier(typed.child("cbc:ID"));
    }

    private @Nullable Element first(String code) {
        return additional.stream()
                .filter(each -> code.equals(each.child(CODE).peek()))
                .findFirst()
                .orElse(null);
    }

    List<Attachment> attachments() {
        return supporting.stream().map(this::attachment).toList();
    }

    private static boolean supports(Element document) {
        var code = document.child(CODE).peek();
        return code == null || code.equals("916");
    }

    private Attachment attachment(Element document) {
        document.child(CODE).takeIf("916");
        var attachment = document.child("cac:Attachment");
        var binary = attachment.child("cbc:EmbeddedDocumentBinaryObject");
        return new Attachment(
                document.child("cbc:ID").required("BR-52", "the reference of the supporting document (BT-122)"),
                document.text("cbc:DocumentDescription"),
                attachment.child("cac:ExternalReference").text("cbc:URI"),
                binary.attribute("filename"),
                binary.attribute("mimeCode"),
                files.take(binary));
    }

    List<PrecedingInvoice> precedingInvoices() {
        return root.children("cac:BillingReference").stream()
                .map(each -> each.child("cac:InvoiceDocumentReference"))
                .filter(Element::exists)
                .map(each -> new PrecedingInvoice(
                        each.child("cbc:ID").required("BR-55", "the number of the preceding invoice (BT-25)"),
                        each.one("cbc:IssueDate").parse(Dates::ubl)))
                .toList();
    }
}
