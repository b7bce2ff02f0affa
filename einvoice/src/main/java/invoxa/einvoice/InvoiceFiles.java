package invoxa.einvoice;

import invoxa.einvoice.cii.Cii;
import invoxa.einvoice.syntax.ImportedInvoice;
import invoxa.einvoice.syntax.Leftovers;
import invoxa.einvoice.syntax.Places;
import invoxa.einvoice.ubl.Ubl;
import invoxa.einvoice.xml.Decimals;
import invoxa.einvoice.xml.Element;
import invoxa.einvoice.xml.Fault;
import invoxa.einvoice.xml.Faults;
import invoxa.einvoice.xml.Limits;
import invoxa.einvoice.xml.Names;
import invoxa.einvoice.xml.Origins;
import invoxa.einvoice.xml.XmlTree;
import invoxa.kernel.Problem;
import invoxa.kernel.Refused;
import invoxa.kernel.StopSignal;
import java.util.List;

/**
 * Reads invoice files: UBL 2.1 Invoice or CreditNote, and CII D16B.
 *
 * <p>Refused are: more than the limits allow (413), what is not well-formed or has a document type (400), another
 * kind of document (422), and a file that lacks, repeats or misspells what an invoice must say (422, each place named
 * by path, line and rule). Nothing outside the bytes is ever read.
 */
public final class InvoiceFiles {

    private final Limits limits;

    public InvoiceFiles() {
        this(Limits.DEFAULT);
    }

    public InvoiceFiles(Limits limits) {
        this.limits = limits;
    }

    /**
     * @param xml the file as it came, in any encoding that XML names
     * @throws Refused as described above
     */
    public ImportedInvoice read(byte[] xml) {
        return read(xml, StopSignal.NEVER);
    }

    /** @param signal ends the reading early */
    public ImportedInvoice read(byte[] xml, StopSignal signal) {
        var reading = parse(xml, signal);
        reading.faults.throwIfAny();
        return reading.file.withUnplaced(Leftovers.of(reading.root, reading.file.invoice(), limits.unplaced()));
    }

    /** What a file says, with the place of each field; or what keeps it from being an invoice. */
    Examined examine(byte[] xml) {
        var reading = parse(xml, StopSignal.NEVER);
        var faults = reading.faults.named();
        return faults.isEmpty()
                ? new Examined.Whole(reading.file, new Places(reading.root, reading.origins, reading.file.invoice()))
                : new Examined.Faulty(faults);
    }

    sealed interface Examined {
        record Whole(ImportedInvoice file, Places places) implements Examined {}

        record Faulty(List<Fault> faults) implements Examined {}
    }

    /** @param file holds placeholders where there are faults */
    private record Reading(Element root, Faults faults, Origins origins, ImportedInvoice file) {}

    private Reading parse(byte[] xml, StopSignal signal) {
        var faults = new Faults(limits.faults());
        var origins = new Origins();
        var root = XmlTree.parse(xml, limits, faults, origins, signal);
        var namespace = String.valueOf(root.attribute(XmlTree.ROOT_NAMESPACE));
        var read = Ubl.read(root, namespace)
                .or(() -> Cii.read(root, namespace))
                .orElseThrow(() -> another(root.name(), namespace));
        return new Reading(root, faults, origins, read);
    }

    private static Refused another(String root, String namespace) {
        return new Refused(Problem.of(
                422,
                "not-an-invoice-file",
                "The file is not an invoice that can be read",
                "Its root element is " + Decimals.shortened(root) + " in namespace "
                        + Decimals.shortened(namespace) + ". Read are UBL 2.1 Invoice (" + Names.UBL_INVOICE
                        + ") and CreditNote (" + Names.UBL_CREDIT_NOTE + "), and CrossIndustryInvoice of CII D16B ("
                        + Names.CII + ")."));
    }
}
