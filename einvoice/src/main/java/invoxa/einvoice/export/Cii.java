package invoxa.einvoice.export;

import invoxa.einvoice.model.Invoice;
import invoxa.einvoice.model.Totals;
import invoxa.einvoice.profile.Profile;

/** An invoice or credit note as UN/CEFACT CII D16B; also what a Factur-X or ZUGFeRD PDF carries inside. */
public final class Cii {

    private static final String SCHEMA = "urn:un:unece:uncefact:data:standard:";

    private Cii() {}

    /**
     * @param totals what the calculation made of the invoice
     * @param files where its attachments are
     */
    public static byte[] write(Invoice invoice, Totals totals, Profile profile, AttachedFiles files) {
        var xml = new Xml();
        new CiiDocument(new Written(invoice, totals, profile, files), xml).write();
        return Xml.document(
                "rsm:CrossIndustryInvoice",
                xml,
                "xmlns:rsm",
                SCHEMA + "CrossIndustryInvoice:100",
                "xmlns:ram",
                SCHEMA + "ReusableAggregateBusinessInformationEntity:100",
                "xmlns:qdt",
                SCHEMA + "QualifiedDataType:100",
                "xmlns:udt",
                SCHEMA + "UnqualifiedDataType:100");
    }
}
