package invoxa.einvoice;

import invoxa.einvoice.calculation.Calculation;
import invoxa.einvoice.cii.Cii;
import invoxa.einvoice.model.Invoice;
import invoxa.einvoice.model.Totals;
import invoxa.einvoice.pdf.InvoicePdf;
import invoxa.einvoice.pdf.archive.AttachedFile;
import invoxa.einvoice.pdf.archive.Embedded;
import invoxa.einvoice.pdf.archive.HybridPdf;
import invoxa.einvoice.pdf.canvas.Branding;
import invoxa.einvoice.profile.Profile;
import invoxa.einvoice.rules.InvoiceRules;
import invoxa.einvoice.rules.finding.Finding;
import invoxa.einvoice.syntax.AttachedFiles;
import invoxa.einvoice.syntax.Discrepancy;
import invoxa.einvoice.syntax.ImportedInvoice;
import invoxa.einvoice.ubl.Ubl;
import invoxa.einvoice.xml.Unplaced;
import invoxa.kernel.StopSignal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The way into the library: an invoice or credit note of EN 16931, read from a file or made of the model, calculated,
 * checked, and written as UBL, CII or Factur-X.
 *
 * <p>Immutable and thread-safe. Amounts are never taken from a file: they are calculated, and {@link #discrepancy} says
 * where the file states another. The same invoice gives the same bytes.
 */
public final class EInvoice {

    private final Invoice invoice;
    private final Totals totals;
    private final Map<String, byte[]> files;
    private final @Nullable ImportedInvoice read;

    private EInvoice(Invoice invoice, Map<String, byte[]> files, @Nullable ImportedInvoice read) {
        this.invoice = invoice;
        this.totals = Calculation.of(invoice);
        this.files = files;
        this.read = read;
    }

    /** @throws invoxa.kernel.Refused where it cannot be calculated, such as an allowance without an amount */
    public static EInvoice of(Invoice invoice) {
        return new EInvoice(invoice, Map.of(), null);
    }

    /**
     * Reads UBL 2.1 (Invoice, CreditNote), CII D16B, or a PDF with one of them inside.
     *
     * @throws invoxa.kernel.Refused naming what keeps the file from being an invoice: {@link InvoiceFiles} says which
     */
    public static EInvoice read(byte[] file) {
        var read = new InvoiceFiles().read(xml(file));
        return new EInvoice(read.invoice(), read.files(), read);
    }

    /**
     * Checks a file by EN 16931 and by the profile that it states (BT-24): what it lacks, what breaks a rule, which of
     * its sums is wrong, each with its line and XPath.
     *
     * @throws invoxa.kernel.Refused for bytes that are no such file at all
     */
    public static FileReport check(byte[] file) {
        return FileCheck.of(xml(file), Optional.empty());
    }

    /** As {@link #check(byte[])}, but by this profile, whatever the file states. */
    public static FileReport check(byte[] file, Profile profile) {
        return FileCheck.of(xml(file), Optional.of(profile));
    }

    /** What it says. */
    public Invoice invoice() {
        return invoice;
    }

    /** What it comes to: every amount, rounded as EN 16931 has it, to the decimals of its currency. */
    public Totals totals() {
        return totals;
    }

    /** The profile that it states (BT-24), EN 16931 where it states none that is known. */
    public Profile profile() {
        return InvoiceRules.profile(invoice);
    }

    /** What the rules of EN 16931 and of a profile find on it, slips too, each with a pointer into the model. */
    public List<Finding> findings(Profile profile) {
        return InvoiceRules.findings(invoice, profile);
    }

    /** The first figure that the file states and that does not follow; empty where all do, and where none was read. */
    public Optional<Discrepancy> discrepancy() {
        return read == null ? Optional.empty() : read.discrepancy();
    }

    /** What the file says without a place in the model, so that it would be lost on the way to another file. */
    public List<Unplaced> unplaced() {
        return read == null ? List.of() : read.unplaced();
    }

    /** As UBL 2.1. Nothing is checked. */
    public byte[] toUbl(Profile profile) {
        return Ubl.write(invoice, totals, profile, attached());
    }

    /** As UN/CEFACT CII D16B. Nothing is checked. */
    public byte[] toCii(Profile profile) {
        return Cii.write(invoice, totals, profile, attached());
    }

    /**
     * As a PDF/A-3 with the CII inside: Factur-X and ZUGFeRD in profile EN 16931, or XRECHNUNG for that profile.
     *
     * @param branding the language of its words, the seller's logo and colour
     */
    public byte[] toPdf(Profile profile, Branding branding) {
        var embedded = profile == Profile.XRECHNUNG
                ? Embedded.xrechnung(toCii(Profile.XRECHNUNG))
                : Embedded.facturX(toCii(Profile.EN16931));
        return InvoicePdf.render(invoice, totals, branding, embedded, attachments());
    }

    private AttachedFiles attached() {
        return name -> Optional.ofNullable(files.get(name)).orElseGet(() -> AttachedFiles.NONE.bytes(name));
    }

    private List<AttachedFile> attachments() {
        return invoice.attachments().stream()
                .filter(attachment -> attachment.file() != null && files.containsKey(attachment.file()))
                .map(attachment -> new AttachedFile(
                        attachment.givenName(),
                        attachment.description(),
                        attachment.mimeType(),
                        attached().bytes(String.valueOf(attachment.file()))))
                .toList();
    }

    private static byte[] xml(byte[] file) {
        return HybridPdf.isPdf(file) ? HybridPdf.invoice(file, StopSignal.NEVER) : file;
    }
}
