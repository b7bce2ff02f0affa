package invoxa.einvoice.ubl;

import invoxa.einvoice.model.Invoice;
import invoxa.einvoice.model.Totals;
import invoxa.einvoice.profile.Profile;
import invoxa.einvoice.syntax.AttachedFiles;
import invoxa.einvoice.syntax.ImportedInvoice;
import invoxa.einvoice.syntax.Written;
import invoxa.einvoice.xml.Element;
import invoxa.einvoice.xml.Names;
import invoxa.einvoice.xml.XmlWriter;
import java.util.Optional;

/** UBL 2.1: an Invoice or, by the code list of the type (BT-3), a CreditNote. */
public final class Ubl {

    private static final String SCHEMA = "urn:oasis:names:specification:ubl:schema:xsd:";

    private Ubl() {}

    /**
     * What a file says; empty where it is not in this syntax. What it lacks or misspells is a fault of its element.
     *
     * @param namespace of the root element
     */
    public static Optional<ImportedInvoice> read(Element root, String namespace) {
        return kind(root.name(), namespace).map(kind -> new UblInvoiceReader(root, kind).read());
    }

    private static Optional<UblKind> kind(String root, String namespace) {
        return switch (root + " " + namespace) {
            case "Invoice " + Names.UBL_INVOICE -> Optional.of(UblKind.INVOICE);
            case "CreditNote " + Names.UBL_CREDIT_NOTE -> Optional.of(UblKind.CREDIT_NOTE);
            default -> Optional.empty();
        };
    }

    /**
     * @param totals what the calculation made of the invoice
     * @param files where its attachments are
     */
    public static byte[] write(Invoice invoice, Totals totals, Profile profile, AttachedFiles files) {
        var written = new Written(invoice, totals, profile, files);
        var xml = new XmlWriter();
        new UblInvoiceWriter(written, xml).write();
        var root = written.isCreditNote() ? "CreditNote" : "Invoice";
        return XmlWriter.document(
                root,
                xml,
                "xmlns",
                SCHEMA + root + "-2",
                "xmlns:cac",
                SCHEMA + "CommonAggregateComponents-2",
                "xmlns:cbc",
                SCHEMA + "CommonBasicComponents-2");
    }
}
