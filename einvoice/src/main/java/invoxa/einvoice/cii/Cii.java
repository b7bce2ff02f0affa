package invoxa.einvoice.cii;

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

/** UN/CEFACT CII D16B, for invoices and credit notes; also what a Factur-X or ZUGFeRD PDF carries inside. */
public final class Cii {

    private static final String SCHEMA = "urn:un:unece:uncefact:data:standard:";

    private Cii() {}

    /**
     * What a file says; empty where it is not in this syntax. What it lacks or misspells is a fault of its element.
     *
     * @param namespace of the root element
     */
    public static Optional<ImportedInvoice> read(Element root, String namespace) {
        return root.name().equals("CrossIndustryInvoice") && namespace.equals(Names.CII)
                ? Optional.of(new CiiInvoiceReader(root).read())
                : Optional.empty();
    }

    /**
     * @param totals what the calculation made of the invoice
     * @param files where its attachments are
     */
    public static byte[] write(Invoice invoice, Totals totals, Profile profile, AttachedFiles files) {
        var xml = new XmlWriter();
        new CiiInvoiceWriter(new Written(invoice, totals, profile, files), xml).write();
        return XmlWriter.document(
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
