package invoxa.einvoice.pdf.archive;

import invoxa.einvoice.pdf.reading.EmbeddedFiles;
import invoxa.einvoice.pdf.reading.Locked;
import invoxa.einvoice.pdf.reading.PdfLimits;
import invoxa.einvoice.pdf.reading.TooMuch;
import invoxa.kernel.Problem;
import invoxa.kernel.Refused;
import invoxa.kernel.StopSignal;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * The invoice inside a PDF of another maker: Factur-X, ZUGFeRD or XRechnung.
 *
 * <p>Refused are: a PDF that cannot be read or is locked (400), one without an invoice inside (422), one that takes
 * more to read than {@link PdfLimits} grant (413). Nothing in the PDF is run, and nothing outside it is read.
 */
public final class HybridPdf {

    private static final byte[] MAGIC = {'%', 'P', 'D', 'F', '-'};

    /** The names under which the specifications put it, the newest first. */
    private static final List<String> NAMES =
            List.of("factur-x.xml", "xrechnung.xml", "zugferd-invoice.xml", "ZUGFeRD-invoice.xml");

    private HybridPdf() {}

    public static boolean isPdf(byte[] file) {
        return file.length >= MAGIC.length && Arrays.equals(file, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
    }

    /** The XML inside. */
    public static byte[] invoice(byte[] pdf, StopSignal signal) {
        try {
            return new EmbeddedFiles(PdfLimits.DEFAULT)
                    .first(pdf, NAMES, signal)
                    .orElseThrow(HybridPdf::nothingInside);
        } catch (TooMuch e) {
            throw new Refused(Problem.of(413, "too-large", "The PDF is larger than is read", e.sentence()));
        } catch (Locked e) {
            throw new Refused(Problem.of(
                    400, "unreadable-pdf", "The PDF cannot be read", "It is encrypted; save it without protection."));
        } catch (IOException e) {
            throw new Refused(Problem.of(
                    400, "unreadable-pdf", "The PDF cannot be read", "It is damaged: " + e.getMessage() + "."));
        }
    }

    private static Refused nothingInside() {
        return new Refused(Problem.of(
                422,
                "no-invoice-inside",
                "The PDF has no invoice inside",
                "Expected an attached file named " + String.join(", ", NAMES)
                        + ": Factur-X, ZUGFeRD and XRechnung put the invoice there."));
    }
}
