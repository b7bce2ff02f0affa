package invoxa.einvoice.export;

import invoxa.einvoice.model.Invoice;
import invoxa.einvoice.model.Totals;
import invoxa.einvoice.profile.Profile;

/** An invoice as UBL 2.1: an Invoice or, by the code list of its type (BT-3), a CreditNote. */
public final class Ubl {

    private static final String SCHEMA = "urn:oasis:names:specification:ubl:schema:xsd:";

    private Ubl() {}

    /**
     * @param totals what the calculation made of the invoice
     * @param files where its attachments are
     */
    public static byte[] write(Invoice invoice, Totals totals, Profile profile, AttachedFiles files) {
        var written = new Written(invoice, totals, profile, files);
        var xml = new Xml();
        new UblDocument(written, xml).write();
        var root = written.isCreditNote() ? "CreditNote" : "Invoice";
        return Xml.document(
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
