package invoxa.einvoice.cii;

import invoxa.einvoice.model.Attachment;
import invoxa.einvoice.model.PrecedingInvoice;
import invoxa.einvoice.model.References;
import invoxa.einvoice.model.party.Identifier;
import invoxa.einvoice.syntax.AttachmentReader;
import invoxa.einvoice.xml.Dates;
import invoxa.einvoice.xml.Element;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes what a CII document refers to (BT-10 to BT-19, BG-3, BG-24). An additional referenced document says by its type
 * code what it is: 50 the tender, 130 the invoiced object, 916 an attachment; without one it cannot be known and stays.
 */
final class CiiReferencesReader {

    private static final String DOCUMENT = "ram:AdditionalReferencedDocument";
    private static final String CODE = "ram:TypeCode";
    private static final String ID = "ram:IssuerAssignedID";

    private final Element agreement;
    private final Element delivery;
    private final Element settlement;
    private final AttachmentReader files;

    CiiReferencesReader(Element agreement, Element delivery, Element settlement, AttachmentReader files) {
        this.agreement = agreement;
        this.delivery = delivery;
        this.settlement = settlement;
        this.files = files;
    }

    References read() {
        return new References(
                agreement.text("ram:BuyerReference"),
                project(),
                agreement.child("ram:ContractReferencedDocument").text(ID),
                agreement.child("ram:BuyerOrderReferencedDocument").text(ID),
                agreement.child("ram:SellerOrderReferencedDocument").text(ID),
                delivery.child("ram:ReceivingAdviceReferencedDocument").text(ID),
                delivery.child("ram:DespatchAdviceReferencedDocument").text(ID),
                tender(),
                invoicedObject(agreement.children(DOCUMENT), false),
                settlement
                        .child("ram:ReceivableSpecifiedTradeAccountingAccount")
                        .text("ram:ID"));
    }

    private @Nullable String project() {
        var project = agreement.child("ram:SpecifiedProcuringProject");
        var id = project.text("ram:ID");
        project.child("ram:Name").takeIf(id);
        return id;
    }

    private @Nullable String tender() {
        var tender = first(agreement.children(DOCUMENT), "50");
        if (tender == null) {
            return null;
        }
        tender.child(CODE).takeIf("50");
        return tender.text(ID);
    }

    /** @param implied whether a document without a type code can be nothing else, as on a line */
    static @Nullable Identifier invoicedObject(List<Element> documents, boolean implied) {
        var found = first(documents, "130");
        var object = found == null && implied ? first(documents, null) : found;
        if (object == null) {
            return null;
        }
        object.child(CODE).takeIf("130");
        var id = object.text(ID);
        return id == null ? null : new Identifier(object.text("ram:ReferenceTypeCode"), id);
    }

    private static @Nullable Element first(List<Element> documents, @Nullable String code) {
        for (var each : documents) {
            var stated = each.child(CODE).peek();
            if (code == null ? stated == null : code.equals(stated)) {
                return each;
            }
        }
        return null;
    }

    List<Attachment> attachments() {
        return agreement.children(DOCUMENT).stream()
                .filter(each -> "916".equals(each.child(CODE).peek()))
                .map(this::attachment)
                .toList();
    }

    private Attachment attachment(Element document) {
        document.child(CODE).takeIf("916");
        var binary = document.child("ram:AttachmentBinaryObject");
        return new Attachment(
                document.child(ID).required("BR-52", "the reference of the supporting document (BT-122)"),
                document.text("ram:Name"),
                document.text("ram:URIID"),
                binary.attribute("filename"),
                binary.attribute("mimeCode"),
                files.take(binary));
    }

    List<PrecedingInvoice> precedingInvoices() {
        return settlement.children("ram:InvoiceReferencedDocument").stream()
                .map(each -> new PrecedingInvoice(
                        each.child(ID).required("BR-55", "the number of the preceding invoice (BT-25)"),
                        Dates.cii(each.child("ram:FormattedIssueDateTime"), "qdt:DateTimeString")))
                .toList();
    }
}
